"""Writes JSON that is sent, and names what cannot be written. Pure; no I/O."""

import json
from collections.abc import Iterable, Mapping
from itertools import chain

from openai_realtime.errors import InvalidArgumentError


def json_bytes(value: object, at: str) -> bytes:
    """Write a value as compact JSON in UTF-8; models in it count as their plain data.

    Raises InvalidArgumentError naming the path of what is not JSON, NaN and infinity included; `at` is the path so far.
    """
    try:
        written = json.dumps(value, default=_plain, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        return written.encode()
    except (TypeError, ValueError, RecursionError):
        # Built only now: looking for the culprit costs more than writing the JSON.
        error = _not_json(value, at, ())
        if error is None:
            raise
        raise error from None


def _plain(value: object) -> object:
    """Give the plain data of a value that `json` does not know."""
    to_dict = getattr(value, "to_dict", None)
    if callable(to_dict) and not isinstance(value, type):
        return to_dict()
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError


def _not_json(value: object, at: str, above: tuple[int, ...]) -> InvalidArgumentError | None:
    """Find the first thing in a value that is not JSON."""
    if id(value) in above or len(above) > 200:
        return InvalidArgumentError(at, value, "JSON data", shown="data that contains itself, or is nested too deep")
    if isinstance(value, str):
        surrogate = any("\ud800" <= character <= "\udfff" for character in value)
        return InvalidArgumentError(at, value, "a text that UTF-8 can hold") if surrogate else None
    if value is None or isinstance(value, int):
        return None
    if isinstance(value, float):
        finite = value - value == 0
        return None if finite else InvalidArgumentError(at, value, "a finite number")
    above = (*above, id(value))
    found: Iterable[InvalidArgumentError | None]
    if isinstance(value, (list, tuple)):
        found = (_not_json(item, f"{at}[{index}]", above) for index, item in enumerate(value))
    elif isinstance(value, dict):
        names = (_not_json_name(name, at) for name in value)
        found = chain(names, (_not_json(item, f"{at}.{name}", above) for name, item in value.items()))
    else:
        try:
            return _not_json(_plain(value), at, above)
        except TypeError:
            return InvalidArgumentError(at, value, "JSON data, or a model")
    return next(filter(None, found), None)


def _not_json_name(name: object, at: str) -> InvalidArgumentError | None:
    at = f"a name in {at}"
    return _not_json(name, at, ()) if isinstance(name, str) else InvalidArgumentError(at, name, "a text")
