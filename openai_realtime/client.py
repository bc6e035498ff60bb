"""The clients: `RealtimeClient` is sync, `AsyncRealtimeClient` is for asyncio."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from openai_realtime.base_client import AsyncClient, SyncClient
from openai_realtime.redact import sensitive

if TYPE_CHECKING:
    from typing import Literal, Unpack

    from openai_realtime.connection.aio import (
        AsyncBetaRealtimeConnection,
        AsyncConnectionManager,
        AsyncRealtimeConnection,
    )
    from openai_realtime.connection.opening import ConnectOptions
    from openai_realtime.connection.sync import BetaRealtimeConnection, ConnectionManager, RealtimeConnection
    from openai_realtime.settings.checks import Dialect


class RealtimeClient(SyncClient):
    """A client for the Realtime API. Safe to share between threads; close it, or use it in a `with` statement.

    Every method that sends an HTTP request also takes the keys of `RequestOptions` as keyword arguments, for that
    request only: `timeout`, `max_retries`, `extra_headers`, `extra_query`, `extra_body` and `idempotency_key`.
    """

    @overload
    def connect(
        self,
        *,
        model: str | None = None,
        call_id: str | None = None,
        intent: Literal["transcription"] | str | None = None,
        dialect: Literal["ga"] = "ga",
        wire: Dialect | None = None,
        **options: Unpack[ConnectOptions],
    ) -> ConnectionManager[RealtimeConnection]: ...

    @overload
    def connect(
        self,
        *,
        model: str | None = None,
        call_id: str | None = None,
        intent: Literal["transcription"] | str | None = None,
        dialect: Literal["beta"],
        wire: Dialect | None = None,
        **options: Unpack[ConnectOptions],
    ) -> ConnectionManager[BetaRealtimeConnection]: ...

    @sensitive
    def connect(
        self,
        *,
        model: str | None = None,
        call_id: str | None = None,
        intent: Literal["transcription"] | str | None = None,
        dialect: Dialect = "ga",
        wire: Dialect | None = None,
        **options: Unpack[ConnectOptions],
    ) -> ConnectionManager[RealtimeConnection] | ConnectionManager[BetaRealtimeConnection]:
        """Connect to the API over WebSocket (`/realtime`), in a `with` statement or by calling `enter()`.

        With a client secret (`ek_…`) as the API key, the session of the secret is used.

        Args:
            model: the model of a new session.
            call_id: the id of a running WebRTC or SIP call to join.
            intent: `"transcription"` for a session that only transcribes.
            dialect: what your code speaks; `"beta"` for flat sessions and events such as `response.audio.delta`.
            wire: what the server speaks, the client's setting by default; `"beta"` for servers that still speak it.
                Between the two, everything is converted.
            options: the keys of `ConnectOptions`.

        Raises:
            InvalidArgumentError: a value cannot be used. A refused handshake raises on entering.
        """
        from openai_realtime.connection.sync import BetaRealtimeConnection, ConnectionManager, RealtimeConnection

        query = {"model": model, "call_id": call_id, "intent": intent}
        opening = self._plan_realtime(query, options, dialect, wire)
        if dialect == "beta":
            return ConnectionManager(opening, BetaRealtimeConnection)
        return ConnectionManager(opening, RealtimeConnection)


class AsyncRealtimeClient(AsyncClient):
    """A client for the Realtime API with asyncio: the same resources and names as `RealtimeClient`, awaited.

    Safe to share between tasks; close it, or use it in an `async with` statement. HTTP requests need aiohttp (the extra
    `async`), connections do not. Every method that sends a request also takes the keys of `RequestOptions`.
    """

    @overload
    def connect(
        self,
        *,
        model: str | None = None,
        call_id: str | None = None,
        intent: Literal["transcription"] | str | None = None,
        dialect: Literal["ga"] = "ga",
        wire: Dialect | None = None,
        **options: Unpack[ConnectOptions],
    ) -> AsyncConnectionManager[AsyncRealtimeConnection]: ...

    @overload
    def connect(
        self,
        *,
        model: str | None = None,
        call_id: str | None = None,
        intent: Literal["transcription"] | str | None = None,
        dialect: Literal["beta"],
        wire: Dialect | None = None,
        **options: Unpack[ConnectOptions],
    ) -> AsyncConnectionManager[AsyncBetaRealtimeConnection]: ...

    @sensitive
    def connect(
        self,
        *,
        model: str | None = None,
        call_id: str | None = None,
        intent: Literal["transcription"] | str | None = None,
        dialect: Dialect = "ga",
        wire: Dialect | None = None,
        **options: Unpack[ConnectOptions],
    ) -> AsyncConnectionManager[AsyncRealtimeConnection] | AsyncConnectionManager[AsyncBetaRealtimeConnection]:
        """Connect to the API over WebSocket, in an `async with` statement or by awaiting `enter()`.

        Arguments and errors are those of `RealtimeClient.connect`.
        """
        from openai_realtime.connection.aio import (
            AsyncBetaRealtimeConnection,
            AsyncConnectionManager,
            AsyncRealtimeConnection,
        )

        query = {"model": model, "call_id": call_id, "intent": intent}
        opening = self._plan_realtime(query, options, dialect, wire)
        if dialect == "beta":
            return AsyncConnectionManager(opening, AsyncBetaRealtimeConnection)
        return AsyncConnectionManager(opening, AsyncRealtimeConnection)
