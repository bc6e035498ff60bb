# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

RealtimeReasoningEffort = t.Literal["minimal", "low", "medium", "high", "xhigh"] | str
"""Amount of reasoning before a response, from `minimal` to `xhigh`. Higher values take more time and tokens. Other values are accepted."""
