"""Raw responses: the HTTP response together with the parsed result."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar

from openai_realtime.redact import sensitive
from openai_realtime.transport.request import Answer, ApiRequest, RequestOptions

ParsedT = TypeVar("ParsedT")
Send = Callable[[ApiRequest[Any], RequestOptions], Any]
"""A transport's `send`: it returns the result, or an awaitable of it."""


class RawResponse(Generic[ParsedT]):
    """An HTTP response, returned by the methods of `with_raw_response`."""

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
        """The body decoded as UTF-8; invalid bytes are replaced."""
        return self.content.decode(errors="replace")

    def json(self) -> Any:
        """Parse the body as JSON.

        Raises:
            ValueError: when the body is not JSON.
        """
        return json.loads(self.content)

    @sensitive
    def parse(self) -> ParsedT:
        """Parse the response as the plain method does; the result is cached.

        Raises:
            APIResponseValidationError: when the response does not have the documented form.
        """
        if not self._parsed:
            self._parsed.append(self._parse(self._answer))
        return self._parsed[0]

    @property
    def parsed(self) -> ParsedT:
        """The result of `parse()`."""
        return self.parse()

    def __repr__(self) -> str:
        return f"RawResponse(status_code={self.status_code}, request_id={self.request_id!r})"


def raw_send(send: Send) -> Send:
    """Wrap a `send` so that it returns raw responses."""

    def send_raw(request: ApiRequest[Any], options: RequestOptions) -> Any:
        parse = request.parse
        return send(request._replace(parse=lambda answer: RawResponse(answer, parse)), options)

    return send_raw
