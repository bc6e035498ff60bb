"""Sessions in both vocabularies: every field, and unexpected values."""

import os
import re
from functools import partial
from pathlib import Path

import pytest
from support import dialects

from openai_realtime import InvalidArgumentError, models, server_vad
from openai_realtime.dialect import (
    detect,
    session_to_flat,
    session_to_ga,
    transcription_session_to_flat,
    transcription_session_to_ga,
)

GONE = "gone"

# Each field of RealtimeSession: a flat value, its path in GA (GONE if GA has none), and the value there.
ROWS = {
    "id": ("sess_1", "id", "sess_1"),
    "object": ("realtime.session", "object", "realtime.session"),
    "modalities": (["text", "audio"], "output_modalities", ["audio"]),
    "model": ("gpt-realtime", "model", "gpt-realtime"),
    "instructions": ("Be brief.", "instructions", "Be brief."),
    "voice": ("sage", "audio.output.voice", "sage"),
    "input_audio_format": ("pcm16", "audio.input.format", {"type": "audio/pcm", "rate": 24000}),
    "output_audio_format": ("g711_ulaw", "audio.output.format", {"type": "audio/pcmu"}),
    "input_audio_transcription": (None, "audio.input.transcription", None),
    "turn_detection": ({"type": "server_vad"}, "audio.input.turn_detection", {"type": "server_vad"}),
    "input_audio_noise_reduction": ({"type": "near_field"}, "audio.input.noise_reduction", {"type": "near_field"}),
    "speed": (1.1, "audio.output.speed", 1.1),
    "tracing": ("auto", "tracing", "auto"),
    "tools": ([{"type": "function", "name": "f"}], "tools", [{"type": "function", "name": "f"}]),
    "tool_choice": ("f", "tool_choice", {"type": "function", "name": "f"}),
    "temperature": (0.8, GONE, None),
    "max_response_output_tokens": ("inf", "max_output_tokens", "inf"),
    "expires_at": (1_800_000_000, "expires_at", 1_800_000_000),
    "prompt": ({"id": "pmpt_1"}, "prompt", {"id": "pmpt_1"}),
    "include": (["item.input_audio_transcription.logprobs"], "include", ["item.input_audio_transcription.logprobs"]),
}
ANSWERS_ONLY = ("id", "object", "expires_at")


def test_the_rows_are_the_fields_of_the_model():
    assert set(ROWS) == set(models.RealtimeSession.model_fields)


def test_the_rows_are_the_fields_of_the_seed():
    folder = os.environ.get("REALTIME_SPECS")
    seed = Path(folder or ".").resolve().parent / "seed" / "RealtimeSession.md"
    if not folder or not seed.exists():
        pytest.skip("REALTIME_SPECS does not name a folder beside the seed document")
    assert set(ROWS) == set(re.findall(r"^\*\*(\w+)\*\* \|", seed.read_text("utf-8"), re.MULTILINE))


@pytest.mark.parametrize("name", ROWS)
def test_field(name):
    value, path, there = ROWS[name]
    ga, notes = session_to_ga({name: value}, answer=True)
    own = [note for note in notes if note.path == name]
    assert ga == {"type": "realtime", **({} if path == GONE else dialects.nested(path, there))}
    if path == GONE:
        assert [(note.action, note.to) for note in own] == [("dropped", "")]
        assert own[0].advice
    else:
        assert all(note.to == path for note in own)
        assert bool(own) == (path != name or there != value)
        back = session_to_flat(ga).value
        assert dialects.usual(back) == dialects.usual({name: value})


@pytest.mark.parametrize("name", ROWS)
def test_null_stays_null(name):
    _, path, _ = ROWS[name]
    ga = session_to_ga({name: None}, answer=True).value
    assert ga == {"type": "realtime", **({} if path == GONE else dialects.nested(path, None))}
    assert session_to_flat(ga).value == ({} if path == GONE else {name: None})


@pytest.mark.parametrize("name", ANSWERS_ONLY)
def test_fields_set_by_the_server_are_not_part_of_a_request(name):
    ga, notes = session_to_ga({name: ROWS[name][0], "voice": "sage"})
    assert ga == {"type": "realtime", "audio": {"output": {"voice": "sage"}}}
    assert [(note.path, note.action) for note in notes if note.path == name] == [(name, "dropped")]


