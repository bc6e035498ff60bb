"""The HTTP layer of the emulator: aiohttp routes that call the service."""

import logging
import secrets
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from aiohttp import hdrs, web
from aiohttp.typedefs import Handler, Middleware

from openai_realtime import redact
from openai_realtime.emulator import bodies, problems
from openai_realtime.emulator.access import Access
from openai_realtime.emulator.bodies import Body
from openai_realtime.emulator.faults import Faults
from openai_realtime.emulator.handshake import KEY_SUBPROTOCOL
from openai_realtime.emulator.http_faults import HttpFaults
from openai_realtime.emulator.keys import authorization_header
from openai_realtime.emulator.live import LiveCalls
from openai_realtime.emulator.problems import Problem, Refused
from openai_realtime.emulator.recorded import RecordedRequest, RequestLog
from openai_realtime.emulator.sender import Sender
from openai_realtime.emulator.service import Service
from openai_realtime.emulator.websocket import Sockets

logger = logging.getLogger("openai_realtime.emulator")

ROOTS = ("/v1", "/openai/v1")
"""The roots of the endpoints: OpenAI's and Azure's."""
CALLS = web.AppKey("calls", LiveCalls)
"""The running sessions of calls."""
MAX_BODY = 8 * 1024 * 1024
"""The maximum size of a request body in bytes."""
RING = "/emulator/ring"
"""Starts an incoming call from outside the process. Not part of the API: exempt from faults, and not recorded."""
_PREFLIGHT_SECONDS = 600


def build_app(
    service: Service,
    requests: RequestLog,
    faults: Faults,
    access: Access,
    send_timeout: float,
    webhook_url: str | None,
) -> web.Application:
    """Build the application that serves `service`.

    Args:
        service: the emulated API.
        requests: where requests are recorded.
        faults: the faults to inject.
        access: the hosts and origins to serve.
        send_timeout: seconds after which a client that does not read is dropped.
        webhook_url: where webhooks are posted, if anywhere.
    """
    sockets = Sockets(service, send_timeout)
    http_faults = HttpFaults(faults)
    middleware = _envelope(service, requests, http_faults, access)
    app = web.Application(middlewares=[middleware], client_max_size=MAX_BODY)
    app[CALLS] = sockets.calls
    app.on_shutdown.append(http_faults.shutdown)
    app.on_shutdown.append(sockets.shutdown)
    app.on_response_prepare.append(_header_adder(access))
    if webhook_url is not None:
        app.cleanup_ctx.append(Sender(service.webhooks, webhook_url).run)
    for path, handler in {
        "client_secrets": _json_endpoint(service, service.create_client_secret),
        "sessions": _json_endpoint(service, service.create_session),
        "transcription_sessions": _json_endpoint(service, service.create_transcription_session),
        "translations/client_secrets": _json_endpoint(service, service.create_translation_client_secret),
        "calls": _calls_endpoint(service),
        "calls/{call_id}/accept": _call_endpoint(service, service.accept_call),
        "calls/{call_id}/refer": _call_endpoint(service, service.refer_call),
        "calls/{call_id}/reject": _call_endpoint(service, service.reject_call, body_required=False),
        "calls/{call_id}/hangup": _hangup_endpoint(service, sockets),
    }.items():
        for root in ROOTS:
            app.router.add_post(f"{root}/realtime/{path}", handler)
    for root in ROOTS:
        for path in ("realtime", "realtime/translations"):
            app.router.add_get(f"{root}/{path}", sockets.serve, allow_head=False)
    app.router.add_post(RING, _json_endpoint(service, service.ring_on_request, body_required=False))
    return app


def _json_endpoint(
    service: Service, create: Callable[[dict[str, Any]], dict[str, Any]], *, body_required: bool = True
) -> Handler:
    async def handler(request: web.Request) -> web.Response:
        service.authorize(authorization_header(request.headers))
        return web.json_response(create((await _body(request)).json(required=body_required)))

    return handler


def _calls_endpoint(service: Service) -> Handler:
    async def handler(request: web.Request) -> web.Response:
        key = service.authorize(authorization_header(request.headers), ephemeral=True)
        body = await _body(request)
        offer, session = body.offer()
        call, answer = service.create_call(offer, session, key, request.query.get("model"), raw=not body.parts)
        headers = {
            hdrs.LOCATION: f"{request.path}/{call.id}",
            hdrs.CONTENT_TYPE: "text/plain; charset=utf-8",
            hdrs.ACCESS_CONTROL_ALLOW_ORIGIN: "*",
            hdrs.ACCESS_CONTROL_EXPOSE_HEADERS: "Location, X-Request-Id",
        }
        return web.Response(status=201, body=answer.encode(), headers=headers)

    return handler


def _call_endpoint(
    service: Service, act: Callable[[str, dict[str, Any]], None], *, body_required: bool = True
) -> Handler:
    async def handler(request: web.Request) -> web.Response:
        service.authorize(authorization_header(request.headers))
        act(request.match_info["call_id"], (await _body(request)).json(required=body_required))
        return web.Response()

    return handler


def _hangup_endpoint(service: Service, sockets: Sockets) -> Handler:
    async def handler(request: web.Request) -> web.Response:
        service.authorize(authorization_header(request.headers))
        service.hang_up_call(request.match_info["call_id"])
        sockets.calls.end(request.match_info["call_id"])
        return web.Response()

    return handler


