# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.prompt_cache_breakpoint_config import PromptCacheBreakpointConfig


class InputTextContent(_model.Model):
    """Text as the value of a prompt variable."""

    type: t.Literal["input_text"] = "input_text"
    """Kind of content, always `input_text`."""

    text: str
    """The text itself."""

    prompt_cache_breakpoint: PromptCacheBreakpointConfig | None = None
    """Ends the reusable, cached prefix of the prompt after this content."""
