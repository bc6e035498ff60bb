"""Request bodies: bytes in, JSON or form parts out. Pure."""

import json
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any, TypeVar

from openai_realtime.emulator import problems
from openai_realtime.emulator.problems import Problem, Refused

MAX_DEPTH = 64
"""The maximum number of levels of nested JSON. Copying and validating deeper values could exhaust the stack."""
MAX_RECORDED_BYTES = 256 * 1024
"""The maximum size of a body in the request log, in bytes; of a larger one it has only the size."""

_Number = TypeVar("_Number", int, float)
_NESTED = rb"(?im)^content-type:\s*(?:multipart|message)/"
_SURROGATE_ESCAPE = r"\\u[dD][89a-fA-F]"


@dataclass(frozen=True, slots=True)
class Body:
    """A request body: its media type, and its text or the parts of its form.

    `problem` is the reason why it could not be parsed. It is raised only when the body is used, so that authorization
    errors come first.
    """

    content_type: str = ""
    text: str = ""
    parts: Mapping[str, str] = field(default_factory=dict)
    problem: Problem | None = None
    size: int = 0

    @property
    def recorded_size(self) -> int:
        """About how many bytes of it the request log holds."""
        return self.size if self.size <= MAX_RECORDED_BYTES else 0

    def json(self, *, required: bool = True) -> dict[str, Any]:
        """Return the body as a JSON object; an empty one is `{}` unless a body is required."""
        self._check()
        if not self.text.strip() and not required:
            return {}
        if self.content_type != "application/json":
            raise Refused(problems.unsupported_content_type(self.content_type, "application/json"))
        value = parse_json(self.text)
        if not isinstance(value, dict):
            raise Refused(problems.invalid_json("expected an object"))
        return value

    def offer(self) -> tuple[str, object]:
        """Return the SDP offer and the session or None, from raw SDP or a form with `sdp` and `session`."""
        self._check()
        if self.content_type == "application/sdp":
            return self.text, None
        if self.content_type != "multipart/form-data":
            expected = "application/sdp or multipart/form-data"
            raise Refused(problems.unsupported_content_type(self.content_type, expected))
        for name in self.parts:
            if name not in ("sdp", "session"):
                raise Refused(problems.unknown_parameter(name))
        if "sdp" not in self.parts:
            raise Refused(problems.missing_parameter("sdp"))
        session = self.parts.get("session")
        return self.parts["sdp"], None if session is None else parse_json(session, "session")

    def recordable(self) -> object:
        """Return the body for the request log: parsed if it is JSON, None if it is empty, the size if it is large."""
        if self.size > MAX_RECORDED_BYTES:
            return f"<{self.size} bytes>"
        if self.parts:
            return {name: _json_or_text(text) for name, text in self.parts.items()}
        return _json_or_text(self.text) if self.text else None

    def _check(self) -> None:
        if self.problem is not None:
            raise Refused(self.problem)


def read(content_type: str, raw: bytes) -> Body:
    """Parse a body with this Content-Type header."""
    media_type = content_type.partition(";")[0].strip().lower()
    try:
        if not media_type.startswith("multipart/"):
            return Body(media_type, raw.decode(), size=len(raw))
        if re.search(_NESTED, raw):  # parsing forms within forms takes quadratic time
            return Body(media_type, problem=problems.invalid_multipart())
        message = BytesParser(policy=HTTP).parsebytes(
            b"Content-Type: %b\r\n\r\n%b" % (content_type.encode("utf-8", "replace"), raw)
        )
        parts = {
            str(part.get_param("name", "", "content-disposition")): _payload(part.get_payload(decode=True))
            for part in message.iter_parts()
        }
    except UnicodeDecodeError:
        return Body(media_type, problem=problems.invalid_encoding())
    if message.defects or not parts:
        return Body(media_type, problem=problems.invalid_multipart())
    return Body(media_type, parts=parts, size=len(raw))


def parse_json(text: str, param: str | None = None) -> Any:
    """Parse strict JSON: finite numbers, at most 64 levels, and no half of a surrogate pair.

    Args:
        text: the JSON text.
        param: the form part it comes from, for errors.

    Raises:
        Refused: with the reason, and the position of a syntax error.
    """
    try:
        value = json.loads(text, parse_constant=_no_constant, parse_float=_float, parse_int=_int)
    except json.JSONDecodeError as error:
        reason = f"{error.msg} at line {error.lineno}, column {error.colno}"
        raise Refused(problems.invalid_json(reason, param)) from None
    except (ValueError, RecursionError):
        raise Refused(problems.invalid_json("a number or the nesting is out of range", param)) from None
    if is_too_deep(value):
        raise Refused(problems.invalid_json(f"it is nested deeper than {MAX_DEPTH} levels", param))
    if re.search(_SURROGATE_ESCAPE, text) and not _is_unicode(value):
        raise Refused(problems.invalid_json("a string has half of a surrogate pair", param))
    return value


def is_too_deep(value: object, levels: int = MAX_DEPTH) -> bool:
    """Return whether JSON is nested deeper than this."""
    members = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return levels < 0 or any(is_too_deep(member, levels - 1) for member in members if isinstance(member, (dict, list)))


def _is_unicode(value: object) -> bool:
    """Return whether every string of a JSON value can be encoded."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def _json_or_text(text: str) -> object:
    try:
        return parse_json(text)
    except Refused:
        return text


def _payload(payload: object) -> str:
    return payload.decode() if isinstance(payload, bytes) else ""


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is not JSON")


def _float(text: str) -> float:
    return _in_range(float(text))


def _int(text: str) -> int:
    return _in_range(int(text))


def _in_range(number: _Number) -> _Number:
    """Return a number that a double can hold; others would become infinite in arithmetic."""
    if abs(number) > sys.float_info.max:
        raise ValueError("the number is out of range")
    return number
