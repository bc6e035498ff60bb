"""A local Realtime API for demos and tests: no key, no network, no cost.

Starting it needs the extra `emulator` (aiohttp, jsonschema); importing this package does not.
"""

from openai_realtime.emulator.calls import Call
from openai_realtime.emulator.engine.mcp import McpError, McpServer
from openai_realtime.emulator.engine.reply import Context, Failure, Filtered, FunctionCall, McpCall, Say
from openai_realtime.emulator.engine.transcription import Heard, Unheard, streaming
from openai_realtime.emulator.engine.translation import Translation, Utterance
from openai_realtime.emulator.faults import MALFORMED, UNKNOWN_EVENT, Fault
from openai_realtime.emulator.recorded import RecordedRequest
from openai_realtime.emulator.server import Emulator
from openai_realtime.emulator.webhooks import SignedWebhook, WebhookDelivery

__all__ = [
    "MALFORMED",
    "UNKNOWN_EVENT",
    "Call",
    "Context",
    "Emulator",
    "Failure",
    "Fault",
    "Filtered",
    "FunctionCall",
    "Heard",
    "McpCall",
    "McpError",
    "McpServer",
    "RecordedRequest",
    "Say",
    "SignedWebhook",
    "Translation",
    "Unheard",
    "Utterance",
    "WebhookDelivery",
    "streaming",
]
