# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.callable_tool_allowed_caller import CallableToolAllowedCaller
from openai_realtime.models.mcp_allowed_tools import MCPAllowedTools
from openai_realtime.models.mcp_require_approval import MCPRequireApproval


class MCPTool(_model.Model):
    """Remote MCP (Model Context Protocol) server whose tools the model may call. One of `server_url`, `connector_id` and `tunnel_id` is required."""

    type: t.Literal["mcp"] = "mcp"
    """Tool type, always `mcp`."""

    server_label: str
    """Label that identifies the server in tool calls and events."""

    server_url: str | None = None
    """URL of the server, for a direct connection."""

    connector_id: (
        t.Literal[
            "connector_dropbox",
            "connector_gmail",
            "connector_googlecalendar",
            "connector_googledrive",
            "connector_microsoftteams",
            "connector_outlookcalendar",
            "connector_outlookemail",
            "connector_sharepoint",
        ]
        | str
        | None
    ) = None
    """Built-in service connector, such as `connector_gmail`, instead of a URL."""

    tunnel_id: str | None = None
    """Secure MCP tunnel to the server, instead of a URL; `tunnel_` followed by 32 lowercase letters or digits."""

    authorization: str | None = None
    """OAuth access token for the server or connector, obtained by the application."""

    server_description: str | None = None
    """Description of the server for the model."""

    headers: dict[str, str] | None = None
    """HTTP headers of requests to the server, for example for authentication; null for none."""

    allowed_tools: MCPAllowedTools | None = None
    """Tools that the model may use, as a list of names or a filter; null allows all."""

    allowed_callers: list[CallableToolAllowedCaller] | None = None
    """Allowed callers of the tools, the model itself (`direct`) or a program that it wrote (`programmatic`)."""

    require_approval: MCPRequireApproval | None = None
    """Calls that require the client's approval, `always` (the default), `never`, or a filter."""

    defer_loading: bool | None = None
    """Whether the tools stay out of the context until a tool search finds them."""

    _secrets = frozenset(
        [
            "authorization",
            "headers",
        ]
    )
