"""SOCKS proxies for aiohttp. Needs aiohttp-socks (the extra `socks`)."""

import asyncio
import ssl
from typing import Any
from urllib.parse import unquote, urlsplit

import aiohttp
from aiohttp_socks import (  # type: ignore[import-not-found,unused-ignore]  # pyright: ignore[reportMissingImports]
    ProxyConnectionError,
    ProxyConnector,
    ProxyError,
    ProxyTimeoutError,
    ProxyType,
)

from openai_realtime.transport.strict_aiohttp import StrictHandler

_TYPES = {"socks4": ProxyType.SOCKS4, "socks4a": ProxyType.SOCKS4, "socks5": ProxyType.SOCKS5}
_TYPES["socks5h"] = ProxyType.SOCKS5


class _Connector(ProxyConnector):  # type: ignore[misc,unused-ignore]
    async def _wrap_create_connection(self, *arguments: Any, **options: Any) -> Any:
        try:
            transport, plain = await super()._wrap_create_connection(*arguments, **options)
        except ProxyTimeoutError as error:
            raise aiohttp.ConnectionTimeoutError(str(error)) from error
        except (ProxyConnectionError, ProxyError) as error:
            raise ProxyRefusedError(str(error)) from error
        handler = StrictHandler(loop=asyncio.get_running_loop())
        handler.writer = plain._writer  # type: ignore[attr-defined]  # its end would close the transport
        transport.set_protocol(handler)
        handler.connection_made(transport)
        return transport, handler


class ProxyRefusedError(aiohttp.ClientConnectionError):
    """The proxy cannot be reached, or refused to connect."""


def socks_connector(proxy: str, *, limit: int, context: ssl.SSLContext | bool) -> aiohttp.TCPConnector:
    """Create a connector that goes through a SOCKS proxy."""
    parts = urlsplit(proxy)
    return _Connector(
        host=parts.hostname or "",
        port=parts.port or 1080,
        proxy_type=_TYPES[parts.scheme],
        username=None if parts.username is None else unquote(parts.username),
        password=None if parts.username is None else unquote(parts.password or ""),
        rdns=parts.scheme in ("socks4a", "socks5h"),
        limit=limit,
        ssl=context,
    )
