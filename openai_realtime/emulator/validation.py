"""Validation of requests and client events by the emulator, with errors in OpenAI's shape."""

from typing import Any

from openai_realtime import redact
from openai_realtime.document import validation
from openai_realtime.document.schemas import Schema, dotted
from openai_realtime.document.validation import ARTICLED, Violation
from openai_realtime.emulator.problems import Problem, missing_parameter, unknown_parameter


class Validation(validation.Validation):
    """Validates requests against the schemas of one document."""

    def problem(self, schema: str, value: Any, *, nulls: bool = False) -> Problem | None:
        """Return the error for `value` as an instance of this schema, or None if it is valid.

        Of several errors it reports an undeclared field first, then a missing one, then the first invalid value.
        `nulls` allows nulls for absent fields, as in `violations`.
        """
        rank = {"additionalProperties": 0, "required": 1}
        violations = self.violations(schema, value, nulls=nulls)
        first = min(violations, key=lambda violation: rank.get(violation.keyword, 2), default=None)
        return None if first is None else _problem(first)


def _problem(violation: Violation) -> Problem:
    """Convert a violation to the API's error."""
    path = dotted(violation.path)
    if violation.keyword == "additionalProperties":
        return unknown_parameter(path)
    if violation.keyword == "required":
        return missing_parameter(path)
    code, reason = _code_and_reason(violation.keyword, violation.expected, violation.value, violation.schema)
    return Problem(400, f"Invalid value for '{path or 'body'}': {reason}.", code, path or None)


def _code_and_reason(keyword: str, expected: Any, value: Any, schema: Schema) -> tuple[str, str]:
    match keyword:
        case "type":
            names = [expected] if isinstance(expected, str) else expected
            wanted = " or ".join(ARTICLED[name] for name in names)
            return "invalid_type", f"expected {wanted}, got {validation.type_name(value)}"
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


def _shown(value: object) -> str:
    text = repr(redact.data(value))
    return text if len(text) <= 60 else f"{text[:57]}..."
