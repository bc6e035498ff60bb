"""The names that `openai_realtime` offers: each can be had, says what it is, and is known to type checkers."""

import ast
import inspect
import subprocess
import sys
from functools import cached_property
from types import FunctionType

import pytest

import openai_realtime
from openai_realtime import emulator

CONSTANTS = {"NOT_GIVEN", "__version__"}
DOCUMENTED = (FunctionType, property, cached_property, classmethod, staticmethod)


def for_type_checkers(module):
    """Return the names that a module imports under TYPE_CHECKING, with the modules they come from."""
    tree = ast.parse(inspect.getsource(module))
    [block] = [node for node in tree.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"]
    imports = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    assert len(imports) == len(block.body)
    # Without `as` and the same name, a type checker takes the name for private.
    return {alias.asname: node.module for node in imports for alias in node.names if alias.asname == alias.name}


def test_the_lazy_names_are_those_for_type_checkers():
    lazy = openai_realtime._MODULES
    submodules = dict.fromkeys(openai_realtime._SUBMODULES, "openai_realtime")
    assert for_type_checkers(openai_realtime) == lazy | submodules
    assert set(openai_realtime.__all__) == {"__version__", *lazy}
    assert len(openai_realtime.__all__) == len(set(openai_realtime.__all__))


@pytest.mark.parametrize("name", [name for name in openai_realtime.__all__ if name not in CONSTANTS])
def test_public_name(name):
    value = getattr(openai_realtime, name)
    assert value.__name__ == name
    assert value.__module__ == openai_realtime._MODULES[name]
    assert value.__doc__.strip()
    for member, attribute in vars(value).items():
        if not member.startswith("_") and isinstance(attribute, DOCUMENTED):
            assert inspect.getdoc(attribute), f"{name}.{member}"


@pytest.mark.parametrize("name", emulator.__all__)
def test_public_name_of_the_emulator(name):
    assert getattr(emulator, name).__doc__.strip()


def test_the_sentinel_of_omitted_arguments():
    assert isinstance(openai_realtime.NOT_GIVEN, openai_realtime.NotGiven)
    assert not openai_realtime.NOT_GIVEN
    assert repr(openai_realtime.NOT_GIVEN) == "NOT_GIVEN"


@pytest.mark.parametrize("name", openai_realtime._SUBMODULES)
def test_a_submodule_is_an_attribute_of_the_package(name):
    code = (
        "import sys, openai_realtime as o\n"
        f"assert {name!r} in dir(o) and 'openai_realtime.{name}' not in sys.modules\n"
        f"assert o.{name} is sys.modules['openai_realtime.{name}']"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], timeout=60, check=True)


def test_a_name_is_listed_before_it_is_loaded():
    code = "import openai_realtime as o; assert set(o.__all__) <= set(dir(o)); assert 'RealtimeClient' not in vars(o)"
    subprocess.run([sys.executable, "-W", "error", "-c", code], timeout=60, check=True)


def test_everything_can_be_imported_at_once():
    names = {}
    exec("from openai_realtime import *", names)
    assert set(openai_realtime.__all__) <= set(names)


def test_an_unknown_name():
    with pytest.raises(AttributeError, match="module 'openai_realtime' has no attribute 'Nothing'"):
        _ = openai_realtime.Nothing
