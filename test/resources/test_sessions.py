"""Flat sessions: the flat vocabulary in and out, GA or the beta on the wire."""

import warnings
from collections.abc import Iterator
from typing import Any

import pytest
from support.clients import KEY, Make, both
from support.misbehaving import MisbehavingServer, Step, reply

from openai_realtime import (
    APIResponseValidationError,
    APIStatusError,
    BadRequestError,
    DialectWarning,
    InvalidArgumentError,
    NotFoundError,
    RealtimeClient,
    models,
    server_vad,
)

pytest.importorskip("aiohttp")
from openai_realtime.emulator import Emulator

SECRET = "ek_0123456789abcdef0123456789"
SESSION = {
    "type": "realtime",
    "object": "realtime.session",
    "id": "sess_1",
    "model": "gpt-realtime",
    "output_modalities": ["audio"],
    "audio": {
        "input": {"format": {"type": "audio/pcm", "rate": 24000}, "turn_detection": None, "transcription": None},
        "output": {"format": {"type": "audio/pcmu"}, "voice": "marin", "speed": 1.25},
    },
    "max_output_tokens": "inf",
    "tools": [],
    "tool_choice": {"type": "function", "name": "look_up"},
    "new": [1.5, None],
}
MINTED = reply(200, {"value": SECRET, "expires_at": 1_800_000_060, "session": SESSION}, x_request_id="req_1")


@pytest.fixture(scope="module")
def emulator() -> Iterator[Emulator]:
    with Emulator() as running:
        yield running


@both
def test_flat_in_ga_on_the_wire_flat_out(make: Make) -> None:
    fields: dict[str, Any] = {
        "model": "gpt-realtime",
        "modalities": ["text", "audio"],
        "instructions": "Be brief.",
        "voice": "marin",
        "input_audio_format": "pcm16",
        "output_audio_format": "g711_ulaw",
        "input_audio_transcription": {"model": "whisper-1"},
        "turn_detection": server_vad(threshold=0.4),
        "input_audio_noise_reduction": None,
        "speed": 1.25,
        "tracing": None,
        "tools": [{"type": "function", "name": "look_up"}],
        "tool_choice": "look_up",
        "max_response_output_tokens": "inf",
        "prompt": {"id": "pmpt_1"},
        "include": ["item.input_audio_transcription.logprobs"],
        "truncation": "auto",
    }
    with MisbehavingServer(MINTED) as server, make(server.base_url) as client:
        session = client.sessions.create(**fields)
    [seen] = server.seen
    assert seen.target == "/v1/realtime/client_secrets"
    assert "openai-beta" not in seen.headers
    assert seen.json() == {
        "session": {
            "type": "realtime",
            "model": "gpt-realtime",
            "output_modalities": ["audio"],
            "instructions": "Be brief.",
            "audio": {
                "input": {
                    "format": {"type": "audio/pcm", "rate": 24000},
                    "transcription": {"model": "whisper-1"},
                    "turn_detection": {"type": "server_vad", "threshold": 0.4},
                    "noise_reduction": None,
                },
                "output": {"voice": "marin", "format": {"type": "audio/pcmu"}, "speed": 1.25},
            },
            "tracing": None,
            "tools": [{"type": "function", "name": "look_up"}],
            "tool_choice": {"type": "function", "name": "look_up"},
            "max_output_tokens": "inf",
            "prompt": {"id": "pmpt_1"},
            "include": ["item.input_audio_transcription.logprobs"],
            "truncation": "auto",
        },
        "expires_after": {"anchor": "created_at", "seconds": 60},
    }
    assert isinstance(session, models.RealtimeSessionCreateResponse)
    assert session.client_secret is not None
    assert (session.client_secret.value, session.client_secret.expires_at) == (SECRET, 1_800_000_060)
    assert session.to_dict() == {
        "object": "realtime.session",
        "id": "sess_1",
        "model": "gpt-realtime",
        "modalities": ["audio", "text"],
        "input_audio_format": "pcm16",
        "output_audio_format": "g711_ulaw",
        "input_audio_transcription": None,
        "turn_detection": None,
        "voice": "marin",
        "speed": 1.25,
        "max_response_output_tokens": "inf",
        "tools": [],
        "tool_choice": "look_up",
        "new": [1.5, None],
        "client_secret": {"value": SECRET, "expires_at": 1_800_000_060},
    }
    assert SECRET not in repr(session)


@both
@pytest.mark.parametrize(
    ("fields", "seconds"),
    [
        ({}, 60),
        ({"expires_after": 600}, 600),
        ({"expires_after": {"anchor": "created_at", "seconds": 30}}, 30),
        ({"client_secret": {"expires_after": {"anchor": "created_at", "seconds": 90}}}, 90),
    ],
)
@pytest.mark.parametrize("resource", ["sessions", "transcription_sessions"])
def test_the_life_of_a_key(make: Make, resource: str, fields: dict[str, Any], seconds: int) -> None:
    with MisbehavingServer(MINTED) as server, make(server.base_url) as client:
        getattr(client, resource).create(**fields)
    assert server.seen[0].json()["expires_after"] == {"anchor": "created_at", "seconds": seconds}


