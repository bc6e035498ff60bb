"""Wrong arguments of the emulator and of faults: refused at once, by name, with the value and what was expected."""

import math

import pytest

from openai_realtime import InvalidArgumentError
from openai_realtime.emulator import Emulator, Failure, Fault, FunctionCall, McpCall, McpServer, Say

NUMBERS = ["1", None, True, [], math.nan, math.inf, -1, 10**400, 1j]
EMULATOR = {
    "port": ["1", 1.5, None, True, -1, 65536, 10**400, math.nan],
    "api_key": [5, b"key", True, [], "", "  ", "a\nb", "é", " key", "\ud800"],
    "unknown_calls": ["maybe", None, True, 5, [], b"accept"],
    "host": [None, 5, "", "a b", "http://localhost", "localhost:80", "\ud800", b"localhost", "a\x00"],
    "clock": [None, 5, "now"],
    "reply": [
        *("text", 5, b"text", {"a": 1}, {"a"}, iter(["text"]), [5], [None], [["text", 5]], [b"text"], [Say(5)]),
        *(
            [Say(None)],
            [Say("a", audio="b")],
            [FunctionCall(5)],
            [FunctionCall("f", [1])],
            [FunctionCall("f", {1j: 2})],
        ),
        *([McpCall("a", None)], [Failure(5)], [Failure(code=5)], [FunctionCall("f", call_id=5)]),
    ],
    "transcribe": [5, "text", ["text"]],
    "translate": [5, "text", ["text"]],
    "mcp_servers": [
        *(5, "a", ["a"], {"a": 5}, {5: McpServer()}, {"a": None}, {"a": McpServer(5)}, {"a": McpServer("tools")}),
        *({"a": McpServer([5])}, {"a": McpServer([{}])}, {"a": McpServer([{"name": 5, "input_schema": {}}])}),
        *({"a": McpServer([{"name": "x"}])}, {"a": McpServer(call=5)}),
    ],
    "pace": NUMBERS,
    "beta": [1, None, "yes", 0],
    "faults": [5, None, "drop", Fault(drop=True), [5], [None], {"status": 503}, [{"status": 503}]],
    "send_timeout": [*NUMBERS, 0],
    "webhook_url": [5, "", "localhost", "ftp://x", b"http://x", "http://a b", ["http://x"]],
    "webhook_secret": [5, "", "secret", "whsec_", "whsec_!", b"whsec_abcd"],
    "allowed_hosts": [5, None, "localhost", [5], ["http://x"], [""], {"a": 1}, ["x:80"]],
}
FAULT = {
    "latency": NUMBERS,
    "status": ["503", 503.0, True, 200, 600, [], 10**400],
    "retry_after": [number for number in NUMBERS if number is not None],
    "drop": [1, None, "yes", 0],
    "stall": [1, None, "yes", 0],
    "close": ["1000", 1000.0, True, 999, 5000, []],
    "reason": [5, None, b"x", "x" * 124, "\ud800"],
    "frame": [5, 1.5, True, [], ["x"], {"a": object()}, {1j: 1}, "\ud800", {"a": "\ud800"}, bytearray(b"x")],
    "after": ["1", 1.0, True, -1],
    "path": [5, None, b"/realtime", ["/realtime"]],
    "when": [5, "always", True],
    "every": ["1", 1.0, True, None, 0, -1],
    "probability": ["1", None, True, math.nan, -0.1, 1.1, math.inf],
    "seed": ["1", 1.0, True, []],
    "times": ["1", 1.0, True, 0, -1],
}


def cases(table):
    return [
        pytest.param(name, value, id=f"{name}-{number}") for name in table for number, value in enumerate(table[name])
    ]


@pytest.mark.parametrize(("name", "value"), cases(EMULATOR))
def test_emulator(name, value):
    with pytest.raises(InvalidArgumentError) as caught:
        Emulator(**{name: value})
    assert_named(caught.value, name)


@pytest.mark.parametrize(("name", "value"), cases(FAULT))
def test_fault(name, value):
    fields = {"status": 503} if name == "retry_after" else {"drop": True}
    fields = {} if name in ("status", "close", "frame", "stall") else fields
    with pytest.raises(InvalidArgumentError) as caught:
        Fault(**{**fields, name: value})
    assert_named(caught.value, name)


def assert_named(error, name):
    assert name in error.argument
    assert error.expected
    assert error.value
    assert str(error) == f"{error.argument} must be {error.expected}, not {error.value}"


def test_every_argument_is_tried():
    assert EMULATOR.keys() == Emulator.__init__.__kwdefaults__.keys()
    assert FAULT.keys() == set(Fault.__dataclass_fields__)


def test_right_arguments_pass():
    turns = ["a", Say("b", b"\0\0"), [FunctionCall("f", "{}"), McpCall("s", "t")], Failure(code=None), []]
    tool = {"name": "t", "description": "d", "input_schema": {}}
    Emulator(
        port=65535,
        api_key="my own key",
        host="my-host_1.example",
        reply=turns,
        mcp_servers={"s": McpServer([tool])},
        pace=1,
        faults=(Fault(latency=1),),
        allowed_hosts=("a.example", "[::1]"),
    )
    Fault(frame={"a": [1]}, after=0, seed=-1, times=1, probability=0, when=lambda request: True)
    Fault(close=4999, reason="é" * 61)


@pytest.mark.parametrize("value", [5, None, "drop", [Fault(drop=True)]])
def test_fail_next(value):
    with pytest.raises(InvalidArgumentError, match=r"faults\[0\] must be a Fault"):
        Emulator().fail_next(value)


@pytest.mark.parametrize("call_id", [5, b"rtc_1", "\ud800", "a\nb", ["rtc_1"]])
def test_ring(call_id):
    emulator = Emulator()
    with pytest.raises(InvalidArgumentError, match="call_id"):
        emulator.ring(call_id)
    with pytest.raises(ValueError, match="call_id"):
        emulator.signed_webhook(call_id)
    assert emulator.calls == {}


@pytest.mark.parametrize("headers", [5, "ab", ["ab"], [("a", 5)], {"a": "\n"}, {5: "a"}, [("a", "b", "c")], True])
def test_sip_headers(headers):
    emulator = Emulator()
    with pytest.raises(ValueError, match="sip_headers"):
        emulator.ring(sip_headers=headers)
    assert emulator.calls == {}


def test_timeout_of_stop():
    with Emulator() as emulator:
        with pytest.raises(InvalidArgumentError, match="timeout"):
            emulator.stop("soon")
        assert emulator.port
