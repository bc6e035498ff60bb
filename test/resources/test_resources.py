"""The resources of the client on the wire."""

import copy
import json
import math
import os
import pickle
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from support.clients import KEY, Make, asynchronous, both, synchronous
from support.misbehaving import MisbehavingServer, Seen, hang_up, reply

from openai_realtime.client import AsyncRealtimeClient, RealtimeClient
from openai_realtime.errors import (
    APIError,
    APIResponseValidationError,
    ClientClosedError,
    ConfigurationError,
    InternalServerError,
    InvalidArgumentError,
)
from openai_realtime.resources.calls import Call, call_id_from
from openai_realtime.resources.client_secrets import ClientSecret
from openai_realtime.schema.not_given import NOT_GIVEN

SECRET = "ek_0123456789abcdef0123456789"
SESSION = {
    "type": "realtime",
    "object": "realtime.session",
    "id": "sess_1",
    "model": "gpt-realtime",
    "new": [1.50, None],
}
MINTED = {"value": SECRET, "expires_at": 1_800_000_600, "session": SESSION}
FLAT = {
    "id": "sess_1",
    "object": "realtime.session",
    "model": "gpt-realtime",
    "voice": "marin",
    "client_secret": {"value": SECRET, "expires_at": 1_800_000_060},
}
ANSWER = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\n"


@pytest.fixture(autouse=True)
def empty_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith("OPENAI_") or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)


class Serving:
    """A client and its server, which sends one response."""

    def __init__(self, server: MisbehavingServer, client: Any) -> None:
        self.server = server
        self.client = client

    @property
    def seen(self) -> Seen:
        [seen] = self.server.seen
        return seen


@pytest.fixture(params=[synchronous, asynchronous], ids=["sync", "asyncio"])
def serve(request: pytest.FixtureRequest) -> Iterator[Callable[..., Serving]]:
    with ExitStack() as stack:

        def make(status: int, body: object, **headers: str) -> Serving:
            server = stack.enter_context(MisbehavingServer(reply(status, body, **headers)))
            return Serving(server, stack.enter_context(request.param(server.base_url, max_retries=0)))

        yield make


Serve = Callable[..., Serving]


def test_minting_a_client_secret(serve: Serve) -> None:
    api = serve(200, MINTED)
    secret = api.client.client_secrets.create(session={"type": "realtime", "model": "gpt-realtime"}, expires_after=600)
    assert (secret.value, secret.expires_at) == (SECRET, 1_800_000_600)
    assert api.seen.target == "/v1/realtime/client_secrets"
    assert api.seen.json() == {
        "expires_after": {"anchor": "created_at", "seconds": 600},
        "session": {"type": "realtime", "model": "gpt-realtime"},
    }
    assert "openai-beta" not in api.seen.headers


def test_minting_without_arguments(serve: Serve) -> None:
    api = serve(200, MINTED)
    api.client.client_secrets.create()
    assert api.seen.json() == {}


def test_a_session_may_be_a_model_or_hold_models(serve: Serve) -> None:
    from openai_realtime.models import RealtimeAudioConfig, RealtimeSessionCreateRequestGA

    audio = RealtimeAudioConfig.from_dict({"input": {"turn_detection": None}, "output": {"voice": "marin"}})
    whole = RealtimeSessionCreateRequestGA(model="gpt-realtime", audio=audio)
    for session in (whole, {"type": "realtime", "model": "gpt-realtime", "audio": audio}):
        api = serve(200, MINTED)
        assert isinstance(api.client.client_secrets.create(session=session), ClientSecret)
        assert api.seen.json()["session"] == {
            "type": "realtime",
            "model": "gpt-realtime",
            "audio": {"input": {"turn_detection": None}, "output": {"voice": "marin"}},
        }


