# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeUserContentPart(_model.Model):
    """Content part of a user message. Its `type` determines which other fields apply."""

    type: t.Literal["input_text", "input_audio", "input_image"] | str | None = None
    """Content type, `input_text`, `input_audio` or `input_image`."""

    text: str | None = None
    """Text of an `input_text` part."""

    audio: str | None = None
    """Base64 audio of an `input_audio` part in the session's input format, by default PCM16 mono at 24000 Hz."""

    image_url: str | None = None
    """PNG or JPEG image of an `input_image` part, as a base64 `data:` URI."""

    detail: t.Literal["auto", "low", "high"] | str | None = None
    """Resolution of the image for the model; `auto` means `high`."""

    transcript: str | None = None
    """Transcript of an `input_audio` part, for reference only; not shown to the model."""
