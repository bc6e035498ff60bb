"""Turns a request into what goes over the wire: method, URL, headers and the body's bytes. Pure; no I/O."""

import json
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from itertools import chain
from typing import NamedTuple
from urllib.parse import quote, urlencode

from openai_realtime._version import __version__
from openai_realtime.config import ClientConfig
from openai_realtime.errors import InvalidArgumentError
from openai_realtime.transport.request import (
    ApiRequest,
    JsonBody,
    MultipartBody,
    Part,
    RequestOptions,
    T,
    TextBody,
)

Body = JsonBody | TextBody | MultipartBody | None

_JSON = "application/json"
_SDP = "application/sdp"
_TOKEN = frozenset("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")


class WireRequest(NamedTuple):
    """One HTTP request, ready to send. Its repr shows neither headers nor body, which hold secrets."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes | None

    def __repr__(self) -> str:
        return f"WireRequest(method={self.method!r}, url={self.url!r})"

    @property
    def secrets(self) -> tuple[str, ...]:
        """The keys in the headers, for masking them should the answer echo them."""
        values = (value for name, value in self.headers.items() if name.lower() in ("authorization", "api-key"))
        return tuple(value.rpartition(" ")[2] for value in values)


def wire_request(request: ApiRequest[T], config: ClientConfig, options: RequestOptions) -> WireRequest:
    """Build the HTTP request for an endpoint call.

    Raises InvalidArgumentError for an argument that cannot be sent, and TypeError for an unknown option.
    """
    unknown = sorted(set(options) - RequestOptions.__optional_keys__)
    if unknown:
        raise TypeError(f"unexpected keyword argument {unknown[0]!r}")
    extra_headers = _checked_headers(options.get("extra_headers") or {})
    url = config.base_url + _path(request) + _query(request.query, options.get("extra_query") or {})
    content_type, body = _body(request.body, options.get("extra_body") or {})
    headers = {
        "Accept": _SDP if isinstance(request.body, (TextBody, MultipartBody)) else _JSON,
        "User-Agent": f"openai-realtime-python/{__version__}",
        "Authorization": f"Bearer {config.api_key}",
    }
    for name, value in (
        ("Content-Type", content_type),
        ("OpenAI-Organization", config.organization),
        ("OpenAI-Project", config.project),
    ):
        if value is not None:
            headers[name] = value
    replaced = {name.lower() for name in extra_headers}
    kept = {name: value for name, value in headers.items() if name.lower() not in replaced}
    return WireRequest(request.method, url, kept | extra_headers, body)


def json_bytes(value: object, at: str) -> bytes:
    """Write a value as compact JSON in UTF-8; models in it count as their plain data.

    Raises InvalidArgumentError naming the path of what is not JSON, NaN and infinity included; `at` is the path so far.
    """
    try:
        written = json.dumps(value, default=_plain, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        return written.encode()
    except (TypeError, ValueError, RecursionError):
        # Built only now: looking for the culprit costs more than writing the JSON.
        error = _not_json(value, at, ())
        if error is None:
            raise
        raise error from None


def _plain(value: object) -> object:
    """Give the plain data of a value that `json` does not know."""
    to_dict = getattr(value, "to_dict", None)
    if callable(to_dict) and not isinstance(value, type):
        return to_dict()
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError


def _not_json(value: object, at: str, above: tuple[int, ...]) -> InvalidArgumentError | None:
    """Find the first thing in a value that is not JSON."""
    if id(value) in above or len(above) > 200:
        return InvalidArgumentError(at, value, "JSON data", shown="data that contains itself, or is nested too deep")
    if isinstance(value, str):
        surrogate = any("\ud800" <= character <= "\udfff" for character in value)
        return InvalidArgumentError(at, value, "a text that UTF-8 can hold") if surrogate else None
    if value is None or isinstance(value, int):
        return None
    if isinstance(value, float):
        finite = value - value == 0
        return None if finite else InvalidArgumentError(at, value, "a finite number")
    above = (*above, id(value))
    found: Iterable[InvalidArgumentError | None]
    if isinstance(value, (list, tuple)):
        found = (_not_json(item, f"{at}[{index}]", above) for index, item in enumerate(value))
    elif isinstance(value, dict):
        names = (_not_json_name(name, at) for name in value)
        found = chain(names, (_not_json(item, f"{at}.{name}", above) for name, item in value.items()))
    else:
        try:
            return _not_json(_plain(value), at, above)
        except TypeError:
            return InvalidArgumentError(at, value, "JSON data, or a model")
    return next(filter(None, found), None)


def _not_json_name(name: object, at: str) -> InvalidArgumentError | None:
    at = f"a name in {at}"
    return _not_json(name, at, ()) if isinstance(name, str) else InvalidArgumentError(at, name, "a text")


def _path(request: ApiRequest[T]) -> str:
    path = request.path
    for name, value in request.path_params.items():
        # A URL with "." or ".." for a segment would reach another endpoint.
        if not isinstance(value, str) or value in ("", ".", ".."):
            raise InvalidArgumentError(name, value, "a non-empty id")
        path = path.replace(f"{{{name}}}", quote(_utf8(value, name), safe=""))
    return path


def _query(own: Mapping[str, object], extra: Mapping[str, str]) -> str:
    given = {name: value for name, value in own.items() if value is not None and name not in extra}
    pairs = [(name.encode(), _query_text(value, name)) for name, value in given.items()]
    pairs += [
        (_utf8(name, "a name in extra_query"), _utf8(text, f"extra_query.{name}")) for name, text in extra.items()
    ]
    return f"?{urlencode(pairs, quote_via=quote)}" if pairs else ""


def _query_text(value: object, name: str) -> bytes:
    """Write a parameter as the API does: `true` and `false`, numbers in digits."""
    return _utf8(value if isinstance(value, str) else json.dumps(value), name)


def _checked_headers(values: Mapping[str, str]) -> dict[str, str]:
    for name, value in values.items():
        if not isinstance(name, str) or not name or not _TOKEN.issuperset(name):
            raise InvalidArgumentError("a name in extra_headers", name, "the name of an HTTP header")
        if not isinstance(value, str):
            raise InvalidArgumentError(f"extra_headers.{name}", value, "a text")
        for position, character in enumerate(value):
            if not (" " <= character <= "~" or "\xa0" <= character <= "\xff" or character == "\t"):
                shown = f"one with U+{ord(character):04X} at position {position}"  # the value may be a key
                raise InvalidArgumentError(f"extra_headers.{name}", value, "a text in Latin-1 on one line", shown=shown)
    return dict(values)


def _body(body: Body, extra: Mapping[str, object]) -> tuple[str | None, bytes | None]:
    """Give the media type and the bytes of a body."""
    match body:
        case None if not extra:
            return None, None
        case None:
            return _JSON, json_bytes(extra, "extra_body")
        case JsonBody(schema, value):
            _check_bounds(schema, value, "body")
            return _JSON, json_bytes({**_members(value), **extra} if extra else value, "body")
    if extra:
        raise InvalidArgumentError("extra_body", extra, "left out: the body of this request is not JSON")
    if isinstance(body, TextBody):
        return body.content_type, _utf8(body.text, "body")
    return _multipart([(part, _part_bytes(part)) for part in body.parts if part.value is not None])


def _members(value: object) -> dict[str, object]:
    to_dict = getattr(value, "to_dict", None)
    members = to_dict() if callable(to_dict) else value
    if not isinstance(members, Mapping):
        raise InvalidArgumentError("body", value, "a mapping or a model, as extra_body is given")
    return dict(members)


def _part_bytes(part: Part) -> bytes:
    if part.schema is None:
        return _utf8(part.value, part.name)
    _check_bounds(part.schema, part.value, part.name)
    return json_bytes(part.value, part.name)


def _multipart(parts: Sequence[tuple[Part, bytes]]) -> tuple[str, bytes]:
    """Encode parts as RFC 7578 says, with no file names: the API would take a part with one for an upload."""
    # No text can contain its own hash, which is what a boundary must be: something that stands in no part.
    boundary = sha256(b"".join(content for _, content in parts)).hexdigest()[:40]
    lines: list[bytes] = []
    for part, content in parts:
        lines += [
            f"--{boundary}".encode(),
            f'Content-Disposition: form-data; name="{part.name}"'.encode(),
            f"Content-Type: {part.content_type}".encode(),
            b"",
            content,
        ]
    return f"multipart/form-data; boundary={boundary}", b"\r\n".join([*lines, f"--{boundary}--".encode(), b""])


def _check_bounds(schema: str, value: object, at: str) -> None:
    from openai_realtime import bounds

    bounds.check(schema, value, at)


def _utf8(value: object, at: str) -> bytes:
    try:
        if isinstance(value, str):
            return value.encode()
    except UnicodeEncodeError:
        pass  # refused below, like everything else that is not a text
    raise InvalidArgumentError(at, value, "a text that UTF-8 can hold")
