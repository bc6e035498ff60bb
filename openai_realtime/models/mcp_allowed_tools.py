# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.models.mcp_tool_filter import MCPToolFilter

MCPAllowedTools = list[str] | MCPToolFilter
"""Tools of an MCP server that the model may use, as a list of names or a filter."""
