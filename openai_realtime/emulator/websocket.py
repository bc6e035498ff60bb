"""The WebSocket layer of the emulator: handshakes, frames in, frames out. The session engines handle the events."""

import asyncio
import contextlib
import json
import logging
from collections.abc import Coroutine
from dataclasses import replace
from typing import Any

from aiohttp import WSMsgType, hdrs, web

from openai_realtime.emulator import beta, bodies, problems
from openai_realtime.emulator.engine.audio_events import AudioEvents, SidebandAudioEvents, TranslationAudioEvents
from openai_realtime.emulator.engine.ids import Ids
from openai_realtime.emulator.handshake import SUBPROTOCOL, ConnectionPlan, HandshakeRequest, SocketType
from openai_realtime.emulator.http_faults import socket_faults
from openai_realtime.emulator.keys import authorization_header
from openai_realtime.emulator.live import FAILED, LiveCalls, LiveSession, error_event
from openai_realtime.emulator.problems import Problem, Refused
from openai_realtime.emulator.service import Service
from openai_realtime.emulator.socket_peer import Close, SocketPeer

logger = logging.getLogger("openai_realtime.emulator")

MAX_MESSAGE_BYTES = 16 * 1024 * 1024
"""The maximum message size in bytes; a larger message closes the connection with 1009."""
_MAX_READ_BYTES = 4 * MAX_MESSAGE_BYTES
"""How much of a larger message is still read.

If the rest stayed unread, the client would see a reset, not the close code.
"""
_TOO_LARGE = Close(1009, f"the message is larger than {MAX_MESSAGE_BYTES} bytes")
_REFUSED_CODE = 4000
"""The close code of a connection whose handshake asked for something that cannot be served."""
_GOING_AWAY = Close(1001, "the emulator is stopping")
_CLOSE_SECONDS = 1.0
_CUSTOM_CLOCK_POLL_SECONDS = 0.02


