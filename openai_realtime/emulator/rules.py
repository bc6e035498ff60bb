"""The rules that go beyond the schemas: those of the lint, so that both agree."""

from collections.abc import Mapping
from typing import Any

from openai_realtime.emulator.problems import Problem
from openai_realtime.lint import located
from openai_realtime.lint.subject import SessionType, recognise
from openai_realtime.settings.checks import Dialect


def problem(config: Mapping[str, Any], dialect: Dialect = "ga", kind: SessionType | None = None) -> Problem | None:
    """Return the error for a configuration that meets the schemas but not the rules across its fields.

    Args:
        config: a session, or the request or event around it.
        dialect: its vocabulary.
        kind: the type of session that the endpoint creates. The lint takes a configuration that names none, such as an
            empty one, for a conversation; then there is nothing to check.
    """
    if kind is not None and recognise(config, dialect).kind != kind:
        return None
    for _, finding in located(config, dialect):
        if finding.severity == "error":
            message = f"Invalid value for '{finding.path or 'body'}': {finding.message}."
            return Problem(400, message, "invalid_value", finding.path or None)
    return None
