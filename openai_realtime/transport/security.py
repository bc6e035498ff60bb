"""TLS contexts and proxy credentials for both transports."""

import ssl
from importlib.util import find_spec
from urllib.parse import urlsplit

from openai_realtime.errors import MissingExtraError
from openai_realtime.redact import Secret
from openai_realtime.settings.config import ClientConfig


def ssl_context_for(config: ClientConfig) -> ssl.SSLContext | None:
    """Return the caller's context, or one that verifies against the system's certificates; None without TLS.

    One context serves all connections; the libraries would load the system's certificates for each of them.
    """
    if config.ssl_context is not None:
        return config.ssl_context
    if "https" not in (urlsplit(config.base_url).scheme, urlsplit(config.proxy or "").scheme):
        return None
    context = ssl.create_default_context()
    context.set_alpn_protocols(["http/1.1"])
    return context


def proxy_credentials(proxy: str) -> tuple[str, str | None]:
    """Split a proxy URL into the URL without credentials and the value of Proxy-Authorization, if any."""
    from base64 import b64encode
    from urllib.parse import unquote

    parts = urlsplit(proxy)
    url = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
    if parts.username is None and parts.password is None:
        return url, None
    credentials = f"{unquote(parts.username or '')}:{unquote(parts.password or '')}"
    return url, Secret(f"Basic {b64encode(credentials.encode()).decode()}")


def is_socks(proxy: str) -> bool:
    """Return whether a proxy URL is that of a SOCKS proxy."""
    return proxy.lower().startswith("socks")


def check_socks(module: str, package: str) -> None:
    """Check that a package for SOCKS proxies is installed.

    Raises:
        MissingExtraError: when it is not.
    """
    if find_spec(module) is None:
        raise MissingExtraError(package, "socks", f"A SOCKS proxy needs {package}")
