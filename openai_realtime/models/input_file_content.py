# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.file_input_detail import FileInputDetail
from openai_realtime.models.prompt_cache_breakpoint_config import PromptCacheBreakpointConfig


class InputFileContent(_model.Model):
    """File as the value of a prompt variable, by identifier, URL or content."""

    type: t.Literal["input_file"] = "input_file"
    """Kind of content, always `input_file`."""

    file_id: str | None = None
    """Identifier of an uploaded file; null where the file is given otherwise."""

    filename: str | None = None
    """Name of the file."""

    file_data: str | None = None
    """Content of the file, in base64."""

    prompt_cache_breakpoint: PromptCacheBreakpointConfig | None = None
    """Ends the reusable, cached prefix of the prompt after this content."""

    file_url: str | None = None
    """Address of the file."""

    detail: FileInputDetail | None = None
    """Quality at which the pages are rendered for the model; absent means `auto`."""
