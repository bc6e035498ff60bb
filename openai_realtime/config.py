"""The settings of a client, read and checked once. The only module that reads the environment.

OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_WEBSOCKET_BASE_URL, OPENAI_ORG_ID, OPENAI_PROJECT_ID and OPENAI_WEBHOOK_SECRET
stand in for arguments that are not given; HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY choose a proxy. An empty
variable counts as unset.
"""

import os
import sys
from binascii import a2b_base64
from typing import NamedTuple
from urllib.parse import SplitResult, urlsplit

from openai_realtime.errors import ConfigurationError, InvalidArgumentError

DEFAULT_BASE_URL = "https://api.openai.com/v1"
DEFAULT_MAX_RETRIES = 2
LONGEST_TIMEOUT = 86_400


class Timeouts(NamedTuple):
    """Seconds a request may wait: for the connection, and for each read or write on it."""

    connect: float
    read: float


DEFAULT_TIMEOUTS = Timeouts(connect=5.0, read=60.0)


class ClientConfig(NamedTuple):
    """Everything a client needs to know; made by `ClientConfig.resolve`, never changed afterwards."""

    api_key: str
    base_url: str = DEFAULT_BASE_URL
    organization: str | None = None
    project: str | None = None
    timeouts: Timeouts = DEFAULT_TIMEOUTS
    max_retries: int = DEFAULT_MAX_RETRIES
    proxy: str | None = None
    """URL of the proxy in use, which may hold a password; None to connect directly."""
    websocket_base_url: str = DEFAULT_BASE_URL
    """Where WebSocket connections go, with the scheme http or https; the base URL if nothing else is set."""
    websocket_proxy: str | None = None
    """Like `proxy`, for WebSocket connections."""
    webhook_secret: str | None = None
    """What webhooks are signed with (`whsec_…`)."""

    def __repr__(self) -> str:
        hidden = ("api_key", "proxy", "websocket_proxy", "webhook_secret")
        shown = {name: value for name, value in self._asdict().items() if name not in hidden}
        return f"ClientConfig({', '.join(f'{name}={value!r}' for name, value in shown.items())})"

    @classmethod
    def resolve(
        cls,
        *,
        api_key: str | None = None,
        base_url: str | None = None,
        websocket_base_url: str | None = None,
        organization: str | None = None,
        project: str | None = None,
        timeout: float | tuple[float, float] | None = None,
        max_retries: int = DEFAULT_MAX_RETRIES,
        proxy: str | None = None,
        webhook_secret: str | None = None,
    ) -> "ClientConfig":
        """Fill what is not given from the environment and the defaults, and check it all.

        Raises ConfigurationError without an API key, and InvalidArgumentError for a setting that cannot be used.
        """
        name, key = _setting("api_key", api_key, "OPENAI_API_KEY")
        if key is None:
            raise ConfigurationError("No API key: pass api_key or set OPENAI_API_KEY")
        url = checked_base_url(*_setting("base_url", base_url, "OPENAI_BASE_URL"))
        websocket = _setting("websocket_base_url", websocket_base_url, "OPENAI_WEBSOCKET_BASE_URL")
        websocket_url = url if websocket[1] is None else _checked_websocket_base_url(*websocket)
        explicit_proxy = None if proxy is None else checked_proxy("proxy", proxy)
        return cls(
            api_key=_header_safe(name, key, secret=True),
            base_url=url,
            organization=_optional_header("organization", organization, "OPENAI_ORG_ID"),
            project=_optional_header("project", project, "OPENAI_PROJECT_ID"),
            timeouts=checked_timeouts(timeout),
            max_retries=checked_max_retries(max_retries),
            proxy=explicit_proxy or _proxy_from_environment(url),
            websocket_base_url=websocket_url,
            websocket_proxy=explicit_proxy or _proxy_from_environment(websocket_url),
            webhook_secret=resolved_webhook_secret(webhook_secret),
        )


def checked_timeouts(timeout: float | tuple[float, float] | None, default: Timeouts = DEFAULT_TIMEOUTS) -> Timeouts:
    """Read `timeout`: one number of seconds for every wait, or a pair (connect, read); None gives the default."""
    if timeout is None:
        return default
    pair = timeout if isinstance(timeout, tuple) else (timeout, timeout)
    for seconds in pair:
        number = isinstance(seconds, (int, float)) and not isinstance(seconds, bool)
        if not number or not 0 < seconds <= LONGEST_TIMEOUT:
            raise InvalidArgumentError("timeout", seconds, f"seconds above 0, and at most {LONGEST_TIMEOUT}")
    if len(pair) != 2:
        raise InvalidArgumentError("timeout", pair, "one number of seconds, or a pair (connect, read)")
    return Timeouts(*pair)