def test_the_session_of_a_secret_is_parsed_once(serve: Serve) -> None:
    from openai_realtime.models import RealtimeSessionCreateResponseGA

    secret = serve(200, MINTED).client.client_secrets.create()
    found: list[object] = []
    threads = [threading.Thread(target=lambda: found.append(secret.session)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert all(session is secret.session for session in found)
    assert isinstance(secret.session, RealtimeSessionCreateResponseGA)
    assert (secret.session.id, secret.session.model) == ("sess_1", "gpt-realtime")


def test_a_secret_is_lossless_and_masked(serve: Serve) -> None:
    body = b'{"value": "%s", "expires_at": 1800000600.0, "session": {"n": 1.50, "off": null}}' % SECRET.encode()
    secret = serve(200, body).client.client_secrets.create()
    assert secret.to_json() == body.decode()
    assert secret.to_dict() == json.loads(body)
    assert secret.expires_at == 1_800_000_600
    assert isinstance(secret.expires_at, int)
    assert repr(secret) == "ClientSecret(value='ek_…6789', expires_at=1800000600)"
    assert pickle.loads(pickle.dumps(secret)) == secret == copy.deepcopy(secret)
    secret.to_dict().clear()
    assert secret.to_dict() == json.loads(body)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "is not JSON"),
        (b"<html>", "is not JSON"),
        (b'{"value": "' + SECRET.encode(), "is not JSON"),
        (["no", "object"], "is not a JSON object"),
        ({"expires_at": 1}, "value must be a string"),
        ({"value": "", "expires_at": 1}, "value must be a string"),
        ({"value": ["opaque-secret-of-a-gateway"], "expires_at": 1}, "value must be a string"),
    ],
)
def test_an_answer_without_a_secret(serve: Serve, body: object, reason: str) -> None:
    with pytest.raises(APIResponseValidationError, match=reason) as caught:
        serve(200, body, x_request_id="req_1").client.client_secrets.create()
    shown = f"{caught.value!r} {caught.value} {vars(caught.value)}"
    assert SECRET not in shown
    assert "opaque-secret-of-a-gateway" not in shown
    assert (caught.value.status_code, caught.value.request_id) == (200, "req_1")


@pytest.mark.parametrize("session", [17, None, {}, {"id": 5}, {"type": 5, "model": "m"}])
def test_a_session_that_does_not_fit_its_model_stays_as_it_came(serve: Serve, session: object) -> None:
    secret = serve(200, {**MINTED, "session": session}).client.client_secrets.create()
    assert secret.value == SECRET
    kept: Any = secret.session
    assert (kept.to_dict() if isinstance(session, dict) else kept) == session


def test_a_secret_without_its_session_or_with_another_date(serve: Serve) -> None:
    secret = serve(200, {"value": SECRET, "expires_at": "1800000060"}).client.client_secrets.create()
    assert (secret.value, secret.expires_at, secret.session) == (SECRET, "1800000060", None)
    assert serve(200, {"value": SECRET}).client.client_secrets.create().expires_at is None
    answer = serve(200, {"value": SECRET}).client.api.create_realtime_client_secret({})
    assert (answer.value, answer.session) == (SECRET, None)
    assert [found.path for found in answer.deviations] == [("expires_at",), ("session",)]


@pytest.mark.parametrize("expires_after", [True, 600.0, "600"])
def test_an_invalid_lifetime(serve: Serve, expires_after: Any) -> None:
    api = serve(200, MINTED)
    with pytest.raises(InvalidArgumentError, match="expires_after must be an integer number of seconds"):
        api.client.client_secrets.create(expires_after=expires_after)
    assert api.server.seen == []


@pytest.mark.parametrize("expires_after", [9, 7201, {"anchor": "created_at", "seconds": 9}])
def test_bounds_are_checked_before_sending(serve: Serve, expires_after: Any) -> None:
    api = serve(200, MINTED)
    with pytest.raises(InvalidArgumentError, match=r"body\.expires_after\.seconds must be .*10 to 7200"):
        api.client.client_secrets.create(expires_after=expires_after)
    with pytest.raises(InvalidArgumentError, match=r"session\.audio\.output\.speed must be .*0\.25 to 1\.5"):
        api.client.client_secrets.create(session={"type": "realtime", "audio": {"output": {"speed": 9}}})
    assert api.server.seen == []


