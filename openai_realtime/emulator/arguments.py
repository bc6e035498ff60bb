"""Checks of the arguments of `Emulator` and `Fault`. Each raises InvalidArgumentError for a wrong type or value."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from openai_realtime.emulator.engine.mcp import McpServer
from openai_realtime.errors import InvalidArgumentError
from openai_realtime.settings.checks import LONGEST_TIMEOUT, TIMEOUT_RANGE, is_integer, is_number, utf8

_HOST = r"[A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9_])?"
_IPV6 = r"\[[0-9A-Fa-f:.]+\]"


def check_integer(name: str, value: object, minimum: int | None, maximum: int | None) -> None:
    """Check an integer from `minimum` to `maximum`, of which each may be None."""
    fits = is_integer(value) and (minimum is None or value >= minimum) and (maximum is None or value <= maximum)
    if not fits:
        bounds = (
            "" if minimum is None else f" of at least {minimum}" if maximum is None else f" from {minimum} to {maximum}"
        )
        raise InvalidArgumentError(name, value, f"an integer{bounds}")


def check_seconds(name: str, value: object, *, above_zero: bool = False) -> None:
    """Check a number of seconds, at least 0 or above it."""
    if not is_number(value) or not 0 <= value <= LONGEST_TIMEOUT or (above_zero and value == 0):
        expected = TIMEOUT_RANGE if above_zero else f"a number of seconds from 0 to {LONGEST_TIMEOUT}"
        raise InvalidArgumentError(name, value, expected)


def check_choice(name: str, value: object, *choices: str) -> None:
    """Check a string that is one of several."""
    if not isinstance(value, str) or value not in choices:
        raise InvalidArgumentError(name, value, " or ".join(f'"{choice}"' for choice in choices))


def check_text(name: str, value: object, max_bytes: int | None = None) -> None:
    """Check a string, and its length in UTF-8."""
    encoded = utf8(value, name)
    if max_bytes is not None and len(encoded) > max_bytes:
        raise InvalidArgumentError(name, value, f"at most {max_bytes} bytes of UTF-8", shown=f"{len(encoded)} bytes")


def check_function(name: str, value: object, *, optional: bool = False) -> None:
    """Check a function, or None if it is optional."""
    if not (callable(value) or (optional and value is None)):
        raise InvalidArgumentError(name, value, "a function or None" if optional else "a function")


def check_api_key(value: object) -> None:
    """Check a key that fits into a header; errors do not show it."""
    expected = "a key of printable ASCII characters, or None to generate one"
    if value is None:
        return
    if not isinstance(value, str):
        raise InvalidArgumentError("api_key", value, expected)
    if not value.strip():
        raise InvalidArgumentError("api_key", value, expected, shown="a blank string")
    if not (value.isascii() and value.isprintable()) or value != value.strip():
        raise InvalidArgumentError("api_key", value, expected, shown="a string with other characters, or with margins")


def check_host(name: str, value: object) -> None:
    """Check the name or address of a host, without port."""
    if not isinstance(value, str) or not re.fullmatch(f"{_HOST}|{_IPV6}", value):
        raise InvalidArgumentError(name, value, "the name or the address of a host, without a port")


def check_hosts(name: str, values: object) -> None:
    """Check a list of hosts."""
    for index, value in enumerate(_sequence(name, values, "a list of host names")):
        check_host(f"{name}[{index}]", value)


def check_instances(name: str, values: object, type: type) -> None:
    """Check a list of objects of a class."""
    for index, value in enumerate(_sequence(name, values, f"a list of {type.__name__} objects")):
        if not isinstance(value, type):
            raise InvalidArgumentError(f"{name}[{index}]", value, f"a {type.__name__}")


def check_mcp_servers(servers: object) -> None:
    """Check the stand-ins for MCP servers."""
    if servers is None:
        return
    if not isinstance(servers, Mapping):
        raise InvalidArgumentError("mcp_servers", servers, "a mapping from labels to McpServer objects")
    for label, server in servers.items():
        if not isinstance(label, str):
            raise InvalidArgumentError("a label in mcp_servers", label, "a string")
        at = f"mcp_servers[{label!r}]"
        if not isinstance(server, McpServer):
            raise InvalidArgumentError(at, server, "an McpServer")
        check_function(f"{at}.call", server.call)
        for index, tool in enumerate(_sequence(f"{at}.tools", server.tools, "a list of tools")):
            _check_tool(f"{at}.tools[{index}]", tool)


def check_frame(name: str, value: object) -> None:
    """Check the content of a frame: text, bytes, or an object that JSON can express."""
    if isinstance(value, str):
        utf8(value, name)
    elif isinstance(value, Mapping):
        if not _is_json(dict(value)):
            raise InvalidArgumentError(name, value, "a mapping that JSON can express")
    elif value is not None and not isinstance(value, bytes):
        raise InvalidArgumentError(name, value, "a string, bytes, a mapping or None")


def _check_tool(at: str, tool: object) -> None:
    if not isinstance(tool, Mapping) or not _is_json(dict(tool)):
        raise InvalidArgumentError(at, tool, "a mapping with name, description and input_schema")
    if not isinstance(tool.get("name"), str):
        raise InvalidArgumentError(f"{at}.name", tool.get("name"), "a string")
    if not isinstance(tool.get("input_schema"), Mapping):
        raise InvalidArgumentError(f"{at}.input_schema", tool.get("input_schema"), "a mapping")


def _sequence(name: str, values: object, expected: str) -> Sequence[Any]:
    if not isinstance(values, Sequence) or isinstance(values, (str, bytes, bytearray)):
        raise InvalidArgumentError(name, values, expected)
    return values


def _is_json(value: object) -> bool:
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except (TypeError, ValueError, RecursionError):
        return False
    return True
