# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class TranscriptTextUsageDuration(_model.Model):
    """Usage of a transcription billed by audio duration."""

    type: t.Literal["duration"] = "duration"
    """Fixed type name of the object on the wire."""

    seconds: int | float
    """Audio duration, in seconds."""
