"""The clients for code that was written for the beta."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openai_realtime.base_client import AsyncClient, SyncClient
from openai_realtime.redact import sensitive

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal, Unpack

    from openai_realtime.connection.aio import AsyncBetaRealtimeConnection, AsyncConnectionManager
    from openai_realtime.connection.opening import ConnectOptions
    from openai_realtime.connection.sync import BetaRealtimeConnection, ConnectionManager
    from openai_realtime.settings.checks import Dialect


class BetaRealtimeClient(SyncClient):
    """A `RealtimeClient` for code that was written for the beta: `connect` speaks the beta to your code."""

    @sensitive
    def connect(
        self,
        *,
        model: str | None = None,
        call_id: str | None = None,
        intent: Literal["transcription"] | str | None = None,
        wire: Dialect | None = None,
        websocket_connection_options: Mapping[str, object] | None = None,
        **options: Unpack[ConnectOptions],
    ) -> ConnectionManager[BetaRealtimeConnection]:
        """Connect as `RealtimeClient.connect` does with `dialect="beta"`.

        Args:
            model: as in `RealtimeClient.connect`, like all arguments but the next.
            call_id: the id of a running call to join.
            intent: `"transcription"` for a session that only transcribes.
            wire: what the server speaks, the client's setting by default.
            websocket_connection_options: options such as `max_size`, where the official package takes them.
            options: the keys of `ConnectOptions`.
        """
        from openai_realtime.connection.opening import with_library_options
        from openai_realtime.connection.sync import BetaRealtimeConnection, ConnectionManager

        query = {"model": model, "call_id": call_id, "intent": intent}
        options = with_library_options(options, websocket_connection_options)
        return ConnectionManager(self._plan_realtime(query, options, "beta", wire), BetaRealtimeConnection)


class AsyncBetaRealtimeClient(AsyncClient):
    """An `AsyncRealtimeClient` for code that was written for the beta: `connect` speaks the beta to your code."""

    @sensitive
    def connect(
        self,
        *,
        model: str | None = None,
        call_id: str | None = None,
        intent: Literal["transcription"] | str | None = None,
        wire: Dialect | None = None,
        websocket_connection_options: Mapping[str, object] | None = None,
        **options: Unpack[ConnectOptions],
    ) -> AsyncConnectionManager[AsyncBetaRealtimeConnection]:
        """Connect as `AsyncRealtimeClient.connect` does with `dialect="beta"`.

        Arguments are those of `BetaRealtimeClient.connect`.
        """
        from openai_realtime.connection.aio import AsyncBetaRealtimeConnection, AsyncConnectionManager
        from openai_realtime.connection.opening import with_library_options

        query = {"model": model, "call_id": call_id, "intent": intent}
        options = with_library_options(options, websocket_connection_options)
        return AsyncConnectionManager(self._plan_realtime(query, options, "beta", wire), AsyncBetaRealtimeConnection)
