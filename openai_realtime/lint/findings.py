"""What the lint says: findings, and the rules that they are named after."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, Literal, NamedTuple

from openai_realtime import redact
from openai_realtime.document.schemas import Path, dotted

Severity = Literal["error", "warning"]


class Finding(NamedTuple):
    """One thing to mend in a session configuration. Secrets are masked in all of its texts."""

    path: str
    """The field, such as `session.tools[0].name`; it may be one that is missing. Empty for the whole configuration."""
    severity: Severity
    """`error` for what the API refuses, `warning` for what it may take and is probably not meant."""
    rule: str
    """The name of the rule in `RULES`."""
    message: str
    """What is wrong, with the value, what is allowed, and the nearest valid name where there is one."""


class Rule(NamedTuple):
    """A kind of finding."""

    severity: Severity
    meaning: str


RULES: Final[Mapping[str, Rule]] = {
    "wrong-type": Rule("error", "A value is of another JSON type than the field takes."),
    "missing-field": Rule("error", "A required field is not there."),
    "unknown-field": Rule("error", "A field is not declared where it stands."),
    "unknown-type": Rule("error", "The `type` of an object is none of those known for it."),
    "unknown-value": Rule("warning", "A model, a voice, or one of a list of values is not in the document."),
    "out-of-range": Rule("error", "A number is outside of its bounds."),
    "wrong-length": Rule("error", "A text or a list is too short or too long."),
    "wrong-form": Rule("error", "A text does not have the form that the field takes."),
    "mixed-vocabulary": Rule("error", "A name or a value belongs to the other dialect."),
    "removed-field": Rule("error", "A field of the flat vocabulary has no counterpart in GA."),
    "answer-only-field": Rule("warning", "The server gives this field in its answers; a request has none."),
    "field-of-other-type": Rule("error", "A field belongs to another `type` of the same object, such as semantic VAD."),
    "field-of-other-session": Rule("error", "A field belongs to another kind of session."),
    "transcription-model": Rule("error", "A transcription session has `model` at the top, not with its transcription."),
    "output-modalities": Rule("error", "A GA session answers in text or in audio, with one modality named."),
    "model-of-other-session": Rule("error", "A model is of another kind than the place takes."),
    "reasoning-model": Rule("warning", "A setting for models that reason is given to one that does not."),
    "custom-voice": Rule("warning", "A voice by name is given as an object, or a custom one by name."),
    "whisper-turn-detection": Rule("error", "Turn detection is on, which `gpt-realtime-whisper` does not support."),
    "transcription-turn-detection": Rule(
        "warning", "Turn detection asks for what a transcription session does not do."
    ),
    "transcription-option": Rule("error", "An option of the transcription does not go with its model."),
    "language-code": Rule("warning", "A language is not an ISO 639-1 code."),
    "tool-choice": Rule("error", "A tool must be called that is not among the tools, or any where there are none."),
    "duplicate-tool": Rule("error", "Two tools have one name, or two MCP servers one label."),
    "function-name": Rule(
        "error", "A function has no name, or one that is not made of 1 to 64 letters, digits, `_`, `-`."
    ),
    "function-parameters": Rule("error", "The parameters of a function are no JSON Schema of an object."),
    "mcp-address": Rule("error", "An MCP tool names none or several of `server_url`, `connector_id`, `tunnel_id`."),
    "secret": Rule("warning", "A key or token stands in the configuration."),
}
"""Every rule by its name, with the severity that its findings have."""


class Found(NamedTuple):
    """A finding while its path is still in pieces."""

    rule: str
    path: Path
    message: str
    severity: Severity | None = None
    """Where it is not that of the rule."""
    meant: Path | None = None
    """The field that seems to be meant, which is then not missing."""


def finished(found: Found) -> Finding:
    """The finding as it is shown: on one line, secrets masked."""
    path = dotted(step if isinstance(step, int) else printable(redact.text(str(step))) for step in found.path)
    message = printable(redact.text(found.message))
    return Finding(redact.text(path), found.severity or RULES[found.rule].severity, found.rule, message)


def in_order(found: Iterable[Found], config: object) -> list[Found]:
    """Sorted by where they stand in the configuration; a missing field stands at the end of its object."""
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
    """A text with what a terminal cannot show, line ends among it, written as escapes."""
    return text if text.isprintable() else text.encode("unicode_escape").decode("ascii")
