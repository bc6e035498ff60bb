"""Compare hand-written code with the finished document: what it lacks, and what it refers to in vain."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from .tree import Schema

FOLLOWERS: Final = (
    ("resources/sessions.py", "Sessions.create", "RealtimeSessionCreateRequest"),
    ("resources/sessions.py", "TranscriptionSessions.create", "RealtimeTranscriptionSessionCreateRequest"),
    ("resources/calls.py", "Calls.accept", "RealtimeSessionCreateRequestGA"),
)
"""Methods that take the fields of a schema one by one: file, method, schema."""
_GENERATED: Final = ("models", "params", "api")
_OWN: Final = frozenset({"Model", "UnknownEvent", "UnknownVariant"})


def report(package: Path, schemas: dict[str, Any]) -> list[str]:
    """Return a line, with file and line number, for each place to edit.

    Args:
        package: the folder openai_realtime/.
        schemas: the schemas of the finished document.
    """
    found: list[str] = []
    for path in sorted(package.rglob("*.py")):
        if path.relative_to(package).parts[0] not in _GENERATED:
            tree = ast.parse(path.read_text("utf-8"))
            shown = path.relative_to(package.parent)
            found += [f"{shown}:{line}: {what}" for line, what in _unknown_names(tree, schemas)]
    for file, method, schema in FOLLOWERS:
        path = package / file
        if path.exists() and schema in schemas:
            found += [f"{package.name}/{file}:{line}: {what}" for line, what in _missing(path, method, schema, schemas)]
    return found


def _unknown_names(tree: ast.AST, schemas: dict[str, Any]) -> Iterator[tuple[int, str]]:
    """Yield the line and the name of each model or typed dictionary that the document does not have."""
    seen: set[str] = set()
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)):
            continue
        if node.value.id not in ("models", "params") or not node.attr[:1].isupper() or node.attr in _OWN:
            continue
        name = node.attr.removesuffix("Param") if node.value.id == "params" else node.attr
        if name not in schemas and node.attr not in seen:
            seen.add(node.attr)
            yield node.lineno, f"{node.value.id}.{node.attr} is not in the document"


def _missing(path: Path, method: str, schema: str, schemas: dict[str, Schema]) -> Iterator[tuple[int, str]]:
    """Yield the line of the method, and each field of the schema that is not an argument of it."""
    owner, _, name = method.partition(".")
    for node in ast.parse(path.read_text("utf-8")).body:
        for inner in node.body if isinstance(node, ast.ClassDef) and node.name == owner else ():
            if isinstance(inner, ast.FunctionDef) and inner.name == name:
                taken = {argument.arg for argument in (*inner.args.args, *inner.args.kwonlyargs)}
                for field in schemas[schema].get("properties") or {}:
                    if field not in taken:
                        yield inner.lineno, f"{method} has no argument for the field {field} of {schema}"
