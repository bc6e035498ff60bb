"""Parses HTTP responses, and builds the errors for failed requests. Pure; no I/O."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from openai_realtime import redact
from openai_realtime.errors import (
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    class_for_status,
)
from openai_realtime.transport.request import Answer, ApiRequest, BytesAnswer, Failure, ServerSentEvent, T, TextAnswer

LARGEST_BODY = 64 * 2**20
"""Maximum size of a successful response, in bytes; a larger one is an error."""
LARGEST_ERROR_BODY = 2**20
"""Maximum size of the body of any other response, and of the body kept by an error, in bytes; the rest is dropped."""

_KEYS = (("value",), ("client_secret",), ("client_secret", "value"))  # an answer without its key is of no use
_TITLE = r"(?i)<title[^>]*>([^<]{1,200})"
_TITLE_WITHIN = 4096
_LONGEST_TEXT = 500
_LAST = "[DONE]"  # ends an event stream of this API
_LONGEST_CODING = 40
_MOST_PROBLEMS = 10


def is_success(status: int) -> bool:
    """Return whether an HTTP status is a success (2xx)."""
    return 200 <= status < 300


def body_limit(status: int) -> int:
    """Return how many bytes of a response to read; one byte more shows that it is too large."""
    return LARGEST_BODY if is_success(status) else LARGEST_ERROR_BODY


def parse_answer(request: ApiRequest[T], answer: Answer, attempts: int) -> T:
    """Parse a successful response with the request's parser."""
    try:
        if len(answer.body) > LARGEST_BODY:
            raise invalid_answer(answer, f"is larger than {LARGEST_BODY // 2**20} MiB")
        coding = _content_coding(answer)
        if coding:
            raise invalid_answer(answer, f"has the content coding {coding!r}, which was not asked for", body="")
        return request.parse(answer)
    except APIError as error:
        error.attempts = attempts
        error.operation = request.called
        raise


def error_for(
    outcome: Answer | Failure,
    attempts: int,
    secrets: Iterable[str],
    explain: Callable[[APIStatusError], None] | None = None,
    operation: str | None = None,
) -> APIError:
    """Build the error for a failed request.

    Args:
        outcome: the response or failure of the last attempt.
        attempts: how many attempts were made.
        secrets: strings to mask wherever they occur.
        explain: adds advice to the error for an unsuccessful response.
        operation: the method that was called.
    """
    secrets = tuple(secrets)
    if isinstance(outcome, Answer):
        refusal = status_error(outcome, attempts, secrets)
        refusal.operation = operation
        if explain is not None:
            explain(refusal)
        return refusal
    error_class = APITimeoutError if outcome.timed_out else APIConnectionError
    error = error_class(outcome.reason, attempts=attempts, secrets=secrets)
    error.operation = operation
    if outcome.cause is not None:
        _mask_words(outcome.cause, secrets)
    error.__cause__ = outcome.cause
    return error


def _mask_words(cause: BaseException, secrets: Iterable[str]) -> None:
    """Mask secrets in an error of Python or of a library, which may quote what the server sent."""
    cause.args = tuple(redact.text(each, secrets) if isinstance(each, str) else each for each in cause.args)
    for name, value in list(vars(cause).items()):
        if isinstance(value, str):
            setattr(cause, name, redact.text(value, secrets))


def model_answer(name: str) -> Callable[[Answer], Any]:
    """Return a parser that reads the JSON body as the model `name`, however odd its fields are.

    The parser raises APIResponseValidationError for a body that is not a JSON object, or lacks its secret.
    """

    def parse(answer: Answer) -> Any:
        from pydantic import ValidationError

        from openai_realtime import models
        from openai_realtime.schema.lenient import json_object, reader
        from openai_realtime.schema.model import FROM_SERVER

        model: Any = getattr(models, name)
        if hasattr(model, "model_validate_json"):  # else it is a union
            try:
                return model.model_validate_json(answer.body, strict=True, context=FROM_SERVER)
            except ValidationError:
                pass  # read again below
        try:
            read = reader(model)(json_object(answer.body), answer.body)
        except ValueError as error:
            raise invalid_answer(answer, f"is not a {name}: {error}") from None
        missing = next((deviation for deviation in read.deviations if deviation.path in _KEYS), None)
        if missing is not None:
            raise invalid_answer(answer, f"is not a {name}: {missing}")
        return read

    return parse


def text_answer(answer: Answer) -> TextAnswer:
    """Parse the body as UTF-8 text.

    Raises:
        APIResponseValidationError: when it is not UTF-8.
    """
    try:
        return TextAnswer(answer.body.decode(), answer.status, answer.headers)
    except UnicodeDecodeError as error:
        raise invalid_answer(answer, f"is not UTF-8 text ({error.reason} at byte {error.start})") from None


def bytes_answer(answer: Answer) -> BytesAnswer:
    """Return the body as it is."""
    return BytesAnswer(answer.body, answer.status, answer.headers)


def json_answer(answer: Answer) -> Any:
    """Parse a JSON body that has no model.

    Raises:
        APIResponseValidationError: when it is not JSON.
    """
    try:
        return json.loads(answer.body)
    except (ValueError, RecursionError) as error:
        raise invalid_answer(answer, f"is not JSON ({type(error).__name__})") from None


