# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.prompt_cache_breakpoint_config import PromptCacheBreakpointConfig


class InputTextContent(_model.Model):
    """Text as the value of a prompt variable."""

    type: t.Literal["input_text"] = "input_text"
    """Content type, always `input_text`."""

    text: str
    """The text."""

    prompt_cache_breakpoint: PromptCacheBreakpointConfig | None = None
    """End of the cached prompt prefix, placed after this content."""
