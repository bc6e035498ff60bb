"""The `openai-realtime` command, which requires the extra `cli`; its `emulator` also requires the extra `emulator`."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: the command line arguments; those of the process by default.

    Returns:
        The exit code: 0 success, 1 refused or unreachable, 2 bad input.
    """
    try:
        from openai_realtime.cli.app import run
    except ModuleNotFoundError as error:
        package = (error.name or "").partition(".")[0]
        if package not in ("typer", "rich"):
            raise
        print(f"openai-realtime needs {package}: pip install 'openai-realtime[cli]'", file=sys.stderr)
        return 1
    return run(arguments)
