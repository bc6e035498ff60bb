"""The public surface, found by looking: every function, constructor and method, with its parameters."""

import inspect
import re
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any, NamedTuple

from openai_realtime.connection.opening import ConnectOptions
from openai_realtime.settings.config import ClientSettings
from openai_realtime.transport.request import RequestOptions

OPTIONS: dict[str, Any] = {kind.__name__: kind for kind in (ClientSettings, ConnectOptions, RequestOptions)}
"""The typed dictionaries that stand for keyword arguments."""

VALID: dict[str, Any] = {
    "api_key": "sk-test",
    "approval_request_id": "mcpr_1",
    "approve": True,
    "audio_end_ms": 0,
    "call_id": "rtc_1",
    "endpoint": "https://name.openai.azure.com",
    "headers": {
        "webhook-id": "wh_1",
        "webhook-timestamp": "0",
        "webhook-signature": "v1,3v6dLSu6/LMlGKwXGsbE1O1zAjQOaXOVi6fwiFA72DI=",
    },
    "item": {"type": "message", "role": "user", "content": []},
    "item_id": "item_1",
    "ms": 20,
    "pcm": b"ab",
    "payload": b"{}",
    "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
    "sdp": "v=0",
    "server_label": "docs",
    "session": {"type": "realtime"},
    "size": 2,
    "source": 8000,
    "target": 24000,
    "target_uri": "tel:+14155550123",
    "text": "hello",
    "until": 0,
}
"""Values for the parameters that a call needs beside the one that is wrong; without one the wrong value serves."""


class Subject(NamedTuple):
    """Something that can be called, and the names of its parameters."""

    name: str
    call: Callable[..., Any]
    parameters: dict[str, inspect.Parameter]

    def invoke(self, wrong: dict[str, Any], valid: dict[str, Any] | None = None) -> Any:
        """Call it with the wrong arguments, and with valid ones for whatever else it needs."""
        positional: list[Any] = []
        named: dict[str, Any] = {}
        first_wrong = next(iter(wrong.values()))
        for name, parameter in self.parameters.items():
            needed = parameter.default is parameter.empty and parameter.kind is not parameter.VAR_POSITIONAL
            if name in wrong:
                value = wrong[name]
            elif needed:
                value = {**VALID, **(valid or {})}.get(name, first_wrong)
            else:
                continue
            if parameter.kind in (parameter.POSITIONAL_ONLY, parameter.VAR_POSITIONAL):
                positional.append(value)
            else:
                named[name] = value
        return self.call(*positional, **named)


def subject(name: str, function: Callable[..., Any]) -> Subject:
    """Describe something that can be called; keyword options count one by one."""
    parameters: dict[str, inspect.Parameter] = {}
    for parameter in inspect.signature(function).parameters.values():
        if parameter.kind is not parameter.VAR_KEYWORD:
            parameters[parameter.name] = parameter
            continue
        unpacked = re.search(r"Unpack\[(?:\w+\.)?(\w+)\]", str(parameter.annotation))
        assert unpacked is not None, f"{name} has keyword arguments that are not described"
        for option in OPTIONS[unpacked[1]].__optional_keys__:
            parameters[option] = inspect.Parameter(option, parameter.KEYWORD_ONLY, default=None)
    return Subject(name, function, parameters)


def of_model(name: str, model: Any) -> Subject:
    """Describe the constructor of a model, whose parameters are its fields."""
    fields = {
        field: inspect.Parameter(field, inspect.Parameter.KEYWORD_ONLY, default=None) for field in model.model_fields
    }
    return Subject(name, model, fields)


def of_module(module: ModuleType, names: list[str] | None = None) -> Iterator[Subject]:
    """Find the public functions and classes of a module, and the methods of its classes that need no more to exist."""
    own = [name for name, value in vars(module).items() if getattr(value, "__module__", None) == module.__name__]
    for name in names if names is not None else own:
        value = getattr(module, name)
        if name.startswith("_") or not callable(value) or not getattr(value, "__module__", "").startswith("openai_"):
            continue
        yield subject(f"{module.__name__}.{name}", value)


def of_object(name: str, target: Any, *, skip: frozenset[str] = frozenset()) -> Iterator[Subject]:
    """Find the public methods of an object, and those of the objects that it holds."""
    for attribute in dir(target):
        if attribute.startswith("_") or attribute in skip or name.endswith(f".{attribute}"):
            continue
        value = getattr(target, attribute)
        if inspect.ismethod(value) or inspect.isfunction(value):
            yield subject(f"{name}.{attribute}", value)
        elif type(value).__module__.startswith("openai_realtime.") and hasattr(value, "__dict__"):
            yield from of_object(f"{name}.{attribute}", value)
