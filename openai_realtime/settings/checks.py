"""Validation of settings and options. Pure; each check raises InvalidArgumentError for a value it refuses."""

import re
from binascii import a2b_base64
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias, TypeGuard, cast
from urllib.parse import SplitResult, urlsplit

from openai_realtime.errors import InvalidArgumentError
from openai_realtime.redact import Secret, SecretBytes, SecretUrl, is_secret, is_secret_parameter, text

LONGEST_TIMEOUT = 86_400
"""Maximum timeout, in seconds."""
TIMEOUT_RANGE = f"a number of seconds above 0 and up to {LONGEST_TIMEOUT}"
"""The range of a timeout, in words."""

SOCKS = ("socks4", "socks4a", "socks5", "socks5h")
"""The schemes of SOCKS proxies; those with a letter leave the look-up of host names to the proxy."""

Dialect: TypeAlias = Literal["ga", "beta"]
Validation: TypeAlias = Literal["error", "warning"]

_PATH = r"(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*"
_FRAMING = frozenset({"content-length", "transfer-encoding", "expect", "te", "trailer"})
_TOKEN = frozenset("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")


def is_number(value: object) -> TypeGuard[int | float]:
    """Return whether a value is a number; a bool is not."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_integer(value: object) -> TypeGuard[int]:
    """Return whether a value is an integer; a bool is not."""
    return isinstance(value, int) and not isinstance(value, bool)


class Timeouts(NamedTuple):
    """Timeouts of a request, in seconds: to connect, for each read or write, and for a whole attempt."""

    connect: float
    read: float
    total: float | None = None
    """None means the default, which follows from the others."""

    @property
    def whole(self) -> float:
        """The time for a whole attempt, in seconds."""
        return self.connect + 2 * self.read if self.total is None else self.total


DEFAULT_TIMEOUTS = Timeouts(connect=5.0, read=60.0)


def checked_timeouts(
    timeout: float | tuple[float, float] | None, default: Timeouts = DEFAULT_TIMEOUTS, total: float | None = None
) -> Timeouts:
    """Check timeouts in seconds.

    Args:
        timeout: one number for every wait, a pair (connect, read), or None for the default.
        default: the timeouts where none are passed.
        total: the timeout of a whole attempt, or None for the default.
    """
    if total is None:
        total = default.total
    elif not is_number(total) or not 0 < total <= LONGEST_TIMEOUT:
        raise InvalidArgumentError("total_timeout", total, TIMEOUT_RANGE)
    if timeout is None:
        return default._replace(total=total)
    pair = timeout if isinstance(timeout, tuple) else (timeout, timeout)
    for seconds in pair:
        if not is_number(seconds) or not 0 < seconds <= LONGEST_TIMEOUT:
            raise InvalidArgumentError("timeout", seconds, TIMEOUT_RANGE)
    if len(pair) != 2:
        raise InvalidArgumentError("timeout", pair, "a number of seconds, or a pair (connect, read)")
    return Timeouts(*pair, total)


def checked_dialect(name: str, value: str) -> Dialect:
    """Check the name of a dialect."""
    if value not in ("ga", "beta"):
        raise InvalidArgumentError(name, value, '"ga" or "beta"')
    return cast(Dialect, value)


def checked_validation(value: str) -> Validation:
    """Check what a client does about violations of the official document."""
    if value not in ("error", "warning"):
        raise InvalidArgumentError("validation", value, '"error" or "warning"')
    return cast(Validation, value)


def checked_bool(name: str, value: bool) -> bool:
    """Check a switch."""
    if not isinstance(value, bool):
        raise InvalidArgumentError(name, value, "True or False")
    return value


def checked_max_retries(max_retries: int) -> int:
    """Check the maximum number of retries."""
    if not is_integer(max_retries) or max_retries < 0:
        raise InvalidArgumentError("max_retries", max_retries, "an integer of at least 0")
    return max_retries


def checked_base_url(name: str, url: str) -> str:
    """Check a base URL and return it without a trailing slash."""
    parts = checked_url(name, url, "an http:// or https:// URL such as https://api.openai.com/v1")
    if parts.username is not None or parts.password is not None:
        raise InvalidArgumentError(name, url, "a URL without a user name or password", shown="a URL with them")
    if "?" in url or "#" in url:
        expected = "a URL without a query or fragment (use default_query for query parameters)"
        raise InvalidArgumentError(name, url, expected, shown="a URL with one")
    if not re.fullmatch(_PATH, parts.path) or {".", ".."} & set(parts.path.split("/")):
        raise InvalidArgumentError(name, url, "a URL with a plain path, without . or .. segments")
    trimmed = url.rstrip("/")
    if trimmed.endswith("/realtime"):
        expected = "a URL without /realtime at its end, which every request adds"
        raise InvalidArgumentError(name, url, expected, shown="a URL with it")
    return re.sub("%[0-9a-f]{2}", lambda match: match.group().upper(), trimmed)


def checked_websocket_base_url(name: str, url: str) -> str:
    """Check a base URL that may also have the scheme ws or wss, and return it with http or https."""
    if isinstance(url, str) and url.partition("://")[0].lower() in ("ws", "wss"):
        url = f"http{url[2:]}"
    return checked_base_url(name, url)


def checked_proxy(name: str, proxy: str) -> str:
    """Check a proxy URL and return it without a path; a user name gets an empty password if it has none."""
    expected = "the URL of a proxy: http://, https://, socks5:// or socks5h://"
    parts = checked_url(name, proxy, expected, ("http", "https", *SOCKS))
    if parts.path.strip("/") or parts.query or parts.fragment:
        raise InvalidArgumentError(name, proxy, "the URL of a proxy, without a path", shown="a URL with one")
    credentials, _, host = parts.netloc.rpartition("@")
    if credentials and ":" not in credentials:
        credentials += ":"
    return SecretUrl(f"{parts.scheme}://{credentials}@{host}") if credentials else f"{parts.scheme}://{host}"


def checked_header_value(name: str, value: object, *, secret: bool = False) -> str:
    """Check the value of a header: other characters would break the request, or smuggle in another one.

    A `secret` value is returned as a `Secret`, and not shown by errors.
    """
    expected = "a string of visible ASCII characters"
    if not isinstance(value, str):
        raise InvalidArgumentError(name, value, expected)
    if not value:
        raise InvalidArgumentError(name, value, expected, shown="an empty string")
    for position, character in enumerate(value):
        if not "!" <= character <= "~":
            shown = _shown_character(character, position) if secret else None
            raise InvalidArgumentError(name, value, expected, shown=shown)
    return Secret(value) if secret else value


def checked_headers(name: str, values: Mapping[str, str]) -> dict[str, str]:
    """Check additional headers, and mark the secret ones as `Secret`; `name` is the argument they come from."""
    if not isinstance(values, Mapping):
        raise InvalidArgumentError(name, values, "a mapping of header names to strings", shown=_shown_type(values))
    seen: set[str] = set()
    for header, value in values.items():
        if not isinstance(header, str) or not header or not _TOKEN.issuperset(header):
            raise InvalidArgumentError(f"a name in {name}", header, "a valid HTTP header name")
        if header.lower() in _FRAMING:
            raise InvalidArgumentError(f"a name in {name}", header, "another header: the transport frames the body")
        if header.lower() in seen:
            raise InvalidArgumentError(f"a name in {name}", header, "unique, regardless of case")
        seen.add(header.lower())
        if not isinstance(value, str):
            raise InvalidArgumentError(f"{name}.{header}", value, "a string")
        for position, character in enumerate(value):
            if not (" " <= character <= "~" or character == "\t"):
                shown = _shown_character(character, position)  # the value may be a key
                raise InvalidArgumentError(f"{name}.{header}", value, "a single line of ASCII", shown=shown)
    return {header: _marked(value, secret=is_secret(header)) for header, value in values.items()}


def checked_query(name: str, values: Mapping[str, str]) -> dict[str, str]:
    """Check additional query parameters, and mark the secret ones as `Secret`; `name` is the argument they are from."""
    if not isinstance(values, Mapping):
        raise InvalidArgumentError(name, values, "a mapping of parameter names to strings", shown=_shown_type(values))
    for parameter, value in values.items():
        utf8(parameter, f"a name in {name}")
        utf8(value, f"{name}.{parameter}")
    return {parameter: _marked(value, secret=is_secret_parameter(parameter)) for parameter, value in values.items()}


def utf8(value: object, at: str) -> bytes:
    """Encode a string as UTF-8; `at` is what errors call it."""
    try:
        if isinstance(value, str):
            return value.encode()
    except UnicodeEncodeError:
        pass  # refused below
    raise InvalidArgumentError(at, value, "a string that UTF-8 can encode")


def webhook_key(name: str, secret: str) -> SecretBytes:
    """Decode a webhook secret into its key: `whsec_` followed by base64, with or without padding.

    Raises:
        InvalidArgumentError: for any other value; does not show it.
    """
    expected = "a webhook secret: whsec_ followed by base64"
    if not isinstance(secret, str):
        raise InvalidArgumentError(name, secret, expected)
    if not secret.startswith("whsec_"):
        raise InvalidArgumentError(name, secret, expected, shown="a string without the prefix whsec_")
    encoded = secret[6:].rstrip("=")
    try:
        key = a2b_base64(encoded + "=" * (-len(encoded) % 4), strict_mode=True)
    except ValueError:
        raise InvalidArgumentError(name, secret, expected, shown="a string that is not base64 after whsec_") from None
    if not key:
        raise InvalidArgumentError(name, secret, expected, shown="a string with nothing after whsec_")
    return SecretBytes(key)


def checked_url(name: str, url: str, expected: str, schemes: Sequence[str] = ("http", "https")) -> SplitResult:
    """Check a URL with one of the schemes; errors show no credentials in it."""
    shown = "a URL with credentials" if isinstance(url, str) and "@" in url else None
    refused = InvalidArgumentError(name, url, expected, shown=shown)
    if not isinstance(url, str) or not all("!" <= character <= "~" for character in url):
        raise refused  # urlsplit silently drops line breaks and tabs
    try:
        parts = urlsplit(url)
        usable = parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
    except ValueError:
        raise refused from None
    if not usable:
        raise refused
    return parts


def _marked(value: str, *, secret: bool) -> str:
    """Return a secret as `Secret`, also one that only its form gives away."""
    return Secret(value) if secret or text(value) != value else value


def _shown_type(value: object) -> str:
    """Name the type of a value, which may be a secret itself."""
    return f"a value of type {type(value).__name__}"


def _shown_character(character: str, position: int) -> str:
    return f"a string with U+{ord(character):04X} at position {position}"
