"""Code that was written for the beta of the official package runs on GA with two changes, and sees the same."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from interop.beta_programs import IMPORTS, PROGRAMS

from openai_realtime.emulator import Emulator

# Without it the official package speaks TLS to whatever it connects to. It stands before the program, not in it.
PLAIN = """
import functools, openai, os
for kind in (openai.OpenAI, openai.AsyncOpenAI):
    address = os.environ["OPENAI_BASE_URL"].replace("http", "ws", 1)
    kind.__init__ = functools.partialmethod(kind.__init__, websocket_base_url=address)
"""
PYTHON = Path(__file__).resolve().parents[2] / ".envs" / "openai" / "bin" / "python"
OURS = "from openai_realtime import AsyncBetaRealtimeClient as AsyncOpenAI, BetaRealtimeClient as OpenAI\n"


def run(python: str, program: str, emulator: Emulator) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    environment = {**kept, "OPENAI_API_KEY": emulator.api_key, "OPENAI_BASE_URL": emulator.base_url}
    command = [python, "-c", program]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)


def output(python: str, program: str, emulator: Emulator) -> str:
    done = run(python, program, emulator)
    assert done.returncode == 0, done.stderr
    return done.stdout


def migrated(program: str) -> str:
    """The program with its import, and with `client.beta.realtime`, changed, and with nothing else."""
    return (IMPORTS + program).replace(IMPORTS, OURS).replace("client.beta.realtime", "client")


@pytest.mark.parametrize("name", PROGRAMS)
def test_the_same_output(name: str) -> None:
    program = PROGRAMS[name]
    python = os.environ.get("REALTIME_OPENAI_PYTHON") or str(PYTHON)
    with Emulator(beta=True) as beta, Emulator() as ga:
        theirs = output(python, PLAIN + IMPORTS + program, beta)
        ours = output(sys.executable, migrated(program), ga)
        assert ours.splitlines() == theirs.splitlines()
        assert len(ours.splitlines()) > 2
        paths = {request.path for request in ga.requests}
        assert "/v1/realtime/sessions" not in paths
        assert all("openai-beta" not in request.headers for request in ga.requests)


def test_the_beta_is_refused_where_it_ran_on_ga() -> None:
    python = os.environ.get("REALTIME_OPENAI_PYTHON") or str(PYTHON)
    with Emulator() as ga:
        done = run(python, PLAIN + IMPORTS + PROGRAMS["tools"], ga)
    # Whether the program sees the error event or the end of the connection first is a matter of pace.
    assert "completed" not in done.stdout
    assert "beta_api_shape_disabled" in done.stderr or done.stdout.startswith("error ")
