"""Connections on which code and server do not speak the same: every pair of dialects, blocking and asyncio."""

import asyncio
import base64
import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, get_args

import pytest
from support.clients import KEY, Make, asynchronous, both, synchronous
from support.ws_server import WebSocketServer, closing, sending

from openai_realtime import (
    AsyncBetaRealtimeClient,
    AsyncRealtimeClient,
    BetaRealtimeClient,
    BetaShapeDisabledError,
    DialectWarning,
    InvalidArgumentError,
    MalformedEvent,
    MessageTooBigError,
    RealtimeClient,
    ReceiveTimeoutError,
    UnknownEvent,
    models,
    user_message,
)
from openai_realtime.beta import events as beta_events
from openai_realtime.dialect.events import SERVER_EVENTS

pytest.importorskip("aiohttp")
from openai_realtime.emulator import Emulator

DELTA = {"event_id": "e", "response_id": "r", "item_id": "i", "output_index": 0, "content_index": 0, "delta": "AAAA"}
ITEM = {"id": "i", "type": "message", "role": "assistant", "status": "completed"}


@pytest.fixture(scope="module")
def ga() -> Iterator[Emulator]:
    with Emulator() as running:
        yield running


@pytest.fixture(scope="module")
def beta() -> Iterator[Emulator]:
    with Emulator(beta=True) as running:
        yield running


@contextmanager
def connected(make: Make, base_url: str, *, api_key: str = KEY, **arguments: Any) -> Iterator[Any]:
    with make(base_url, api_key=api_key) as client:
        connection = client.connect(model="gpt-realtime", **arguments).enter()
        yield connection
        connection.close()


def until(connection: Any, last: str) -> list[Any]:
    events = []
    while not events or events[-1].type != last:
        events.append(connection.recv(timeout=20))
        assert not isinstance(events[-1], (UnknownEvent, MalformedEvent)), events[-1]
        assert events[-1].type != "error", events[-1]
    return events


@both
@pytest.mark.parametrize("wire", ["ga", "beta"])
def test_a_turn_of_beta_code(make: Make, ga: Emulator, beta: Emulator, wire: str) -> None:
    emulator = ga if wire == "ga" else beta
    with connected(make, emulator.base_url, api_key=emulator.api_key, dialect="beta", wire=wire) as connection:
        created = until(connection, "session.created")[-1]
        assert isinstance(created, beta_events.BetaSessionCreated)
        assert created.session.modalities == ["audio", "text"]
        assert created.session.input_audio_format == "pcm16"
        connection.session.update(session={"modalities": ["text"], "instructions": "Be brief.", "turn_detection": None})
        updated = until(connection, "session.updated")[-1]
        assert isinstance(updated, beta_events.BetaSessionUpdated)
        assert (updated.session.modalities, updated.session.turn_detection) == (["text"], None)
        connection.conversation.item.create(item=user_message("Hello"))
        connection.send({"type": "response.create", "response": {"modalities": ["text"]}})
        events = until(connection, "response.done")
        text = "".join(event.delta for event in events if isinstance(event, beta_events.BetaResponseTextDelta))
        [item] = events[-1].response.output
        assert [(part.type, part.text) for part in item.content] == [("text", text)]
        assert events[-1].response.modalities == ["text"]
        assert "conversation.item.done" not in {event.type for event in events}
        connection.session.update(session={"modalities": ["text", "audio"]})
        until(connection, "session.updated")
        connection.response.create()
        spoken = until(connection, "response.done")
        assert any(isinstance(event, beta_events.BetaResponseAudioDelta) for event in spoken)
        assert any(isinstance(event, beta_events.BetaResponseAudioTranscriptDone) for event in spoken)
    [request] = [request for request in emulator.requests if request.path == "/v1/realtime"][-1:]
    assert request.headers.get("openai-beta") == (None if wire == "ga" else "realtime=v1")


@both
def test_a_turn_of_ga_code_with_a_server_of_the_beta(make: Make, beta: Emulator) -> None:
    with connected(make, beta.base_url, api_key=beta.api_key, wire="beta") as connection:
        created = until(connection, "session.created")[-1]
        assert created.session.type == "realtime"
        assert created.session.output_modalities == ["audio"]
        session = {"type": "realtime", "output_modalities": ["text"], "audio": {"input": {"turn_detection": None}}}
        connection.session.update(session=session)
        updated = until(connection, "session.updated")[-1]
        assert updated.session.output_modalities == ["text"]
        assert updated.session.audio.input.turn_detection is None
        connection.conversation.item.create(item=user_message("Hello"))
        assert [event.type for event in until(connection, "conversation.item.done")] == [
            "conversation.item.added",
            "conversation.item.done",
        ]
        connection.response.create()
        events = until(connection, "response.done")
        text = "".join(event.delta for event in events if event.type == "response.output_text.delta")
        [item] = events[-1].response.output
        assert [(part.type, part.text) for part in item.content] == [("output_text", text)]


