"""Serializes JSON bodies, and names what cannot be serialized. Pure; no I/O."""

import json
from collections.abc import Iterable, Mapping
from itertools import chain

from openai_realtime.errors import InvalidArgumentError


def json_bytes(value: object, at: str) -> bytes:
    """Serialize a value as compact JSON in UTF-8; models are written as plain data.

    Args:
        value: the value to serialize.
        at: what the value is called in errors, such as `body`.

    Raises:
        InvalidArgumentError: when a part is not JSON, such as NaN or infinity; names its path.
    """
    try:
        written = json.dumps(value, default=_plain, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        return written.encode()
    except (TypeError, ValueError, RecursionError):
        # Only now: finding the culprit costs more than serializing.
        error = _not_json(value, at, ())
        if error is None:
            raise
        raise error from None


def _plain(value: object) -> object:
    """Convert a value that `json` does not know to plain data."""
    to_dict = getattr(value, "to_dict", None)
    if callable(to_dict) and not isinstance(value, type):
        try:
            return to_dict()
        except Exception as error:
            raise TypeError from error
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError


def _not_json(value: object, at: str, above: tuple[int, ...]) -> InvalidArgumentError | None:
    """Return the error for the first part of a value that is not JSON."""
    if id(value) in above or len(above) > 200:
        return InvalidArgumentError(at, value, "JSON data", shown="data that is circular or nested too deeply")
    if isinstance(value, str):
        surrogate = any("\ud800" <= character <= "\udfff" for character in value)
        return InvalidArgumentError(at, value, "a string that UTF-8 can encode") if surrogate else None
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
    return _not_json(name, at, ()) if isinstance(name, str) else InvalidArgumentError(at, name, "a string")
