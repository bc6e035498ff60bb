"""Webhooks without a client: `Webhooks` verifies and parses them, `sign` signs them in tests."""

from openai_realtime.resources.webhooks import DEFAULT_TOLERANCE as DEFAULT_TOLERANCE
from openai_realtime.resources.webhooks import Headers as Headers
from openai_realtime.resources.webhooks import Webhooks as Webhooks
from openai_realtime.resources.webhooks import sign as sign

__all__ = ["DEFAULT_TOLERANCE", "Headers", "Webhooks", "sign"]
