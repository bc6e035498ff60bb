# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeAudioFormatPCM(_model.Model):
    """Uncompressed audio, 16-bit signed little-endian samples, mono, 24000 Hz, hence 48 bytes a millisecond."""

    type: t.Literal["audio/pcm"] = "audio/pcm"
    """Kind of encoding, always `audio/pcm`."""

    rate: t.Literal[24000] | int | None = None
    """Samples per second; 24000 is the only rate."""
