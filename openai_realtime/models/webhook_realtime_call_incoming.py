# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.webhook_realtime_call_incoming_data import WebhookRealtimeCallIncomingData


class WebhookRealtimeCallIncoming(_model.Model):
    """Webhook for an incoming SIP call that waits to be accepted or rejected. The call may also arrive as `live.call.incoming`; the API that accepts it first handles it."""

    created_at: int
    """Creation time of the webhook event, in Unix seconds."""

    id: str
    """ID of the webhook event; starts with `evt_`."""

    data: WebhookRealtimeCallIncomingData
    """The incoming call."""

    object: t.Literal["event"] | str | None = None
    """Object type, always `event`."""

    type: t.Literal["realtime.call.incoming"] = "realtime.call.incoming"
    """Event type, always `realtime.call.incoming`."""
