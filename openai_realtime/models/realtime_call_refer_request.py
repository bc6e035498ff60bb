# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model


class RealtimeCallReferRequest(_model.Model):
    """Destination of a SIP transfer."""

    target_uri: str
    """Destination of the transfer, a `tel:` or `sip:` URI for the `Refer-To` header."""
