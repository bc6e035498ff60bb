# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.image_detail import ImageDetail
from openai_realtime.models.prompt_cache_breakpoint_config import PromptCacheBreakpointConfig


class InputImageContent(_model.Model):
    """Image as the value of a prompt variable, by URL or by file."""

    type: t.Literal["input_image"] = "input_image"
    """Kind of content, always `input_image`."""

    image_url: str | None = None
    """Address of the image, or the image itself as a base64 data URL; null where `file_id` names it."""

    file_id: str | None = None
    """Identifier of an uploaded image; null where `image_url` gives it."""

    detail: ImageDetail
    """Resolution at which the model sees the image, normally `auto`."""

    prompt_cache_breakpoint: PromptCacheBreakpointConfig | None = None
    """Ends the reusable, cached prefix of the prompt after this content."""