def test_translation_secrets(serve: Serve) -> None:
    body = {**MINTED, "session": {"id": "sess_1", "type": "translation", "expires_at": 1, "model": "m", "audio": {}}}
    api = serve(200, body)
    session = {"model": "m", "audio": {"output": {"language": "es"}}}
    secret = api.client.translations.client_secrets.create(session, expires_after=60)
    assert api.seen.target == "/v1/realtime/translations/client_secrets"
    assert api.seen.json() == {"expires_after": {"anchor": "created_at", "seconds": 60}, "session": session}
    assert (secret.value, type(secret.session).__name__) == (SECRET, "RealtimeTranslationSession")


def test_sessions_of_the_beta_send_passed_fields_and_null_for_none(serve: Serve) -> None:
    api = serve(200, FLAT)
    fields: dict[str, Any] = {
        "model": "gpt-realtime",
        "modalities": ["text", "audio"],
        "instructions": "Be brief.",
        "voice": "marin",
        "input_audio_format": "pcm16",
        "output_audio_format": "g711_ulaw",
        "input_audio_transcription": {"model": "whisper-1"},
        "turn_detection": None,
        "input_audio_noise_reduction": None,
        "speed": 1.25,
        "tracing": None,
        "tools": [{"type": "function", "name": "f"}],
        "tool_choice": "auto",
        "temperature": 0.8,
        "max_response_output_tokens": "inf",
        "prompt": {"id": "pmpt_1"},
        "include": ["item.input_audio_transcription.logprobs"],
        "truncation": "auto",
        "client_secret": {"expires_after": {"anchor": "created_at", "seconds": 60}},
    }
    session = api.client.sessions.create(wire="beta", **fields)
    assert api.seen.target == "/v1/realtime/sessions"
    assert api.seen.json() == fields
    assert list(api.seen.json()) == list(fields)
    assert api.seen.headers["openai-beta"] == "realtime=v1"
    assert session.client_secret is not None
    assert session.client_secret.value == SECRET
    assert SECRET not in repr(session)


def test_a_session_without_fields(serve: Serve) -> None:
    api = serve(200, FLAT)
    headers = {"openai-beta": "realtime=v2"}
    api.client.sessions.create(wire="beta", model=NOT_GIVEN, extra_headers=headers, extra_body={"x": 1})
    assert api.seen.json() == {"x": 1}
    assert api.seen.headers["openai-beta"] == "realtime=v2"
    assert sum(name.lower() == "openai-beta" for name in api.seen.names) == 1


def test_a_misspelt_field_is_a_type_error(serve: Serve) -> None:
    api = serve(200, FLAT)
    with pytest.raises(TypeError, match="unexpected keyword argument 'modle'"):
        api.client.sessions.create(modle="gpt-realtime")  # type: ignore[call-arg]  # on purpose
    assert api.server.seen == []


def test_an_answer_that_is_no_session(serve: Serve) -> None:
    with pytest.raises(
        APIResponseValidationError, match=r"is not a RealtimeSessionCreateResponse: client_secret"
    ) as caught:
        serve(200, {**FLAT, "client_secret": [SECRET]}).client.sessions.create(wire="beta")
    assert SECRET not in f"{caught.value!r} {vars(caught.value)}"


def test_transcription_sessions_of_the_beta(serve: Serve) -> None:
    answer = {"client_secret": {"value": SECRET, "expires_at": 1_800_000_060}, "input_audio_format": "pcm16"}
    api = serve(200, answer)
    fields: dict[str, Any] = {
        "input_audio_format": "pcm16",
        "input_audio_transcription": {"model": "gpt-4o-transcribe"},
        "turn_detection": None,
        "input_audio_noise_reduction": {"type": "near_field"},
        "include": ["item.input_audio_transcription.logprobs"],
        "modalities": ["text"],
    }
    session = api.client.transcription_sessions.create(wire="beta", **fields)
    assert (api.seen.target, api.seen.json()) == ("/v1/realtime/transcription_sessions", fields)
    assert session.to_dict() == answer


