"""Who may import whom: the table in CONTRIBUTING.md, held against every import statement of the package.

Imports for type checkers and imports inside functions count like all others.
"""

import ast
import re
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "openai_realtime"
MOST_AT_THE_TOP = 14


def module_name(path: Path) -> str:
    """The dotted name of the module in a file."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_name(path): path for path in sorted((ROOT / PACKAGE).rglob("*.py"))}


def imports_of(source: str, module: str, *, is_package: bool = False) -> set[str]:
    """The modules of the package that a source imports. A name imported from a package is the module of that name."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parents = module.split(".")[: None if is_package and node.level == 1 else -(node.level - is_package)]
                base = ".".join([*parents, *([base] if base else [])])
            found.update(f"{base}.{alias.name}" for alias in node.names)
    return {known for name in found if (known := _known(name)) is not None and known != module}


def _known(name: str) -> str | None:
    """The module that a dotted name stands for or is a part of; None outside of the package."""
    while name and name not in MODULES:
        name = name.rpartition(".")[0]
    return name or None


def room(module: str) -> str:
    """The row of the table that a module belongs to: `transport/`, or `errors.py` for a module at the top."""
    top = module.split(".")[1:2]
    if not top:
        return "__init__.py"
    return f"{top[0]}/" if (ROOT / PACKAGE / top[0]).is_dir() else f"{top[0]}.py"


def table() -> dict[str, frozenset[str]]:
    """What each room may import, as CONTRIBUTING.md has it."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    rows = text.split("| room | purpose | may import |\n| --- | --- | --- |\n", 1)[1].split("\n\n", 1)[0].splitlines()
    cells = [[cell.strip() for cell in row.strip("|").split(" | ")] for row in rows]
    rules = {name.strip("`"): frozenset(re.findall(r"`([^`]+)`", allowed)) for name, _, allowed in cells}
    assert len(rules) == len(rows), "a room has two rows"
    return rules


GRAPH = {
    module: imports_of(path.read_text("utf-8"), module, is_package=path.name == "__init__.py")
    for module, path in MODULES.items()
}


def test_every_room_has_a_row_and_every_row_a_room() -> None:
    rules = table()
    assert set(rules) == {room(module) for module in MODULES}
    assert {name for allowed in rules.values() for name in allowed} <= set(rules)


def test_modules_import_what_the_table_allows() -> None:
    rules = table()
    refused = [
        f"{module} imports {imported}: {room(module)} may not import {room(imported)}"
        for module, imports in GRAPH.items()
        for imported in sorted(imports)
        if room(imported) not in {room(module), *rules[room(module)]}
    ]
    assert not refused, "\n".join(refused)


def test_no_module_imports_itself_by_a_detour() -> None:
    try:
        TopologicalSorter(GRAPH).prepare()
    except CycleError as error:
        pytest.fail("imports in a circle: " + " -> ".join(reversed(error.args[1])))


def test_few_modules_stand_at_the_top() -> None:
    top = sorted(path.name for path in (ROOT / PACKAGE).glob("*.py"))
    assert len(top) <= MOST_AT_THE_TOP, top


SAMPLES: list[tuple[str, set[str]]] = [
    ("import os, urllib3", set()),
    ("from openai_realtime import redact", {"openai_realtime.redact"}),
    ("from openai_realtime import RealtimeClient", {"openai_realtime"}),
    ("from openai_realtime.errors import OpenAIError", {"openai_realtime.errors"}),
    ("import openai_realtime.schema.bounds as b", {"openai_realtime.schema.bounds"}),
    ("from openai_realtime.schema import bounds", {"openai_realtime.schema.bounds"}),
    ("from openai_realtime.models import Prompt", {"openai_realtime.models"}),
    ("def f():\n    import openai_realtime.audio", {"openai_realtime.audio"}),
    ("if TYPE_CHECKING:\n    from openai_realtime.client import RealtimeClient", {"openai_realtime.client"}),
    ("from . import retry", {"openai_realtime.transport.retry"}),
    ("from ..errors import OpenAIError", {"openai_realtime.errors"}),
    ("from .wire import WireRequest", set()),
]
"""Import statements in the module `openai_realtime.transport.wire`, and what they import."""


@pytest.mark.parametrize(("statement", "imported"), SAMPLES)
def test_imports_are_read(statement: str, imported: set[str]) -> None:
    assert imports_of(statement, "openai_realtime.transport.wire") == imported


def test_relative_imports_of_a_package_are_read() -> None:
    assert imports_of("from . import wire", "openai_realtime.transport", is_package=True) == {
        "openai_realtime.transport.wire"
    }
    assert imports_of("from .. import redact", "openai_realtime.transport", is_package=True) == {
        "openai_realtime.redact"
    }
