# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeContentPart(_model.Model):
    """Content part of an assistant message while a response streams it."""

    type: t.Literal["audio", "text"] | str | None = None
    """Kind of content, `text` or `audio`; the finished item calls them `output_text` and `output_audio`."""

    text: str | None = None
    """Text of a `text` part."""

    audio: str | None = None
    """Base64 of the audio of an `audio` part."""

    transcript: str | None = None
    """What is said in an `audio` part."""
