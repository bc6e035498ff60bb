"""The generated code as a whole: order, types, names."""

import ast
from pathlib import Path
from typing import Any, get_args

import pytest

import openai_realtime
from openai_realtime import models

FOLDER = Path(openai_realtime.__file__).parent / "models"

SEED = (
    "id object modalities model instructions voice input_audio_format output_audio_format input_audio_transcription"
    " turn_detection input_audio_noise_reduction speed tracing tools tool_choice temperature max_response_output_tokens"
    " expires_at prompt include"
).split()

# Every `Any` in the models, and why the document has no type there.
OPEN_ENDED = {
    "MCPListToolsTool.input_schema": "the JSON Schema of a tool's arguments",
    "MCPListToolsTool.annotations": "whatever the MCP server says about its tool",
    "RealtimeFunctionTool.parameters": "the JSON Schema of a function's arguments",
    "RealtimeTracingConfig.metadata": "the user's own data",
    "TracingConfigurationDetails.metadata": "the user's own data",
}


def test_the_flat_session_has_the_twenty_fields_in_their_order() -> None:
    assert list(models.RealtimeSession.model_fields) == SEED


def test_each_any_has_a_reason() -> None:
    found = set()
    for path in FOLDER.glob("[a-z]*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.ClassDef):
                continue
            for field in node.body:
                if isinstance(field, ast.AnnAssign) and "Any" in ast.unparse(field.annotation):
                    found.add(f"{node.name}.{ast.unparse(field.target)}")
    assert found == set(OPEN_ENDED)


def test_no_alias_holds_an_any() -> None:
    for path in FOLDER.glob("[a-z]*.py"):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.Assign):
                assert "Any" not in ast.unparse(node.value), path.name


def test_every_field_and_model_says_what_it_is() -> None:
    for path in FOLDER.glob("[a-z]*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                assert ast.get_docstring(node), node.name
                for field, text in zip(node.body, [*node.body[1:], None], strict=True):
                    if isinstance(field, ast.AnnAssign):
                        assert isinstance(text, ast.Expr), (node.name, ast.unparse(field))
                        assert isinstance(text.value, ast.Constant)
                        assert len(str(text.value.value)) > 7, (node.name, ast.unparse(field))


@pytest.mark.parametrize("name", ["RealtimeServerEvent", "RealtimeClientEvent", "RealtimeTranslationServerEvent"])
def test_event_unions_hold_all_events_and_the_unknown_one(name: str) -> None:
    union: Any = getattr(models, name)
    members = get_args(get_args(union)[0])
    assert members[-1] is models.UnknownEvent
    kinds = [member.model_fields["type"].default for member in members[:-1]]
    assert len(set(kinds)) == len(kinds)
    assert all(isinstance(kind, str) for kind in kinds)


def test_enumerations_are_open() -> None:
    session = models.RealtimeSession.from_dict(
        {"modalities": ["smell"], "input_audio_format": "opus", "model": "gpt-9"}
    )
    assert session.modalities == ["smell"]
    assert session.input_audio_format == "opus"
