"""Reads JSON into models however odd it is, for messages that pydantic refused. Pure; no I/O.

What is right is typed, at every depth. What is wrong stays as it came, what is missing is None (a constant, such as the
`type` of a model, has its only value), and each such place is a `Deviation`. Models dump to the JSON they came from.

An object whose union cannot tell it apart, because its `type` is missing or is not a string, becomes the member that
declares most of what it holds; in a tie, the first one in the document, but a message without `role` is the
assistant's. An object that no member knows anything of becomes the union's `UnknownVariant`.
"""

import json
from collections.abc import Callable, Sequence
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, NamedTuple, Union, get_args, get_origin

from openai_realtime.schema.deviation import Deviation
from openai_realtime.schema.model import DEVIATIONS, Model, UnknownVariant, constants

Path = tuple[str | int, ...]
Read = Callable[[Any, Path, "Report"], Any]
Choose = Callable[[dict[str, Any], Path, "Report"], type[Model]]

MOST_DEVIATIONS: Final = 100
"""Deviations that one message keeps; a server decides how many there are, so their number needs a bound."""

_DEEPEST: Final = 200  # arrays and objects inside each other; as deep as pydantic reads
_SET = object.__setattr__
_TAGS: Final = ("type", "role")  # the fields that tell members of unions apart; `role` tells messages apart
_LIKELY: Final = "assistant"  # a server that leaves out the role speaks of what its model says
_NAMES: Final = {
    dict: "an object",
    list: "an array",
    str: "a string",
    bool: "a boolean",
    int: "an integer",
    float: "a number",
    NoneType: "null",
}


class Report:
    """What is found while one message is read."""

    __slots__ = ("count", "found", "mark_all")

    def __init__(self, *, mark_all: bool = False) -> None:
        """Start empty; `mark_all` marks all models as odd, for text that pydantic cannot write."""
        self.found: list[Deviation] = []
        self.count = 0
        self.mark_all = mark_all

    def add(self, path: Path, expected: str, received: str) -> None:
        """Add a deviation, unless there are too many."""
        self.count += 1
        if self.count <= MOST_DEVIATIONS:
            self.found.append(Deviation(path, expected, received))


class _Field(NamedTuple):
    read: Read
    expected: str | None
    """What is expected where the field is required, else None."""
    default: Any


def reader(annotation: Any) -> Callable[[dict[str, Any], bytes], Any]:
    """Return a function that reads a JSON object, given with its text, as a model or as a member of a union of them."""
    read, _ = _compiled(annotation)

    def parse(value: dict[str, Any], raw: bytes) -> Any:
        # Escapes of lone surrogates, and what UTF-8 would write for them.
        odd = b"\\ud" in raw or b"\\uD" in raw or b"\xed" in raw
        return read(value, (), Report(mark_all=odd))

    return parse


def json_object(raw: bytes) -> dict[str, Any]:
    """Read the text of a JSON object, lone surrogates included; raise ValueError with the reason where it is none."""
    try:
        value = json.loads(raw)
    except RecursionError:
        raise ValueError("nested too deep") from None
    except (json.JSONDecodeError, UnicodeDecodeError):
        raise ValueError("not JSON") from None
    except ValueError:
        raise ValueError("a number has too many digits") from None
    if not isinstance(value, dict):
        raise ValueError("not a JSON object")
    if _too_deep(value):
        raise ValueError("nested too deep")
    return value


def _too_deep(value: object) -> bool:
    """Check whether arrays and objects stand inside each other deeper than pydantic, copies and dumps can go."""
    level = [value]
    for _ in range(_DEEPEST):
        inner = [each.values() if isinstance(each, dict) else each for each in level if isinstance(each, (dict, list))]
        if not inner:
            return False
        level = [each for values in inner for each in values]
    return True


class _Accepted:
    """What a type accepts, by the kind of JSON value."""

    def __init__(self, annotation: Any) -> None:
        self.kinds: set[type] = set()
        self.constants: list[str] = []
        self.models: list[type[Model]] = []
        self.fallback: type[Model] | None = None
        self.item: Read | None = None
        self.entry: Read | None = None
        self.anything = False
        self._add(annotation)

    def _add(self, annotation: Any) -> None:
        origin, arguments = get_origin(annotation), get_args(annotation)
        if annotation is Any:
            self.anything = True
        elif origin is Annotated:
            self._add(arguments[0])
        elif origin is Union or origin is UnionType:
            for argument in arguments:
                self._add(argument)
        elif origin is Literal:
            self.constants += arguments
        elif origin is list:
            self.item, _ = _compiled(arguments[0])
        elif origin is dict:
            self.entry, _ = _compiled(arguments[1])
        elif annotation in _NAMES:
            self.kinds.add(annotation)
        elif issubclass(annotation, UnknownVariant):
            self.fallback = annotation
        elif issubclass(annotation, Model):
            self.models.append(annotation)
        else:
            raise TypeError(f"No models have fields of type {annotation!r}")

    def described(self) -> str:
        """Describe what is accepted, such as `a string or null`."""
        names = [name for kind, name in _NAMES.items() if kind in self.kinds]
        if self.models or self.entry is not None:
            names.append(_NAMES[dict])
        if self.item is not None:
            names.append(_NAMES[list])
        if str not in self.kinds:
            names += [f'"{constant}"' for constant in self.constants]
        names.sort(key=_NAMES[NoneType].__eq__)  # null comes last
        return " or ".join(names)


