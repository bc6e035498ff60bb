"""`openai-realtime migrate`: convert JSON files from the beta to GA."""

from collections.abc import Callable
from functools import partial
from typing import Any, Literal, NamedTuple

from openai_realtime import dialect, redact
from openai_realtime.cli import inputs
from openai_realtime.cli.inputs import Document, InputError
from openai_realtime.dialect.fields import SESSION
from openai_realtime.dialect.notes import Note

SessionType = Literal["realtime", "transcription"]

_SENT = frozenset({"session.update", "transcription_session.update", "response.create", "conversation.item.create"})
"""Client events with fields to convert."""
_OF_RESPONSES = frozenset({"input", "conversation", "conversation_id", "metadata"})
_OF_SESSIONS = SESSION.ga_only | SESSION.by_flat_name.keys()


class Finding(NamedTuple):
    """A note, and the value of the file that it is about."""

    note: Note
    """The note, with paths relative to the value; secrets in names are masked."""
    place: int | None = None
    """The line, or the position in the array; None for a single value."""
    to: int | None = None
    """The position in the resulting array; None if it is not an array."""


class Migration(NamedTuple):
    """A file converted to GA."""

    value: Any
    """The value of the file; a list if there is one per line."""
    by_line: bool
    """Whether there is one value per line."""
    findings: list[Finding]
    """The notes on all changes; empty if the file was already in GA's shape."""


def migrate(source: str, type: SessionType) -> Migration:
    """Convert a file, or standard input for `-`.

    Args:
        source: the path of the file, or `-`.
        type: the type of sessions without a type of their own.

    Raises:
        InputError: the file cannot be read, or contains something else.
    """
    documents, form = inputs.documents(source)
    found: list[Any] = []
    findings: list[Finding] = []
    for number, document in enumerate(documents):
        values, notes = _converted(document, type)
        place = {"lines": document.line, "array": number, "one": None}[form]
        in_array = form == "array" or (form == "one" and len(values) > 1)
        for note in notes:
            to = len(found) + _which(values, note) if in_array else None
            masked = note._replace(path=redact.text(note.path), to=redact.text(note.to))
            findings.append(Finding(masked, place, to))
        found += values
    return Migration(found[0] if form == "one" and len(found) == 1 else found, form == "lines", findings)


def _which(values: list[Any], note: Note) -> int:
    """Return the index of the event that a note is about: the one that it names, or else the first."""
    return next((position for position, value in enumerate(values) if value.get("type") == note.to), 0)


def _converted(document: Document, type: SessionType) -> tuple[list[Any], tuple[Note, ...]]:
    """Recognise and convert a value; one event may become several."""
    value = document.value
    secret = value.get("client_secret")
    kind = value["type"] if isinstance(value.get("type"), str) else ""
    if kind not in _SENT and ("." in kind or kind == "error"):
        events = dialect.server_event_to_ga(value)
        return events.value, events.notes
    convert: Callable[[Any], dialect.Conversion[Any]]
    if kind in _SENT:
        convert = dialect.client_event_to_ga
    elif "value" in value or (isinstance(secret, dict) and "value" in secret):
        convert = dialect.mint_answer_to_ga
    elif value.keys() & {"session", "expires_after", "client_secret"}:
        convert = partial(dialect.mint_request_to_ga, type=type)
    elif value.get("object") == "realtime.response" or value.keys() & _OF_RESPONSES:
        convert = partial(dialect.response_to_ga, answer=value.get("object") == "realtime.response")
    elif value.keys() & _OF_SESSIONS:
        convert = dialect.session_to_ga if type == "realtime" else dialect.transcription_session_to_ga
    else:
        raise InputError(f"{document.name} is not a session, request, response or event of the Realtime API")
    one = convert(value)
    return [one.value], one.notes
