"""`make conformance`: run recorded sessions on the emulator, and report how it differs from the recorded server.

Exit code 0: no difference but those in the table of `document/observed.py`, 1: others, 2: it could not run.
"""

# ruff: noqa: T201  # a command prints

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from live import recording as recordings
from live.compare import compare
from live.exchange import differences as exchange_differences
from live.replay import recorded, replayed
from live.report import Result, report

SAME, DIFFERENT, COULD_NOT_RUN = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run every recording below the folders and return the exit code."""
    parser = argparse.ArgumentParser(prog="make conformance", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="+", help="where the recordings are")
    results: list[Result] = []
    for folder in parser.parse_args(arguments).folder:
        ours, others = recordings.find(folder)
        results += [compared(path) for path in ours]
        results += [Result(f"{path.parent.name}/{path.stem}", [], "another server") for path in others]
    if not any(result.left_out is None for result in results):
        print("make conformance: there are no recordings of OpenAI or Azure", file=sys.stderr)
        return COULD_NOT_RUN
    print(report(results))
    return DIFFERENT if any(result.differences for result in results) else SAME


def compared(path: Path) -> Result:
    """Run one recording and compare."""
    recording = recordings.load(path)
    if recording.exchanges:
        return Result(recording.name, exchange_differences(recording))
    return Result(recording.name, compare(replayed(recording), recorded(recording)))


if __name__ == "__main__":
    sys.exit(main())