def _compiled(annotation: Any) -> tuple[Read, str]:
    """Return the function that reads values of a type, and what it expects in words."""
    accepted = _Accepted(annotation)
    expected = accepted.described()
    if accepted.anything:
        return _as_it_came, expected
    kinds, item, entry = frozenset(accepted.kinds), accepted.item, accepted.entry
    if float in kinds:
        kinds |= {int}
    whole = int in kinds and float not in kinds
    only = frozenset(accepted.constants)
    choose = _chooser(accepted.models, accepted.fallback)

    def read(value: Any, path: Path, report: Report) -> Any:
        kind = type(value)
        if kind in kinds:
            return value
        if kind is dict:
            if choose is not None:
                return _model(choose, value, path, report)
            if entry is not None:
                return {key: entry(inner, (*path, key), report) for key, inner in value.items()}
        elif kind is list:
            if item is not None:
                return [item(inner, (*path, index), report) for index, inner in enumerate(value)]
        elif kind is float:
            if whole and value.is_integer():
                return int(value)
        elif kind is str and value in only:
            return value
        report.add(path, expected, "another string" if kind is str and only else _NAMES[kind])
        return value

    return read, expected


def _as_it_came(value: Any, path: Path, report: Report) -> Any:
    return value


def _model(choose: Choose, value: dict[str, Any], path: Path, report: Report) -> Model:
    """Build a model from an object, as pydantic does where it finds nothing wrong."""
    before, first = report.count, len(report.found)
    model = choose(value, path, report)
    fields = _fields(model)
    data: dict[str, Any] = {}
    for name, (read, expected, default) in fields.items():
        if name in value:
            data[name] = read(value[name], (*path, name), report)
        else:
            data[name] = default
            if expected is not None:
                report.add((*path, name), expected, "nothing")
    built = model.__new__(model)
    _SET(built, "__dict__", data)
    _SET(built, "__pydantic_fields_set__", set(value))
    _SET(built, "__pydantic_extra__", {name: inner for name, inner in value.items() if name not in fields})
    private = None
    if report.mark_all or report.count > before:
        depth = len(path)
        private = {DEVIATIONS: tuple(found._replace(path=found.path[depth:]) for found in report.found[first:])}
    _SET(built, "__pydantic_private__", private)
    return built


@cache
def _fields(model: type[Model]) -> dict[str, _Field]:
    fields = {}
    for name, field in model.__pydantic_fields__.items():
        read, expected = _compiled(field.annotation)
        required = field.is_required()
        fields[name] = _Field(read, expected if required else None, None if required else field.default)
    return fields


def _chooser(models: Sequence[type[Model]], fallback: type[Model] | None) -> Choose | None:
    """Return the function that finds the model for an object, and reports tags that are missing."""
    if not models:
        return None if fallback is None else lambda value, path, report: fallback
    if len(models) == 1 and fallback is None:
        return lambda value, path, report: models[0]
    by_type: dict[str, list[type[Model]]] = {}
    for model in models:
        by_type.setdefault(constants(model).get("type", ""), []).append(model)
    known = " or ".join(f'"{name}"' for name in by_type) if len(by_type) <= 3 else "the name of a kind of object"

    def choose(value: dict[str, Any], path: Path, report: Report) -> type[Model]:
        tag = value.get("type")
        candidates = by_type.get(tag, []) if type(tag) is str else models
        if not candidates and fallback is not None:
            return fallback
        if candidates is not models:
            exact = [model for model in candidates if _has_tags(model, value)]
            if exact:
                return exact[0]
        fits, chosen = _best(candidates or models, value)
        if fits == 0 and candidates is models and fallback is not None:
            report.add((*path, "type"), known, "nothing" if "type" not in value else _NAMES[type(tag)])
            return fallback
        only = constants(chosen)
        for name in _TAGS:
            if name in only and name not in value:
                report.add((*path, name), known if name == "type" else _NAMES[str], "nothing")
        return chosen

    return choose


def _has_tags(model: type[Model], value: dict[str, Any]) -> bool:
    only = constants(model)
    return all(value.get(name) == only[name] for name in _TAGS if name in only)


def _best(models: Sequence[type[Model]], value: dict[str, Any]) -> tuple[int, type[Model]]:
    """Return the model that declares most of an object, and how much that is."""
    rated = [(_fit(model, value), model) for model in models]
    return max(rated, key=lambda each: (each[0], constants(each[1]).get("role") == _LIKELY))


def _fit(annotation: Any, value: Any) -> int:
    """Count the names and values in a JSON value that a type declares."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return int(type(value) is str and value in arguments)
    if origin is Annotated:
        return _fit(arguments[0], value)
    if origin is Union or origin is UnionType:
        return max(_fit(argument, value) for argument in arguments)
    if origin is list and type(value) is list:
        return sum(_fit(arguments[0], inner) for inner in value)
    if isinstance(annotation, type) and issubclass(annotation, Model) and type(value) is dict:
        fields = annotation.__pydantic_fields__.items()
        return sum(1 + _fit(field.annotation, value[name]) for name, field in fields if value.get(name) is not None)
    return 0
