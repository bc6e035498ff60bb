"""Events and responses in both vocabularies: every event of the document, and properties of all values."""

import pytest
from hypothesis import given
from support import dialects, official
from support.engines import user
from support.properties import examples

from openai_realtime import assistant_message
from openai_realtime.dialect import (
    client_event_to_flat,
    client_event_to_ga,
    path_to_flat,
    path_to_ga,
    response_to_flat,
    response_to_ga,
    server_event_to_flat,
    server_event_to_ga,
)
from openai_realtime.document import schemas as document
from openai_realtime.emulator.validation import Validation

VALIDATION = Validation(document.load())

FLAT_MESSAGE = {"type": "message", "role": "assistant", "content": [{"type": "text", "text": "Hi."}, {"type": "audio", "transcript": "Ho."}]}  # fmt: skip
GA_MESSAGE = {"type": "message", "role": "assistant", "content": [{"type": "output_text", "text": "Hi."}, {"type": "output_audio", "transcript": "Ho."}]}  # fmt: skip
FLAT_SESSION = {"id": "sess_1", "object": "realtime.session", "voice": "sage", "turn_detection": None}
GA_SESSION = {
    "type": "realtime",
    "id": "sess_1",
    "object": "realtime.session",
    "audio": {"output": {"voice": "sage"}, "input": {"turn_detection": None}},
}
FLAT_TRANSCRIPTION = {"object": "realtime.transcription_session", "input_audio_format": "g711_alaw"}
GA_TRANSCRIPTION = {
    "type": "transcription",
    "object": "realtime.transcription_session",
    "audio": {"input": {"format": {"type": "audio/pcma"}}},
}
FLAT_RESPONSE = {"id": "resp_1", "output": [FLAT_MESSAGE], "modalities": ["audio", "text"], "voice": "sage", "output_audio_format": "pcm16", "max_output_tokens": 50}  # fmt: skip
GA_RESPONSE = {"id": "resp_1", "output": [GA_MESSAGE], "output_modalities": ["audio"], "audio": {"output": {"voice": "sage", "format": {"type": "audio/pcm", "rate": 24000}}}, "max_output_tokens": 50}  # fmt: skip

# Per type what changes: name and payload in flat, and in GA. Types that are not here are the same in both.
CLIENT_ROWS = [
    ("session.update", {"session": {"voice": "sage"}}, "session.update", {"session": {"type": "realtime", "audio": {"output": {"voice": "sage"}}}}),
    ("transcription_session.update", {"session": {"input_audio_format": "g711_alaw"}}, "session.update", {"session": {"type": "transcription", "audio": {"input": {"format": {"type": "audio/pcma"}}}}}),
    ("response.create", {"response": FLAT_RESPONSE}, "response.create", {"response": GA_RESPONSE}),
    ("response.create", {}, "response.create", {}),
    ("conversation.item.create", {"previous_item_id": "root", "item": FLAT_MESSAGE}, "conversation.item.create", {"previous_item_id": "root", "item": GA_MESSAGE}),
]  # fmt: skip
SAME_CLIENT_EVENTS = """
    conversation.item.delete conversation.item.retrieve conversation.item.truncate input_audio_buffer.append
    input_audio_buffer.clear input_audio_buffer.commit output_audio_buffer.clear response.cancel
""".split()
SERVER_ROWS = [
    ("session.created", {"session": FLAT_SESSION}, "session.created", {"session": GA_SESSION}),
    ("session.updated", {"session": FLAT_SESSION}, "session.updated", {"session": GA_SESSION}),
    ("transcription_session.created", {"session": FLAT_TRANSCRIPTION}, "session.created", {"session": GA_TRANSCRIPTION}),
    ("transcription_session.updated", {"session": FLAT_TRANSCRIPTION}, "session.updated", {"session": GA_TRANSCRIPTION}),
    ("conversation.item.created", {"item": {**FLAT_MESSAGE, "status": "in_progress"}}, "conversation.item.added", {"item": {**GA_MESSAGE, "status": "in_progress"}}),
    ("conversation.item.retrieved", {"item": FLAT_MESSAGE}, "conversation.item.retrieved", {"item": GA_MESSAGE}),
    ("response.created", {"response": FLAT_RESPONSE}, "response.created", {"response": GA_RESPONSE}),
    ("response.done", {"response": FLAT_RESPONSE}, "response.done", {"response": GA_RESPONSE}),
    ("response.output_item.added", {"item": FLAT_MESSAGE}, "response.output_item.added", {"item": GA_MESSAGE}),
    ("response.output_item.done", {"item": FLAT_MESSAGE}, "response.output_item.done", {"item": GA_MESSAGE}),
    ("response.content_part.added", {"part": {"type": "text", "text": ""}}, "response.content_part.added", {"part": {"type": "text", "text": ""}}),
    ("response.content_part.done", {"part": {"type": "audio"}}, "response.content_part.done", {"part": {"type": "audio"}}),
    ("response.text.delta", {"delta": "H"}, "response.output_text.delta", {"delta": "H"}),
    ("response.text.done", {"text": "Hi."}, "response.output_text.done", {"text": "Hi."}),
    ("response.audio.delta", {"delta": "AAAA"}, "response.output_audio.delta", {"delta": "AAAA"}),
    ("response.audio.done", {}, "response.output_audio.done", {}),
    ("response.audio_transcript.delta", {"delta": "H"}, "response.output_audio_transcript.delta", {"delta": "H"}),
    ("response.audio_transcript.done", {"transcript": "Hi."}, "response.output_audio_transcript.done", {"transcript": "Hi."}),
]  # fmt: skip
SAME_SERVER_EVENTS = """
    conversation.created conversation.item.deleted conversation.item.input_audio_transcription.completed
    conversation.item.input_audio_transcription.delta conversation.item.input_audio_transcription.failed
    conversation.item.input_audio_transcription.segment conversation.item.truncated error input_audio_buffer.cleared
    input_audio_buffer.committed input_audio_buffer.dtmf_event_received input_audio_buffer.speech_started
    input_audio_buffer.speech_stopped input_audio_buffer.timeout_triggered mcp_list_tools.completed mcp_list_tools.failed
    mcp_list_tools.in_progress output_audio_buffer.cleared output_audio_buffer.started output_audio_buffer.stopped
    rate_limits.updated response.function_call_arguments.delta response.function_call_arguments.done
    response.mcp_call.completed response.mcp_call.failed response.mcp_call.in_progress
    response.mcp_call_arguments.delta response.mcp_call_arguments.done
""".split()


