"""The rules that go beyond the schemas: those of the lint, so that both agree."""

from collections.abc import Mapping
from typing import Any

from openai_realtime.emulator.problems import Problem
from openai_realtime.lint import located
from openai_realtime.settings.checks import Dialect


def problem(config: Mapping[str, Any], dialect: Dialect = "ga") -> Problem | None:
    """Return the error for a configuration that meets the schemas but not the rules across its fields.

    Args:
        config: a session, or the request or event around it.
        dialect: its vocabulary.
    """
    for _, finding in located(config, dialect):
        if finding.severity == "error":
            message = f"Invalid value for '{finding.path or 'body'}': {finding.message}."
            return Problem(400, message, "invalid_value", finding.path or None)
    return None
