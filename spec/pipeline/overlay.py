"""Apply our corrections, an OpenAPI Overlay document whose actions also state what they expect to find.

In addition to the Overlay standard, an action has

- `description`: the reason (a standard field, required here);
- `x-expects`: the expected (wrong) members of the target; for a removal the whole value, or that of the parent if the
  target is all its members (`.*`);
- `x-expects-missing`: members, or entries of a list, that the target must lack;
- `x-since`, `x-until`: the dates of the first and the last revision with the target; the action is left out of others;
- `x-group`: a name shared by actions of which none makes sense without the others, such as a removal that makes room.

A correction that does not apply never ends the build: it is skipped, and the report names it and the reason.
"""

import copy
import itertools
import re
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import jsonpath_rfc9535 as jsonpath

from .errors import SpecError
from .tree import references

_NAMES = re.compile(r"\[('[^'\]]*'(?:\s*,\s*'[^'\]]*')+)\]")


class Skip(NamedTuple):
    """A correction that was skipped: where, why, and what it was for."""

    target: str
    why: str
    purpose: str

    def __str__(self) -> str:
        return f"{self.target}: {self.why} (it was for: {self.purpose})"


@dataclass
class OverlayReport:
    """The outcome of the actions; a maintainer should look at all but `applied`."""

    applied: int = 0
    obsolete: list[str] = field(default_factory=list)
    conflicts: list[str] = field(default_factory=list)
    skipped: list[Skip] = field(default_factory=list)


class Action(NamedTuple):
    """An action of the overlay for one of its targets."""

    target: str
    position: int
    content: dict[str, Any]


def apply(
    document: dict[str, Any], overlay: dict[str, Any], date: str | None, dangling: dict[int, str] | None = None
) -> OverlayReport:
    """Apply every action of `overlay` to `document`, in place and in order.

    An action whose result is already present is reported as obsolete. One that finds neither the value that it expects
    nor its result is skipped and reported as a conflict, so the upstream value is kept. One whose target is missing is
    skipped and reported with its purpose.

    Args:
        document: the document to correct.
        overlay: the content of spec/overlay.yaml.
        date: date of the revision, ISO 8601.
        dangling: positions of actions to skip, each with the schema that it refers to and that does not exist.

    Raises:
        SpecError: an action is malformed.
    """
    report, dangling = OverlayReport(), dangling or {}
    checked = (overlay.get("info") or {}).get("x-checked")
    for position, content in enumerate(overlay.get("actions") or []):
        _check_form(content, position)
        if date is not None and not str(content.get("x-since", "")) <= date <= str(content.get("x-until", "9999")):
            continue
        for target in expanded(content["target"]):
            action = Action(target, position, content)
            why = f"{dangling[position]} is not in the document" if position in dangling else None
            if why is None and not _apply_action(document, action, report):
                why = f"no such place; {_age(date, checked)}"
            if why is not None:
                report.skipped.append(Skip(target, why, content["description"]))
    return report


def with_dangling(overlay: dict[str, Any], missing: set[str]) -> dict[int, str]:
    """Return the positions of the actions that refer to a missing schema, and of those in one group with them."""
    actions = overlay.get("actions") or []
    found = {
        position: name
        for position, content in enumerate(actions)
        for name in references(content.get("update"))
        if name in missing
    }
    groups = {actions[position]["x-group"]: name for position, name in found.items() if "x-group" in actions[position]}
    rest = {p: groups[c["x-group"]] for p, c in enumerate(actions) if c.get("x-group") in groups}
    return rest | found


def expanded(target: str) -> list[str]:
    """Return a path for each combination of names in a path such as `$.a['b','c'].d`."""
    parts = _NAMES.split(target)
    choices = [
        [f"[{name.strip()}]" for name in part.split(",")] if position % 2 else [part]
        for position, part in enumerate(parts)
    ]
    return ["".join(chosen) for chosen in itertools.product(*choices)]


def _age(date: str | None, checked: Any) -> str:
    """Say whether the document is older or newer than the corrections."""
    if date is None or not checked:
        return "the date of the document is unknown"
    if date < str(checked):
        return f"the document ({date}) is older than the correction ({checked}), which may need x-since"
    if date == str(checked):
        return f"the document has the date ({date}) that the correction was last checked with"
    return f"the document ({date}) is newer than the correction ({checked}), which may need x-until"


def _check_form(action: dict[str, Any], position: int) -> None:
    if not isinstance(action, dict) or not action.get("target") or not action.get("description"):
        raise SpecError(f"spec/overlay.yaml: action {position} needs a target and a description (its reason)")
    if ("update" in action) == bool(action.get("remove")):
        raise SpecError(f"spec/overlay.yaml: {action['target']} needs either update or remove")
    try:
        jsonpath.compile(action["target"])
    except jsonpath.JSONPathError as error:
        raise SpecError(f"spec/overlay.yaml: {action['target']} is not a JSONPath: {error}") from error


def _apply_action(document: dict[str, Any], action: Action, report: OverlayReport) -> bool:
    """Apply an action to what it finds and is as expected; return whether it finds anything."""
    target, content = action.target, action.content
    nodes = list(jsonpath.find(target, document))
    if content.get("remove"):
        return _remove(document, action, nodes, report)
    waiting = [node.value for node in nodes if not contains(node.value, content["update"])]
    mismatches = [_mismatch(value, content) for value in waiting]
    for value, mismatch in zip(waiting, mismatches, strict=True):
        if mismatch is None:
            merge(value, copy.deepcopy(content["update"]))
    report.conflicts += [f"{target}: {mismatch}" for mismatch in mismatches if mismatch]
    report.applied += None in mismatches
    if nodes and not waiting:
        report.obsolete.append(target)
    return bool(nodes)


def _remove(document: dict[str, Any], action: Action, nodes: list[Any], report: OverlayReport) -> bool:
    target, content = action.target, action.content
    if not nodes:
        if not list(jsonpath.find(_parent(target), document)):
            return False
        report.obsolete.append(target)
        return True
    for node in jsonpath.find(target.removesuffix(".*"), document) if "x-expects" in content else ():
        if node.value != content["x-expects"]:
            report.conflicts.append(f"{target}: expected {content['x-expects']!r}, found {node.value!r}")
            nodes = [found for found in nodes if found.location[: len(node.location)] != node.location]
    for node in reversed(nodes):
        *path, last = node.location
        container: Any = document
        for step in path:
            container = container[step]
        del container[last]
    report.applied += bool(nodes)
    return True


def _parent(target: str) -> str:
    """Return the path without its last step, which may be a filter with brackets of its own."""
    if not target.endswith("]"):
        return target.rpartition(".")[0]
    depth = 0
    for position in range(len(target) - 1, -1, -1):
        depth += {"]": 1, "[": -1}.get(target[position], 0)
        if depth == 0:
            return target[:position]
    return target


def _mismatch(value: Any, action: dict[str, Any]) -> str | None:
    if not isinstance(value, dict | list):
        return f"expected a mapping or a list, found {value!r}"
    if isinstance(value, list) != isinstance(action["update"], list):
        return f"expected a {type(action['update']).__name__}, found a {type(value).__name__}"
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
