# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_response_status_error import RealtimeResponseStatusError


class RealtimeResponseStatus(_model.Model):
    """Details of a response's final status."""

    type: t.Literal["completed", "cancelled", "failed", "incomplete"] | str | None = None
    """Final `status` of the response."""

    reason: t.Literal["turn_detected", "client_cancelled", "max_output_tokens", "content_filter"] | str | None = None
    """Reason for the status. For `cancelled`, `turn_detected` (barge-in) or `client_cancelled` (`response.cancel`); for `incomplete`, `max_output_tokens` or `content_filter` (safety filter)."""

    error: RealtimeResponseStatusError | None = None
    """Error details, if the status is `failed`."""
