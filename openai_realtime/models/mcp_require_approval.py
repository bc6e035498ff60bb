# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.models.mcp_approval_filter import MCPApprovalFilter

MCPRequireApproval = MCPApprovalFilter | t.Literal["always", "never"] | str
"""Approval policy for calls to an MCP server, `always` or `never` for all its tools, or a filter."""
