# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeTranslationServerEventSessionOutputAudioDelta(_model.Model):
    """Next chunk of translated speech, of variable length."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["session.output_audio.delta"] = "session.output_audio.delta"
    """Fixed type name of the object on the wire."""

    delta: str
    """Base64 audio of the chunk, to be played in full."""

    sample_rate: int | None = None
    """Sample rate in Hz, default 24000."""

    channels: int | None = None
    """Number of channels, default 1."""

    format: t.Literal["pcm16"] | str | None = None
    """Encoding of `delta`, always `pcm16`."""

    elapsed_ms: int | None = None
    """Position of the translation frame in the stream, in ms; null or absent when unknown. Use it for alignment, not as an event ID."""
