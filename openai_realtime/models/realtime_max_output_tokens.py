# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t


RealtimeMaxOutputTokens = int | t.Literal["inf"] | str
"""Maximum number of tokens per response, including tool calls, 1 to 4096, or `inf` for the model's own limit."""
