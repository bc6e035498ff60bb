# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.callable_tool_allowed_caller import CallableToolAllowedCaller
from openai_realtime.models.mcp_allowed_tools import MCPAllowedTools
from openai_realtime.models.mcp_require_approval import MCPRequireApproval


class MCPTool(_model.Model):
    """A remote MCP (Model Context Protocol) server whose tools the model may call. One of `server_url`, `connector_id` and `tunnel_id` must say where it is."""

    type: t.Literal["mcp"] = "mcp"
    """Kind of tool, always `mcp`."""

    server_label: str
    """Name that identifies the server in tool calls and events."""

    server_url: str | None = None
    """Address of the server, when it is reached directly."""

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
    """Ready-made connector to a service, such as `connector_gmail`, in place of an address."""

    tunnel_id: str | None = None
    """Secure MCP tunnel to the server, in place of its address; `tunnel_` and 32 lower-case letters or digits."""

    authorization: str | None = None
    """OAuth access token for the server or connector, which the application obtains itself."""

    server_description: str | None = None
    """What the server offers, as context for the model."""

    headers: dict[str, str] | None = None
    """HTTP headers for requests to the server, for example to authenticate; null for none."""

    allowed_tools: MCPAllowedTools | None = None
    """Tools that the model may use, by name or by filter; null allows all."""

    allowed_callers: list[CallableToolAllowedCaller] | None = None
    """Who may call the tools, the model itself (`direct`) or a program that it has written (`programmatic`)."""

    require_approval: MCPRequireApproval | None = None
    """Calls that wait for the client's approval, `always` (the default), `never`, or a filter."""

    defer_loading: bool | None = None
    """Whether the tools stay out of the context until a tool search finds them."""

    _secrets = frozenset(
        [
            "authorization",
            "headers",
        ]
    )
