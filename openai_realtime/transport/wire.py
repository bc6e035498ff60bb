"""Encodes a request for the wire: method, URL, headers and body. Pure; no I/O."""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import NamedTuple
from urllib.parse import quote, unquote, urlencode, urlsplit

from openai_realtime import redact
from openai_realtime._version import __version__
from openai_realtime.errors import InvalidArgumentError
from openai_realtime.settings.checks import (
    Validation,
    checked_fields,
    checked_header_value,
    checked_headers,
    checked_query,
    utf8,
)
from openai_realtime.settings.config import ClientConfig
from openai_realtime.transport.json_body import json_bytes
from openai_realtime.transport.request import (
    ApiRequest,
    Body,
    BytesBody,
    JsonBody,
    MultipartBody,
    Part,
    RequestOptions,
    T,
    TextBody,
    UrlencodedBody,
)

_JSON = "application/json"
_SDP = "application/sdp"
_TEXT = "text/plain"
_FORM = "application/x-www-form-urlencoded"
_KEY_HEADERS = {"authorization": "Authorization", "api-key": "api-key"}


class WireRequest(NamedTuple):
    """An HTTP request, complete except for its key. Its repr hides headers and body, which hold secrets."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes | None
    key_header: str | None = None
    """The name of the header for the key; None if the caller's headers replace it."""
    hidden: tuple[str, ...] = ()
    """Secrets outside of the headers: in the query, and the proxy's password."""

    def __repr__(self) -> str:
        return f"WireRequest(method={self.method!r}, url={self.url!r})"

    def with_key(self, key: str) -> "WireRequest":
        """Return the request with the key in its header."""
        if self.key_header is None:
            return self
        value = redact.Secret(key if self.key_header == "api-key" else f"Bearer {key}")
        return self._replace(headers={**self.headers, self.key_header: value})

    @property
    def secrets(self) -> tuple[str, ...]:
        """The secrets of the request, to be masked in case the response echoes them."""
        found = [
            (name.lower(), value)
            for name, value in self.headers.items()
            if isinstance(value, redact.Secret) or redact.is_secret(name)
        ]
        values = (value.rpartition(" ")[2] if name.endswith("authorization") else value for name, value in found)
        return (*map(redact.Secret, values), *self.hidden)


def body_secrets(wire: WireRequest) -> tuple[str, ...]:
    """Return the secrets in a JSON body, such as the authorization of an MCP server, in case an error quotes them."""
    try:
        return tuple(redact.secrets_in(json.loads(wire.body or b"null")))
    except (ValueError, RecursionError):
        return ()  # not JSON


def wire_request(request: ApiRequest[T], config: ClientConfig, options: RequestOptions) -> WireRequest:
    """Build the HTTP request for an endpoint call, without its key.

    Raises:
        InvalidArgumentError: when an argument cannot be sent.
        TypeError: for an unknown option.
    """
    unknown = sorted(set(options) - RequestOptions.__optional_keys__)
    if unknown:
        raise TypeError(f"unexpected keyword argument {unknown[0]!r}")
    if request.checks:
        _check_arguments(request, config.validation)
    query = dict(config.default_query) | checked_query("extra_query", options.get("extra_query"))
    url = redact.SecretUrl(config.base_url + _path(request) + _query(request.query, query))
    fields = checked_fields("extra_body", options.get("extra_body"))
    content_type, body = _body(request.body, fields, config.validation)
    own = {
        "Accept": request.accept or (_SDP if isinstance(request.body, (TextBody, MultipartBody)) else _JSON),
        "Accept-Encoding": "identity",
        "User-Agent": f"openai-realtime-python/{__version__}{f' {config.user_agent}' if config.user_agent else ''}",
        "Content-Type": content_type,
        "OpenAI-Organization": config.organization,
        "OpenAI-Project": config.project,
        "Idempotency-Key": _idempotency_key(options),
    }
    headers = {name: value for name, value in own.items() if value is not None}
    if request.headers:
        headers = merge_headers(headers, _header_params(request.headers))
    for added in (dict(config.default_headers), checked_headers("extra_headers", options.get("extra_headers"))):
        headers = merge_headers(headers, added)
    names = {name.lower() for name in headers}
    key_header = None if config.key_header in names else _KEY_HEADERS[config.key_header]
    return WireRequest(request.method, url, headers, body, key_header, hidden_secrets(query, config.proxy))


def hidden_secrets(query: Mapping[str, str], proxy: str | None) -> tuple[str, ...]:
    """Return the secrets that a request has outside of its headers: in its query, and the proxy's password."""
    found = [value for value in query.values() if isinstance(value, redact.Secret)]
    if proxy is not None and "@" in proxy:
        password = urlsplit(proxy).password or ""
        found += [redact.Secret(password), redact.Secret(unquote(password))]
    return tuple(filter(None, found))


def is_client_secret(wire: WireRequest, key: str | None) -> bool:
    """Return whether a request goes out with a client secret (`ek_…`): the key, or that of the caller's headers."""
    keys = (key,) if key is not None else wire.secrets
    return any(each.startswith("ek_") for each in keys)


def merge_headers(headers: Mapping[str, str], added: Mapping[str, str]) -> dict[str, str]:
    """Return the headers with `added` ones, which replace those of the same name in any case."""
    replaced = {name.lower() for name in added}
    return {name: value for name, value in headers.items() if name.lower() not in replaced} | dict(added)


def _idempotency_key(options: RequestOptions) -> str | None:
    key = options.get("idempotency_key")
    return None if key is None else checked_header_value("idempotency_key", key)


