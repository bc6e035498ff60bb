"""The emulator's record of the requests it received."""

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
        body: the JSON value, the text of a body that is not JSON, the parts of a form by name, or None without a body.
    """

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: object
