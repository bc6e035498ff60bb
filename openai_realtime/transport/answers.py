"""Reads answers: parsers for what an endpoint promises, and the exception for what it does not. Pure; no I/O."""

import json
import re
from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from openai_realtime.errors import (
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    class_for_status,
)
from openai_realtime.transport.request import Answer, ApiRequest, T, TextAnswer
from openai_realtime.transport.retry import Failure

LARGEST_BODY = 64 * 2**20
"""Bytes of a successful answer that are read; a larger one is refused."""
LARGEST_ERROR_BODY = 2**20
"""Bytes of any other answer that are read, and of any answer that an error keeps; the rest is left out."""

_KEYS = (("value",), ("client_secret",), ("client_secret", "value"))  # an answer without its key is of no use
_TITLE = r"(?i)<title[^>]*>([^<]{1,200})"
_TITLE_WITHIN = 4096
_LONGEST_TEXT = 500


def parsed(request: ApiRequest[T], answer: Answer, attempts: int) -> T:
    """Read a successful answer as the request says."""
    try:
        if len(answer.body) > LARGEST_BODY:
            raise invalid_answer(answer, f"is larger than {LARGEST_BODY // 2**20} MiB, which is all that is read")
        return request.parse(answer)
    except APIError as error:
        error.attempts = attempts
        raise


def failed(
    outcome: Answer | Failure,
    attempts: int,
    secrets: Iterable[str],
    explain: Callable[[APIStatusError], None] | None = None,
) -> APIError:
    """Make the error for a request that did not succeed; `explain` completes that of a refusal."""
    if isinstance(outcome, Answer):
        refusal = status_error(outcome, attempts, secrets)
        if explain is not None:
            explain(refusal)
        return refusal
    kind = APITimeoutError if outcome.timed_out else APIConnectionError
    error = kind(outcome.reason, attempts=attempts, secrets=secrets)
    error.__cause__ = outcome.cause
    return error


def model_answer(name: str) -> Callable[[Answer], Any]:
    """Return a parser that reads the answer's JSON as the model `name`, however odd its fields are.

    It raises APIResponseValidationError where the answer is no JSON object, or lacks the secret that it is there for.
    """

    def parse(answer: Answer) -> Any:
        from pydantic import ValidationError

        from openai_realtime import models
        from openai_realtime.schema.lenient import json_object, reader
        from openai_realtime.schema.model import FROM_SERVER

        model = getattr(models, name)
        try:
            return model.model_validate_json(answer.body, strict=True, context=FROM_SERVER)
        except ValidationError:
            pass  # read again below
        try:
            read = reader(model)(json_object(answer.body), answer.body)
        except ValueError as error:
            raise invalid_answer(answer, f"is no {name}: {error}") from None
        missing = next((deviation for deviation in read.deviations if deviation.path in _KEYS), None)
        if missing is not None:
            raise invalid_answer(answer, f"is no {name}: {missing}")
        return read

    return parse


def text_answer(answer: Answer) -> TextAnswer:
    """Read the answer as text in UTF-8."""
    try:
        return TextAnswer(answer.body.decode(), answer.status, answer.headers)
    except UnicodeDecodeError as error:
        raise invalid_answer(answer, f"is no text in UTF-8 ({error.reason} at byte {error.start})") from None


def no_answer(answer: Answer) -> None:
    """Ignore the answer's body: the endpoint promises none."""


def invalid_answer(answer: Answer, problem: str, body: object = None) -> APIResponseValidationError:
    """Make the error for a success whose answer cannot be used.

    `problem` goes on after "The answer"; `body` is what the error keeps of it, by default its JSON value or text.
    """
    content_type = answer.headers.get("content-type", "no content type")
    return APIResponseValidationError(
        f"The answer (status {answer.status}, {content_type}, {len(answer.body)} bytes) {problem}",
        status_code=answer.status,
        body=_decoded(answer.body) if body is None else body,
        headers=answer.headers,
        secrets=answer.secrets,
    )


def status_error(answer: Answer, attempts: int = 1, secrets: Iterable[str] = ()) -> APIStatusError:
    """Make the error for an answer whose status is not a success; each of `secrets` is masked in it.

    The message is taken from OpenAI's error shape, from problem+json, or from the title of an HTML page, and is the
    name of the status where there is none.
    """
    decoded = _decoded(answer.body)
    body = decoded.get("error", decoded) if isinstance(decoded, dict) else decoded
    message = _redirect(answer) or _message(body) or _phrase(answer.status)
    return class_for_status(answer.status)(
        message, status_code=answer.status, body=body, headers=answer.headers, attempts=attempts, secrets=secrets
    )


def _decoded(body: bytes) -> object:
    """Give the JSON value of a body, or else its text, or None where it is empty."""
    text = body[:LARGEST_ERROR_BODY].decode(errors="replace").strip()
    try:
        value: object = json.loads(text)
        return value
    except (ValueError, RecursionError):
        return text or None


def _message(body: object) -> str | None:
    """Find the words for people in an error's body."""
    if isinstance(body, dict):
        found = (body.get(name) for name in ("message", "detail", "title", "error_description"))
        return next((words for words in found if isinstance(words, str) and words), None)
    if not isinstance(body, str):
        return None
    if body.startswith("<"):
        title = re.search(_TITLE, body[:_TITLE_WITHIN])
        return f"an HTML page titled {title[1].strip()!r}" if title else "an HTML page"
    return body[:_LONGEST_TEXT]


def _redirect(answer: Answer) -> str | None:
    location = answer.headers.get("location")
    if not 300 <= answer.status < 400 or location is None:
        return None
    try:
        parts = urlsplit(location)
        return f"redirect to {parts.hostname or ''}{parts.path}; redirects are not followed"
    except ValueError:
        return "redirect; redirects are not followed"


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "unknown status"
