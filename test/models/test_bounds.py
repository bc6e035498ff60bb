"""Documented bounds: checked when data is built or sent, never when it is parsed."""

import subprocess
import sys
from typing import Any

import pytest

from openai_realtime import InvalidArgumentError, models
from openai_realtime.schema import bounds

TABLE: list[tuple[str, dict[str, Any], list[Any], list[Any]]] = [
    # schema, the other fields, good and bad values for the field that is None
    ("RealtimeSession", {"speed": None}, [0.25, 1, 1.5], [0.24, 1.51, "fast", True]),
    ("RealtimeSession", {"temperature": None}, [0.6, 1.2], [0.59, 1.21]),
    ("RealtimeSession", {"max_response_output_tokens": None}, [1, 4096, "inf"], [0, 4097, -1]),
    ("RealtimeSessionCreateRequest", {"speed": None}, [0.25, 1.5], [0, 2]),
    ("RealtimeSessionCreateRequestGA", {"type": "realtime", "max_output_tokens": None}, [1, 4096, "inf"], [0, 4097]),
    ("RealtimeResponseCreateParams", {"max_output_tokens": None}, [1, 4096, "inf"], [0, 4097]),
    ("RealtimeClientSecretExpiresAfter", {"seconds": None}, [10, 7200], [9, 7201]),
    ("RealtimeSessionClientSecretExpiresAfter", {"seconds": None}, [10, 7200], [9, 7201]),
    ("RealtimeServerVad", {"type": "server_vad", "threshold": None}, [0, 0.5, 1], [-0.1, 1.1]),
    ("RealtimeServerVad", {"type": "server_vad", "idle_timeout_ms": None}, [5000, 30000, None], [4999, 30001]),
    ("RealtimeServerVad", {"type": "server_vad", "prefix_padding_ms": None}, [0, 300], [-1]),
    ("RealtimeTruncationRetentionRatio", {"type": "retention_ratio", "retention_ratio": None}, [0, 1], [-0.1, 1.1]),
    ("RealtimeTruncationTokenLimits", {"post_instructions": None}, [0, 5000], [-1]),
    (
        "RealtimeClientEventInputAudioBufferClear",
        {"type": "input_audio_buffer.clear", "event_id": None},
        ["e" * 512],
        ["e" * 513],
    ),
    ("MCPTool", {"type": "mcp", "server_label": "s", "tunnel_id": None}, ["tunnel_" + "a" * 32], ["tunnel_A"]),
    (
        "RealtimeResponseCreateParams",
        {"metadata": None},
        [{"k" * 64: "v" * 512}],
        [{"k" * 65: "v"}, {"k": "v" * 513}, {str(i): "" for i in range(17)}],
    ),
    ("AudioTranscription", {"languages": None}, [["de"]], [[]]),
]
GOOD = [(schema, fields, value) for schema, fields, good, _ in TABLE for value in good]
BAD = [(schema, fields, value) for schema, fields, _, bad in TABLE for value in bad]


def filled(fields: dict[str, Any], value: Any) -> dict[str, Any]:
    return {name: value if fixed is None else fixed for name, fixed in fields.items()}


@pytest.mark.parametrize(("schema", "fields", "value"), GOOD)
def test_values_within_bounds_pass(schema: str, fields: dict[str, Any], value: Any) -> None:
    getattr(models, schema)(**filled(fields, value))
    bounds.check(schema, filled(fields, value), "body")


@pytest.mark.parametrize(("schema", "fields", "value"), BAD)
def test_values_out_of_bounds_are_refused_in_mappings(schema: str, fields: dict[str, Any], value: Any) -> None:
    name = next(name for name, fixed in fields.items() if fixed is None)
    with pytest.raises(InvalidArgumentError) as caught:
        bounds.check(schema, filled(fields, value), "body")
    assert caught.value.argument.startswith(f"body.{name}")


@pytest.mark.parametrize(("schema", "fields", "value"), [row for row in BAD if not isinstance(row[2], str | bool)])
def test_values_out_of_bounds_are_refused_when_built(schema: str, fields: dict[str, Any], value: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="must be"):
        getattr(models, schema)(**filled(fields, value))


@pytest.mark.parametrize(("schema", "fields", "value"), [row for row in BAD if not isinstance(row[2], str | bool)])
def test_values_out_of_bounds_parse(schema: str, fields: dict[str, Any], value: Any) -> None:
    model = getattr(models, schema).from_dict(filled(fields, value))
    assert model.to_dict() == filled(fields, value)


