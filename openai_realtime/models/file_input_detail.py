# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

FileInputDetail = t.Literal["auto", "low", "high"] | str
"""Rendering quality of a file for the model, `low` for low cost, `high` for high quality, `auto` for the server's choice. From GPT-5.6 on, `auto` means `high`, which can use more input tokens. Other values are accepted."""
