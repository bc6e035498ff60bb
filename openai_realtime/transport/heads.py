"""What counts as an HTTP response, for both transports. Pure; no I/O.

| the server sends | outcome |
| --- | --- |
| interim responses (1xx) before the final one | skipped, up to `MOST_INTERIM` of them |
| 101, which nobody asked for | not a response |
| a status above 599 | not a response |
| a line of more than `LONGEST_LINE` bytes, or more than `MOST_HEADERS` headers | not a response |
| a head or a body that breaks off | not a response |
| `Transfer-Encoding` other than one `chunked`, or together with `Content-Length` | not a response |
| `Content-Length` that is repeated or not a number | not a response |
| `Content-Encoding`, which nobody asked for | a response without a usable body |
| no `Content-Length` and not chunked | a body that lasts until the server closes |

What is not a response closes the connection and becomes an APIConnectionError.
"""

import re
from collections.abc import Sequence
from http.client import HTTPException
from typing import Literal, NamedTuple

LONGEST_LINE = 65536
"""Maximum length of a line of the head, in bytes."""
MOST_HEADERS = 100
"""Maximum number of headers."""
MOST_INTERIM = 20
"""Maximum number of interim responses before the final one."""

_STATUS_LINE = re.compile(r"HTTP/1\.([01]) ([1-5][0-9]{2})(?: ([\t -~\x80-\xff]*))?")
_CHUNK_SIZE = re.compile(rb"([0-9A-Fa-f]{1,15})(?:;[!#$%&'*+.^_`|~0-9A-Za-z-]+(?:=[!#$%&'*+.^_`|~0-9A-Za-z-]+)?)*\r\n")
_HEADER = re.compile(r"([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([\t -~\x80-\xff]*)")


class BadResponse(HTTPException):
    """What the server sent is not an HTTP response."""


class Head(NamedTuple):
    """The head of a final response."""

    version: int
    """10 for HTTP/1.0, 11 for HTTP/1.1."""
    status: int
    reason: str
    headers: list[tuple[str, str]]

    @property
    def is_chunked(self) -> bool:
        """Whether the body comes in chunks."""
        return self.length is None and any(name.lower() == "transfer-encoding" for name, _ in self.headers)

    @property
    def length(self) -> int | None:
        """The length of the body in bytes; None if it is chunked, or lasts until the server closes."""
        if self.status in (204, 304):
            return 0
        return next((int(value) for name, value in self.headers if name.lower() == "content-length"), None)

    @property
    def closes(self) -> bool:
        """Whether the server closes the connection after the response."""
        values = [value.lower() for name, value in self.headers if name.lower() == "connection"]
        options = {option.strip() for value in values for option in value.split(",")}
        asked = "close" in options or (self.version == 10 and "keep-alive" not in options)
        return asked or (self.length is None and not self.is_chunked)


class HeadReader:
    """Reads the head of a response line by line, and skips interim responses before it."""

    def __init__(self) -> None:
        self.head: Head | None = None
        """The head of the final response, once it is complete."""
        self._interim = 0
        self._first: tuple[int, int, str] | None = None
        self._headers: list[tuple[str, str]] = []

    def feed(self, line: bytes) -> Head | None:
        """Take the next line, with its end; return the head if that completes it.

        Raises:
            BadResponse: when it is not a line of a response.
        """
        if len(line) > LONGEST_LINE:
            raise BadResponse("a line of the head is too long")
        text = line.removesuffix(b"\n").removesuffix(b"\r").decode("latin-1")
        if self._first is None:
            self._first = _status_line(text)
        elif text:
            self._headers.append(_header_line(text))
            if len(self._headers) > MOST_HEADERS:
                raise BadResponse(f"more than {MOST_HEADERS} headers")
        elif self._first[1] < 200:
            self._skip(self._first[1])
        else:
            _check_framing(self._headers)
            self.head = Head(*self._first, self._headers)
        return self.head

    def _skip(self, status: int) -> None:
        self._interim += 1
        if status == 101:
            raise BadResponse("the server switched protocols, which was not asked for")
        if self._interim > MOST_INTERIM:
            raise BadResponse(f"more than {MOST_INTERIM} interim responses")
        self._first, self._headers = None, []


class ChunkReader:
    """Finds the end of a chunked body."""

    def __init__(self) -> None:
        self.is_complete = False
        self._line = bytearray()
        self._left = 0
        self._next: Literal["size", "data", "data end", "trailer"] = "size"

    def feed(self, data: bytes, start: int = 0) -> int:
        """Take more of the body, from `start` on; return where it ends, or the length of the data.

        Raises:
            BadResponse: when it is not a chunked body.
        """
        while start < len(data) and not self.is_complete:
            if self._next == "data":
                used = min(self._left, len(data) - start)
                self._left -= used
                start += used
                self._next = "data" if self._left else "data end"
                continue
            end = data.find(b"\n", start) + 1 or len(data)
            self._line += data[start:end]
            start = end
            if self._line.endswith(b"\n"):
                self._take_line(bytes(self._line))
                self._line.clear()
            elif len(self._line) > LONGEST_LINE:
                raise BadResponse("a line of the body is too long")
        return start

    def _take_line(self, line: bytes) -> None:
        if self._next == "size":
            self._left = chunk_size(line)
            self._next = "data" if self._left else "trailer"
        elif self._next == "data end":
            if line != b"\r\n":
                raise BadResponse("a chunk is longer than its size")
            self._next = "size"
        else:
            self.is_complete = is_last_trailer(line)


def chunk_size(line: bytes) -> int:
    """Parse the line before a chunk.

    Raises:
        BadResponse: when it does not have the size of a chunk.
    """
    size = _CHUNK_SIZE.fullmatch(line)
    if size is None:
        raise BadResponse("the size of a chunk is not valid")
    return int(size[1], 16)


def is_last_trailer(line: bytes) -> bool:
    """Check a line after the last chunk, and return whether the body ends with it.

    Raises:
        BadResponse: when it is not a header.
    """
    if line == b"\r\n":
        return True
    _header_line(line.removesuffix(b"\n").removesuffix(b"\r").decode("latin-1"))
    return False


def _status_line(line: str) -> tuple[int, int, str]:
    found = _STATUS_LINE.fullmatch(line)
    if found is None:
        raise BadResponse("the status line is not valid")
    return 10 + int(found[1]), int(found[2]), (found[3] or "").strip()


def _header_line(line: str) -> tuple[str, str]:
    found = _HEADER.fullmatch(line)
    if found is None:
        raise BadResponse("a header is not valid")
    return found[1], found[2].rstrip(" \t")


def _check_framing(headers: Sequence[tuple[str, str]]) -> None:
    codings = [value.lower() for name, value in headers if name.lower() == "transfer-encoding"]
    lengths = [value for name, value in headers if name.lower() == "content-length"]
    if codings and (codings != ["chunked"] or lengths):
        raise BadResponse("the length of the body is ambiguous")
    if len(lengths) > 1 or not all(re.fullmatch("[0-9]{1,18}", length) for length in lengths):
        raise BadResponse("the length of the body is not valid")