def test_nested_values_are_checked_in_mappings_and_models_alike() -> None:
    audio = {"output": {"speed": 9}}
    expected = "body.session.audio.output.speed must be a number from 0.25 to 1.5, not 9"
    with pytest.raises(InvalidArgumentError, match=expected):
        bounds.check("RealtimeCreateClientSecretRequest", {"session": {"type": "realtime", "audio": audio}}, "body")
    with pytest.raises(InvalidArgumentError, match="audio.output.speed"):
        models.RealtimeSessionCreateRequestGA(audio=models.RealtimeAudioConfig.from_dict(audio))
    session = models.RealtimeSessionCreateRequestGA(audio=models.RealtimeAudioConfig())
    assert session.audio is not None
    session.audio.output = models.RealtimeAudioConfigOutput.from_dict({"speed": 9})
    with pytest.raises(InvalidArgumentError, match="session.audio.output.speed"):
        bounds.check("RealtimeSessionCreateRequestGA", session, "session")


def test_missing_tag_and_missing_field_are_named() -> None:
    with pytest.raises(
        InvalidArgumentError, match="body.session.type must be 'realtime' or 'transcription', not missing"
    ):
        bounds.check("RealtimeCreateClientSecretRequest", {"session": {"model": "gpt-realtime"}}, "body")
    with pytest.raises(InvalidArgumentError, match="body.item_id"):
        bounds.check("RealtimeClientEventConversationItemDelete", {"type": "conversation.item.delete"}, "body")


@pytest.mark.parametrize(
    ("schema", "data", "at"),
    [
        ("RealtimeClientEvent", {"type": "conversation.item.create", "item": "hello"}, "body.item"),
        ("RealtimeClientEvent", {"type": "conversation.item.create", "item": 3}, "body.item"),
        (
            "RealtimeClientEvent",
            {"type": "response.create", "response": {"input": ["hello"]}},
            "body.response.input[0]",
        ),
        ("RealtimeClientEvent", {"type": "response.create", "response": {"metadata": ["a"]}}, "body.response.metadata"),
        ("RealtimeSession", {"turn_detection": True}, "body.turn_detection"),
        ("RealtimeSession", [], "body"),
        ("RealtimeSession", {"prompt": {"id": "p", "variables": "name"}}, "body.prompt.variables"),
    ],
)
def test_other_data_in_the_place_of_an_object_is_refused(schema: str, data: Any, at: str) -> None:
    with pytest.raises(InvalidArgumentError, match="must be an object: a mapping or a model") as caught:
        bounds.check(schema, data, "body")
    assert caught.value.argument == at


def test_unions_with_text_take_text() -> None:
    bounds.check("RealtimeResponseCreateParams", {"tool_choice": "auto", "prompt": None}, "body")
    bounds.check("RealtimeSession", {"voice": "sage", "tracing": "auto", "turn_detection": None}, "body")
    bounds.check("MCPTool", {"type": "mcp", "server_label": "s", "require_approval": "never"}, "body")


def test_violations_may_be_warnings() -> None:
    with pytest.warns(bounds.ValidationWarning) as caught:
        bounds.check_leniently("RealtimeSession", {"speed": 9, "turn_detection": "on", "tools": [3]}, "session")
    assert {str(warning.message).partition(" must ")[0] for warning in caught} == {
        "session.speed",
        "session.turn_detection",
        "session.tools[0]",
    }
    assert {warning.filename for warning in caught} == {__file__}


def test_a_subclass_has_the_bounds_of_its_model() -> None:
    class Ours(models.RealtimeSession):
        note: str = ""

    with pytest.raises(InvalidArgumentError, match=r"Ours\.speed must be a number from 0\.25 to 1\.5, not 9"):
        Ours(speed=9)
    assert Ours(speed=1, note="x").to_dict() == {"speed": 1, "note": "x"}
    assert Ours(speed=1).to_dict() == {"speed": 1}


def test_what_the_document_does_not_know_passes() -> None:
    bounds.check("RealtimeSession", {"hologram": 9, "turn_detection": {"type": "telepathy", "threshold": 7}}, "body")
    bounds.check("NoSuchSchema", {"speed": 9}, "body")


def test_checking_a_mapping_loads_no_pydantic() -> None:
    code = (
        "import sys; from openai_realtime.schema import bounds\n"
        "bounds.check('RealtimeSession', {'speed': 1}, 'body')\n"
        "sys.exit('pydantic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], timeout=60).returncode == 0
