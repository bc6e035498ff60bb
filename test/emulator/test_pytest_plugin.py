"""The pytest plugin in separate runs of pytest, found by its entry point as if it were installed."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

APP = """
import os
import threading
from http.client import HTTPConnection

import pytest

from openai_realtime.emulator import Fault


def served(emulator):
    connection = HTTPConnection("127.0.0.1", emulator.port, timeout=10)
    headers = {"Authorization": f"Bearer {emulator.api_key}", "Content-Type": "application/json"}
    connection.request("POST", "/v1/realtime/client_secrets", "{}", headers)
    status = connection.getresponse().status
    connection.close()
    return status


def test_fixture(realtime_emulator):
    assert served(realtime_emulator) == 200
    assert [request.path for request in realtime_emulator.requests] == ["/v1/realtime/client_secrets"]
    assert "OPENAI_API_KEY" not in os.environ


@pytest.mark.realtime_emulator(api_key="sk-mine", faults=[Fault(status=503)])
def test_options(realtime_emulator):
    assert realtime_emulator.api_key == "sk-mine"
    assert served(realtime_emulator) == 503


@pytest.mark.realtime_emulator(environment=True)
class TestEnvironment:
    def test_it_is_set_without_requesting_the_fixture(self):
        assert os.environ["OPENAI_BASE_URL"].startswith("http://127.0.0.1:")
        assert os.environ["OPENAI_API_KEY"].startswith("sk-emulator-")
        assert os.environ["OPENAI_WEBHOOK_SECRET"].startswith("whsec_")

    @pytest.mark.realtime_emulator
    def test_the_closest_marker_applies(self, realtime_emulator):
        assert "OPENAI_BASE_URL" not in os.environ


def test_the_environment_is_restored():
    assert "OPENAI_BASE_URL" not in os.environ
    assert "OPENAI_WEBHOOK_SECRET" not in os.environ
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("realtime-emulator")]
"""


@pytest.fixture
def run(tmp_path):
    """Run pytest on files, with the package's entry points in place; return its exit code and report."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    points = "\n".join(f"{name} = {module}" for name, module in project["entry-points"]["pytest11"].items())
    information = tmp_path / "site" / "openai_realtime_entry_points-1.dist-info"
    information.mkdir(parents=True)
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: openai-realtime-entry-points\nVersion: 1\n")
    (information / "entry_points.txt").write_text(f"[pytest11]\n{points}\n")

    def run(code, *options):
        (tmp_path / "test_app.py").write_text(code)
        (tmp_path / "pytest.ini").write_text("[pytest]\nasyncio_default_fixture_loop_scope = function\n")
        names = ("PYTEST_ADDOPTS", "OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_WEBHOOK_SECRET")
        environment = {name: value for name, value in os.environ.items() if name not in names}
        environment["PYTHONPATH"] = os.pathsep.join([str(information.parent), str(ROOT)])
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-W",
            "error",
            "--strict-markers",
            "-p",
            "no:cacheprovider",
            *options,
        ]
        done = subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120, check=False
        )
        return done.returncode, done.stdout + done.stderr

    return run


@pytest.mark.parametrize(
    "options", [[], ["-n", "2"], ["-p", "openai_realtime.pytest_plugin"]], ids=["plain", "xdist", "named"]
)
def test_fixture_and_marker(run, options):
    code, report = run(APP, *options)
    assert code == 0, report
    assert "5 passed" in report


def test_imports_are_lazy(run):
    heavy = ("aiohttp", "jsonschema", "pydantic", "urllib3", "websockets", "openai_realtime.emulator")
    code, report = run(
        f"import sys\n\ndef test():\n    assert [name for name in {heavy!r} if name in sys.modules] == []\n"
    )
    assert code == 0, report


def test_marker_with_positional_arguments(run):
    code, report = run("import pytest\n\n@pytest.mark.realtime_emulator('sk-mine')\ndef test(): pass\n")
    assert code == 1
    assert "1 positional arguments; expected only keywords" in report
    assert "sk-mine" not in report.split("UsageError")[-1]
