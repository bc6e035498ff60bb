# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeItemReference(_model.Model):
    """Reference to an item of the session, in the input of a response."""

    type: t.Literal["item_reference"] = "item_reference"
    """Fixed type name of the object on the wire."""

    id: str
    """ID of the referenced item."""