def _path(request: ApiRequest[T]) -> str:
    path = request.path
    for name, value in request.path_params.items():
        # A "." or ".." segment would reach another endpoint.
        if not isinstance(value, str) or value in ("", ".", ".."):
            raise InvalidArgumentError(name, value, "a non-empty id")
        path = path.replace(f"{{{name}}}", quote(utf8(value, name), safe=""))
    return path


def _query(own: Mapping[str, object], extra: Mapping[str, str]) -> str:
    parameters = {name: value for name, value in own.items() if value is not None and name not in extra}
    pairs = [pair for name, value in parameters.items() for pair in _query_pairs(name, value)]
    pairs += [(name.encode(), text.encode()) for name, text in extra.items()]
    return f"?{urlencode(pairs, quote_via=quote)}" if pairs else ""


def _query_pairs(name: str, value: object) -> list[tuple[bytes, bytes]]:
    """Return the pairs of a parameter: a list repeats it, and a mapping has one for each key."""
    if isinstance(value, Mapping):
        return [pair for key, inner in value.items() for pair in _query_pairs(f"{name}[{key}]", inner)]
    values = value if isinstance(value, Sequence) and not isinstance(value, str) else (value,)
    return [(utf8(name, "a name in the query"), _query_value(inner, name)) for inner in values if inner is not None]


def _query_value(value: object, name: str) -> bytes:
    """Encode a query value in the API's form: booleans as `true` and `false`."""
    return utf8(value, name) if isinstance(value, str) else json_bytes(value, name)


def _header_params(values: Mapping[str, object]) -> dict[str, str]:
    texts = {
        name: value if isinstance(value, str) else json_bytes(value, name).decode()
        for name, value in values.items()
        if value is not None
    }
    return {name: checked_header_value(name, text) for name, text in texts.items()}


def _check_arguments(request: ApiRequest[T], validation: Validation) -> None:
    from openai_realtime.schema import bounds

    for name, value, rule in request.checks:
        if value is not None:
            bounds.check_argument(rule, value, name, validation)


def _body(body: Body, extra: Mapping[str, object], validation: Validation) -> tuple[str | None, bytes | None]:
    """Return the media type and the bytes of a body."""
    match body:
        case None if not extra:
            return None, None
        case None:
            return _JSON, json_bytes(extra, "extra_body")
        case JsonBody(schema, value, content_type):
            if schema is not None:
                _check_bounds(schema, value, "body", validation)
            return content_type, json_bytes({**_json_fields(value), **extra} if extra else value, "body")
    if extra:
        raise InvalidArgumentError("extra_body", None, "omitted: the body of this request is not JSON", shown="passed")
    if isinstance(body, TextBody):
        return body.content_type, utf8(body.text, "body")
    if isinstance(body, BytesBody):
        return body.content_type, _bytes(body.content, "body")
    if isinstance(body, UrlencodedBody):
        return _FORM, _query(body.fields, {}).removeprefix("?").encode()
    parts = [each for part in body.parts if part.value is not None for each in _items(part)]
    return _multipart([(part, _part_bytes(part, validation)) for part in parts])


def _json_fields(value: object) -> dict[str, object]:
    to_dict = None if isinstance(value, type) else getattr(value, "to_dict", None)
    try:
        fields = to_dict() if callable(to_dict) else value
    except (ValueError, RecursionError):  # what pydantic raises for a model that contains itself
        fields = None
    if not isinstance(fields, Mapping):
        raise InvalidArgumentError("body", value, "a mapping or a model when extra_body is set")
    return dict(fields)


def _items(part: Part) -> list[Part]:
    """Return a part for each item of a list, unless the list is JSON."""
    if isinstance(part.value, list | tuple) and part.content_type != _JSON:
        return [part._replace(value=value) for value in part.value]
    return [part]


def _part_bytes(part: Part, validation: Validation) -> bytes:
    if part.content_type == _JSON:
        if part.schema is not None:
            _check_bounds(part.schema, part.value, part.name, validation)
        return json_bytes(part.value, part.name)
    if _is_file(part):
        return bytes(part.value)
    if part.content_type == _TEXT and isinstance(part.value, bool | int | float):
        return json_bytes(part.value, part.name)
    return utf8(part.value, part.name)


def _bytes(value: object, at: str) -> bytes:
    if not isinstance(value, bytes | bytearray | memoryview):
        raise InvalidArgumentError(at, value, "bytes")
    return bytes(value)


def _multipart(parts: Sequence[tuple[Part, bytes]]) -> tuple[str, bytes]:
    """Encode parts after RFC 7578. Only bytes have a file name: the API treats a part with one as an upload."""
    # A boundary must not occur in any part; no text contains its own hash.
    boundary = sha256(b"".join(content for _, content in parts)).hexdigest()[:40]
    lines: list[bytes] = []
    for part, content in parts:
        lines += [
            f"--{boundary}".encode(),
            f'Content-Disposition: form-data; name="{part.name}"{_file_name(part)}'.encode(),
            f"Content-Type: {part.content_type}".encode(),
            b"",
            content,
        ]
    return f"multipart/form-data; boundary={boundary}", b"\r\n".join([*lines, f"--{boundary}--".encode(), b""])


def _file_name(part: Part) -> str:
    return f'; filename="{part.name}"' if _is_file(part) else ""


def _is_file(part: Part) -> bool:
    is_text = part.content_type == _SDP or part.content_type.startswith("text/")
    return isinstance(part.value, bytes | bytearray | memoryview) and not is_text


def _check_bounds(schema: str, value: object, at: str, validation: Validation) -> None:
    from openai_realtime.schema import bounds

    bounds.checker(validation)(schema, value, at)