def types_of(union):
    return set(document.load().schemas[union]["discriminator"]["mapping"])


def rowed(rows, same):
    return {row[0] for row in rows} | {row[2] for row in rows} | set(same)


def test_every_event_of_the_document_has_a_row():
    official.reviewed()
    assert types_of("RealtimeClientEvent") <= rowed(CLIENT_ROWS, SAME_CLIENT_EVENTS)
    # The event without a counterpart in the beta has a test of its own.
    assert types_of("RealtimeServerEvent") <= rowed(SERVER_ROWS, SAME_SERVER_EVENTS) | {"conversation.item.done"}


def test_every_event_of_the_beta_has_a_row():
    rows = rowed(CLIENT_ROWS, SAME_CLIENT_EVENTS) | rowed(SERVER_ROWS, SAME_SERVER_EVENTS)
    schemas = official.whole()["components"]["schemas"]
    beta = {n: s for n, s in schemas.items() if n.startswith(("RealtimeBetaClientEvent", "RealtimeBetaServerEvent"))}
    types = {type for schema in beta.values() for type in schema.get("properties", {}).get("type", {}).get("enum", ())}
    assert len(types) > 40
    assert types <= rows


@pytest.mark.parametrize(("flat", "flat_fields", "ga", "ga_fields"), CLIENT_ROWS, ids=[row[0] for row in CLIENT_ROWS])
def test_client_event(flat, flat_fields, ga, ga_fields):
    in_flat = {"type": flat, "event_id": "evt_1", **flat_fields}
    in_ga = {"type": ga, "event_id": "evt_1", **ga_fields}
    assert client_event_to_ga(in_flat).value == in_ga
    assert client_event_to_ga(in_ga) == (in_ga, ())
    assert client_event_to_flat(in_ga).value == in_flat
    assert client_event_to_flat(in_flat).value == in_flat


@pytest.mark.parametrize(("flat", "flat_fields", "ga", "ga_fields"), SERVER_ROWS, ids=[row[0] for row in SERVER_ROWS])
def test_server_event(flat, flat_fields, ga, ga_fields):
    in_flat = {"type": flat, "event_id": "event_1", **flat_fields}
    in_ga = {"type": ga, "event_id": "event_1", **ga_fields}
    assert server_event_to_ga(in_flat).value == [in_ga]
    assert server_event_to_ga(in_ga) == ([in_ga], ())
    assert server_event_to_flat(in_ga).value == [in_flat]
    assert server_event_to_flat(in_flat).value == [in_flat]
    if flat != ga:
        assert server_event_to_ga(in_flat).notes[0] == (flat, "renamed", ga, "")
        assert server_event_to_flat(in_ga).notes[0] == (ga, "renamed", flat, "")


