# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeAudioFormatPCMU(_model.Model):
    """G.711 μ-law, the telephone encoding of North America and Japan, one byte a sample at 8000 Hz."""

    type: t.Literal["audio/pcmu"] = "audio/pcmu"
    """Kind of encoding, always `audio/pcmu`."""
