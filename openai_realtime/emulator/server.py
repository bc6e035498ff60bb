"""The emulator: start, stop, and an event loop in a thread of its own."""

import asyncio
import contextlib
import importlib
import importlib.util
import os
import socket
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Self

from openai_realtime.emulator import arguments
from openai_realtime.emulator.access import Access
from openai_realtime.emulator.calls import Call, UnknownCalls
from openai_realtime.emulator.engine.reply import as_reply
from openai_realtime.emulator.faults import Fault, Faults
from openai_realtime.emulator.recorded import RecordedRequest, RequestLog
from openai_realtime.emulator.service import Service, SessionOptions
from openai_realtime.emulator.webhooks import Outbox, SignedWebhook, SipHeaders, WebhookDelivery
from openai_realtime.errors import MissingExtraError
from openai_realtime.settings.checks import checked_bool, checked_url

if TYPE_CHECKING:
    from aiohttp import web

    from openai_realtime.emulator.engine.mcp import McpServer
    from openai_realtime.emulator.engine.reply import Reply, Turn
    from openai_realtime.emulator.engine.transcription import Transcribe
    from openai_realtime.emulator.engine.translation import Translate

_START_SECONDS = 10.0
_KEYS = "0123456789*#ABCD"


class Emulator:
    """A local Realtime API, served over HTTP and WebSocket while the context is open.

        with Emulator() as emulator:
            client = RealtimeClient(api_key=emulator.api_key, base_url=emulator.base_url)

    It serves the endpoints under `/v1/realtime`, and under `/openai/v1/realtime` for Azure clients, as the API does:
    keys, validation, defaults, expiry and errors. Over WebSocket it runs scripted conversations, transcriptions and
    translations. It can be restarted after a stop; its keys and calls are kept.
    """

    def __init__(
        self,
        *,
        port: int = 0,
        api_key: str | None = None,
        unknown_calls: UnknownCalls = "reject",
        host: str = "127.0.0.1",
        clock: Callable[[], float] = time.time,
        reply: "Reply | Sequence[Turn] | None" = None,
        transcribe: "Transcribe | None" = None,
        translate: "Translate | None" = None,
        mcp_servers: "Mapping[str, McpServer] | None" = None,
        pace: float = 0.0,
        beta: bool = False,
        faults: Sequence[Fault] = (),
        send_timeout: float = 30.0,
        webhook_url: str | None = None,
        webhook_secret: str | None = None,
        allowed_hosts: Sequence[str] = (),
    ) -> None:
        """Configure an emulator. No socket is opened before `start()`.

        Functions passed here are called in the emulator's thread, which does nothing else meanwhile.

        Args:
            port: the port to listen on; 0 picks a free one at each start.
            api_key: the key that clients must send; a random one by default.
            unknown_calls: `reject` answers 404 for unknown calls, `accept` treats them as existing.
            host: the address to listen on.
            clock: returns the time in seconds since the epoch; used for the expiry of ephemeral keys and sessions and
                for webhook signatures.
            reply: what the model says: a function of a `Context`, or a list of turns that every session plays from the
                start. A turn is a text, a `Say`, `FunctionCall`, `McpCall`, `Failure` or `Filtered`, or a list of
                these. By default the model responds to the user's words and calls tools.
            transcribe: returns the transcript of the user's audio: a function of a `Heard`.
            translate: returns the translation of speech: a function of an `Utterance`.
            mcp_servers: stand-ins for MCP servers by label.
            pace: seconds between two steps of a response; 0 is as fast as possible.
            beta: whether to speak the beta's event names to clients that ask for them; they are refused otherwise.
            faults: scheduled faults.
            send_timeout: seconds after which a client that does not read is dropped.
            webhook_url: where the webhooks of incoming calls are posted; by default they are not sent.
            webhook_secret: the secret that webhooks are signed with, `whsec_` and base64; a random one by default.
            allowed_hosts: names of other machines, without port, that requests may name in Host and web pages may come
                from (Origin). This machine's are always allowed; others are answered with 403.

        Raises:
            InvalidArgumentError: an argument has a wrong type or value.
        """
        arguments.check_integer("port", port, 0, 65535)
        arguments.check_api_key(api_key)
        arguments.check_choice("unknown_calls", unknown_calls, "reject", "accept")
        arguments.check_host("host", host)
        arguments.check_function("clock", clock)
        as_reply(reply)
        arguments.check_function("transcribe", transcribe, optional=True)
        arguments.check_function("translate", translate, optional=True)
        arguments.check_mcp_servers(mcp_servers)
        arguments.check_seconds("pace", pace)
        checked_bool("beta", beta)
        arguments.check_instances("faults", faults, Fault)
        arguments.check_seconds("send_timeout", send_timeout, above_zero=True)
        arguments.check_hosts("allowed_hosts", allowed_hosts)
        if webhook_url is not None:
            checked_url("webhook_url", webhook_url, "an http:// or https:// URL")
        options = SessionOptions(reply, transcribe, translate, mcp_servers, pace, beta)
        self._outbox = Outbox(webhook_secret, clock, deliver=webhook_url is not None)
        self._service = Service(api_key, unknown_calls, clock, options, self._outbox)
        self._webhook_url = webhook_url
        self._faults = Faults(faults)
        self._send_timeout = send_timeout
        self._requests = RequestLog()
        self._access = Access(host, allowed_hosts)
        self._address = (host, port)
        self._lifecycle = threading.Lock()
        self._server: _Server | None = None

    @property
    def base_url(self) -> str:
        """The base URL for clients: `http://127.0.0.1:PORT/v1`. Raises RuntimeError while stopped."""
        return f"http://{self._address[0]}:{self.port}/v1"

    @property
    def azure_endpoint(self) -> str:
        """The endpoint for `RealtimeClient.azure`, in place of an Azure resource. Raises RuntimeError while stopped."""
        return f"http://{self._address[0]}:{self.port}"

    @property
    def port(self) -> int:
        """The port that the emulator listens on. Raises RuntimeError while stopped."""
        server = self._server
        if server is None:
            raise RuntimeError("the emulator is not running; call start() or use it as a context manager")
        return server.port

    @property
    def api_key(self) -> str:
        """The API key that clients must send."""
        return self._service.api_key

    @property
    def webhook_secret(self) -> str:
        """The secret that webhooks are signed with (`whsec_…`)."""
        return self._outbox.secret

    @property
    def requests(self) -> list[RecordedRequest]:
        """The last requests, oldest first, with secrets masked: up to 1000, and up to 16 MiB."""
        return self._requests.all()

    @property
    def calls(self) -> Mapping[str, Call]:
        """A snapshot of every call by id, with its state and what was done to it."""
        return self._service.calls.snapshot()

    @property
    def webhooks(self) -> list[WebhookDelivery]:
        """A snapshot of every webhook delivery to `webhook_url`, oldest first."""
        return self._outbox.deliveries()

    def ring(self, call_id: str | None = None, *, sip_headers: SipHeaders | None = None) -> str:
        """Start an incoming SIP call and return its id; it rings until it is accepted, rejected or hung up.

        While the emulator runs, the webhook `realtime.call.incoming` is posted to `webhook_url`, if there is one: up to
        five times, until it is acknowledged.

        Args:
            call_id: the id of the call; a random one by default.
            sip_headers: a mapping or pairs, added to the default headers `From`, `To` and `Call-ID` or replacing them.

        Raises:
            ValueError: for an id that is in use or no string, and for invalid headers.
        """
        return self._service.ring(call_id, sip_headers)

    def press(self, call_id: str, key: str) -> None:
        """Press a key on the phone of an active SIP call: its sidebands get `input_audio_buffer.dtmf_event_received`.

        Args:
            call_id: the id of the call.
            key: `0` to `9`, `*`, `#` or `A` to `D`.

        Raises:
            ValueError: for another key, and for a call that is not an active SIP call.
            RuntimeError: if the emulator is not running.
        """
        if key not in _KEYS or len(key) != 1:
            raise ValueError(f"key is {key!r}; expected 0 to 9, *, # or A to D")
        call = self.calls.get(call_id)
        if call is None or (call.kind, call.state) != ("sip", "active"):
            raise ValueError(f"call_id is {call_id!r}; expected that of an active SIP call")
        server = self._server
        if server is None:
            raise RuntimeError("the emulator is not running; call start() or use it as a context manager")
        server.press(call_id, key)

    def signed_webhook(self, call_id: str) -> SignedWebhook:
        """Return the webhook of a call, signed now, for a test that passes it to its own handler.

            client.webhooks.unwrap(*emulator.signed_webhook(emulator.ring()))

        Raises:
            ValueError: if no call with this id came in.
        """
        return self._outbox.signed(call_id)

    def fail_next(self, *faults: Fault) -> None:
        """Inject each fault once, into the next request or WebSocket that matches it and gets no other of them.

        Raises:
            InvalidArgumentError: one of them is not a `Fault`.
        """
        arguments.check_instances("faults", faults, Fault)
        self._faults.fail_next(faults)

    def start(self) -> Self:
        """Start serving; do nothing if it is running already.

        Raises:
            OSError: if the port cannot be bound.
            MissingExtraError: without the extra `emulator`.
        """
        with self._lifecycle:
            if self._server is None:
                _require("aiohttp", "jsonschema")
                app = importlib.import_module("openai_realtime.emulator.app")  # now, as it would block the event loop

                build_app = partial(
                    app.build_app,
                    self._service,
                    self._requests,
                    self._faults,
                    self._access,
                    self._send_timeout,
                    self._webhook_url,
                )
                server = _Server(build_app, *self._address)
                server.start()
                self._server = server
        return self

    def stop(self, timeout: float = 5.0) -> None:
        """Close all connections and end the thread; do nothing if it is stopped already.

        Args:
            timeout: seconds to wait for the thread.

        Raises:
            TimeoutError: if the thread is still running after `timeout`; it ends with the process.
            InvalidArgumentError: `timeout` is not a number of seconds.
        """
        arguments.check_seconds("timeout", timeout)
        with self._lifecycle:
            server, self._server = self._server, None
            if server is not None:
                server.stop(timeout)

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stop()

    async def __aenter__(self) -> Self:
        return await asyncio.to_thread(self.start)

    async def __aexit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await asyncio.to_thread(self.stop)

    def __repr__(self) -> str:
        server = self._server
        return f"<Emulator {'stopped' if server is None else self.base_url}>"


