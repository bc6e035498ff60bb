# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.input_file_content import InputFileContent
from openai_realtime.models.input_image_content import InputImageContent
from openai_realtime.models.input_text_content import InputTextContent

PromptVariable = t.Annotated[
    t.Union[InputTextContent, InputImageContent, InputFileContent, str, _model.UnknownVariant],
    _model.OpenUnion(),
]
"""Value of a prompt variable, a plain string, a text, an image or a file."""
