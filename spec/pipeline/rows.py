"""The rows of a drift table: making them from two values, and printing them."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

from .grammar import text

MISSING: Final = object()
"""Stands for a value that is not there; None is the null of JSON."""

_GROUPS: Final = {
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
_WIDTH: Final = 60


@dataclass(frozen=True, slots=True)
class Row:
    """One change: what differs, at which dotted path, and how it read before and after (empty: was or is not there)."""

    kind: Literal["added", "removed", "changed"]
    what: str
    where: str
    old: str = ""
    new: str = ""

    @property
    def group(self) -> str:
        """The heading that the row stands under."""
        return next((group for group, whats in _GROUPS.items() if self.what in whats), _OTHER)


def grouped(rows: list[Row]) -> dict[str, list[Row]]:
    """The rows by heading, in the order of the table; headings without a row are left out."""
    by_group = {group: [row for row in rows if row.group == group] for group in (*_GROUPS, _OTHER)}
    return {group: found for group, found in by_group.items() if found}


def table(rows: list[Row], old: str = "old", new: str = "new") -> str:
    """The rows as aligned plain text; `old` and `new` name the revisions. Long values are cut to where they differ."""
    if not rows:
        return f"No difference in the Realtime part: {_printable(old)} and {_printable(new)}\n"
    lines = {row: (row.kind, row.what, _printable(row.where), *_clipped(row.old, row.new)) for row in rows}
    heading = ("", "what", "where", "old", "new")
    widths = [max(len(cells[column]) for cells in (heading, *lines.values())) for column in range(len(heading))]

    def aligned(cells: tuple[str, ...]) -> str:
        return "  " + "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()

    out = [f"old: {_printable(old)}", f"new: {_printable(new)}", "", aligned(heading)]
    for group, found in grouped(rows).items():
        out += ["", group, *(aligned(lines[row]) for row in found)]
    counts = Counter(row.kind for row in rows)
    parts = ", ".join(f"{counts[kind]} {kind}" for kind in ("added", "removed", "changed"))
    return "\n".join([*out, "", f"{len(rows)} difference{'s' * (len(rows) != 1)}: {parts}", ""])


def value_rows(old: Any, new: Any, what: str, where: str, show: Callable[[Any], str] = text) -> Iterator[Row]:
    """One row where the two differ, none where they are the same."""
    if old is MISSING or new is MISSING:
        if new is not MISSING:
            yield Row("added", what, where, "", show(new))
        elif old is not MISSING:
            yield Row("removed", what, where, show(old), "")
    elif exact(old) != exact(new):
        before, after = show(old), show(new)
        if before == after:
            before, after = exact(old), exact(new)
        yield Row("changed", what, where, before, after)


def list_rows(
    old: list[Any], new: list[Any], what: str, where: str, show: Callable[[Any], str] = text
) -> Iterator[Row]:
    """A row for each value that one list has and the other has not; a single value for another is one change."""
    gone, come = without(old, new), without(new, old)
    if len(gone) == len(come) == 1:
        yield from value_rows(gone[0], come[0], what, where, show)
        return
    for value in gone:
        yield from value_rows(value, MISSING, what, where, show)
    for value in come:
        yield from value_rows(MISSING, value, what, where, show)


def tree_rows(old: Any, new: Any, what: str, where: str, name: str = "") -> Iterator[Row]:
    """Compares plain data; two mappings give a row for each entry that differs."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in both_keys(old, new):
            inner = f"{name}.{key}" if name else key
            yield from tree_rows(old.get(key, MISSING), new.get(key, MISSING), what, where, inner)
    else:
        yield from value_rows(old, new, what, where, lambda value: f"{name} {text(value)}".lstrip())


def without(values: list[Any], others: list[Any]) -> list[Any]:
    """The values that `others` has not, or has less often; order does not count."""
    left = Counter(map(exact, others))
    result = []
    for value in values:
        if left[exact(value)]:
            left[exact(value)] -= 1
        else:
            result.append(value)
    return result


def both_keys(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """The keys of both, the old ones first."""
    return [*old, *(key for key in new if key not in old)]


def exact(value: Any) -> str:
    """The value as JSON, in which text, numbers and truth values never look alike."""
    return text([value])[1:-1]


def _clipped(old: str, new: str) -> tuple[str, str]:
    """Both values in no more than the width of a column, from shortly before the first difference on."""
    old, new = _printable(old), _printable(new)
    same = next((i for i, (x, y) in enumerate(zip(old, new, strict=False)) if x != y), min(len(old), len(new)))
    start = max(0, same - 20) if old and new and max(len(old), len(new)) > _WIDTH else 0

    def cut(value: str) -> str:
        seen = ("…" if start else "") + value[start:]
        return seen if len(seen) <= _WIDTH else seen[: _WIDTH - 1] + "…"

    return cut(old) or "-", cut(new) or "-"


def _printable(value: str) -> str:
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in value)
