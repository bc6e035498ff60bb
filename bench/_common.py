"""Shared by the benchmarks: a stream of events, timing, a report, and a server in its own process."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
PCM_20_MS = bytes(range(240)) * 4
KEY = "sk-bench-0123456789abcdef"


def stream() -> list[bytes]:
    """Return a mixed stream like that of a session: every event of spec/examples.yaml, ten of each delta."""
    examples = yaml.safe_load((ROOT / "spec" / "examples.yaml").read_text("utf-8"))
    events = [event for name, event in examples.items() if name.startswith("RealtimeServerEvent")]
    mixed: list[bytes] = []
    for event in events:
        if event["type"] == "response.output_audio.delta":
            event = {**event, "delta": "AAECAwQFBgc" * 400}
        mixed += [json.dumps(event).encode()] * (10 if event["type"].endswith(".delta") else 1)
    return mixed


def best(work: Callable[[], object], units: int, repeats: int = 7) -> float:
    """Return the microseconds per unit of work, of which each call does `units`: the best of several runs."""
    times = []
    for _ in range(repeats):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return min(times) / units * 1e6


def report(title: str, times: dict[str, float], ours: str, theirs: str) -> None:
    """Print the times, and how many times as fast `ours` is as `theirs`."""
    print(f"{title}")
    for name, microseconds in times.items():
        print(f"  {name:<34}{microseconds:9.2f} µs   {microseconds / times[ours]:6.2f} × ours")
    print(f"  {ours}: {times[theirs] / times[ours]:.1f} times as fast as {theirs}\n")


@contextmanager
def server(script: str = "_server.py") -> Iterator[str]:
    """Run a minimal server, `_server.py` (WebSocket) or `_http_server.py`, and yield its base URL."""
    command = [sys.executable, str(Path(__file__).with_name(script))]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield f"http://127.0.0.1:{int(process.stdout.readline())}/v1"
        finally:
            process.terminate()