@pytest.mark.parametrize(
    ("flat", "ga"),
    [
        ({"modalities": ["text"]}, {"output_modalities": ["text"]}),
        ({"modalities": ["audio", "text"]}, {"output_modalities": ["audio"]}),
        ({"modalities": []}, {"output_modalities": []}),
        ({"input_audio_format": "g711_alaw"}, dialects.nested("audio.input.format", {"type": "audio/pcma"})),
        ({"tool_choice": "required"}, {"tool_choice": "required"}),
        ({"voice": {"id": "voice_1"}}, dialects.nested("audio.output.voice", {"id": "voice_1"})),
        ({"max_response_output_tokens": 300}, {"max_output_tokens": 300}),
        ({"truncation": "disabled"}, {"truncation": "disabled"}),
        ({"audio": None, "voice": "sage"}, dialects.nested("audio.output.voice", "sage")),
        ({"mood": "sunny"}, {"mood": "sunny"}),
        ({"voice": "sage", "speed": 1}, {"audio": {"output": {"voice": "sage", "speed": 1}}}),
        (
            {"turn_detection": server_vad(threshold=0.4)},
            dialects.nested("audio.input.turn_detection", {"type": "server_vad", "threshold": 0.4}),
        ),
    ],
    ids=str,
)
def test_values(flat, ga):
    conversion = session_to_ga(flat)
    assert conversion.value == {"type": "realtime", **ga}
    assert not conversion.dropped


def test_speech_with_its_transcript_is_no_loss():
    [note] = [note for note in session_to_ga({"modalities": ["text", "audio"]}).notes if note.path == "modalities"]
    assert (note.action, note.to) == ("converted", "output_modalities")


def test_models_convert_like_mappings():
    session = models.RealtimeSession(voice="sage", turn_detection=None)
    assert session_to_ga(session) == session_to_ga({"voice": "sage", "turn_detection": None})
    assert detect(session) == "beta"


@pytest.mark.parametrize(
    ("ga", "flat", "lost"),
    [
        ({"parallel_tool_calls": True}, {}, ["parallel_tool_calls"]),
        ({"reasoning": {"effort": "low"}}, {}, ["reasoning"]),
        ({"tools": [{"type": "mcp", "server_label": "m"}, {"type": "function"}]}, {"tools": [{"type": "function"}]}, ["tools[0]"]),
        ({"tool_choice": {"type": "mcp", "server_label": "m"}}, {}, ["tool_choice"]),
        ({"tool_choice": {"type": "function", "name": "auto"}}, {}, ["tool_choice"]),
        ({"tool_choice": {"type": "function", "name": "f"}}, {"tool_choice": "f"}, []),
        ({"tool_choice": "none"}, {"tool_choice": "none"}, []),
        (dialects.nested("audio.input.format", {"type": "audio/pcm"}), {"input_audio_format": "pcm16"}, []),
        (dialects.nested("audio.output.format", {"type": "audio/pcm", "rate": 16000}), {"output_audio_format": "pcm16"}, ["audio.output.format.rate"]),
        ({"audio": {"input": {}}}, {}, []),
        ({"expires_at": 0}, {"expires_at": 0}, []),
        ({"output_modalities": ["text"]}, {"modalities": ["text"]}, []),
        ({"output_modalities": ["audio"]}, {"modalities": ["audio", "text"]}, []),
    ],
    ids=str,
)  # fmt: skip
def test_what_only_ga_has(ga, flat, lost):
    conversion = session_to_flat({"type": "realtime", **ga})
    assert conversion.value == flat
    assert [note.path for note in conversion.dropped] == lost
    assert all(note.advice for note in conversion.dropped)


