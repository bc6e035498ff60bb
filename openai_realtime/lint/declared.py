"""Checks against the schemas of the document."""

import functools
from collections.abc import Iterator, Mapping
from typing import Any

from openai_realtime.document import schemas
from openai_realtime.document.schemas import Path, Schema
from openai_realtime.document.validation import Validation, Violation
from openai_realtime.lint import undeclared
from openai_realtime.lint.findings import Found
from openai_realtime.lint.subject import TYPED, Subject
from openai_realtime.lint.vocabulary import FLAT_FORMATS, GA_FORMATS
from openai_realtime.lint.words import bounds, guess, quoted, shown, wanted


@functools.cache
def _validation() -> Validation:
    return Validation(schemas.load())


def findings(subject: Subject) -> Iterator[Found]:
    """Yield the schema violations of the request or event around the session, then those of the session."""
    if subject.wrapper is not None:
        for violation in _validation().violations(subject.wrapper, subject.config):
            if violation.path == ("session",) or violation.path[0] != "session":
                yield _found(violation, subject, subject.wrapper, ())
    if isinstance(subject.session, dict):
        session, secrets = undeclared.answered_secret(subject)
        yield from secrets
        for violation in _validation().violations(subject.schema, session):
            yield _found(violation, subject, subject.schema, subject.at)


def _found(violation: Violation, subject: Subject, schema: str, at: Path) -> Found:
    """Return a violation as a finding; `at` is the path of the schema's value in the configuration."""
    if violation.keyword == "additionalProperties":
        return undeclared.field(violation, subject, schema, at)
    path, value = (*at, *violation.path), violation.value
    choices = schemas.load().at(schema, violation.path)
    expected = quoted(TYPED) if path == (*subject.at, "type") and schema == subject.schema else wanted(choices)
    match violation.keyword:
        case "required":
            return Found("missing-field", path, f"is missing; it must be {expected}")
        case "type":
            return _other_dialect(value, path, subject) or _must_be("wrong-type", path, expected, value)
        case "enum" | "const":
            return _other_dialect(value, path, subject) or _not_listed(violation, path, expected, choices)
        case "minimum" | "maximum":
            return _must_be("out-of-range", path, bounds(violation.schema), value)
        case "minLength" | "maxLength" | "minItems" | "maxItems":
            side = "at least" if violation.keyword.startswith("min") else "at most"
            message = f"must have a length of {side} {violation.expected}, not of {len(value)}"
            return Found("wrong-length", path, message)
        case _:
            return _must_be("wrong-form", path, f"of the form {violation.expected}", value)


def _must_be(rule: str, path: Path, expected: str, value: object) -> Found:
    return Found(rule, path, f"must be {expected}, not {shown(value)}")


def _not_listed(violation: Violation, path: Path, expected: str, choices: list[Schema]) -> Found:
    """Return the finding for a value that an enum does not list."""
    value = violation.value
    if not isinstance(value, str):
        return _must_be("out-of-range", path, expected, value)
    if any(schema.get("type") in ("integer", "number") for schema in choices):
        return _must_be("wrong-type", path, expected, value)
    known = [value for schema in choices for value in schema.get("enum", ())]
    if path[-1] == "type" and all(schemas.load().constant(schema) for schema in choices):
        return Found("unknown-type", path, f"must be {expected}, not {shown(value)}{guess(value, known)}")
    message = f"the document lists {expected}, not {shown(value)}{guess(value, known)}"
    return Found("unknown-value", path, message, "error")


def _other_dialect(value: Any, path: Path, subject: Subject) -> Found | None:
    """Return the finding for a value in the form of the other dialect, if it is one."""
    field = next((step for step in reversed(path) if step != "type"), None)
    named = value.get("type") if isinstance(value, Mapping) else value
    if field == "format" and isinstance(named, str) and named in GA_FORMATS:
        ga = f"{{'type': {GA_FORMATS[named]!r}}}"
        return Found("mixed-vocabulary", path, f"{shown(named)} is the flat form; in GA it is {ga}")
    if str(field).endswith("_audio_format") and isinstance(named, str) and named in FLAT_FORMATS:
        flat = FLAT_FORMATS[named]
        return Found("mixed-vocabulary", path, f"{shown(named)} is the GA form; in a flat session it is {flat!r}")
    if field == "tool_choice":
        return _tool_choice(value, path, subject)
    return None


def _tool_choice(value: Any, path: Path, subject: Subject) -> Found | None:
    if subject.dialect == "beta" and isinstance(value, Mapping) and isinstance(value.get("name"), str):
        message = f"an object is the GA form; in a flat session it is the name alone, {shown(value['name'])}"
        return Found("mixed-vocabulary", path, message)
    if subject.dialect == "ga" and isinstance(value, str) and value in subject.functions():
        message = f"a name alone is the flat form; in GA it is {{'type': 'function', 'name': {shown(value)}}}"
        return Found("mixed-vocabulary", path, message)
    return None
