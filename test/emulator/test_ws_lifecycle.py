"""How connections live and end: limits, slow clients, expiry, calls with sidebands, and the emulator's own end."""

import gc
import json
import socket
import subprocess
import sys
import threading
import weakref
from contextlib import suppress

import pytest
from support.talk import PATIENCE, eventually, silence, talk, types
from websockets.exceptions import ConnectionClosed, InvalidStatus

from openai_realtime.emulator import Emulator, Say

MIB = 1024 * 1024


def test_message_of_the_largest_size(emulator):
    with talk(emulator) as client:
        client.until("conversation.created")
        text = "x" * (15 * MIB)
        client.send("session.update", session={"type": "realtime", "instructions": text}, event_id="large")
        assert client.event()["type"] in ("session.updated", "error")


def test_message_that_is_too_large(emulator):
    with talk(emulator) as client:
        client.until("conversation.created")
        with suppress(ConnectionClosed):
            client.socket.send("x" * (16 * MIB + 1))
        assert client.end()[0] == 1009


def test_client_that_does_not_read_is_dropped():
    """It asks for more and more; the emulator neither collects it all nor waits for ever."""
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
    with Emulator(reply=[Say("word", audio=silence(20_000))] * 3) as emulator, talk(emulator, max_queue=1) as client:
        size = 0
        for _ in range(3):
            client.say("Speak")
            events = client.until("response.done")
            size += sum(len(event["delta"]) for event in events if event["type"] == "response.output_audio.delta")
        assert size == pytest.approx(3 * 20 * 48_000 * 4 / 3, rel=0.001)


def test_session_ends_after_an_hour():
    now = [1_000_000.0]
    with Emulator(clock=lambda: now[0]) as emulator, talk(emulator) as client:
        client.until("conversation.created")
        now[0] += 3601
        assert client.only("error")["error"]["code"] == "session_expired"
        assert client.end()[0] == 1001


def test_client_that_is_sending_learns_why_it_is_closed():
    now = [1_000_000.0]
    chunk = json.dumps({"type": "input_audio_buffer.append", "audio": "A" * 100_000})
    with Emulator(clock=lambda: now[0]) as emulator, talk(emulator) as client:
        client.until("conversation.created")
        with pytest.raises(ConnectionClosed) as caught:
            for count in range(10_000):
                if count == 20:
                    now[0] += 3601
                client.socket.send(chunk)
    assert caught.value.rcvd.code == 1001


def test_client_that_never_pauses_does_not_stop_its_own_response(emulator):
    with talk(emulator) as client:
        client.until("conversation.created")
        client.send("response.create", response={"output_modalities": ["text"]})
        for _ in range(1000):
            client.send("input_audio_buffer.clear")
        client.send("input_audio_buffer.append", audio="no base64")
        names = types(client.until("error"))
    assert names.index("response.done") < len(names) - 1
    assert "input_audio_buffer.cleared" in names[names.index("response.done") :]


def test_stop_closes_every_connection():
    with Emulator() as emulator, talk(emulator) as first, talk(emulator) as second:
        for client in (first, second):
            client.until("conversation.created")
        emulator.stop()
        assert [client.end()[0] for client in (first, second)] == [1001, 1001]


def test_stop_does_not_wait_for_clients_that_are_gone_or_do_not_read():
    with (
        Emulator(reply=lambda context: Say("word", audio=silence(120_000))) as emulator,
        small_window(emulator) as unread,
    ):
        for _ in range(5):
            send_frame(unread, {"type": "response.create"})
        assert eventually(lambda: len(emulator.requests) == 1)
        emulator.stop(timeout=5)


def test_session_that_was_left_ends(monkeypatch):
    """Its engine is let go, together with whatever it was doing."""
    from openai_realtime.emulator.engine import conversation

    engines = weakref.WeakSet()

    class TrackedEngine(conversation.Engine):
        def __init__(self, *args, **options):
            super().__init__(*args, **options)
            engines.add(self)

    def ended():
        gc.collect()
        return not engines

    monkeypatch.setattr(conversation, "Engine", TrackedEngine)
    with Emulator(reply=["word " * 1000], pace=0.01) as emulator:
        with talk(emulator) as client:
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
    with talk(emulator, f"/realtime?call_id={call_id}") as first:
        first.send("session.update", session={"type": "realtime", "instructions": "Be kind."})
        assert first.only("session.updated")["session"]["instructions"] == "Be kind."  # no session.created before it
        with talk(emulator, f"/realtime?call_id={call_id}") as second:
            second.say("Hello")
            for client in (first, second):
                events = client.until("response.done")
                assert "response.output_audio_transcript.done" in types(events)
                assert "response.output_audio.delta" not in types(events)  # the speech goes to the caller
        with talk(emulator, f"/realtime?call_id={call_id}") as third:
            third.send("session.update", session={"type": "realtime"})
            assert third.only("session.updated")["session"]["instructions"] == "Be kind."
        assert api.post(f"/realtime/calls/{call_id}/hangup").status == 200
        assert first.end()[0] == 1000
    assert refused_sideband(emulator, call_id) == 404