def list_answer(name: str) -> Callable[[Answer], Any]:
    """Return a parser that reads a JSON array of the model `name`."""

    def parse(answer: Answer) -> Any:
        values = json_answer(answer)
        if not isinstance(values, list):
            raise invalid_answer(answer, f"is not an array of {name}")
        read = model_answer(name)
        return [read(answer._replace(body=json.dumps(value).encode())) for value in values]

    return parse


def empty_or(parse: Callable[[Answer], T]) -> Callable[[Answer], T | None]:
    """Return a parser for an endpoint that may answer without a body, which gives None."""
    return lambda answer: parse(answer) if answer.body else None


def event_stream(answer: Answer) -> Iterator[ServerSentEvent]:
    """Iterate over the events of a `text/event-stream` body, once it is complete."""
    return _events(text_answer(answer).text)


def model_events(name: str) -> Callable[[Answer], Any]:
    """Return a parser that iterates over a `text/event-stream` body whose events are the model `name`."""

    def parse(answer: Answer) -> Any:
        read = model_answer(name)
        events = (event.data for event in event_stream(answer) if event.data != _LAST)
        return (read(answer._replace(body=data.encode())) for data in events)

    return parse


def _events(text: str) -> Iterator[ServerSentEvent]:
    """Split the text of an event stream as the WHATWG standard specifies."""
    fields: dict[str, list[str]] = {}
    last_id = ""
    for line in re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff")):
        if not line:
            if "data" in fields:
                kind = fields.get("event", [""])[-1] or "message"
                yield ServerSentEvent(kind, "\n".join(fields["data"]), last_id)
            fields = {}
        elif not line.startswith(":"):
            name, _, value = line.partition(":")
            fields.setdefault(name, []).append(value.removeprefix(" "))
            last_id = fields["id"][-1] if name == "id" else last_id


def no_answer(answer: Answer) -> None:
    """Ignore the body: the endpoint documents none."""


def invalid_answer(answer: Answer, problem: str, body: object = None) -> APIResponseValidationError:
    """Build the error for a successful response that cannot be used.

    Args:
        answer: the response.
        problem: what is wrong with it, as a sentence whose subject is the response.
        body: the `body` of the error; by default the response's JSON value or text.
    """
    content_type = answer.headers.get("content-type", "no content type")
    return APIResponseValidationError(
        f"The response (status {answer.status}, {content_type}, {len(answer.body)} bytes) {problem}",
        status_code=answer.status,
        body=_decoded(answer.body) if body is None else body,
        headers=answer.headers,
        secrets=answer.secrets,
    )


def status_error(answer: Answer, attempts: int = 1, secrets: Iterable[str] = ()) -> APIStatusError:
    """Build the error for an unsuccessful response; each of `secrets` is masked in it.

    The message comes from OpenAI's error object, from problem+json, or from the title of an HTML page; otherwise it is
    the name of the status.
    """
    # A coding that was not asked for may hold a bomb: a small body that grows without end when it is decoded.
    decoded = None if _content_coding(answer) else _decoded(answer.body)
    body = decoded.get("error", decoded) if isinstance(decoded, dict) else decoded
    message = _redirect(answer) or _message(body) or _phrase(answer.status)
    return class_for_status(answer.status)(
        message, status_code=answer.status, body=body, headers=answer.headers, attempts=attempts, secrets=secrets
    )


def _content_coding(answer: Answer) -> str | None:
    """Return how the body is encoded; None if it is plain."""
    coding = answer.headers.get("content-encoding", "").strip().lower()
    return coding[:_LONGEST_CODING] if coding not in ("", "identity") else None


def _decoded(body: bytes) -> object:
    """Return the JSON value of a body, or else its text, or None if it is empty."""
    text = body[:LARGEST_ERROR_BODY].decode(errors="replace").strip()
    try:
        value: object = json.loads(text)
        return value
    except (ValueError, RecursionError):
        return text or None


def _message(body: object) -> str | None:
    """Find the human-readable message in an error body."""
    if isinstance(body, dict):
        problems = _problems(body.get("detail"))
        candidates = (body.get("message"), problems, *(body.get(name) for name in ("detail", "title")))
        candidates = (*candidates, body.get("error_description"))
        return next((text for text in candidates if isinstance(text, str) and text), None)
    if not isinstance(body, str):
        return None
    if body.startswith("<"):
        title = re.search(_TITLE, body[:_TITLE_WITHIN])
        return f"an HTML page titled {title[1].strip()!r}" if title else "an HTML page"
    return body[:_LONGEST_TEXT]


def _problems(detail: object) -> str | None:
    """Join the list of problems in a 422 of FastAPI and similar servers: `body.session.type: Field required; …`."""
    if not isinstance(detail, list):
        return None
    problems = []
    for problem in detail[:_MOST_PROBLEMS]:
        if isinstance(problem, dict) and isinstance(problem.get("msg"), str):
            place = problem.get("loc")
            path = ".".join(str(each) for each in place) if isinstance(place, list) else ""
            problems.append(f"{path}: {problem['msg']}" if path else problem["msg"])
        elif isinstance(problem, str):
            problems.append(problem)
    more = len(detail) - _MOST_PROBLEMS
    return "; ".join([*problems, f"and {more} more"] if more > 0 else problems) or None


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
