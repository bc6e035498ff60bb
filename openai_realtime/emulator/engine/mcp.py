"""Stand-ins for MCP servers: the tools they list, the results of calls, and approval. Pure."""

import json
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Json = Mapping[str, Any]

logger = logging.getLogger(__name__)


class McpError(Exception):
    """Raised by a server's `call`; it becomes the `error` of the `mcp_call` item.

    `type` is `tool_execution_error`, or `protocol_error` or `http_error`, which need a numeric code.
    """

    def __init__(self, message: str, type: str = "tool_execution_error", code: int | None = None) -> None:
        if (code is None) != (type == "tool_execution_error"):
            raise ValueError(f"code is {code!r} for type {type!r}; only protocol_error and http_error have a code")
        super().__init__(message)
        self.detail: dict[str, Any] = {"type": type, "message": message} | ({} if code is None else {"code": code})


def _echo(name: str, arguments: Json) -> str:
    return json.dumps({"tool": name, "arguments": arguments})


@dataclass(frozen=True, slots=True)
class McpServer:
    """A stand-in for one MCP server.

    Attributes:
        tools: the tools, each `{"name", "description", "input_schema"}`.
        call: a function of a tool's name and arguments; returns text or a JSON value, and may raise `McpError`. By
            default it returns its arguments.
    """

    tools: Sequence[Json] = ()
    call: Callable[[str, Json], object] = field(default=_echo)


def allowed_tools(tool: Json, server: McpServer) -> list[dict[str, Any]]:
    """Return the server's tools that the session's `tool` setting allows."""
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
    """Return whether a call of this tool needs the client's approval; it does by default."""
    setting = tool.get("require_approval") or "always"
    if isinstance(setting, str):
        return setting == "always"
    never = setting.get("never") or {}
    always = setting.get("always") or {}
    if name in (never.get("tool_names") or ()):
        return False
    return name in (always.get("tool_names") or ()) or not always


def call_tool(server: McpServer | None, label: str, name: str, arguments: str) -> dict[str, Any]:
    """Run a call and return the `output` or the `error` of its `mcp_call` item."""
    try:
        if server is None:
            raise McpError(f"The MCP server '{label}' cannot be reached.", "http_error", 404)
        if name not in [tool["name"] for tool in server.tools]:
            raise McpError(f"The MCP server '{label}' has no tool '{name}'.", "protocol_error", -32602)
        try:
            parsed = json.loads(arguments)
        except ValueError as error:
            raise McpError(f"The arguments are not JSON: {error}.", "protocol_error", -32602) from error
        return {"output": _output(server, name, parsed)}
    except McpError as error:
        return {"error": error.detail}


def _output(server: McpServer, name: str, arguments: Json) -> str:
    try:
        output: object = server.call(name, arguments)
        return output if isinstance(output, str) else json.dumps(output)
    except McpError:
        raise
    except Exception as error:
        logger.exception("the call of an MCP tool failed")
        raise McpError(f"The tool '{name}' failed: {type(error).__name__}.") from error
