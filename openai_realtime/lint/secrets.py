"""Keys and tokens that a configuration must not hold."""

from collections.abc import Iterator, Mapping
from typing import Any

from openai_realtime import redact
from openai_realtime.document.schemas import Path
from openai_realtime.lint.findings import Found
from openai_realtime.lint.words import shown


def secret(config: Mapping[str, Any]) -> Iterator[Found]:
    """Texts, or names of fields, that have the form of a key or of a bearer token."""
    open_: list[tuple[Path, Any]] = [((), config)]
    while open_:
        path, value = open_.pop()
        if isinstance(value, str):
            if redact.text(value) != value:
                yield Found("secret", path, f"holds a secret, {shown(value)}; keep it out, and add it when it is sent")
        elif isinstance(value, Mapping):
            for name, inner in value.items():
                open_.append(((*path, name), inner))
                if isinstance(name, str) and redact.text(name) != name:
                    yield Found("secret", (*path, name), "has a secret for a name; keep it out")
        elif isinstance(value, list):
            open_ += [((*path, position), inner) for position, inner in enumerate(value)]
