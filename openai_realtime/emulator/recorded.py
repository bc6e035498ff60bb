"""The emulator's record of the requests it received."""

import threading
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RecordedRequest:
    """One request, with its secrets masked.

    Attributes:
        method: the HTTP method in capitals.
        path: the path, such as `/v1/realtime/client_secrets`.
        query: the query parameters.
        headers: the headers, names in lower case.
        body: the JSON value, the text of a body that is not JSON, the parts of a form by name, or None without a body
            and without a valid key. Of a body above 256 KiB it is only the size, such as `<300000 bytes>`.
    """

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: object


class RequestLog:
    """The last requests, bounded in number and in bytes. Thread-safe."""

    MAX_REQUESTS = 1000
    MAX_BYTES = 16 * 1024 * 1024

    def __init__(self) -> None:
        self._requests: deque[tuple[RecordedRequest, int]] = deque()
        self._size = 0
        self._lock = threading.Lock()

    def add(self, request: RecordedRequest, size: int) -> None:
        """Record a request of this size in bytes; the oldest ones make room for it."""
        with self._lock:
            self._requests.append((request, size))
            self._size += size
            while len(self._requests) > self.MAX_REQUESTS or self._size > self.MAX_BYTES:
                self._size -= self._requests.popleft()[1]

    def all(self) -> list[RecordedRequest]:
        """Return the requests, oldest first."""
        with self._lock:
            return [request for request, _ in self._requests]
