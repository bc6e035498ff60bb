"""Fault injection over HTTP and WebSocket, for the next request and on a schedule."""

import json
import threading
import time
from contextlib import suppress

import pytest
import urllib3
from aiohttp import web
from support.talk import PATIENCE, connect
from websockets.exceptions import ConnectionClosed, InvalidMessage, InvalidStatus

from openai_realtime.emulator import MALFORMED, UNKNOWN_EVENT, Emulator, Fault


def mint(api):
    return api.post("/realtime/client_secrets", {}).status


def statuses(api, times):
    return [mint(api) for _ in range(times)]


def test_status_for_the_next_call(make_api):
    with Emulator() as emulator:
        api = make_api(emulator)
        emulator.fail_next(Fault(status=429, retry_after=1.5), Fault(status=500))
        first = api.post("/realtime/client_secrets", {})
        assert (first.error, first.headers["retry-after"]) == ((429, "rate_limit_exceeded", None), "1.5")
        assert first.headers["x-request-id"].startswith("req_")
        assert statuses(api, 2) == [500, 200]
        assert len(emulator.requests) == 3


def test_only_matching_requests_are_hit(make_api):
    with Emulator() as emulator:
        api = make_api(emulator)
        emulator.fail_next(
            Fault(status=503, path="/realtime/calls"),
            Fault(status=401, when=lambda request: request.headers.get("x-tag") == "mine"),
            Fault(close=1011),
        )
        assert mint(api) == 200
        assert api.post("/realtime/calls/rtc_x/hangup").status == 503
        assert api.post("/realtime/client_secrets", {}, headers={"X-Tag": "mine"}).status == 401
        with connect(emulator) as client:
            assert client.end() == (1011, "")


def test_schedule(make_api):
    with Emulator(faults=[Fault(status=503, every=3, times=2)]) as emulator:
        assert statuses(make_api(emulator), 10) == [200, 200, 503, 200, 200, 503, 200, 200, 200, 200]


def test_same_seed_same_choice(make_api):
    def run(seed):
        with Emulator(faults=[Fault(status=503, probability=0.5, seed=seed)]) as emulator:
            return statuses(make_api(emulator), 30)

    assert run(1) == run(1) != run(2)
    assert {200, 503} == set(run(1))


def test_latency_of_an_answer(make_api):
    with Emulator(faults=[Fault(latency=0.2)]) as emulator:
        start = time.monotonic()
        assert mint(make_api(emulator)) == 200
        assert time.monotonic() - start >= 0.2


@pytest.mark.parametrize("fault", [Fault(drop=True), Fault(stall=True)], ids=["drop", "stall"])
def test_stalled_answer(emulator, fault):
    timeout = 0.3 if fault.stall else PATIENCE
    with urllib3.PoolManager(retries=False, timeout=timeout) as pool, Emulator() as emulator:
        emulator.fail_next(fault)
        with pytest.raises((urllib3.exceptions.ProtocolError, urllib3.exceptions.ReadTimeoutError)) as caught:
            pool.request("POST", f"{emulator.base_url}/realtime/client_secrets")
        assert isinstance(caught.value, urllib3.exceptions.ReadTimeoutError) == fault.stall


def test_stalled_requests_do_not_delay_stop(monkeypatch):
    runner = web.AppRunner
    # An end that waited for them would take longer than it may.
    monkeypatch.setattr(web, "AppRunner", lambda app, **options: runner(app, **{**options, "shutdown_timeout": 60}))
    with Emulator(faults=[Fault(stall=True)]) as emulator:

        def ask():
            with urllib3.PoolManager(retries=False, timeout=PATIENCE) as pool, suppress(urllib3.exceptions.HTTPError):
                pool.request("POST", f"{emulator.base_url}/realtime/client_secrets")

        thread = threading.Thread(target=ask)
        thread.start()
        while not emulator.requests:
            time.sleep(0.005)
        emulator.stop(timeout=PATIENCE / 2)
        thread.join(PATIENCE)
        assert not thread.is_alive()


def test_handshake_is_refused(emulator):
    emulator.fail_next(Fault(status=503, retry_after=2))
    with pytest.raises(InvalidStatus) as caught, connect(emulator):
        pass
    assert (caught.value.response.status_code, caught.value.response.headers["retry-after"]) == (503, "2")


