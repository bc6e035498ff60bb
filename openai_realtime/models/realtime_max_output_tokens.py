# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t


RealtimeMaxOutputTokens = t.Union[
    int,
    t.Literal["inf"] | str,
]
"""Token limit of one response, tool calls included, 1 to 4096, or `inf` for the limit of the model."""