def test_a_call_with_a_session(serve: Serve) -> None:
    api = serve(201, ANSWER.encode(), content_type="application/sdp", location="/v1/realtime/calls/rtc_123")
    call = api.client.calls.create("v=0\r\n", {"type": "realtime", "model": "gpt-realtime"})
    assert (call, call.sdp, call.call_id) == (Call(ANSWER, "rtc_123"), ANSWER, "rtc_123")
    assert repr(call) == "Call(call_id='rtc_123')"
    assert api.seen.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert b'name="sdp"\r\nContent-Type: application/sdp\r\n\r\nv=0\r\n\r\n--' in api.seen.body
    assert b'name="session"\r\nContent-Type: application/json\r\n\r\n{"type":"realtime","model"' in api.seen.body
    assert b"filename" not in api.seen.body


def test_a_call_without_a_session(serve: Serve) -> None:
    api = serve(201, ANSWER.encode(), location="/v1/realtime/calls/rtc_123")
    assert api.client.calls.create(sdp="v=0\r\n").call_id == "rtc_123"
    assert api.seen.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert b'name="sdp"' in api.seen.body
    assert b"session" not in api.seen.body
    assert api.seen.headers["accept"] == "application/sdp"


EK = "ek_0123456789abcdef"


@pytest.mark.parametrize(
    ("settings", "options"),
    [
        ({"api_key": EK}, {}),
        ({"api_key": lambda: EK}, {}),
        ({}, {"extra_headers": {"Authorization": f"Bearer {EK}"}}),
    ],
    ids=["key", "function", "header"],
)
@both
def test_a_client_secret_sends_the_plain_offer(make: Make, settings: Any, options: Any) -> None:
    with MisbehavingServer(reply(201, ANSWER.encode())) as server, make(server.base_url, **settings) as client:
        client.calls.create("v=0\r\n", **options)
        client.calls.create("v=0\r\n", {"type": "realtime", "model": "m"}, **options)
    assert [seen.headers["content-type"].partition(";")[0] for seen in server.seen] == [
        "application/sdp",
        "multipart/form-data",
    ]
    assert server.seen[0].body == b"v=0\r\n"


@both
def test_each_attempt_sends_the_body_for_its_key(make: Make) -> None:
    keys = iter([EK, "sk-proj-0123456789abcdef", EK])
    script = [reply(429, retry_after_ms="1"), reply(429, retry_after_ms="1"), reply(201, ANSWER.encode())]
    with MisbehavingServer(*script) as server, make(server.base_url, api_key=lambda: next(keys)) as client:
        client.calls.create("v=0\r\n")
    kinds = [seen.headers["content-type"].partition(";")[0] for seen in server.seen]
    assert kinds == ["application/sdp", "multipart/form-data", "application/sdp"]


CALLED: dict[str, Callable[[Any], object]] = {
    "client_secrets.create": lambda client: client.client_secrets.create(),
    "translations.client_secrets.create": lambda client: client.translations.client_secrets.create(
        session={"model": "m", "audio": {"output": {"language": "fr"}}}
    ),
    "sessions.create": lambda client: client.sessions.create(voice="marin"),
    "transcription_sessions.create": lambda client: client.transcription_sessions.create(wire="beta"),
    "calls.create": lambda client: client.calls.create("v=0"),
    "calls.accept": lambda client: client.calls.accept("rtc_1", model="m"),
    "calls.reject": lambda client: client.calls.reject("rtc_1"),
    "calls.refer": lambda client: client.calls.refer("rtc_1", "tel:+1"),
    "calls.hangup": lambda client: client.calls.hangup("rtc_1"),
    "POST /realtime/calls/{call_id}/hangup": lambda client: client.api.hangup_realtime_call("rtc_1"),
}


@both
@pytest.mark.parametrize("name", CALLED)
def test_errors_name_the_method(make: Make, name: str) -> None:
    for step in (reply(404), hang_up):
        with MisbehavingServer(step) as server, make(server.base_url, max_retries=0) as client:
            with pytest.raises(APIError) as caught:
                CALLED[name](client)
        assert caught.value.operation == name
        assert f"in {name}" in str(caught.value)


DEEP: dict[str, Any] = {}
for _ in range(3000):
    DEEP = {"a": DEEP}
LOOP: dict[str, Any] = {}
LOOP["a"] = LOOP
ODD = [
    5,
    1.5,
    True,
    "x",
    b"x",
    [1],
    (1, 2, 3),
    {1: 2},
    {"a": None},
    {"a": "\ud800"},
    {1},
    object(),
    math.nan,
    DEEP,
    LOOP,
]


