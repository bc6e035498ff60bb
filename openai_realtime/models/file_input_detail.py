# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

FileInputDetail = t.Literal["auto", "low", "high"] | str
"""Quality at which a file is rendered for the model, `low` for low cost, `high` for quality, `auto` for the server's choice, which from GPT-5.6 on is high and can take more input tokens."""
