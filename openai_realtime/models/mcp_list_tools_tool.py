# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class MCPListToolsTool(_model.Model):
    """A tool of an MCP server, as the server describes it."""

    name: str
    """Name of the tool."""

    description: str | None = None
    """What the tool does; null or absent if the server does not say."""

    input_schema: dict[str, t.Any]
    """JSON Schema of the arguments."""

    annotations: dict[str, t.Any] | None = None
    """Further hints by the MCP server, such as `readOnlyHint`; null or absent if there are none."""
