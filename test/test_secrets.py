"""No traceback, `repr`, pickle or log shows a secret, whatever call ends with whatever error.

Crash reporters print the local variables of every frame. Every test here uses secrets without a known form.
"""

import asyncio
import base64
import copy
import gc
import logging
import pickle
import signal
import socket
import threading
import traceback
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

import pytest
from support.misbehaving import MisbehavingServer, Silence, garbage, hang_up, reply, reset, truncated
from support.ws_server import WebSocketServer, closing, dropping, sending

from openai_realtime import AsyncRealtimeClient, BetaRealtimeClient, RealtimeClient, mcp_tool, models, redact
from openai_realtime.webhooks import Webhooks

TESTS = str(Path(__file__).parent)

KEY = "4f1d8a7be02c49d3a65b90cf17e2d864"
HEADER = "header-secret-of-a-gateway"
QUERY = "query-secret-of-a-gateway"
PASSWORD = "pass-word-of-the-proxy"
MCP = "authorization-of-an-mcp-server"
HMAC = b"hmac-key-of-the-webhooks"
WEBHOOK_SECRET = f"whsec_{base64.b64encode(HMAC).decode()}"
SECRETS = (KEY, HEADER, QUERY, PASSWORD, MCP, HMAC.decode(), WEBHOOK_SECRET[6:], HMAC.hex())
ECHO = f"no: {KEY} {HEADER} {QUERY}"  # what a server knows

SETTINGS: dict[str, Any] = {
    "api_key": KEY,
    "webhook_secret": WEBHOOK_SECRET,
    "default_headers": {"X-Auth": HEADER},
    "default_query": {"sig": QUERY},
    "max_retries": 0,
}
TOOL = {"type": "mcp", "server_label": "s", "server_url": "https://x.example", "authorization": MCP}
SESSION = {"type": "realtime", "model": "gpt-realtime", "tools": [TOOL]}
EXTRA: dict[str, Any] = {"extra_headers": {"X-Jwt": HEADER}, "extra_query": {"code": QUERY}}

CLIENTS = [RealtimeClient, AsyncRealtimeClient]
both = pytest.mark.parametrize("kind", CLIENTS, ids=["sync", "asyncio"])


def chain(error: BaseException) -> Iterator[BaseException]:
    """The exception, and all that it leads to, suppressed contexts included."""
    pending: list[BaseException | None] = [error]
    seen: set[int] = set()
    while pending:
        found = pending.pop()
        if found is None or id(found) in seen:
            continue
        seen.add(id(found))
        yield found
        pending += [found.__cause__, found.__context__, *getattr(found, "exceptions", ())]


def report(error: BaseException) -> str:
    """What a crash reporter prints, without the frames of the tests, which hold the secrets."""
    lines: list[str] = []
    for each in chain(error):
        found = traceback.TracebackException.from_exception(each, capture_locals=True, lookup_lines=False)
        lines += [*found.format_exception_only(), repr(vars(each))]
        lines += [f"{frame.name} {frame.locals}" for frame in found.stack if not frame.filename.startswith(TESTS)]
    return "\n".join(lines)


def assert_hidden(shown: str, *more: str) -> None:
    found = [secret for secret in (*SECRETS, *more) if secret in shown]
    assert not found, next(line for line in shown.splitlines() if any(secret in line for secret in found))


def run(kind: Any, call: Callable[[Any], Any], **settings: Any) -> BaseException:
    """Create a client, make a call, and return the exception that it ends with."""

    async def call_and_close() -> None:
        async with kind(**{**SETTINGS, **settings}) as client:
            result = call(client)
            result = await result if asyncio.iscoroutine(result) else result
            closed = getattr(result, "close", None)
            if closed is not None:
                await closed()

    try:
        if kind is AsyncRealtimeClient:
            asyncio.run(call_and_close())
        else:
            with kind(**{**SETTINGS, **settings}) as client:
                getattr(call(client), "close", str)()
    except BaseException as error:  # noqa: BLE001
        return error
    pytest.fail("no error")


def connect(client: Any, **options: Any) -> Any:
    return client.connect(model="gpt-realtime", **{"open_timeout": 5, **EXTRA, **options}).enter()


def raw_parse(client: Any, **options: Any) -> Any:
    raw = client.client_secrets.with_raw_response.create(session=SESSION, **options)
    if not asyncio.iscoroutine(raw):
        return raw.parse()

    async def parse() -> Any:
        return (await raw).parse()

    return parse()


