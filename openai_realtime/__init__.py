"""The OpenAI Realtime API in Python.

Names are loaded when first used, so that importing the package costs next to nothing.
"""

from openai_realtime._version import __version__ as __version__

TYPE_CHECKING = False  # as type checkers know it, without the cost of importing typing
if TYPE_CHECKING:
    from typing import Any, Final

    from openai_realtime.client import RealtimeClient as RealtimeClient
    from openai_realtime.errors import APIConnectionError as APIConnectionError
    from openai_realtime.errors import APIError as APIError
    from openai_realtime.errors import APIResponseValidationError as APIResponseValidationError
    from openai_realtime.errors import APIStatusError as APIStatusError
    from openai_realtime.errors import APITimeoutError as APITimeoutError
    from openai_realtime.errors import AuthenticationError as AuthenticationError
    from openai_realtime.errors import BadRequestError as BadRequestError
    from openai_realtime.errors import ClientClosedError as ClientClosedError
    from openai_realtime.errors import ConfigurationError as ConfigurationError
    from openai_realtime.errors import ConflictError as ConflictError
    from openai_realtime.errors import InternalServerError as InternalServerError
    from openai_realtime.errors import InvalidArgumentError as InvalidArgumentError
    from openai_realtime.errors import NotFoundError as NotFoundError
    from openai_realtime.errors import OpenAIError as OpenAIError
    from openai_realtime.errors import PermissionDeniedError as PermissionDeniedError
    from openai_realtime.errors import RateLimitError as RateLimitError
    from openai_realtime.errors import UnprocessableEntityError as UnprocessableEntityError
    from openai_realtime.resources.calls import Call as Call
    from openai_realtime.resources.client_secrets import ClientSecret as ClientSecret

_MODULES: "Final" = {
    "APIConnectionError": "openai_realtime.errors",
    "APIError": "openai_realtime.errors",
    "APIResponseValidationError": "openai_realtime.errors",
    "APIStatusError": "openai_realtime.errors",
    "APITimeoutError": "openai_realtime.errors",
    "AuthenticationError": "openai_realtime.errors",
    "BadRequestError": "openai_realtime.errors",
    "Call": "openai_realtime.resources.calls",
    "ClientClosedError": "openai_realtime.errors",
    "ClientSecret": "openai_realtime.resources.client_secrets",
    "ConfigurationError": "openai_realtime.errors",
    "ConflictError": "openai_realtime.errors",
    "InternalServerError": "openai_realtime.errors",
    "InvalidArgumentError": "openai_realtime.errors",
    "NotFoundError": "openai_realtime.errors",
    "OpenAIError": "openai_realtime.errors",
    "PermissionDeniedError": "openai_realtime.errors",
    "RateLimitError": "openai_realtime.errors",
    "RealtimeClient": "openai_realtime.client",
    "UnprocessableEntityError": "openai_realtime.errors",
}

__all__ = [
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "Call",
    "ClientClosedError",
    "ClientSecret",
    "ConfigurationError",
    "ConflictError",
    "InternalServerError",
    "InvalidArgumentError",
    "NotFoundError",
    "OpenAIError",
    "PermissionDeniedError",
    "RateLimitError",
    "RealtimeClient",
    "UnprocessableEntityError",
    "__version__",
]


if not TYPE_CHECKING:  # or type checkers would take any name for known

    def __getattr__(name: str) -> "Any":
        from importlib import import_module

        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(module), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
