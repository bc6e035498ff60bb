"""Masks secrets in text, headers and JSON data. Pure; no I/O.

A secret is recognized by its form (`sk-…`, `ek_…`, `whsec_…`, a bearer token), by its name (`authorization`, `api-key`,
`client_secret`, …; `?token=` in a URL), or because the caller lists it in `secrets`.
"""

import re
from collections.abc import Iterable, Mapping

_KEY = r"(?:sk-|ek_)[A-Za-z0-9_\-*]{6,}|whsec_[A-Za-z0-9+/=_\-*]{6,}"
# Patterns are strings, so that they are compiled on first use and not at import.
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
_SHORTEST = 6  # masking shorter strings would garble messages and protect nothing
_TAIL_FROM = 16  # a shorter secret does not show its last characters
_MAX_DEPTH = 64
_SHORT_BASE64 = 200
_BASE64 = r"(?:data:[\w/+.;=-]{1,100},)?[A-Za-z0-9+/_\-\r\n]+={0,2}"


def mask(secret: str) -> str:
    """Return a short form of a secret, such as `ek_…c123`, that can be recognized but not used."""
    match = re.match(_PREFIX, secret)
    prefix = match.group() if match else ""
    tail = secret[-4:] if len(secret) - len(prefix) >= _TAIL_FROM else ""
    return f"{prefix}…{tail}"


def text(value: str, secrets: Iterable[str] = ()) -> str:
    """Mask every secret in a string: those of a known form, and each of `secrets`."""
    for secret in secrets:
        if len(secret) >= _SHORTEST:
            value = value.replace(secret, mask(secret))
    return re.sub(_SECRETS, _masked, value)


def is_secret(name: str) -> bool:
    """Return whether the value of a header or field with this name is a secret."""
    return re.fullmatch(_SECRET_NAME, name, re.IGNORECASE) is not None


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


def event(value: object) -> object:
    """Copy an event with its secrets masked, and its audio and images replaced by their sizes."""
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
    event_type = value.get("type") if isinstance(value, dict) else None
    return isinstance(event_type, str) and event_type.endswith("audio.delta")


def _data(value: object, secrets: tuple[str, ...], *, hidden: bool, depth: int) -> object:
    if isinstance(value, str):
        return mask(value) if hidden else text(value, secrets)
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
            )
            for name, item in value.items()
        }
    return [_data(item, secrets, hidden=hidden, depth=depth + 1) for item in value]


def _header(value: str) -> str:
    scheme, space, token = value.partition(" ")
    return f"{scheme} {mask(token)}" if space and scheme.isalpha() else mask(value)


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