@pytest.mark.parametrize(
    ("session", "value"),
    [
        ({"audio": 3, "voice": "sage"}, {"type": "realtime", "audio": 3, "voice": "sage"}),
        ({"input_audio_format": "mp3"}, {"type": "realtime", **dialects.nested("audio.input.format", "mp3")}),
        ({"modalities": 3}, {"type": "realtime", "output_modalities": 3}),
        ({"tool_choice": 3}, {"type": "realtime", "tool_choice": 3}),
        (3, 3),
    ],
    ids=str,
)
def test_an_unexpected_value_is_kept_and_reported(session, value):
    conversion = session_to_ga(session)
    assert conversion.value == value
    assert not conversion.dropped
    assert "kept" in [note.action for note in conversion.notes]


def test_unexpected_ga_values_are_kept_and_reported():
    session = {
        "audio": {"input": {"format": {"type": "audio/opus"}, "beam": 1}, "output": 5},
        "tool_choice": {"type": "x"},
    }
    flat, notes = session_to_flat({"type": "realtime", **session})
    assert flat == {
        "audio": {"input": {"beam": 1}, "output": 5},
        "input_audio_format": {"type": "audio/opus"},
        "tool_choice": {"type": "x"},
    }
    assert {note.path for note in notes if note.action == "kept"} == {"audio", "audio.input.format", "tool_choice"}


@pytest.mark.parametrize(
    "session",
    [
        {"type": "realtime", "model": "gpt-realtime", "id": "sess_1", "tool_choice": "auto"},
        {"audio": {"output": {"voice": "sage"}}},
        {"type": "transcription", "audio": {"input": {"turn_detection": None}}},
        {"type": "translation", "audio": {"output": {"language": "en"}}},
    ],
    ids=str,
)
def test_a_ga_session_is_unchanged(session):
    assert session_to_ga(session) == (session, ())
    assert detect(session) == "ga"


@pytest.mark.parametrize("session", [{}, {"model": "m"}, {"voice": "sage"}, {"type": "realtime", "voice": "sage"}, {"type": None}], ids=str)  # fmt: skip
def test_a_flat_session_is_detected(session):
    assert detect(session) == "beta"


@pytest.mark.parametrize("session", [None, 3, "flat", [{}]])
def test_only_sessions_have_a_dialect(session):
    with pytest.raises(InvalidArgumentError, match="session must be a mapping or a model"):
        detect(session)


@pytest.mark.parametrize("type", [3, "tranlsation", ["realtime"]])
def test_an_unknown_type_is_reported(type):
    session = {"type": type, "voice": "sage"}
    for convert in (session_to_ga, session_to_flat):
        assert convert(session).value == session
        assert [note[:3] for note in convert(session).notes] == [("type", "kept", "type")]


def test_a_mixture_becomes_ga_and_ga_fields_take_precedence():
    session = {"type": "realtime", "voice": "sage", "speed": 1.2, "audio": {"output": {"voice": "marin"}}}
    conversion = session_to_ga(session)
    assert conversion.value == {"type": "realtime", "audio": {"output": {"voice": "marin", "speed": 1.2}}}
    assert [(note.path, note.advice) for note in conversion.dropped] == [
        ("voice", "audio.output.voice is also set and takes precedence")
    ]
    back = session_to_flat({"voice": "sage", "audio": {"output": {"voice": "marin"}}})
    assert back.value == {"voice": "sage"}
    assert [note.path for note in back.dropped] == ["audio.output.voice"]


def test_transcription_session():
    flat = {
        "input_audio_format": "g711_ulaw",
        "input_audio_transcription": {"model": "whisper-1"},
        "turn_detection": None,
        "input_audio_noise_reduction": {"type": "far_field"},
        "include": ["item.input_audio_transcription.logprobs"],
    }
    ga = {
        "type": "transcription",
        "audio": {
            "input": {
                "format": {"type": "audio/pcmu"},
                "transcription": {"model": "whisper-1"},
                "turn_detection": None,
                "noise_reduction": {"type": "far_field"},
            }
        },
        "include": ["item.input_audio_transcription.logprobs"],
    }
    assert transcription_session_to_ga(flat).value == ga
    assert session_to_ga({"object": "realtime.transcription_session", **flat}).value == ga
    assert transcription_session_to_flat(ga).value == session_to_flat(ga).value == flat
    assert [note.path for note in transcription_session_to_ga({"modalities": ["text"]}).dropped] == ["modalities"]


