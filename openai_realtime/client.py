"""The clients: one that blocks, one for asyncio, and both once more for code that was written for the beta."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar, overload

from openai_realtime.base_client import AsyncClient, BaseClient, SyncClient

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal, Unpack

    from openai_realtime.connection.aio import (
        AsyncBetaRealtimeConnection,
        AsyncConnectionManager,
        AsyncRealtimeConnection,
    )
    from openai_realtime.connection.opening import ConnectOptions
    from openai_realtime.connection.sync import BetaRealtimeConnection, ConnectionManager, RealtimeConnection
    from openai_realtime.settings.checks import Dialect

GaT = TypeVar("GaT")
BetaT = TypeVar("BetaT")


class _Connects(BaseClient, Generic[GaT, BetaT]):
    """`connect`, written once for both clients."""

    @overload
    def connect(
        self,
        *,
        model: str | None = None,
        call_id: str | None = None,
        intent: Literal["transcription"] | str | None = None,
        dialect: Literal["ga"] = "ga",
        wire: Dialect = "ga",
        **options: Unpack[ConnectOptions],
    ) -> GaT: ...

    @overload
    def connect(
        self,
        *,
        model: str | None = None,
        call_id: str | None = None,
        intent: Literal["transcription"] | str | None = None,
        dialect: Literal["beta"],
        wire: Dialect = "ga",
        **options: Unpack[ConnectOptions],
    ) -> BetaT: ...

    def connect(
        self,
        *,
        model: str | None = None,
        call_id: str | None = None,
        intent: Literal["transcription"] | str | None = None,
        dialect: Dialect = "ga",
        wire: Dialect = "ga",
        **options: Unpack[ConnectOptions],
    ) -> GaT | BetaT:
        """Talk to the API over WebSocket (`/realtime`): use it in a `with` statement, or call its `enter()`.

        With asyncio it is `async with`, and `await` before `enter()`. `model` begins a session with that model,
        `intent="transcription"` one that transcribes, and `call_id` joins a running WebRTC or SIP call. With a client
        secret (`ek_…`) for API key its session is used. With `dialect="beta"` your code speaks the vocabulary of the
        beta, flat sessions and `response.audio.delta`; `wire="beta"` is for servers that still speak it. Between the
        two everything is converted. The other arguments are those of `ConnectOptions`.

        Raises InvalidArgumentError for a value that cannot be used; a refused handshake raises on entering.
        """
        query = {"model": model, "call_id": call_id, "intent": intent}
        manager: GaT | BetaT = self._realtime(query, options, dialect, wire)
        return manager


class _ConnectsBeta(BaseClient, Generic[BetaT]):
    """`connect` of the clients for the beta."""

    def connect(
        self,
        *,
        model: str | None = None,
        call_id: str | None = None,
        intent: Literal["transcription"] | str | None = None,
        wire: Dialect = "ga",
        websocket_connection_options: Mapping[str, object] | None = None,
        **options: Unpack[ConnectOptions],
    ) -> BetaT:
        """Talk to the API as `RealtimeClient.connect` does with `dialect="beta"`.

        `websocket_connection_options` is how the official package took what `ConnectOptions` has, such as `max_size`.
        """
        from openai_realtime.connection.opening import with_library_options

        query = {"model": model, "call_id": call_id, "intent": intent}
        manager: BetaT = self._realtime(
            query, with_library_options(options, websocket_connection_options), "beta", wire
        )
        return manager


if TYPE_CHECKING:
    _Blocking = _Connects[ConnectionManager[RealtimeConnection], ConnectionManager[BetaRealtimeConnection]]
    _Asyncio = _Connects[
        AsyncConnectionManager[AsyncRealtimeConnection], AsyncConnectionManager[AsyncBetaRealtimeConnection]
    ]
    _BlockingBeta = _ConnectsBeta[ConnectionManager[BetaRealtimeConnection]]
    _AsyncioBeta = _ConnectsBeta[AsyncConnectionManager[AsyncBetaRealtimeConnection]]
else:  # the modules of connections are loaded when there is one to open
    _Blocking = _Asyncio = _Connects
    _BlockingBeta = _AsyncioBeta = _ConnectsBeta


class RealtimeClient(SyncClient, _Blocking):
    """The Realtime API. Safe to share between threads; close it, or use it in a `with` statement.

    Every method that makes an HTTP request also takes the options of `RequestOptions` by keyword, for that one request:
    `timeout`, `max_retries`, `extra_headers`, `extra_query`, `extra_body` and `idempotency_key`.
    """


class AsyncRealtimeClient(AsyncClient, _Asyncio):
    """The Realtime API for asyncio: the same resources and names, awaited. Safe to share between tasks.

    Requests over HTTP need aiohttp (the extra `async`), connections do not. Close it, or use it in an `async with`
    statement. Every method that makes an HTTP request also takes the options of `RequestOptions`.
    """


class BetaRealtimeClient(SyncClient, _BlockingBeta):
    """For code that was written for the beta: `RealtimeClient`, but `connect` speaks the beta to your code."""


class AsyncBetaRealtimeClient(AsyncClient, _AsyncioBeta):
    """For code that was written for the beta: `AsyncRealtimeClient`, but `connect` speaks the beta to your code."""
