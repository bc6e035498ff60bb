# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

CallableToolAllowedCaller = t.Literal["direct", "programmatic"] | str
"""Caller of a tool, the model itself (`direct`) or a program that it wrote (`programmatic`). Other values are accepted."""
