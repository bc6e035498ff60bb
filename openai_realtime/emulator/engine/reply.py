"""What the model says: a script, or a default that responds to the user's words. Pure."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from openai_realtime.errors import InvalidArgumentError

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Say:
    """A message: text, or speech with this transcript if the response has audio output.

    `audio` is the speech itself, PCM16 at 24 kHz; without it the emulator plays a tone for each word.
    """

    text: str
    audio: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class FunctionCall:
    """A call of a function tool. `arguments` is an object, or JSON text that is sent unchanged."""

    name: str
    arguments: Json | str = field(default_factory=dict)
    call_id: str | None = None

    @property
    def json(self) -> str:
        """The arguments as JSON text."""
        return _json(self.arguments)


@dataclass(frozen=True, slots=True)
class McpCall:
    """A call of an MCP server's tool. Approval is requested first if the tool's settings require it."""

    server_label: str
    name: str
    arguments: Json | str = field(default_factory=dict)

    @property
    def json(self) -> str:
        """The arguments as JSON text."""
        return _json(self.arguments)


@dataclass(frozen=True, slots=True)
class Failure:
    """A failure of the model: the response ends as `failed` with this error."""

    message: str = "The model failed."
    code: str | None = "server_error"
    type: str = "server_error"


@dataclass(frozen=True, slots=True)
class Filtered:
    """A stop by the content filter: the response ends as `incomplete`."""


_TYPES: Mapping[str, type | tuple[type, ...]] = {
    "text": str,
    "audio": (bytes, bytearray, type(None)),
    "name": str,
    "server_label": str,
    "arguments": (str, Mapping),
    "call_id": (str, type(None)),
    "message": str,
    "code": (str, type(None)),
    "type": str,
}
"""The types of the fields of parts."""

Part = str | Say | FunctionCall | McpCall | Failure | Filtered
Turn = Part | Sequence[Part]
"""One turn of the model: a part, or several in order. A plain string is a message."""


@dataclass(frozen=True, slots=True)
class Context:
    """What the model sees when a response is requested."""

    session: Json
    """The session's configuration."""
    instructions: str
    items: Sequence[Json]
    """The items in the model's context, oldest first, without audio; user audio has its words as `transcript`."""
    user_text: str
    """The user's last words, spoken or written; empty if there are none."""
    tools: Sequence[Json]
    tool_choice: Any
    mcp_tools: Sequence[tuple[str, Json]] = ()
    """The tools listed by MCP servers: pairs of the server's label and the tool."""
    output_modalities: Sequence[str] = ("audio",)
    metadata: Json | None = None
    turn: int = 0
    """The number of responses requested in this session before this one."""


_MAX_ECHO = 2000
"""How many characters of a long text the default reply repeats."""


Reply = Callable[[Context], Turn]


def as_reply(reply: Reply | Sequence[Turn] | None) -> Reply:
    """Convert a `reply=` argument to a function.

    A list of turns is played in order, from its start in every session. Once it is used up, responses fail with the
    code `script_exhausted`.

    Args:
        reply: a callable, a list of turns, or None for the default.

    Raises:
        InvalidArgumentError: for anything else.
    """
    if reply is None:
        return default_reply
    if callable(reply):
        return reply
    if not isinstance(reply, Sequence) or isinstance(reply, (str, bytes, bytearray)):
        raise InvalidArgumentError("reply", reply, "a function or a list of turns")
    turns = list(reply)
    for index, turn in enumerate(turns):
        try:
            parts_of(turn)
        except (TypeError, ValueError, RecursionError) as error:
            expected = "a turn: a text, Say, FunctionCall, McpCall, Failure or Filtered, or a list of these"
            raise InvalidArgumentError(f"reply[{index}]", turn, f"{expected} ({error})") from None

    def scripted(context: Context) -> Turn:
        over = Failure(f"The script has only {len(turns)} turns.", "script_exhausted")
        return turns[context.turn] if context.turn < len(turns) else over

    return scripted


