"""Checks of the values that settings and options take. Pure; each raises InvalidArgumentError for what it refuses."""

import re
from binascii import a2b_base64
from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias, cast
from urllib.parse import SplitResult, urlsplit

from openai_realtime.errors import InvalidArgumentError

LONGEST_TIMEOUT = 86_400

Dialect: TypeAlias = Literal["ga", "beta"]

_PATH = r"(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*"
_FRAMING = frozenset({"content-length", "transfer-encoding", "expect", "te", "trailer"})
_TOKEN = frozenset("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")


class Timeouts(NamedTuple):
    """Seconds a request may wait: for the connection, and for each read or write on it."""

    connect: float
    read: float


DEFAULT_TIMEOUTS = Timeouts(connect=5.0, read=60.0)


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


def checked_dialect(name: str, value: str) -> Dialect:
    """Check the name of a dialect."""
    if value not in ("ga", "beta"):
        raise InvalidArgumentError(name, value, '"ga" or "beta"')
    return cast(Dialect, value)


def checked_bool(name: str, value: bool) -> bool:
    """Check a switch."""
    if not isinstance(value, bool):
        raise InvalidArgumentError(name, value, "True or False")
    return value


def checked_max_retries(max_retries: int) -> int:
    """Check the number of attempts after the first one."""
    if not isinstance(max_retries, int) or isinstance(max_retries, bool) or max_retries < 0:
        raise InvalidArgumentError("max_retries", max_retries, "an integer of 0 or more")
    return max_retries


def checked_base_url(name: str, url: str) -> str:
    """Check a base URL and give it without a slash at its end."""
    parts = checked_url(name, url, "an http:// or https:// URL such as https://api.openai.com/v1")
    if parts.username is not None or parts.password is not None:
        raise InvalidArgumentError(name, url, "a URL without a user name or password", shown="one that has them")
    if "?" in url or "#" in url:
        expected = "a URL without query and fragment (query parameters go to default_query)"
        raise InvalidArgumentError(name, url, expected, shown="one that has them")
    if not re.fullmatch(_PATH, parts.path) or {".", ".."} & set(parts.path.split("/")):
        raise InvalidArgumentError(name, url, "a URL whose path is plain, without . and .. in it")
    return re.sub("%[0-9a-f]{2}", lambda found: found.group().upper(), url.rstrip("/"))


def checked_websocket_base_url(name: str, url: str) -> str:
    """Check a base URL that may also have the scheme ws or wss, and give it with http or https."""
    if isinstance(url, str) and url.partition("://")[0].lower() in ("ws", "wss"):
        url = f"http{url[2:]}"
    return checked_base_url(name, url)


def checked_proxy(name: str, proxy: str) -> str:
    """Check the URL of a proxy and give it without a path; a user name has a password in it, if an empty one."""
    parts = checked_url(name, proxy, "an http:// or https:// URL of a proxy")
    if parts.path.strip("/") or parts.query or parts.fragment:
        raise InvalidArgumentError(name, proxy, "the URL of a proxy, without a path", shown="one that has one")
    credentials, _, host = parts.netloc.rpartition("@")
    if credentials and ":" not in credentials:
        credentials += ":"
    return f"{parts.scheme}://{credentials}@{host}" if credentials else f"{parts.scheme}://{host}"


def header_safe(name: str, value: object, *, secret: bool = False) -> str:
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


def checked_headers(name: str, values: Mapping[str, str]) -> dict[str, str]:
    """Check headers that are sent besides our own; `name` is the argument that holds them."""
    if not isinstance(values, Mapping):
        raise InvalidArgumentError(name, values, "a mapping of header names to texts")
    seen: set[str] = set()
    for header, value in values.items():
        if not isinstance(header, str) or not header or not _TOKEN.issuperset(header):
            raise InvalidArgumentError(f"a name in {name}", header, "the name of an HTTP header")
        if header.lower() in _FRAMING:
            raise InvalidArgumentError(f"a name in {name}", header, "another one: how a body is sent is not open")
        if header.lower() in seen:
            raise InvalidArgumentError(f"a name in {name}", header, "given once, whatever its case")
        seen.add(header.lower())
        if not isinstance(value, str):
            raise InvalidArgumentError(f"{name}.{header}", value, "a text")
        for position, character in enumerate(value):
            if not (" " <= character <= "~" or character == "\t"):
                shown = f"one with U+{ord(character):04X} at position {position}"  # the value may be a key
                raise InvalidArgumentError(f"{name}.{header}", value, "a text in ASCII on one line", shown=shown)
    return dict(values)


def checked_query(name: str, values: Mapping[str, str]) -> dict[str, str]:
    """Check query parameters that are sent besides our own; `name` is the argument that holds them."""
    if not isinstance(values, Mapping):
        raise InvalidArgumentError(name, values, "a mapping of parameter names to texts")
    for parameter, value in values.items():
        utf8(parameter, f"a name in {name}")
        utf8(value, f"{name}.{parameter}")
    return dict(values)


def utf8(value: object, at: str) -> bytes:
    """Give a text in UTF-8."""
    try:
        if isinstance(value, str):
            return value.encode()
    except UnicodeEncodeError:
        pass  # refused below, like everything else that is not a text
    raise InvalidArgumentError(at, value, "a text that UTF-8 can hold")


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