@pytest.mark.parametrize(
    ("spoken", "wire", "sent"),
    [
        ("beta", "ga", {"type": "realtime", "audio": {"output": {"voice": "marin"}}}),
        ("beta", "beta", {"voice": "marin"}),
        ("ga", "beta", {"voice": "marin"}),
        ("ga", "ga", {"type": "realtime", "audio": {"output": {"voice": "marin"}}}),
    ],
)
@both
def test_what_goes_over_the_wire(make: Make, spoken: str, wire: str, sent: dict[str, Any]) -> None:
    said = {"voice": "marin"} if spoken == "beta" else {"type": "realtime", "audio": {"output": {"voice": "marin"}}}
    with WebSocketServer(sending()) as server:
        with connected(make, server.base_url, dialect=spoken, wire=wire) as connection:
            connection.session.update(session=said, event_id="event_1")
            connection.input_audio_buffer.append(b"\0\1\2\3")
            connection.input_audio_buffer.append(audio="AAEC")
            connection.send_raw('{"type": "as it is"}')
    update, *appended, raw = [json.loads(message) for message in server.received]
    assert update == {"type": "session.update", "event_id": "event_1", "session": sent}
    assert [base64.b64decode(event["audio"]) for event in appended] == [b"\0\1\2\3", b"\0\1\2"]
    assert raw == {"type": "as it is"}
    assert ("OpenAI-Beta" in server.requests[0].headers) is (wire == "beta")


@pytest.mark.parametrize(
    ("spoken", "wire", "message", "seen"),
    [
        ("beta", "ga", {"type": "response.output_audio.delta", **DELTA}, ["response.audio.delta"]),
        ("beta", "ga", {"type": "conversation.item.done", "event_id": "e", "item": ITEM}, []),
        ("beta", "ga", {"type": "mood.changed", "event_id": "e"}, ["mood.changed"]),
        ("beta", "beta", {"type": "response.audio.delta", **DELTA}, ["response.audio.delta"]),
        ("ga", "beta", {"type": "response.audio.delta", **DELTA}, ["response.output_audio.delta"]),
        (
            "ga",
            "beta",
            {"type": "conversation.item.created", "event_id": "e", "item": {**ITEM, "content": []}},
            ["conversation.item.added", "conversation.item.done"],
        ),
    ],
)
@both
def test_what_the_code_sees(make: Make, spoken: str, wire: str, message: dict[str, Any], seen: list[str]) -> None:
    end = {"type": "input_audio_buffer.cleared", "event_id": "e"}
    with WebSocketServer(closing(1000, "", json.dumps(message), json.dumps(end))) as server:
        with connected(make, server.base_url, dialect=spoken, wire=wire) as connection:
            assert [event.type for event in connection] == [*seen, "input_audio_buffer.cleared"]


@both
def test_a_converted_message_as_bytes(make: Make) -> None:
    messages = [json.dumps({"type": "response.output_audio.delta", **DELTA}), "no JSON", '"a text"', "[" * 100_000]
    with WebSocketServer(closing(1000, "", *messages)) as server:
        with connected(make, server.base_url, dialect="beta") as connection:
            data = connection.recv_bytes()
            assert json.loads(data) == {"type": "response.audio.delta", **DELTA}
            assert isinstance(connection.parse_event(data), beta_events.BetaResponseAudioDelta)
            assert [type(event) for event in connection] == [MalformedEvent] * 3


@both
def test_messages_that_are_left_out_do_not_lengthen_a_wait(make: Make) -> None:
    dropped = json.dumps({"type": "conversation.item.done", "event_id": "e", "item": ITEM})
    with WebSocketServer(sending(*[dropped] * 5)) as server:
        with connected(make, server.base_url, dialect="beta") as connection, pytest.raises(ReceiveTimeoutError):
            connection.recv(timeout=0.2)


