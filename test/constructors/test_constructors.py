"""The constructors: each returns a generated model with the passed fields and nothing else."""

import array
import json
import sys
from collections.abc import Callable
from typing import Annotated, Any, Literal, TypedDict

import pytest
from pydantic import BaseModel, Field, TypeAdapter

import openai_realtime as rt
from openai_realtime import InvalidArgumentError, models

PNG = b"\x89PNG\r\n\x1a\n..."
TEXT = {"type": "input_text", "text": "Hello"}

MADE: list[tuple[Callable[[], Any], str, dict[str, Any]]] = [
    (
        lambda: rt.user_message("Hello"),
        "RealtimeConversationItem",
        {"type": "message", "role": "user", "content": [TEXT]},
    ),
    (
        lambda: rt.user_message("Hello", rt.image_part(PNG, detail="low"), {"type": "input_text", "text": ""}, id="i"),
        "RealtimeConversationItem",
        {
            "id": "i",
            "type": "message",
            "role": "user",
            "content": [
                TEXT,
                {"type": "input_image", "image_url": "data:image/png;base64,iVBORw0KGgouLi4=", "detail": "low"},
                {"type": "input_text", "text": ""},
            ],
        },
    ),
    (
        lambda: rt.system_message("Hello"),
        "RealtimeConversationItem",
        {"type": "message", "role": "system", "content": [TEXT]},
    ),
    (
        lambda: rt.assistant_message("Hello", id="i"),
        "RealtimeConversationItem",
        {"id": "i", "type": "message", "role": "assistant", "content": [{"type": "output_text", "text": "Hello"}]},
    ),
    (lambda: rt.text_part("Hello"), "RealtimeUserContentPart", TEXT),
    (
        lambda: rt.audio_part(array.array("h", [1]), transcript="Hm"),
        "RealtimeUserContentPart",
        {"type": "input_audio", "audio": "AQA=", "transcript": "Hm"},
    ),
    (
        lambda: rt.image_part("data:image/jpeg;base64,AAAA"),
        "RealtimeUserContentPart",
        {"type": "input_image", "image_url": "data:image/jpeg;base64,AAAA"},
    ),
    (
        lambda: rt.function_call_output("call_1", {"ok": True, "place": "Zoë"}),
        "RealtimeConversationItem",
        {"type": "function_call_output", "call_id": "call_1", "output": '{"ok":true,"place":"Zoë"}'},
    ),
    (
        lambda: rt.function_call_output("call_1", "done"),
        "RealtimeConversationItem",
        {"type": "function_call_output", "call_id": "call_1", "output": "done"},
    ),
    (
        lambda: rt.function_call_output("call_1", rt.g711_ulaw()),
        "RealtimeConversationItem",
        {"type": "function_call_output", "call_id": "call_1", "output": '{"type":"audio/pcmu"}'},
    ),
    (
        lambda: rt.mcp_approval("mcpr_1", False, reason="no", id="i"),
        "RealtimeConversationItem",
        {
            "type": "mcp_approval_response",
            "id": "i",
            "approval_request_id": "mcpr_1",
            "approve": False,
            "reason": "no",
        },
    ),
    (
        lambda: rt.mcp_tool("docs", server_url="https://x.example", allowed_tools=("a",), require_approval="never"),
        "RealtimeTool",
        {
            "type": "mcp",
            "server_label": "docs",
            "server_url": "https://x.example",
            "allowed_tools": ["a"],
            "require_approval": "never",
        },
    ),
    (lambda: rt.server_vad(), "RealtimeTurnDetection", {"type": "server_vad"}),
    (
        lambda: rt.server_vad(threshold=0.5, silence_duration_ms=200, create_response=False, idle_timeout_ms=None),
        "RealtimeTurnDetection",
        {
            "type": "server_vad",
            "threshold": 0.5,
            "silence_duration_ms": 200,
            "create_response": False,
            "idle_timeout_ms": None,
        },
    ),
    (
        lambda: rt.semantic_vad(eagerness="high"),
        "RealtimeTurnDetection",
        {"type": "semantic_vad", "eagerness": "high"},
    ),
    (lambda: rt.pcm16(), "RealtimeAudioFormats", {"type": "audio/pcm", "rate": 24000}),
    (lambda: rt.g711_ulaw(), "RealtimeAudioFormats", {"type": "audio/pcmu"}),
    (lambda: rt.g711_alaw(), "RealtimeAudioFormats", {"type": "audio/pcma"}),
    (
        lambda: rt.transcription("whisper-1", language="en", keywords=("a", "b")),
        "AudioTranscription",
        {"model": "whisper-1", "language": "en", "keywords": ["a", "b"]},
    ),
    (lambda: rt.noise_reduction(), "RealtimeNoiseReduction", {"type": "near_field"}),
    (
        lambda: rt.tracing("support", metadata={"tier": 1}),
        "RealtimeTracing",
        {"workflow_name": "support", "metadata": {"tier": 1}},
    ),
]


