"""Writes what a server sent as JSON again, where pydantic cannot. Pure; no I/O.

Pydantic writes a value of the wrong type as if it had the right one (true as 1), and no text that UTF-8 cannot hold.
"""

import json
import re
from typing import Any

from pydantic import BaseModel


def plain(value: Any, *, exclude_unset: bool = False, exclude_none: bool = False) -> Any:
    """Return the plain data of a model, or of a value that may hold models, with every value as it is."""
    if isinstance(value, BaseModel):
        known = value.__pydantic_fields_set__
        fields = {name: inner for name, inner in value.__dict__.items() if name in known or not exclude_unset}
        value = {**fields, **(value.__pydantic_extra__ or {})}
    elif isinstance(value, (list, tuple)):
        return [plain(inner, exclude_unset=exclude_unset, exclude_none=exclude_none) for inner in value]
    if isinstance(value, dict):
        return {
            name: plain(inner, exclude_unset=exclude_unset, exclude_none=exclude_none)
            for name, inner in value.items()
            if not (exclude_none and inner is None)
        }
    return value


def json_text(value: Any, *, indent: int | None = None, ensure_ascii: bool = False) -> str:
    """Return the JSON text of plain data, with escapes for lone surrogates."""
    separators = (",", ":") if indent is None else None
    text = json.dumps(value, indent=indent, ensure_ascii=ensure_ascii, separators=separators)
    return re.sub("[\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", text)
