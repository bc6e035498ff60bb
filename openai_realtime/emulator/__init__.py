"""A local Realtime API for demos and tests: no key, no network, no cost.

Needs the extra `emulator` (aiohttp, jsonschema) when it is started, not when it is imported.
"""

from openai_realtime.emulator.calls import Call
from openai_realtime.emulator.recorded import RecordedRequest
from openai_realtime.emulator.server import Emulator

__all__ = ["Call", "Emulator", "RecordedRequest"]
