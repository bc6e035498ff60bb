"""The lifetime of connections: limits, slow clients, expiry, calls with sidebands, and stopping the emulator."""

import gc
import json
import socket
import subprocess
import sys
import threading
import weakref
from contextlib import suppress

import pytest
from support.talk import PATIENCE, connect, eventually, silence, types
from websockets.exceptions import ConnectionClosed, InvalidStatus

from openai_realtime.emulator import Emulator, Say

MIB = 1024 * 1024


def test_message_of_the_largest_size(emulator):
    with connect(emulator) as client:
        client.until("session.created")
        text = "x" * (15 * MIB)
        client.send("session.update", session={"type": "realtime", "instructions": text}, event_id="large")
        assert client.event()["type"] in ("session.updated", "error")


def test_message_that_is_too_large(emulator):
    with connect(emulator) as client:
        client.until("session.created")
        with suppress(ConnectionClosed):
            client.socket.send("x" * (16 * MIB + 1))
        assert client.end()[0] == 1009


def test_client_that_does_not_read_is_dropped():
    """It keeps requesting; the emulator neither buffers everything nor waits forever."""
    asked = []

    def reply(context):
        asked.append(context.turn)
        return Say("word", audio=silence(120_000))

    with Emulator(reply=reply, send_timeout=0.3) as emulator, small_window(emulator) as unread:
        for _ in range(200):
            try:
                send_frame(unread, {"type": "response.create"})
            except ConnectionError:
                break
        assert eventually(lambda: was_cut(unread))
    assert len(asked) < 50


def test_slow_client_gets_everything():
    with Emulator(reply=[Say("word", audio=silence(20_000))] * 3) as emulator, connect(emulator, max_queue=1) as client:
        size = 0
        for _ in range(3):
            client.say("Speak")
            events = client.until("response.done")
            size += sum(len(event["delta"]) for event in events if event["type"] == "response.output_audio.delta")
        assert size == pytest.approx(3 * 20 * 48_000 * 4 / 3, rel=0.001)


def test_session_ends_after_an_hour():
    now = [1_000_000.0]
    with Emulator(clock=lambda: now[0]) as emulator, connect(emulator) as client:
        client.until("session.created")
        now[0] += 3601
        assert client.only("error")["error"]["code"] == "session_expired"
        assert client.end()[0] == 1001


def test_client_that_is_sending_receives_the_close_code():
    now = [1_000_000.0]
    chunk = json.dumps({"type": "input_audio_buffer.append", "audio": "A" * 100_000})
    with Emulator(clock=lambda: now[0]) as emulator, connect(emulator) as client:
        client.until("session.created")
        with pytest.raises(ConnectionClosed) as caught:
            for count in range(10_000):
                if count == 20:
                    now[0] += 3601
                client.socket.send(chunk)
    assert caught.value.rcvd.code == 1001


def test_busy_client_does_not_stall_its_response(emulator):
    with connect(emulator) as client:
        client.until("session.created")
        client.send("response.create", response={"output_modalities": ["text"]})
        for _ in range(1000):
            client.send("input_audio_buffer.clear")
        client.send("input_audio_buffer.append", audio="no base64")
        names = types(client.until("error"))
    assert names.index("response.done") < len(names) - 1
    assert "input_audio_buffer.cleared" in names[names.index("response.done") :]


def test_stop_closes_every_connection():
    with Emulator() as emulator, connect(emulator) as first, connect(emulator) as second:
        for client in (first, second):
            client.until("session.created")
        emulator.stop()
        assert [client.end()[0] for client in (first, second)] == [1001, 1001]


def test_stop_does_not_wait_for_dead_or_stalled_clients():
    with (
        Emulator(reply=lambda context: Say("word", audio=silence(120_000))) as emulator,
        small_window(emulator) as unread,
    ):
        for _ in range(5):
            send_frame(unread, {"type": "response.create"})
        assert eventually(lambda: len(emulator.requests) == 1)
        emulator.stop(timeout=5)


def test_session_ends_with_its_connection(monkeypatch):
    """Its engine is released, along with its unfinished work."""
    from openai_realtime.emulator.engine import conversation

    engines = weakref.WeakSet()

    class TrackedEngine(conversation.ConversationEngine):
        def __init__(self, *args, **options):
            super().__init__(*args, **options)
            engines.add(self)

    def ended():
        gc.collect()
        return not engines

    monkeypatch.setattr(conversation, "ConversationEngine", TrackedEngine)
    with Emulator(reply=["word " * 1000], pace=0.01) as emulator:
        with connect(emulator) as client:
            client.say("Talk")
            client.until("response.created")
            assert len(engines) == 1
        assert eventually(ended)


def ringing(emulator, api):
    call_id = emulator.ring()
    assert api.post(f"/realtime/calls/{call_id}/accept", {"type": "realtime", "instructions": "Answer."}).status == 200
    return call_id


