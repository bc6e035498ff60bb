"""The rule against keys and tokens in a configuration."""

from collections.abc import Iterator, Mapping
from typing import Any

from openai_realtime import redact
from openai_realtime.document.schemas import Path
from openai_realtime.lint.findings import Found
from openai_realtime.lint.words import shown


def secret(config: Mapping[str, Any]) -> Iterator[Found]:
    """Check for strings and field names that look like keys or bearer tokens."""
    pending: list[tuple[Path, Any]] = [((), config)]
    while pending:
        path, value = pending.pop()
        if isinstance(value, str):
            if redact.text(value) != value:
                yield Found("secret", path, f"contains a secret, {shown(value)}; remove it, and add it when sending")
        elif isinstance(value, Mapping):
            for name, inner in value.items():
                pending.append(((*path, name), inner))
                if isinstance(name, str) and redact.text(name) != name:
                    yield Found("secret", (*path, name), "has a secret as its name; remove it")
        elif isinstance(value, list):
            pending += [((*path, position), inner) for position, inner in enumerate(value)]
