"""A Python SDK for the OpenAI Realtime API.

Names and submodules are imported on first use, so that `import openai_realtime` itself is nearly free.
"""

from openai_realtime._version import __version__ as __version__

TYPE_CHECKING = False  # type checkers treat it as True; importing it from typing would cost time
if TYPE_CHECKING:
    from typing import Any, Final

    from openai_realtime import audio as audio
    from openai_realtime import dialect as dialect
    from openai_realtime import emulator as emulator
    from openai_realtime import errors as errors
    from openai_realtime import events as events
    from openai_realtime import lint as lint
    from openai_realtime import models as models
    from openai_realtime import params as params
    from openai_realtime import redact as redact
    from openai_realtime import webhooks as webhooks
    from openai_realtime.beta.client import AsyncBetaRealtimeClient as AsyncBetaRealtimeClient
    from openai_realtime.beta.client import BetaRealtimeClient as BetaRealtimeClient
    from openai_realtime.client import AsyncRealtimeClient as AsyncRealtimeClient
    from openai_realtime.client import RealtimeClient as RealtimeClient
    from openai_realtime.connection.aio import AsyncBetaRealtimeConnection as AsyncBetaRealtimeConnection
    from openai_realtime.connection.aio import AsyncRealtimeConnection as AsyncRealtimeConnection
    from openai_realtime.connection.aio import AsyncTranslationConnection as AsyncTranslationConnection
    from openai_realtime.connection.sync import BetaRealtimeConnection as BetaRealtimeConnection
    from openai_realtime.connection.sync import RealtimeConnection as RealtimeConnection
    from openai_realtime.connection.sync import TranslationConnection as TranslationConnection
    from openai_realtime.constructors.messages import assistant_message as assistant_message
    from openai_realtime.constructors.messages import audio_part as audio_part
    from openai_realtime.constructors.messages import function_call_output as function_call_output
    from openai_realtime.constructors.messages import image_part as image_part
    from openai_realtime.constructors.messages import mcp_approval as mcp_approval
    from openai_realtime.constructors.messages import system_message as system_message
    from openai_realtime.constructors.messages import text_part as text_part
    from openai_realtime.constructors.messages import user_message as user_message
    from openai_realtime.constructors.settings import g711_alaw as g711_alaw
    from openai_realtime.constructors.settings import g711_ulaw as g711_ulaw
    from openai_realtime.constructors.settings import noise_reduction as noise_reduction
    from openai_realtime.constructors.settings import pcm16 as pcm16
    from openai_realtime.constructors.settings import semantic_vad as semantic_vad
    from openai_realtime.constructors.settings import server_vad as server_vad
    from openai_realtime.constructors.settings import tracing as tracing
    from openai_realtime.constructors.settings import transcription as transcription
    from openai_realtime.constructors.tools import function_tool as function_tool
    from openai_realtime.constructors.tools import mcp_tool as mcp_tool
    from openai_realtime.dialect.notes import DialectWarning as DialectWarning
    from openai_realtime.document.lifecycle import ModelShutdownWarning as ModelShutdownWarning
    from openai_realtime.errors import APIConnectionError as APIConnectionError
    from openai_realtime.errors import APIError as APIError
    from openai_realtime.errors import APIResponseValidationError as APIResponseValidationError
    from openai_realtime.errors import APIStatusError as APIStatusError
    from openai_realtime.errors import APITimeoutError as APITimeoutError
    from openai_realtime.errors import AuthenticationError as AuthenticationError
    from openai_realtime.errors import BadRequestError as BadRequestError
    from openai_realtime.errors import BetaShapeDisabledError as BetaShapeDisabledError
    from openai_realtime.errors import ClientClosedError as ClientClosedError
    from openai_realtime.errors import ConcurrencyError as ConcurrencyError
    from openai_realtime.errors import ConfigurationError as ConfigurationError
    from openai_realtime.errors import ConflictError as ConflictError
    from openai_realtime.errors import ConnectionClosedError as ConnectionClosedError
    from openai_realtime.errors import ConnectionEndedError as ConnectionEndedError
    from openai_realtime.errors import ConnectionLostError as ConnectionLostError
    from openai_realtime.errors import DuplicateWebhookError as DuplicateWebhookError
    from openai_realtime.errors import InternalServerError as InternalServerError
    from openai_realtime.errors import InvalidArgumentError as InvalidArgumentError
    from openai_realtime.errors import InvalidWebhookSignatureError as InvalidWebhookSignatureError
    from openai_realtime.errors import MalformedWebhookError as MalformedWebhookError
    from openai_realtime.errors import MessageTooBigError as MessageTooBigError
    from openai_realtime.errors import MissingExtraError as MissingExtraError
    from openai_realtime.errors import NotFoundError as NotFoundError
    from openai_realtime.errors import OpenAIError as OpenAIError
    from openai_realtime.errors import PermissionDeniedError as PermissionDeniedError
    from openai_realtime.errors import RateLimitError as RateLimitError
    from openai_realtime.errors import RealtimeError as RealtimeError
    from openai_realtime.errors import ReceiveTimeoutError as ReceiveTimeoutError
    from openai_realtime.errors import ServerFailedError as ServerFailedError
    from openai_realtime.errors import ServerGoingAwayError as ServerGoingAwayError
    from openai_realtime.errors import SessionExpiredError as SessionExpiredError
    from openai_realtime.errors import SessionLimitError as SessionLimitError
    from openai_realtime.errors import UnprocessableEntityError as UnprocessableEntityError
    from openai_realtime.events import MalformedEvent as MalformedEvent
    from openai_realtime.events import encode_audio_append as encode_audio_append
    from openai_realtime.events import parse_server_event as parse_server_event
    from openai_realtime.events import parse_translation_event as parse_translation_event
    from openai_realtime.observing.hooks import EventInfo as EventInfo
    from openai_realtime.observing.hooks import RequestInfo as RequestInfo
    from openai_realtime.observing.hooks import ResponseInfo as ResponseInfo
    from openai_realtime.resources.calls import Call as Call
    from openai_realtime.resources.client_secrets import ClientSecret as ClientSecret
    from openai_realtime.schema.bounds import ValidationWarning as ValidationWarning
    from openai_realtime.schema.deviation import Deviation as Deviation
    from openai_realtime.schema.model import UnknownEvent as UnknownEvent
    from openai_realtime.schema.not_given import NOT_GIVEN as NOT_GIVEN
    from openai_realtime.schema.not_given import NotGiven as NotGiven
    from openai_realtime.schema.untyped import untyped as untyped
    from openai_realtime.transport.raw import RawResponse as RawResponse


