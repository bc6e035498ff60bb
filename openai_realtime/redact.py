"""Masks secrets in text, headers and JSON data, and keeps them out of tracebacks. No I/O.

A secret is recognized by its form (`sk-…`, `ek_…`, `whsec_…`, a bearer token), by its name (`authorization`, `api-key`,
`client_secret`, …; `?token=` in a URL), or because the caller lists it in `secrets`.

Crash reporters print the `repr` of the local variables of every frame in a traceback. Therefore settings and requests
hold secrets as `Secret`, whose `repr` is masked, and methods that take or send secrets are `sensitive`: the frames
below them, those of libraries included, lose their variables before the caller sees an exception.
"""

import re
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, wraps
from types import TracebackType
from typing import Any, NoReturn, Self, TypeVar, cast

FunctionT = TypeVar("FunctionT", bound=Callable[..., Any])

_KEY = r"(?:sk-|ek_)[A-Za-z0-9_\-*]{6,}|whsec_[A-Za-z0-9+/=_\-*]{6,}"
_PARAMETER = (
    r"(?i:[\w.-]*(?:key|token|secret|password|passwd|signature|credentials?|jwt)"
    r"|(?:[\w-]*[-_])?(?:auth|authorization|pwd|sas|sig)|code)"
)
# Patterns are strings, so that they are compiled on first use and not at import.
_SECRETS = (
    rf"(?<![A-Za-z0-9])(?P<key>{_KEY})"
    r"|\b(?P<scheme>(?i:bearer|basic))\s+(?P<token>[A-Za-z0-9._~+/=\-]{16,})"
    rf"|(?<=[?&#])(?P<parameter>{_PARAMETER}=)(?P<argument>[^&#\s\"']+)"
    r"|(?P<label>(?i:api[-_ ]?key(?: provided)?))(?P<between>[\"']?\s*[:=]\s*[\"']?)(?P<named>[^\s\"',;]{8,})"
    r"|(?<=://)(?P<login>[^\s/@\"']+)(?=@)"
)
_SECRET_NAME = (
    r"(?:.*[-_])?auth(?:orization|entication)?(?:[-_].*)?|(?:set-)?cookie2?|(?:.*[-_])?jwt(?:[-_].*)?"
    r"|(?:.*[-_])?(?:password|passwd|passphrase|pwd|secret|token|credentials?|signature|sig|sas)"
    r"|.*[a-z0-9](?-i:Password|Secret|Token|Signature)"
    r"|(?:.*[-_])?(?:access|account|admin|api|auth|client|encryption|functions?|host|license|master|private|service"
    r"|session|shared|signing|storage|subscription)[-_]?key|x[-_]key"
)
_SCHEMES = frozenset({"apikey", "basic", "bearer", "digest", "negotiate", "token"})
_PREFIX = r"(?:sk-(?:proj-|svcacct-|admin-)?|ek_|whsec_)"
_SHORTEST = 6  # masking shorter strings would garble messages and protect nothing
_TAIL_FROM = 16  # a shorter secret does not show its last characters
_COROUTINE = 0x80  # inspect.CO_COROUTINE; inspect is slow to import
_MAX_DEPTH = 64
_SHORT_BASE64 = 200
_BASE64 = r"(?:data:[\w/+.;=-]{1,100},)?[A-Za-z0-9+/_\-\r\n]+={0,2}"


class Secret(str):
    """A string whose `repr` is masked. It cannot be pickled; use `str(secret)` where it must be.

    What is made from it (`+`, f-strings, slices) is a plain string: build the whole value, then wrap it.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return repr(_header(self))

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError("A secret cannot be pickled: read it from the environment again, or pickle str(secret)")


class SecretUrl(Secret):
    """A URL with secrets in its query, or a password. Its `repr` shows the rest."""

    __slots__ = ()

    def __repr__(self) -> str:
        return repr(text(self))


class SecretBytes(bytes):
    """Bytes whose `repr` is masked, and which cannot be pickled."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "b'…'"

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError("A secret cannot be pickled: read it from the environment again, or pickle bytes(secret)")


class Unpicklable:
    """Base of what holds keys and connections: it refuses to be pickled, and to be copied deeply."""

    def __copy__(self) -> Self:
        twin = object.__new__(type(self))
        twin.__dict__.update(self.__dict__)
        return twin

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        name = type(self).__name__
        raise TypeError(f"{name} cannot be pickled, because it holds secrets: create one where it is needed")


def sensitive(function: FunctionT) -> FunctionT:
    """Decorate a function so that no traceback through it shows its variables, or those of what it calls.

    This holds for every exception, KeyboardInterrupt and CancelledError included, and for its causes and contexts.
    Lines and messages stay.
    """

    @wraps(function)
    def call(*arguments: Any, **options: Any) -> Any:
        handled = sys.exception()
        try:
            return function(*arguments, **options)
        except BaseException as error:
            arguments, options = (), {}
            clear_locals(error, handled)
            raise

    @wraps(function)
    async def call_async(*arguments: Any, **options: Any) -> Any:
        handled = sys.exception()
        try:
            return await function(*arguments, **options)
        except BaseException as error:
            arguments, options = (), {}
            clear_locals(error, handled)
            raise

    return cast(FunctionT, call_async if function.__code__.co_flags & _COROUTINE else call)


def clear_locals(error: BaseException, handled: BaseException | None = None) -> None:
    """Clear the local variables of all finished frames in the tracebacks of an exception, its causes and contexts.

    Args:
        error: the exception.
        handled: an exception that the caller was handling before, which is left alone.
    """
    pending: list[BaseException | None] = [error]
    seen = {id(handled)}
    while pending:
        found = pending.pop()
        if found is None or id(found) in seen:
            continue
        seen.add(id(found))
        _clear_frames(found, keep_first=found is error)
        if found.__suppress_context__:
            found.__context__ = None  # it is not shown, but may hold a response or an argument
        pending += (found.__cause__, found.__context__)
        if isinstance(found, BaseExceptionGroup):
            pending += found.exceptions


