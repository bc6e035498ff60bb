# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeAudioFormatPCMU(_model.Model):
    """G.711 μ-law at 8000 Hz with one byte per sample, the telephony encoding of North America and Japan."""

    type: t.Literal["audio/pcmu"] = "audio/pcmu"
    """Encoding, always `audio/pcmu`."""
