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
    query = dict(config.default_query) | checked_query("extra_query", options.get("extra_query"))
    url = redact.SecretUrl(config.base_url + _path(request) + _query(request.query, query))
    fields = checked_fields("extra_body", options.get("extra_body"))
    content_type, body = _body(request.body, fields, config.validation)
    own = {
        "Accept": _SDP if isinstance(request.body, (TextBody, MultipartBody)) else _JSON,
        "Accept-Encoding": "identity",
        "User-Agent": f"openai-realtime-python/{__version__}{f' {config.user_agent}' if config.user_agent else ''}",
        "Content-Type": content_type,
        "OpenAI-Organization": config.organization,
        "OpenAI-Project": config.project,
        "Idempotency-Key": _idempotency_key(options),
    }
    headers = {name: value for name, value in own.items() if value is not None}
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
    pairs = [(name.encode(), _query_value(value, name)) for name, value in parameters.items()]
    pairs += [(name.encode(), text.encode()) for name, text in extra.items()]
    return f"?{urlencode(pairs, quote_via=quote)}" if pairs else ""


def _query_value(value: object, name: str) -> bytes:
    """Encode a query value in the API's form: booleans as `true` and `false`."""
    return utf8(value if isinstance(value, str) else json.dumps(value), name)


def _body(body: Body, extra: Mapping[str, object], validation: Validation) -> tuple[str | None, bytes | None]:
    """Return the media type and the bytes of a body."""
    match body:
        case None if not extra:
            return None, None
        case None:
            return _JSON, json_bytes(extra, "extra_body")
        case JsonBody(schema, value):
            _check_bounds(schema, value, "body", validation)
            return _JSON, json_bytes({**_json_fields(value), **extra} if extra else value, "body")
    if extra:
        raise InvalidArgumentError("extra_body", None, "omitted: the body of this request is not JSON", shown="passed")
    if isinstance(body, TextBody):
        return body.content_type, utf8(body.text, "body")
    return _multipart([(part, _part_bytes(part, validation)) for part in body.parts if part.value is not None])


def _json_fields(value: object) -> dict[str, object]:
    to_dict = None if isinstance(value, type) else getattr(value, "to_dict", None)
    try:
        fields = to_dict() if callable(to_dict) else value
    except (ValueError, RecursionError):  # what pydantic raises for a model that contains itself
        fields = None
    if not isinstance(fields, Mapping):
        raise InvalidArgumentError("body", value, "a mapping or a model when extra_body is set")
    return dict(fields)


def _part_bytes(part: Part, validation: Validation) -> bytes:
    if part.schema is None:
        return utf8(part.value, part.name)
    _check_bounds(part.schema, part.value, part.name, validation)
    return json_bytes(part.value, part.name)


def _multipart(parts: Sequence[tuple[Part, bytes]]) -> tuple[str, bytes]:
    """Encode parts after RFC 7578, without file names: the API treats a part with a file name as an upload."""
    # A boundary must not occur in any part; no text contains its own hash.
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


def _check_bounds(schema: str, value: object, at: str, validation: Validation) -> None:
    from openai_realtime.schema import bounds

    bounds.checker(validation)(schema, value, at)
