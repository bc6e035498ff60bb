"""Rules about tools and the choice among them."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, Final

from jsonschema import Draft202012Validator
from jsonschema.validators import validator_for

from openai_realtime.document.schemas import Path
from openai_realtime.lint.findings import Found
from openai_realtime.lint.subject import Subject
from openai_realtime.lint.words import guess, quoted, shown

_MODES: Final = ("auto", "none", "required")
_NAME: Final = r"[A-Za-z0-9_-]{1,64}"
_ADDRESSES: Final = ("server_url", "connector_id", "tunnel_id")
_OF_OBJECTS: Final = {"$ref", "allOf", "anyOf", "oneOf", "properties", "type"}


def tool_choice(subject: Subject) -> Iterator[Found]:
    """Check that a required tool exists, unless a prompt or an earlier update may define it."""
    choice, tools = subject.get("tool_choice"), subject.get("tools")
    if subject.get("prompt") is not None or (subject.partial and tools is None) or not isinstance(tools, list | None):
        return
    path: Path = (*subject.at, "tool_choice")
    match choice:
        case "required":
            if not tools:
                yield Found("tool-choice", path, "'required' needs tools, but there are no tools")
            return
        case str() if subject.dialect == "beta" and choice not in _MODES:
            name, known = choice, subject.functions()
        case {"type": "function", "name": str(name)}:
            path, known = (*path, "name"), subject.functions()
        case {"type": "mcp", "server_label": str(name)}:
            path, known = (*path, "server_label"), _labels(tools or [])
        case _:
            return
    if name not in known:
        there = f"; the choices are {quoted(known)}" if known else ""
        yield Found("tool-choice", path, f"no tool is called {shown(name)}{guess(name, known) or there}")


def duplicate_tool(subject: Subject) -> Iterator[Found]:
    """Check that names and labels are unique."""
    for key in ("name", "server_label"):
        seen = Counter[str]()
        for path, tool in _tools(subject):
            value = tool.get(key)
            if isinstance(value, str):
                seen[value] += 1
                if seen[value] > 1:
                    yield Found("duplicate-tool", (*path, key), f"{shown(value)} is already used by another tool")


def function_name(subject: Subject) -> Iterator[Found]:
    """Check that each function has a valid name."""
    for path, tool in _tools(subject, "function"):
        name = tool.get("name")
        if name is None:
            yield Found("function-name", (*path, "name"), "is missing; the model calls a function by its name")
        elif isinstance(name, str) and not re.fullmatch(_NAME, name):
            message = f"must be 1 to 64 letters, digits, _ and -, not {shown(name)}"
            yield Found("function-name", (*path, "name"), message)


def function_parameters(subject: Subject) -> Iterator[Found]:
    """Check that function parameters are a JSON Schema of an object."""
    for path, tool in _tools(subject, "function"):
        parameters = tool.get("parameters")
        if isinstance(parameters, dict):
            wrong = _not_of_object(parameters) or _not_a_schema(parameters)
            if wrong:
                yield Found("function-parameters", (*path, "parameters", *wrong[0]), wrong[1])


def mcp_address(subject: Subject) -> Iterator[Found]:
    """Check that an MCP server has exactly one address, and that a URL is valid."""
    for path, tool in _tools(subject, "mcp"):
        found = [name for name in _ADDRESSES if tool.get(name) is not None]
        if len(found) != 1:
            message = f"must have exactly one of {quoted(_ADDRESSES)}, not {' and '.join(map(repr, found)) or 'none'}"
            yield Found("mcp-address", path, message)
        url = tool.get("server_url")
        if isinstance(url, str) and not re.match(r"https?://[^/\s]", url):
            message = f"must be a URL such as 'https://mcp.example/v1', not {shown(url)}"
            yield Found("wrong-form", (*path, "server_url"), message)


def _tools(subject: Subject, type: str | None = None) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Yield the tools of a type, or all of them, each with its path."""
    tools = subject.get("tools")
    for position, tool in enumerate(tools if isinstance(tools, list) else ()):
        if isinstance(tool, Mapping) and type in (None, tool.get("type")):
            yield (*subject.at, "tools", position), tool


def _labels(tools: list[Any]) -> list[str]:
    labels = [tool.get("server_label") for tool in tools if isinstance(tool, Mapping)]
    return [label for label in labels if isinstance(label, str)]


def _not_of_object(parameters: Mapping[str, Any]) -> tuple[Path, str] | None:
    if "type" in parameters:
        kind = parameters["type"]
        return (
            None
            if kind == "object" or not isinstance(kind, str)
            else (("type",), f"must be 'object', not {shown(kind)}")
        )
    if parameters and _OF_OBJECTS.isdisjoint(parameters):
        return (), "must be a JSON Schema of an object: {'type': 'object', 'properties': …}"
    return None


def _not_a_schema(parameters: dict[str, Any]) -> tuple[Path, str] | None:
    """Return the path and message of the outermost error in a JSON Schema; None if it is valid."""
    named = isinstance(parameters.get("$schema"), str)
    checker = validator_for(parameters, Draft202012Validator) if named else Draft202012Validator
    try:
        errors = list(checker(checker.META_SCHEMA).iter_errors(parameters))
    except RecursionError:
        return (), "is nested too deeply to be a usable JSON Schema"
    first = min(errors, key=lambda error: len(error.absolute_path), default=None)
    if first is None:
        return None
    return tuple(first.absolute_path), f"{shown(first.instance)} is not valid here in JSON Schema ({first.validator})"
