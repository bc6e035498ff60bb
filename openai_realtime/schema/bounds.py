"""Checks data to be sent against the bounds in the OpenAPI document, without loading pydantic.

The rules are a generated table that applies to models and plain mappings alike. Values and fields that the document
does not know pass: the server decides about them.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from openai_realtime.errors import InvalidArgumentError
from openai_realtime.settings.checks import is_number

Rule = Mapping[str, Any]
_TYPES: Final[dict[str, tuple[type, ...]]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list, tuple),
    "object": (Mapping,),
}


def check(schema: str, value: object, at: str) -> None:
    """Check a model or plain data against the rules of a schema.

    Args:
        schema: name of the schema in the OpenAPI document; an unknown one has no rules.
        value: the model, mapping or list.
        at: what the value is called in errors, such as `session`.

    Raises:
        InvalidArgumentError: when a value is out of its documented bounds, or a required field is missing.
    """
    rules = _rules()
    if schema in rules:
        _check_schema(schema, value, at)


@lru_cache(maxsize=1)
def _rules() -> Mapping[str, Rule]:
    from openai_realtime.api._bounds import RULES

    return RULES


def _check_schema(schema: str, value: object, at: str) -> None:
    rule = _rules().get(schema)
    if rule is None or value is None:
        return
    if "options" in rule:
        _check_union(rule, value, at)
        return
    fields = fields_of(value)
    if fields is None:
        return
    for name in rule.get("required", ()):
        if name not in fields:
            raise InvalidArgumentError(f"{at}.{name}", None, "set", shown="missing")
    for name, inner in rule.get("fields", {}).items():
        if fields.get(name) is not None:
            check_rule(inner, fields[name], f"{at}.{name}")


def fields_of(value: object) -> Mapping[str, Any] | None:
    """Return the fields of a mapping, or those set in a model, by their names in JSON; None for anything else."""
    if isinstance(value, Mapping):
        return value
    fields_set: Iterable[str] | None = getattr(value, "__pydantic_fields_set__", None)
    if fields_set is None:
        return None
    declared: Mapping[str, Any] = getattr(type(value), "__pydantic_fields__", {})
    aliases = {name: field.alias for name, field in declared.items() if field.alias}
    return {aliases.get(name, name): getattr(value, name) for name in fields_set if hasattr(value, name)}


def _check_union(rule: Rule, value: object, at: str) -> None:
    """Check a value against the member of the union that it belongs to; a value that belongs to none passes."""
    fields = fields_of(value)
    if fields is not None and "tag" in rule:
        tag = fields.get(rule["tag"])
        mapping: Mapping[str, str] = rule["mapping"]
        if tag is None:
            known = " or ".join(repr(name) for name in mapping)
            raise InvalidArgumentError(f"{at}.{rule['tag']}", None, known, shown="missing")
        if tag in mapping:
            _check_schema(mapping[tag], value, at)
        return
    for option in rule["options"]:
        if _fits(option, value):
            check_rule(option, value, at)
            return


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


def check_rule(rule: Rule, value: object, at: str) -> None:
    """Check a value against a rule, such as `{"kind": "integer", "maximum": 9}`.

    Raises:
        InvalidArgumentError: when the value is out of its bounds.
    """
    if "schema" in rule:
        _check_schema(rule["schema"], value, at)
    if "minimum" in rule or "maximum" in rule:
        _check_number(rule, value, at)
    if isinstance(value, str):
        _check_text(rule, value, at)
    elif isinstance(value, Mapping):
        _check_size(rule, value, at, "entries")
        for key, inner in value.items():
            _check_key(rule, key, at)
            check_rule(rule.get("values", {}), inner, f"{at}[{key!r}]")
    elif isinstance(value, Sequence) and not isinstance(value, bytes | bytearray | memoryview):
        _check_size(rule, value, at, "entries")
        items = rule.get("items")
        if items:
            for position, inner in enumerate(value):
                check_rule(items, inner, f"{at}[{position}]")


def _check_number(rule: Rule, value: object, at: str) -> None:
    low, high = rule.get("minimum"), rule.get("maximum")
    if is_number(value) and (low is None or value >= low) and (high is None or value <= high):
        return
    noun = "an integer" if rule.get("kind") == "integer" else "a number"
    raise InvalidArgumentError(at, value, f"{noun}{' of ' if None in (low, high) else ' '}{bounds_in_words(low, high)}")


def bounds_in_words(low: float | None, high: float | None) -> str:
    """Describe bounds, such as `from 0.25 to 1.5` or `at least 1`; None means no bound."""
    if low is None:
        return f"at most {high}"
    return f"at least {low}" if high is None else f"from {low} to {high}"


def _check_text(rule: Rule, value: str, at: str) -> None:
    _check_size(rule, value, at, "characters")
    pattern = rule.get("pattern")
    if pattern and not re.search(pattern, value):
        raise InvalidArgumentError(at, value, f"a string that matches {pattern}")


def _check_key(rule: Rule, key: object, at: str) -> None:
    longest = rule.get("longest_key")
    if longest is not None and isinstance(key, str) and len(key) > longest:
        raise InvalidArgumentError(f"{at} key", key, f"at most {longest} characters long")


def _check_size(rule: Rule, value: str | Mapping[Any, Any] | Sequence[Any], at: str, unit: str) -> None:
    fewest, most = rule.get("shortest"), rule.get("longest")
    size = len(value)
    if (fewest is not None and size < fewest) or (most is not None and size > most):
        raise InvalidArgumentError(at, value, f"{bounds_in_words(fewest, most)} {unit} long", shown=f"{size}")
