"""What connections load, and when; and what the package exports."""

import pytest
from support.loading import HEAVY, loaded_by

import openai_realtime


def test_every_exported_name_is_there_and_documented() -> None:
    for name in openai_realtime.__all__:
        value = getattr(openai_realtime, name)
        if name != "__version__":
            assert value.__doc__, name
        assert name in dir(openai_realtime)


@pytest.mark.parametrize(
    ("code", "loaded"),
    [
        ("import openai_realtime", set()),
        (
            "import openai_realtime.events, openai_realtime.constructors.messages, openai_realtime.constructors.tools",
            set(),
        ),
        (
            "from openai_realtime import MalformedEvent, RealtimeClient; RealtimeClient(); RealtimeClient().translations",
            set(),
        ),
        ("from openai_realtime import encode_audio_append; encode_audio_append(b'')", set()),
        ("from openai_realtime import RealtimeClient; RealtimeClient().connect(model='m')", {"websockets", "ssl"}),
        ("from openai_realtime import parse_server_event; parse_server_event(b'')", {"pydantic", "pydantic_core"}),
    ],
)
def test_nothing_is_loaded_before_it_is_used(code: str, loaded: set[str]) -> None:
    assert loaded_by(code) & HEAVY == loaded


@pytest.mark.parametrize(
    ("client", "used", "unused"),
    [("RealtimeClient", "sync", "asyncio"), ("AsyncRealtimeClient", "asyncio", "sync")],
)
def test_a_connection_loads_its_own_half_of_websockets(client: str, used: str, unused: str) -> None:
    code = f"""
from openai_realtime import {client}
{client}().connect(model="m")
import sys
assert "websockets.{used}.client" in sys.modules
assert "websockets.{unused}.client" not in sys.modules
assert "openai_realtime.transport.urllib3_pool" not in sys.modules
"""
    assert "websockets" in loaded_by(code)
