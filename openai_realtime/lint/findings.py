"""Findings, and the rules that they belong to."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, Literal, NamedTuple

from openai_realtime import redact
from openai_realtime.document.schemas import Path, dotted

Severity = Literal["error", "warning"]


class Finding(NamedTuple):
    """One problem in a session configuration. Secrets are masked in all of its strings."""

    path: str
    """The field, such as `session.tools[0].name`, which may be missing; empty for the whole configuration."""
    severity: Severity
    """`error` for what the API refuses, `warning` for what it may accept but is probably a mistake."""
    rule: str
    """The name of the rule in `RULES`."""
    message: str
    """The problem: the value, what is allowed, and the closest valid name if there is one."""


class Rule(NamedTuple):
    """A rule: the severity of its findings, and their meaning."""

    severity: Severity
    meaning: str


RULES: Final[Mapping[str, Rule]] = {
    "wrong-type": Rule("error", "A value has the wrong JSON type."),
    "missing-field": Rule("error", "A required field is missing."),
    "unknown-field": Rule("error", "A field is not known at this place."),
    "unknown-type": Rule("error", "The `type` of an object is not one of the known types."),
    "unknown-value": Rule("warning", "A model, a voice or another listed value is not in the API document."),
    "out-of-range": Rule("error", "A number is out of bounds."),
    "wrong-length": Rule("error", "A string or a list is too short or too long."),
    "wrong-form": Rule("error", "A string does not match the pattern of the field."),
    "mixed-vocabulary": Rule("error", "A name or a value belongs to the other dialect."),
    "removed-field": Rule("error", "A field of the flat vocabulary has no counterpart in GA."),
    "answer-only-field": Rule("error", "Only the server sets this field; requests do not have it."),
    "field-of-other-type": Rule("error", "A field belongs to another `type` of the same object, such as semantic VAD."),
    "field-of-other-session": Rule("error", "A field belongs to another type of session."),
    "transcription-model": Rule(
        "error", "A transcription session has `model` at the top level, not in its transcription."
    ),
    "output-modalities": Rule("error", "A GA session must have exactly one output modality, text or audio."),
    "model-of-other-session": Rule("error", "A model does not fit the place where it is used."),
    "model-shutdown": Rule("warning", "A model shuts down soon; an error once it has."),
    "field-shutdown": Rule("warning", "A field is about to disappear; an error once it has."),
    "reasoning-model": Rule("error", "A setting for reasoning models is used with another model."),
    "custom-voice": Rule("warning", "A built-in voice is an object, or a custom voice is only a name."),
    "whisper-turn-detection": Rule("error", "Turn detection is on, which `gpt-realtime-whisper` does not support."),
    "transcription-turn-detection": Rule(
        "warning", "Turn detection has settings that transcription sessions do not support."
    ),
    "transcription-option": Rule("error", "The transcription model does not support an option."),
    "language-code": Rule("warning", "A language is not an ISO 639-1 code."),
    "tool-choice": Rule("error", "`tool_choice` requires a tool that does not exist, or any tool if there are none."),
    "duplicate-tool": Rule("error", "Two tools have the same name, or two MCP servers the same label."),
    "function-name": Rule("error", "A function has no name, or one that is not 1 to 64 letters, digits, `_` or `-`."),
    "function-parameters": Rule("error", "The parameters of a function are not a JSON Schema of an object."),
    "mcp-address": Rule("error", "An MCP tool does not have exactly one of `server_url`, `connector_id`, `tunnel_id`."),
    "secret": Rule("warning", "The configuration contains a key or token."),
}
"""All rules by name."""


class Found(NamedTuple):
    """A finding whose path is still a tuple."""

    rule: str
    path: Path
    message: str
    severity: Severity | None = None
    """The severity, if it is not that of the rule."""
    meant: Path | None = None
    """The field that was probably meant, which is then not reported as missing."""


def finished(found: Found) -> Finding:
    """Return the finding as it is shown: on one line, with secrets masked."""
    path = dotted(step if isinstance(step, int) else printable(redact.text(str(step))) for step in found.path)
    message = printable(redact.text(found.message))
    return Finding(redact.text(path), found.severity or RULES[found.rule].severity, found.rule, message)


def in_order(found: Iterable[Found], config: object) -> list[Found]:
    """Sort findings by their position in the configuration; missing fields come at the end of their object."""
    return sorted(found, key=lambda one: _position(one.path, config))


def _position(path: Path, config: Any) -> tuple[int, ...]:
    position: list[int] = []
    for step in path:
        if isinstance(config, Mapping):
            names = list(config)
            position.append(names.index(step) if step in config else len(names))
            config = config.get(step)
        elif isinstance(config, list) and isinstance(step, int) and step < len(config):
            position.append(step)
            config = config[step]
    return tuple(position)


def printable(text: str) -> str:
    """Return a string with unprintable characters, such as line breaks, escaped."""
    return text if text.isprintable() else text.encode("unicode_escape").decode("ascii")
