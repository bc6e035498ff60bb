# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model


class RealtimeCallSipHeader(_model.Model):
    """Header of the SIP INVITE."""

    name: str
    """Name of the header, such as `From`."""

    value: str
    """Unmodified value of the header."""
