# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.image_detail import ImageDetail
from openai_realtime.models.prompt_cache_breakpoint_config import PromptCacheBreakpointConfig


class InputImageContent(_model.Model):
    """Image as the value of a prompt variable, by URL or file."""

    type: t.Literal["input_image"] = "input_image"
    """Content type, always `input_image`."""

    image_url: str | None = None
    """URL of the image, or its data as a base64 data URL; null if `file_id` is set."""

    file_id: str | None = None
    """ID of an uploaded image; null if `image_url` is set."""

    detail: ImageDetail
    """Resolution of the image for the model, usually `auto`."""

    prompt_cache_breakpoint: PromptCacheBreakpointConfig | None = None
    """End of the cached prompt prefix, placed after this content."""
