"""Checks data to be sent against the OpenAPI document, without loading pydantic.

The rules are a generated table that applies to models and plain mappings alike. Values and fields that the document
does not know pass: the server decides about them. A client for another server may turn the errors into warnings.
"""

import re
import sys
import warnings
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, TypeAlias

from openai_realtime.errors import InvalidArgumentError
from openai_realtime.settings.checks import Validation, is_number

Rule = Mapping[str, Any]
Check: TypeAlias = Callable[[str, object, str], None]
_Violations: TypeAlias = Iterator[InvalidArgumentError]
_TYPES: Final[dict[str, tuple[type, ...]]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list, tuple),
    "object": (Mapping,),
}
_PACKAGE: Final = __name__.partition(".")[0]


class ValidationWarning(UserWarning):
    """Something that is sent contradicts the official document; issued by clients with `validation="warning"`."""


def check(schema: str, value: object, at: str) -> None:
    """Check a model or plain data against the rules of a schema.

    Args:
        schema: name of the schema in the OpenAPI document; an unknown one has no rules.
        value: the model, mapping or list.
        at: what the value is called in errors, such as `session`.

    Raises:
        InvalidArgumentError: when a value is out of its documented bounds, a required field is missing, or something
            else is where an object belongs.
    """
    for violation in _violations(schema, value, at):
        raise violation


def check_argument(rule: Rule, value: object, at: str, validation: Validation) -> None:
    """Check a value that is not part of a body against a rule, such as `{"kind": "integer", "maximum": 9}`.

    Raises:
        InvalidArgumentError: when the value is out of its bounds, unless `validation` is "warning".
    """
    for violation in _check_rule(rule, value, at):
        refuse(violation, validation)


def check_leniently(schema: str, value: object, at: str) -> None:
    """Issue a ValidationWarning for each violation that `check` would raise an error for."""
    for violation in _violations(schema, value, at):
        warn(violation)


def checker(validation: Validation) -> Check:
    """Return the check for a client's setting `validation`."""
    return check_leniently if validation == "warning" else check


def tags(union: str) -> Collection[str]:
    """Return the values of the tag that the members of a union have, such as the types of events."""
    mapping: Mapping[str, str] = _rules()[union]["mapping"]
    return mapping.keys()


def refuse(violation: InvalidArgumentError, validation: Validation) -> None:
    """Raise an error of a check beyond the rules, or turn it into a warning."""
    if validation != "warning":
        raise violation
    warn(violation)


def warn(violation: InvalidArgumentError) -> None:
    """Issue a violation as a ValidationWarning at the line that called this package."""
    frame, level = sys._getframe(1), 2
    while frame.f_back is not None and frame.f_globals.get("__name__", "").partition(".")[0] == _PACKAGE:
        frame, level = frame.f_back, level + 1
    warnings.warn(f"{violation}; sent all the same", ValidationWarning, stacklevel=level)


def _violations(schema: str, value: object, at: str) -> _Violations:
    """Yield an error for each violation, in the order of the rules."""
    if schema in _rules():
        yield from _check_schema(schema, value, at)


@lru_cache(maxsize=1)
def _rules() -> Mapping[str, Rule]:
    from openai_realtime.api._bounds import RULES

    return RULES


def _check_schema(schema: str, value: object, at: str) -> _Violations:
    rule = _rules().get(schema)
    if rule is None or value is None:
        return
    if "options" in rule:
        yield from _check_union(rule, value, at)
        return
    fields = fields_of(value)
    if fields is None:
        if _is_other_json(value):
            yield InvalidArgumentError(at, value, "an object: a mapping or a model")
        return
    for name in rule.get("required", ()):
        if name not in fields:
            yield InvalidArgumentError(f"{at}.{name}", None, "set", shown="missing")
    for name, inner in rule.get("fields", {}).items():
        if fields.get(name) is not None:
            yield from _check_rule(inner, fields[name], f"{at}.{name}")


def fields_of(value: object) -> Mapping[str, Any] | None:
    """Return the fields of a mapping, or those set in a model, by their names in JSON; None for anything else."""
    if isinstance(value, Mapping):
        return value
    fields_set: Iterable[str] | None = getattr(value, "__pydantic_fields_set__", None)
    if fields_set is None or isinstance(value, type):
        return None
    declared: Mapping[str, Any] = getattr(type(value), "__pydantic_fields__", {})
    aliases = {name: field.alias for name, field in declared.items() if field.alias}
    return {aliases.get(name, name): getattr(value, name) for name in fields_set if hasattr(value, name)}


