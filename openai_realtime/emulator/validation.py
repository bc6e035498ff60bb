"""Validation of what clients send against the document, answered in OpenAI's error shape.

The document's schemas are open and its unions are told apart by constant fields, so three JSON Schema keywords get a
stricter or clearer meaning here: an object takes only the fields that it declares, a null stands for an absent
optional field, and a union reports the errors of the one branch that the value means to be.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Protocol, cast

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from openai_realtime import redact
from openai_realtime.emulator.document import Document, Schema
from openai_realtime.emulator.problems import Problem, missing_parameter, unknown_parameter

_UNION_WRAPPER = {"anyOf", "oneOf", "discriminator", "type", "nullable", "default", "title", "description", "examples"}
_ARTICLED = {
    "string": "a string",
    "number": "a number",
    "integer": "an integer",
    "boolean": "a boolean",
    "object": "an object",
    "array": "an array",
    "null": "null",
}


_extend: Callable[..., Callable[..., Draft202012Validator]] = extend


class _Checker(Protocol):
    """The part of a jsonschema validator that keyword functions use."""

    def descend(
        self, instance: Any, schema: Any, path: Any = None, schema_path: Any = None
    ) -> Iterable[ValidationError]: ...

    def is_type(self, instance: Any, type: str) -> bool: ...


class Validation:
    """Checks values against schemas of one document. Validators are built at first use and kept."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._components = {"schemas": document.schemas}
        self._validators: dict[str, Draft202012Validator] = {}
        self._class = _extend(
            Draft202012Validator,
            {"properties": _properties, "allOf": self._all_of, "anyOf": self._union, "oneOf": self._union},
        )

    def problem(self, schema: str, value: Any) -> Problem | None:
        """What is wrong with `value` as an instance of the schema of this name, or None.

        Of several errors it reports an undeclared field first, then a missing one, then the first wrong value.
        """
        validator = self._validators.get(schema)
        if validator is None:
            root = {"$ref": f"#/components/schemas/{schema}", "components": self._components}
            validator = self._validators.setdefault(schema, self._class(root))
        problems = [_problem(error) for error in validator.iter_errors(value)]
        rank = {"unknown_parameter": 0, "missing_required_parameter": 1}
        return min(problems, key=lambda problem: rank.get(problem.code or "", 2), default=None)

    def _all_of(
        self, checker: _Checker, members: Sequence[Schema], instance: Any, schema: Schema
    ) -> Iterator[ValidationError]:
        """Joins the members into one object schema: each alone would refuse the fields of the others."""
        joined: dict[str, Any] = {}
        for member in (*members, {k: v for k, v in schema.items() if k != "allOf"}):
            resolved = self._document.resolve(member)
            joined |= {
                **resolved,
                "properties": {**joined.get("properties", {}), **resolved.get("properties", {})},
                "required": [*joined.get("required", ()), *resolved.get("required", ())],
            }
        yield from checker.descend(instance, joined)

    def _union(
        self, checker: _Checker, branches: Sequence[Schema], instance: Any, schema: Schema
    ) -> Iterator[ValidationError]:
        leaves = [leaf for branch in branches for leaf in self._leaves(branch)]
        fitting = [leaf for leaf in leaves if any(checker.is_type(instance, name) for name in _types(leaf))]
        if not fitting:
            yield _error("type", list(dict.fromkeys(name for leaf in leaves for name in _types(leaf))), instance)
            return
        if isinstance(instance, dict):
            wrong_tag = self._narrow(fitting, instance)
            if wrong_tag is not None:
                yield wrong_tag
                return
        attempts = [list(checker.descend(instance, leaf)) for leaf in fitting]
        errors = min(attempts, key=len)
        if errors and all("enum" in leaf for leaf in fitting):
            errors = [_error("enum", [value for leaf in fitting for value in leaf["enum"]], instance)]
        yield from errors

    def _leaves(self, schema: Schema) -> Iterator[Schema]:
        """The alternatives of a union, nested unions opened up."""
        schema = self._document.resolve(schema)
        if len(schema.get("allOf", ())) == 1 and not schema.get("properties"):
            schema = self._document.resolve(schema["allOf"][0])
        branches = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
        if branches and all(key in _UNION_WRAPPER or key.startswith("x-") for key in schema):
            for branch in branches:
                yield from self._leaves(branch)
        else:
            yield schema

    def _narrow(self, leaves: list[Schema], instance: dict[str, Any]) -> ValidationError | None:
        """Keeps in `leaves` those whose constant fields agree with `instance`; gives the error where none does."""
        while len(leaves) > 1:
            tags = self._tags(leaves)
            if tags is None:
                return None
            name, constants = tags
            if name not in instance:
                return _error("required", [name], instance)
            agreeing = [leaf for leaf, constant in zip(leaves, constants, strict=True) if constant == instance[name]]
            if not agreeing:
                return _error("enum", list(dict.fromkeys(constants)), instance[name], name)
            leaves[:] = agreeing
        return None

    def _tags(self, leaves: Sequence[Schema]) -> tuple[str, list[Any]] | None:
        """A field that every leaf fixes to a constant, not all to the same one, and these constants.

        `type` goes before others, and a required field before an optional one.
        """
        names = leaves[0].get("properties", {})
        required = leaves[0].get("required", ())
        for name in sorted(names, key=lambda name: (name != "type", name not in required)):
            constants = [self._constant(leaf.get("properties", {}).get(name, {})) for leaf in leaves]
            if None not in constants and len(set(constants)) > 1:
                return name, constants
        return None

    def _constant(self, schema: Schema) -> str | None:
        schema = self._document.resolve(schema)
        values = [schema["const"]] if "const" in schema else schema.get("enum", ())
        return values[0] if len(values) == 1 and isinstance(values[0], str) else None


