# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model


class RealtimeError(_model.Model):
    """Details of an `error` event."""

    type: str
    """Error type, such as `invalid_request_error` or `server_error`."""

    code: str | None = None
    """Error code, such as `conversation_already_has_active_response`; null if there is none."""

    message: str
    """Human-readable error message."""

    param: str | None = None
    """Invalid parameter, such as `session.audio.input.format`; null if there is none."""

    event_id: str | None = None
    """ID of the client event at fault; null if it had no ID or no client event is at fault."""
