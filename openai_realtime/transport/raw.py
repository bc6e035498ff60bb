"""The whole HTTP answer beside what is read in it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar

from openai_realtime.transport.request import Answer, ApiRequest, RequestOptions

ParsedT = TypeVar("ParsedT")
Send = Callable[[ApiRequest[Any], RequestOptions], Any]
"""A transport's `send`: blocking, or giving something to await."""


class RawResponse(Generic[ParsedT]):
    """An answer as it came, from `with_raw_response`; `parsed` is what the method gives without it."""

    status_code: int
    """The HTTP status."""
    headers: Mapping[str, str]
    """The headers, names in lower case."""
    content: bytes
    """The body."""

    def __init__(self, answer: Answer, parse: Callable[[Answer], ParsedT]) -> None:
        self.status_code = answer.status
        self.headers = answer.headers
        self.content = answer.body
        self._answer = answer
        self._parse = parse
        self._parsed: list[ParsedT] = []

    @property
    def request_id(self) -> str | None:
        """The server's `x-request-id`."""
        return self.headers.get("x-request-id")

    @property
    def text(self) -> str:
        """The body as text; what is no UTF-8 in it is replaced."""
        return self.content.decode(errors="replace")

    def json(self) -> Any:
        """Give the body's JSON value; raises ValueError where it is none."""
        return json.loads(self.content)

    def parse(self) -> ParsedT:
        """Read the answer as the method without `with_raw_response` does, once; raises APIResponseValidationError."""
        if not self._parsed:
            self._parsed.append(self._parse(self._answer))
        return self._parsed[0]

    @property
    def parsed(self) -> ParsedT:
        """What `parse()` gives."""
        return self.parse()

    def __repr__(self) -> str:
        return f"RawResponse(status_code={self.status_code}, request_id={self.request_id!r})"


def raw(send: Send) -> Send:
    """Give a `send` that gives raw responses."""

    def send_raw(request: ApiRequest[Any], options: RequestOptions) -> Any:
        parse = request.parse
        return send(request._replace(parse=lambda answer: RawResponse(answer, parse)), options)

    return send_raw
