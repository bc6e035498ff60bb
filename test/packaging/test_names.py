"""Names of the code: words that were renamed do not come back as identifiers."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RENAMED = frozenset("told given laid_over Kind Troubles Stage Hub breaking Broken begins ends blocking".split())
FILES = [path for room in ("openai_realtime", "spec", "test") for path in sorted((ROOT / room).rglob("*.py"))]
OTHER_LIBRARIES = {("test", "hypothesis", "given")}
"""Names of other libraries, which keep theirs: the room they are used in, where they come from, and the name."""


def identifiers(source: str) -> Iterator[tuple[int, str]]:
    """Every identifier in a source with its line: names, attributes, arguments, keywords, definitions and imports."""
    for node in ast.walk(ast.parse(source)):
        line = getattr(node, "lineno", 0)
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name) | ast.MatchAs(name=str(name)):
                yield line, name
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield line, name
            case ast.keyword(arg=str(name)) | ast.MatchStar(name=str(name)) | ast.ExceptHandler(name=str(name)):
                yield line, name
            case ast.MatchMapping(rest=str(name)):
                yield line, name
            case ast.MatchClass(kwd_attrs=names) | ast.Global(names=names) | ast.Nonlocal(names=names):
                yield from ((line, name) for name in names)
            case ast.alias(name=name, asname=other):
                yield from ((line, part) for part in name.split("."))
                if other is not None:
                    yield line, other
            case ast.ImportFrom(module=str(module)):
                yield from ((line, part) for part in module.split("."))


def foreign(source: str, room: str) -> frozenset[str]:
    """The renamed words that a source imports from other libraries."""
    imported = {
        (room, node.module, alias.name)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    return frozenset(name for _, _, name in imported & OTHER_LIBRARIES)


def test_renamed_words_are_no_identifiers() -> None:
    found = []
    for path in FILES:
        place, source = path.relative_to(ROOT), path.read_text("utf-8")
        refused = RENAMED - foreign(source, place.parts[0])
        found += sorted({f"{place}:{line}: {name}" for line, name in identifiers(source) if name in refused})
        found += [f"{place}: {part}" for part in place.with_suffix("").parts if part in RENAMED]
    assert not found, "\n".join([f"{len(found)} identifiers:", *found])


@pytest.mark.parametrize(
    "source",
    [
        "told = 1",
        "x.told()",
        "def told(): ...",
        "async def told(): ...",
        "class told: ...",
        "def f(*, told): ...",
        "def f(*told): ...",
        "f(told=1)",
        "lambda told: 0",
        "import x as told",
        "from x import told",
        "from told import x",
        "import told.x",
        "for told in (): ...",
        "with x as told: ...",
        "(told := 1)",
        "[0 for told in ()]",
        "try: ...\nexcept OSError as told: ...",
        "match x:\n    case [*told]: ...",
        "match x:\n    case {**told}: ...",
        "match x:\n    case y(told=1): ...",
        "def f():\n    global told",
    ],
)
def test_identifiers_are_found(source: str) -> None:
    assert "told" in {name for _, name in identifiers(source)}


@pytest.mark.parametrize("source", ["x = 'told'", "# told", "retold = 1", "'''told'''"])
def test_text_is_not_an_identifier(source: str) -> None:
    assert "told" not in {name for _, name in identifiers(source)}


def test_names_of_other_libraries_are_allowed_where_they_are_used() -> None:
    assert foreign("from hypothesis import given", "test") == {"given"}
    assert foreign("from hypothesis import given", "spec") == set()
    assert foreign("from elsewhere import given", "test") == set()
