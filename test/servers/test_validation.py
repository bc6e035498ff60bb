"""The setting `validation`: what contradicts the document is refused, or sent with a warning at the caller's line."""

import asyncio
import json
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from support.clients import KEY, Make, both
from support.misbehaving import MisbehavingServer, reply
from support.ws_clients import Connect
from support.ws_clients import both as both_connections
from support.ws_server import WebSocketServer, sending

from openai_realtime import (
    AsyncRealtimeClient,
    DialectWarning,
    InvalidArgumentError,
    RealtimeClient,
    ValidationWarning,
    dialect,
    models,
)

MINTED = {"value": "ek_0123456789abcdef", "expires_at": 1_800_000_600, "session": {"type": "realtime", "id": "sess_1"}}
FAST = {"type": "realtime", "audio": {"output": {"speed": 9}}}
FLAT = {"voice": "sage", "instructions": "Be brief."}

Wrong = Callable[[Any], object]
REQUESTS: list[tuple[Wrong, str]] = [
    (lambda c: c.client_secrets.create(session=FAST), "body.session.audio.output.speed must be a number from 0.25 to"),
    (lambda c: c.client_secrets.create(session={"model": "m"}), "body.session.type must be 'realtime' or 'transcr"),
    (lambda c: c.client_secrets.create(session="hello"), "body.session must be an object: a mapping or a model"),
    (lambda c: c.client_secrets.create(expires_after=3), "body.expires_after.seconds must be an integer from 10"),
    (lambda c: c.sessions.create(speed=9), "body.speed must be a number from 0.25 to 1.5, not 9"),
    (lambda c: c.sessions.create(turn_detection="on"), "body.turn_detection must be an object: a mapping or a model"),
    (lambda c: c.client_secrets.create(session=FLAT), "session must be a GA session; for a flat session use"),
]
EVENTS: list[tuple[Wrong, str, dict[str, Any]]] = [
    (
        lambda c: c.send({"type": "session.teleport", "to": 1}),
        "event.type must be a client event of the API (send_raw sends others, unchecked), not 'session.teleport'",
        {"type": "session.teleport", "to": 1},
    ),
    (
        lambda c: c.session.update(session=FLAT),
        "session.update.session.type must be 'realtime' or 'transcription', not missing",
        {"type": "session.update", "session": FLAT},
    ),
    (
        lambda c: c.conversation.item.create(item="hello"),
        "conversation.item.create.item must be an object: a mapping or a model, not 'hello'",
        {"type": "conversation.item.create", "item": "hello"},
    ),
    (
        lambda c: c.conversation.item.truncate(item_id="i", audio_end_ms=-1),
        "conversation.item.truncate.audio_end_ms must be an integer of at least 0, not -1",
        {"type": "conversation.item.truncate", "item_id": "i", "content_index": 0, "audio_end_ms": -1},
    ),
    (
        lambda c: c.input_audio_buffer.append(b"\0\0\0", event_id="e" * 513),
        "input_audio_buffer.append.event_id must be at most 512 characters long, not 513",
        {"type": "input_audio_buffer.append", "event_id": "e" * 513, "audio": "AAAA"},
    ),
]


@contextmanager
def nothing_is_warned() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


@both
@pytest.mark.parametrize(("wrong", "expected"), REQUESTS)
def test_requests_are_refused_by_default(make: Make, wrong: Wrong, expected: str) -> None:
    with MisbehavingServer(reply(200, MINTED)) as server, make(server.base_url) as client:
        with nothing_is_warned(), pytest.raises(InvalidArgumentError) as caught:
            wrong(client)
    assert str(caught.value).startswith(expected)
    assert server.seen == []


@both
@pytest.mark.parametrize(("wrong", "expected"), REQUESTS)
def test_requests_may_be_sent_with_a_warning(make: Make, wrong: Wrong, expected: str) -> None:
    with MisbehavingServer(reply(200, MINTED)) as server, make(server.base_url, validation="warning") as client:
        with pytest.warns(ValidationWarning) as caught:
            wrong(client)
    assert str(caught[0].message).startswith(expected)
    assert str(caught[0].message).endswith("; sent all the same")
    assert len(server.seen) == 1


@both_connections
@pytest.mark.parametrize(("wrong", "expected", "event"), EVENTS)
def test_events_are_refused_by_default(connect: Connect, wrong: Wrong, expected: str, event: dict[str, Any]) -> None:
    with WebSocketServer(sending()) as server, connect(server.base_url) as connection:
        with nothing_is_warned(), pytest.raises(InvalidArgumentError) as caught:
            wrong(connection)
        connection.send_raw(json.dumps(event))
    assert str(caught.value) == expected
    assert [json.loads(message) for message in server.received] == [event]


