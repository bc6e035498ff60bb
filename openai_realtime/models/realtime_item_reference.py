# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeItemReference(_model.Model):
    """Stands for an item of the session in the input of a response."""

    type: t.Literal["item_reference"] = "item_reference"
    """Fixed wire name of this kind of object."""

    id: str
    """Id of that item."""
