# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model


class RealtimeError(_model.Model):
    """Details of an `error` event."""

    type: str
    """Class of the error, such as `invalid_request_error` or `server_error`."""

    code: str | None = None
    """Machine-readable code, such as `conversation_already_has_active_response`; null if there is none."""

    message: str
    """Explanation for a human reader."""

    param: str | None = None
    """Parameter at fault, such as `session.audio.input.format`; null if there is none."""

    event_id: str | None = None
    """Id that the client gave the event at fault; null if it gave none or no client event is to blame."""
