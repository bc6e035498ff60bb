# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.prompt_variable import PromptVariable


class Prompt(_model.Model):
    """Reference to a stored prompt template, with the values of its variables."""

    id: str
    """Template ID; starts with `pmpt_`."""

    version: str | None = None
    """Version of the template; the current one if null or absent."""

    variables: dict[str, PromptVariable] | None = None
    """Values of the template's variables, by name; null for none."""
