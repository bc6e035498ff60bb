"""Checks what is about to be sent against the bounds that the document states, without loading pydantic.

The rules are a plain table, generated from the document; it holds for models and for plain mappings alike. Values and
fields that the document does not know pass: the server decides about them.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from openai_realtime.errors import InvalidArgumentError

Rule = Mapping[str, Any]
_KINDS: Final[dict[str, tuple[type, ...]]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list, tuple),
    "object": (Mapping,),
}


def check(schema: str, value: object, at: str) -> None:
    """Checks a model, or a plain mapping, that is to be sent as `schema` (a schema of the document).

    Args:
        schema: the name of the schema; an unknown one has no rules.
        value: the model, mapping or list.
        at: what the value is called in errors, such as `session`.

    Raises:
        InvalidArgumentError: a value is out of its documented bounds, or a required field is missing.
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
    given = fields_of(value)
    if given is None:
        return
    for name in rule.get("required", ()):
        if name not in given:
            raise InvalidArgumentError(f"{at}.{name}", None, "given: it is required", shown="missing")
    for name, inner in rule.get("fields", {}).items():
        if given.get(name) is not None:
            _check_rule(inner, given[name], f"{at}.{name}")


def fields_of(value: object) -> Mapping[str, Any] | None:
    """The fields that a mapping or model carries, None for anything else; a model's unset fields are left out."""
    if isinstance(value, Mapping):
        return value
    fields_set: Iterable[str] | None = getattr(value, "__pydantic_fields_set__", None)
    if fields_set is None:
        return None
    return {name: getattr(value, name) for name in fields_set if hasattr(value, name)}


def _check_union(rule: Rule, value: object, at: str) -> None:
    """Checks the member that the value belongs to; a value that belongs to none passes where others are allowed."""
    given = fields_of(value)
    if given is not None and "tag" in rule:
        tag = given.get(rule["tag"])
        mapping: Mapping[str, str] = rule["mapping"]
        if tag is None:
            known = " or ".join(repr(name) for name in mapping)
            raise InvalidArgumentError(f"{at}.{rule['tag']}", None, f"given: one of {known}", shown="missing")
        if tag in mapping:
            _check_schema(mapping[tag], value, at)
        return
    for option in rule["options"]:
        if _fits(option, value):
            _check_rule(option, value, at)
            return


def _fits(option: Rule, value: object) -> bool:
    if "schema" in option:
        inner = _rules().get(option["schema"], {})
        if "options" in inner:
            return any(_fits(member, value) for member in inner["options"])
        given = fields_of(value)
        constants = inner.get("constants", {})
        return given is not None and all(given.get(name) == only for name, only in constants.items())
    kinds = _KINDS.get(option.get("kind", ""), ())
    return isinstance(value, kinds) and not (isinstance(value, bool) and option.get("kind") != "boolean")


def _check_rule(rule: Rule, value: object, at: str) -> None:
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
            _check_rule(rule.get("values", {}), inner, f"{at}[{key!r}]")
    elif isinstance(value, Sequence) and not isinstance(value, bytes | bytearray | memoryview):
        _check_size(rule, value, at, "entries")
        items = rule.get("items")
        if items:
            for position, inner in enumerate(value):
                _check_rule(items, inner, f"{at}[{position}]")


def _check_number(rule: Rule, value: object, at: str) -> None:
    low, high = rule.get("minimum"), rule.get("maximum")
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise InvalidArgumentError(at, value, _range(rule))
    if not ((low is None or value >= low) and (high is None or value <= high)):
        raise InvalidArgumentError(at, value, _range(rule))


def _range(rule: Rule) -> str:
    noun = "an integer" if rule.get("kind") == "integer" else "a number"
    low, high = rule.get("minimum"), rule.get("maximum")
    if low is None:
        return f"{noun} of at most {high}"
    return f"{noun} of at least {low}" if high is None else f"{noun} from {low} to {high}"


def _check_text(rule: Rule, value: str, at: str) -> None:
    _check_size(rule, value, at, "characters")
    pattern = rule.get("pattern")
    if pattern and not re.search(pattern, value):
        raise InvalidArgumentError(at, value, f"text of the form {pattern}")


def _check_key(rule: Rule, key: object, at: str) -> None:
    longest = rule.get("longest_key")
    if longest is not None and isinstance(key, str) and len(key) > longest:
        raise InvalidArgumentError(f"{at} key", key, f"of at most {longest} characters")


def _check_size(rule: Rule, value: str | Mapping[Any, Any] | Sequence[Any], at: str, unit: str) -> None:
    fewest, most = rule.get("shortest"), rule.get("longest")
    size = len(value)
    if (fewest is not None and size < fewest) or (most is not None and size > most):
        if most is None:
            wanted = f"at least {fewest} {unit}"
        else:
            wanted = f"at most {most} {unit}" if fewest is None else f"{fewest} to {most} {unit}"
        raise InvalidArgumentError(at, value, f"{wanted} long", shown=f"{size}")