@both
@pytest.mark.parametrize(
    "option", ["timeout", "total_timeout", "extra_headers", "extra_query", "extra_body", "idempotency_key"]
)
def test_odd_options(make: Make, option: str) -> None:
    with MisbehavingServer(reply(200, MINTED)) as server, make(server.base_url, max_retries=0) as client:
        for value in ODD:
            try:
                client.client_secrets.create(session={"type": "realtime", "model": "m"}, **{option: value})
            except InvalidArgumentError as error:
                assert option in error.argument or option == "extra_body"
                assert error.expected


@both
@pytest.mark.parametrize("value", [DEEP, LOOP, {"a": {1}}], ids=["deep", "circular", "a set"])
def test_bodies_that_are_no_json(make: Make, value: Any) -> None:
    session = {"type": "realtime", "model": "m"}
    calls: list[Callable[[Any], object]] = [
        lambda client: client.client_secrets.create(session={**session, "x": value}),
        lambda client: client.client_secrets.create(session={**session, "audio": value}),
        lambda client: client.client_secrets.create(session={**session, "type": value}),
        lambda client: client.calls.create("v=0", {**session, "x": value}),
        lambda client: client.calls.accept("rtc_1", session={**session, "x": value}),
        lambda client: client.calls.accept("rtc_1", model=value),
        lambda client: client.calls.reject("rtc_1", value),
    ]
    with make("http://127.0.0.1:9/v1", max_retries=0) as client:
        for call in calls:
            with pytest.raises(InvalidArgumentError):
                call(client)


@pytest.mark.parametrize("sdp", ["", b"v=0", None])
def test_an_invalid_offer(serve: Serve, sdp: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="sdp must be an SDP offer"):
        serve(201, b"").client.calls.create(sdp)


@pytest.mark.parametrize(
    ("location", "call_id"),
    [
        ("/v1/realtime/calls/rtc_1", "rtc_1"),
        ("https://api.openai.com/v1/realtime/calls/rtc_1", "rtc_1"),
        ("https://api.openai.com/v1/realtime/calls/rtc_1/?a=b#c", "rtc_1"),
        ("calls/rtc%5F1/", "rtc_1"),
        ("rtc_1", "rtc_1"),
        ("//host/calls/abc", "abc"),
        ("", None),
        ("/", None),
        ("/v1/realtime/calls/", None),
        ("/v1/realtime/calls/..", None),
        ("/v1/realtime/calls/a%2Fb", None),
        ("/v1/realtime/calls/a%0Ab", None),
        ("/v1/realtime/sessions/rtc_1", None),
        ("https://[", None),
    ],
)
def test_the_id_in_a_location(location: str, call_id: str | None) -> None:
    assert call_id_from(location) == call_id


@pytest.mark.parametrize("headers", [{}, {"location": "/elsewhere"}])
def test_an_answer_that_does_not_name_the_call_keeps_its_sdp(serve: Serve, headers: dict[str, str]) -> None:
    call = serve(201, ANSWER.encode(), **headers).client.calls.create("v=0")
    assert (call.sdp, call.call_id) == (ANSWER, None)


def test_accepting_a_call_field_by_field(serve: Serve) -> None:
    api = serve(200, b"")
    fields: dict[str, Any] = {
        "model": "gpt-realtime",
        "instructions": "Be brief.",
        "audio": {"output": {"voice": "marin"}},
        "output_modalities": ["audio"],
        "max_output_tokens": 100,
        "tools": [],
        "tool_choice": "auto",
        "parallel_tool_calls": False,
        "reasoning": {"effort": "low"},
        "truncation": "auto",
        "prompt": {"id": "pmpt_1"},
        "tracing": None,
        "include": [],
    }
    api.client.calls.accept("rtc_1", type="realtime", **fields)
    assert api.seen.target == "/v1/realtime/calls/rtc_1/accept"
    assert api.seen.json() == {"type": "realtime", **fields}


