# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

ToolChoiceOptions = t.Literal["none", "auto", "required"] | str
"""Mode of tool use. `auto` lets the model decide, `none` disables tools, `required` demands at least one call. Other values are accepted."""
