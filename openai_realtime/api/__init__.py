# Generated from openapi.yaml by `make generate`: do not edit.

"""The endpoints of the API, as defined in the OpenAPI document."""

from openai_realtime.api.realtime_api import AsyncRealtimeApi as AsyncRealtimeApi
from openai_realtime.api.realtime_api import RealtimeApi as RealtimeApi
from openai_realtime.api.realtime_api import RealtimeRequests as RealtimeRequests
