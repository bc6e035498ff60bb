"""Keeps secrets out of what people see: pure functions over text, headers and JSON data.

A secret is recognised by its form (`sk-…`, `ek_…`, `whsec_…`, a bearer token), by the name it stands under
(`authorization`, `api-key`, `client_secret`, …; `?token=` in a URL), or because the caller names it in `secrets`.
"""

import re
from collections.abc import Iterable, Mapping

_KEY = r"(?:sk-|ek_)[A-Za-z0-9_\-*]{6,}|whsec_[A-Za-z0-9+/=_\-*]{6,}"
# Patterns are kept as text, so that they are compiled when they are first used and not when a client starts.
_SECRETS = (
    rf"(?<![A-Za-z0-9])(?P<key>{_KEY})"
    r"|\b(?P<scheme>(?i:bearer|basic))\s+(?P<token>[A-Za-z0-9._~+/=\-]{16,})"
    r"|(?<=[?&])(?P<parameter>[\w-]*(?i:key|token|secret|password|signature)=)(?P<argument>[^&#\s\"']+)"
    r"|(?P<label>(?i:api[-_ ]?key(?: provided)?))(?P<between>[\"']?\s*[:=]\s*[\"']?)(?P<named>[^\s\"',;]{8,})"
    r"|(?<=://)(?P<login>[^\s/@\"']+)(?=@)"
)
_SECRET_NAME = (
    r"(?:proxy-)?authorization|(?:set-)?cookie|(?:.*[-_])?(?:password|secret|token|credential|credentials)"
    r"|(?:.*[-_])?(?:api|access|subscription|private)[-_]?key"
)
_PREFIX = r"(?:sk-(?:proj-|svcacct-|admin-)?|ek_|whsec_)"
_SHORTEST = 6  # replacing shorter texts would garble messages and protect nothing
_TAIL_FROM = 16  # a secret shorter than this shows nothing of its end
_DEEPEST = 64
_SHORT_BASE64 = 200
_BASE64 = r"(?:data:[\w/+.;=-]{1,100},)?[A-Za-z0-9+/_\-\r\n]+={0,2}"


def mask(secret: str) -> str:
    """Give a short form of a secret for display, such as `ek_…c123`: enough to tell two apart, never enough to use."""
    found = re.match(_PREFIX, secret)
    prefix = found.group() if found else ""
    tail = secret[-4:] if len(secret) - len(prefix) >= _TAIL_FROM else ""
    return f"{prefix}…{tail}"


def text(value: str, secrets: Iterable[str] = ()) -> str:
    """Mask every secret in a text: those of known form, and each of `secrets` wherever it stands."""
    for secret in secrets:
        if len(secret) >= _SHORTEST:
            value = value.replace(secret, mask(secret))
    return re.sub(_SECRETS, _masked, value)


def is_secret(name: str) -> bool:
    """Tell whether what stands under a name, such as that of a header, is a secret."""
    return re.fullmatch(_SECRET_NAME, name, re.IGNORECASE) is not None


def headers(values: Mapping[str, str], secrets: Iterable[str] = ()) -> dict[str, str]:
    """Copy HTTP headers with the values of secret ones masked; an authorization scheme such as `Bearer` stays."""
    secrets = tuple(secrets)
    return {name: _header(value) if is_secret(name) else text(value, secrets) for name, value in values.items()}


def data(value: object, secrets: Iterable[str] = ()) -> object:
    """Copy JSON data with its secrets masked.

    Every text under a secret name is masked, and so are `value` where it stands beside `expires_at`, which is how the
    API writes a client secret, and headers. What is nested deeper than 64 levels is replaced by `…`.
    """
    return _data(value, tuple(secrets), hidden=False, depth=0)


def event(value: object) -> object:
    """Copy an event with its secrets masked, and with audio and images replaced by their sizes."""
    return _without_media(data(value), audio=_carries_audio(value), depth=0)


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
    kind = value.get("type") if isinstance(value, dict) else None
    return isinstance(kind, str) and kind.endswith("audio.delta")


def _data(value: object, secrets: tuple[str, ...], *, hidden: bool, depth: int) -> object:
    if isinstance(value, str):
        return mask(value) if hidden else text(value, secrets)
    if not isinstance(value, (Mapping, list, tuple)):
        return value
    if depth == _DEEPEST:
        return "…"
    if isinstance(value, Mapping):
        minted = "expires_at" in value
        return {
            text(str(name), secrets): _data(
                item,
                secrets,
                # Headers are those that an MCP server gets.
                hidden=hidden or is_secret(str(name)) or name == "headers" or (minted and name == "value"),
                depth=depth + 1,
            )
            for name, item in value.items()
        }
    return [_data(item, secrets, hidden=hidden, depth=depth + 1) for item in value]


def _header(value: str) -> str:
    scheme, space, token = value.partition(" ")
    return f"{scheme} {mask(token)}" if space and scheme.isalpha() else mask(value)


def _masked(found: re.Match[str]) -> str:
    if found["login"]:
        return "…"
    if found["key"]:
        return mask(found["key"])
    if found["scheme"]:
        return f"{found['scheme']} {mask(found['token'])}"
    if found["parameter"]:
        return f"{found['parameter']}{mask(found['argument'])}"
    return f"{found['label']}{found['between']}{mask(found['named'])}"
