"""Session updates, and the settings of a single response: its own over the session's. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from openai_realtime.audio import AudioType
from openai_realtime.document import observed
from openai_realtime.emulator import sessions
from openai_realtime.emulator.engine import refusals
from openai_realtime.emulator.engine.items import without_nulls
from openai_realtime.lint.models import does_not_reason

Json = Mapping[str, Any]

_METADATA_PAIRS, _METADATA_KEY, _METADATA_VALUE = 16, 64, 512


def update_session(session: Json, update: Json, *, assistant_spoke: bool) -> sessions.Session:
    """Merge `update` into a session.

    Raises:
        Refused: for another type or model, another voice after the assistant spoke, or text together with audio.
    """
    if update["type"] != session["type"]:
        raise refusals.invalid("session.type", f"{session['type']!r}, which cannot change", update["type"])
    model = update.get("model")
    if model is not None and model != session.get("model"):
        raise refusals.refused(
            f"The model cannot be changed during a session; it is {session.get('model')!r}.",
            "cannot_update_model",
            "session.model",
        )
    merged = sessions.merge(session, update)
    if assistant_spoke and _voice(merged) != _voice(session):
        raise refusals.cannot_update_voice()
    if "output_modalities" in merged:
        _check_modalities(merged["output_modalities"], "session.output_modalities")
    return merged


@dataclass(frozen=True, slots=True)
class ResponseSettings:
    """The settings of one response."""

    output_modalities: Sequence[str]
    instructions: str
    tools: Sequence[Json]
    tool_choice: Any
    max_output_tokens: int | str
    metadata: Json | None
    in_conversation: bool
    format: Json
    voice: str
    speed: float
    reasons: bool
    input: Sequence[Json] | None

    @property
    def spoken(self) -> bool:
        """Whether the response has audio output."""
        return "audio" in self.output_modalities

    @property
    def audio_type(self) -> AudioType:
        """The format of its output audio."""
        type: AudioType = self.format["type"]
        return type

    @classmethod
    def of(cls, session: Json, params: Json | None) -> "ResponseSettings":
        """Apply the parameters of `response.create` to the session's settings.

        Raises:
            Refused: for invalid settings.
        """
        fields = {**(params or {})}
        raw_input = fields.pop("input", None)
        fields = without_nulls(fields)
        output = sessions.merge(session["audio"]["output"], (fields.get("audio") or {}).get("output") or {})
        modalities = fields.get("output_modalities", session["output_modalities"])
        _check_modalities(modalities, "response.output_modalities")
        for name in ("reasoning", "parallel_tool_calls"):
            if name in fields and does_not_reason(session.get("model")):
                raise refusals.invalid(f"response.{name}", "a reasoning model", session["model"])
        conversation = fields.get("conversation", "auto")
        if conversation not in ("auto", "none"):
            raise refusals.invalid("response.conversation", "'auto' or 'none'", conversation)
        limit = fields.get("max_output_tokens", session.get("max_output_tokens") or "inf")
        return cls(
            output_modalities=modalities,
            instructions=fields.get("instructions", session.get("instructions") or ""),
            tools=fields.get("tools", session.get("tools") or []),
            tool_choice=fields.get("tool_choice", session.get("tool_choice") or "auto"),
            max_output_tokens="inf" if limit == "inf" else int(limit),
            metadata=_checked_metadata(fields.get("metadata")),
            in_conversation=conversation == "auto",
            format=output["format"],
            voice=_name(output.get("voice")),
            speed=output.get("speed") or 1.0,
            reasons=observed.reasons(session.get("model")),
            input=raw_input,
        )


def _voice(session: Json) -> object:
    return session.get("audio", {}).get("output", {}).get("voice")


def _name(voice: Any) -> str:
    return str(voice["id"] if isinstance(voice, Mapping) else voice)


def _check_modalities(modalities: Sequence[str], param: str) -> None:
    if list(modalities) not in (["text"], ["audio"]):
        raise refusals.invalid(param, "['text'] or ['audio']", list(modalities))


def _checked_metadata(metadata: Json | None) -> Json | None:
    if metadata is None:
        return None
    if len(metadata) > _METADATA_PAIRS:
        raise refusals.invalid("response.metadata", f"at most {_METADATA_PAIRS} pairs", len(metadata))
    for key, value in metadata.items():
        if len(key) > _METADATA_KEY or not isinstance(value, str) or len(value) > _METADATA_VALUE:
            expected = f"keys up to {_METADATA_KEY} and values up to {_METADATA_VALUE} characters"
            raise refusals.invalid("response.metadata", expected, key)
    return metadata