def checked_max_retries(max_retries: int) -> int:
    """Check the number of attempts after the first one."""
    if not isinstance(max_retries, int) or isinstance(max_retries, bool) or max_retries < 0:
        raise InvalidArgumentError("max_retries", max_retries, "an integer of 0 or more")
    return max_retries


def checked_base_url(name: str, url: str | None) -> str:
    """Check the base URL and give it without a slash at its end; None gives OpenAI's."""
    if url is None:
        return DEFAULT_BASE_URL
    parts = checked_url(name, url, "an http:// or https:// URL such as https://api.openai.com/v1")
    if parts.username is not None or parts.password is not None:
        raise InvalidArgumentError(name, url, "a URL without a user name or password", shown="one that has them")
    if "?" in url or "#" in url:
        expected = "a URL without query and fragment (query parameters go to extra_query)"
        raise InvalidArgumentError(name, url, expected, shown="one that has them")
    return url.rstrip("/")


def resolved_webhook_secret(given: str | None = None) -> str | None:
    """Give the secret of webhooks, from OPENAI_WEBHOOK_SECRET where it is not given, or None; it is checked."""
    name, secret = _setting("webhook_secret", given, "OPENAI_WEBHOOK_SECRET")
    if secret is not None:
        webhook_key(name, secret)
    return secret


def webhook_key(name: str, secret: str) -> bytes:
    """Give the key that a secret of webhooks holds: `whsec_` and base64, whose padding may be missing.

    Raises InvalidArgumentError, which does not show the secret.
    """
    expected = "a webhook secret: whsec_ and base64"
    if not isinstance(secret, str):
        raise InvalidArgumentError(name, secret, expected)
    if not secret.startswith("whsec_"):
        raise InvalidArgumentError(name, secret, expected, shown="one that does not begin with whsec_")
    encoded = secret[6:].rstrip("=")
    try:
        key = a2b_base64(encoded + "=" * (-len(encoded) % 4), strict_mode=True)
    except ValueError:
        raise InvalidArgumentError(name, secret, expected, shown="one whose rest is no base64") from None
    if not key:
        raise InvalidArgumentError(name, secret, expected, shown="one that ends after whsec_")
    return key


def _checked_websocket_base_url(name: str, url: str | None) -> str:
    """Check a base URL that may also have the scheme ws or wss, and give it with http or https."""
    if isinstance(url, str) and url.partition("://")[0].lower() in ("ws", "wss"):
        url = f"http{url[2:]}"
    return checked_base_url(name, url)


def _setting(name: str, given: str | None, variable: str) -> tuple[str, str | None]:
    """Give the value of a setting, and its name as an error should tell it."""
    if given is not None:
        return name, given
    return f"{name} (from {variable})", os.environ.get(variable) or None


def _optional_header(name: str, given: str | None, variable: str) -> str | None:
    name, value = _setting(name, given, variable)
    return None if value is None else _header_safe(name, value)


def _header_safe(name: str, value: str, *, secret: bool = False) -> str:
    """Check a value that goes into a header: an odd character there breaks the request, or smuggles in another."""
    expected = "a text of visible ASCII characters"
    if not isinstance(value, str):
        raise InvalidArgumentError(name, value, expected)
    if not value:
        raise InvalidArgumentError(name, value, expected, shown="an empty one")
    for position, character in enumerate(value):
        if not "!" <= character <= "~":
            shown = f"one with U+{ord(character):04X} at position {position}" if secret else None
            raise InvalidArgumentError(name, value, expected, shown=shown)
    return value


def checked_url(name: str, url: str, expected: str) -> SplitResult:
    """Check a URL with the scheme http or https; an error shows no user name or password that is in it."""
    refused = InvalidArgumentError(name, url, expected, shown=_url_without_credentials(url))
    if not isinstance(url, str) or not all("!" <= character <= "~" for character in url):
        raise refused  # urlsplit would drop line breaks and tabs in silence
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        raise refused from None
    if not usable:
        raise refused
    return parts


def _url_without_credentials(url: object) -> str | None:
    """Give what an error may show of a URL; None where it may show it all."""
    return "one with credentials in it" if isinstance(url, str) and "@" in url else None


def checked_proxy(name: str, proxy: str) -> str:
    """Check the URL of a proxy."""
    checked_url(name, proxy, "an http:// or https:// URL of a proxy")
    return proxy


def _proxy_from_environment(url: str) -> str | None:
    # urllib.request is slow to import; elsewhere than on macOS and Windows it looks at these variables only.
    named = any(name.lower().endswith("_proxy") and value for name, value in os.environ.items())
    if not named and sys.platform not in ("darwin", "win32"):
        return None
    from urllib.request import getproxies, proxy_bypass

    parts = urlsplit(url)
    proxies = getproxies()
    proxy = proxies.get(parts.scheme) or proxies.get("all")
    if not proxy or proxy_bypass(parts.netloc):
        return None
    return checked_proxy("proxy (from the environment)", proxy if "://" in proxy else f"http://{proxy}")
