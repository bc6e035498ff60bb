# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.models.tracing_configuration_details import TracingConfigurationDetails

TracingConfiguration = t.Union[
    t.Literal["auto"] | str,
    TracingConfigurationDetails,
]
"""Tracing in the flat vocabulary, `auto` for the default names or an object with others."""