def test_handshake_is_cut(emulator):
    emulator.fail_next(Fault(drop=True))
    with pytest.raises((InvalidMessage, ConnectionError, EOFError)), connect(emulator):
        pass


@pytest.mark.parametrize("after", [None, 0, 1])
def test_close_after_some_events(emulator, after):
    emulator.fail_next(Fault(close=4321, reason="enough", after=after))
    with connect(emulator) as client:
        for _ in range(after or 0):
            client.event()
        with pytest.raises(ConnectionClosed) as caught:
            client.event()
        assert (caught.value.rcvd.code, caught.value.rcvd.reason) == (4321, "enough")


def test_drop_after_some_events(emulator):
    emulator.fail_next(Fault(drop=True, after=1))
    with connect(emulator) as client:
        client.until("session.created")
        assert client.end()[0] == 1006


def test_frames_in_between(emulator):
    emulator.fail_next(*[Fault(frame=frame, after=1) for frame in (MALFORMED, UNKNOWN_EVENT, b"\x00")])
    for expected in (MALFORMED, dict(UNKNOWN_EVENT), b"\x00"):
        with connect(emulator) as client:
            client.only("session.created")
            frame = client.socket.recv(PATIENCE)
            assert (json.loads(frame) if isinstance(expected, dict) else frame) == expected
            client.say("Hello", output_modalities=["text"])
            assert client.until("response.done")


def test_stall(emulator):
    emulator.fail_next(Fault(stall=True, after=1))
    with connect(emulator, ping_interval=0.1, ping_timeout=0.5, close_timeout=0.1) as client:
        client.until("session.created")
        client.send("input_audio_buffer.clear")
        with pytest.raises(TimeoutError):
            client.socket.recv(0.05)
        assert client.end()[0] == 1006  # its keepalive timed out


def test_latency_of_events(emulator):
    emulator.fail_next(Fault(latency=0.1, after=1))
    with connect(emulator) as client:
        client.only("session.created")
        start = time.monotonic()
        for _ in range(2):
            client.send("input_audio_buffer.clear")
        assert [client.event()["type"] for _ in range(2)] == ["input_audio_buffer.cleared"] * 2
        assert time.monotonic() - start >= 0.19


def test_several_at_once(make_api):
    with Emulator(faults=[Fault(latency=0.1), Fault(status=503, every=2)]) as emulator:
        start = time.monotonic()
        assert statuses(make_api(emulator), 2) == [200, 503]
        assert time.monotonic() - start >= 0.2


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, "latency must be above 0 without status, drop, stall, close or frame, not 0.0"),
        ({"drop": True, "stall": True}, "stall must be alone: .* not beside drop"),
        ({"status": 200}, "status must be an integer from 400 to 599, not 200"),
        ({"status": 503, "after": 1}, "after must be None with a status, .* not 1"),
        ({"drop": True, "retry_after": 1}, "retry_after must be None without a status, not 1"),
        ({"close": 999}, "close must be an integer from 1000 to 4999, not 999"),
        ({"latency": -1}, "latency must be a number of seconds from 0 to 86400, not -1"),
        ({"drop": True, "after": -1}, "after must be an integer of at least 0, not -1"),
        ({"drop": True, "every": 0}, "every must be an integer of at least 1, not 0"),
        ({"drop": True, "probability": 1.5}, "probability must be a number from 0 to 1, not 1.5"),
        ({"close": 1000, "reason": "é" * 62}, "reason must be at most 123 bytes of UTF-8, not 124 bytes"),
    ],
)
def test_invalid_faults(fields, message):
    with pytest.raises(ValueError, match=message):
        Fault(**fields)


def test_invalid_arguments():
    with pytest.raises(ValueError, match="send_timeout must be a number of seconds above 0 .*, not 0"):
        Emulator(send_timeout=0)
    with pytest.raises(ValueError, match="pace must be a number of seconds from 0 .*, not -1"):
        Emulator(pace=-1)
    with pytest.raises(ValueError, match="reply must be a function or a list of turns, not 'text'"):
        Emulator(reply="text")
