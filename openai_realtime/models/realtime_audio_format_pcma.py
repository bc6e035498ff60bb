# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeAudioFormatPCMA(_model.Model):
    """G.711 A-law, the telephone encoding of Europe and most other countries, one byte a sample at 8000 Hz."""

    type: t.Literal["audio/pcma"] = "audio/pcma"
    """Kind of encoding, always `audio/pcma`."""
