"""Other servers: what the guide passes for each reaches a server of that shape, and its events can be read."""

import json
import re
import warnings
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from support.misbehaving import MisbehavingServer, reply
from support.offers import AUDIO_OFFER
from support.server_frames import FRAMES
from support.ws_server import WebSocketServer
from websockets.sync.server import ServerConnection

from openai_realtime import RealtimeClient, ValidationWarning

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "guide" / "other-servers.md"
KEY = "your-key"
BEARER = {"Authorization": f"Bearer {KEY}"}
LOCAL = {"Authorization": "Bearer none"}
BETA = {"OpenAI-Beta": "realtime=v1"}
ASK = [
    {
        "type": "conversation.item.create",
        "item": {"type": "message", "role": "user", "content": [{"type": "input_text", "text": "Good morning"}]},
    },
    {"type": "response.create"},
]
GA_TURN = [{"type": "session.update", "session": {"type": "realtime", "output_modalities": ["text"]}}, *ASK]
BETA_TURN = [{"type": "session.update", "session": {"modalities": ["text"]}}, *ASK]


def asking(session: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [{"type": "session.update", "session": session}, *ASK]


class Case(NamedTuple):
    """What a section of the guide sends: the path and query, headers, and client events."""

    path: str
    headers: Mapping[str, str]
    sent: list[dict[str, Any]]
    arguments: tuple[Any, ...] = ("m",)
    """The arguments of the section's function, after the client."""
    warned: tuple[str, ...] = ()
    """What each ValidationWarning start with."""


VOICE = {"name": "en-US-AvaNeural", "type": "azure-standard"}
GROK = {"voice": "Eve", "instructions": "Be brief.", "turn_detection": {"type": "server_vad"}}
CASES = {
    "OpenAI": Case("/v1/realtime?model=m", BEARER, GA_TURN),
    "Azure OpenAI": Case("/openai/v1/realtime?model=m", {"api-key": KEY}, GA_TURN),
    "Azure OpenAI, preview": Case(
        "/openai/realtime?api-version=2024-10-01-preview&deployment=m", {"api-key": KEY, **BETA}, BETA_TURN
    ),
    "Azure Voice Live": Case(
        "/voice-live/realtime?api-version=2025-10-01&model=m",
        {"api-key": KEY, **BETA},
        asking({"voice": VOICE}),
        warned=("event.session.audio.output.voice.id must be set",),
    ),
    "xAI": Case(
        "/v1/realtime",
        BEARER,
        asking(GROK),
        arguments=(),
        warned=("session.update.session.type must be 'realtime' or 'transcription', not missing",),
    ),
    "LocalAI": Case("/v1/realtime?model=m", LOCAL, GA_TURN),
    "vLLM": Case(
        "/v1/realtime",
        LOCAL,
        [
            {"type": "session.update", "model": "m"},
            {"type": "input_audio_buffer.commit"},
            {"type": "input_audio_buffer.append", "audio": "AAAA"},
            {"type": "input_audio_buffer.commit", "final": True},
        ],
        arguments=("m", b"\0\0\0"),
        warned=("event.session must be set",),
    ),
    "Speaches": Case("/v1/realtime?model=m", {**LOCAL, **BETA}, BETA_TURN),
    "LiteLLM": Case("/v1/realtime?model=m", BEARER, GA_TURN),
    "Hugging Face speech-to-speech": Case("/v1/realtime?model=m", LOCAL, GA_TURN),
    "DashScope": Case(
        "/api-ws/v1/realtime?model=m",
        {**BEARER, **BETA},
        asking({"modalities": ["text"], "voice": "Cherry", "temperature": 1.7}),
        warned=("session.update.session.temperature must be a number from 0.6 to 1.2, not 1.7",),
    ),
    "GLM": Case(
        "/api/paas/v4/realtime?model=m",
        {**BEARER, **BETA},
        asking({"modalities": ["text"], "beta_fields": {"chat_mode": "audio"}}),
    ),
}


def sections() -> dict[str, str]:
    """The Python snippets of the guide, by heading; the introduction has an empty one."""
    parts = re.split(r"^## (.+)$", GUIDE.read_text("utf-8"), flags=re.MULTILINE)
    texts = dict(zip(["", *parts[1::2]], parts[0::2], strict=True))
    return {
        name: "".join(re.findall(r"^```python\n(.*?)^```$", text, re.DOTALL | re.MULTILINE))
        for name, text in texts.items()
    }


class Turn:
    """A handler: greet with the first frame, collect a number of client events, send the other frames, and close."""

    def __init__(self, frames: Sequence[Mapping[str, Any]], client_events: int = 0) -> None:
        self._frames = frames
        self._client_events = client_events
        self.received: list[Any] = []

    def __call__(self, connection: ServerConnection) -> None:
        greeting, *others = self._frames
        connection.send(json.dumps(greeting))
        self.received += [json.loads(connection.recv()) for _ in range(self._client_events)]
        for frame in others:
            connection.send(json.dumps(frame))
        connection.close()


def from_guide(name: str, origin: str, monkeypatch: pytest.MonkeyPatch) -> tuple[RealtimeClient, Callable[..., None]]:
    """The client of a section, moved to another origin, and the function that uses it."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.delenv("OPENAI_BASE_URL", raising=False)
    snippets, namespace = sections(), {}
    exec(snippets[""], namespace)
    known = set(namespace)
    exec(re.sub(r"^talk\(.*$", "", snippets[name], flags=re.MULTILINE), namespace)
    own = [namespace[name] for name in namespace if name not in known and name.startswith(("talk", "transcribe"))]
    client = namespace["client"]
    path = re.sub(r"^https?://[^/]+", "", client._config.base_url)
    return client.with_options(base_url=origin + path), (own or [namespace["talk"]])[0]


def test_every_section_of_the_guide_is_tested() -> None:
    assert list(CASES) == [name for name in sections() if name] == list(FRAMES)


@pytest.mark.parametrize("name", CASES)
def test_what_the_guide_shows(name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    case = CASES[name]
    turn = Turn(FRAMES[name], len(case.sent))
    with WebSocketServer(turn) as server, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        client, function = from_guide(name, server.origin, monkeypatch)
        function(client, *case.arguments)
    [request] = server.requests
    assert request.path == case.path
    headers = {header: request.headers.get(header) for header in ("Authorization", "api-key", "OpenAI-Beta")}
    assert {header: value for header, value in headers.items() if value is not None} == case.headers
    assert turn.received == case.sent
    assert capsys.readouterr().out == "Hello."
    assert [warning.category for warning in caught] == [ValidationWarning] * len(case.warned)
    for warning, start in zip(caught, case.warned, strict=True):
        assert str(warning.message).startswith(start)
        assert warning.filename == "<string>"  # the snippet


@pytest.mark.parametrize("name", CASES)
def test_the_loop_of_the_readme_reads_its_events(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    types = []
    with WebSocketServer(Turn(FRAMES[name])) as server:
        client, _ = from_guide(name, server.origin, monkeypatch)
        with client.connect(model="m") as connection:
            for event in connection:
                types.append(event.type)
                if event.type == "response.output_text.delta":
                    assert isinstance(event.delta, str)
                elif event.type == "response.done":
                    break
    assert types[0] == "session.created"
    assert types[-1] in ("response.done", "transcription.done")


@pytest.mark.parametrize("location", [{}, {"location": "/v1/realtime"}], ids=["none", "no call"])
def test_a_call_whose_answer_does_not_name_it(location: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    with MisbehavingServer(reply(201, b"v=0\r\n", **location)) as server:
        client, _ = from_guide("LiteLLM", server.base_url.removesuffix("/v1"), monkeypatch)
        with client:
            call = client.calls.create(AUDIO_OFFER, session={"type": "realtime", "model": "m"})
    assert (call.sdp, call.call_id) == ("v=0\r\n", None)
