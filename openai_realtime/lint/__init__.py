"""Checks of session configurations before they are sent: against the document, and across fields.

Needs jsonschema (extra `cli` or `emulator`) when it is called, not when it is imported.
"""

from typing import TYPE_CHECKING

from openai_realtime.errors import InvalidArgumentError, MissingExtraError
from openai_realtime.lint.findings import RULES, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openai_realtime.document.schemas import Path
    from openai_realtime.settings.checks import Dialect

__all__ = ["RULES", "Finding", "Rule", "lint"]


def lint(config: "Mapping[str, object]", dialect: "Dialect | None" = None) -> list[Finding]:
    """Tell what is wrong with a session configuration, in the order in which it stands there.

    Args:
        config: JSON data: a session (realtime, transcription or translation), a request to mint a client secret or to
            create a call, or an event `session.update` or `transcription_session.update`.
        dialect: the vocabulary, `ga` or `flat` (the beta's); recognised from the fields by default.

    Raises:
        InvalidArgumentError: no such dialect.
        MissingExtraError: jsonschema is not installed.
    """
    return [finding for _, finding in located(config, dialect)]


def located(config: object, dialect: "Dialect | None" = None) -> "list[tuple[Path, Finding]]":
    """The findings of `lint`, each with its path in pieces, by which its place in a text can be found."""
    if dialect not in (None, "ga", "beta"):
        raise InvalidArgumentError("dialect", dialect, "'ga', 'flat' or None")
    try:
        from openai_realtime.lint import checks
    except ModuleNotFoundError as error:
        if error.name != "jsonschema":
            raise
        raise MissingExtraError("jsonschema", "cli", "lint needs jsonschema") from error
    return checks.findings(config, dialect)
