"""A conversation of the official package, driven by its standard input: one JSON command a line, one JSON result a line.

It runs in an interpreter where `openai` is installed and nothing of this project. Commands, in this order:

    {"open": {…arguments of connect…}, "client": {…}, "mode": "sync" | "async"}
    {"call": "conversation.item.create", "arguments": {…}}, {"until": "response.done"}, {"rest": true}, as often as wanted
    {"close": true}
"""

import asyncio
import json
import sys
from collections.abc import Callable
from functools import reduce
from typing import Any, get_args

import openai
from openai.types.realtime import RealtimeServerEvent
from pydantic import BaseModel, ValidationError
from websockets.exceptions import ConnectionClosed, WebSocketException

SETTINGS = {"max_retries": 0, "timeout": 10}
PATIENCE = 20


class Blocking:
    """A connection of the blocking client."""

    def __init__(self, arguments: dict[str, Any], settings: dict[str, Any]) -> None:
        self._client = openai.OpenAI(**settings)
        self._connection = self._client.realtime.connect(max_retries=0, **arguments).enter()

    def call(self, name: str, arguments: dict[str, Any]) -> None:
        reduce(getattr, name.split("."), self._connection)(**arguments)

    def until(self, type: str | None) -> list[Any]:
        events = []
        for event in self._connection:
            events.append(event)
            if event.type == type:
                break
        return events

    def close(self) -> None:
        self._connection.close()
        self._client.close()


class Asynchronous:
    """A connection of the asyncio client; its event loop runs during commands only."""

    def __init__(self, arguments: dict[str, Any], settings: dict[str, Any]) -> None:
        self._runner = asyncio.Runner()
        self._client = openai.AsyncOpenAI(**settings)
        try:
            self._connection = self._run(self._client.realtime.connect(max_retries=0, **arguments).enter)
        except BaseException:
            self._runner.close()
            raise

    def call(self, name: str, arguments: dict[str, Any]) -> None:
        self._run(lambda: reduce(getattr, name.split("."), self._connection)(**arguments))

    def until(self, type: str | None) -> list[Any]:
        return self._run(lambda: self._until(type))

    async def _until(self, type: str | None) -> list[Any]:
        events = []
        async for event in self._connection:
            events.append(event)
            if event.type == type:
                break
        return events

    def close(self) -> None:
        self._run(self._connection.close)
        self._run(self._client.close)
        self._runner.close()

    def _run(self, make: Callable[[], Any]) -> Any:
        async def run() -> Any:
            return await asyncio.wait_for(make(), PATIENCE)

        return self._runner.run(run())


def read(event: Any) -> dict[str, Any]:
    """An event as the package read it, and what is wrong with it by the package's own types."""
    if not isinstance(event, BaseModel):
        return {"data": event, "class": type(event).__name__, "of_its_type": False, "wrong": []}
    data = event.to_dict(mode="json", exclude_unset=True)
    constants = get_args(type(event).model_fields["type"].annotation)
    try:
        type(event).model_validate(data)
        wrong = []
    except ValidationError as error:
        wrong = [f"{'.'.join(map(str, each['loc']))}: {each['type']}" for each in error.errors()]
    return {"data": data, "class": type(event).__name__, "of_its_type": event.type in constants, "wrong": wrong}


def obey(command: dict[str, Any], connection: Any) -> dict[str, Any]:
    if "call" in command:
        connection.call(command["call"], command["arguments"])
    elif "until" in command:
        return {"events": [read(event) for event in connection.until(command["until"])]}
    elif "rest" in command:
        return {"events": [read(event) for event in connection.until(None)]}
    else:
        connection.close()
    return {}


def known_types() -> list[str]:
    """The type of every event of the package's union."""
    members = get_args(get_args(RealtimeServerEvent)[0])
    return [constant for member in members for constant in get_args(member.model_fields["type"].annotation)]


def main() -> None:
    say({"version": openai.__version__, "types": known_types()})
    connection: Any = None
    for line in sys.stdin:
        command = json.loads(line)
        try:
            if "open" in command:
                kind = Asynchronous if command["mode"] == "async" else Blocking
                connection = kind(command["open"], {**SETTINGS, **command["client"]})
                say({})
            else:
                say(obey(command, connection))
        except ConnectionClosed as closed:
            frame = closed.rcvd
            say({"closed": [frame.code, frame.reason] if frame else [1006, ""]})
        except (openai.OpenAIError, WebSocketException) as error:
            response = getattr(error, "response", None)
            say({"error": type(error).__name__, "status": getattr(response, "status_code", None), "text": str(error)})


def say(result: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(result) + "\n")
    sys.stdout.flush()


main()