@pytest.mark.parametrize(
    "type", [*SAME_CLIENT_EVENTS, *SAME_SERVER_EVENTS, "something.new", "response.output_video.delta"]
)
def test_other_events_are_unchanged(type):
    event = {
        "type": type,
        "event_id": "event_1",
        "item": FLAT_MESSAGE,
        "session": FLAT_SESSION,
        "response": FLAT_RESPONSE,
    }
    assert client_event_to_ga(event) == client_event_to_flat(event) == (event, ())
    assert server_event_to_ga(event) == server_event_to_flat(event) == ([event], ())


def test_a_complete_item_is_announced_twice():
    event = {
        "type": "conversation.item.created",
        "event_id": "event_1",
        "previous_item_id": None,
        "item": user("Hello"),
    }
    conversion = server_event_to_ga(event)
    added, done = conversion.value
    assert added == {**event, "type": "conversation.item.added"}
    assert done == {**event, "type": "conversation.item.done", "event_id": "event_1_done"}
    assert added["item"] is not done["item"]
    assert [(note.action, note.to) for note in conversion.notes] == [
        ("renamed", "conversation.item.added"),
        ("added", "conversation.item.done"),
    ]
    assert [back for one in (added, done) for back in server_event_to_flat(one).value] == [event]


def test_the_beta_has_no_event_for_a_completed_item():
    conversion = server_event_to_flat({"type": "conversation.item.done", "item": {}})
    assert conversion.value == []
    assert [note.path for note in conversion.dropped] == ["conversation.item.done"]


def test_content_parts_with_the_types_of_items():
    event = {"type": "response.content_part.done", "part": {"type": "output_audio", "transcript": "Hi."}}
    assert server_event_to_flat(event).value == [{**event, "part": {"type": "audio", "transcript": "Hi."}}]


def test_models_convert_like_mappings():
    item = assistant_message("Hi.")
    [converted] = server_event_to_flat({"type": "conversation.item.retrieved", "item": item}).value
    assert converted["item"]["content"] == [{"type": "text", "text": "Hi."}]
    assert item == assistant_message("Hi.")


def test_response_of_the_first_beta():
    conversion = response_to_ga({"max_response_output_tokens": 50, "temperature": 0.8})
    assert conversion.value == {"max_output_tokens": 50}
    assert [note.path for note in conversion.dropped] == ["temperature"]
    both = response_to_ga({"max_response_output_tokens": 50, "max_output_tokens": 60})
    assert both.value == {"max_output_tokens": 60}
    assert [note.path for note in both.dropped] == ["max_response_output_tokens"]


def test_paths_in_notes_lead_to_the_place():
    event = {"type": "response.create", "response": {"voice": "sage", "input": [user("Hello"), FLAT_MESSAGE]}}
    assert [(note.path, note.action, note.to) for note in client_event_to_ga(event).notes] == [
        ("response.input[1].content[0].type", "converted", "response.input[1].content[0].type"),
        ("response.input[1].content[1].type", "converted", "response.input[1].content[1].type"),
        ("response.voice", "moved", "response.audio.output.voice"),
    ]


# A path in the flat vocabulary, and the same field in GA.
PATHS = [
    ("session.voice", "session.audio.output.voice"),
    ("session.input_audio_format", "session.audio.input.format"),
    ("session.input_audio_transcription.language", "session.audio.input.transcription.language"),
    ("session.turn_detection.threshold", "session.audio.input.turn_detection.threshold"),
    ("session.max_response_output_tokens", "session.max_output_tokens"),
    ("session.modalities[1]", "session.output_modalities[1]"),
    ("session.tools[0].name", "session.tools[0].name"),
    ("body.session.speed", "body.session.audio.output.speed"),
    ("body.speed", "body.audio.output.speed"),
    ("input_audio_noise_reduction.type", "audio.input.noise_reduction.type"),
    ("response.modalities", "response.output_modalities"),
    ("response.max_output_tokens", "response.max_output_tokens"),
    ("response.output_audio_format", "response.audio.output.format"),
    ("response.input[2].content[0].type", "response.input[2].content[0].type"),
]
# Paths without a counterpart in the other vocabulary.
ONLY_FLAT = ["session.temperature", "session.client_secret.expires_after", "response.turn_detection", "response.speed"]
ONLY_GA = ["session.type", "session.reasoning.effort", "session.audio", "session.audio.input", "response.parallel_tool_calls", "response.audio.input.format"]  # fmt: skip
UNKNOWN = ["", "session", "item.content[0].type", "audio", "session.mood", "session.audio.input.mood", "session.voices", "session..voice", "sessions.voice", "[0]"]  # fmt: skip


@pytest.mark.parametrize(("flat", "ga"), PATHS)
def test_path(flat, ga):
    assert path_to_ga(flat) == path_to_ga(ga) == ga
    assert path_to_flat(ga) == path_to_flat(flat) == flat


@pytest.mark.parametrize("path", [*ONLY_FLAT, *ONLY_GA, *UNKNOWN])
def test_other_paths_are_unchanged(path):
    assert path_to_ga(path) == path_to_flat(path) == path


