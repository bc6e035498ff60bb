# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeAudioFormatPCM(_model.Model):
    """Uncompressed audio, 16-bit signed little-endian mono at 24000 Hz, or 48 bytes per ms."""

    type: t.Literal["audio/pcm"] = "audio/pcm"
    """Encoding, always `audio/pcm`."""

    rate: t.Literal[24000] | int | None = None
    """Sample rate in Hz, always 24000."""
