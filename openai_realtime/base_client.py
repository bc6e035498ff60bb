"""What all clients share: settings, HTTP resources, and how they close."""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cached_property
from typing import TYPE_CHECKING, Generic, Self, TypeVar

from openai_realtime import redact
from openai_realtime.errors import ClientClosedError
from openai_realtime.settings.config import ClientConfig, azure_settings, checked_webhook_secret
from openai_realtime.transport.sync import CLOSED, SyncTransport

if TYPE_CHECKING:
    from collections.abc import Coroutine, Mapping
    from typing import Any, TypeAlias, TypeVar, Unpack

    from openai_realtime.api.realtime_api import AsyncRealtimeApi, RealtimeApi
    from openai_realtime.connection.aio import AsyncConnectionManager, AsyncTranslationConnection
    from openai_realtime.connection.codec import Codec
    from openai_realtime.connection.opening import ConnectOptions, Opening
    from openai_realtime.connection.sync import ConnectionManager, TranslationConnection
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
    from openai_realtime.resources.webhooks import Webhooks
    from openai_realtime.settings.checks import Dialect
    from openai_realtime.settings.config import ApiKey, ClientSettings
    from openai_realtime.transport.aio import AsyncioTransport
    from openai_realtime.transport.raw import RawResponse

    T = TypeVar("T")
    Awaited: TypeAlias = Coroutine[Any, Any, T]
    RawAwaited: TypeAlias = Coroutine[Any, Any, RawResponse[T]]
    Secret: TypeAlias = ClientSecret[RealtimeEffectiveSession]
    TranslationSecret: TypeAlias = ClientSecret[RealtimeTranslationSession]
    FlatSession: TypeAlias = RealtimeSessionCreateResponse
    FlatTranscription: TypeAlias = RealtimeTranscriptionSessionCreateResponse

TransportT = TypeVar("TransportT", SyncTransport, "AsyncioTransport")

REALTIME_PATH = "/realtime"
TRANSLATIONS_PATH = "/realtime/translations"