def test_sideband_joins_an_accepted_call(emulator, api):
    call_id = ringing(emulator, api)
    with connect(emulator, f"/realtime?call_id={call_id}") as first:
        first.send("session.update", session={"type": "realtime", "instructions": "Be kind."})
        assert first.only("session.updated")["session"]["instructions"] == "Be kind."  # no session.created before it
        with connect(emulator, f"/realtime?call_id={call_id}") as second:
            second.say("Hello")
            for client in (first, second):
                events = client.until("response.done")
                assert "response.output_audio_transcript.done" in types(events)
                assert "response.output_audio.delta" not in types(events)  # the speech goes to the caller
        with connect(emulator, f"/realtime?call_id={call_id}") as third:
            third.send("session.update", session={"type": "realtime"})
            assert third.only("session.updated")["session"]["instructions"] == "Be kind."
        assert api.post(f"/realtime/calls/{call_id}/hangup").status == 200
        assert first.end()[0] == 1000
    assert refused_sideband(emulator, call_id) == 404


def test_sideband_of_a_call_that_is_not_active(emulator, api):
    assert refused_sideband(emulator, "rtc_unknown") == 404
    assert refused_sideband(emulator, emulator.ring()) == 400
    assert refused_sideband(emulator, ringing(emulator, api), key=api.mint()["value"]) == 403


def test_sideband_of_an_unknown_call():
    with Emulator(unknown_calls="accept") as emulator:
        with connect(emulator, "/realtime?call_id=rtc_any") as client:
            client.send("input_audio_buffer.clear")
            client.only("input_audio_buffer.cleared")
        assert emulator.calls["rtc_any"].assumed


def test_call_survives_a_restart(make_api):
    emulator = Emulator()
    with emulator:
        call_id = ringing(emulator, make_api(emulator))
        with connect(emulator, f"/realtime?call_id={call_id}") as client:
            client.say("Hello", output_modalities=["text"])
            item_id = client.until("response.done")[0]["item"]["id"]
    with emulator, connect(emulator, f"/realtime?call_id={call_id}") as client:
        client.send("conversation.item.retrieve", item_id=item_id)
        assert client.only("conversation.item.retrieved")["item"]["content"][0]["text"] == "Hello"


def refused_sideband(emulator, call_id, **options):
    with pytest.raises(InvalidStatus) as caught, connect(emulator, f"/realtime?call_id={call_id}", **options):
        pass
    return caught.value.response.status_code


def test_many_sessions_at_once(emulator):
    def converse():
        with connect(emulator) as client:
            client.say("Hello", output_modalities=["text"])
            done.append(client.until("response.done")[-1]["response"]["status"])

    done = []
    threads = [threading.Thread(target=converse) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    assert done == ["completed"] * 20


def test_no_leaks_and_no_warnings():
    script = """
import gc, os, socket, sys, threading
sys.path.insert(0, "test")
from openai_realtime.emulator import Emulator, Fault
from support.talk import connect

def counts():
    gc.collect()
    return threading.active_count(), len(os.listdir("/proc/self/fd"))

def run():
    with Emulator(pace=0.01) as emulator:
        emulator.fail_next(Fault(stall=True, after=2))
        with connect(emulator) as stalled, connect(emulator) as left, connect(emulator) as open:
            stalled.until("session.created")
            left.say("Hello")
            left.until("response.created")
            left.socket.socket.shutdown(socket.SHUT_RDWR)
            open.say("Hello")
            open.until("response.created")
            emulator.stop()
            assert open.end()[0] == 1001

run()
before = counts()
for _ in range(3):
    run()
print(before == counts())
"""
    if not sys.platform.startswith("linux"):
        pytest.skip("counts open files in /proc")
    command = [sys.executable, "-X", "dev", "-W", "error", "-c", script]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    # In debug mode asyncio also logs slow callbacks, which depend on the machine.
    message = [line for line in done.stderr.splitlines() if not line.startswith("Executing <")]
    assert (done.returncode, done.stdout.strip(), message) == (0, "True", [])


class small_window:  # noqa: N801  # used as a function
    """A WebSocket that never reads, on a connection with small buffers."""

    def __init__(self, emulator):
        self._socket = socket.socket()
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self._socket.settimeout(PATIENCE)
        self._socket.connect(("127.0.0.1", emulator.port))
        self._socket.sendall(
            b"GET /v1/realtime?model=gpt-realtime HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
            b"Authorization: Bearer " + emulator.api_key.encode() + b"\r\n\r\n"
        )
        assert self._socket.recv(12) == b"HTTP/1.1 101"

    def __enter__(self):
        return self._socket

    def __exit__(self, *error):
        self._socket.close()


def send_frame(stream, event):
    """Send a masked text frame whose mask is zero."""
    data = json.dumps(event).encode()
    assert len(data) < 126
    stream.sendall(bytes([0x81, 0x80 | len(data), 0, 0, 0, 0]) + data)


def was_cut(stream):
    """Return whether the other side has closed or reset the connection."""
    try:
        stream.send(b"\x89\x80\x00\x00\x00\x00")  # a ping
    except ConnectionError:
        return True
    return False
