# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.file_input_detail import FileInputDetail
from openai_realtime.models.prompt_cache_breakpoint_config import PromptCacheBreakpointConfig


class InputFileContent(_model.Model):
    """File as the value of a prompt variable, by ID, URL or content."""

    type: t.Literal["input_file"] = "input_file"
    """Content type, always `input_file`."""

    file_id: str | None = None
    """ID of an uploaded file; null if the file is specified otherwise."""

    filename: str | None = None
    """Name of the file."""

    file_data: str | None = None
    """Content of the file, in base64."""

    prompt_cache_breakpoint: PromptCacheBreakpointConfig | None = None
    """End of the cached prompt prefix, placed after this content."""

    file_url: str | None = None
    """URL of the file."""

    detail: FileInputDetail | None = None
    """Rendering quality of the pages for the model, `auto` if absent."""
