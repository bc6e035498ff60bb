"""`make live`: run the turns against a server, record them, and report how it differs from the emulator.

Exit code 0: no difference, 1: differences, 2: it could not run.
"""

# ruff: noqa: T201  # a command prints

import argparse
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from live.compare import Trace, compare
from live.connection import TurnOver
from live.record import Recorder
from live.report import Result, report
from live.runner import NotAvailable, Side, TurnRunner
from live.turns import MODEL, TURNS, Turn, chosen
from openai_realtime.emulator import Emulator
from openai_realtime.errors import APIError, OpenAIError
from openai_realtime.settings.config import ClientConfig

SAME, DIFFERENT, COULD_NOT_RUN = 0, 1, 2
PACE = 0.002
"""Seconds between two steps of the emulator's responses; a response must not finish before its cancel arrives."""


class CouldNotRun(Exception):
    """The reason why nothing was compared."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the comparison and return the exit code."""
    options = _options().parse_args(arguments)
    try:
        return _run(options)
    except (CouldNotRun, OpenAIError, OSError, ImportError) as error:
        print(f"make live: {error}", file=sys.stderr)
        return COULD_NOT_RUN
    except KeyboardInterrupt:
        print("make live: interrupted", file=sys.stderr)
        return COULD_NOT_RUN


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make live", description=__doc__)
    names = ", ".join(turn.name for turn in TURNS)
    parser.add_argument("--yes", action="store_true", help="start without asking")
    parser.add_argument("--turn", action="append", default=[], metavar="NAME", help=f"run only this turn: {names}")
    parser.add_argument("--record", type=Path, metavar="FILE", help="where to record; build/live-TIME.jsonl by default")
    parser.add_argument(
        "--timeout", type=float, default=30.0, metavar="S", help="maximum wait for an event in seconds (30)"
    )
    parser.add_argument(
        "--settle", type=float, default=0.5, metavar="S", help="seconds to wait for more events after a turn (0.5)"
    )
    return parser


def _run(options: argparse.Namespace) -> int:
    try:
        turns = chosen(options.turn)
    except ValueError as error:
        raise CouldNotRun(str(error)) from None
    config = ClientConfig.resolve()
    record: Path = options.record or Path("build", time.strftime("live-%Y%m%d-%H%M%S.jsonl"))
    print(plan(turns, config.base_url, record))
    if not options.yes:
        _ask()
    record.parent.mkdir(parents=True, exist_ok=True)
    with record.open("w", encoding="utf-8") as file, Emulator(pace=PACE) as emulator:
        recorder, timeout = Recorder(file), options.timeout
        url = emulator.base_url
        local = ClientConfig.resolve(api_key=emulator.api_key, base_url=url, websocket_base_url=url)
        with (
            Side("server", config, recorder, timeout=timeout, settle=options.settle) as server,
            Side("emulator", local, recorder, timeout=10, settle=0) as ours,
        ):
            _check_in(server)
            results = [_compared(turn, server, ours) for turn in turns]
    print(report(results))
    print(f"Recorded in {record}.")
    return DIFFERENT if any(result.differences for result in results) else SAME


def plan(turns: Sequence[Turn], base_url: str, record: Path) -> str:
    """Describe what is about to run, and its approximate cost."""
    heard, spoken = sum(turn.heard for turn in turns), sum(turn.spoken for turn in turns)
    return "\n".join(
        [
            f"This runs {len(turns)} turns against {base_url} and against the emulator, and compares them.",
            f"It asks {MODEL} for about {sum(turn.responses for turn in turns)} short responses, sends about "
            f"{heard:.0f} s of audio and gets about {spoken:.0f} s,",
            f"billed to the account of OPENAI_API_KEY, if {urlsplit(base_url).hostname} charges for it.",
            f"Everything is recorded in {record}, without keys and audio.",
        ]
    )


def _ask() -> None:
    if not sys.stdin.isatty():
        raise CouldNotRun("there is no terminal to ask; --yes starts without asking")
    if input("Start? [y/N] ").strip().lower() not in ("y", "yes"):
        raise CouldNotRun("not started")


def _check_in(server: Side) -> None:
    """End the run early if the server cannot be reached or refuses the key."""
    try:
        server.client.connect(model=MODEL, open_timeout=server.timeout).enter().close()
    except APIError as error:
        raise CouldNotRun(f"cannot connect to {server.config.websocket_base_url}: {error}") from None


def _compared(turn: Turn, server: Side, emulator: Side) -> Result:
    """Run a turn on both sides; both receive the speech that the server produced."""
    print(f"  {turn.name} ...", flush=True)
    try:
        theirs = _played(turn, server)
        emulator.speech = server.speech
        ours = _played(turn, emulator)
    except NotAvailable as reason:
        return Result(turn.name, [], str(reason))
    return Result(turn.name, compare(ours, theirs))


def _played(turn: Turn, side: Side) -> Trace:
    runner = TurnRunner(side, turn.name)
    with suppress(TurnOver):
        turn.script(runner)
    return runner.trace


if __name__ == "__main__":
    sys.exit(main())