@both
def test_the_life_of_a_key_of_the_beta(make: Make) -> None:
    flat = {"id": "sess_1", "client_secret": {"value": SECRET, "expires_at": 1}}
    with MisbehavingServer(reply(200, flat)) as server, make(server.base_url) as client:
        client.sessions.create(wire="beta", expires_after=600)
    assert server.seen[0].json() == {"client_secret": {"expires_after": {"anchor": "created_at", "seconds": 600}}}


@both
def test_two_lifetimes_are_refused(make: Make) -> None:
    with MisbehavingServer(MINTED) as server, make(server.base_url) as client:
        with pytest.raises(InvalidArgumentError, match="expires_after must be omitted when client_secret is passed"):
            client.sessions.create(expires_after=60, client_secret={"expires_after": {"seconds": 60}})
    assert server.seen == []


@both
def test_what_ga_does_not_have_is_named_in_a_warning_of_the_callers_line(make: Make) -> None:
    with MisbehavingServer(MINTED) as server, make(server.base_url) as client:
        with pytest.warns(DialectWarning, match=r"^Left out: temperature \(GA has no temperature") as caught:
            client.sessions.create(temperature=0.8, voice="marin")
    assert "temperature" not in str(server.seen[0].json())
    assert len(caught) == 1
    if make.__name__ == "synchronous":  # the other one is called through a helper
        assert caught[0].filename == __file__


@both
def test_the_header_of_the_beta_does_not_go_to_ga(make: Make) -> None:
    with MisbehavingServer(MINTED) as server, make(server.base_url) as client:
        client.sessions.create(voice="marin", extra_headers={"openai-beta": "realtime=v1", "X-Team": "voice"})
    [seen] = server.seen
    assert ("openai-beta" in seen.headers, seen.headers["x-team"]) == (False, "voice")


@both
def test_extra_fields_of_the_body_are_converted_as_well(make: Make) -> None:
    with MisbehavingServer(MINTED) as server, make(server.base_url) as client:
        client.sessions.create(voice="ash", extra_body={"voice": "marin", "mood": "sunny"})
    session = server.seen[0].json()["session"]
    assert session == {"type": "realtime", "audio": {"output": {"voice": "marin"}}, "mood": "sunny"}


@both
@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"speed": 9}, r"body\.speed must be a number from 0\.25 to 1\.5, not 9"),
        ({"temperature": 2}, r"body\.temperature must be a number from 0\.6 to 1\.2, not 2"),
        ({"max_response_output_tokens": 0}, r"body\.max_response_output_tokens must be"),
        ({"expires_after": 9}, "seconds must be an integer from 10 to 7200, not 9"),
        ({"wire": "alpha"}, """wire must be "ga" or "beta", not 'alpha'"""),
        ({"dialect": "beta"}, "dialect must be omitted: this method always uses the flat vocabulary"),
    ],
)
def test_errors_name_the_callers_fields(make: Make, fields: dict[str, Any], message: str) -> None:
    with MisbehavingServer(MINTED) as server, make(server.base_url) as client:
        with pytest.raises(InvalidArgumentError, match=message):
            client.sessions.create(**fields)
    assert server.seen == []


@both
def test_a_transcription_session(make: Make, emulator: Emulator) -> None:
    fields: dict[str, Any] = {
        "input_audio_format": "g711_ulaw",
        "input_audio_transcription": {"model": "gpt-4o-transcribe"},
        "turn_detection": None,
        "input_audio_noise_reduction": {"type": "near_field"},
    }
    with make(emulator.base_url, api_key=emulator.api_key) as client:
        session = client.transcription_sessions.create(**fields)
    assert emulator.requests[-1].path == "/v1/realtime/client_secrets"
    body: Any = emulator.requests[-1].body
    assert body["session"]["type"] == "transcription"
    assert isinstance(session, models.RealtimeTranscriptionSessionCreateResponse)
    assert session.client_secret is not None
    assert session.client_secret.value.startswith("ek_")
    assert session.input_audio_format == "g711_ulaw"
    assert session.turn_detection is None
    assert session.input_audio_transcription is not None
    assert session.input_audio_transcription.model == "gpt-4o-transcribe"
    assert session.to_dict()["input_audio_noise_reduction"] == {"type": "near_field"}


def test_the_key_of_a_flat_session_opens_it(emulator: Emulator) -> None:
    with RealtimeClient(api_key=emulator.api_key, base_url=emulator.base_url) as client:
        session = client.sessions.create(model="gpt-realtime", instructions="Sing.")
        assert session.client_secret is not None
        with client.with_options(api_key=session.client_secret.value).connect() as connection:
            created = connection.recv(timeout=20)
    assert created.type == "session.created"
    assert created.session.instructions == "Sing."  # type: ignore[union-attr]  # a realtime session


