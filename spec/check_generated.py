"""Fail if openapi.yaml or a generated file differs from what its sources generate; run by `make check-generated`."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("spec", "openai_realtime", "docs", "generator-config.yaml", ".openapi-generator-ignore", "pyproject.toml")
OUTPUT = (
    "openapi.yaml",
    "openai_realtime/document/openapi.json",
    "openai_realtime/document/lifecycle.json",
    "openai_realtime/models",
    "openai_realtime/params",
    "openai_realtime/api",
    "docs",
    ".openapi-generator",
)
ADVICE = "Run `python spec/prepare.py build` and `make generate`, and commit the result; never edit these files."


def main() -> int:
    """Generate everything in a copy of the project, compare, and return the exit status."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder)
        try:
            generate(fresh)
        except subprocess.CalledProcessError as error:
            print(error.stdout or "", error.stderr or "", sep="\n", file=sys.stderr)
            print(f"check-generated: {error.cmd[1]} failed", file=sys.stderr)
            return 1
        wrong = [line for name in OUTPUT for line in differences(ROOT / name, fresh / name)]
    for line in wrong:
        print(line, file=sys.stderr)
    if wrong:
        print(f"check-generated: {len(wrong)} files differ. {ADVICE}", file=sys.stderr)
    return 1 if wrong else 0


def generate(fresh: Path) -> None:
    """Copy the sources to the folder `fresh`, build openapi.yaml, and generate."""
    for name in SOURCES:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, fresh / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(ROOT / name, fresh / name)
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    for command in (["spec/prepare.py", "build", "--strict"], ["spec/generate.py"]):
        subprocess.run(
            [sys.executable, *command],
            cwd=fresh,
            env=environment,
            check=True,
            capture_output=True,
            text=True,
            timeout=300,
        )


def differences(ours: Path, theirs: Path) -> list[str]:
    """Return a line for each file that differs between the two paths."""
    ours_files, theirs_files = files(ours), files(theirs)
    found = []
    for name in sorted(ours_files.keys() | theirs_files.keys()):
        shown = (ours / name).relative_to(ROOT)
        if name not in theirs_files:
            found.append(f"stale    {shown}")
        elif name not in ours_files:
            found.append(f"missing  {shown}")
        elif ours_files[name].read_bytes() != theirs_files[name].read_bytes():
            found.append(f"differs  {shown}")
    return found


def files(path: Path) -> dict[str, Path]:
    """Return the files below a path, without caches, by relative name; a file itself has an empty name."""
    if path.is_file():
        return {"": path}
    found = (inner for inner in path.rglob("*") if inner.is_file() and "__pycache__" not in inner.parts)
    return {str(inner.relative_to(path)): inner for inner in found}


if __name__ == "__main__":
    sys.exit(main())