class Sockets:
    """Every WebSocket of one run of the emulator, and the sessions of calls that they join."""

    def __init__(self, service: Service, send_timeout: float) -> None:
        self._service = service
        self._send_timeout = send_timeout
        self._max_sleep = _CUSTOM_CLOCK_POLL_SECONDS if service.has_custom_clock else None
        self._open: dict[SocketPeer, asyncio.Transport] = {}
        self._ids = Ids()
        self.calls = LiveCalls(service.call_engine, self._max_sleep)

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Serve one connection, from its handshake to its end.

        Raises:
            Refused: if the handshake is refused.
        """
        handshake_request = _handshake_request(request)
        plan = self._service.open_socket(handshake_request)
        live = self._session(plan)
        socket = web.WebSocketResponse(
            timeout=_CLOSE_SECONDS,
            protocols=(SUBPROTOCOL,) if handshake_request.protocols else (),
            compress=False,
            max_msg_size=_MAX_READ_BYTES,
        )
        if not socket.can_prepare(request):
            raise Refused(problems.upgrade_required())
        await socket.prepare(request)
        transport = request.transport
        if transport is None:  # the client is gone already
            return socket
        if live is None:
            await _refuse(socket, transport, plan.refusal or problems.server_error(), self._ids)
        else:
            await self._serve_session(socket, transport, live, plan)
        return socket

    async def shutdown(self, app: web.Application) -> None:
        """Close all connections."""
        self.calls.pause()
        for peer, transport in self._open.items():
            peer.close_now(_GOING_AWAY)
            if peer.stalled:
                transport.abort()
        try:
            async with asyncio.timeout(2 * _CLOSE_SECONDS):
                for peer in [*self._open]:
                    await peer.gone.wait()
        except TimeoutError:
            for transport in self._open.values():
                transport.abort()

    def _session(self, plan: ConnectionPlan) -> LiveSession | None:
        if plan.refusal is not None:
            return None
        if plan.call_id is not None:
            return self.calls.session(plan.call_id)
        return LiveSession(self._service.engine(plan.session), self._max_sleep)

    async def _serve_session(
        self, socket: web.WebSocketResponse, transport: asyncio.Transport, live: LiveSession, plan: ConnectionPlan
    ) -> None:
        """Pass events between client and session until one of them ends the connection."""
        sideband = plan.type == "sideband"
        peer = SocketPeer(
            _audio_events(plan.type, self._ids),
            convert=beta.server_events if plan.beta else None,
            on_drained=live.resume,
            faults=socket_faults(),
            send_timeout=self._send_timeout,
        )
        live.join(peer, announce=not sideband)
        self._open[peer] = transport
        try:
            writing, reading = peer.write(socket, transport), _read(socket, live, peer, plan.beta)
            await _close(socket, transport, await _first_to_finish(writing, reading))
        finally:
            live.leave(peer)
            if not sideband:
                live.close()
            del self._open[peer]
            peer.gone.set()


def _audio_events(type: SocketType, ids: Ids) -> AudioEvents | SidebandAudioEvents | TranslationAudioEvents:
    """Return what turns output audio into events for a connection of this type."""
    match type:
        case "sideband":
            return SidebandAudioEvents(ids)
        case "translation":
            return TranslationAudioEvents(ids)
        case _:
            return AudioEvents(ids)


async def _first_to_finish(*coroutines: Coroutine[Any, Any, Close | None]) -> Close | None:
    """Return the result of the first coroutine that finishes; cancel the others."""
    tasks = [asyncio.create_task(coroutine) for coroutine in coroutines]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        return next((close for close in [task.result() for task in done] if close is not None), None)
    except Exception:
        logger.exception("a WebSocket failed")
        return Close(*FAILED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _read(socket: web.WebSocketResponse, live: LiveSession, peer: SocketPeer, speaks_beta: bool) -> Close | None:
    """Pass every frame to the session, until the connection is closed or has to be."""
    while True:
        await live.drain()
        message = await socket.receive()
        if message.type not in (WSMsgType.TEXT, WSMsgType.BINARY):
            return None
        if peer.stalled:
            continue
        if message.type is WSMsgType.BINARY:
            live.refuse(problems.binary_frame(), peer)
        elif len(message.data.encode()) > MAX_MESSAGE_BYTES:
            return _TOO_LARGE
        else:
            try:
                event = bodies.parse_json(message.data, "event")
            except Refused as refused:
                live.refuse(replace(refused.problem, param=None), peer)
            else:
                live.handle(beta.client_event(event) if speaks_beta else event, peer)
        await asyncio.sleep(0)  # receive() returns at once while frames are buffered; let timers and writers run


async def _refuse(socket: web.WebSocketResponse, transport: asyncio.Transport, problem: Problem, ids: Ids) -> None:
    """Send an `error` event, then close: the API reports on the open WebSocket why there is no session."""
    with contextlib.suppress(ConnectionError):  # the client is gone already
        await socket.send_str(json.dumps(error_event(problem, ids.new("event"))))
    await _close(socket, transport, Close(_REFUSED_CODE, f"{problem.type}.{problem.code}"))


async def _close(socket: web.WebSocketResponse, transport: asyncio.Transport, close: Close | None) -> None:
    """Close the connection, if it is open, and wait a limited time for the client's close frame.

    Nothing may be in `receive()` meanwhile: aiohttp would then close at once instead of waiting, and a client that is
    still sending would see a reset, not the close code.
    """
    try:
        async with asyncio.timeout(2 * _CLOSE_SECONDS):
            if close is not None:
                await socket.close(code=close.code, message=close.message)
    except TimeoutError:
        transport.abort()
    if transport.get_write_buffer_size():
        transport.abort()  # closing would wait for a client that does not read


def _handshake_request(request: web.Request) -> HandshakeRequest:
    headers = request.headers
    protocols = [name.strip() for line in headers.getall(hdrs.SEC_WEBSOCKET_PROTOCOL, ()) for name in line.split(",")]
    return HandshakeRequest(
        translation=request.path.endswith("/translations"),
        query=request.query,
        authorization=authorization_header(headers),
        protocols=protocols,
        beta=headers.get("OpenAI-Beta"),
    )