@pytest.mark.parametrize(("make", "schema", "expected"), MADE)
def test_each_returns_a_model_that_round_trips(make: Callable[[], Any], schema: str, expected: dict[str, Any]) -> None:
    made = make()
    assert isinstance(made, models.Model)
    assert made.to_dict() == expected
    again = TypeAdapter(getattr(models, schema)).validate_json(made.to_json())
    assert type(again) is type(made)
    assert again == made


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: rt.user_message(), "content must be a string or a content part, not empty"),
        (lambda: rt.user_message("a", 5), r"content\[1\] must be a string or a content part"),
        (lambda: rt.system_message(b"x"), "text must be a string"),
        (lambda: rt.image_part(b"GIF89a"), "image must be the bytes of a PNG or JPEG file"),
        (lambda: rt.image_part("https://x.example/a.png"), "image must be the bytes of a PNG or JPEG file, or a data"),
        (lambda: rt.audio_part("AAAA"), "pcm must be raw audio"),
        (lambda: rt.function_call_output("c", {1, 2}), "output must be JSON data"),
        (lambda: rt.function_call_output(7, ""), "call_id must be a string"),
        (lambda: rt.mcp_tool("x"), "exactly one of server_url, connector_id, tunnel_id, not none"),
        (lambda: rt.mcp_tool("x", server_url="u", connector_id="c"), "not server_url and connector_id"),
        (lambda: rt.server_vad(threshold=1.5), "threshold must be a number from 0 to 1"),
        (lambda: rt.server_vad(idle_timeout_ms=1), "idle_timeout_ms must be an integer from 5000 to 30000"),
    ],
)
def test_an_invalid_argument_is_named(make: Callable[[], Any], message: str) -> None:
    with pytest.raises(InvalidArgumentError, match=message):
        make()


def test_secrets_of_an_mcp_server_do_not_show() -> None:
    tool = rt.mcp_tool("x", server_url="u", authorization="topsecrettoken", headers={"X-Key": "topsecretkey"})
    assert "topsecret" not in repr(tool)


def test_an_approval_has_an_id_of_its_own() -> None:
    assert rt.mcp_approval("mcpr_1", True).id != rt.mcp_approval("mcpr_1", True).id


class Place(BaseModel):
    """Where."""

    title: str
    zip: int = Field(ge=0, description="Code")


def forecast(
    place: Annotated[Place, "Where to look"],
    days: Annotated[int, Field(ge=1, le=7)] = 1,
    unit: Literal["c", "f"] = "c",
    *,
    title: list[str] | None = None,
) -> str:
    """Tell the weather.

    Say what you are doing meanwhile.
    """
    return f"{place}{days}{unit}{title}"


def test_a_function_becomes_a_tool() -> None:
    tool = rt.function_tool(forecast)
    assert isinstance(tool, models.RealtimeFunctionTool)
    assert tool.to_dict() == {
        "type": "function",
        "name": "forecast",
        "description": "Tell the weather.\n\nSay what you are doing meanwhile.",
        "parameters": {
            "type": "object",
            "additionalProperties": False,
            "required": ["place"],
            "$defs": {
                "Place": {
                    "type": "object",
                    "description": "Where.",
                    "required": ["title", "zip"],
                    "properties": {
                        "title": {"type": "string"},
                        "zip": {"type": "integer", "minimum": 0, "description": "Code"},
                    },
                }
            },
            "properties": {
                "place": {"$ref": "#/$defs/Place", "description": "Where to look"},
                "days": {"type": "integer", "minimum": 1, "maximum": 7, "default": 1},
                "unit": {"type": "string", "enum": ["c", "f"], "default": "c"},
                "title": {
                    "anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "null"}],
                    "default": None,
                },
            },
        },
    }
    assert type(TypeAdapter(models.RealtimeTool).validate_json(tool.to_json())) is type(tool)
    json.dumps(tool.to_dict())


def test_name_and_description_can_be_passed_and_may_be_missing() -> None:
    def nothing() -> None: ...

    assert rt.function_tool(nothing).to_dict() == {
        "type": "function",
        "name": "nothing",
        "parameters": {"type": "object", "properties": {}, "additionalProperties": False},
    }
    assert rt.function_tool(nothing, name="hang_up", description="Ends it.").name == "hang_up"


def test_a_method_and_a_coroutine_are_functions_as_well() -> None:
    class Desk:
        async def book(self, seats: int) -> None:
            """Book."""

    assert list((rt.function_tool(Desk().book).parameters or {})["properties"]) == ["seats"]


def bare(city) -> None: ...  # type: ignore[no-untyped-def]  # on purpose


def variadic(*cities: str) -> None: ...


def odd(city: Callable[[], complex]) -> None: ...


def misspelt(city: "Nowhere") -> None: ...  # type: ignore[name-defined]  # noqa: F821  # on purpose


def unparsable(city: "1 +") -> None: ...  # type: ignore[valid-type]  # noqa: F722  # on purpose


def raising(city: "1 / 0") -> None: ...  # type: ignore[valid-type]  # on purpose


class Trip(TypedDict):
    city: str


def test_a_typed_dictionary_becomes_a_schema_or_is_refused() -> None:
    def book(trip: Trip) -> None: ...

    if sys.version_info >= (3, 12):
        assert json.dumps(rt.function_tool(book).to_dict()).count('"city"') == 2
    else:  # pydantic needs that of typing_extensions there
        with pytest.raises(InvalidArgumentError, match="book must be annotated with JSON types, not Please use"):
            rt.function_tool(book)


@pytest.mark.parametrize(
    ("function", "message"),
    [
        (bare, "bare.city must be annotated with a type, not unannotated"),
        (variadic, "variadic.cities must be a keyword parameter, not variadic positional"),
        (odd, "odd must be annotated with JSON types"),
        (misspelt, "misspelt must be annotated with JSON types, not name 'Nowhere' is not defined"),
        (lambda: None, "name must be 1 to 64 letters"),
        (5, "function must be a function"),
        (max, "function must be a function with a signature, not max"),
        (int, "function must be a function with a signature, not int"),
        (unparsable, "unparsable must be annotated with JSON types"),
        (raising, "raising must be annotated with JSON types, not division by zero"),
    ],
)
def test_a_function_that_cannot_be_described_is_refused(function: Any, message: str) -> None:
    with pytest.raises(InvalidArgumentError, match=message):
        rt.function_tool(function)