_SUBMODULES: "Final" = (
    "audio",
    "dialect",
    "emulator",
    "errors",
    "events",
    "lint",
    "models",
    "params",
    "redact",
    "webhooks",
)

_MODULES: "Final" = {
    "APIConnectionError": "openai_realtime.errors",
    "APIError": "openai_realtime.errors",
    "APIResponseValidationError": "openai_realtime.errors",
    "APIStatusError": "openai_realtime.errors",
    "APITimeoutError": "openai_realtime.errors",
    "AsyncBetaRealtimeClient": "openai_realtime.beta.client",
    "AsyncBetaRealtimeConnection": "openai_realtime.connection.aio",
    "AsyncRealtimeClient": "openai_realtime.client",
    "AsyncRealtimeConnection": "openai_realtime.connection.aio",
    "AsyncTranslationConnection": "openai_realtime.connection.aio",
    "AuthenticationError": "openai_realtime.errors",
    "BadRequestError": "openai_realtime.errors",
    "BetaRealtimeClient": "openai_realtime.beta.client",
    "BetaRealtimeConnection": "openai_realtime.connection.sync",
    "BetaShapeDisabledError": "openai_realtime.errors",
    "Call": "openai_realtime.resources.calls",
    "ClientClosedError": "openai_realtime.errors",
    "ClientSecret": "openai_realtime.resources.client_secrets",
    "ConcurrencyError": "openai_realtime.errors",
    "RealtimeError": "openai_realtime.errors",
    "ConfigurationError": "openai_realtime.errors",
    "ConflictError": "openai_realtime.errors",
    "ConnectionClosedError": "openai_realtime.errors",
    "ConnectionEndedError": "openai_realtime.errors",
    "ConnectionLostError": "openai_realtime.errors",
    "Deviation": "openai_realtime.schema.deviation",
    "DialectWarning": "openai_realtime.dialect.notes",
    "DuplicateWebhookError": "openai_realtime.errors",
    "EventInfo": "openai_realtime.observing.hooks",
    "InternalServerError": "openai_realtime.errors",
    "InvalidArgumentError": "openai_realtime.errors",
    "InvalidWebhookSignatureError": "openai_realtime.errors",
    "MalformedEvent": "openai_realtime.events",
    "MalformedWebhookError": "openai_realtime.errors",
    "MessageTooBigError": "openai_realtime.errors",
    "MissingExtraError": "openai_realtime.errors",
    "ModelShutdownWarning": "openai_realtime.document.lifecycle",
    "NOT_GIVEN": "openai_realtime.schema.not_given",
    "NotFoundError": "openai_realtime.errors",
    "NotGiven": "openai_realtime.schema.not_given",
    "OpenAIError": "openai_realtime.errors",
    "PermissionDeniedError": "openai_realtime.errors",
    "RateLimitError": "openai_realtime.errors",
    "RawResponse": "openai_realtime.transport.raw",
    "RealtimeClient": "openai_realtime.client",
    "RealtimeConnection": "openai_realtime.connection.sync",
    "ReceiveTimeoutError": "openai_realtime.errors",
    "RequestInfo": "openai_realtime.observing.hooks",
    "ResponseInfo": "openai_realtime.observing.hooks",
    "ServerFailedError": "openai_realtime.errors",
    "ServerGoingAwayError": "openai_realtime.errors",
    "SessionExpiredError": "openai_realtime.errors",
    "SessionLimitError": "openai_realtime.errors",
    "TranslationConnection": "openai_realtime.connection.sync",
    "UnknownEvent": "openai_realtime.schema.model",
    "UnprocessableEntityError": "openai_realtime.errors",
    "ValidationWarning": "openai_realtime.schema.bounds",
    "assistant_message": "openai_realtime.constructors.messages",
    "audio_part": "openai_realtime.constructors.messages",
    "encode_audio_append": "openai_realtime.events",
    "function_call_output": "openai_realtime.constructors.messages",
    "function_tool": "openai_realtime.constructors.tools",
    "g711_alaw": "openai_realtime.constructors.settings",
    "g711_ulaw": "openai_realtime.constructors.settings",
    "image_part": "openai_realtime.constructors.messages",
    "mcp_approval": "openai_realtime.constructors.messages",
    "mcp_tool": "openai_realtime.constructors.tools",
    "noise_reduction": "openai_realtime.constructors.settings",
    "parse_server_event": "openai_realtime.events",
    "parse_translation_event": "openai_realtime.events",
    "pcm16": "openai_realtime.constructors.settings",
    "semantic_vad": "openai_realtime.constructors.settings",
    "server_vad": "openai_realtime.constructors.settings",
    "system_message": "openai_realtime.constructors.messages",
    "text_part": "openai_realtime.constructors.messages",
    "tracing": "openai_realtime.constructors.settings",
    "transcription": "openai_realtime.constructors.settings",
    "untyped": "openai_realtime.schema.untyped",
    "user_message": "openai_realtime.constructors.messages",
}

