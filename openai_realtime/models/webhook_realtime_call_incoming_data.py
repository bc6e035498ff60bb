# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_call_sip_header import RealtimeCallSipHeader


class WebhookRealtimeCallIncomingData(_model.Model):
    """Incoming SIP call."""

    call_id: str
    """ID of the call, `rtc_…`, for accepting, rejecting, transferring or ending it and for joining its events."""

    sip_headers: list[RealtimeCallSipHeader]
    """Headers of the SIP INVITE, in order and with duplicates. The caller controls them, so do not trust them."""

    sip_media_security: t.Literal["rtp", "srtp"] | str | None = None
    """Encryption of the audio between the phone network and the server, `srtp` (encrypted) or `rtp` (unencrypted); absent if unknown."""
