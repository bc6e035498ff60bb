"""Validation of JSON against the schemas of the document: every violation, as data.

The document's schemas are open, and its unions are distinguished by constant fields. Some JSON Schema keywords are
therefore stricter or clearer here: an object accepts only declared fields, and a union reports the errors of the one
branch that the value matches.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, cast

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from openai_realtime.document.schemas import Document, Path, Schema

ARTICLED = {
    "string": "a string",
    "number": "a number",
    "integer": "an integer",
    "boolean": "a boolean",
    "object": "an object",
    "array": "an array",
    "null": "null",
}
"""The JSON Schema types as error messages name them."""

_extend: Callable[..., Callable[..., Draft202012Validator]] = extend


class _Checker(Protocol):
    """The part of a jsonschema validator that keyword functions use."""

    def descend(
        self, instance: Any, schema: Any, path: Any = None, schema_path: Any = None
    ) -> Iterable[ValidationError]: ...

    def is_type(self, instance: Any, type: str) -> bool: ...


@dataclass(frozen=True, slots=True)
class Violation:
    """One violation of a schema."""

    path: Path
    """The path of the field, which may be undeclared or missing."""
    keyword: str
    """The JSON Schema keyword; `additionalProperties` for an undeclared field, `required` for a missing one."""
    expected: Any
    """The value of the keyword, such as the minimum."""
    value: Any
    """The value at the path; None for a missing field."""
    schema: Schema
    """The schema that the keyword belongs to: of the value, or of the object that lacks or has the field."""
    holder: Any = None
    """The object that lacks or has the field, for undeclared and missing ones."""


class Validation:
    """Validates values against the schemas of one document. Validators are cached."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._components = {"schemas": document.schemas}
        self._validators: dict[tuple[str, bool], Draft202012Validator] = {}
        keywords = {"required": _required, "allOf": self._all_of, "anyOf": self._union, "oneOf": self._union}
        strict = _extend(Draft202012Validator, {**keywords, "properties": _properties})
        lenient = _extend(Draft202012Validator, {**keywords, "properties": _properties_or_null})
        self._classes = {False: strict, True: lenient}

    def violations(self, schema: str, value: Any, *, nulls: bool = False) -> list[Violation]:
        """Return every violation of `value` against the schema of this name.

        Args:
            schema: the name of the schema.
            value: the value.
            nulls: whether a null means an absent optional field where the schema has no null.
        """
        validator = self._validators.get((schema, nulls))
        if validator is None:
            root = {"$ref": f"#/components/schemas/{schema}", "components": self._components}
            validator = self._validators.setdefault((schema, nulls), self._classes[nulls](root))
        return [violation for error in validator.iter_errors(value) for violation in _violations(error)]

    def _all_of(
        self, checker: _Checker, members: Sequence[Schema], instance: Any, schema: Schema
    ) -> Iterator[ValidationError]:
        """Merge the members into one object schema: each alone would reject the fields of the others."""
        joined: dict[str, Any] = {}
        for member in (*members, {k: v for k, v in schema.items() if k != "allOf"}):
            resolved = self.document.resolve(member)
            joined |= {
                **resolved,
                "properties": {**joined.get("properties", {}), **resolved.get("properties", {})},
                "required": [*joined.get("required", ()), *resolved.get("required", ())],
            }
        yield from checker.descend(instance, joined)

    def _union(
        self, checker: _Checker, branches: Sequence[Schema], instance: Any, schema: Schema
    ) -> Iterator[ValidationError]:
        leaves = [leaf for branch in branches for leaf in self.document.alternatives(branch)]
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

    def _narrow(self, leaves: list[Schema], instance: dict[str, Any]) -> ValidationError | None:
        """Keep the `leaves` whose constant fields match `instance`; return the error if none does."""
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
        """Return a field that every leaf fixes to a constant, not all to the same one, and these constants.

        `type` is preferred to other fields, and a required field to an optional one.
        """
        names = leaves[0].get("properties", {})
        required = leaves[0].get("required", ())
        for name in sorted(names, key=lambda name: (name != "type", name not in required)):
            constants = [self.document.constant(leaf.get("properties", {}).get(name, {})) for leaf in leaves]
            if None not in constants and len(set(constants)) > 1:
                return name, constants
        return None


def _properties(checker: _Checker, properties: Schema, instance: Any, schema: Schema) -> Iterator[ValidationError]:
    if not isinstance(instance, dict) or "allOf" in schema:
        return
    for name, member in properties.items():
        if name in instance:
            yield from checker.descend(instance[name], member, path=name, schema_path=name)
    elsewhere = {"additionalProperties", "patternProperties", "anyOf", "oneOf"}
    if properties and elsewhere.isdisjoint(schema) and not instance.keys() <= properties.keys():
        yield _error("additionalProperties", False, instance)


def _properties_or_null(
    checker: _Checker, properties: Schema, instance: Any, schema: Schema
) -> Iterator[ValidationError]:
    """Check the properties without the optional ones that are null."""
    if isinstance(instance, dict):
        required = schema.get("required", ())
        absent = {name for name in properties if name not in required and name in instance and instance[name] is None}
        kept = {name: value for name, value in instance.items() if name not in absent}
        yield from _properties(checker, properties, kept, schema)


def _required(checker: _Checker, names: Sequence[str], instance: Any, schema: Schema) -> Iterator[ValidationError]:
    """Yield one error for all names; JSON Schema yields one per name without naming it."""
    if isinstance(instance, dict) and not instance.keys() >= set(names):
        yield _error("required", names, instance)


def _error(keyword: str, expected: object, instance: object, *path: str) -> ValidationError:
    return ValidationError(keyword, validator=keyword, validator_value=expected, instance=instance, path=path)


def _violations(error: ValidationError) -> Iterator[Violation]:
    """Split an error of jsonschema into one violation per field."""
    path = tuple(error.absolute_path)
    keyword, expected, value = str(error.validator), cast("Any", error.validator_value), cast("Any", error.instance)
    schema = cast("Schema", error.schema)
    if keyword == "additionalProperties":
        undeclared = (name for name in value if name not in schema.get("properties", {}))
        yield from (Violation((*path, name), keyword, expected, value[name], schema, value) for name in undeclared)
    elif keyword == "required":
        missing = (name for name in dict.fromkeys(expected) if name not in value)
        yield from (Violation((*path, name), keyword, expected, None, schema, value) for name in missing)
    else:
        yield Violation(path, keyword, expected, value, schema)


def _types(schema: Schema) -> Sequence[str]:
    """Return the JSON types that a schema without unions accepts."""
    if "type" in schema:
        declared = schema["type"]
        return [declared] if isinstance(declared, str) else declared
    if "const" in schema or "enum" in schema:
        return ["string"]
    return ["object"] if "properties" in schema else list(ARTICLED)


def type_name(value: object) -> str:
    """Return the JSON type of a value with its article, such as `an object`."""
    checker = Draft202012Validator.TYPE_CHECKER
    return next(phrase for name, phrase in reversed(ARTICLED.items()) if checker.is_type(value, name))
