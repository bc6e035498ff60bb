"""The clients: one that blocks, one for asyncio."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self

from openai_realtime.config import DEFAULT_MAX_RETRIES, ClientConfig
from openai_realtime.errors import ClientClosedError
from openai_realtime.transport.sync import SyncTransport

if TYPE_CHECKING:
    import ssl
    from typing import Literal, Unpack

    from openai_realtime.api.realtime_api import RealtimeApi
    from openai_realtime.connection.aio import AsyncConnectionManager, AsyncRealtimeConnection
    from openai_realtime.connection.blocking import ConnectionManager, RealtimeConnection
    from openai_realtime.connection.opening import ConnectOptions, Opening
    from openai_realtime.connection.translations import AsyncTranslations, Translations
    from openai_realtime.resources.calls import Calls
    from openai_realtime.resources.client_secrets import ClientSecrets
    from openai_realtime.resources.sessions import Sessions, TranscriptionSessions
    from openai_realtime.webhooks import Webhooks


class _Client:
    """What both clients have in common."""

    def __init__(
        self,
        *,
        api_key: str | None = None,
        base_url: str | None = None,
        websocket_base_url: str | None = None,
        organization: str | None = None,
        project: str | None = None,
        timeout: float | tuple[float, float] | None = None,
        max_retries: int = DEFAULT_MAX_RETRIES,
        ssl_context: ssl.SSLContext | None = None,
        proxy: str | None = None,
        webhook_secret: str | None = None,
    ) -> None:
        """Make a client; it connects when it is first used.

        `api_key`, `base_url`, `organization` and `project` are read from OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_ORG_ID
        and OPENAI_PROJECT_ID where not given. The base URL is taken as it is, and needs its `/v1` if the server does;
        `websocket_base_url` (OPENAI_WEBSOCKET_BASE_URL) takes its place for connections. `timeout` is in seconds, one
        number for every wait or a pair (connect, read), 5 and 60 if not given; connections have their own settings.
        `max_retries` counts the attempts after the first one. `ssl_context` replaces the one that verifies servers
        against the system's certificates. `proxy` is a URL; without it HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY
        decide. `webhook_secret` (OPENAI_WEBHOOK_SECRET) is what webhooks are signed with, for `webhooks`.

        Raises ConfigurationError without an API key, and InvalidArgumentError for a setting that cannot be used.
        """
        self._config = ClientConfig.resolve(
            api_key=api_key,
            base_url=base_url,
            websocket_base_url=websocket_base_url,
            organization=organization,
            project=project,
            timeout=timeout,
            max_retries=max_retries,
            proxy=proxy,
            webhook_secret=webhook_secret,
        )
        self._ssl_context = ssl_context
        self._closed = False
        self._start()

    def _start(self) -> None:
        """Make what a client has besides its settings."""

    @cached_property
    def webhooks(self) -> Webhooks:
        """Webhooks that came in: verify and read them. Nothing is sent, so nothing of it is awaited."""
        from openai_realtime.webhooks import Webhooks

        return Webhooks(self._config.webhook_secret)

    def _opening(self, path: str, query: dict[str, str | None], options: ConnectOptions) -> Opening:
        from openai_realtime.connection.opening import Opening

        if self._closed:
            raise ClientClosedError("The client is closed: make a new one")
        return Opening.plan(self._config, path, query, options, self._ssl_context)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._config.base_url!r})"


class RealtimeClient(_Client):
    """The Realtime API. Safe to share between threads; close it, or use it in a `with` statement.

    Every method that makes an HTTP request also takes `timeout`, `max_retries`, `extra_headers`, `extra_query` and
    `extra_body` by keyword, for that one request.
    """

    def _start(self) -> None:
        self._transport = SyncTransport(self._config, ssl_context=self._ssl_context)

    @cached_property
    def api(self) -> RealtimeApi:
        """The generated endpoint module: one method for each operation of the document, as the document has it."""
        from openai_realtime.api.realtime_api import RealtimeApi

        return RealtimeApi(self._transport)

    @cached_property
    def client_secrets(self) -> ClientSecrets:
        """Keys for browsers and phones."""
        from openai_realtime.resources.client_secrets import ClientSecrets

        return ClientSecrets(self._transport)

    @cached_property
    def sessions(self) -> Sessions:
        """Sessions in the flat vocabulary."""
        from openai_realtime.resources.sessions import Sessions

        return Sessions(self.api)

    @cached_property
    def transcription_sessions(self) -> TranscriptionSessions:
        """Transcription sessions in the flat vocabulary."""
        from openai_realtime.resources.sessions import TranscriptionSessions

        return TranscriptionSessions(self.api)

    @cached_property
    def translations(self) -> Translations:
        """Live translation."""
        from openai_realtime.connection.translations import Translations

        return Translations(self._transport, self._opening)

    @cached_property
    def calls(self) -> Calls:
        """WebRTC and SIP calls."""
        from openai_realtime.resources.calls import Calls

        return Calls(self._transport, self.api)

    def connect(
        self,
        *,
        model: str | None = None,
        call_id: str | None = None,
        intent: Literal["transcription"] | str | None = None,
        **options: Unpack[ConnectOptions],
    ) -> ConnectionManager[RealtimeConnection]:
        """Talk to the API over WebSocket (`/realtime`): use it in a `with` statement, or call its `enter()`.

        `model` begins a session with that model, `intent="transcription"` one that transcribes, and `call_id` joins a
        running WebRTC or SIP call. With a client secret (`ek_…`) for API key its session is used. The other arguments
        are those of `ConnectOptions`.

        Raises InvalidArgumentError for a value that cannot be used; a refused handshake raises on entering.
        """
        opening = self._opening("/realtime", {"model": model, "call_id": call_id, "intent": intent}, options)
        from openai_realtime.connection.blocking import realtime_connection

        return realtime_connection(opening)

    def close(self) -> None:
        """Close what the client keeps open for HTTP; it cannot be used afterwards. Connections live on."""
        self._closed = True
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncRealtimeClient(_Client):
    """The Realtime API for asyncio: connections over WebSocket. Close it, or use it in an `async with` statement."""

    @cached_property
    def translations(self) -> AsyncTranslations:
        """Live translation."""
        from openai_realtime.connection.translations import AsyncTranslations

        return AsyncTranslations(self._opening)

    def connect(
        self,
        *,
        model: str | None = None,
        call_id: str | None = None,
        intent: Literal["transcription"] | str | None = None,
        **options: Unpack[ConnectOptions],
    ) -> AsyncConnectionManager[AsyncRealtimeConnection]:
        """Talk to the API over WebSocket: use it in an `async with` statement, or await its `enter()`.

        Arguments and errors as in `RealtimeClient.connect`.
        """
        opening = self._opening("/realtime", {"model": model, "call_id": call_id, "intent": intent}, options)
        from openai_realtime.connection.aio import realtime_connection

        return realtime_connection(opening)

    async def close(self) -> None:
        """Refuse further use. Connections live on."""
        self._closed = True

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
