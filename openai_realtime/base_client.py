"""What clients have but for `connect`: settings, HTTP resources, and their end."""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cached_property
from typing import TYPE_CHECKING, Self

from openai_realtime.errors import ClientClosedError, OpenAIError
from openai_realtime.settings.config import ClientConfig, azure_settings, checked_webhook_secret
from openai_realtime.transport.sync import CLOSED, SyncTransport

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from typing import Any, TypeAlias, TypeVar, Unpack

    from openai_realtime.api.realtime_api import AsyncRealtimeApi, RealtimeApi
    from openai_realtime.connection.aio import (
        AsyncConnectionManager,
        AsyncTranslationConnection,
    )
    from openai_realtime.connection.opening import ConnectOptions, Opening
    from openai_realtime.connection.sync import (
        ConnectionManager,
        TranslationConnection,
    )
    from openai_realtime.models import (
        RealtimeEffectiveSession,
        RealtimeSessionCreateResponse,
        RealtimeTranscriptionSessionCreateResponse,
        RealtimeTranslationSession,
    )
    from openai_realtime.resources.calls import Call, Calls
    from openai_realtime.resources.client_secrets import ClientSecret, ClientSecrets
    from openai_realtime.resources.sessions import Sessions, TranscriptionSessions
    from openai_realtime.resources.translations import Translations
    from openai_realtime.settings.checks import Dialect
    from openai_realtime.settings.config import ApiKey, ClientSettings
    from openai_realtime.transport.aio import AsyncioTransport
    from openai_realtime.transport.raw import RawResponse
    from openai_realtime.webhooks import Webhooks

    T = TypeVar("T")
    Awaited: TypeAlias = Coroutine[Any, Any, T]
    RawAwaited: TypeAlias = Coroutine[Any, Any, RawResponse[T]]
    Secret: TypeAlias = ClientSecret[RealtimeEffectiveSession]
    TranslationSecret: TypeAlias = ClientSecret[RealtimeTranslationSession]
    FlatSession: TypeAlias = RealtimeSessionCreateResponse
    FlatTranscription: TypeAlias = RealtimeTranscriptionSessionCreateResponse


