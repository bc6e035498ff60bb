"""Starting and stopping: one thread, one socket, and nothing left of either."""

import asyncio
import importlib.util
import socket
import subprocess
import sys
import threading
from http.client import HTTPConnection
from pathlib import Path

import pytest

from openai_realtime.emulator import Emulator


def threads():
    return {thread for thread in threading.enumerate() if thread.name.startswith("realtime-emulator")}


def status(emulator):
    connection = HTTPConnection("127.0.0.1", emulator.port, timeout=10)
    try:
        connection.request(
            "POST",
            "/v1/realtime/client_secrets",
            "{}",
            {"Authorization": f"Bearer {emulator.api_key}", "Content-Type": "application/json"},
        )
        return connection.getresponse().status
    finally:
        connection.close()


def refuses_connections(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


def test_start_and_stop_are_idempotent():
    emulator = Emulator()
    emulator.stop()
    assert emulator.start() is emulator
    port = emulator.port
    assert emulator.start().port == port
    assert emulator.base_url == f"http://127.0.0.1:{port}/v1"
    assert status(emulator) == 200
    emulator.stop()
    emulator.stop()
    assert refuses_connections(port)


def test_stopped_emulator_has_no_address():
    emulator = Emulator()
    for read in (lambda: emulator.port, lambda: emulator.base_url):
        with pytest.raises(RuntimeError, match="not running"):
            read()
    assert repr(emulator) == "<Emulator stopped>"


def test_restart_keeps_state():
    emulator = Emulator()
    with emulator:
        call_id = emulator.ring()
    with emulator:
        assert status(emulator) == 200
        assert call_id in emulator.calls


def test_several_at_once():
    with Emulator() as first, Emulator() as second:
        assert first.port != second.port
        assert (status(first), status(second)) == (200, 200)


def test_open_connections_do_not_delay_stop():
    with Emulator() as emulator:
        connection = HTTPConnection("127.0.0.1", emulator.port, timeout=10)
        connection.request("POST", "/v1/realtime/client_secrets")
        assert connection.getresponse().read()
        thread = next(thread for thread in threads() if thread.name.endswith(str(emulator.port)))
        emulator.stop(timeout=5)
        assert not thread.is_alive()
        connection.close()


def test_port_in_use():
    with Emulator() as emulator:
        before = threading.active_count()
        with pytest.raises(OSError, match=f"cannot listen on 127.0.0.1:{emulator.port}") as caught:
            Emulator(port=emulator.port).start()
        assert caught.value.errno
        assert threading.active_count() == before


def test_chosen_port_can_be_reused_at_once():
    with Emulator() as emulator:
        port = emulator.port
        status(emulator)
    with Emulator(port=port) as emulator:
        assert emulator.port == port
        assert status(emulator) == 200


@pytest.mark.parametrize("port", [-1, 65536])
def test_invalid_port(port):
    with pytest.raises(ValueError, match=f"port must be an integer from 0 to 65535, not {port}"):
        Emulator(port=port)


def test_async_context():
    async def use():
        async with Emulator() as emulator:
            return emulator.port, await asyncio.to_thread(status, emulator)

    port, answered = asyncio.run(use())
    assert answered == 200
    assert refuses_connections(port)


def test_import_is_light():
    script = """
import sys
import openai_realtime.emulator
print([name for name in ("aiohttp", "jsonschema", "pydantic", "urllib3", "websockets") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="counts open files in /proc")
def test_no_open_files_and_no_warnings():
    script = """
import gc, os, socket, threading
from http.client import HTTPConnection
from openai_realtime.emulator import Emulator

def counts():
    gc.collect()
    return threading.active_count(), len(os.listdir("/proc/self/fd"))

def run():
    idle = []
    with Emulator() as emulator:
        headers = {"Authorization": f"Bearer {emulator.api_key}", "Content-Type": "application/json"}
        connection = HTTPConnection("127.0.0.1", emulator.port, timeout=10)
        connection.request("POST", "/v1/realtime/sessions", "{}", headers)
        assert connection.getresponse().status == 200
        idle += [socket.create_connection(("127.0.0.1", emulator.port), timeout=10) for _ in range(5)]
    for each in (connection, *idle):
        each.close()

run()  # files opened once, at first use, do not count
before = counts()
for _ in range(5):
    run()
print(before == counts())
"""
    command = [sys.executable, "-W", "error", "-c", script]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "True", "")


@pytest.mark.parametrize("package", ["aiohttp", "jsonschema"])
def test_missing_extra(monkeypatch, package):
    find_spec = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == package else find_spec(name))
    with pytest.raises(ImportError, match=rf"needs {package}: pip install 'openai-realtime\[emulator\]'"):
        Emulator().start()


def test_stop_times_out():
    entered, released = threading.Event(), threading.Event()

    def stuck_clock():
        entered.set()
        assert released.wait(30)
        return 0.0

    emulator = Emulator(clock=stuck_clock).start()
    thread = next(thread for thread in threads() if thread.name.endswith(str(emulator.port)))
    client = threading.Thread(target=status, args=[emulator])
    client.start()
    try:
        assert entered.wait(30)
        with pytest.raises(TimeoutError, match=r"is still running after 0\.05 s"):
            emulator.stop(timeout=0.05)
    finally:
        released.set()
    client.join(30)
    thread.join(30)
    assert not thread.is_alive()
    emulator.stop()