CALLS: dict[str, Callable[..., Any]] = {
    "client_secrets": lambda client, **o: client.client_secrets.create(session=SESSION, **o),
    "raw": raw_parse,
    "api": lambda client, **o: client.api.create_realtime_client_secret({"session": SESSION}, **o),
    "api.accept": lambda client, **o: client.api.accept_realtime_call("rtc_1", SESSION, **o),
    "sessions": lambda client, **o: client.sessions.create(wire="beta", model="m", tools=[TOOL], **o),
    "transcription": lambda client, **o: client.transcription_sessions.create(wire="beta", **o),
    "translations": lambda client, **o: client.translations.client_secrets.create({"model": MCP, "audio": {}}, **o),
    "calls.create": lambda client, **o: client.calls.create("v=0", SESSION, **o),
    "calls.accept": lambda client, **o: client.calls.accept("rtc_1", tools=[TOOL], model="m", **o),
    "calls.refer": lambda client, **o: client.calls.refer("rtc_1", f"sip:{MCP}@x.example", **o),
    "calls.reject": lambda client, **o: client.calls.reject("rtc_1", 603, **o),
    "calls.hangup": lambda client, **o: client.calls.hangup("rtc_1", **o),
}
every_call = pytest.mark.parametrize("name", CALLS)

ANSWERS = {
    "400": reply(400, {"error": {"message": ECHO, "code": KEY, "param": KEY}}, x_echo=ECHO),
    "401": reply(401, {"error": {"message": ECHO}}),
    "500": reply(500, ECHO.encode()),
    "302": reply(302, location=f"https://x.example/?a={KEY}"),
    "not json": reply(200, b"{" + ECHO.encode()),
    "no key": reply(200, {"echo": ECHO, "value": [KEY], "client_secret": {"value": None, "x": KEY}}),
    "not text": reply(200, b"\xff" + ECHO.encode()),
    "broken": truncated(200, ECHO.encode(), 9999),
    "no HTTP": garbage(f"HTTP/1.1 {KEY} {ECHO}\r\n\r\n".encode()),
    "hung up": hang_up,
    "reset": reset,
}


@both
@every_call
@pytest.mark.parametrize("answer", ANSWERS)
def test_a_failed_request(kind: Any, name: str, answer: str) -> None:
    fits_all = ("no key", "not json") if name == "calls.create" else ("no key", "not json", "not text")
    if name.startswith(("calls", "api.accept")) and answer in fits_all:
        return  # a success, whatever the body is
    with MisbehavingServer(ANSWERS[answer]) as server:
        error = run(kind, lambda client: CALLS[name](client, **EXTRA), base_url=server.base_url)
    assert_hidden(report(error))


OPTIONS: list[dict[str, Any]] = [
    {"timeout": "x"},
    {"max_retries": None},
    {"no_such_option": KEY},
    {"extra_headers": {"Authorization": f"Bearer {KEY}\n"}},
    {"extra_headers": [("Authorization", KEY)]},
    {"extra_headers": {"Content-Length": KEY}},
    {"extra_query": {"sig": 5, "token": KEY}},
    {"extra_query": KEY},
    {"extra_body": KEY},
    {"extra_body": {"tools": [TOOL], "x": object()}},
]


@both
@every_call
@pytest.mark.parametrize("options", OPTIONS)
def test_an_option_that_is_refused(kind: Any, name: str, options: dict[str, Any]) -> None:
    error = run(kind, lambda client: CALLS[name](client, **options), base_url="http://127.0.0.1:9/v1")
    assert_hidden(report(error))


@both
@every_call
def test_no_server_and_no_answer_in_time(kind: Any, name: str) -> None:
    error = run(kind, lambda client: CALLS[name](client, **EXTRA), base_url="http://127.0.0.1:9/v1")
    assert_hidden(report(error))
    with MisbehavingServer(Silence()) as server:
        error = run(kind, lambda client: CALLS[name](client, timeout=0.05, **EXTRA), base_url=server.base_url)
    assert_hidden(report(error))


@both
def test_a_secret_of_the_body_that_is_echoed(kind: Any) -> None:
    with MisbehavingServer(reply(400, {"error": {"message": f"cannot use {MCP}"}})) as server:
        error = run(kind, CALLS["client_secrets"], base_url=server.base_url)
    assert str(error) == "Error code: 400 - cannot use …rver (in client_secrets.create)"
    assert_hidden(report(error))