def _properties(checker: _Checker, properties: Schema, instance: Any, schema: Schema) -> Iterator[ValidationError]:
    if not isinstance(instance, dict) or "allOf" in schema:
        return
    required = schema.get("required", ())
    for name, member in properties.items():
        if name in instance and (instance[name] is not None or name in required):
            yield from checker.descend(instance[name], member, path=name, schema_path=name)
    elsewhere = {"additionalProperties", "patternProperties", "anyOf", "oneOf"}
    if properties and elsewhere.isdisjoint(schema) and not instance.keys() <= properties.keys():
        yield _error("additionalProperties", False, instance)


def _error(keyword: str, expected: object, instance: object, *path: str) -> ValidationError:
    return ValidationError(keyword, validator=keyword, validator_value=expected, instance=instance, path=path)


def _types(schema: Schema) -> Sequence[str]:
    """The JSON types that a schema without unions takes."""
    if "type" in schema:
        declared = schema["type"]
        return [declared] if isinstance(declared, str) else declared
    if "const" in schema or "enum" in schema:
        return ["string"]
    return ["object"] if "properties" in schema else list(_ARTICLED)


def _problem(error: ValidationError) -> Problem:
    """One error of the JSON Schema library as the API would name it."""
    path = _dotted(error.absolute_path)
    keyword, expected, value = str(error.validator), cast("Any", error.validator_value), cast("Any", error.instance)
    schema = cast("Schema", error.schema)
    if keyword == "additionalProperties":
        declared = schema.get("properties", {})
        return unknown_parameter(_join(path, next(name for name in value if name not in declared)))
    if keyword == "required":
        return missing_parameter(_join(path, next(name for name in expected if name not in value)))
    code, reason = _code_and_reason(keyword, expected, value, schema)
    return Problem(400, f"Invalid value for '{path or 'body'}': {reason}.", code, path or None)


def _code_and_reason(keyword: str, expected: Any, value: Any, schema: Schema) -> tuple[str, str]:
    match keyword:
        case "type":
            names = [expected] if isinstance(expected, str) else expected
            wanted = " or ".join(_ARTICLED[name] for name in names)
            return "invalid_type", f"expected {wanted}, got {_type_name(value)}"
        case "enum" | "const":
            allowed = ", ".join(repr(item) for item in (expected if keyword == "enum" else [expected]))
            return "invalid_value", f"expected one of {allowed}, got {_shown(value)}"
        case "minimum" | "maximum":
            kind = "integer" if schema.get("type") == "integer" else "decimal"
            side, word = ("below_min", "at least") if keyword == "minimum" else ("above_max", "at most")
            return f"{kind}_{side}_value", f"expected {word} {expected}, got {_shown(value)}"
        case "minLength" | "maxLength" | "minItems" | "maxItems":
            kind, unit = ("string", "characters") if keyword.endswith("Length") else ("array", "elements")
            side, word = ("below_min", "at least") if keyword.startswith("min") else ("above_max", "at most")
            return f"{kind}_{side}_length", f"expected {word} {expected} {unit}, got {len(value)}"
        case _:
            return "invalid_value", f"{_shown(value)} does not meet {keyword} {expected}"


def _dotted(path: Iterable[str | int]) -> str:
    dotted = ""
    for step in path:
        dotted = f"{dotted}[{step}]" if isinstance(step, int) else _join(dotted, step)
    return dotted


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _type_name(value: object) -> str:
    checker = Draft202012Validator.TYPE_CHECKER
    return next(phrase for name, phrase in reversed(_ARTICLED.items()) if checker.is_type(value, name))


def _shown(value: object) -> str:
    text = repr(redact.data(value))
    return text if len(text) <= 60 else f"{text[:57]}..."
