"""README and guides: snippets run, settings are all there, the CLI's help is the real one."""

import inspect
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from support.offers import AUDIO_OFFER

import openai_realtime
from openai_realtime import BetaRealtimeClient, RealtimeClient, dialect, errors
from openai_realtime import emulator as local
from openai_realtime.connection.opening import ConnectOptions
from openai_realtime.emulator import Emulator
from openai_realtime.lint import RULES
from openai_realtime.settings import config
from openai_realtime.settings.config import ClientSettings
from openai_realtime.transport.request import RequestOptions

ROOT = Path(__file__).resolve().parents[2]
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "SECURITY.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs" / "guide").glob("*.md")),
]


def snippets(page: Path) -> list[str]:
    return re.findall(r"^```python\n(.*?)^```$", page.read_text("utf-8"), re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def emulator() -> Iterator[Emulator]:
    with Emulator(unknown_calls="accept") as running:
        yield running


@pytest.mark.parametrize("page", [page for page in PAGES if snippets(page)], ids=lambda page: page.name)
def test_snippets_run_one_after_the_other(page: Path, emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", emulator.base_url)
    monkeypatch.setenv("OPENAI_API_KEY", emulator.api_key)
    monkeypatch.setenv("OPENAI_WEBHOOK_SECRET", emulator.webhook_secret)
    body, headers = emulator.signed_webhook(emulator.ring())
    namespace: dict[str, Any] = {"offer": AUDIO_OFFER, "body": body, "headers": headers}
    for snippet in snippets(page):
        exec(compile(snippet, str(page), "exec"), namespace)
    for value in namespace.values():
        if isinstance(value, (RealtimeClient, BetaRealtimeClient)):
            value.close()


def first_cells(page: str) -> set[str]:
    """The names in the first column of a guide's tables."""
    guide = (ROOT / "docs" / "guide" / page).read_text("utf-8")
    rows = [line.split("|")[1] for line in guide.splitlines() if line.startswith("| `")]
    return {name for row in rows for name in re.findall(r"`(\w+)`", row)}


def test_every_setting_of_the_client_is_documented() -> None:
    parameters = set(inspect.signature(RealtimeClient.azure).parameters) - {"settings"}
    assert {*ClientSettings.__optional_keys__, *parameters} <= first_cells("client.md")


def test_every_option_of_a_request_is_documented() -> None:
    assert first_cells("client.md") >= RequestOptions.__optional_keys__


def test_every_option_of_a_connection_is_documented() -> None:
    assert first_cells("connection.md") >= ConnectOptions.__optional_keys__


def test_every_environment_variable_is_documented() -> None:
    guide = (ROOT / "docs" / "guide" / "client.md").read_text("utf-8")
    for variable in re.findall(r"\b(?:(?:AZURE_)?OPENAI_[A-Z_]+|[A-Z]+_PROXY)\b", inspect.getsource(config)):
        assert re.search(rf"`{variable}[`=]", guide), variable


def test_every_rule_of_the_lint_is_documented_and_nothing_else() -> None:
    guide = (ROOT / "docs" / "guide" / "lint.md").read_text("utf-8")
    table = guide.split("| rule | severity | finds |\n| --- | --- | --- |\n", 1)[1].split("\n\n", 1)[0]
    assert table.splitlines() == [f"| `{name}` | {rule.severity} | {rule.meaning} |" for name, rule in RULES.items()]


def test_every_setting_of_the_emulator_is_documented() -> None:
    guide = (ROOT / "docs" / "guide" / "emulator.md").read_text("utf-8")
    for name in inspect.signature(Emulator.__init__).parameters:
        assert name == "self" or f"| `{name}` |" in guide, name


def test_the_error_tree_is_drawn_whole() -> None:
    guide = (ROOT / "docs" / "guide" / "client.md").read_text("utf-8")
    for name, value in vars(errors).items():
        if isinstance(value, type) and issubclass(value, errors.OpenAIError) and not name.startswith("_"):
            assert re.search(rf"(─ |^ *){name}\b", guide, re.MULTILINE), name
            assert re.search(rf"(─ |^ *){name}\b", errors.__doc__ or "", re.MULTILINE), name


@pytest.mark.parametrize(
    "command",
    [[], ["session", "create"], ["secret", "create"], ["emulator"], ["talk"], ["lint"], ["migrate"]],
    ids=" ".join,
)
def test_the_help_in_the_guide_is_the_real_one(command: list[str]) -> None:
    guide = (ROOT / "docs" / "guide" / "cli.md").read_text("utf-8")
    heading = "## " + " ".join(["openai-realtime", *command])
    shown = guide.split(heading + "\n\n```text\n", 1)[1].split("\n```", 1)[0]
    environment = {**os.environ, "COLUMNS": "100", "TERM": "dumb", "NO_COLOR": "1"}
    arguments = [sys.executable, "-m", "openai_realtime.cli", *command, "--help"]
    real = subprocess.run(arguments, capture_output=True, text=True, env=environment, timeout=60, check=True)
    assert shown == real.stdout.rstrip()


def test_the_tables_in_the_guide_are_those_of_the_mapping() -> None:
    command = [sys.executable, str(ROOT / "spec" / "mapping_tables.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_of_guides_resolve(page: Path) -> None:
    for target, anchor in re.findall(r"\]\(([^)#:]*)(?:#([^)]*))?\)", page.read_text("utf-8")):
        linked = (page.parent / target).resolve() if target else page
        assert linked.exists(), target
        assert not anchor or anchor in anchors(linked), f"{target}#{anchor}"


@pytest.mark.parametrize("module", [openai_realtime, local, dialect], ids=lambda module: module.__name__)
def test_every_public_name_is_documented(module: ModuleType) -> None:
    text = "".join(page.read_text("utf-8") for page in PAGES)
    assert [name for name in module.__all__ if not re.search(rf"\b{name}\b", text)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_examples_name_current_models(page: Path) -> None:
    """The help of commands is tested elsewhere, and so are tables that are generated."""
    text = re.sub(
        r"^```text\n.*?^```$|^<!-- table.*?^<!-- end", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE
    )
    assert re.findall(r"gpt-realtime(?![\w.-])|gpt-realtime-mini|gpt-4o[\w-]*|whisper-1", text) == []


def test_the_readme_names_both_commands_on_its_first_screen() -> None:
    screen = "\n".join((ROOT / "README.md").read_text("utf-8").splitlines()[:24])
    assert "make demo" in screen
    assert "make test" in screen
