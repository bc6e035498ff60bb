"""Fails when openapi.yaml or a generated file is not what its sources give; run by `make check-generated`."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("spec", "generator-config.yaml", ".openapi-generator-ignore", "pyproject.toml")
OUTPUT = (
    "openapi.yaml",
    "openai_realtime/document/openapi.json",
    "openai_realtime/models",
    "openai_realtime/params",
    "openai_realtime/api",
    "docs",
    ".openapi-generator",
)
ROOMS = ("openai_realtime/models", "openai_realtime/params", "openai_realtime/api")
CURE = "Run `python spec/prepare.py build` and `make generate`, and commit the change; never edit these files."


def main() -> int:
    """Builds and generates into a temporary folder, and compares; gives the exit status."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder)
        try:
            generate(fresh)
        except subprocess.CalledProcessError as problem:
            print(problem.stdout or "", problem.stderr or "", sep="\n", file=sys.stderr)
            print(f"check-generated: {problem.cmd[1]} failed", file=sys.stderr)
            return 1
        wrong = [line for name in OUTPUT for line in differences(ROOT / name, fresh / name)]
    for line in wrong:
        print(line, file=sys.stderr)
    if wrong:
        print(f"check-generated: {len(wrong)} files differ. {CURE}", file=sys.stderr)
    return 1 if wrong else 0


def generate(fresh: Path) -> None:
    """Does in `fresh` what `make generate` does in the project, from a fresh build of openapi.yaml."""
    for name in SOURCES:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
        copy(ROOT / name, fresh / name)
    tools = Path(sys.executable).parent
    for command in (
        [sys.executable, "spec/prepare.py", "build"],
        [str(tools / "openapi-generator-cli"), "generate", "-c", "generator-config.yaml"],
        [str(tools / "ruff"), "format", "-q", *ROOMS],
    ):
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
        subprocess.run(command, cwd=fresh, env=environment, check=True, capture_output=True, text=True, timeout=300)


def differences(ours: Path, theirs: Path) -> list[str]:
    """The files under the two paths that differ, a line each."""
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
    """The output files under a path, or the file itself: guides are ours, and caches are nobody's."""
    if path.is_file():
        return {"": path}
    kept = (found for found in path.rglob("*") if found.is_file() and "__pycache__" not in found.parts)
    if path.name == "docs":
        kept = (found for found in kept if found.parent == path)
    return {str(found.relative_to(path)): found for found in kept}


if __name__ == "__main__":
    sys.exit(main())
