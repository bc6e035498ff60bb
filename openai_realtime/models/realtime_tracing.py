# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.models.realtime_tracing_config import RealtimeTracingConfig

RealtimeTracing = t.Literal["auto"] | str | RealtimeTracingConfig
"""Tracing of a session, `auto` for default names or an object with custom ones."""
