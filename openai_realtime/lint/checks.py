"""All checks of a configuration."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from openai_realtime.document.schemas import Path
from openai_realtime.lint import audio, declared, models, tools
from openai_realtime.lint.findings import Finding, Found, finished, in_order
from openai_realtime.lint.secrets import secret
from openai_realtime.lint.subject import TYPED, UPDATES, Subject, recognise
from openai_realtime.lint.words import guess, quoted, shown
from openai_realtime.settings.checks import Dialect

ACROSS_FIELDS: Final = (
    audio.custom_voice,
    models.model_of_other_session,
    models.unknown_value,
    models.model_shutdown,
    models.field_shutdown,
    models.reasoning_model,
    audio.output_modalities,
    audio.whisper_turn_detection,
    audio.transcription_turn_detection,
    audio.transcription_option,
    audio.language_code,
    tools.tool_choice,
    tools.duplicate_tool,
    tools.function_name,
    tools.function_parameters,
    tools.mcp_address,
)
"""The rules that compare several fields or go beyond the schemas, named like their findings."""


def findings(config: object, dialect: Dialect | None, today: str) -> list[tuple[Path, Finding]]:
    """Return all findings about a configuration on a day such as 2027-01-20, each with its path as a tuple."""
    if not isinstance(config, Mapping):
        return [((), finished(Found("wrong-type", (), f"must be an object, not {shown(config)}")))]
    config = dict(config)
    found = _first_of_each_place([*secret(config), *_checked(replace(recognise(config, dialect), today=today))])
    return [(one.path, finished(one)) for one in in_order(found, config)]


def _checked(subject: Subject) -> Iterator[Found]:
    if subject.unknown_type is not None:
        yield _unknown(subject, subject.unknown_type)
        return
    yield from declared.findings(subject)
    if isinstance(subject.session, dict):
        for rule in ACROSS_FIELDS:
            yield from rule(subject)


def _unknown(subject: Subject, path: Path) -> Found:
    """Return the finding for a `type` that the document does not list."""
    of_event = path == ("type",) and subject.wrapper is not None
    type, known = (subject.config["type"], UPDATES) if of_event else (subject.session["type"], TYPED)
    return Found("unknown-type", path, f"must be {quoted(known)}, not {shown(type)}{guess(type, known)}")


def _first_of_each_place(found: Sequence[Found]) -> Iterator[Found]:
    """Skip findings that follow from an earlier one at the same place or around it. Secrets are always reported."""
    seen = {one.meant for one in found if one.meant is not None}
    secrets: set[Path] = set()
    for one in found:
        if one.rule == "secret":
            secrets.add(one.path)
            yield one
        elif not any(one.path[:length] in seen for length in range(len(one.path) + 1)):
            seen.add(one.path)
            if one.rule != "answer-only-field" or one.path not in secrets:
                yield one
