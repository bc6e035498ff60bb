"""Conversion of realtime and transcription sessions."""

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
_KEPT_TYPE = Note("type", "kept", "type", "without it the session would be read as one of another type")


class Dumpable(Protocol):
    """A model: anything with a `to_dict` method."""

    def to_dict(self) -> Json:
        """Return the model as plain data."""
        ...


Data = Mapping[str, Any] | Dumpable


def detect(session: Data) -> Dialect:
    """Return the dialect of a session configuration.

    "ga" means that it has names that only GA uses (`type`, `audio`, `output_modalities`, ...) and none that only the
    beta uses. Everything else is "beta": mixtures, and configurations without any such name, which GA would refuse
    because `type` is missing.

    Raises:
        InvalidArgumentError: `session` is neither a mapping nor a model.
    """
    data = convert.plain(session)
    if not isinstance(data, dict):
        raise InvalidArgumentError("session", session, "a mapping or a model")
    shape = _shape(data, "realtime")
    return "beta" if shape is not None and convert.is_flat(shape, data) else "ga"


def flat_names(session: Data) -> tuple[str, ...]:
    """Return the names in a session configuration that only the beta uses, sorted."""
    data = convert.plain(session)
    return tuple(sorted(data.keys() & SESSION.flat_only)) if isinstance(data, dict) else ()


def session_to_ga(session: Data, *, answer: bool = False) -> Conversion[Json]:
    """Convert a flat session, complete or partial, to the shape of GA's `session.update` and client secrets.

    Fields already in GA's shape stay. A session whose `type` or `object` says that it is a transcription session
    becomes one.

    Args:
        session: the flat session, a mapping or a model.
        answer: whether a server sent it; `id`, `object`, `expires_at` and fields of other kinds of objects are then
            kept.
    """
    return convert.of_object(session, partial(_to_ga, type="realtime", answer=answer))


def session_to_flat(session: Data, *, answer: bool = False) -> Conversion[Json]:
    """Convert a GA session, complete or partial, to the flat vocabulary.

    A transcription session becomes a flat one, which only its `object`, if it has one, tells from other sessions.

    Args:
        session: the GA session, a mapping or a model.
        answer: whether a server sent it; fields of other kinds of objects are then kept.
    """
    return convert.of_object(session, partial(_to_flat, type="realtime", answer=answer))


def transcription_session_to_ga(session: Data, *, answer: bool = False) -> Conversion[Json]:
    """Convert a flat transcription session to a GA session of type "transcription".

    Args:
        session: the flat session, complete or partial, a mapping or a model.
        answer: whether a server sent it; `id`, `object`, `expires_at` and fields of other kinds of objects are then
            kept.
    """
    return convert.of_object(session, partial(_to_ga, type="transcription", answer=answer))


def transcription_session_to_flat(session: Data, *, answer: bool = False) -> Conversion[Json]:
    """Convert a GA transcription session to the flat vocabulary.

    Args:
        session: the GA session, complete or partial, a mapping or a model.
        answer: whether a server sent it; fields of other kinds of objects are then kept.
    """
    return convert.of_object(session, partial(_to_flat, type="transcription", answer=answer))


def transcribes(session: Any) -> bool:
    """Return whether the `type` or `object` of a session says that it is a transcription session."""
    return isinstance(session, dict) and _shape(session, "realtime") is TRANSCRIPTION


def _to_ga(session: Json, type: str, *, answer: bool) -> Conversion[Json]:
    """Convert plain data to GA; `type` is the default for a session without one."""
    shape = _shape(session, type)
    if shape is None:
        return Conversion(session, () if session["type"] == "translation" else (_UNKNOWN_TYPE,))
    return convert.to_ga(shape, session, answer=answer)


def _to_flat(session: Json, type: str, *, answer: bool) -> Conversion[Json]:
    """Convert plain data to flat; its `type` stays if the result would be read as another kind without it."""
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
    """Return the kind of a session, by default that of `type`; None if the beta has no such kind."""
    named = session.get("type")
    if named is None and session.get("object") == "realtime.transcription_session":
        named = "transcription"
    name = type if named is None else named
    return _SHAPES.get(name) if isinstance(name, str) else None
