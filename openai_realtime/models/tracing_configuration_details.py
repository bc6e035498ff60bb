# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class TracingConfigurationDetails(_model.Model):
    """Names and metadata of a trace in the flat vocabulary."""

    workflow_name: str | None = None
    """Name under which the traces dashboard lists the trace."""

    group_id: str | None = None
    """Key that ties traces together, for grouping and filters in the dashboard."""

    metadata: dict[str, t.Any] | None = None
    """Free-form data on the trace, for filters in the dashboard."""
