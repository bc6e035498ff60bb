"""Fault injection into HTTP requests and WebSocket handshakes; faults of open WebSockets are passed on to them."""

import asyncio
from collections.abc import Sequence
from contextvars import ContextVar

from aiohttp import hdrs, web

from openai_realtime.emulator.faults import Fault, Faults
from openai_realtime.emulator.recorded import RecordedRequest

_socket_faults: ContextVar[Sequence[Fault]] = ContextVar("socket_faults", default=())


class HttpFaults:
    """Injects the faults of one run of the emulator."""

    def __init__(self, faults: Faults) -> None:
        self._faults = faults
        self._ending = asyncio.Event()

    async def before(self, request: web.Request, record: RecordedRequest) -> web.Response | None:
        """Inject the faults of a request before it is handled; return a response that replaces the real one, if any."""
        websocket = request.headers.get(hdrs.UPGRADE, "").lower() == "websocket"
        faults = self._faults.for_request(record, websocket)
        _socket_faults.set([fault for fault in faults if fault.on_socket])
        for fault in faults:
            if not fault.on_socket:
                answer = await self._inject(fault, request)
                if answer is not None:
                    return answer
        return None

    async def shutdown(self, app: web.Application) -> None:
        """Release stalled requests."""
        self._ending.set()

    async def _inject(self, fault: Fault, request: web.Request) -> web.Response | None:
        """Delay, refuse, stall or drop a request; return None for a mere delay."""
        await asyncio.sleep(fault.latency)
        if fault.status is not None:
            headers = {} if fault.retry_after is None else {hdrs.RETRY_AFTER: f"{fault.retry_after:g}"}
            return web.json_response(fault.problem.to_dict(), status=fault.status, headers=headers)
        if fault.stall:
            await self._ending.wait()
        elif not fault.drop:
            return None
        if request.transport is not None:
            request.transport.abort()
        return web.Response(status=503)  # never sent


def socket_faults() -> Sequence[Fault]:
    """Return the faults of the WebSocket that the current request opens."""
    return _socket_faults.get()
