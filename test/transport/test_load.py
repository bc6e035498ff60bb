"""Many concurrent requests through one client, some refused: all succeed, no file leaks, no key is logged."""

import asyncio
import logging
import os
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from openai_realtime import AsyncRealtimeClient, ClientSecret, RealtimeClient

pytest.importorskip("aiohttp")
from openai_realtime.emulator import Emulator, Fault

MINTS = 500
THREADS = 64
# Together 5 %, the same ones in each run.
FAULTS = [
    Fault(status=429, retry_after=0.01, probability=0.025, seed=1),
    Fault(status=503, retry_after=0.01, probability=0.025, seed=2),
]
SESSION = {"type": "realtime", "model": "gpt-realtime", "instructions": "Be brief and kind. " * 600}

try:
    import resource
except ImportError:
    resource = None  # type: ignore[assignment]  # a system without such limits

pytestmark = pytest.mark.skipif(not Path("/dev/fd").exists(), reason="open files cannot be counted here")


def open_files() -> int:
    return len(os.listdir("/dev/fd"))


def settled(expected: int) -> int:
    """Return the number of open files, once it is as expected or after 10 s."""
    begun = time.monotonic()
    while (found := open_files()) > expected and time.monotonic() - begun < 10:
        time.sleep(0.02)
    return found


@pytest.fixture(autouse=True)
def many_files() -> Iterator[None]:
    """Allow enough open files: both ends of each connection belong to this process."""
    if resource is None:
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    enough = 4096 if hard == resource.RLIM_INFINITY else min(4096, hard)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, enough), hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator(faults=FAULTS) as running:
        yield running


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """Write everything logged at DEBUG to a file."""
    path = tmp_path / "debug.log"
    handler = logging.FileHandler(path)
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield path
    root.setLevel(before)
    root.removeHandler(handler)
    handler.close()


def check(log: Path, emulator: Emulator, secrets: list[str]) -> None:
    text = log.read_text()
    assert len(text) > 10_000_000
    assert emulator.api_key not in text
    assert "ek_" not in text.replace("ek_…", "")
    assert not [secret for secret in secrets if secret in text]
    refused = text.count(": 429 request id") + text.count(": 503 request id")
    assert 0.03 * MINTS < refused < 0.08 * MINTS
    assert text.count(": 200 request id") == MINTS


def test_500_mints_at_once_through_one_asyncio_client(emulator: Emulator, log: Path) -> None:
    async def mint_all() -> list[ClientSecret]:
        async with AsyncRealtimeClient(
            api_key=emulator.api_key, base_url=emulator.base_url, max_retries=5, timeout=30
        ) as client:
            mints = [client.client_secrets.create(session=SESSION) for _ in range(MINTS)]
            secrets = await asyncio.gather(*mints)
            threads.append(threading.active_count())
        return secrets

    files, threads = open_files(), [threading.active_count()]
    secrets = asyncio.run(mint_all())
    assert len({secret.value for secret in secrets}) == MINTS
    assert threads[0] == threads[1]  # no thread pool
    assert settled(files) <= files
    check(log, emulator, [secret.value for secret in secrets])


def test_64_threads_through_one_client(emulator: Emulator, log: Path) -> None:
    files = open_files()
    client = RealtimeClient(api_key=emulator.api_key, base_url=emulator.base_url, max_retries=5)
    with client, ThreadPoolExecutor(THREADS) as pool:
        secrets = list(pool.map(lambda _: client.client_secrets.create(session=SESSION), range(MINTS)))
    assert len({secret.value for secret in secrets}) == MINTS
    assert settled(files) <= files
    check(log, emulator, [secret.value for secret in secrets])