class BaseClient(redact.Unpicklable, ABC, Generic[TransportT]):
    """What all clients share."""

    _transport: TransportT

    @redact.sensitive
    def __init__(self, **settings: Unpack[ClientSettings]) -> None:
        """Create a client; it connects when it is first used.

        Args:
            settings: the keys of `ClientSettings`, such as `api_key` (OPENAI_API_KEY by default), `base_url`,
                `timeout` (seconds), `max_retries` and `default_headers`.

        Raises:
            ConfigurationError: there is no API key.
            InvalidArgumentError: a setting cannot be used.
        """
        self._config = ClientConfig.resolve(**settings)
        self._settings = self._config.as_settings(settings)
        self._transport = self._transport_for(self._config)

    @classmethod
    @redact.sensitive
    def azure(
        cls,
        *,
        endpoint: str | None = None,
        azure_ad_token_provider: ApiKey | None = None,
        api_version: str | None = None,
        **settings: Unpack[ClientSettings],
    ) -> Self:
        """Create a client for an Azure OpenAI resource (`/openai/v1/realtime`).

        Models are named by their deployments.

        Args:
            endpoint: the address of the resource, such as `https://name.openai.azure.com`; AZURE_OPENAI_ENDPOINT by
                default.
            azure_ad_token_provider: a function that returns a token of Entra ID, called before every attempt;
                AZURE_OPENAI_AD_TOKEN holds a fixed token.
            api_version: sent as `api-version`, where the resource needs one. A dated preview such as
                `2024-10-01-preview` selects the endpoints of the preview (`/openai/realtime?deployment=`), with
                `wire="beta"`.
            settings: as for the client itself; `api_key` (AZURE_OPENAI_API_KEY by default) goes into the header
                `api-key`.

        Raises:
            ConfigurationError: the endpoint or the credentials are missing.
            InvalidArgumentError: a setting cannot be used.
        """
        return cls(**azure_settings(settings, endpoint, azure_ad_token_provider, api_version))

    @redact.sensitive
    def with_options(self, **changes: Unpack[ClientSettings]) -> Self:
        """Return a client with some settings changed, which shares the connections of this one.

        Closing the new client leaves the connections open; closing this one closes them for both. With another
        `ssl_context`, `proxy` or scheme, the new client has connections of its own.

        Raises:
            InvalidArgumentError: a setting cannot be used.
            ClientClosedError: this client is closed.
        """
        if self._transport.closed:
            raise ClientClosedError(CLOSED)
        changed: ClientSettings = {**self._settings, **changes}
        if "base_url" in changes and "websocket_base_url" not in changes:
            changed["websocket_base_url"] = None
        client = type(self)(**changed)
        client._transport = self._transport.variant(client._config)
        return client

    @cached_property
    @redact.sensitive
    def webhooks(self) -> Webhooks:
        """Incoming webhooks: verify and parse them. Nothing is sent, so nothing is awaited."""
        from openai_realtime.resources.webhooks import Webhooks

        return Webhooks(checked_webhook_secret(self._config.webhook_secret))

    @abstractmethod
    def _transport_for(self, config: ClientConfig) -> TransportT:
        """Create the transport that sends the requests."""

    def _plan_realtime(
        self, query: Mapping[str, str | None], options: ConnectOptions, dialect: Dialect, wire: Dialect | None
    ) -> Opening:
        """Plan a realtime or transcription session by the dialect of the code and the one on the wire."""
        wire = self._config.wire if wire is None else wire
        if dialect == wire == "ga":
            from openai_realtime.connection.codec import REALTIME

            return self._plan(REALTIME_PATH, query, options, REALTIME)
        from openai_realtime.beta.connection import codec_for
        from openai_realtime.resources.arguments import beta_headers, without_beta_headers
        from openai_realtime.settings.checks import checked_dialect
        from openai_realtime.transport.wire import merge_headers

        codec = codec_for(checked_dialect("dialect", dialect), checked_dialect("wire", wire))
        adapt = beta_headers if wire == "beta" else without_beta_headers
        headers = adapt(merge_headers(dict(self._config.default_headers), options.get("extra_headers") or {}))
        config = self._config._replace(default_headers=())
        return self._plan(REALTIME_PATH, query, {**options, "extra_headers": headers}, codec, config)

    def _plan_translation(self, model: str | None, options: ConnectOptions) -> Opening:
        """Plan a translation session."""
        from openai_realtime.connection.codec import TRANSLATION

        return self._plan(TRANSLATIONS_PATH, {"model": model}, options, TRANSLATION)

    def _plan(
        self,
        path: str,
        query: Mapping[str, str | None],
        options: ConnectOptions,
        codec: Codec,
        config: ClientConfig | None = None,
    ) -> Opening:
        from openai_realtime.connection.opening import Opening

        if self._transport.closed:
            raise ClientClosedError(CLOSED)
        return Opening.plan(config or self._config, path, query, options, codec)

    def __repr__(self) -> str:
        config = getattr(self, "_config", None)  # missing where the settings were refused
        return f"{type(self).__name__}({'' if config is None else f'base_url={config.base_url!r}'})"


