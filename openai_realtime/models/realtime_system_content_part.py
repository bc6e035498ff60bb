# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeSystemContentPart(_model.Model):
    """Content part of a system message."""

    type: t.Literal["input_text"] | str | None = None
    """Fixed type name of the object on the wire."""

    text: str | None = None
    """The text."""
