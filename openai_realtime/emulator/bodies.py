"""Request bodies: bytes in, JSON or form parts out. Pure."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any

from openai_realtime.emulator import problems
from openai_realtime.emulator.problems import Problem, Refused


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
        """Return the body for the request log: parsed if it is JSON, None if it is empty."""
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
            return Body(media_type, raw.decode())
        message = BytesParser(policy=HTTP).parsebytes(b"Content-Type: %b\r\n\r\n%b" % (content_type.encode(), raw))
        parts = {
            str(part.get_param("name", "", "content-disposition")): _payload(part.get_payload(decode=True))
            for part in message.iter_parts()
        }
    except UnicodeDecodeError:
        return Body(media_type, problem=problems.invalid_encoding())
    if message.defects or not parts:
        return Body(media_type, problem=problems.invalid_multipart())
    return Body(media_type, parts=parts)


def parse_json(text: str, param: str | None = None) -> Any:
    """Parse strict JSON (no NaN, no infinity).

    Args:
        text: the JSON text.
        param: the form part it comes from, for errors.

    Raises:
        Refused: with the position of the error.
    """
    try:
        return json.loads(text, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        reason = f"{error.msg} at line {error.lineno}, column {error.colno}"
        raise Refused(problems.invalid_json(reason, param)) from None
    except (ValueError, RecursionError):
        raise Refused(problems.invalid_json("a number or the nesting is out of range", param)) from None


def _json_or_text(text: str) -> object:
    try:
        return parse_json(text)
    except Refused:
        return text


def _payload(payload: object) -> str:
    return payload.decode() if isinstance(payload, bytes) else ""


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is not JSON")