PROXY_ANSWERS = {
    "407": reply(407, {"error": {"message": PASSWORD}}),
    "reason": garbage(f"HTTP/1.1 407 {PASSWORD}\r\ncontent-length: 0\r\n\r\n".encode()),
    "no HTTP": garbage(f"{PASSWORD}\r\n\r\n".encode()),
    "hung up": hang_up,
}


@both
@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("answer", PROXY_ANSWERS)
def test_a_proxy(kind: Any, scheme: str, answer: str) -> None:
    with MisbehavingServer(PROXY_ANSWERS[answer]) as server:
        proxy = f"http://user:{PASSWORD}@127.0.0.1:{server.port}"
        base64_password = base64.b64encode(f"user:{PASSWORD}".encode()).decode()
        for call in (CALLS["client_secrets"], connect):
            error = run(kind, call, base_url=f"{scheme}://api.invalid/v1", proxy=proxy)
            assert_hidden(report(error), base64_password)


def interrupt(*_: object, **__: object) -> Any:
    raise KeyboardInterrupt


def drop_sockets() -> None:
    """Collect what an interrupted event loop left open, without the warnings of the libraries."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


def interrupt_in_main_thread(method: Any) -> Any:
    """Interrupt a method, but not where the test's servers call it."""

    def call(*arguments: Any) -> Any:
        if threading.current_thread() is threading.main_thread():
            raise KeyboardInterrupt
        return method(*arguments)

    return call


