"""The official package as a foreign client: a process of its own, in an environment of its own."""

import json
import os
import subprocess
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from openai_realtime.emulator import Emulator

HERE = Path(__file__).resolve().parent
PYTHON = HERE.parent.parent / ".envs" / "openai" / "bin" / "python"
PATIENCE = 60
"""Seconds after which the foreign process is taken to hang; its own requests give up after 10."""


@dataclass(frozen=True)
class Answered:
    """An answer as the official package received and read it; `classes` and `undeclared` are by path."""

    status: int
    headers: dict[str, str]
    text: str
    data: dict[str, Any] | None
    classes: dict[str, str]
    undeclared: list[str]


@dataclass(frozen=True)
class Raised:
    """The exception that the official package raised."""

    error: str
    status: int | None
    code: str | None
    param: str | None
    type: str | None
    message: str
    request_id: str | None


class Foreign:
    """A running `foreign.py`; `about` is what it says of itself."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.about = self._read()

    def call(self, name: str, mode: str, client: dict[str, Any], arguments: dict[str, Any]) -> Answered | Raised:
        result = self._ask({"name": name, "mode": mode, "client": client, "arguments": arguments})
        return Raised(**result) if "error" in result else Answered(**result)

    def schema(self, name: str) -> dict[str, Any]:
        schema: dict[str, Any] = self._ask({"schema": name})["schema"]
        return schema

    def unwrap(self, payload: str, headers: dict[str, str], secret: str, mode: str) -> dict[str, Any]:
        return self._ask({"webhook": {"payload": payload, "headers": headers}, "secret": secret, "mode": mode})

    def _ask(self, command: dict[str, Any]) -> dict[str, Any]:
        assert self._process.stdin
        self._process.stdin.write(json.dumps(command) + "\n")
        self._process.stdin.flush()
        return self._read()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout
        watchdog = threading.Timer(PATIENCE, self._process.kill)
        watchdog.start()
        line = self._process.stdout.readline()
        watchdog.cancel()
        if not line:
            pytest.fail(f"the foreign client ended with code {self._process.wait(PATIENCE)}; see its standard error")
        result: dict[str, Any] = json.loads(line)
        return result


@pytest.fixture(scope="session")
def emulator() -> Iterator[Emulator]:
    with Emulator() as running:
        yield running


@pytest.fixture(scope="session")
def foreign(emulator: Emulator) -> Iterator[Foreign]:
    python = os.environ.get("REALTIME_OPENAI_PYTHON") or str(PYTHON)
    if not Path(python).exists():
        pytest.fail(f"no interpreter with the official package at {python}: `make test` sets it up")
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "OPENAI_API_KEY": emulator.api_key,
        "OPENAI_BASE_URL": emulator.base_url,
    }
    pipe = subprocess.PIPE
    command = [python, "-I", str(HERE / "foreign.py")]
    # At the end its input is closed, which ends it.
    with subprocess.Popen(command, env=environment, stdin=pipe, stdout=pipe, text=True) as process:
        yield Foreign(process)


@pytest.fixture(params=["sync", "async"])
def openai(foreign: Foreign, request: pytest.FixtureRequest) -> Callable[..., Any]:
    """Makes one call of the official package, by its blocking client and by its asyncio client."""

    def call(name: str, /, *, client: dict[str, Any] | None = None, **arguments: Any) -> Answered | Raised:
        return foreign.call(name, request.param, client or {}, arguments)

    return call
