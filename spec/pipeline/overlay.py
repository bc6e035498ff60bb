"""Apply our corrections, an OpenAPI Overlay document whose actions also state what they expect to find.

In addition to the Overlay standard, an action has

- `description`: the reason (a standard field, required here);
- `x-expects`: the expected (wrong) members of the target; for a removal the whole value, or that of the parent if the
  target is all its members (`.*`);
- `x-expects-missing`: members, or entries of a list, that the target must lack;
- `x-since`: the date of the first revision with the target; the action is skipped for older ones.
"""

import copy
from dataclasses import dataclass, field
from typing import Any

import jsonpath_rfc9535 as jsonpath

from .errors import SpecError


@dataclass
class OverlayReport:
    """The outcome of the actions; `obsolete` and `conflicts` need a maintainer's attention."""

    applied: int = 0
    obsolete: list[str] = field(default_factory=list)
    conflicts: list[str] = field(default_factory=list)


def apply(document: dict[str, Any], overlay: dict[str, Any], date: str | None) -> OverlayReport:
    """Apply every action of `overlay` to `document`, in place and in order.

    An action whose result is already present is reported as obsolete. One that finds neither the value that it expects
    nor its result is skipped and reported as a conflict, so the upstream value is kept.

    Raises:
        SpecError: Targets no longer exist (the message lists them all), or an action is malformed.
    """
    report, gone = OverlayReport(), []
    for position, action in enumerate(overlay.get("actions") or []):
        _check_form(action, position)
        if date is not None and str(action.get("x-since", "")) > date:
            continue
        if not _apply_action(document, action, report):
            gone.append(f"  {action['target']}  ({action['description']})")
    if gone:
        raise SpecError("targets of spec/overlay.yaml that are not in the document:\n" + "\n".join(gone))
    return report


def _check_form(action: dict[str, Any], position: int) -> None:
    if not action.get("target") or not action.get("description"):
        raise SpecError(f"spec/overlay.yaml: action {position} needs a target and a description (its reason)")
    if ("update" in action) == bool(action.get("remove")):
        raise SpecError(f"spec/overlay.yaml: {action['target']} needs either update or remove")


def _apply_action(document: dict[str, Any], action: dict[str, Any], report: OverlayReport) -> bool:
    """Apply an action to each target that is as expected; return whether there is any target."""
    nodes = list(jsonpath.find(action["target"], document))
    if action.get("remove"):
        return _remove(document, action, nodes, report)
    waiting = [node.value for node in nodes if not contains(node.value, action["update"])]
    mismatches = [_mismatch(value, action) for value in waiting]
    for value, mismatch in zip(waiting, mismatches, strict=True):
        if mismatch is None:
            merge(value, copy.deepcopy(action["update"]))
    report.conflicts += [f"{action['target']}: {mismatch}" for mismatch in mismatches if mismatch]
    report.applied += None in mismatches
    if nodes and not waiting:
        report.obsolete.append(action["target"])
    return bool(nodes)


def _remove(document: dict[str, Any], action: dict[str, Any], nodes: list[Any], report: OverlayReport) -> bool:
    if not nodes:
        parent = action["target"].rpartition("[" if action["target"].endswith("]") else ".")[0]
        report.obsolete.append(action["target"])
        return bool(list(jsonpath.find(parent, document)))
    for node in jsonpath.find(action["target"].removesuffix(".*"), document) if "x-expects" in action else ():
        if node.value != action["x-expects"]:
            report.conflicts.append(f"{action['target']}: expected {action['x-expects']!r}, found {node.value!r}")
            nodes = [found for found in nodes if found.location[: len(node.location)] != node.location]
    for node in reversed(nodes):
        *path, last = node.location
        container: Any = document
        for step in path:
            container = container[step]
        del container[last]
    report.applied += bool(nodes)
    return True


def _mismatch(value: Any, action: dict[str, Any]) -> str | None:
    for name, wrong in (action.get("x-expects") or {}).items():
        if not isinstance(value, dict) or value.get(name) != wrong:
            found = value.get(name) if isinstance(value, dict) else value
            return f"expected {name} to be {wrong!r}, found {found!r}"
    for name in action.get("x-expects-missing") or []:
        if name in value:
            return f"expected no {name}, found {value[name] if isinstance(value, dict) else name!r}"
    return None


def contains(value: Any, update: Any) -> bool:
    """Return whether merging `update` into `value` would change nothing."""
    if isinstance(value, dict) and isinstance(update, dict):
        return all(name in value and contains(value[name], new) for name, new in update.items())
    if isinstance(value, list):
        entries = update if isinstance(update, list) else [update]
        return all(entry in value for entry in entries)
    return bool(value == update and type(value) is type(update))


def merge(value: Any, update: Any) -> None:
    """Merge as the Overlay standard specifies: recurse into objects, append to arrays, replace the rest."""
    if isinstance(value, list):
        entries = update if isinstance(update, list) else [update]
        value.extend(entry for entry in entries if entry not in value)
        return
    for name, new in update.items():
        old = value.get(name)
        if isinstance(old, dict | list) and type(old) is type(new):
            merge(old, new)
        else:
            value[name] = new
