"""Generate models, typed dictionaries, endpoints and reference pages from openapi.yaml, and the tables of the guides.

Run by `make generate`, and by spec/check_generated.py in a copy of the project. Needs the development environment.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import mapping_tables

ROOT = Path(__file__).resolve().parent.parent
TOOLS = Path(sys.executable).parent
PACKAGES = ("openai_realtime/models", "openai_realtime/params", "openai_realtime/api")
SHOWN_LINES = 40


def main() -> int:
    """Replace the generated files, and return the exit status."""
    for folder in (*PACKAGES, ".openapi-generator"):
        shutil.rmtree(ROOT / folder, ignore_errors=True)
    for page in (ROOT / "docs").glob("*.md"):
        page.unlink()
    for command in (
        ("openapi-generator-cli", "generate", "-c", "generator-config.yaml"),
        ("ruff", "format", "-q", *PACKAGES),
    ):
        status = _run(*command)
        if status:
            return status
    return mapping_tables.main([])


def _run(tool: str, *arguments: str) -> int:
    """Run a tool, print the end of its output if it fails, and return its exit status."""
    done = subprocess.run(
        [TOOLS / tool, *arguments], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    if done.returncode:
        print(*done.stdout.splitlines()[-SHOWN_LINES:], f"{tool} failed", sep="\n", file=sys.stderr)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
