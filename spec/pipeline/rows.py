"""The rows of a drift table: comparison of values, and formatting."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

from .grammar import text

MISSING: Final = object()
"""A placeholder for an absent value; None is the null of JSON."""

_GROUPS: Final = {
    "Events": ("event",),
    "Operations": ("operation", "path", "parameter", "request body", "response", "header", "media type"),
    "Schemas": ("schema",),
    "Fields": ("field",),
    "Types": ("type", "union member", "allOf member", "items", "additionalProperties", "nullable", "format", "pattern"),
    "Enumerations": ("enumeration value", "enumeration", "const"),
    "Bounds": ("bound",),
    "Defaults": ("default",),
    "Required": ("required",),
    "Discriminators": ("discriminator",),
}
_OTHER: Final = "Other"
_HARMLESS: Final = (
    "default",
    "deprecated",
    "deprecation",
    "tag",
    "tags",
    "title",
    "version",
    "name",
    "info",
    "license",
    "url",
)
_HEADINGS: Final = tuple(lead + change for lead in ("Breaking, ", "") for change in ("removed", "changed", "added"))
_WIDTH: Final = 60


@dataclass(frozen=True, slots=True)
class Row:
    """A change: what differs, its dotted path, and the old and new value (empty if absent)."""

    change: Literal["added", "removed", "changed"]
    what: str
    where: str
    old: str = ""
    new: str = ""

    @property
    def group(self) -> str:
        """The kind of what differs."""
        return next((group for group, whats in _GROUPS.items() if self.what in whats), _OTHER)

    @property
    def breaks(self) -> bool:
        """Whether code that worked with the old revision may fail with the new one."""
        if self.what in _HARMLESS:
            return False
        if self.change == "removed":
            return self.what not in ("bound", "required", "pattern", "security")
        if self.change == "added":
            return self.what in ("bound", "pattern", "required") or self.new.endswith(", required")
        return self.what != "bound" or _is_narrower(self.old, self.new)

    @property
    def heading(self) -> str:
        """The heading of the row in a table."""
        return f"Breaking, {self.change}" if self.breaks else self.change.capitalize()


def group_rows(rows: list[Row]) -> dict[str, list[Row]]:
    """Return the rows by heading, in table order, without empty headings."""
    by_group = {group: [row for row in rows if row.group == group] for group in (*_GROUPS, _OTHER)}
    return {group: found for group, found in by_group.items() if found}


def table(rows: list[Row], old: str = "old", new: str = "new") -> str:
    """Return the rows as aligned plain text, with long values clipped to where they differ."""
    if not rows:
        return f"No difference in the Realtime part: {_printable(old)} and {_printable(new)}\n"
    lines = {row: (row.change, row.what, _printable(row.where), *_clipped(row.old, row.new)) for row in rows}
    heading = ("", "what", "where", "old", "new")
    widths = [max(len(cells[column]) for cells in (heading, *lines.values())) for column in range(len(heading))]

    def aligned(cells: tuple[str, ...]) -> str:
        return "  " + "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()

    out = [f"old: {_printable(old)}", f"new: {_printable(new)}", "", aligned(heading)]
    for group, found in _by_heading(rows).items():
        out += ["", group, *(aligned(lines[row]) for row in found)]
    return "\n".join([*out, "", counts(rows), ""])


def markdown(rows: list[Row], old: str = "old", new: str = "new") -> str:
    """Return the rows as Markdown tables, such as for an issue."""
    out = [f"{counts(rows)} from {_code(old)} to {_code(new)}."]
    for group, found in _by_heading(rows).items():
        out += ["", f"## {group}", "", "| what | where | old | new |", "| --- | --- | --- | --- |"]
        for row in found:
            out.append(f"| {row.what} | {_code(row.where)} | {' | '.join(map(_code, _clipped(row.old, row.new)))} |")
    return "\n".join([*out, ""])


def counts(rows: list[Row]) -> str:
    """Return how many rows there are of each kind."""
    found = Counter(row.change for row in rows)
    parts = ", ".join(f"{found[change]} {change}" for change in ("added", "removed", "changed"))
    broken = sum(row.breaks for row in rows)
    return f"{len(rows)} difference{'s' * (len(rows) != 1)}: {parts}; {broken} breaking"


def _by_heading(rows: list[Row]) -> dict[str, list[Row]]:
    ordered = [row for found in group_rows(rows).values() for row in found]
    headings = {heading[0].upper() + heading[1:]: heading for heading in _HEADINGS}
    by_heading = {heading: [row for row in ordered if row.heading == heading] for heading in headings}
    return {heading: found for heading, found in by_heading.items() if found}


def _is_narrower(old: str, new: str) -> bool:
    """Return whether a bound such as `maximum 9` excludes more than before."""
    keyword, _, after = new.partition(" ")
    try:
        before, now = float(old.split()[-1]), float(after)
    except (ValueError, IndexError):
        return True
    return now < before if "max" in keyword.lower() else now > before


def _code(text: str) -> str:
    quoted = _printable(text).replace("|", "\\|")
    return f"`{quoted}`" if quoted not in ("", "-") else ""


def value_rows(old: Any, new: Any, what: str, where: str, show: Callable[[Any], str] = text) -> Iterator[Row]:
    """Yield a row if the two values differ."""
    if old is MISSING or new is MISSING:
        if new is not MISSING:
            yield Row("added", what, where, "", show(new))
        elif old is not MISSING:
            yield Row("removed", what, where, show(old), "")
    elif to_json(old) != to_json(new):
        before, after = show(old), show(new)
        if before == after:
            before, after = to_json(old), to_json(new)
        yield Row("changed", what, where, before, after)


def list_rows(
    old: list[Any], new: list[Any], what: str, where: str, show: Callable[[Any], str] = text
) -> Iterator[Row]:
    """Yield a row for each value in only one of the lists, or a single row if one value replaced another."""
    gone, come = missing_from(old, new), missing_from(new, old)
    if len(gone) == len(come) == 1:
        yield from value_rows(gone[0], come[0], what, where, show)
        return
    for value in gone:
        yield from value_rows(value, MISSING, what, where, show)
    for value in come:
        yield from value_rows(MISSING, value, what, where, show)


def tree_rows(old: Any, new: Any, what: str, where: str, name: str = "") -> Iterator[Row]:
    """Compare plain data; two mappings yield a row for each entry that differs."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in both_keys(old, new):
            inner = f"{name}.{key}" if name else key
            yield from tree_rows(old.get(key, MISSING), new.get(key, MISSING), what, where, inner)
    else:
        yield from value_rows(old, new, what, where, lambda value: f"{name} {text(value)}".lstrip())


def missing_from(values: list[Any], others: list[Any]) -> list[Any]:
    """Return the values missing from `others`, counting duplicates and ignoring order."""
    left = Counter(map(to_json, others))
    result = []
    for value in values:
        if left[to_json(value)]:
            left[to_json(value)] -= 1
        else:
            result.append(value)
    return result


def both_keys(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """Return the keys of both, the old ones first."""
    return [*old, *(key for key in new if key not in old)]


def to_json(value: Any) -> str:
    """Return the value as JSON, which distinguishes strings, numbers and booleans."""
    return text([value])[1:-1]


def _clipped(old: str, new: str) -> tuple[str, str]:
    """Clip both values to the column width, starting shortly before the first difference."""
    old, new = _printable(old), _printable(new)
    same = next((i for i, (x, y) in enumerate(zip(old, new, strict=False)) if x != y), min(len(old), len(new)))
    start = max(0, same - 20) if old and new and max(len(old), len(new)) > _WIDTH else 0

    def cut(value: str) -> str:
        seen = ("…" if start else "") + value[start:]
        return seen if len(seen) <= _WIDTH else seen[: _WIDTH - 1] + "…"

    return cut(old) or "-", cut(new) or "-"


def _printable(value: str) -> str:
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in value)
