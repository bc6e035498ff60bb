# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeTranslationServerEventSessionOutputAudioDelta(_model.Model):
    """Next chunk of translated speech, of no fixed length."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["session.output_audio.delta"] = "session.output_audio.delta"
    """Fixed wire name of this kind of object."""

    delta: str
    """Base64 of the chunk, to be played whole."""

    sample_rate: int | None = None
    """Samples per second, 24000 by default."""

    channels: int | None = None
    """Number of channels, 1 by default."""

    format: t.Literal["pcm16"] | str | None = None
    """Encoding of `delta`, always `pcm16`."""

    elapsed_ms: int | None = None
    """Position of the translation frame in the stream, in ms, for alignment; null or absent when unknown. Not an id of the event."""
