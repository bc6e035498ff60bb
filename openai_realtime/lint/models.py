"""Rules about models, and about values that the document lists only in part."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from openai_realtime.document import lifecycle, observed, schemas
from openai_realtime.document.schemas import Path
from openai_realtime.lint.findings import Found, Severity
from openai_realtime.lint.subject import TRANSLATION_MODEL, Subject
from openai_realtime.lint.words import guess, quoted, shown

TRANSCRIPTION: Final = "AudioTranscriptionModel"
_CONVERSATION: Final = ("RealtimeModel", "RealtimeSessionModel")
_SNAPSHOT: Final = r"-\d{4}-\d\d-\d\d$"


def model_of_other_session(subject: Subject) -> Iterator[Found]:
    """Check that each model fits its place: conversation, transcription or translation."""
    transcriber: Path = (*subject.place("input_audio_transcription"), "model")
    wanted = {
        ("model",): "translation" if subject.kind == "translation" else "conversation",
        transcriber: "transcription",
    }
    for path, purpose in wanted.items():
        model = subject.get(*map(str, path))
        actual = purpose_of_model(model)
        if actual not in (None, purpose):
            yield Found(
                "model-of-other-session",
                (*subject.at, *path),
                f"{shown(model)} is a model for {actual}; this needs one for {purpose}",
            )


def purpose_of_model(model: object) -> str | None:
    """Return the purpose of a model: `conversation`, `transcription` or `translation`; None if it is unknown."""
    if not isinstance(model, str):
        return None
    name = re.sub(_SNAPSHOT, "", model)
    if name == TRANSLATION_MODEL:
        return "translation"
    if {model, name} & set(listed(TRANSCRIPTION)):
        return "transcription"
    talking = {one for schema in _CONVERSATION for one in listed(schema)}
    return "conversation" if {model, name} & talking else None


def listed(schema: str) -> list[str]:
    """Return the values that a schema of the document lists."""
    return [value for leaf in schemas.load().at(schema, ()) for value in leaf.get("enum", ())]


def unknown_value(subject: Subject) -> Iterator[Found]:
    """Check for strings that an open list of the document lacks; dated snapshots of listed models are fine."""
    document = schemas.load()
    for path in document.fields(subject.schema):
        leaves = document.at(subject.schema, path)
        known = [value for leaf in leaves for value in leaf.get("enum", ())]
        if not known or {"type": "string"} not in leaves:
            continue
        value = subject.get(*map(str, path))
        is_model = path[-1] == "model" and purpose_of_model(value) is not None
        if isinstance(value, str) and value not in known and not is_model:
            message = guess(value, known) or f", which lists {quoted(known)}"
            yield Found("unknown-value", (*subject.at, *path), f"{shown(value)} is not in the document{message}")


def model_shutdown(subject: Subject) -> Iterator[Found]:
    """Check for models that shut down: a warning before, an error afterwards."""
    transcriber: Path = (*subject.place("input_audio_transcription"), "model")
    for path in (("model",), transcriber):
        model = subject.get(*map(str, path))
        shutdown = lifecycle.shutdown_of_model(model)
        if shutdown is not None:
            severity: Severity = "error" if shutdown.is_over(subject.today) else "warning"
            message = f"{shown(model)} {shutdown.advice(subject.today)}"
            yield Found("model-shutdown", (*subject.at, *path), message, severity)


def field_shutdown(subject: Subject) -> Iterator[Found]:
    """Check for `prompt`, and for connectors of MCP tools, which only older models still take."""
    dates = lifecycle.shutdown_of_fields()
    prompt = dates.get("prompt")
    if prompt is not None and subject.get("prompt") is not None:
        severity: Severity = "error" if prompt.is_over(subject.today) else "warning"
        yield Found("field-shutdown", (*subject.at, "prompt"), f"prompt {prompt.advice(subject.today)}", severity)
    connector, tools = dates.get("connector_id"), subject.get("tools")
    for position, tool in enumerate(tools if isinstance(tools, list) else ()):
        if connector is not None and isinstance(tool, Mapping) and tool.get("connector_id") is not None:
            message = f"models released after {connector.date} refuse connector_id; use server_url"
            yield Found("field-shutdown", (*subject.at, "tools", position, "connector_id"), message)


def does_not_reason(model: object) -> bool:
    """Return whether this is a known model for conversations that does not reason."""
    return purpose_of_model(model) == "conversation" and not observed.reasons(model)


def reasoning_model(subject: Subject) -> Iterator[Found]:
    """Check for reasoning settings with a known model that does not reason."""
    model = subject.get("model")
    if does_not_reason(model):
        for name in ("reasoning", "parallel_tool_calls"):
            if subject.get(name) is not None:
                message = f"needs a reasoning model, such as 'gpt-realtime-2', not {shown(model)}"
                yield Found("reasoning-model", (*subject.at, name), message)
