# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class TracingConfigurationDetails(_model.Model):
    """Names and metadata of a trace in the flat (beta) format."""

    workflow_name: str | None = None
    """Name of the trace in the traces dashboard."""

    group_id: str | None = None
    """Key that links related traces, for grouping and filtering in the dashboard."""

    metadata: dict[str, t.Any] | None = None
    """Free-form metadata of the trace, for filtering in the dashboard."""
