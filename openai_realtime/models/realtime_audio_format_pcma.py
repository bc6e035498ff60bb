# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeAudioFormatPCMA(_model.Model):
    """G.711 A-law at 8000 Hz with one byte per sample, the telephony encoding of Europe and most other regions."""

    type: t.Literal["audio/pcma"] = "audio/pcma"
    """Encoding, always `audio/pcma`."""
