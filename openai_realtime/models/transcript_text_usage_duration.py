# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class TranscriptTextUsageDuration(_model.Model):
    """Usage of a transcription billed by the length of the audio."""

    type: t.Literal["duration"] = "duration"
    """Fixed wire name of this kind of object."""

    seconds: int | float
    """Length of the input audio, in seconds."""
