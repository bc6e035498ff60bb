"""`openai-realtime migrate`: JSON in the vocabulary of the beta in, JSON in GA's out, and what became of it."""

from collections.abc import Callable
from functools import partial
from typing import Any, Literal, NamedTuple

from openai_realtime import dialect
from openai_realtime.cli import inputs
from openai_realtime.cli.inputs import InputError
from openai_realtime.dialect.fields import SESSION
from openai_realtime.dialect.notes import Note, placed

SessionType = Literal["realtime", "transcription"]

_SENT = frozenset({"session.update", "transcription_session.update", "response.create", "conversation.item.create"})
"""The events of clients that there is something to convert in."""
_OF_RESPONSES = frozenset({"input", "conversation", "conversation_id", "metadata"})
_OF_SESSIONS = SESSION.ga_only | SESSION.by_flat_name.keys()


class Finding(NamedTuple):
    """A note, and the line of the file that it is about where there is a value on each."""

    line: int | None
    note: Note


class Migration(NamedTuple):
    """A file in GA's shape."""

    values: list[Any]
    """The value of the file, or those of its lines."""
    by_line: bool
    """Whether there is a value on each line."""
    findings: list[Finding]
    """What became of what was in it; empty where it was in GA's shape already."""


def migrate(source: str, type: SessionType) -> Migration:
    """Converts a file, or standard input for `-`; `type` is that of sessions which do not say it. Raises InputError."""
    documents, by_line = inputs.documents(source)
    name = f"FILE: {inputs.name_of(source)}"
    if by_line:
        return _by_line(documents, name, type)
    [(value, _, _)] = documents
    if not isinstance(value, list):
        values, notes = _converted(value, name, type)
        return Migration(values if len(values) == 1 else [values], False, [Finding(None, note) for note in notes])
    array: list[Any] = []
    findings: list[Finding] = []
    for number, one in enumerate(value):
        at = f"[{number}]"
        values, notes = _converted(one, f"{name} {at}", type)
        array += values
        findings += (Finding(None, note) for note in placed(notes, at, at))
    return Migration([array], False, findings)


def _by_line(documents: list[inputs.Document], name: str, type: SessionType) -> Migration:
    found: list[Any] = []
    findings: list[Finding] = []
    for value, _, number in documents:
        values, notes = _converted(value, f"{name}, line {number},", type)
        found += values
        findings += (Finding(number, note) for note in notes)
    return Migration(found, True, findings)


def _converted(value: Any, name: str, type: SessionType) -> tuple[list[Any], tuple[Note, ...]]:
    """What becomes of a value by the looks of it; several values where it is an event. Raises InputError."""
    if not isinstance(value, dict):
        raise InputError(f"{name} must be a JSON object")
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
        convert = dialect.response_to_ga
    elif value.keys() & _OF_SESSIONS:
        convert = dialect.session_to_ga if type == "realtime" else dialect.transcription_session_to_ga
    else:
        raise InputError(f"{name} is no session, request, response or event of the Realtime API")
    one = convert(value)
    return [one.value], one.notes
