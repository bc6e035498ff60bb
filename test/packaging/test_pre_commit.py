"""The hooks of pre-commit are the commands of `make lint`."""

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]


def test_hooks_run_what_make_lint_runs() -> None:
    recipe = (ROOT / "Makefile").read_text("utf-8").split("\nlint:", 1)[1].split("\n\n", 1)[0]
    commands = re.findall(r"\$\(BIN\)/(.+) \.$", recipe, re.MULTILINE)
    [repository] = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    entries = [hook["entry"] for hook in repository["hooks"]]
    assert commands
    assert entries == [f".venv/bin/{command} --force-exclude" for command in commands]