@pytest.mark.parametrize(
    ("converter", "session", "remaining", "lost"),
    [
        (transcription_session_to_ga, {"temperature": 0.8, "voice": "a", "model": "x", "include": None}, {"type": "transcription", "include": None}, ["model", "temperature", "voice"]),
        (transcription_session_to_ga, {"output_modalities": ["text"], "id": "sess_1"}, {"type": "transcription"}, ["output_modalities", "id"]),
        (session_to_ga, {"type": "transcription", "audio": {"input": {"turn_detection": None}, "output": {"voice": "a"}}}, {"type": "transcription", "audio": {"input": {"turn_detection": None}}}, ["audio.output.voice"]),
        (session_to_ga, {"type": "transcription", "audio": {"output": {"voice": "a"}}, "instructions": "i"}, {"type": "transcription"}, ["audio.output.voice", "instructions"]),
        (session_to_ga, {"voice": None, "metadata": {"a": "b"}, "input": [], "conversation": "none"}, {"type": "realtime", "audio": {"output": {"voice": None}}}, ["conversation", "input", "metadata"]),
        (session_to_flat, {"type": "realtime", "metadata": None, "output_modalities": ["text"]}, {"modalities": ["text"]}, ["metadata"]),
        (session_to_flat, {"type": "transcription", "reasoning": {}, "model": "x", "audio": {"output": {"voice": "a", "speed": 1}}}, {}, ["audio.output.speed", "audio.output.voice", "model", "reasoning"]),
        (transcription_session_to_flat, {"voice": "a", "max_output_tokens": 1, "include": None}, {"include": None}, ["max_output_tokens", "voice"]),
    ],
)  # fmt: skip
def test_fields_of_other_kinds_are_dropped(converter, session, remaining, lost):
    conversion = converter(session)
    assert conversion.value == remaining
    assert [note.path for note in conversion.dropped] == lost
    assert all(note.advice for note in conversion.dropped)
    assert converter(remaining) == (remaining, ()) or converter is session_to_flat


@pytest.mark.parametrize("name", ["voice", "model", "metadata", "temperature"])
def test_fields_of_other_kinds_are_kept_in_answers(name):
    session = {"type": "transcription", name: 1}
    for convert in (session_to_ga, session_to_flat, transcription_session_to_ga, transcription_session_to_flat):
        assert name not in convert(session).value
        conversion = convert(session, answer=True)
        assert conversion.value[name] == 1
        assert (name, "kept", name, "transcription sessions do not have it") in conversion.notes


def test_a_field_of_another_kind_reveals_the_dialect():
    assert detect({"type": "transcription", "voice": "a"}) == "beta"
    assert detect({"type": "transcription", "output_modalities": ["text"]}) == "ga"


def test_data_that_contains_itself_is_refused():
    session = {}
    session["tools"] = [session]
    with pytest.raises(InvalidArgumentError, match="JSON data"):
        session_to_ga(session)


def test_data_may_be_deep():
    tools = []
    for _ in range(20_000):
        tools = [tools]
    deep = session_to_ga({"tools": tools, "type": tools, "tool_choice": tools, "modalities": tools}).value
    assert deep["tools"] is not tools
    for converter in (session_to_ga, session_to_flat, transcription_session_to_ga):
        assert converter({"tools": tools, "tool_choice": tools, "modalities": tools, "audio": tools}).value


@pytest.mark.parametrize(
    ("convert", "session", "kept"),
    [
        (transcription_session_to_flat, {"type": "realtime", "model": "gpt-realtime"}, True),
        (transcription_session_to_flat, {"type": "realtime", "include": None}, False),
        (session_to_flat, {"type": "transcription", "include": None}, False),
        (partial(session_to_flat, answer=True), {"type": "transcription", "reasoning": {}}, True),
    ],
)
def test_a_type_is_kept_if_the_fields_do_not_fit_without_it(convert, session, kept):
    conversion = convert(session)
    assert conversion.value == (session if kept else {"include": None})
    assert conversion.notes[-1 if not kept else 0].path in ("type", "reasoning")
    assert convert(conversion.value).value == conversion.value