def test_sideband_of_a_call_that_cannot_be_joined(emulator, api):
    assert refused_sideband(emulator, "rtc_unknown") == 404
    assert refused_sideband(emulator, emulator.ring()) == 400
    assert refused_sideband(emulator, ringing(emulator, api), key=api.mint()["value"]) == 403


def test_sideband_of_a_call_that_nobody_created():
    with Emulator(unknown_calls="accept") as emulator:
        with talk(emulator, "/realtime?call_id=rtc_any") as client:
            client.send("input_audio_buffer.clear")
            client.only("input_audio_buffer.cleared")
        assert emulator.calls["rtc_any"].assumed


def test_call_goes_on_after_a_restart(make_api):
    emulator = Emulator()
    with emulator:
        call_id = ringing(emulator, make_api(emulator))
        with talk(emulator, f"/realtime?call_id={call_id}") as client:
            client.say("Hello", output_modalities=["text"])
            item_id = client.until("response.done")[0]["item"]["id"]
    with emulator, talk(emulator, f"/realtime?call_id={call_id}") as client:
        client.send("conversation.item.retrieve", item_id=item_id)
        assert client.only("conversation.item.retrieved")["item"]["content"][0]["text"] == "Hello"


def refused_sideband(emulator, call_id, **options):
    with pytest.raises(InvalidStatus) as caught, talk(emulator, f"/realtime?call_id={call_id}", **options):
        pass
    return caught.value.response.status_code


def test_many_sessions_at_once(emulator):
    def converse():
        with talk(emulator) as client:
            client.say("Hello", output_modalities=["text"])
            done.append(client.until("response.done")[-1]["response"]["status"])

    done = []
    threads = [threading.Thread(target=converse) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    assert done == ["completed"] * 20


def test_nothing_is_left_and_nothing_warns():
    script = """
import gc, os, socket, sys, threading
sys.path.insert(0, "test")
from openai_realtime.emulator import Emulator, Fault
from support.talk import talk

def counts():
    gc.collect()
    return threading.active_count(), len(os.listdir("/proc/self/fd"))

def run():
    with Emulator(pace=0.01) as emulator:
        emulator.fail_next(Fault(stall=True, after=2))
        with talk(emulator) as stalled, talk(emulator) as left, talk(emulator) as open:
            stalled.until("conversation.created")
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
    # In its debug mode asyncio also tells of what took long, which says something of the machine only.
    message = [line for line in done.stderr.splitlines() if not line.startswith("Executing <")]
    assert (done.returncode, done.stdout.strip(), message) == (0, "True", [])


class small_window:  # noqa: N801  # used as a function
    """A WebSocket of which nothing is ever read, on a connection that holds little."""

    def __init__(self, emulator):
        self._socket = socket.socket()
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self._socket.settimeout(PATIENCE)
        self._socket.connect(("127.0.0.1", emulator.port))
        self._socket.sendall(
            b"GET /v1/realtime?model=gpt-realtime HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
            b"Authorization: Bearer " + emulator.api_key.encode() + b"\r\n\r\n"
        )
        assert self._socket.recv(12) == b"HTTP/1.1 101"

    def __enter__(self):
        return self._socket

    def __exit__(self, *error):
        self._socket.close()


def send_frame(stream, event):
    """A masked text frame whose mask is zero."""
    data = json.dumps(event).encode()
    assert len(data) < 126
    stream.sendall(bytes([0x81, 0x80 | len(data), 0, 0, 0, 0]) + data)


def was_cut(stream):
    """Whether the other side has given up the connection."""
    try:
        stream.send(b"\x89\x80\x00\x00\x00\x00")  # a ping
    except ConnectionError:
        return True
    return False