@both
@pytest.mark.parametrize("name", [*CALLS, "connect"])
def test_an_interrupt_while_sending(kind: Any, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for method in ("sendall", "send") if kind is RealtimeClient else ():  # an event loop wakes itself by `send`
        patched = interrupt_in_main_thread(getattr(socket.socket, method))
        monkeypatch.setattr(socket.socket, method, patched, raising=False)
    monkeypatch.setattr("asyncio.selector_events._SelectorSocketTransport.write", interrupt)
    with MisbehavingServer(Silence()) as server:
        call = connect if name == "connect" else CALLS[name]
        error = run(kind, lambda client: call(client, **EXTRA), base_url=server.base_url)
    assert isinstance(error, KeyboardInterrupt)
    assert_hidden(report(error))
    drop_sockets()


@both
@pytest.mark.parametrize("name", ["client_secrets", "calls.create", "connect"])
def test_a_signal_while_waiting(kind: Any, name: str) -> None:
    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        with MisbehavingServer(Silence()) as server:
            signal.setitimer(signal.ITIMER_REAL, 0.2)
            call = connect if name == "connect" else CALLS[name]
            error = run(kind, lambda client: call(client, **EXTRA), base_url=server.base_url)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert isinstance(error, KeyboardInterrupt)
    assert_hidden(report(error))
    drop_sockets()


@pytest.mark.parametrize("name", [*CALLS, "connect"])
def test_a_task_that_is_cancelled_and_a_timeout_around_it(name: str) -> None:
    call = connect if name == "connect" else CALLS[name]

    async def cancelled(client: Any) -> None:
        task = asyncio.create_task(call(client, **EXTRA))
        while not server.seen:  # noqa: ASYNC110  # by a thread
            await asyncio.sleep(0.01)
        task.cancel()
        await task

    async def timed_out(client: Any) -> None:
        async with asyncio.timeout(0.1):
            await call(client, **EXTRA)

    with MisbehavingServer(Silence()) as server:
        error = run(AsyncRealtimeClient, cancelled, base_url=server.base_url)
        assert isinstance(error, asyncio.CancelledError)
        assert_hidden(report(error))
        error = run(AsyncRealtimeClient, timed_out, base_url=server.base_url)
        assert isinstance(error, TimeoutError)
        assert_hidden(report(error))


@both
@pytest.mark.parametrize("answer", ["400", "401", "500", "302", "not json", "no HTTP", "hung up", "reset"])
def test_a_failed_handshake(kind: Any, answer: str) -> None:
    with MisbehavingServer(ANSWERS[answer]) as server:
        assert_hidden(report(run(kind, connect, base_url=server.base_url)))


@both
@pytest.mark.parametrize(
    "options",
    [
        {"open_timeout": "x"},
        {"max_retries": -1},
        {"no_such_option": KEY},
        {"extra_headers": {"X-Auth": f"{HEADER}\n"}},
        {"extra_query": {"sig": 5}},
        {"proxy": f"ftp://user:{PASSWORD}@127.0.0.1"},
        {"dialect": "beta", "wire": "beta", "extra_headers": {"X-Auth": 5, "X-Jwt": HEADER}},
        {"open_timeout": 0.05},
    ],
)
def test_an_option_of_connect_that_is_refused(kind: Any, options: dict[str, Any]) -> None:
    with MisbehavingServer(Silence()) as server:
        assert_hidden(report(run(kind, lambda client: connect(client, **options), base_url=server.base_url)))


ERROR = f'{{"type":"error","error":{{"type":"x","code":"{KEY}","message":"{ECHO}"}}}}'
SENDS: dict[str, Callable[[Any], Any]] = {
    "session.update": lambda c: c.session.update(session=SESSION),
    "response.create": lambda c: c.response.create(response={"tools": [TOOL]}),
    "item.create": lambda c: c.conversation.item.create(item={"type": "message", "role": "user", "x": MCP}),
    "send": lambda c: c.send({"type": "session.update", "session": SESSION}),
    "send_raw": lambda c: c.send_raw(MCP),
    "refused update": lambda c: c.session.update(session={**SESSION, "model": object()}),
    "refused item": lambda c: c.conversation.item.create(item={"type": MCP, "role": object()}),
    "refused event": lambda c: c.send({"type": 5, "session": SESSION}),
    "recv": lambda c: c.recv(),
    "recv_bytes": lambda c: c.recv_bytes(),
}


@both
@pytest.mark.parametrize("name", SENDS)
@pytest.mark.parametrize("end", [closing(4000, ECHO[:100], ERROR), dropping(ERROR)], ids=["closed", "dropped"])
def test_an_error_on_a_connection(kind: Any, name: str, end: Any) -> None:
    def use(client: Any) -> Any:
        opening = connect(client)
        if asyncio.iscoroutine(opening):
            return use_async(opening)
        with opening as connection:
            for _ in range(1000):
                connection.recv(5)
                SENDS[name](connection)

    async def use_async(opening: Any) -> Any:
        async with await opening as connection:
            for _ in range(1000):
                await connection.recv(5)
                await SENDS[name](connection)

    with WebSocketServer(end) as server:
        assert_hidden(report(run(kind, use, base_url=server.base_url)))


@both
def test_an_error_event_that_is_raised(kind: Any) -> None:
    def receive(client: Any) -> Any:
        opening = connect(client, raise_errors=True)

        async def receive_async() -> Any:
            async with await opening as connection:
                await connection.recv(5)

        if asyncio.iscoroutine(opening):
            return receive_async()
        with opening as connection:
            connection.recv(5)

    with WebSocketServer(sending(ERROR)) as server:
        error = run(kind, receive, base_url=server.base_url)
    shown = report(error).replace(repr(getattr(error, "event", None)), "")  # the event itself is what was received
    assert_hidden(shown)


WRONG_SETTINGS: list[dict[str, Any]] = [
    {"no_such_setting": 1},
    {"apikey": KEY},
    {"api_key": KEY.encode()},
    {"api_key": [KEY]},
    {"api_key": f"{KEY}\n"},
    {"base_url": f"https://user:{PASSWORD}@x.example"},
    {"base_url": f"https://x.example/?sig={QUERY}"},
    {"timeout": -1, "proxy": f"http://user:{PASSWORD}@127.0.0.1:1"},
    {"proxy": f"ftp://user:{PASSWORD}@127.0.0.1:1"},
    {"proxy": ["http://", PASSWORD]},
    {"webhook_secret": f"{WEBHOOK_SECRET}*"},
    {"webhook_secret": HMAC},
    {"default_headers": {"Authorization": f"Bearer {KEY}\n"}},
    {"default_headers": [("X-Auth", HEADER)]},
    {"default_query": {"sig": [QUERY]}},
    {"on_event": 5},
]


@both
@pytest.mark.parametrize("wrong", WRONG_SETTINGS)
def test_a_setting_that_is_refused(kind: Any, wrong: dict[str, Any]) -> None:
    azure = {**SETTINGS, "endpoint": "https://x.example", **wrong}
    for create in (
        lambda: kind(**{**SETTINGS, **wrong}),
        lambda: kind(**SETTINGS).with_options(**wrong),
        lambda: kind.azure(**azure),
        lambda: kind.azure(azure_ad_token_provider=KEY, **azure),
    ):
        with pytest.raises((ValueError, TypeError)) as caught:
            create()
        assert_hidden(report(caught.value))


def test_a_secret_of_the_environment_that_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_WEBHOOK_SECRET", f"{WEBHOOK_SECRET}*")
    with pytest.raises(ValueError, match="OPENAI_WEBHOOK_SECRET") as caught:
        _ = RealtimeClient(api_key=KEY).webhooks
    assert_hidden(report(caught.value))


@both
@pytest.mark.parametrize("name", ["client_secrets", "connect"])
def test_a_key_function_that_fails(kind: Any, name: str) -> None:
    def fail() -> str:
        key = KEY
        raise RuntimeError(f"no key: {len(key)}")

    async def wait() -> str:
        await asyncio.sleep(0)
        return fail()

    call = connect if name == "connect" else CALLS[name]
    for function in (fail, interrupt, wait, lambda: KEY.encode(), lambda: f"{KEY}\n", lambda: [KEY]):
        assert_hidden(report(run(kind, lambda client: call(client, **EXTRA), api_key=function)))


@both
def test_frames_that_run_show_no_setting(kind: Any) -> None:
    shown: list[str] = []

    def look(info: object) -> None:
        stack = traceback.StackSummary.extract(traceback.walk_stack(None), capture_locals=True)
        shown.extend(f"{frame.name} {frame.locals}" for frame in stack if "/openai_realtime/" in frame.filename)

    def key() -> str:
        look(None)
        return KEY

    with MisbehavingServer(ANSWERS["401"]) as server:
        for source in (KEY, key):
            settings = {"on_request": look, "on_response": look, "api_key": source, "base_url": server.base_url}
            for call in (lambda client: client.client_secrets.create(), lambda client: client.connect().enter()):
                run(kind, call, **settings)
    assert any("RequestInfo" in frame for frame in shown)
    assert_hidden("\n".join(shown))


def signed(body: bytes, at: int = 1_700_000_000) -> dict[str, str]:
    from openai_realtime.resources.webhooks import sign

    return {"webhook-id": "a", "webhook-timestamp": str(at), "webhook-signature": sign(HMAC, "a", str(at), body)}


FORGED = b'{"type":"realtime.call.incoming","data":{}}'


@pytest.mark.parametrize(
    ("payload", "headers"),
    [
        (FORGED, signed(b"another body")),
        (FORGED, {**signed(FORGED), "webhook-timestamp": "1"}),
        (FORGED, {**signed(FORGED), "webhook-signature": "v2,x"}),
        (FORGED, {}),
        (FORGED, 5),
        (5, signed(FORGED)),
        (b"[" + KEY.encode(), signed(b"[" + KEY.encode())),
        (FORGED, signed(FORGED)),
    ],
)
def test_a_webhook_that_is_refused(payload: Any, headers: Any) -> None:
    valid = signed(FORGED)["webhook-signature"][3:]
    clock = {"clock": lambda: 1_700_000_000.0}
    plain, own = Webhooks(**clock), Webhooks(WEBHOOK_SECRET, **clock)  # type: ignore[arg-type]
    for unwrap in (own.unwrap, lambda *a, **o: plain.unwrap(*a, secret=WEBHOOK_SECRET, **o)):
        with pytest.raises((ValueError, TypeError)) as caught:
            unwrap(payload, headers)
        if isinstance(headers, dict) and headers.get("webhook-signature", "")[3:] != valid:
            assert_hidden(report(caught.value), valid)
        assert_hidden(report(caught.value))
    for wrong in (f"{WEBHOOK_SECRET}*", HMAC, 5):
        odd = not isinstance(payload, bytes) or not isinstance(headers, dict)
        with pytest.raises(ValueError, match="secret|payload|headers" if odd else "secret") as caught:
            plain.verify_signature(payload, headers, secret=wrong)  # type: ignore[arg-type]
        assert_hidden(report(caught.value))
        with pytest.raises(ValueError, match="secret") as caught:
            Webhooks(wrong)  # type: ignore[arg-type]
        assert_hidden(report(caught.value))


@pytest.mark.parametrize(
    "build",
    [
        lambda: models.MCPTool(server_label=5, authorization=MCP),  # type: ignore[arg-type]
        lambda: models.MCPTool(server_label="s", headers=MCP),  # type: ignore[arg-type]
        lambda: models.MCPTool(server_label="s", authorization=MCP, x=1),  # type: ignore[call-arg]
        lambda: models.MCPTool.from_dict({"server_label": 5, "authorization": MCP}),
        lambda: models.MCPTool.from_json(f'{{"authorization": "{MCP}"'),
        lambda: mcp_tool("s", server_url=5, authorization=MCP),  # type: ignore[arg-type]
    ],
)
def test_a_model_that_is_refused(build: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        build()
    assert_hidden(report(caught.value))


def test_what_holds_secrets_shows_none_and_refuses_to_be_pickled() -> None:
    proxy = f"http://user:{PASSWORD}@127.0.0.1:1"
    holders: list[Any] = [Webhooks(WEBHOOK_SECRET), RealtimeClient.azure(**SETTINGS, endpoint="https://x.example")]
    for kind in (RealtimeClient, AsyncRealtimeClient, BetaRealtimeClient):
        client = kind(**SETTINGS, proxy=proxy).with_options(timeout=5)
        manager = client.connect(model="m", **EXTRA)
        _ = client.webhooks
        holders += [client, client._config, client._settings, client._transport, manager, manager._opening]
        holders += [manager._opening.target, manager._opening.target.request, client.webhooks]
    for holder in holders:
        fields = holder._asdict() if isinstance(holder, tuple) else getattr(holder, "__dict__", holder)
        assert_hidden(f"{holder!r} {fields!r}")
        with pytest.raises(TypeError, match=r"cannot be pickled|cannot pickle"):
            pickle.dumps(holder)
    for holder in (holders[0], holders[2], holders[6]):
        with pytest.raises(TypeError, match="cannot be pickled"):
            copy.deepcopy(holder)
        assert type(copy.copy(holder)) is type(holder)


@both
def test_a_connection_shows_no_secret_and_refuses_to_be_pickled(kind: Any) -> None:
    shown: list[str] = []

    def look(opened: Any) -> None:
        for holder in (opened, opened._core):
            shown.append(f"{holder!r} {vars(holder)!r}")
        with pytest.raises(TypeError, match="cannot be pickled"):
            pickle.dumps(opened)
        raise ConnectionError

    def use(client: Any) -> Any:
        opened = connect(client)

        async def look_async() -> None:
            async with await opened as connection:
                look(connection)

        if asyncio.iscoroutine(opened):
            return look_async()
        with opened:
            look(opened)

    with WebSocketServer(sending()) as server:
        assert isinstance(run(kind, use, base_url=server.base_url), ConnectionError)
    for text in shown:
        assert_hidden(text)


def test_a_secret() -> None:
    secret = redact.Secret(KEY)
    assert (secret, hash(secret), str(secret), f"{secret}") == (KEY, hash(KEY), KEY, KEY)
    assert repr(secret) == "'…d864'"
    assert repr(redact.Secret(f"Bearer {KEY}")) == "'Bearer …d864'"
    assert repr(redact.Secret("pass phrase")) == "'…'"
    assert copy.copy(secret) is copy.deepcopy(secret) is secret
    assert redact.SecretBytes(HMAC) == HMAC
    for value in (secret, redact.SecretBytes(HMAC)):
        assert_hidden(repr([value]))
        with pytest.raises(TypeError, match="cannot be pickled"):
            pickle.dumps({"key": value})


@redact.sensitive
def divide(number: int, *, by: int) -> float:
    """Divide."""
    return number / by


def frames(trace: TracebackType | None) -> Iterator[Any]:
    while trace is not None:
        yield trace.tb_frame
        trace = trace.tb_next


def test_a_sensitive_function_keeps_lines_and_leaves_what_the_caller_handles_alone() -> None:
    assert divide(6, by=3) == 2
    assert divide.__doc__ == "Divide."

    def fail() -> None:
        mine = "kept"
        raise KeyError(mine)

    try:
        fail()
    except KeyError as own:
        with pytest.raises(ZeroDivisionError) as caught:
            divide(1, by=0)
        assert caught.value.__context__ is own
        assert [frame.f_locals.get("mine") for frame in frames(own.__traceback__)][-1] == "kept"
    *_, last = frames(caught.value.__traceback__)
    assert (last.f_code.co_name, last.f_locals) == ("divide", {})


def test_frames_of_a_cause_that_still_run_in_another_thread_are_dropped() -> None:
    caught, go_on = threading.Event(), threading.Event()
    causes: list[BaseException] = []

    def fail() -> None:
        password = PASSWORD
        try:
            int(password)
        except ValueError as error:
            causes.append(error)
            caught.set()
            go_on.wait(10)

    @redact.sensitive
    def wait() -> None:
        caught.wait(10)
        raise RuntimeError from causes[0]

    thread = threading.Thread(target=fail)
    thread.start()
    try:
        with pytest.raises(RuntimeError) as error:
            wait()
        assert list(frames(causes[0].__traceback__)) == []
        assert error.value.__cause__ is causes[0]
    finally:
        go_on.set()
        thread.join(10)


NAMES = """Authorization Proxy-Authorization Authentication X-Auth X-Auth-Token X-Auth-Key Helicone-Auth X-Functions-Key
    X-Amz-Signature X-Amz-Security-Token X-Jwt X-Jwt-Assertion Session-Key Cookie Set-Cookie api-key X-Api-Key Token
    cf-aig-authorization Ocp-Apim-Subscription-Key x-goog-api-key accessToken clientSecret webhook-signature pwd
    X-Key storage_key refresh_token""".split()
HARMLESS = """content-type x-request-id x-ratelimit-remaining-tokens max_output_tokens author openai-organization
    www-authenticate idempotency-key model code tokens design keyboard""".split()
PARAMETERS = """sig code sas auth jwt pwd key token signature api-key access_token X-Amz-Signature X-Amz-Credential
    client_secret password""".split()


def test_names_of_secrets() -> None:
    for name in NAMES:
        for written in (name, name.upper()) if "T" not in name[1:] and "S" not in name[1:] else (name,):
            assert redact.is_secret(written), written
    assert not [name for name in HARMLESS if redact.is_secret(name)]
    for name in PARAMETERS:
        assert redact.text(f"https://x.example/?a=b&{name}=abc#x") == f"https://x.example/?a=b&{name}=…#x"
    assert redact.text("https://x.example/?model=abc&country=x") == "https://x.example/?model=abc&country=x"


def test_a_known_secret_is_masked_where_it_is_url_encoded_and_inside_a_longer_one() -> None:
    assert redact.text("q=abc%2Fdef%2Bghi", ("abc/def+ghi",)) == "q=…"
    assert redact.text("abcdefgh-more", ("abcdefgh", "abcdefgh-more")) == "…"


@both
def test_an_echoed_secret_is_masked_in_every_log(kind: Any, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "openai_realtime")
    infos: list[object] = []

    def hook(info: Any) -> None:
        infos.append(info)
        raise RuntimeError(ECHO)

    hooks: dict[str, Any] = {"on_request": hook, "on_response": hook, "on_event": hook}
    answer = reply(400, {"error": {"message": ECHO}}, x_echo=ECHO)
    known = {**EXTRA, "extra_headers": {**EXTRA["extra_headers"], "X-Auth": MCP}}

    def receive(client: Any) -> Any:
        opening = connect(client, **known)

        async def receive_async() -> Any:
            async with await opening as connection:
                for _ in range(9):
                    await connection.recv(5)

        if asyncio.iscoroutine(opening):
            return receive_async()
        with opening as connection:
            for _ in range(9):
                connection.recv(5)

    odd = f'{{"type":"{KEY}","x":"{KEY}"}}'
    settings = {**hooks, "default_headers": {"X-Auth-A": PASSWORD, "X-Auth-B": HMAC.decode()}}
    settings["default_headers"] |= {"X-Auth-C": WEBHOOK_SECRET[6:], "X-Auth-D": HMAC.hex()}
    with MisbehavingServer(answer) as server, WebSocketServer(closing(4000, KEY, ERROR, odd)) as connections:
        for call in (lambda client: CALLS["client_secrets"](client, **known), receive):
            urls = {"base_url": server.base_url, "websocket_base_url": connections.base_url}
            run(kind, call, **settings, **urls)
    caplog.handler.setFormatter(logging.Formatter())
    assert "A hook failed" in caplog.text
    assert_hidden(caplog.text)
    assert_hidden("\n".join(str(info) for info in infos))