@both_connections
@pytest.mark.parametrize(("wrong", "expected", "event"), EVENTS)
def test_events_may_be_sent_with_a_warning(
    connect: Connect, wrong: Wrong, expected: str, event: dict[str, Any]
) -> None:
    with WebSocketServer(sending()) as server, connect(server.base_url, validation="warning") as connection:
        with pytest.warns(ValidationWarning) as caught:
            wrong(connection)
    assert [str(warning.message) for warning in caught] == [f"{expected}; sent all the same"]
    assert [json.loads(message) for message in server.received] == [event]


def test_each_violation_is_a_warning_at_the_line_of_the_caller() -> None:
    session = {"type": "realtime", "max_output_tokens": 0, "audio": {"output": {"speed": 9, "voice": {"name": "Ava"}}}}
    with MisbehavingServer(reply(200, MINTED)) as server:
        with RealtimeClient(api_key=KEY, base_url=server.base_url, validation="warning") as client:
            with pytest.warns(ValidationWarning) as caught:
                client.client_secrets.create(session=session)
    assert {str(warning.message).partition(" must ")[0] for warning in caught} == {
        "body.session.max_output_tokens",
        "body.session.audio.output.speed",
        "body.session.audio.output.voice.id",
    }
    assert {warning.filename for warning in caught} == {__file__}


def test_a_warning_of_a_task_is_at_its_line() -> None:
    pytest.importorskip("aiohttp")

    async def mint(base_url: str) -> None:
        async with AsyncRealtimeClient(api_key=KEY, base_url=base_url, validation="warning") as client:
            await client.client_secrets.create(session=FAST)

    with MisbehavingServer(reply(200, MINTED)) as server, pytest.warns(ValidationWarning) as caught:
        asyncio.run(mint(server.base_url))
    assert [warning.filename for warning in caught] == [__file__]


@pytest.mark.parametrize(
    "session",
    [
        models.RealtimeSession(voice="sage", temperature=0.8),
        {"voice": "sage", "temperature": 0.8},
        {"type": None, "voice": "sage", "temperature": 0.8},
    ],
    ids=["model", "mapping", "type is None"],
)
def test_a_flat_session_for_a_client_secret_gets_an_error_that_says_what_to_do(session: Any) -> None:
    with RealtimeClient(api_key=KEY, base_url="http://127.0.0.1:9/v1") as client:
        with pytest.raises(InvalidArgumentError) as caught:
            client.client_secrets.create(session=session)
    message = str(caught.value)
    assert "client.sessions.create" in message
    assert "dialect.session_to_ga" in message
    assert message.endswith("not a flat session (with temperature, voice)")
    converted = dialect.session_to_ga(session).value
    assert converted["type"] == "realtime"


@pytest.mark.parametrize("options", [{"dialect": "beta"}, {"wire": "beta"}, {"dialect": "beta", "wire": "beta"}])
@both
def test_beta_connections_check_alike(make: Make, options: dict[str, Any]) -> None:
    wrong: list[tuple[Wrong, str]] = [
        (lambda c: c.send({"type": "session.teleport"}), "event.type must be a client event of the API"),
        (lambda c: c.conversation.item.create(item="hello"), "event.item must be an object"),
        (lambda c: c.session.update(session="hello"), "session must be an object"),
        (lambda c: c.conversation.item.truncate(item_id="i", audio_end_ms=-1), "audio_end_ms must be an integer of at"),
    ]
    with WebSocketServer(sending()) as server, make(server.base_url) as client:
        connection = client.connect(model="m", **options).enter()
        for send, expected in wrong:
            with pytest.raises(InvalidArgumentError, match=expected):
                send(connection)
        connection.close()
    assert server.received == []


@both
def test_beta_connections_warn_alike(make: Make) -> None:
    voice = {"name": "Ava", "type": "azure-standard"}
    with WebSocketServer(sending()) as server, make(server.base_url, validation="warning", wire="beta") as client:
        for spoken, session in (
            ("ga", {"type": "realtime", "audio": {"output": {"voice": voice}}}),
            ("beta", {"voice": voice}),
        ):
            connection = client.connect(model="m", dialect=spoken).enter()
            with pytest.warns(ValidationWarning, match=r"voice\.id must be set") as caught:
                connection.session.update(session=session)
            assert not [warning for warning in caught if warning.category is DialectWarning]
            connection.close()
    assert [json.loads(message)["session"] for message in server.received] == [{"voice": voice}] * 2