async def _body(request: web.Request) -> Body:
    return bodies.read(request.headers.get(hdrs.CONTENT_TYPE, ""), await request.read())


def _envelope(service: Service, requests: RequestLog, http_faults: HttpFaults, access: Access) -> Middleware:
    """Return the middleware around every request: it checks access, records, injects faults and formats errors."""
    # A short key, such as "test", would match ordinary words; in a header it is masked anyway.
    known = (service.api_key,) if len(service.api_key) >= 8 else ()

    @web.middleware
    async def envelope(request: web.Request, handler: Handler) -> web.StreamResponse:
        path = redact.text(request.path, known)
        try:
            access.check(request.headers.getall(hdrs.HOST, ()), request.headers.getall(hdrs.ORIGIN, ()))
            if request.method == hdrs.METH_OPTIONS and hdrs.ACCESS_CONTROL_REQUEST_METHOD in request.headers:
                return _preflight(request)
            if request.path == RING:
                return await handler(request)
            # Without a valid key, the body stays unread; the handler refuses the request.
            body = await _body(request) if _has_key(service, request) else Body()
            record = _record(request, body, known)
            requests.add(record, _size(request, body))
            answer = await http_faults.before(request, record)
            # Not `answer or ...`: an aiohttp response is a mapping, and falsy while it is empty.
            return await handler(request) if answer is None else answer
        except web.HTTPRequestEntityTooLarge:
            return _refusal(problems.body_too_large(MAX_BODY))
        except Refused as refused:
            return _refusal(refused.problem)
        except web.HTTPNotFound:
            return _refusal(problems.unknown_url(request.method, path))
        except web.HTTPMethodNotAllowed as error:
            allowed = ", ".join(sorted(error.allowed_methods))
            return _refusal(problems.wrong_method(request.method, path, allowed), {hdrs.ALLOW: allowed})
        except Exception:
            logger.exception("%s %s failed", request.method, path)
            return _refusal(problems.server_error())

    return envelope


def _has_key(service: Service, request: web.Request) -> bool:
    try:
        service.authorize(authorization_header(request.headers), ephemeral=True)
    except Refused:
        return False
    return True


def _size(request: web.Request, body: Body) -> int:
    """Return about how many bytes the record of a request has."""
    headers = sum(len(name) + len(value) for name, value in request.headers.items())
    return len(request.raw_path) + headers + body.recorded_size


def _record(request: web.Request, body: Body, known: tuple[str, ...]) -> RecordedRequest:
    return RecordedRequest(
        method=request.method,
        path=redact.text(request.path, known),
        query=redact.headers({_unicode(name): _unicode(value) for name, value in request.query.items()}, known),
        headers=redact.headers(_readable(request), known),
        body=redact.data(body.recordable(), known),
    )


def _readable(request: web.Request) -> dict[str, str]:
    """Return the headers with names in lower case; a key among the subprotocols is masked in any form."""
    headers = {name.lower(): _unicode(value) for name, value in request.headers.items()}
    offered = headers.get("sec-websocket-protocol")
    if offered is not None:
        headers["sec-websocket-protocol"] = ", ".join(_without_key(name.strip()) for name in offered.split(","))
    return headers


def _unicode(text: str) -> str:
    """Return text without the surrogates that stand for bytes other than UTF-8."""
    return text.encode("utf-8", "replace").decode()


def _without_key(protocol: str) -> str:
    _, is_key, value = protocol.partition(KEY_SUBPROTOCOL)
    return f"{is_key}{redact.mask(value)}" if is_key else protocol


def _refusal(problem: Problem, headers: Mapping[str, str] | None = None) -> web.Response:
    return web.json_response(redact.data(problem.to_dict()), status=problem.status, headers=headers)


def _preflight(request: web.Request) -> web.Response:
    """Answer a browser that asks whether a page may send a request."""
    headers = {
        hdrs.ACCESS_CONTROL_ALLOW_METHODS: "GET, POST",
        hdrs.ACCESS_CONTROL_ALLOW_HEADERS: request.headers.get(hdrs.ACCESS_CONTROL_REQUEST_HEADERS, ""),
        hdrs.ACCESS_CONTROL_MAX_AGE: str(_PREFLIGHT_SECONDS),
    }
    return web.Response(status=204, headers=headers)


def _header_adder(access: Access) -> Callable[[web.Request, web.StreamResponse], Awaitable[None]]:
    """Return the function that adds the headers of every response."""

    async def add_headers(request: web.Request, response: web.StreamResponse) -> None:
        response.headers["x-request-id"] = f"req_{secrets.token_hex(16)}"
        response.headers["openai-version"] = "2020-10-01"
        origin = request.headers.get(hdrs.ORIGIN)
        if origin is not None and access.allows_origin(origin):
            response.headers[hdrs.ACCESS_CONTROL_ALLOW_ORIGIN] = origin
            response.headers[hdrs.ACCESS_CONTROL_EXPOSE_HEADERS] = "location, openai-version, retry-after, x-request-id"
            response.headers[hdrs.VARY] = hdrs.ORIGIN

    return add_headers