@both
def test_what_ga_does_not_have_is_named(make: Make) -> None:
    with WebSocketServer(sending()) as server:
        with connected(make, server.base_url, dialect="beta") as connection:
            with pytest.warns(DialectWarning, match=r"^Left out: session\.temperature \(") as caught:
                connection.session.update(session={"temperature": 0.8})
            if make is synchronous:
                assert caught[0].filename == __file__
            with pytest.warns(DialectWarning, match="temperature") as caught:
                connection.send({"type": "response.create", "response": {"temperature": 0.8}})
            if make is synchronous:
                assert caught[0].filename == __file__
    assert [json.loads(message) for message in server.received] == [
        {"type": "session.update", "session": {"type": "realtime"}},
        {"type": "response.create", "response": {}},
    ]


@both
@pytest.mark.parametrize("wire", ["ga", "beta"])
def test_bounds_are_told_in_the_words_of_the_code(make: Make, wire: str) -> None:
    with WebSocketServer(sending()) as server:
        with connected(make, server.base_url, dialect="beta", wire=wire) as connection:
            with pytest.raises(InvalidArgumentError, match=r"session\.update\.session\.speed must be .* not 9"):
                connection.session.update(session={"speed": 9})
            with pytest.raises(InvalidArgumentError, match="event must be a client event"):
                connection.send("response.create")
        assert server.received == []


@both
def test_a_model_of_a_flat_session(make: Make) -> None:
    with WebSocketServer(sending()) as server:
        with connected(make, server.base_url, dialect="beta") as connection:
            connection.session.update(session=models.RealtimeSession(voice="marin", modalities=["text"]))
    assert json.loads(server.received[0])["session"] == {
        "type": "realtime",
        "output_modalities": ["text"],
        "audio": {"output": {"voice": "marin"}},
    }


@both
def test_a_transcription_session_of_beta_code(make: Make, ga: Emulator) -> None:
    with make(ga.base_url, api_key=ga.api_key) as client:
        connection = client.connect(intent="transcription", dialect="beta").enter()
        created = connection.recv(timeout=20)
        assert isinstance(created, beta_events.BetaTranscriptionSessionCreated)
        session = {"input_audio_transcription": {"model": "whisper-1"}, "turn_detection": None}
        connection.transcription_session.update(session=session)
        updated = until(connection, "transcription_session.updated")[-1]
        assert updated.session.input_audio_transcription.model == "whisper-1"
        connection.close()


@both
@pytest.mark.parametrize("dialect", ["ga", "beta"])
def test_a_server_without_the_beta_names_the_fix(make: Make, ga: Emulator, dialect: str) -> None:
    with connected(make, ga.base_url, api_key=ga.api_key, dialect=dialect, wire="beta") as connection:
        assert connection.recv(timeout=20).error.code == "beta_api_shape_disabled"
        with pytest.raises(BetaShapeDisabledError, match='connect with wire="ga"'):
            connection.recv(timeout=20)


@pytest.mark.parametrize(
    ("kind", "make"),
    [(BetaRealtimeClient, synchronous), (AsyncBetaRealtimeClient, asynchronous)],
    ids=["sync", "asyncio"],
)
def test_a_client_for_beta_code(kind: Callable[..., Any], make: Make, ga: Emulator) -> None:
    with make(ga.base_url, kind=kind, api_key=ga.api_key) as client:
        connection = client.connect(model="gpt-realtime").enter()
        assert isinstance(connection.recv(timeout=20), beta_events.BetaSessionCreated)
        connection.close()
        assert client.sessions.create(model="gpt-realtime", voice="marin").voice == "marin"


@pytest.mark.parametrize("kind", [RealtimeClient, AsyncRealtimeClient])
@pytest.mark.parametrize("name", ["dialect", "wire"])
def test_a_dialect_that_is_none(kind: Callable[..., Any], name: str) -> None:
    with pytest.raises(InvalidArgumentError, match=f"""{name} must be "ga" or "beta", not 'flat'"""):
        kind(api_key=KEY).connect(model="gpt-realtime", **{name: "flat"})