class SyncClient(BaseClient[SyncTransport]):
    """What the sync clients share: everything but `connect`."""

    def _transport_for(self, config: ClientConfig) -> SyncTransport:
        return SyncTransport(config)

    @cached_property
    def api(self) -> RealtimeApi:
        """The generated endpoint module: one method for each operation of the document."""
        from openai_realtime.api.realtime_api import RealtimeApi

        return RealtimeApi(self._transport)

    @cached_property
    def client_secrets(self) -> ClientSecrets[Secret, RawResponse[Secret]]:
        """Keys for browsers and phones."""
        from openai_realtime.resources.client_secrets import ClientSecrets

        return ClientSecrets(self._transport.send, self._config.validation)

    @cached_property
    def sessions(self) -> Sessions[FlatSession, RawResponse[FlatSession]]:
        """Sessions in the flat vocabulary."""
        from openai_realtime.resources.sessions import Sessions

        return Sessions(self._transport.send, self._config)

    @cached_property
    def transcription_sessions(self) -> TranscriptionSessions[FlatTranscription, RawResponse[FlatTranscription]]:
        """Transcription sessions in the flat vocabulary."""
        from openai_realtime.resources.sessions import TranscriptionSessions

        return TranscriptionSessions(self._transport.send, self._config)

    @cached_property
    def translations(
        self,
    ) -> Translations[ConnectionManager[TranslationConnection], TranslationSecret, RawResponse[TranslationSecret]]:
        """Live translation."""
        from openai_realtime.resources.translations import Translations

        return Translations(self._transport.send, self._connect_translation)

    @cached_property
    def calls(self) -> Calls[Call, None, RawResponse[Call], RawResponse[None]]:
        """WebRTC and SIP calls."""
        from openai_realtime.resources.calls import Calls

        return Calls(self._transport.send)

    def _connect_translation(
        self, model: str | None, options: ConnectOptions
    ) -> ConnectionManager[TranslationConnection]:
        from openai_realtime.connection.sync import ConnectionManager, TranslationConnection

        return ConnectionManager(self._plan_translation(model, options), TranslationConnection)

    def close(self) -> None:
        """Close the HTTP connections; the client cannot be used afterwards. WebSocket connections stay open."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncClient(BaseClient["AsyncioTransport"]):
    """What the asyncio clients share: everything but `connect`."""

    def _transport_for(self, config: ClientConfig) -> AsyncioTransport:
        from openai_realtime.transport.aio import AsyncioTransport

        return AsyncioTransport(config)

    @cached_property
    def api(self) -> AsyncRealtimeApi:
        """The generated endpoint module: one method for each operation of the document."""
        from openai_realtime.api.realtime_api import AsyncRealtimeApi

        return AsyncRealtimeApi(self._transport)

    @cached_property
    def client_secrets(self) -> ClientSecrets[Awaited[Secret], RawAwaited[Secret]]:
        """Keys for browsers and phones."""
        from openai_realtime.resources.client_secrets import ClientSecrets

        return ClientSecrets(self._transport.send, self._config.validation)

    @cached_property
    def sessions(self) -> Sessions[Awaited[FlatSession], RawAwaited[FlatSession]]:
        """Sessions in the flat vocabulary."""
        from openai_realtime.resources.sessions import Sessions

        return Sessions(self._transport.send, self._config)

    @cached_property
    def transcription_sessions(
        self,
    ) -> TranscriptionSessions[Awaited[FlatTranscription], RawAwaited[FlatTranscription]]:
        """Transcription sessions in the flat vocabulary."""
        from openai_realtime.resources.sessions import TranscriptionSessions

        return TranscriptionSessions(self._transport.send, self._config)

    @cached_property
    def translations(
        self,
    ) -> Translations[
        AsyncConnectionManager[AsyncTranslationConnection], Awaited[TranslationSecret], RawAwaited[TranslationSecret]
    ]:
        """Live translation."""
        from openai_realtime.resources.translations import Translations

        return Translations(self._transport.send, self._connect_translation)

    @cached_property
    def calls(self) -> Calls[Awaited[Call], Awaited[None], RawAwaited[Call], RawAwaited[None]]:
        """WebRTC and SIP calls."""
        from openai_realtime.resources.calls import Calls

        return Calls(self._transport.send)

    def _connect_translation(
        self, model: str | None, options: ConnectOptions
    ) -> AsyncConnectionManager[AsyncTranslationConnection]:
        from openai_realtime.connection.aio import AsyncConnectionManager, AsyncTranslationConnection

        return AsyncConnectionManager(self._plan_translation(model, options), AsyncTranslationConnection)

    async def close(self) -> None:
        """Close the HTTP connections; the client cannot be used afterwards. WebSocket connections stay open."""
        await self._transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