class BaseClient(ABC):
    """What both clients have in common."""

    _transport: Any

    def __init__(self, **settings: Unpack[ClientSettings]) -> None:
        """Make a client; it connects when it is first used.

        The settings are those of `ClientSettings`: `api_key` (OPENAI_API_KEY where not given), `base_url`,
        `websocket_base_url`, `organization`, `project`, `webhook_secret`, `timeout`, `max_retries`, `default_headers`,
        `default_query`, `key_header`, `user_agent`, `ssl_context`, `proxy`, `trust_env`, `on_request`, `on_response`
        and `on_event`.

        Raises ConfigurationError without an API key, and InvalidArgumentError for a setting that cannot be used.
        """
        try:
            self._config = ClientConfig.resolve(**settings)
        except OpenAIError as error:
            refused = error.with_traceback(None)
        else:
            self._settings: ClientSettings = {**settings, **self._config.environment_settings()}
            self._transport = self._transport_for(self._config)
            return
        settings = {}  # a traceback shows variables, and this one holds the key
        raise refused

    @classmethod
    def azure(
        cls,
        *,
        endpoint: str | None = None,
        azure_ad_token_provider: ApiKey | None = None,
        api_version: str | None = None,
        **settings: Unpack[ClientSettings],
    ) -> Self:
        """Make a client of an Azure OpenAI resource, by its GA endpoints (`/openai/v1/realtime`).

        `endpoint` is the resource's address, such as `https://name.openai.azure.com` (AZURE_OPENAI_ENDPOINT where not
        given). `api_key` (AZURE_OPENAI_API_KEY) goes into the header `api-key`; `azure_ad_token_provider` is a function
        that gives a token of Entra ID, called before every attempt (AZURE_OPENAI_AD_TOKEN holds a fixed one).
        `api_version` is sent as `api-version` where the resource wants one. Models are named by their deployments.

        Raises ConfigurationError where the endpoint or the credentials are missing, and InvalidArgumentError.
        """
        try:
            return cls(**azure_settings(settings, endpoint, azure_ad_token_provider, api_version))
        except OpenAIError as error:
            refused = error.with_traceback(None)
        settings, azure_ad_token_provider = {}, None  # as in __init__
        raise refused

    def with_options(self, **changes: Unpack[ClientSettings]) -> Self:
        """Give a client with the same settings but for these, which shares this one's connections.

        Closing it leaves them open, and closing this one closes them for both. With another `ssl_context`, `proxy` or
        scheme it has connections of its own.

        Raises InvalidArgumentError for a setting that cannot be used, and ClientClosedError.
        """
        if self._transport.closed:
            raise ClientClosedError(CLOSED)
        changed: ClientSettings = {**self._settings, **changes}
        if "base_url" in changes and "websocket_base_url" not in changes:
            changed["websocket_base_url"] = None
        client = type(self)(**changed)
        client._transport = self._transport.variant(client._config)
        return client

    @abstractmethod
    def _transport_for(self, config: ClientConfig) -> Any:
        """Make what sends requests."""

    @cached_property
    def webhooks(self) -> Webhooks:
        """Webhooks that came in: verify and read them. Nothing is sent, so nothing of it is awaited."""
        from openai_realtime.webhooks import Webhooks

        return Webhooks(checked_webhook_secret(self._config.webhook_secret))

    def _opening(
        self, path: str, query: dict[str, str | None], options: ConnectOptions, config: ClientConfig | None = None
    ) -> Opening:
        from openai_realtime.connection.opening import Opening

        if self._transport.closed:
            raise ClientClosedError(CLOSED)
        return Opening.plan(config or self._config, path, query, options)

    def _realtime(self, query: dict[str, str | None], options: ConnectOptions, dialect: Dialect, wire: Dialect) -> Any:
        """Give the manager of a session whose code speaks one dialect and whose server another, or the same."""
        if dialect == wire == "ga":
            opening = self._opening("/realtime", query, options)
            return self._shell().realtime_connection(opening)
        from openai_realtime.beta.connection import codec_for
        from openai_realtime.resources.arguments import beta_headers, without_beta_headers
        from openai_realtime.settings.checks import checked_dialect
        from openai_realtime.transport.wire import merge_headers

        kind = codec_for(checked_dialect("dialect", dialect), checked_dialect("wire", wire))
        adapt = beta_headers if wire == "beta" else without_beta_headers
        headers = adapt(merge_headers(dict(self._config.default_headers), options.get("extra_headers") or {}))
        config = self._config._replace(default_headers=())
        opening = self._opening("/realtime", query, {**options, "extra_headers": headers}, config)
        shell = self._shell()
        return (shell.realtime_connection if dialect == "ga" else shell.beta_connection)(opening, kind)

    def _translation(self, model: str | None, options: ConnectOptions) -> Any:
        """Give the manager of a translation session."""
        from openai_realtime.resources.translations import PATH

        opening = self._opening(PATH, {"model": model}, options)
        return self._shell().translation_connection(opening)

    @abstractmethod
    def _shell(self) -> Any:
        """Give the module of connections: it is loaded when there is one to open."""

    def __repr__(self) -> str:
        config = getattr(self, "_config", None)  # of a client whose settings were refused there is none
        return f"{type(self).__name__}({'' if config is None else f'base_url={config.base_url!r}'})"


