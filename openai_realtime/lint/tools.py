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
    """What must be called and is not there, be it any tool or a certain one, unless tools may come from elsewhere."""
    choice, tools = subject.get("tool_choice"), subject.get("tools")
    if subject.get("prompt") is not None or (subject.partial and tools is None) or not isinstance(tools, list | None):
        return
    path: Path = (*subject.at, "tool_choice")
    match choice:
        case "required":
            if not tools:
                yield Found("tool-choice", path, "'required' asks for a call, and there are no tools")
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
        there = f"; there are {quoted(known)}" if known else ""
        yield Found("tool-choice", path, f"no tool is called {shown(name)}{guess(name, known) or there}")


def duplicate_tool(subject: Subject) -> Iterator[Found]:
    """A name or a label that was there before."""
    for key in ("name", "server_label"):
        seen = Counter[str]()
        for path, tool in _tools(subject):
            value = tool.get(key)
            if isinstance(value, str):
                seen[value] += 1
                if seen[value] > 1:
                    yield Found("duplicate-tool", (*path, key), f"{shown(value)} is taken by an earlier tool")


def function_name(subject: Subject) -> Iterator[Found]:
    """A name that is missing or cannot be called."""
    for path, tool in _tools(subject, "function"):
        name = tool.get("name")
        if name is None:
            yield Found("function-name", (*path, "name"), "is missing; the model calls a function by its name")
        elif isinstance(name, str) and not re.fullmatch(_NAME, name):
            message = f"must be 1 to 64 letters, digits, _ and -, not {shown(name)}"
            yield Found("function-name", (*path, "name"), message)


def function_parameters(subject: Subject) -> Iterator[Found]:
    """Parameters that are no JSON Schema, or one of something else than an object."""
    for path, tool in _tools(subject, "function"):
        parameters = tool.get("parameters")
        if isinstance(parameters, dict):
            wrong = _not_of_object(parameters) or _not_a_schema(parameters)
            if wrong:
                yield Found("function-parameters", (*path, "parameters", *wrong[0]), wrong[1])


def mcp_address(subject: Subject) -> Iterator[Found]:
    """An MCP server that is nowhere, or in two places; an address that is none."""
    for path, tool in _tools(subject, "mcp"):
        given = [name for name in _ADDRESSES if tool.get(name) is not None]
        if len(given) != 1:
            message = f"must have one of {quoted(_ADDRESSES)}, not {' and '.join(map(repr, given)) or 'none'}"
            yield Found("mcp-address", path, message)
        url = tool.get("server_url")
        if isinstance(url, str) and not re.match(r"https?://[^/\s]", url):
            message = f"must be an address such as 'https://mcp.example/v1', not {shown(url)}"
            yield Found("wrong-form", (*path, "server_url"), message)


def _tools(subject: Subject, type: str | None = None) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """The tools of a type, or all, each with its path."""
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
    """What is wrong with a JSON Schema, if anything: the place of the first error nearest to the top."""
    named = isinstance(parameters.get("$schema"), str)
    checker = validator_for(parameters, Draft202012Validator) if named else Draft202012Validator
    try:
        errors = list(checker(checker.META_SCHEMA).iter_errors(parameters))
    except RecursionError:
        return (), "is nested too deep to be a JSON Schema that a model could use"
    first = min(errors, key=lambda error: len(error.absolute_path), default=None)
    if first is None:
        return None
    return tuple(first.absolute_path), f"{shown(first.instance)} is not what JSON Schema has here ({first.validator})"
