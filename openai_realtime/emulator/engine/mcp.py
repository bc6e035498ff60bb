"""MCP servers as the emulator stands in for them: which tools they list, what a call gives, who must approve. Pure."""

import json
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Json = Mapping[str, Any]

logger = logging.getLogger(__name__)


class McpError(Exception):
    """Raised by a server's `call`; the `mcp_call` item gets it as its `error`.

    `type` is `tool_execution_error`, or `protocol_error` or `http_error`, which have a numeric code.
    """

    def __init__(self, message: str, type: str = "tool_execution_error", code: int | None = None) -> None:
        if (code is None) != (type == "tool_execution_error"):
            raise ValueError(f"code is {code!r} for type {type!r}; protocol_error and http_error need one, others none")
        super().__init__(message)
        self.detail: dict[str, Any] = {"type": type, "message": message} | ({} if code is None else {"code": code})


def _echo(name: str, arguments: Json) -> str:
    return json.dumps({"tool": name, "arguments": arguments})


@dataclass(frozen=True, slots=True)
class McpServer:
    """A stand-in for one MCP server.

    `tools` are `{"name", "description", "input_schema"}`; `call(name, arguments)` gives the output of a call, text or
    what JSON can express, and may raise `McpError`; by default a call gives back what it was called with.
    """

    tools: Sequence[Json] = ()
    call: Callable[[str, Json], object] = field(default=_echo)


def listed(tool: Json, server: McpServer) -> list[dict[str, Any]]:
    """The server's tools that the session's `tool` setting allows."""
    allowed = tool.get("allowed_tools")
    names = allowed.get("tool_names") if isinstance(allowed, Mapping) else allowed
    shown = [
        {"annotations": None, "description": None, **entry}
        for entry in server.tools
        if names is None or entry["name"] in names
    ]
    if isinstance(allowed, Mapping) and allowed.get("read_only"):
        shown = [entry for entry in shown if (entry["annotations"] or {}).get("readOnlyHint")]
    return shown


def needs_approval(tool: Json, name: str) -> bool:
    """Whether the client must approve a call of the tool with this name; it must unless the setting says otherwise."""
    setting = tool.get("require_approval") or "always"
    if isinstance(setting, str):
        return setting == "always"
    never = setting.get("never") or {}
    always = setting.get("always") or {}
    if name in (never.get("tool_names") or ()):
        return False
    return name in (always.get("tool_names") or ()) or not always


def outcome(server: McpServer | None, label: str, name: str, arguments: str) -> dict[str, Any]:
    """What the `mcp_call` item gets: its `output`, or its `error`."""
    try:
        if server is None:
            raise McpError(f"The MCP server '{label}' cannot be reached.", "http_error", 404)
        if name not in [tool["name"] for tool in server.tools]:
            raise McpError(f"The MCP server '{label}' has no tool '{name}'.", "protocol_error", -32602)
        try:
            parsed = json.loads(arguments)
        except ValueError as error:
            raise McpError(f"The arguments are not JSON: {error}.", "protocol_error", -32602) from error
        return {"output": _called(server, name, parsed)}
    except McpError as error:
        return {"error": error.detail}


def _called(server: McpServer, name: str, arguments: Json) -> str:
    try:
        output: object = server.call(name, arguments)
        return output if isinstance(output, str) else json.dumps(output)
    except McpError:
        raise
    except Exception as error:
        logger.exception("the call of an MCP tool failed")
        raise McpError(f"The tool '{name}' failed: {type(error).__name__}.") from error