def parts_of(turn: Turn) -> list[Part]:
    """Return the parts of a turn.

    Raises:
        TypeError: for something that is not a turn, and for arguments that are not JSON.
    """
    parts = list(turn) if isinstance(turn, Sequence) and not isinstance(turn, str) else [turn]
    for part in parts:
        if not isinstance(part, (str, Say, FunctionCall, McpCall, Failure, Filtered)):
            raise TypeError(f"a reply has a part of type {type(part).__name__}; expected text, Say, FunctionCall, ...")
        for name, types in _TYPES.items():
            if hasattr(part, name) and not isinstance(getattr(part, name), types):
                raise TypeError(f"a {type(part).__name__} has a {name} of type {type(getattr(part, name)).__name__}")
        if isinstance(part, (FunctionCall, McpCall)):
            _json(part.arguments)
    return parts


def default_reply(context: Context) -> Turn:
    """Call a tool that is required or named by the user; else repeat a tool's result or the user's words."""
    last = context.items[-1] if context.items else {}
    call = _call(context, fresh=last.get("type") == "message")
    if call is not None:
        return call
    output = last.get("output")
    if last.get("type") in ("function_call_output", "mcp_call") and output is not None:
        return f"The result is {output[:_MAX_ECHO]}"
    if last.get("error"):
        return "The tool failed."
    return f"You said: {context.user_text[:_MAX_ECHO]}" if context.user_text else "Hello, how can I help you?"


def _call(context: Context, fresh: bool) -> FunctionCall | McpCall | None:
    choice = context.tool_choice
    functions = [tool for tool in context.tools if tool["type"] == "function" and tool.get("name")]
    if isinstance(choice, Mapping) and choice["type"] == "function":
        schema = next((tool.get("parameters") for tool in functions if tool["name"] == choice["name"]), None)
        return FunctionCall(choice["name"], sample(schema or {}, context.user_text))
    mcp_tools = context.mcp_tools
    if isinstance(choice, Mapping):
        wanted = choice.get("name")
        mcp_tools = [(label, tool) for label, tool in mcp_tools if label == choice["server_label"]]
        mcp_tools = [(label, tool) for label, tool in mcp_tools if wanted in (None, tool["name"])]
        functions = []
    if choice == "none":
        return None
    calls: list[tuple[str, FunctionCall | McpCall]] = []
    for tool in functions:
        arguments = sample(tool.get("parameters") or {}, context.user_text)
        calls.append((tool["name"], FunctionCall(tool["name"], arguments)))
    for label, tool in mcp_tools:
        calls.append((tool["name"], McpCall(label, tool["name"], sample(tool["input_schema"], context.user_text))))
    mentioned = [call for name, call in calls if _mentions(context.user_text, name)]
    if choice != "auto":
        return next(iter(mentioned or [call for _, call in calls]), None)
    return mentioned[0] if mentioned and fresh else None


def _mentions(text: str, name: str) -> bool:
    spaced = re.sub(r"[_\-]+", " ", name).lower()
    return name.lower() in text.lower() or spaced in text.lower()


def sample(schema: Json, text: str) -> Any:
    """Return a value for a common JSON Schema: the user's words for strings, the first number in them for numbers."""
    for name in ("const", "default"):
        if name in schema:
            return schema[name]
    for name in ("enum", "examples", "anyOf", "oneOf"):
        if schema.get(name):
            first = schema[name][0]
            return sample(first, text) if name.endswith("Of") else first
    type = schema.get("type", "object")
    match type[0] if isinstance(type, list) else type:
        case "string":
            return text
        case "integer" | "number":
            return _number(schema, text)
        case "boolean":
            return True
        case "array":
            return [sample(schema.get("items") or {"type": "string"}, text)]
        case "null":
            return None
        case _:
            required = schema.get("required", ())
            return {name: sample(s, text) for name, s in schema.get("properties", {}).items() if name in required}


def _number(schema: Json, text: str) -> float:
    found = re.search(r"-?\d+(?:\.\d+)?", text)
    value = float(found.group()) if found else 1.0
    value = min(value, schema.get("maximum", value))
    value = max(value, schema.get("minimum", value))
    return int(value) if schema.get("type") == "integer" or value == int(value) else value


def _json(arguments: Json | str) -> str:
    return arguments if isinstance(arguments, str) else json.dumps(arguments)
