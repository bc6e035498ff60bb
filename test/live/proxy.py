"""A deviating server: it proxies an emulator and changes one thing."""

import asyncio
import contextlib
import json
import threading
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Self

import aiohttp
from aiohttp import WSMsgType, web

Json = dict[str, Any]
ChangeEvent = Callable[[Json], Sequence[Json]]
"""Returns the events to send in place of an event; called with every event of a connection in order."""
ChangeAnswer = Callable[[str, int, Any], tuple[int, Any]]
"""Returns the status and JSON to answer instead; called with the path, status and JSON of every HTTP response."""


def as_it_is(event: Json) -> Sequence[Json]:
    """Change nothing."""
    return [event]


def any_answer(path: str, status: int, body: Any) -> tuple[int, Any]:
    """Change nothing."""
    return status, body


class DeviatingServer:
    """Serves on a free port inside its context. `change` creates the function for each connection."""

    def __init__(
        self, upstream: str, change: Callable[[], ChangeEvent] = lambda: as_it_is, answer: ChangeAnswer = any_answer
    ) -> None:
        self._upstream = upstream.removesuffix("/v1")
        self._change = change
        self._answer = answer
        self._started = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()), daemon=True)
        self.base_url = ""

    def __enter__(self) -> Self:
        self._thread.start()
        assert self._started.wait(10)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join(10)
        assert not self._thread.is_alive()

    async def _serve(self) -> None:
        self._loop, self._over = asyncio.get_running_loop(), asyncio.Event()
        app = web.Application()
        app.router.add_get("/{path:.*}", self._connect)
        app.router.add_post("/{path:.*}", self._post)
        runner = web.AppRunner(app, access_log=None, handle_signals=False, shutdown_timeout=1)
        await runner.setup()
        async with aiohttp.ClientSession(self._upstream) as self._session:
            site = web.TCPSite(runner, "127.0.0.1", 0)
            await site.start()
            self.base_url = f"http://127.0.0.1:{runner.addresses[0][1]}/v1"
            self._started.set()
            await self._over.wait()
            await runner.cleanup()

    async def _post(self, request: web.Request) -> web.Response:
        body = await request.read()
        async with self._session.post(request.path_qs, data=body, headers=_headers(request)) as answer:
            content = await answer.read()
            status, changed = self._answer(request.path, answer.status, json.loads(content) if content else None)
            if changed is None:
                return web.Response(status=status, content_type=answer.content_type)
            return web.json_response(changed, status=status)

    async def _connect(self, request: web.Request) -> web.StreamResponse:
        try:
            upstream = await self._session.ws_connect(request.path_qs, headers=_headers(request), max_msg_size=0)
        except aiohttp.WSServerHandshakeError as refused:
            return web.json_response({"error": {"message": "refused"}}, status=refused.status)
        socket = web.WebSocketResponse(max_msg_size=0)
        await socket.prepare(request)
        async with upstream:
            inwards = asyncio.create_task(self._inwards(socket, upstream))
            change = self._change()
            async for message in upstream:
                for event in change(json.loads(message.data)):
                    await socket.send_str(json.dumps(event))
            await socket.close(code=upstream.close_code or 1000, message=b"as the emulator")
            inwards.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await inwards
        return socket

    async def _inwards(self, socket: web.WebSocketResponse, upstream: aiohttp.ClientWebSocketResponse) -> None:
        async for message in socket:
            if message.type is WSMsgType.TEXT:
                await upstream.send_str(message.data)
        await upstream.close()


def _headers(request: web.Request) -> Mapping[str, str]:
    return {name: request.headers[name] for name in ("Authorization", "Content-Type") if name in request.headers}