def test_accepting_a_call_with_a_whole_session(serve: Serve) -> None:
    api = serve(200, b"")
    api.client.calls.accept("rtc_1", session={"type": "realtime", "model": "gpt-realtime"})
    assert api.seen.json() == {"type": "realtime", "model": "gpt-realtime"}
    with pytest.raises(InvalidArgumentError, match=r"session must be omitted when its fields are passed \(model\)"):
        api.client.calls.accept("rtc_1", session={"type": "realtime"}, model="gpt-realtime")


@pytest.mark.parametrize(
    ("act", "target", "body"),
    [
        (lambda calls: calls.reject("rtc_1"), "reject", b""),
        (lambda calls: calls.reject("rtc_1", status_code=486), "reject", b'{"status_code":486}'),
        (lambda calls: calls.refer("rtc_1", target_uri="tel:+1"), "refer", b'{"target_uri":"tel:+1"}'),
        (lambda calls: calls.hangup("rtc_1"), "hangup", b""),
    ],
    ids=["reject", "reject with status", "refer", "hangup"],
)
def test_the_other_calls(serve: Serve, act: Callable[[Any], None], target: str, body: bytes) -> None:
    api = serve(200, b"")
    act(api.client.calls)
    assert (api.seen.target, api.seen.body) == (f"/v1/realtime/calls/rtc_1/{target}", body)


@pytest.mark.parametrize("call_id", ["", "..", None])
def test_a_call_without_an_id_is_refused(serve: Serve, call_id: Any) -> None:
    api = serve(200, b"")
    with pytest.raises(InvalidArgumentError, match="call_id"):
        api.client.calls.hangup(call_id)
    assert api.server.seen == []


@both
def test_mints_are_repeated_and_calls_are_not(make: Make) -> None:
    sends: list[tuple[Callable[[Any], object], int]] = [
        (lambda client: client.client_secrets.create(), 3),
        (lambda client: client.sessions.create(), 3),
        (lambda client: client.transcription_sessions.create(), 3),
        (lambda client: client.translations.client_secrets.create({"model": "m", "audio": {}}), 3),
        (lambda client: client.calls.create("v=0"), 1),
        (lambda client: client.calls.accept("rtc_1", model="m"), 1),
        (lambda client: client.calls.hangup("rtc_1"), 1),
        (lambda client: client.calls.refer("rtc_1", "tel:+1"), 1),
        (lambda client: client.calls.reject("rtc_1"), 1),
    ]
    server = MisbehavingServer(reply(500, b"", retry_after_ms="1"))
    with server, make(server.base_url) as client:
        for send, tries in sends:
            with pytest.raises(InternalServerError) as caught:
                send(client)
            assert caught.value.attempts == tries


def test_the_generated_endpoint_module(serve: Serve) -> None:
    api = serve(200, MINTED)
    answer = api.client.api.create_realtime_client_secret({}, extra_headers={"x-a": "1"})
    assert answer.value == SECRET
    assert api.seen.headers["x-a"] == "1"


@pytest.mark.parametrize("kind", [RealtimeClient, AsyncRealtimeClient])
def test_resources_are_made_once(kind: Callable[..., object]) -> None:
    client = kind(api_key=KEY)
    for name in ("api", "client_secrets", "sessions", "transcription_sessions", "translations", "calls"):
        assert getattr(client, name) is getattr(client, name)


def test_a_closed_client(serve: Serve) -> None:
    api = serve(200, MINTED)
    api.client.client_secrets.create()
    api.client.close()
    api.client.close()
    with pytest.raises(ClientClosedError):
        api.client.client_secrets.create()
    with pytest.raises(ClientClosedError):
        api.client.with_options(timeout=1)
    with pytest.raises(ClientClosedError):
        api.client.connect(model="gpt-realtime")


@pytest.mark.parametrize("kind", [RealtimeClient, AsyncRealtimeClient])
def test_a_client_shows_no_key_and_needs_one(kind: Callable[..., object]) -> None:
    client = kind(api_key=KEY, base_url="http://127.0.0.1:9/v1/")
    assert repr(client) == f"{kind.__name__}(base_url='http://127.0.0.1:9/v1')"
    with pytest.raises(ConfigurationError):
        kind()
