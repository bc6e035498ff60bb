"""Generate models, typed dictionaries, endpoints and reference pages from openapi.yaml, and the tables of the guides.

Run by `make generate`, and by spec/check_generated.py in a copy of the project. Needs the development environment.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import mapping_tables

ROOT = Path(__file__).resolve().parent.parent
TOOLS = Path(sys.executable).parent
PACKAGES = ("openai_realtime/models", "openai_realtime/params", "openai_realtime/api")
SHOWN_LINES = 10
# The generator ends before the optimizing compiler of Java pays.
JAVA = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto"
_TRACE = re.compile(r"\s+at |\s*\.\.\. \d+ more|\s*Caused by: |\[main\] (INFO|WARN)|Picked up |Warnings: |#|\s*$")


def main() -> int:
    """Replace the generated files, and return the exit status."""
    for folder in (*PACKAGES, ".openapi-generator"):
        shutil.rmtree(ROOT / folder, ignore_errors=True)
    for page in (ROOT / "docs").glob("*.md"):
        page.unlink()
    for command in (
        ("openapi-generator-cli", "generate", "-c", "generator-config.yaml"),
        ("ruff", "format", *PACKAGES),
    ):
        status = _run(*command)
        if status:
            return status
    return mapping_tables.main([])


def _run(tool: str, *arguments: str) -> int:
    """Run a tool, print what it says if it fails, without stack traces, and return its exit status."""
    try:
        done = subprocess.run(
            [TOOLS / tool, *arguments],
            cwd=ROOT,
            env={"JAVA_TOOL_OPTIONS": JAVA, **os.environ},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
    except FileNotFoundError:
        print(f"generate: {TOOLS / tool} is missing; install the development environment", file=sys.stderr)
        return 2
    if done.returncode:
        said = [line for line in done.stdout.splitlines() if line.strip() and not _TRACE.match(line)]
        cure = "correct the place that it names in spec/overlay.yaml, then run `python spec/prepare.py build` again"
        print(*said[-SHOWN_LINES:], f"generate: {tool} refuses openapi.yaml; {cure}", sep="\n", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
