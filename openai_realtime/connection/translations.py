"""`client.translations` with `connect`, for both clients."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openai_realtime.resources import client_secrets

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Unpack

    from openai_realtime.connection.aio import AsyncConnectionManager, AsyncTranslationConnection
    from openai_realtime.connection.blocking import ConnectionManager, TranslationConnection
    from openai_realtime.connection.opening import ConnectOptions, Opening
    from openai_realtime.transport.request import Transport

    Plan = Callable[[str, dict[str, str | None], ConnectOptions], Opening]

_PATH = "/realtime/translations"


class Translations(client_secrets.Translations):
    """`client.translations`: live translation."""

    def __init__(self, transport: Transport, plan: Plan) -> None:
        super().__init__(transport)
        self._plan = plan

    def connect(
        self, *, model: str | None = None, **options: Unpack[ConnectOptions]
    ) -> ConnectionManager[TranslationConnection]:
        """Open a translation session over WebSocket; arguments and errors as in `client.connect`."""
        opening = self._plan(_PATH, {"model": model}, options)
        from openai_realtime.connection.blocking import translation_connection

        return translation_connection(opening)


class AsyncTranslations:
    """`client.translations` of the asyncio client."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan

    def connect(
        self, *, model: str | None = None, **options: Unpack[ConnectOptions]
    ) -> AsyncConnectionManager[AsyncTranslationConnection]:
        """Open a translation session over WebSocket; arguments and errors as in `client.connect`."""
        opening = self._plan(_PATH, {"model": model}, options)
        from openai_realtime.connection.aio import translation_connection

        return translation_connection(opening)
