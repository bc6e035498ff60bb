# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.prompt_variable import PromptVariable


class Prompt(_model.Model):
    """Reference to a stored prompt template and the values of its variables."""

    id: str
    """Identifier of the template; it begins with `pmpt_`."""

    version: str | None = None
    """Version of the template; null or absent means the current one."""

    variables: dict[str, PromptVariable] | None = None
    """Values for the template's variables, by name; null for none."""
