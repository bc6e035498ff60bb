"""Applies our corrections: an OpenAPI Overlay document whose actions also say what they expect to find.

Beyond the Overlay standard an action carries

- `description`: the reason (the standard's own field, here required);
- `x-expects`: members that the target must have, with their (wrong) values; of a removal the whole value, which is that
  of the parent where the target is all its members (`.*`);
- `x-expects-missing`: members, or entries of a list, that the target must lack;
- `x-since`: the date of the first revision that has the target; for an older one the action is left out.
"""

import copy
from dataclasses import dataclass, field
from typing import Any

import jsonpath_rfc9535 as jsonpath

from .problem import SpecProblem


@dataclass
class Applied:
    """What became of the actions; `obsolete` and `conflicts` want a maintainer's eye."""

    done: int = 0
    obsolete: list[str] = field(default_factory=list)
    conflicts: list[str] = field(default_factory=list)


def apply(document: dict[str, Any], overlay: dict[str, Any], date: str | None) -> Applied:
    """Applies every action of `overlay` to `document`, in place and in order.

    An action whose result is there already is reported as obsolete. One that finds neither the wrong value that it
    expects nor its own is left out and reported as a conflict: what upstream says then stands.

    Raises:
        SpecProblem: targets are gone (all of them are named), or an action is not well-formed.
    """
    report, gone = Applied(), []
    for position, action in enumerate(overlay.get("actions") or []):
        _check_form(action, position)
        if date is not None and str(action.get("x-since", "")) > date:
            continue
        if not _apply_action(document, action, report):
            gone.append(f"  {action['target']}  ({action['description']})")
    if gone:
        raise SpecProblem("targets of spec/overlay.yaml that the document does not have:\n" + "\n".join(gone))
    return report


def _check_form(action: dict[str, Any], position: int) -> None:
    if not action.get("target") or not action.get("description"):
        raise SpecProblem(f"spec/overlay.yaml: action {position} needs a target and a description (its reason)")
    if ("update" in action) == bool(action.get("remove")):
        raise SpecProblem(f"spec/overlay.yaml: {action['target']} needs either update or remove")


def _apply_action(document: dict[str, Any], action: dict[str, Any], report: Applied) -> bool:
    """Applies an action wherever its target is as expected; says whether the target is there at all."""
    nodes = list(jsonpath.find(action["target"], document))
    if action.get("remove"):
        return _remove(document, action, nodes, report)
    waiting = [node.value for node in nodes if not contains(node.value, action["update"])]
    surprises = [_surprise(value, action) for value in waiting]
    for value, surprise in zip(waiting, surprises, strict=True):
        if surprise is None:
            merge(value, copy.deepcopy(action["update"]))
    report.conflicts += [f"{action['target']}: {surprise}" for surprise in surprises if surprise]
    report.done += None in surprises
    if nodes and not waiting:
        report.obsolete.append(action["target"])
    return bool(nodes)


def _remove(document: dict[str, Any], action: dict[str, Any], nodes: list[Any], report: Applied) -> bool:
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
    report.done += bool(nodes)
    return True


def _surprise(value: Any, action: dict[str, Any]) -> str | None:
    for name, wrong in (action.get("x-expects") or {}).items():
        if not isinstance(value, dict) or value.get(name) != wrong:
            found = value.get(name) if isinstance(value, dict) else value
            return f"expected {name} to be {wrong!r}, found {found!r}"
    for name in action.get("x-expects-missing") or []:
        if name in value:
            return f"expected no {name}, found {value[name] if isinstance(value, dict) else name!r}"
    return None


def contains(value: Any, update: Any) -> bool:
    """Whether merging `update` into `value` would change nothing."""
    if isinstance(value, dict) and isinstance(update, dict):
        return all(name in value and contains(value[name], new) for name, new in update.items())
    if isinstance(value, list):
        entries = update if isinstance(update, list) else [update]
        return all(entry in value for entry in entries)
    return bool(value == update and type(value) is type(update))


def merge(value: Any, update: Any) -> None:
    """Merges as the Overlay standard says: objects member by member, arrays by appending, the rest by replacing."""
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