@both
def test_every_item_and_response_has_every_attribute(make: Make, ga: Emulator) -> None:
    tool = {"type": "function", "name": "get_weather", "parameters": {"type": "object"}}
    with connected(make, ga.base_url, api_key=ga.api_key, dialect="beta") as connection:
        vad = {"type": "semantic_vad", "eagerness": "low"}
        session = {"modalities": ["text"], "tools": [tool], "tool_choice": "required", "turn_detection": vad}
        connection.session.update(session=session)
        detection = until(connection, "session.updated")[-1].session.turn_detection
        assert (detection.eagerness, detection.threshold, detection.silence_duration_ms) == ("low", None, None)
        connection.conversation.item.create(item=user_message("How is the weather?"))
        message = until(connection, "conversation.item.created")[-1].item
        assert (message.role, message.name, message.arguments, message.call_id, message.output) == ("user", *[None] * 4)
        connection.response.create()
        events = until(connection, "response.done")
        [call] = events[-1].response.output
        assert (call.type, call.role, call.content, call.name) == ("function_call", None, None, "get_weather")
        assert events[-1].response.temperature is None
        assert events[-1].response.modalities == ["text"]
        item = {"type": "function_call_output", "call_id": call.call_id, "output": "rain"}
        connection.conversation.item.create(item=item)
        output = until(connection, "conversation.item.created")[-1].item
        assert (output.output, output.role, output.name) == ("rain", None, None)


@both
def test_a_server_of_the_beta_names_a_function_with_its_item_alone(make: Make) -> None:
    common = {"event_id": "e", "response_id": "r", "output_index": 0}
    item = {"id": "i", "type": "function_call", "call_id": "c", "name": "get_weather", "arguments": ""}
    added = {"type": "response.output_item.added", **common, "item": item}
    done = {
        "type": "response.function_call_arguments.done",
        **common,
        "item_id": "i",
        "call_id": "c",
        "arguments": "{}",
    }
    for spoken, name in (("ga", "get_weather"), ("beta", None)):
        with WebSocketServer(closing(1000, "", json.dumps(added), json.dumps(done), json.dumps(done))) as server:
            with connected(make, server.base_url, dialect=spoken, wire="beta") as connection:
                _, event, again = list(connection)
        assert (event.type, event.name, event.arguments) == (done["type"], name, "{}")
        # An item that was never announced has no name that GA code could be told.
        assert (again.type, again.name) == (done["type"], None)
        assert [found.path for found in again.deviations] == ([("name",)] if spoken == "ga" else [])


@both
def test_what_ga_lacks_stays_in_a_converted_event(make: Make) -> None:
    secret = {"value": "ek_0123456789abcdef", "expires_at": 1}
    session = {"id": "s", "voice": "sage", "temperature": 0.8, "client_secret": secret, "avatar": None}
    response = {"id": "r", "temperature": 0.8, "output": [], "max_output_tokens": 5, "max_response_output_tokens": 6}
    messages = [
        {"type": "session.created", "event_id": "e", "session": session},
        {"type": "transcription_session.created", "event_id": "e", "session": {"id": "s", "modalities": ["text"]}},
        {"type": "response.done", "event_id": "e", "response": response},
    ]
    with WebSocketServer(sending(*map(json.dumps, messages))) as server:
        with connected(make, server.base_url, wire="beta") as connection:
            created, transcription, done = (connection.recv(timeout=5) for _ in messages)
    assert created.session.audio.output.voice == "sage"
    assert (created.session.temperature, created.session.client_secret) == (0.8, secret)
    assert secret["value"] not in repr(created)
    assert (transcription.session.type, transcription.session.modalities) == ("transcription", ["text"])
    assert (done.response.temperature, done.response.max_output_tokens) == (0.8, 5)
    assert done.response.max_response_output_tokens == 6


@both
@pytest.mark.parametrize("event_id", [None, 7, {"id": "e"}])
def test_an_odd_id_of_an_event_stays_as_it_is(make: Make, event_id: Any) -> None:
    created = {"type": "conversation.item.created", "event_id": event_id, "item": {**ITEM, "content": []}}
    with WebSocketServer(sending(json.dumps(created))) as server:
        with connected(make, server.base_url, wire="beta") as connection:
            added, done = (json.loads(connection.recv_bytes(timeout=5)) for _ in range(2))
    assert (added["type"], done["type"]) == ("conversation.item.added", "conversation.item.done")
    assert added["event_id"] == done["event_id"] == event_id


@both
def test_half_a_character_is_no_reason_to_fail(make: Make) -> None:
    half = '{"type": "response.output_text.delta", "event_id": "e", "delta": "\\ud83d"}'
    with WebSocketServer(closing(1000, "", half)) as server:
        with connected(make, server.base_url, dialect="beta") as connection:
            [event] = connection
    assert isinstance(event, beta_events.BetaResponseTextDelta)
    assert event.delta == "\ud83d"
    assert json.loads(event.to_json()) == {**json.loads(half), "type": "response.text.delta"}