@pytest.mark.parametrize(
    ("ga", "flat"),
    [
        ("session.audio.input.format.rate", "session.input_audio_format"),
        ("response.audio.output.format.type", "response.output_audio_format"),
        ("session.tool_choice.name", "session.tool_choice"),
        ("session.audio.output.voice.id", "session.voice.id"),
    ],
)
def test_a_flat_path_ends_at_the_string(ga, flat):
    assert path_to_flat(ga) == flat


def test_the_first_name_of_the_tokens_in_a_response():
    assert path_to_ga("response.max_response_output_tokens") == "response.max_output_tokens"


def test_errors_name_fields_in_the_vocabulary_of_the_reader():
    message = "Invalid value for 'session.audio.output.voice'."
    ga = {"type": "error", "event_id": "event_1", "error": {"message": message, "param": "session.audio.output.voice"}}
    flat = {**ga, "error": {"message": message, "param": "session.voice"}}
    assert server_event_to_flat(ga) == ([flat], (("error.param", "converted", "error.param", ""),))
    assert server_event_to_ga(flat) == ([ga], (("error.param", "converted", "error.param", ""),))
    assert server_event_to_flat(flat) == ([flat], ())
    assert server_event_to_ga(ga) == ([ga], ())


@pytest.mark.parametrize("error", [None, 3, {}, {"param": None}, {"param": 3}, {"param": "item.id"}])
def test_other_errors_are_unchanged(error):
    event = {"type": "error", "error": error}
    assert server_event_to_flat(event) == server_event_to_ga(event) == ([event], ())


def test_an_update_omits_fields_set_by_the_server():
    session = {"id": "sess_1", "object": "realtime.session", "expires_at": 0, "instructions": "Be brief."}
    conversion = client_event_to_ga({"type": "session.update", "session": session})
    assert conversion.value["session"] == {"type": "realtime", "instructions": "Be brief."}
    assert [note.path for note in conversion.dropped] == ["session.id", "session.object", "session.expires_at"]
    [created] = server_event_to_ga({"type": "session.created", "session": session}).value
    assert created["session"] == {"type": "realtime", **session}


@pytest.mark.parametrize(
    ("converter", "response", "remaining"),
    [
        (response_to_ga, {"speed": 1, "turn_detection": None, "model": "m", "voice": "sage"}, {"audio": {"output": {"voice": "sage"}}}),
        (response_to_flat, {"audio": {"input": {"turn_detection": None}, "output": {"speed": 1}}, "model": "m", "type": "realtime"}, {}),
    ],
)  # fmt: skip
def test_session_fields_are_dropped_from_a_response(converter, response, remaining):
    conversion = converter(response)
    assert conversion.value == remaining
    assert {note.advice for note in conversion.dropped} == {"sessions have it, responses do not"}
    assert converter(remaining).value == remaining


def test_session_fields_are_kept_in_a_response_of_the_server():
    event = {"type": "response.done", "response": {"id": "resp_1", "status": "completed", "model": "m", "speed": 1}}
    for convert in (server_event_to_ga, server_event_to_flat):
        conversion = convert(event)
        assert conversion.value == [event]
        assert [note[:2] for note in conversion.notes] == [("response.model", "kept"), ("response.speed", "kept")]
    for convert in (client_event_to_ga, client_event_to_flat):
        conversion = convert({**event, "type": "response.create"})
        assert conversion.value["response"] == {"id": "resp_1", "status": "completed"}


@pytest.mark.parametrize("event", [None, 3, [], {}, {"type": 3}, {"type": None}, {"type": "session.update"}, {"type": "session.update", "session": 3}])  # fmt: skip
def test_values_that_are_not_events_are_unchanged(event):
    assert client_event_to_ga(event).value == client_event_to_flat(event).value == event
    assert server_event_to_ga(event).value == server_event_to_flat(event).value == [event]


@examples(200)
@given(dialects.flat_responses())
def test_response_flat_to_ga_and_back(response):
    ga = response_to_ga(response)
    assert VALIDATION.problem("RealtimeResponseCreateParams", ga.value, nulls=True) is None
    assert {note.path for note in ga.dropped} == response.keys() & {"temperature"}
    back = response_to_flat(ga.value)
    assert not back.dropped
    assert dialects.usual(back.value) == dialects.usual({k: v for k, v in response.items() if k != "temperature"})


@examples(200)
@given(dialects.ga_responses())
def test_response_ga_to_flat_and_back(response):
    flat = response_to_flat(response)
    assert not flat.value.keys() & {"output_modalities", "audio", "reasoning", "parallel_tool_calls"}
    back = response_to_ga(flat.value)
    assert not back.dropped
    assert dialects.usual(back.value) == dialects.usual(dialects.without(response, flat.dropped))
