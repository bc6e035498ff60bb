# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model


class RealtimeCallRejectRequest(_model.Model):
    """Reason for rejecting a SIP call."""

    status_code: int | None = None
    """SIP status code sent to the caller, such as 486 (Busy Here); default 603 (Decline)."""
