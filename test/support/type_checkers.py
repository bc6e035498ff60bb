"""Runs mypy and basedpyright over files, each as strict as it gets, and reads their errors."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]


class Complaint(NamedTuple):
    """An error that a type checker reports."""

    file: Path
    line: int
    code: str
    message: str


def mypy(folder: Path, *files: Path) -> list[Complaint]:
    """Return what `mypy --strict` reports, as it would in a project of a user; it runs in `folder`."""
    # No cache: it would tell of a file of the same content in another folder.
    options = ["--strict", "--config-file=", "--follow-imports=silent", "--output=json", f"--cache-dir={os.devnull}"]
    lines = _output(folder, "mypy", *options, *map(str, files)).splitlines()
    found = [json.loads(line) for line in lines if line.startswith("{")]
    return [
        Complaint((folder / each["file"]).resolve(), each["line"], each["code"], each["message"])
        for each in found
        if each["severity"] == "error"
    ]


def basedpyright(folder: Path, *files: Path) -> list[Complaint]:
    """Return what basedpyright reports in pyright's strict mode; its settings are written into `folder`."""
    settings = {
        "include": [str(file) for file in files],
        "extraPaths": [str(ROOT)],
        "pythonVersion": "3.11",
        "typeCheckingMode": "strict",
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(settings))
    command = ["basedpyright", "--project", str(folder), "--pythonpath", sys.executable, "--outputjson"]
    found = json.loads(_output(folder, *command))
    assert found["summary"]["filesAnalyzed"] == len(files)
    return [
        Complaint(Path(each["file"]).resolve(), each["range"]["start"]["line"] + 1, each["rule"], each["message"])
        for each in found["generalDiagnostics"]
        if each["severity"] == "error"
    ]


CHECKERS = {"mypy": mypy, "basedpyright": basedpyright}


def _output(folder: Path, *command: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        env={**os.environ, "MYPYPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode in (0, 1), done.stdout + done.stderr
    return done.stdout