def _check_union(rule: Rule, value: object, at: str) -> _Violations:
    """Check a value against the member of the union that it belongs to; an object that belongs to none passes."""
    fields = fields_of(value)
    if fields is not None and "tag" in rule:
        tag = fields.get(rule["tag"])
        mapping: Mapping[str, str] = rule["mapping"]
        if tag is None:
            known = " or ".join(repr(name) for name in mapping)
            yield InvalidArgumentError(f"{at}.{rule['tag']}", None, known, shown="missing")
        elif isinstance(tag, str) and tag in mapping:
            yield from _check_schema(mapping[tag], value, at)
        return
    for option in rule["options"]:
        if _fits(option, value):
            yield from _check_rule(option, value, at)
            return
    if _is_other_json(value) and all(_is_object(option) for option in rule["options"]):
        yield InvalidArgumentError(at, value, "an object: a mapping or a model")


def _is_object(option: Rule) -> bool:
    """Return whether all values that an option describes are objects."""
    if "schema" not in option:
        return option.get("kind") == "object"
    rule = _rules().get(option["schema"])
    return rule is not None and all(_is_object(member) for member in rule.get("options", ()))


def _is_other_json(value: object) -> bool:
    """Return whether a value is JSON, but neither an object nor null."""
    return isinstance(value, str | int | float | list | tuple)


def _fits(option: Rule, value: object) -> bool:
    if "schema" in option:
        inner = _rules().get(option["schema"], {})
        if "options" in inner:
            return any(_fits(member, value) for member in inner["options"])
        fields = fields_of(value)
        constants = inner.get("constants", {})
        return fields is not None and all(fields.get(name) == only for name, only in constants.items())
    types = _TYPES.get(option.get("kind", ""), ())
    return isinstance(value, types) and not (isinstance(value, bool) and option.get("kind") != "boolean")


def _check_rule(rule: Rule, value: object, at: str) -> _Violations:
    if "schema" in rule:
        yield from _check_schema(rule["schema"], value, at)
    if "minimum" in rule or "maximum" in rule:
        yield from _check_number(rule, value, at)
    if rule.get("kind") == "object" and _is_other_json(value):
        yield InvalidArgumentError(at, value, "an object: a mapping or a model")
    elif isinstance(value, str):
        yield from _check_text(rule, value, at)
    elif isinstance(value, Mapping):
        yield from _check_size(rule, value, at, "entries")
        values = rule.get("values")
        for key, inner in value.items():
            yield from _check_key(rule, key, at)
            if values:  # or data that contains itself would have no end
                yield from _check_rule(values, inner, f"{at}[{key!r}]")
    elif isinstance(value, Sequence) and not isinstance(value, bytes | bytearray | memoryview):
        yield from _check_size(rule, value, at, "entries")
        items = rule.get("items")
        if items:
            for position, inner in enumerate(value):
                yield from _check_rule(items, inner, f"{at}[{position}]")


def _check_number(rule: Rule, value: object, at: str) -> _Violations:
    low, high = rule.get("minimum"), rule.get("maximum")
    if is_number(value) and (low is None or value >= low) and (high is None or value <= high):
        return
    noun = "an integer" if rule.get("kind") == "integer" else "a number"
    yield InvalidArgumentError(at, value, f"{noun}{' of ' if None in (low, high) else ' '}{bounds_in_words(low, high)}")


def bounds_in_words(low: float | None, high: float | None) -> str:
    """Describe bounds, such as `from 0.25 to 1.5` or `at least 1`; None means no bound."""
    if low is None:
        return f"at most {high}"
    return f"at least {low}" if high is None else f"from {low} to {high}"


def _check_text(rule: Rule, value: str, at: str) -> _Violations:
    yield from _check_size(rule, value, at, "characters")
    pattern = rule.get("pattern")
    if pattern and not re.search(pattern, value):
        yield InvalidArgumentError(at, value, f"a string that matches {pattern}")


def _check_key(rule: Rule, key: object, at: str) -> _Violations:
    longest = rule.get("longest_key")
    if longest is not None and isinstance(key, str) and len(key) > longest:
        yield InvalidArgumentError(f"{at} key", key, f"at most {longest} characters long")


def _check_size(rule: Rule, value: str | Mapping[Any, Any] | Sequence[Any], at: str, unit: str) -> _Violations:
    fewest, most = rule.get("shortest"), rule.get("longest")
    size = len(value)
    if (fewest is not None and size < fewest) or (most is not None and size > most):
        yield InvalidArgumentError(at, value, f"{bounds_in_words(fewest, most)} {unit} long", shown=f"{size}")