@both
def test_the_raw_response_is_as_it_came_and_what_is_read_in_it_is_flat(make: Make) -> None:
    with MisbehavingServer(MINTED) as server, make(server.base_url) as client:
        raw = client.sessions.with_raw_response.create(voice="marin")
    assert raw.json()["session"] == SESSION
    assert raw.parsed.voice == "marin"
    assert raw.request_id == "req_1"


GONE = reply(404, {"error": {"message": "Unknown request URL", "code": "unknown_url"}})
NOT_ALLOWED = reply(405, b"")
GONE_FOR_GOOD = reply(410, b"")
DISABLED = reply(400, {"error": {"message": "The beta is off", "code": "beta_api_shape_disabled"}})


@both
@pytest.mark.parametrize(
    ("wire", "answer", "fix"),
    [
        ("beta", GONE, 'the server no longer supports the beta; use wire="ga"'),
        ("beta", NOT_ALLOWED, 'the server no longer supports the beta; use wire="ga"'),
        ("beta", GONE_FOR_GOOD, 'the server no longer supports the beta; use wire="ga"'),
        ("beta", DISABLED, 'the server no longer supports the beta; use wire="ga"'),
        ("ga", NOT_ALLOWED, 'if the server supports only the beta, use wire="beta"'),
        ("ga", GONE, 'if the server supports only the beta, use wire="beta"'),
    ],
)
@pytest.mark.parametrize("resource", ["sessions", "transcription_sessions"])
def test_a_refused_dialect_names_the_fix(make: Make, resource: str, wire: str, answer: Step, fix: str) -> None:
    with MisbehavingServer(answer) as server, make(server.base_url) as client:
        with pytest.raises(APIStatusError) as caught:
            getattr(client, resource).create(wire=wire)
    assert caught.value.advice == fix
    assert str(caught.value).endswith(f": {fix}")


@both
@pytest.mark.parametrize(
    ("fields", "param"),
    [
        ({"extra_body": {"mood": "sunny"}}, "mood"),
        ({"tools": [{"type": "function", "name": "f", "strict": True}]}, "tools[0].strict"),
    ],
)
def test_a_refusal_names_the_callers_field(make: Make, emulator: Emulator, fields: dict[str, Any], param: str) -> None:
    with make(emulator.base_url, api_key=emulator.api_key) as client:
        with pytest.raises(BadRequestError) as caught:
            client.sessions.create(**fields)
    assert caught.value.param == param


@both
def test_a_value_that_ga_cannot_express_is_refused_under_the_callers_name(make: Make) -> None:
    expected = "body.input_audio_format must be pcm16, g711_ulaw, g711_alaw, not 'mp3'"
    with make("http://127.0.0.1:9/v1") as client, pytest.raises(InvalidArgumentError, match=expected):
        client.sessions.create(input_audio_format="mp3")


def test_other_refusals_name_none() -> None:
    with MisbehavingServer(GONE) as server, RealtimeClient(api_key=KEY, base_url=server.base_url) as client:
        with pytest.raises(NotFoundError) as caught:
            client.client_secrets.create()
        assert caught.value.advice is None


@both
def test_a_server_without_the_beta_sees_only_what_is_ga(make: Make) -> None:
    def route(connection: Any) -> bool:
        step = MINTED if server.seen[-1].target == "/v1/realtime/client_secrets" else GONE
        return step(connection)

    with MisbehavingServer(route) as server, make(server.base_url) as client, warnings.catch_warnings():
        warnings.simplefilter("ignore", DialectWarning)
        client.sessions.create(model="gpt-realtime", temperature=0.8)
        client.transcription_sessions.create(input_audio_format="pcm16")
    assert [seen.target for seen in server.seen] == ["/v1/realtime/client_secrets"] * 2
    assert all("openai-beta" not in seen.headers for seen in server.seen)


@both
@pytest.mark.parametrize("body", [b"", b"[]", b'{"value": 5}', b'{"value": ["%s"]}' % SECRET.encode()])
def test_an_answer_without_a_key(make: Make, body: bytes) -> None:
    with MisbehavingServer(reply(200, body)) as server, make(server.base_url) as client:
        with pytest.raises(APIResponseValidationError) as caught:
            client.sessions.create()
    assert SECRET not in f"{caught.value!r} {caught.value} {vars(caught.value)}"


@both
@pytest.mark.parametrize("rest", [{}, {"session": 17}, {"session": None}, {"session": {}, "expires_at": "1"}])
def test_the_key_counts_whatever_the_session_is(make: Make, rest: dict[str, object]) -> None:
    body = {"value": SECRET, **rest}
    with MisbehavingServer(reply(200, body)) as server, make(server.base_url) as client:
        assert client.sessions.create().client_secret.value == SECRET
