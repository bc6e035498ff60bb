"""Constructors for tools: Python functions and MCP servers."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_origin, get_type_hints

from openai_realtime.constructors.build import checked_string, drop_none
from openai_realtime.errors import InvalidArgumentError
from openai_realtime.redact import sensitive

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openai_realtime.models import MCPAllowedTools, MCPRequireApproval, MCPTool, RealtimeFunctionTool
    from openai_realtime.params import MCPAllowedToolsParam, MCPRequireApprovalParam

_NAME = r"[A-Za-z0-9_-]{1,64}"
_BY_KEYWORD = (inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY)


def function_tool(
    function: Callable[..., object], *, name: str | None = None, description: str | None = None
) -> RealtimeFunctionTool:
    """Create a tool from a typed Python function; calling the function is up to you.

    pydantic derives the JSON Schema of the parameters from their annotations. Describe a parameter with
    `Annotated[str, "what it is"]` or `Annotated[str, Field(description=..., ge=...)]`; it is optional if it has a
    default.

    Args:
        function: the function.
        name: name of the tool; by default the function's.
        description: description for the model; by default the function's docstring.

    Raises:
        InvalidArgumentError: for a parameter without an annotation, or with one that JSON Schema cannot express.
    """
    import re

    from openai_realtime.models import RealtimeFunctionTool

    if not callable(function):
        raise InvalidArgumentError("function", function, "a function with annotated parameters")
    name = name or str(getattr(function, "__name__", ""))
    if not re.fullmatch(_NAME, name):
        raise InvalidArgumentError("name", name, "1 to 64 letters, digits, _ and -")
    described = description if description is not None else inspect.getdoc(function)
    parameters = _schema(function, name)
    if not described:
        return RealtimeFunctionTool(name=name, parameters=parameters)
    return RealtimeFunctionTool(name=name, description=described, parameters=parameters)


def _schema(function: Callable[..., object], name: str) -> dict[str, Any]:
    """Return the JSON Schema of a function's parameters."""
    from pydantic import ConfigDict, create_model
    from pydantic.errors import PydanticInvalidForJsonSchema, PydanticSchemaGenerationError

    config = ConfigDict(extra="forbid", protected_namespaces=())
    try:
        model: Any = create_model("Parameters", __config__=config, **_fields(function, name))
        schema: dict[str, Any] = model.model_json_schema()
    except (PydanticSchemaGenerationError, PydanticInvalidForJsonSchema, NameError) as error:
        first = str(error).partition("\n")[0]
        raise InvalidArgumentError(name, function, "annotated with JSON types", shown=first) from None
    cleaned: dict[str, Any] = _without_titles(schema)
    return cleaned


def _fields(function: Callable[..., object], name: str) -> dict[str, Any]:
    hints = get_type_hints(function, include_extras=True)
    fields: dict[str, Any] = {}
    for parameter in inspect.signature(function).parameters.values():
        if parameter.kind not in _BY_KEYWORD:
            shown = parameter.kind.description
            raise InvalidArgumentError(f"{name}.{parameter.name}", None, "a keyword parameter", shown=shown)
        if parameter.name not in hints:
            raise InvalidArgumentError(f"{name}.{parameter.name}", None, "annotated with a type", shown="unannotated")
        default = ... if parameter.default is parameter.empty else parameter.default
        fields[parameter.name] = (_described(hints[parameter.name]), default)
    return fields


def _described(annotation: Any) -> Any:
    """Turn a plain string in an annotation into a description for pydantic."""
    if get_origin(annotation) is not Annotated:
        return annotation
    from pydantic import Field

    described, *notes = get_args(annotation)
    for note in notes:
        described = Annotated[described, Field(description=note) if isinstance(note, str) else note]
    return described


def _without_titles(schema: Any) -> Any:
    """Remove the titles that pydantic generates, but not a property named `title`."""
    if isinstance(schema, list):
        return [_without_titles(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    kept: dict[str, Any] = {}
    for key, value in schema.items():
        if key in ("properties", "$defs"):
            kept[key] = {name: _without_titles(inner) for name, inner in value.items()}
        elif key in ("default", "const", "enum", "examples"):
            kept[key] = value
        elif key != "title":
            kept[key] = _without_titles(value)
    return kept


@sensitive
def mcp_tool(
    server_label: str,
    *,
    server_url: str | None = None,
    connector_id: str | None = None,
    tunnel_id: str | None = None,
    authorization: str | None = None,
    headers: Mapping[str, str] | None = None,
    server_description: str | None = None,
    allowed_tools: MCPAllowedTools | MCPAllowedToolsParam | None = None,
    require_approval: MCPRequireApproval | MCPRequireApprovalParam | None = None,
) -> MCPTool:
    """Create a tool from an MCP server, identified by its URL, connector or tunnel.

    Args:
        server_label: name of the server in tool calls.
        server_url: URL of the server.
        connector_id: id of a connector, such as `connector_dropbox`.
        tunnel_id: id of a tunnel.
        authorization: OAuth token for the server; masked in reprs and logs.
        headers: headers for every request to the server; masked in reprs and logs.
        server_description: description of the server for the model.
        allowed_tools: names of the tools the model may use, or a filter.
        require_approval: `"always"` (the API's default), `"never"`, or a filter.

    Raises:
        InvalidArgumentError: unless exactly one of `server_url`, `connector_id` and `tunnel_id` is passed.
    """
    from openai_realtime.models import MCPTool

    locations = {"server_url": server_url, "connector_id": connector_id, "tunnel_id": tunnel_id}
    if len(drop_none(**locations)) != 1:
        shown = " and ".join(drop_none(**locations)) or "none"
        raise InvalidArgumentError(
            "location of the server", None, f"exactly one of {', '.join(locations)}", shown=shown
        )
    return MCPTool(
        **drop_none(
            server_label=checked_string("server_label", server_label),
            **locations,
            authorization=authorization,
            headers=headers,
            server_description=server_description,
            allowed_tools=list(allowed_tools) if isinstance(allowed_tools, tuple) else allowed_tools,
            require_approval=require_approval,
        )
    )