def _clear_frames(error: BaseException, *, keep_first: bool) -> None:
    """Clear the frames of a traceback; drop those that still run in another thread, which cannot be cleared."""
    kept: TracebackType | None = None
    trace = error.__traceback__
    if keep_first and trace is not None:  # the frame that handles the exception
        kept, trace = trace, trace.tb_next
    while trace is not None:
        following = trace.tb_next
        try:
            trace.tb_frame.clear()
            kept = trace
        except RuntimeError:
            if kept is None:
                error.__traceback__ = following
            else:
                kept.tb_next = following
        trace = following


def mask(secret: str) -> str:
    """Return a short form of a secret, such as `ek_…c123`, that can be recognized but not used."""
    match = re.match(_PREFIX, secret)
    prefix = match.group() if match else ""
    tail = secret[-4:] if len(secret) - len(prefix) >= _TAIL_FROM else ""
    return f"{prefix}…{tail}"


def text(value: str, secrets: Iterable[str] = ()) -> str:
    """Mask every secret in a string: those of a known form, and each of `secrets`, also where it is URL-encoded."""
    for secret in sorted(secrets, key=len, reverse=True):
        if len(secret) >= _SHORTEST:
            value = value.replace(secret, mask(secret))
            if not secret.isalnum():
                value = value.replace(_quoted(secret), mask(secret))
    return re.sub(_SECRETS, _masked, value)


@lru_cache(1024)
def is_secret(name: str) -> bool:
    """Return whether the value of a header or field with this name is a secret."""
    return re.fullmatch(_SECRET_NAME, name, re.IGNORECASE) is not None


def is_secret_parameter(name: str) -> bool:
    """Return whether the value of a query parameter with this name is a secret."""
    return re.fullmatch(_PARAMETER, name) is not None


def headers(values: Mapping[str, str], secrets: Iterable[str] = ()) -> dict[str, str]:
    """Copy HTTP headers with the secret ones masked, except for an authorization scheme such as `Bearer`."""
    secrets = tuple(secrets)
    return {name: _header(value) if is_secret(name) else text(value, secrets) for name, value in values.items()}


def data(value: object, secrets: Iterable[str] = ()) -> object:
    """Copy JSON data with its secrets masked.

    Masks every string under a secret name, the `value` of a client secret (an object with `expires_at`), and all
    `headers`. Data nested deeper than 64 levels is replaced by `…`.
    """
    return _data(value, tuple(secrets), hidden=False, depth=0)


def secrets_in(value: object) -> list[str]:
    """Return the strings of JSON data that `data` masks for their names."""
    found: list[str] = []

    def collect(secret: str) -> str:
        found.append(secret)
        return secret

    _data(value, (), hidden=False, depth=0, hide=collect)
    return found


def event(value: object, secrets: Iterable[str] = ()) -> object:
    """Copy an event with its secrets masked, and its audio and images replaced by their sizes."""
    return _without_media(data(value, secrets), audio=_carries_audio(value), depth=0)


def _without_media(value: object, *, audio: bool, depth: int) -> object:
    if isinstance(value, list):
        return [_without_media(item, audio=audio, depth=depth + 1) for item in value]
    if not isinstance(value, dict):
        return _without_base64(value)
    return {
        name: f"<{len(item)} characters of audio>"
        if isinstance(item, str) and (name == "audio" or (name == "delta" and audio and depth == 0))
        else _without_media(item, audio=audio, depth=depth + 1)
        for name, item in value.items()
    }


def _without_base64(value: object) -> object:
    if isinstance(value, str) and len(value) > _SHORT_BASE64 and re.fullmatch(_BASE64, value):
        return f"<{len(value)} characters of base64>"
    return value


def _carries_audio(value: object) -> bool:
    event_type = value.get("type") if isinstance(value, dict) else None
    return isinstance(event_type, str) and event_type.endswith("audio.delta")


def _data(
    value: object, secrets: tuple[str, ...], *, hidden: bool, depth: int, hide: Callable[[str], str] = mask
) -> object:
    if isinstance(value, str):
        return hide(value) if hidden else text(value, secrets)
    if not isinstance(value, (Mapping, list, tuple)):
        return value
    if depth == _MAX_DEPTH:
        return "…"
    if isinstance(value, Mapping):
        is_client_secret = "expires_at" in value
        return {
            text(str(name), secrets): _data(
                item,
                secrets,
                # `headers` are sent to an MCP server.
                hidden=hidden or is_secret(str(name)) or name == "headers" or (is_client_secret and name == "value"),
                depth=depth + 1,
                hide=hide,
            )
            for name, item in value.items()
        }
    return [_data(item, secrets, hidden=hidden, depth=depth + 1, hide=hide) for item in value]


def _header(value: str) -> str:
    scheme, space, token = value.partition(" ")
    return f"{scheme} {mask(token)}" if space and scheme.lower() in _SCHEMES else mask(value)


def _quoted(secret: str) -> str:
    from urllib.parse import quote

    return quote(secret, safe="")


def _masked(match: re.Match[str]) -> str:
    if match["login"]:
        return "…"
    if match["key"]:
        return mask(match["key"])
    if match["scheme"]:
        return f"{match['scheme']} {mask(match['token'])}"
    if match["parameter"]:
        return f"{match['parameter']}{mask(match['argument'])}"
    return f"{match['label']}{match['between']}{mask(match['named'])}"