class _Server:
    """One run of the emulator, from its socket to the end of its thread."""

    def __init__(self, build_app: "Callable[[], web.Application]", host: str, port: int) -> None:
        self._build_app = build_app
        self._socket = _listen(host, port)
        self.port: int = self._socket.getsockname()[1]
        self._running: Future[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = Future()
        # A daemon, so that a program that forgets stop() can still exit.
        self._thread = threading.Thread(target=self._run, name=f"realtime-emulator-{self.port}", daemon=True)

    def start(self) -> None:
        self._thread.start()
        self._running.result(_START_SECONDS)

    def press(self, call_id: str, key: str) -> None:
        from openai_realtime.emulator.app import CALLS

        async def press() -> None:
            self._app[CALLS].press(call_id, key)

        loop, _ = self._running.result()
        asyncio.run_coroutine_threadsafe(press(), loop).result(_START_SECONDS)

    def stop(self, timeout: float) -> None:
        loop, stopping = self._running.result()
        with contextlib.suppress(RuntimeError):  # the loop failed and is closed; the thread has ended
            loop.call_soon_threadsafe(stopping.set)
        self._thread.join(timeout)
        if self._thread.is_alive():
            raise TimeoutError(f"the emulator's thread is still running after {timeout} s")

    def _run(self) -> None:
        with self._socket:
            try:
                asyncio.run(self._serve())
            except BaseException as error:
                if self._running.done():
                    raise
                self._running.set_exception(error)

    async def _serve(self) -> None:
        from aiohttp import web

        self._app = self._build_app()
        runner = web.AppRunner(self._app, access_log=None, handle_signals=False, shutdown_timeout=1.0)
        await runner.setup()
        try:
            await web.SockSite(runner, self._socket).start()
            stopping = asyncio.Event()
            self._running.set_result((asyncio.get_running_loop(), stopping))
            await stopping.wait()
            await self._stop_accepting()
            await runner.shutdown()  # aiohttp's cleanup no longer reads, not even close frames
        finally:
            await runner.cleanup()

    async def _stop_accepting(self) -> None:
        """Let connections accepted at the last moment reach the runner, so that its cleanup closes them.

        The event loop creates the transport one iteration after it accepted, which fails if the listener was closed
        meanwhile. The protocol is notified one iteration later.
        """
        with contextlib.suppress(NotImplementedError):  # the proactor event loop has no readers
            asyncio.get_running_loop().remove_reader(self._socket)
        for _ in range(3):
            await asyncio.sleep(0)


def _listen(host: str, port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if os.name == "posix":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(socket.SOMAXCONN)
    except OSError as error:
        listener.close()
        raise OSError(error.errno, f"the emulator cannot listen on {host}:{port}: {error.strerror}") from None
    return listener


def _require(*packages: str) -> None:
    missing = [name for name in packages if importlib.util.find_spec(name) is None]
    if missing:
        raise MissingExtraError(missing[0], "emulator", f"the emulator needs {' and '.join(missing)}")
