"""How to install the package: the README's lines work in a clone, and nothing promises a release that is not there."""

import re
import shlex
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs" / "guide").glob("*.md"), *(ROOT / "bench").glob("*.md")]
DEVELOPMENT = {"dev"}


def install_section() -> str:
    return (ROOT / "README.md").read_text("utf-8").split("\n## Install\n", 1)[1].split("\n## ", 1)[0]


def installed_extras() -> list[set[str]]:
    """The extras of each line that installs the package."""
    [block] = re.findall(r"^```console\n(.*?)^```$", install_section(), re.DOTALL | re.MULTILINE)
    extras = []
    for line in block.splitlines():
        pip, install, requirement = shlex.split(line, comments=True)
        assert (pip, install) == ("pip", "install")
        found = re.fullmatch(r"\.(?:\[([a-z,]+)\])?", requirement)
        assert found, requirement
        extras.append(set(found[1].split(",")) if found[1] else set())
    return extras


def test_the_lines_of_the_readme_name_the_extras_that_exist() -> None:
    extras = installed_extras()
    assert set() in extras, "no line installs the package alone"
    assert set().union(*extras) == set(PROJECT["optional-dependencies"]) - DEVELOPMENT


def test_no_page_installs_a_release() -> None:
    """Once there is one, README and guides say so, and this test is turned around."""
    assert "not published on PyPI yet" in install_section()
    name = re.escape(PROJECT["name"]).replace(r"\-", "[-_]")
    for page in PAGES:
        assert not re.search(rf"(?:pip|pipx|uv|poetry) (?:install|add|run) \S*{name}", page.read_text("utf-8")), page


def test_an_extra_that_needs_others_lists_them_all() -> None:
    [everything] = [entry for entry in PROJECT["optional-dependencies"]["dev"] if entry.startswith(PROJECT["name"])]
    assert (
        set(everything.partition("[")[2].rstrip("]").split(",")) == set(PROJECT["optional-dependencies"]) - DEVELOPMENT
    )
