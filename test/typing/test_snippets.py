"""What type checkers say of the snippets in the README and the guides: nothing.

A snippet is checked below what it goes on from: `preamble.py`, and earlier snippets of its page.
"""

import ast
import builtins
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from support.type_checkers import CHECKERS, ROOT

PREAMBLE = (Path(__file__).parent / "preamble.py").read_text("utf-8")
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs" / "guide").glob("*.md"))]


def snippets() -> Iterator[tuple[str, str]]:
    """Yield the name and the code of a file for each snippet."""
    for page in PAGES:
        found = re.findall(r"^```python\n(.*?)^```$", page.read_text("utf-8"), re.DOTALL | re.MULTILINE)
        for position, snippet in enumerate(found):
            yield f"{page.stem.replace('-', '_')}_{position + 1}", below(snippet, [*found[:position], PREAMBLE])


def below(snippet: str, above: Sequence[str]) -> str:
    """Return the snippet, and above it the last of those that bind the names it uses without binding them."""
    missing = names(snippet, ast.Load) - names(snippet, ast.Store) - vars(builtins).keys()
    for position in reversed(range(len(above))):
        if missing & names(above[position], ast.Store):
            return below(f"{above[position]}\n{snippet}", above[:position])
    return snippet


def names(code: str, use: type[ast.expr_context]) -> set[str]:
    """Return the names that the code uses, or binds, anywhere in it."""
    nodes = list(ast.walk(ast.parse(code)))
    found = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, use)}
    if use is ast.Store:
        found |= {
            node.name for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        }
        found |= {node.asname or node.name for node in nodes if isinstance(node, ast.alias)}
        found |= {node.arg for node in nodes if isinstance(node, ast.arg)}
        found |= {node.name for node in nodes if isinstance(node, ast.ExceptHandler | ast.MatchAs) and node.name}
    return found


@pytest.mark.parametrize("checker", CHECKERS)
def test_snippets_are_typed(checker: str, tmp_path: Path) -> None:
    folder = tmp_path.resolve()
    files = []
    for name, code in snippets():
        files.append(folder / f"{name}.py")
        files[-1].write_text(code)
    assert len(files) > 20
    complaints = CHECKERS[checker](folder, *files)
    lines = [f"{at.file.stem}: {at.file.read_text().splitlines()[at.line - 1]}: {at.message}" for at in complaints]
    assert lines == [], "\n".join(lines)
