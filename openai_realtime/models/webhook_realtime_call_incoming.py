# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.webhook_realtime_call_incoming_data import WebhookRealtimeCallIncomingData


class WebhookRealtimeCallIncoming(_model.Model):
    """Webhook for an incoming SIP call, which waits to be accepted or rejected. The call may also arrive as `live.call.incoming`; the API that accepts it first gets it."""

    created_at: int
    """When the webhook event was created, in Unix seconds."""

    id: str
    """Identifier of the webhook event; it begins with `evt_`."""

    data: WebhookRealtimeCallIncomingData
    """The call."""

    object: t.Literal["event"] | str | None = None
    """Kind of object, always `event`."""

    type: t.Literal["realtime.call.incoming"] = "realtime.call.incoming"
    """Kind of event, always `realtime.call.incoming`."""
