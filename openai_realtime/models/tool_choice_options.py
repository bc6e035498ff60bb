# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

ToolChoiceOptions = t.Literal["none", "auto", "required"] | str
"""Mode of tool use. `auto` lets the model decide, `none` forbids tools, and `required` demands at least one call."""