class SyncClient(BaseClient):
    """All that blocking clients have but `connect`."""

    _transport: SyncTransport

    def _transport_for(self, config: ClientConfig) -> SyncTransport:
        return SyncTransport(config)

    @cached_property
    def api(self) -> RealtimeApi:
        """The generated endpoint module: one method for each operation of the document, as the document has it."""
        from openai_realtime.api.realtime_api import RealtimeApi

        return RealtimeApi(self._transport)

    @cached_property
    def client_secrets(self) -> ClientSecrets[Secret, RawResponse[Secret]]:
        """Keys for browsers and phones."""
        from openai_realtime.resources.client_secrets import ClientSecrets

        return ClientSecrets(self._transport.send)

    @cached_property
    def sessions(self) -> Sessions[FlatSession, RawResponse[FlatSession]]:
        """Sessions in the flat vocabulary."""
        from openai_realtime.resources.sessions import Sessions

        return Sessions(self._transport.send)

    @cached_property
    def transcription_sessions(self) -> TranscriptionSessions[FlatTranscription, RawResponse[FlatTranscription]]:
        """Transcription sessions in the flat vocabulary."""
        from openai_realtime.resources.sessions import TranscriptionSessions

        return TranscriptionSessions(self._transport.send)

    @cached_property
    def translations(
        self,
    ) -> Translations[ConnectionManager[TranslationConnection], TranslationSecret, RawResponse[TranslationSecret]]:
        """Live translation."""
        from openai_realtime.resources.translations import Translations

        return Translations(self._transport.send, self._translation)

    @cached_property
    def calls(self) -> Calls[Call, None, RawResponse[Call], RawResponse[None]]:
        """WebRTC and SIP calls."""
        from openai_realtime.resources.calls import Calls

        return Calls(self._transport.send)

    def _shell(self) -> Any:
        from openai_realtime.connection import sync as blocking

        return blocking

    def close(self) -> None:
        """Close what the client keeps open for HTTP; it cannot be used afterwards. Connections live on."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncClient(BaseClient):
    """All that asyncio clients have but `connect`."""

    _transport: AsyncioTransport

    def _transport_for(self, config: ClientConfig) -> AsyncioTransport:
        from openai_realtime.transport.aio import AsyncioTransport

        return AsyncioTransport(config)

    @cached_property
    def api(self) -> AsyncRealtimeApi:
        """The generated endpoint module: one method for each operation of the document, as the document has it."""
        from openai_realtime.api.realtime_api import AsyncRealtimeApi

        return AsyncRealtimeApi(self._transport)

    @cached_property
    def client_secrets(self) -> ClientSecrets[Awaited[Secret], RawAwaited[Secret]]:
        """Keys for browsers and phones."""
        from openai_realtime.resources.client_secrets import ClientSecrets

        return ClientSecrets(self._transport.send)

    @cached_property
    def sessions(self) -> Sessions[Awaited[FlatSession], RawAwaited[FlatSession]]:
        """Sessions in the flat vocabulary."""
        from openai_realtime.resources.sessions import Sessions

        return Sessions(self._transport.send)

    @cached_property
    def transcription_sessions(
        self,
    ) -> TranscriptionSessions[Awaited[FlatTranscription], RawAwaited[FlatTranscription]]:
        """Transcription sessions in the flat vocabulary."""
        from openai_realtime.resources.sessions import TranscriptionSessions

        return TranscriptionSessions(self._transport.send)

    @cached_property
    def translations(
        self,
    ) -> Translations[
        AsyncConnectionManager[AsyncTranslationConnection], Awaited[TranslationSecret], RawAwaited[TranslationSecret]
    ]:
        """Live translation."""
        from openai_realtime.resources.translations import Translations

        return Translations(self._transport.send, self._translation)

    @cached_property
    def calls(self) -> Calls[Awaited[Call], Awaited[None], RawAwaited[Call], RawAwaited[None]]:
        """WebRTC and SIP calls."""
        from openai_realtime.resources.calls import Calls

        return Calls(self._transport.send)

    def _shell(self) -> Any:
        from openai_realtime.connection import aio

        return aio

    async def close(self) -> None:
        """Close what the client keeps open for HTTP; it cannot be used afterwards. Connections live on."""
        await self._transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
