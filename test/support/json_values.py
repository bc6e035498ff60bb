"""JSON values as tests compare and change them."""

import copy
from collections.abc import Iterable, Iterator
from typing import Any

Path = tuple[str | int, ...]
OTHERS: tuple[Any, ...] = ("a text", 17, 2.5, True, [], ["x"], {}, {"x": 1})


def same(left: Any, right: Any) -> bool:
    """Whether two values are the same JSON: 1 is 1.0, and neither is true or "1"."""
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(same(left[name], right[name]) for name in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(same, left, right))
    return isinstance(left, bool) is isinstance(right, bool) and left == right


def places(value: Any, path: Path = ()) -> Iterator[Path]:
    """The path of each field of each object, and of each item of each array, at every depth."""
    steps = value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for step in steps:
        yield (*path, step)
        yield from places(value[step], (*path, step))


def without(value: Any, path: Path) -> Any:
    """A copy without what is at the path."""
    changed = copy.deepcopy(value)
    del at(changed, path[:-1])[path[-1]]
    return changed


def replaced(value: Any, path: Path, by: Any) -> Any:
    """A copy with another value at the path."""
    changed = copy.deepcopy(value)
    at(changed, path[:-1])[path[-1]] = copy.deepcopy(by)
    return changed


def left_out(value: Any) -> Iterator[tuple[Path, Any]]:
    """The value with each field but the `type` of the whole dropped, nulled and retyped, with the path of the change."""
    for path in places(value):
        if path == ("type",):
            continue
        kind = type(at(value, path))
        yield path, without(value, path)
        for other in (None, *OTHERS):
            if type(other) is not kind:
                yield path, replaced(value, path, other)


def at(value: Any, path: Iterable[str | int]) -> Any:
    """What is at the path."""
    for step in path:
        value = value[step]
    return value
