"""Sessions: conversations with a model, and transcriptions."""

from collections.abc import Mapping
from functools import partial
from typing import Any, Protocol

from openai_realtime.dialect import convert
from openai_realtime.dialect.fields import SESSION, TRANSCRIPTION, Shape
from openai_realtime.dialect.notes import Conversion, Note
from openai_realtime.errors import InvalidArgumentError
from openai_realtime.settings.checks import Dialect

Json = dict[str, Any]

_SHAPES: Mapping[str, Shape] = {"realtime": SESSION, "transcription": TRANSCRIPTION}
_UNKNOWN_TYPE = Note("type", "kept", "type", "the beta knows realtime and transcription sessions")
_KEPT_TYPE = Note("type", "kept", "type", "the fields of the session do not fit without it")


class Dumpable(Protocol):
    """A model: anything that can say what it is as plain data."""

    def to_dict(self) -> Json:
        """Give the plain data."""
        ...


Data = Mapping[str, Any] | Dumpable


def detect(session: Data) -> Dialect:
    """Tell the vocabulary of a session's configuration.

    "ga" is one with names that only GA has (`type`, `audio`, `output_modalities`, ...) and none that only the beta has.
    Everything else is "beta": a mixture as well, and one that says nothing of either, which GA would refuse for its
    missing `type`. Raises InvalidArgumentError for what is no mapping and no model.
    """
    given = convert.plain(session)
    if not isinstance(given, dict):
        raise InvalidArgumentError("session", session, "a mapping or a model")
    shape = _shape(given, "realtime")
    return "beta" if shape is not None and convert.is_flat(shape, given) else "ga"


def session_to_ga(session: Data, *, answer: bool = False) -> Conversion[Json]:
    """Convert a flat session, whole or in part, to GA's shape, as `session.update` and minting take it.

    What is in GA's shape already stays as it is. A session that calls itself a transcription session, by `type` or
    `object`, becomes one. `answer` is for a session that a server described: it keeps `id`, `object` and `expires_at`,
    and what only other kinds of objects should have.
    """
    return convert.of_object(session, partial(_to_ga, type="realtime", answer=answer))


def session_to_flat(session: Data, *, answer: bool = False) -> Conversion[Json]:
    """Convert a GA session, whole or in part, to the flat vocabulary; `answer` is as in `session_to_ga`.

    A transcription session becomes a flat one of that kind, which can be told only by its `object`, if it has one.
    """
    return convert.of_object(session, partial(_to_flat, type="realtime", answer=answer))


def transcription_session_to_ga(session: Data, *, answer: bool = False) -> Conversion[Json]:
    """Convert a flat transcription session to a GA session of type "transcription", as `session_to_ga` does it."""
    return convert.of_object(session, partial(_to_ga, type="transcription", answer=answer))


def transcription_session_to_flat(session: Data, *, answer: bool = False) -> Conversion[Json]:
    """Convert a GA transcription session, whole or in part, to the flat vocabulary, as `session_to_flat` does it."""
    return convert.of_object(session, partial(_to_flat, type="transcription", answer=answer))


def transcribes(session: Any) -> bool:
    """Tell whether a session calls itself a transcription session."""
    return isinstance(session, dict) and _shape(session, "realtime") is TRANSCRIPTION


def _to_ga(session: Json, type: str, *, answer: bool) -> Conversion[Json]:
    """Convert plain data; `type` is what it is where it does not say so itself."""
    shape = _shape(session, type)
    if shape is None:
        return Conversion(session, () if session["type"] == "translation" else (_UNKNOWN_TYPE,))
    return convert.to_ga(shape, session, answer=answer)


def _to_flat(session: Json, type: str, *, answer: bool) -> Conversion[Json]:
    """Convert plain data; a `type` without which the outcome would be read as another kind of session stays."""
    shape = _shape(session, type)
    if shape is None:
        return Conversion(session, (_UNKNOWN_TYPE,))
    named = session.get("type")
    flat = convert.to_flat(shape, session, answer=answer)
    read_as = _shape(flat.value, type)
    if read_as is None or read_as is shape:
        return flat
    again = convert.to_flat(read_as, convert.plain(flat.value), answer=answer)
    if again.value == flat.value:
        return flat
    notes = (_KEPT_TYPE if note.path == "type" else note for note in flat.notes)
    return Conversion({"type": named, **flat.value}, tuple(notes))


def _shape(session: Json, type: str) -> Shape | None:
    """The kind of session that this is, `type` where it does not say so; None where the beta had no such thing."""
    message = session.get("type")
    if message is None and session.get("object") == "realtime.transcription_session":
        message = "transcription"
    kind = type if message is None else message
    return _SHAPES.get(kind) if isinstance(kind, str) else None