@both
def test_messages_that_keep_coming_and_are_left_out_do_not_lengthen_a_wait(make: Make) -> None:
    dropped = json.dumps({"type": "conversation.item.done", "event_id": "e", "item": ITEM})

    def drip(connection: Any) -> None:
        for _ in range(400):
            connection.send(dropped)
            if server.over.wait(0.05):
                return

    with WebSocketServer(drip) as server:
        with connected(make, server.base_url, dialect="beta") as connection:
            begun = time.monotonic()
            with pytest.raises(ReceiveTimeoutError, match=r"^No event came within 0\.3 s$"):
                connection.recv(timeout=0.3)
            assert time.monotonic() - begun < 15
            server.over.set()


@both
@pytest.mark.parametrize("where", ["extra_headers", "default_headers"])
def test_the_header_of_the_beta_does_not_go_to_ga(make: Make, where: str) -> None:
    headers = {"openai-beta": "realtime=v1", "X-Team": "voice"}
    client_settings = {where: headers} if where == "default_headers" else {}
    options = {where: headers} if where == "extra_headers" else {}
    with WebSocketServer(sending()) as server, make(server.base_url, **client_settings) as client:
        for wire in ("ga", "beta"):
            client.connect(model="m", dialect="beta", wire=wire, **options).enter().close()
    ga, beta = (request.headers for request in server.requests)
    assert ("OpenAI-Beta" in ga, ga["X-Team"]) == (False, "voice")
    assert (beta.get_all("OpenAI-Beta"), beta["X-Team"]) == (["realtime=v1"], "voice")


@pytest.mark.parametrize(
    ("kind", "make"),
    [(BetaRealtimeClient, synchronous), (AsyncBetaRealtimeClient, asynchronous)],
    ids=["sync", "asyncio"],
)
def test_the_options_of_the_official_package(kind: Callable[..., Any], make: Make) -> None:
    with WebSocketServer(sending("x" * 5000)) as server, make(server.base_url, kind=kind) as client:
        chosen = {"max_size": 1000, "open_timeout": 5, "compression": None}
        connection = client.connect(model="m", websocket_connection_options=chosen).enter()
        with pytest.raises(MessageTooBigError):
            connection.recv_bytes()
        with pytest.raises(InvalidArgumentError, match=r"websocket_connection_options\.write_limit must be left out"):
            client.connect(model="m", websocket_connection_options={"write_limit": 5})
        with pytest.raises(InvalidArgumentError, match="websocket_connection_options must be a mapping"):
            client.connect(model="m", websocket_connection_options=5)


@both
def test_bounds_of_events_and_of_transcription_sessions_are_checked(make: Make) -> None:
    with WebSocketServer(sending()) as server:
        with connected(make, server.base_url, dialect="beta") as connection:
            with pytest.raises(InvalidArgumentError, match=r"event\.item_id must be set"):
                connection.send({"type": "conversation.item.delete"})
            session = {"turn_detection": {"type": "server_vad", "threshold": 5}}
            with pytest.raises(InvalidArgumentError, match=r"transcription_session\.update\.session\.turn_detection"):
                connection.transcription_session.update(session=session)
        assert server.received == []


def test_warnings_of_tasks_are_for_the_line_that_called(ga: Emulator) -> None:
    async def converse() -> None:
        async with AsyncBetaRealtimeClient(api_key=ga.api_key, base_url=ga.base_url) as client:
            async with client.connect(model="gpt-realtime") as connection:
                await asyncio.create_task(
                    connection.send({"type": "response.create", "response": {"temperature": 0.8}})
                )
                await connection.session.update(session={"temperature": 0.8})

    with pytest.warns(DialectWarning) as caught:
        asyncio.run(converse())
    assert [warning.filename for warning in caught] == [__file__] * 2


def test_code_for_the_beta_sees_every_event_of_the_document() -> None:
    def types(union: Any) -> set[str]:
        members = get_args(get_args(union)[0])
        return {model.model_fields["type"].default for model in members} - {None}

    renamed = {name.ga for name in SERVER_EVENTS} - {"session.created", "session.updated"}
    flat = {name.flat for name in SERVER_EVENTS}
    assert types(beta_events.BetaServerEvent) == (
        types(models.RealtimeServerEvent) - renamed - {"conversation.item.done"} | flat
    )
