# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeContentPart(_model.Model):
    """Content part of an assistant message in a streamed response."""

    type: t.Literal["audio", "text"] | str | None = None
    """Content type, `text` or `audio`; `output_text` or `output_audio` in the finished item."""

    text: str | None = None
    """Text of a `text` part."""

    audio: str | None = None
    """Base64 audio of an `audio` part."""

    transcript: str | None = None
    """Transcript of an `audio` part."""
