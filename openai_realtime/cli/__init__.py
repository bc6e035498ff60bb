"""The command `openai-realtime`. Needs the extra `cli` (typer, rich); `emulator` needs the extra of that name too."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line and returns its exit code: 0 done, 1 refused or unreachable, 2 bad input."""
    try:
        from openai_realtime.cli.app import run
    except ModuleNotFoundError as error:
        package = (error.name or "").partition(".")[0]
        if package not in ("typer", "rich"):
            raise
        print(f"openai-realtime needs {package}: pip install 'openai-realtime[cli]'", file=sys.stderr)
        return 1
    return run(arguments)
