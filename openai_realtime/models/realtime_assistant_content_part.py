# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeAssistantContentPart(_model.Model):
    """Content part of an assistant message, text or speech."""

    type: t.Literal["output_text", "output_audio", "audio", "text"] | str | None = None
    """Content type, `output_text` or `output_audio`; some servers send `text` or `audio`."""

    text: str | None = None
    """Text of a text part."""

    audio: str | None = None
    """Base64 audio in the session's output format, by default PCM16 mono at 24000 Hz; present only in retrieved items."""

    transcript: str | None = None
    """Transcript of an audio part."""

    format: str | None = None
    """Encoding of the audio in a retrieved item, such as `pcm16`."""
