"""Checks of session configurations before they are sent: against the API document, and across fields.

Calling `lint` requires jsonschema (extra `cli` or `emulator`); importing this module does not.
"""

from typing import TYPE_CHECKING

from openai_realtime.document import lifecycle
from openai_realtime.errors import InvalidArgumentError, MissingExtraError
from openai_realtime.lint.findings import RULES, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from openai_realtime.document.schemas import Path
    from openai_realtime.settings.checks import Dialect

__all__ = ["RULES", "Finding", "Rule", "lint"]


def lint(
    config: "Mapping[str, object]", dialect: "Dialect | None" = None, *, today: "date | None" = None
) -> list[Finding]:
    """Check a session configuration and return the findings, in the order of its fields.

    Args:
        config: JSON data: a session (realtime, transcription or translation), a request to create a client secret or a
            call, or a `session.update` or `transcription_session.update` event.
        dialect: "ga" or "beta"; detected from the fields by default.
        today: date for which to check whether models have shut down; the current one (UTC) by default.

    Raises:
        InvalidArgumentError: unknown dialect, or data that contains itself.
        MissingExtraError: jsonschema is not installed.
    """
    return [finding for _, finding in located(config, dialect, today)]


def located(
    config: object, dialect: "Dialect | None" = None, today: "date | None" = None
) -> "list[tuple[Path, Finding]]":
    """Return the findings of `lint`, each with its path as a tuple, for locating it in a JSON text."""
    if dialect not in (None, "ga", "beta"):
        raise InvalidArgumentError("dialect", dialect, "'ga', 'beta' or None")
    from datetime import date

    if today is not None and not isinstance(today, date):
        raise InvalidArgumentError("today", today, "a date or None")
    try:
        from openai_realtime.lint import checks
    except ModuleNotFoundError as error:
        if error.name != "jsonschema":
            raise
        raise MissingExtraError("jsonschema", "cli", "lint needs jsonschema") from error
    from openai_realtime.dialect.convert import plain

    plain(config, "config")  # refuses data that contains itself, which no check would finish
    return checks.findings(config, dialect, lifecycle.today() if today is None else today.isoformat())
