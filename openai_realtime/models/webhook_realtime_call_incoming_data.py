# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_call_sip_header import RealtimeCallSipHeader


class WebhookRealtimeCallIncomingData(_model.Model):
    """An incoming SIP call."""

    call_id: str
    """Identifier of the call, `rtc_…`, with which to accept, reject, refer or end it and to join its events."""

    sip_headers: list[RealtimeCallSipHeader]
    """Headers of the SIP INVITE, in their order and with repetitions. The caller sets them, so do not trust them."""

    sip_media_security: t.Literal["rtp", "srtp"] | str | None = None
    """Whether the audio between the phone network and the server is encrypted (`srtp`) or not (`rtp`); absent where nobody knows."""
