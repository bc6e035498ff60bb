"""Conversion of one object by the table of its kind. The converters consume the plain data they are given."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from openai_realtime.dialect.fields import Shape
from openai_realtime.dialect.notes import Conversion, Note, placed
from openai_realtime.dialect.values import GONE
from openai_realtime.errors import InvalidArgumentError

Json = dict[str, Any]

_ENDLESS: Final = "data that contains itself, or is nested too deeply"
_MISSING: Final[Any] = object()
_DEEPEST = 100_000


def plain(value: Any, at: str = "value") -> Any:
    """Copy JSON data of any depth; models, and anything else with `to_dict`, become plain data.

    Args:
        value: the data.
        at: what the value is called in errors.

    Raises:
        InvalidArgumentError: the data contains itself.
    """
    copied: list[Any] = [None]
    waiting: list[tuple[Any, Any, Any]] = [(value, copied, 0)]
    above: set[int] = set()
    while waiting:
        value, holder, place = waiting.pop()
        if holder is None:  # everything in this value is copied
            above.discard(id(value))
            continue
        if hasattr(value, "to_dict") and not isinstance(value, type):
            value = _dumped(value, at)
        if not isinstance(value, Mapping | list | tuple):
            holder[place] = value
            continue
        if id(value) in above or len(above) > _DEEPEST:
            raise InvalidArgumentError(at, None, "JSON data", shown=_ENDLESS)
        above.add(id(value))
        waiting.append((value, None, None))
        if isinstance(value, Mapping):
            holder[place] = inner = dict.fromkeys(value)
            waiting.extend((value[key], inner, key) for key in inner)
        else:
            holder[place] = items = [None] * len(value)
            waiting.extend((item, items, index) for index, item in enumerate(value))
    return copied[0]


def _dumped(model: Any, at: str) -> Any:
    try:
        return model.to_dict()
    except (ValueError, RecursionError):  # what pydantic raises for a model that contains itself
        raise InvalidArgumentError(at, model, "JSON data", shown=_ENDLESS) from None


def of_object(value: object, convert: Callable[[Json], Conversion[Json]]) -> Conversion[Any]:
    """Convert a copy of something that should be an object; anything else is returned unchanged."""
    data: Any = plain(value)
    try:
        return convert(data) if isinstance(data, dict) else not_an_object(data)
    except RecursionError:  # comparing deep values
        raise InvalidArgumentError("value", None, "JSON data", shown=_ENDLESS) from None


def not_an_object(value: Any) -> Conversion[Any]:
    """Return a value that should have been an object, with a note that says so."""
    return Conversion(value, (Note("", "kept", "", "expected an object"),))


def is_flat(shape: Shape, data: Json) -> bool:
    """Return whether an object is at least partly flat; one without any specific name counts as flat."""
    names = {name for name, value in data.items() if name != "type" or value is not None}
    return bool(names & shape.flat_only) or not names & shape.ga_only


def to_ga(shape: Shape, flat: Json, *, answer: bool = False) -> Conversion[Json]:
    """Convert an object in either vocabulary, or in a mixture of both, to GA; fields already in GA's shape stay.

    Fields that only the server sets are dropped from flat requests. Fields of other kinds of objects are dropped unless
    the object is an `answer` of the server.
    """
    was_flat = is_flat(shape, flat)
    ga: Json = {}
    notes = _without_foreign(shape, flat, answer=answer)
    was_flat = was_flat or is_flat(shape, flat)
    if shape.type is not None and flat.get("type") is None and was_flat:
        ga["type"] = shape.type
        notes.append(Note("", "added", "type", "GA requires the type of a session"))
        flat.pop("type", None)
    moving: list[tuple[str, Conversion[Any], str, Any]] = []
    for name, value in flat.items():
        field = shape.by_flat_name.get(name)
        if field is None:
            ga[name] = value
        elif field.ga is None or (field.answers and was_flat and not answer):
            notes.append(Note(name, "dropped", "", field.advice))
        elif field.ga == name:
            notes.extend(_put(ga, name, field.values.to_ga(value), name, value))
        else:
            moving.append((field.ga, field.values.to_ga(value), name, value))
    for place, converted, name, value in moving:
        notes.extend(_put(ga, place, converted, name, value))
    return Conversion(ga, tuple(notes))


def to_flat(shape: Shape, ga: Json, *, answer: bool = False) -> Conversion[Json]:
    """Convert an object in either vocabulary, or in a mixture of both, to the flat one; flat fields stay.

    Fields of other kinds of objects are dropped unless the object is an `answer` of the server.
    """
    flat: Json = {}
    notes = [Note(path, "implied", "", "it is empty") for path in _without_empty(shape, ga)]
    notes += _without_foreign(shape, ga, answer=answer)
    for field in shape.fields:
        if field.ga is None or (value := _pop(ga, field.ga)) is _MISSING:
            continue
        if field.flat is None:
            notes.append(Note(field.ga, "implied" if field.implied else "dropped", "", field.advice))
        elif field.flat in ga:
            notes.append(Note(field.ga, "dropped", "", f"{field.flat} is also set and takes precedence"))
        else:
            notes.extend(_put(flat, field.flat, field.values.to_flat(value), field.ga, value))
    _without_empty(shape, ga)
    remaining = [name for name in shape.containers if name in ga]
    notes.extend(Note(name, "kept", name, "it has fields that the beta has no names for") for name in remaining)
    return Conversion({**ga, **flat}, tuple(notes))


def _without_foreign(shape: Shape, data: Json, *, answer: bool) -> list[Note]:
    """Remove the fields that only other kinds of objects have, unless a server sent them; return the notes."""
    notes = []
    for path in shape.foreign:
        holder, name = _holder(data, path)
        if name not in holder:
            continue
        if answer:
            notes.append(Note(path, "kept", path, shape.elsewhere))
            continue
        notes.append(Note(path, "dropped", "", shape.elsewhere))
        del holder[name]
        while "." in path and not holder:
            path = path.rpartition(".")[0]
            holder, name = _holder(data, path)
            del holder[name]
    return notes


def _put(target: Json, to: str, converted: Conversion[Any], path: str, value: Any) -> tuple[Note, ...]:
    """Store the converted `value` of `path` at its new place; return the notes about it."""
    notes = placed(converted.notes, path, to)
    if converted.value is GONE:
        return notes
    level: Any = target
    *parents, last = to.split(".")
    for parent in parents:
        if level.get(parent) is None:
            level[parent] = {}
        level = level[parent]
        if not isinstance(level, dict):
            target[path] = value
            return (Note(path, "kept", path, f"cannot become {to}: {parent} is not an object"),)
    if last in level:
        return (Note(path, "dropped", "", f"{to} is also set and takes precedence"),)
    level[last] = converted.value
    if path == to and notes:
        return notes
    if converted.value is not value:
        return (Note(path, "converted", to), *notes)
    if path == to:
        return ()
    return (Note(path, "renamed" if path.count(".") == to.count(".") else "moved", to), *notes)


def _pop(source: Json, path: str) -> Any:
    """Remove and return the value at a path; `_MISSING` if there is none."""
    holder, name = _holder(source, path)
    return holder.pop(name, _MISSING)


def _holder(source: Json, path: str) -> tuple[Json, str]:
    """Return the object that holds the value of a path, or an empty one, and the name of the value in it."""
    level: Any = source
    *parents, last = path.split(".")
    for parent in parents:
        level = level.get(parent)
        if not isinstance(level, dict):
            return {}, last
    return level, last


def _without_empty(shape: Shape, ga: Json) -> list[str]:
    """Remove the containers that hold no field; return their paths."""
    removed = []
    for path in shape.containers:
        value = _pop(ga, path)
        if value is None or value == {}:
            removed.append(path)
        elif value is not _MISSING:
            _put(ga, path, Conversion(value), path, value)
    return removed
