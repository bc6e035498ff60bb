"""Formats the result of a comparison as text. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, get_args

from live.compare import Difference, DifferenceType


class Result(NamedTuple):
    """One turn: its differences, or why it was not compared."""

    turn: str
    differences: Sequence[Difference]
    left_out: str | None = None


def report(results: Iterable[Result]) -> str:
    """List every difference once, by type, with the turns in which it occurred."""
    results = list(results)
    seen: dict[Difference, list[str]] = {}
    for result in results:
        for difference in result.differences:
            seen.setdefault(difference, []).append(result.turn)
    lines: list[str] = []
    for kind in get_args(DifferenceType):
        of_kind = {difference: turns for difference, turns in seen.items() if difference.kind == kind}
        if of_kind:
            lines += [f"{kind} ({len(of_kind)})", *_lines(of_kind), ""]
    lines += [f"not compared: {result.turn}: {result.left_out}" for result in results if result.left_out]
    compared = sum(result.left_out is None for result in results)
    lines.append(f"{compared} turns compared, {len(seen) or 'no'} difference{'' if len(seen) == 1 else 's'}.")
    return "\n".join(lines)


def _lines(seen: Mapping[Difference, Sequence[str]]) -> list[str]:
    return [f"  {message(difference)}  [{', '.join(turns)}]" for difference, turns in seen.items()]


def message(difference: Difference) -> str:
    """Format one difference as one line."""
    kind, where, emulator, server = difference
    match kind:
        case "event missing":
            return f"{where}: only the emulator has it, {emulator}"
        case "event added":
            return f"{where}: only the server has it, {server}"
        case "field missing":
            return f"{where}: only the emulator has it ({emulator})"
        case "field added":
            return f"{where}: only the server has it ({server})"
        case "document":
            return f"{where}: {server}"
        case _:
            return f"{where}: server {server}, emulator {emulator}"
