# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

RealtimeReasoningEffort = t.Literal["minimal", "low", "medium", "high", "xhigh"] | str
"""Amount of reasoning before an answer, from `minimal` to `xhigh`; more takes more time and tokens."""
