"""The blocking client."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self

from openai_realtime.config import DEFAULT_MAX_RETRIES, ClientConfig
from openai_realtime.transport.sync import SyncTransport

if TYPE_CHECKING:
    import ssl

    from openai_realtime.api.realtime_api import RealtimeApi
    from openai_realtime.resources.calls import Calls
    from openai_realtime.resources.client_secrets import ClientSecrets, Translations
    from openai_realtime.resources.sessions import Sessions, TranscriptionSessions


class RealtimeClient:
    """The Realtime API over HTTP. Safe to share between threads; close it, or use it in a `with` statement.

    Every method also takes `timeout`, `max_retries`, `extra_headers`, `extra_query` and `extra_body` by keyword, for
    that one request.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
        base_url: str | None = None,
        organization: str | None = None,
        project: str | None = None,
        timeout: float | tuple[float, float] | None = None,
        max_retries: int = DEFAULT_MAX_RETRIES,
        ssl_context: ssl.SSLContext | None = None,
        proxy: str | None = None,
    ) -> None:
        """Make a client; it connects when it is first used.

        `api_key`, `base_url`, `organization` and `project` are read from OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_ORG_ID
        and OPENAI_PROJECT_ID where not given. `timeout` is in seconds, one number for every wait or a pair
        (connect, read), 5 and 60 if not given. `max_retries` counts the attempts after the first one. `ssl_context`
        replaces the one that verifies servers against the system's certificates. `proxy` is a URL; without it
        HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY decide.

        Raises ConfigurationError without an API key, and InvalidArgumentError for a setting that cannot be used.
        """
        self._config = ClientConfig.resolve(
            api_key=api_key,
            base_url=base_url,
            organization=organization,
            project=project,
            timeout=timeout,
            max_retries=max_retries,
            proxy=proxy,
        )
        self._transport = SyncTransport(self._config, ssl_context=ssl_context)

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
        from openai_realtime.resources.client_secrets import Translations

        return Translations(self._transport)

    @cached_property
    def calls(self) -> Calls:
        """WebRTC and SIP calls."""
        from openai_realtime.resources.calls import Calls

        return Calls(self._transport, self.api)

    def close(self) -> None:
        """Close the client's connections; it cannot be used afterwards."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"RealtimeClient(base_url={self._config.base_url!r})"
