"""Make tools: Python functions, and MCP servers.

Of a function, the name, the docstring and the annotations become what the model is told.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_origin, get_type_hints

from openai_realtime.constructors.build import checked_text, not_none
from openai_realtime.errors import InvalidArgumentError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openai_realtime.models import MCPAllowedTools, MCPRequireApproval, MCPTool, RealtimeFunctionTool
    from openai_realtime.params import MCPAllowedToolsParam, MCPRequireApprovalParam

_NAME = r"[A-Za-z0-9_-]{1,64}"
_PLAIN = (inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY)


def function_tool(
    function: Callable[..., object], *, name: str | None = None, description: str | None = None
) -> RealtimeFunctionTool:
    """Make a typed Python function a tool that the model may call; running it is up to you.

    The tool has the function's name, its docstring as the description, and the JSON Schema of its parameters, made by
    pydantic from their annotations. A parameter is described with `Annotated[str, "what it is"]` or
    `Annotated[str, Field(description=..., ge=...)]`, and is optional if it has a default.

    Raises InvalidArgumentError where a parameter has no annotation, or one that JSON Schema cannot express.
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
    """Make the JSON Schema of a function's parameters."""
    from pydantic import ConfigDict, create_model
    from pydantic.errors import PydanticInvalidForJsonSchema, PydanticSchemaGenerationError

    config = ConfigDict(extra="forbid", protected_namespaces=())
    try:
        model: Any = create_model("Parameters", __config__=config, **_fields(function, name))
        schema: dict[str, Any] = model.model_json_schema()
    except (PydanticSchemaGenerationError, PydanticInvalidForJsonSchema, NameError) as error:
        first = str(error).partition("\n")[0]
        raise InvalidArgumentError(name, function, "annotated with types of JSON", shown=first) from None
    cleaned: dict[str, Any] = _without_titles(schema)
    return cleaned


def _fields(function: Callable[..., object], name: str) -> dict[str, Any]:
    hints = get_type_hints(function, include_extras=True)
    fields: dict[str, Any] = {}
    for parameter in inspect.signature(function).parameters.values():
        if parameter.kind not in _PLAIN:
            expected = "one that can be given by name"
            raise InvalidArgumentError(
                f"{name}.{parameter.name}", parameter.kind, expected, shown=parameter.kind.description
            )
        if parameter.name not in hints:
            raise InvalidArgumentError(f"{name}.{parameter.name}", None, "annotated with a type", shown="bare")
        default = ... if parameter.default is parameter.empty else parameter.default
        fields[parameter.name] = (_described(hints[parameter.name]), default)
    return fields


def _described(annotation: Any) -> Any:
    """Make a plain text in an annotation the description that pydantic reads."""
    if get_origin(annotation) is not Annotated:
        return annotation
    from pydantic import Field

    kind, *notes = get_args(annotation)
    for note in notes:
        kind = Annotated[kind, Field(description=note) if isinstance(note, str) else note]
    return kind


def _without_titles(schema: Any) -> Any:
    """Leave out the titles that pydantic makes from names; a property that is called `title` stays."""
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
    """Make an MCP server a tool: one that has an address, a connector, or a tunnel.

    `authorization` is an OAuth token, `headers` go with every request to the server; neither shows in reprs and logs.
    `require_approval` is `"always"` (the server's default), `"never"`, or a filter.
    """
    from openai_realtime.models import MCPTool

    places = {"server_url": server_url, "connector_id": connector_id, "tunnel_id": tunnel_id}
    if sum(place is not None for place in places.values()) != 1:
        given = [name for name, place in places.items() if place is not None]
        expected = f"exactly one of {', '.join(places)}"
        raise InvalidArgumentError("place of the server", given, expected, shown=" and ".join(given) or "none")
    return MCPTool(
        **not_none(
            server_label=checked_text("server_label", server_label),
            **places,
            authorization=authorization,
            headers=headers,
            server_description=server_description,
            allowed_tools=list(allowed_tools) if isinstance(allowed_tools, tuple) else allowed_tools,
            require_approval=require_approval,
        )
    )
