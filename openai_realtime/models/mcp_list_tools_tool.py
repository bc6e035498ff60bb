# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class MCPListToolsTool(_model.Model):
    """Tool of an MCP server, as described by the server."""

    name: str
    """Name of the tool."""

    description: str | None = None
    """Description of the tool; null or absent if the server has none."""

    input_schema: dict[str, t.Any]
    """JSON Schema of the arguments."""

    annotations: dict[str, t.Any] | None = None
    """Additional hints from the MCP server, such as `readOnlyHint`; null or absent if there are none."""
