"""Webhooks without a client: `Webhooks` verifies and parses them, `sign` signs them in tests."""

from openai_realtime.resources.replays import DEFAULT_MAX_IDS as DEFAULT_MAX_IDS
from openai_realtime.resources.replays import InMemoryReplayGuard as InMemoryReplayGuard
from openai_realtime.resources.replays import ReplayGuard as ReplayGuard
from openai_realtime.resources.webhooks import DEFAULT_TOLERANCE as DEFAULT_TOLERANCE
from openai_realtime.resources.webhooks import Headers as Headers
from openai_realtime.resources.webhooks import Webhooks as Webhooks
from openai_realtime.resources.webhooks import sign as sign

__all__ = [
    "DEFAULT_MAX_IDS",
    "DEFAULT_TOLERANCE",
    "Headers",
    "InMemoryReplayGuard",
    "ReplayGuard",
    "Webhooks",
    "sign",
]
