"""The official package, driven by its standard input: one JSON command a line, one JSON result a line.

It runs in an interpreter where `openai` is installed and nothing of this project. A command makes a call,
`{"name": "realtime.client_secrets.create", "arguments": {…}, "mode": "sync" | "async", "client": {…}}`, or asks for the
JSON Schema of a type, `{"schema": "openai.types.realtime.RealtimeServerEvent"}`, or reads a webhook,
`{"webhook": {"payload": "…", "headers": {…}}, "secret": "whsec_…", "mode": "sync" | "async"}`.
"""

import asyncio
import json
import sys
from collections.abc import Iterator
from functools import reduce
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import openai
from pydantic import BaseModel, TypeAdapter

# Without the last of these the package would fill its models with whatever came, unchecked.
SETTINGS = {"max_retries": 0, "timeout": 10, "_strict_response_validation": True}


def make_call(name: str, arguments: dict[str, Any], mode: str, client: dict[str, Any]) -> dict[str, Any]:
    settings = {**SETTINGS, **client}
    try:
        if mode == "async":
            return answer(asyncio.run(call_async(name, arguments, settings)))
        with openai.OpenAI(**settings) as sync_client:
            return answer(method(sync_client, name)(**arguments))
    except openai.APIError as error:
        return failure(error)


async def call_async(name: str, arguments: dict[str, Any], settings: dict[str, Any]) -> Any:
    async with openai.AsyncOpenAI(**settings) as client:
        return await method(client, name)(**arguments)


def method(client: Any, name: str) -> Any:
    """The method of this dotted name, in the form that gives the HTTP answer along with what the package reads in it."""
    *resources, last = name.split(".")
    return getattr(reduce(getattr, resources, client).with_raw_response, last)


def answer(raw: Any) -> dict[str, Any]:
    parsed = raw.parse()
    models = dict(models_in(parsed))
    return {
        "status": raw.status_code,
        "headers": dict(raw.headers),
        "text": raw.text,
        "data": parsed.model_dump(mode="json", exclude_unset=True) if models else None,
        "classes": {path: type(model).__name__ for path, model in models.items()} or {"": type(parsed).__name__},
        "undeclared": [
            f"{path}.{name}".lstrip(".") for path, model in models.items() for name in model.model_extra or ()
        ],
    }


def models_in(value: Any, path: str = "") -> Iterator[tuple[str, BaseModel]]:
    """Every model in what the package read, with its path."""
    if isinstance(value, BaseModel):
        yield path, value
        for name in type(value).model_fields:
            yield from models_in(getattr(value, name), f"{path}.{name}".lstrip("."))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from models_in(item, f"{path}[{index}]")


def failure(error: openai.APIError) -> dict[str, Any]:
    return {
        "error": type(error).__name__,
        "status": getattr(error, "status_code", None),
        "code": error.code,
        "param": error.param,
        "type": error.type,
        "message": error.message,
        "request_id": getattr(error, "request_id", None),
    }


def unwrap(webhook: dict[str, Any], secret: str, mode: str) -> dict[str, Any]:
    client = openai.AsyncOpenAI if mode == "async" else openai.OpenAI
    try:
        event = client(webhook_secret=secret).webhooks.unwrap(**webhook)
    except openai.InvalidWebhookSignatureError as error:
        return {"refused": str(error)}
    return {"class": type(event).__name__, "data": event.model_dump(mode="json", exclude_unset=True)}


def schema(schema: str) -> dict[str, Any]:
    module, _, attribute = schema.rpartition(".")
    return {"schema": TypeAdapter(getattr(import_module(module), attribute)).json_schema()}


def main() -> None:
    say({"version": openai.__version__, "ours": find_spec("openai_realtime") is not None})
    for line in sys.stdin:
        command = json.loads(line)
        if "schema" in command:
            say(schema(**command))
        else:
            say(unwrap(**command) if "webhook" in command else make_call(**command))


def say(result: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(result) + "\n")
    sys.stdout.flush()


main()
