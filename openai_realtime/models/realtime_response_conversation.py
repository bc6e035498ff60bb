# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t


RealtimeResponseConversation = t.Literal["auto", "none"] | str
"""Conversation that receives the output of a response, `auto` for the default conversation or `none` for an out-of-band response. Other values are accepted."""