__all__ = [
    "NOT_GIVEN",
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncBetaRealtimeClient",
    "AsyncBetaRealtimeConnection",
    "AsyncRealtimeClient",
    "AsyncRealtimeConnection",
    "AsyncTranslationConnection",
    "AuthenticationError",
    "BadRequestError",
    "BetaRealtimeClient",
    "BetaRealtimeConnection",
    "BetaShapeDisabledError",
    "Call",
    "ClientClosedError",
    "ClientSecret",
    "ConcurrencyError",
    "ConfigurationError",
    "ConflictError",
    "ConnectionClosedError",
    "ConnectionEndedError",
    "ConnectionLostError",
    "Deviation",
    "DialectWarning",
    "DuplicateWebhookError",
    "EventInfo",
    "InternalServerError",
    "InvalidArgumentError",
    "InvalidWebhookSignatureError",
    "MalformedEvent",
    "MalformedWebhookError",
    "MessageTooBigError",
    "MissingExtraError",
    "ModelShutdownWarning",
    "NotFoundError",
    "NotGiven",
    "OpenAIError",
    "PermissionDeniedError",
    "RateLimitError",
    "RawResponse",
    "RealtimeClient",
    "RealtimeConnection",
    "RealtimeError",
    "ReceiveTimeoutError",
    "RequestInfo",
    "ResponseInfo",
    "ServerFailedError",
    "ServerGoingAwayError",
    "SessionExpiredError",
    "SessionLimitError",
    "TranslationConnection",
    "UnknownEvent",
    "UnprocessableEntityError",
    "ValidationWarning",
    "__version__",
    "assistant_message",
    "audio_part",
    "encode_audio_append",
    "function_call_output",
    "function_tool",
    "g711_alaw",
    "g711_ulaw",
    "image_part",
    "mcp_approval",
    "mcp_tool",
    "noise_reduction",
    "parse_server_event",
    "parse_translation_event",
    "pcm16",
    "semantic_vad",
    "server_vad",
    "system_message",
    "text_part",
    "tracing",
    "transcription",
    "untyped",
    "user_message",
]


if not TYPE_CHECKING:  # otherwise type checkers would accept any name

    def __getattr__(name: str) -> "Any":
        from importlib import import_module

        if name in _SUBMODULES:
            return import_module(f"{__name__}.{name}")
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(module), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, *_SUBMODULES})
