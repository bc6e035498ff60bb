"""What the events of the beta carry: one shape for all items, for instance, with None for what one does not have."""

from typing import Literal

from openai_realtime import models
from openai_realtime.schema.model import Model


class BetaContentPart(Model):
    """A part of a message, or of a response."""

    type: Literal["input_text", "input_audio", "item_reference", "text", "audio"] | str | None = None
    """What it is."""

    id: str | None = None
    """Id of the item that a reference means."""

    text: str | None = None
    """Text."""

    audio: str | None = None
    """Audio in base64."""

    transcript: str | None = None
    """What is said in the audio."""


class BetaItem(Model):
    """An item of a conversation: a message, a function call, or the output of one."""

    id: str | None = None
    """Id of the item."""

    object: Literal["realtime.item"] | str | None = None
    """Kind of object, always `realtime.item`."""

    type: Literal["message", "function_call", "function_call_output"] | str | None = None
    """What it is."""

    status: Literal["completed", "incomplete", "in_progress"] | str | None = None
    """How far it is."""

    role: Literal["user", "assistant", "system"] | str | None = None
    """Who says a message."""

    content: list[BetaContentPart] | None = None
    """What a message says."""

    call_id: str | None = None
    """Id that a function call and its output have in common."""

    name: str | None = None
    """The function that is called."""

    arguments: str | None = None
    """Arguments of a function call, as JSON text."""

    output: str | None = None
    """Output of a function call."""


class BetaResponse(Model):
    """A response of the model."""

    id: str | None = None
    """Id of the response."""

    object: Literal["realtime.response"] | str | None = None
    """Kind of object, always `realtime.response`."""

    status: Literal["completed", "cancelled", "failed", "incomplete", "in_progress"] | str | None = None
    """How it ended, or that it has not."""

    status_details: models.RealtimeResponseStatus | None = None
    """Why it ended so."""

    output: list[BetaItem] | None = None
    """The items that the model made."""

    conversation_id: str | None = None
    """The conversation that the items went into."""

    modalities: list[Literal["text", "audio"] | str] | None = None
    """What the model answered with."""

    voice: models.VoiceIdsOrCustomVoice | None = None
    """The voice of spoken answers."""

    output_audio_format: Literal["pcm16", "g711_ulaw", "g711_alaw"] | str | None = None
    """The format of spoken answers."""

    temperature: float | None = None
    """Sampling temperature, which GA does not have."""

    max_output_tokens: int | Literal["inf"] | None = None
    """The most tokens that the response may have."""

    metadata: dict[str, str] | None = None
    """What `response.create` gave along."""

    usage: models.RealtimeResponseUsage | None = None
    """Tokens that were used."""


class BetaTurnDetection(Model):
    """How the end of the user's turn is found."""

    type: Literal["server_vad", "semantic_vad"] | str | None = None
    """By loudness, or by sense."""

    threshold: float | None = None
    """Loudness that counts as speech, 0 to 1."""

    prefix_padding_ms: int | None = None
    """Audio to keep from before the speech, in ms."""

    silence_duration_ms: int | None = None
    """Silence that ends a turn, in ms."""

    eagerness: Literal["low", "medium", "high", "auto"] | str | None = None
    """How soon a turn counts as ended by sense."""

    create_response: bool | None = None
    """Whether the end of a turn makes the model respond."""

    interrupt_response: bool | None = None
    """Whether speech interrupts a response."""


class BetaSession(models.RealtimeSession):
    """A session in the flat vocabulary, as the server describes it."""

    turn_detection: BetaTurnDetection | None = None  # type: ignore[assignment]
    """How the end of the user's turn is found; None where nothing looks for it."""


class BetaTranscriptionSession(models.RealtimeTranscriptionSessionCreateResponse):
    """A transcription session in the flat vocabulary, as the server describes it."""

    turn_detection: BetaTurnDetection | None = None  # type: ignore[assignment]
    """How the end of the user's turn is found; None where nothing looks for it."""
