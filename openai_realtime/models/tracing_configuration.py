# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.models.tracing_configuration_details import TracingConfigurationDetails

TracingConfiguration = t.Literal["auto"] | str | TracingConfigurationDetails
"""Tracing in the flat (beta) format, `auto` for default names or an object with custom ones."""
