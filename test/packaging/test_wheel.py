"""The wheel: what is in it, and what it does in an environment that has nothing but its declared dependencies."""

import json
import os
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Iterator
from email.parser import Parser
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from openai_realtime import __version__
from openai_realtime.emulator import Emulator

ROOT = Path(__file__).resolve().parent.parent.parent
HEAVY = {"pydantic", "pydantic_core", "urllib3", "aiohttp", "websockets", "ssl", "dateutil"}
LOADED = "import json, sys; print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))"
MINT = """
from openai_realtime import RealtimeClient

with RealtimeClient() as client:
    session = {"type": "realtime", "model": "gpt-realtime-2.1", "audio": {"output": {"voice": "marin"}}}
    secret = client.client_secrets.create(session=session, expires_after=600)
assert secret.value.startswith("ek_")
"""
MINT_WITH_MODELS = """
import json
from openai_realtime import RealtimeClient
from openai_realtime.models import RealtimeAudioConfig, RealtimeAudioConfigOutput, RealtimeSessionCreateRequestGA

audio = RealtimeAudioConfig(output=RealtimeAudioConfigOutput(voice="marin"))
session = RealtimeSessionCreateRequestGA(model="gpt-realtime-2.1", audio=audio)
with RealtimeClient() as client:
    secret = client.client_secrets.create(session=session, expires_after=600)
    flat = client.sessions.create(model="gpt-realtime-2.1", voice="marin")
print(json.dumps([secret.to_dict(), flat.to_dict()]))
"""
SERVE = "from openai_realtime.emulator import Emulator; Emulator().start()"


def run(*command: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs a command with this environment and no other settings than where programs and packages are found."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("OPENAI_", "PYTHON"))}
    return subprocess.run(
        command, env={**kept, **environment}, capture_output=True, text=True, timeout=120, check=False
    )


def pip(*arguments: str | Path) -> None:
    done = run(sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def sources() -> list[str]:
    """The files that a commit of everything would hold, by their paths."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True).stdout
    return [name for name in listed.split("\0") if name and (ROOT / name).is_file()]


@pytest.fixture(scope="module")
def wheel(sources: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy: building leaves files behind."""
    copy, out = tmp_path_factory.mktemp("copy"), tmp_path_factory.mktemp("wheel")
    for name in sources:
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, copy / name)
    pip("wheel", "--no-deps", "--wheel-dir", out, copy)
    [built] = out.iterdir()
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of a new environment with the wheel and its declared dependencies, without any extra."""
    folder = tmp_path_factory.mktemp("environment")
    builder = venv.EnvBuilder()
    builder.create(folder)
    programs = Path(builder.ensure_directories(folder).bin_path)
    pip("--python", folder, "install", "--no-compile", wheel)
    return programs


@pytest.fixture(scope="module")
def python(installed: Path) -> Iterator[Callable[[str], subprocess.CompletedProcess[str]]]:
    """Runs code with the installed package, against an emulator that runs here."""
    with Emulator() as emulator:
        settings = {"OPENAI_BASE_URL": emulator.base_url, "OPENAI_API_KEY": emulator.api_key, "NO_PROXY": "127.0.0.1"}
        yield lambda code: run(installed / "python", "-I", "-W", "error", "-c", code, **settings)


def printed(done: subprocess.CompletedProcess[str]) -> Any:
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_contents(wheel, sources):
    assert wheel.stat().st_size < 1_000_000
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
    about = f"openai_realtime-{__version__}.dist-info/"
    package = {name for name in names if not name.startswith(about)}
    assert package == {name for name in sources if name.startswith("openai_realtime/")}
    assert {"openai_realtime/py.typed", "openai_realtime/document/openapi.json"} <= package
    assert {about + "licenses/LICENSE", about + "licenses/NOTICE"} <= names


def test_metadata(wheel):
    with ZipFile(wheel) as archive:
        metadata = Parser().parsestr(archive.read(f"openai_realtime-{__version__}.dist-info/METADATA").decode())
    required = metadata.get_all("Requires-Dist", [])
    base = {re.split(r"[^\w.-]", line)[0] for line in required if "extra ==" not in line}
    extra = {re.split(r"[^\w.-]", line)[0] for line in required if "extra ==" in line}
    assert {"pydantic", "urllib3", "python-dateutil"} <= base
    assert {"aiohttp", "jsonschema", "typer", "rich", "pytest"} <= extra
    assert not base & extra
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata["License-Expression"] == "MIT"


def test_the_environment_has_no_extra(python):
    names = printed(
        python("import importlib.metadata as m, json; print(json.dumps([d.name for d in m.distributions()]))")
    )
    assert "openai-realtime" in names
    assert not {"aiohttp", "jsonschema", "typer", "rich", "openai", "pytest"} & set(names)


def test_it_is_the_wheel_that_is_imported(python, installed):
    file = printed(python("import json, openai_realtime; print(json.dumps(openai_realtime.__file__))"))
    assert Path(file).is_relative_to(installed.parent)


def test_mint_with_models(python):
    secret, flat = printed(python(MINT_WITH_MODELS))
    assert secret["value"].startswith("ek_")
    assert secret["session"]["audio"]["output"]["voice"] == "marin"
    assert flat["client_secret"]["value"].startswith("ek_")
    assert flat["voice"] == "marin"


def test_minting_plain_data_loads_no_pydantic(python):
    loaded = set(printed(python(MINT + LOADED)))
    assert "urllib3" in loaded
    assert not loaded & (HEAVY - {"urllib3", "ssl"})


def test_importing_loads_nothing_heavy(python):
    loaded = set(printed(python(f"import openai_realtime; {LOADED}")))
    assert "openai_realtime" in loaded
    assert not loaded & HEAVY


def test_emulator_without_its_extra(python):
    done = python(SERVE)
    assert done.returncode == 1
    last = done.stderr.splitlines()[-1]
    assert (
        last
        == "openai_realtime.errors.MissingExtraError: the emulator needs aiohttp and jsonschema: pip install 'openai-realtime[emulator]'"
    )


@pytest.mark.parametrize("arguments", [["--help"], ["session", "create"], ["emulator"]], ids=" ".join)
def test_command_without_its_extra(installed, arguments):
    done = run(installed / "openai-realtime", *arguments)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "openai-realtime needs typer: pip install 'openai-realtime[cli]'\n"
