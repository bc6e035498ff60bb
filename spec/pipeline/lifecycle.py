"""Check spec/lifecycle.yaml, from which the package learns which models and fields shut down."""

from datetime import date
from typing import Any, Final

from .errors import SpecError

FILE: Final = "spec/lifecycle.yaml"
_KEYS: Final = {"name", "place", "shutdown", "replacement", "snapshots"}


def checked(content: dict[str, Any]) -> dict[str, Any]:
    """Return the content, with the same keys in every entry.

    Raises:
        SpecError: an entry is malformed, or stands twice; the message names it.
    """
    _date(content.get("checked"), "checked")
    result: dict[str, Any] = {"checked": content["checked"], "source": str(content.get("source", ""))}
    for section in ("models", "fields"):
        entries = [_entry(entry, f"{section}[{position}]") for position, entry in enumerate(content.get(section) or [])]
        names = [entry["name"] for entry in entries]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise SpecError(f"{FILE}: {section} has {', '.join(twice)} twice")
        result[section] = entries
    return {**result, "current": content.get("current") or {}}


def _entry(entry: Any, place: str) -> dict[str, Any]:
    if not isinstance(entry, dict) or not _KEYS - {"snapshots"} <= entry.keys() <= _KEYS:
        raise SpecError(f"{FILE}: {place} needs name, place, shutdown and replacement, and may have snapshots")
    _date(entry["shutdown"], f"{place} {entry['name']}")
    if not isinstance(entry["replacement"], list):
        raise SpecError(f"{FILE}: {place} {entry['name']}: replacement must be a list")
    return {**entry, "snapshots": entry.get("snapshots", False)}


def _date(value: Any, place: str) -> None:
    try:
        date.fromisoformat(str(value))
    except ValueError as error:
        raise SpecError(f"{FILE}: {place}: {value!r} is not a date such as 2027-01-20") from error
