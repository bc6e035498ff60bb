"""Properties of all conversions: of documented values, values with nulls, and JSON of any kind."""

import copy
import re
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import dialects, official
from support.properties import examples

from openai_realtime.dialect import (
    client_event_to_flat,
    client_event_to_ga,
    mint_answer_to_flat,
    mint_answer_to_ga,
    mint_request_to_flat,
    mint_request_to_ga,
    response_to_flat,
    response_to_ga,
    server_event_to_flat,
    server_event_to_ga,
    session_to_flat,
    session_to_ga,
    transcription_session_to_flat,
    transcription_session_to_ga,
)
from openai_realtime.dialect.fields import SHAPES
from openai_realtime.document import schemas as document
from openai_realtime.emulator.validation import Validation

VALIDATION = Validation(document.load())
GA_ONLY = ("parallel_tool_calls", "reasoning")
ANSWERS_ONLY = ("id", "object", "expires_at")

main = examples(500)
fewer = examples(300)
nulls = examples(200)
odd = examples(60)
LOSSY = {field.ga: field for shape in SHAPES for field in shape.fields if field.values.lossy}


@pytest.mark.parametrize(("path", "value"), [(path, value) for path in LOSSY for value in LOSSY[path].values.lossy])
def test_lossy_values_of_the_guide(path, value):
    conversion = session_to_flat({"type": "realtime", **dialects.nested(path, value)})
    assert conversion.dropped
    assert all(note.path.startswith(path) and note.advice for note in conversion.dropped)


def is_valid(schema, value):
    """Return whether the value is strictly valid."""
    return dialects.by_json_schema(schema).is_valid(value)


def assert_converted(conversion, schema):
    """Check that the result is strictly valid, has declared fields only, and no unexpected value."""
    assert is_valid(schema, conversion.value)
    assert VALIDATION.problem(schema, conversion.value, nulls=True) is None
    assert not [note for note in conversion.notes if note.action == "kept"]


def assert_same(back, session, lost):
    assert not back.dropped
    assert dialects.usual(back.value) == dialects.usual(dialects.without(session, lost))


@main
@given(dialects.documented("RealtimeSessionCreateRequest"))
def test_a_flat_session_of_the_document_becomes_one_of_ga(session):
    before = copy.deepcopy(session)
    ga = session_to_ga(session)
    assert session == before
    assert is_valid("RealtimeSessionCreateRequest", session)
    assert_converted(ga, "RealtimeSessionCreateRequestGA")
    assert {note.path for note in ga.dropped} == session.keys() & {"temperature", "client_secret"}
    assert_same(session_to_flat(ga.value), session, ga.dropped)


@main
@given(dialects.documented("RealtimeSessionCreateRequestGA"))
def test_a_ga_session_of_the_document_becomes_a_flat_one(session):
    official.reviewed()
    before = copy.deepcopy(session)
    flat = session_to_flat(session)
    assert session == before
    assert is_valid("RealtimeSessionCreateRequestGA", session)
    assert session_to_ga(session) == (session, ())
    assert_converted(flat, "RealtimeSessionCreateRequest")
    assert all(re.match(r"[\w.]+", note.path)[0].startswith((*LOSSY, *GA_ONLY)) for note in flat.dropped)
    assert_same(session_to_ga(flat.value), session, flat.dropped)


@fewer
@given(dialects.documented("RealtimeTranscriptionSessionCreateRequest"))
def test_a_flat_transcription_session_of_the_document_becomes_one_of_ga(session):
    ga = transcription_session_to_ga(session)
    assert is_valid("RealtimeTranscriptionSessionCreateRequest", session)
    assert_converted(ga, "RealtimeTranscriptionSessionCreateRequestGA")
    assert {note.path for note in ga.dropped} == session.keys() & {"modalities", "client_secret"}
    assert_same(transcription_session_to_flat(ga.value), session, ga.dropped)


@fewer
@given(dialects.documented("RealtimeTranscriptionSessionCreateRequestGA"))
def test_a_ga_transcription_session_of_the_document_becomes_a_flat_one(session):
    flat = session_to_flat(session)
    assert is_valid("RealtimeTranscriptionSessionCreateRequestGA", session)
    assert session_to_ga(session) == (session, ())
    # Strictly a flat `include` is never null, but it may be in GA.
    assert VALIDATION.problem("RealtimeTranscriptionSessionCreateRequest", flat.value, nulls=True) is None
    assert not [note for note in flat.notes if note.action == "kept"]
    assert_same(transcription_session_to_ga(flat.value), session, flat.dropped)


@nulls
@given(dialects.flat_sessions())
def test_nulls_in_flat_sessions(session):
    request, answer = session_to_ga(session), session_to_ga(session, answer=True)
    assert VALIDATION.problem("RealtimeSessionCreateRequestGA", request.value, nulls=True) is None
    assert {note.path for note in answer.dropped} == session.keys() & {"temperature"}
    assert {note.path for note in request.dropped} == session.keys() & {"temperature", *ANSWERS_ONLY}
    assert_same(session_to_flat(answer.value), session, answer.dropped)


@nulls
@given(dialects.ga_sessions())
def test_nulls_in_ga_sessions(session):
    flat = session_to_flat(session)
    assert VALIDATION.problem("RealtimeSessionCreateRequest", flat.value, nulls=True) is None
    assert_same(session_to_ga(flat.value), session, flat.dropped)


@nulls
@given(dialects.flat_transcription_sessions())
def test_nulls_in_flat_transcription_sessions(session):
    ga = transcription_session_to_ga(session)
    assert VALIDATION.problem("RealtimeTranscriptionSessionCreateRequestGA", ga.value, nulls=True) is None
    assert {note.path for note in ga.dropped} == session.keys() & {"modalities", *ANSWERS_ONLY}
    answer = transcription_session_to_ga(session, answer=True)
    assert_same(transcription_session_to_flat(answer.value), session, answer.dropped)


@nulls
@given(dialects.ga_transcription_sessions())
def test_nulls_in_ga_transcription_sessions(session):
    flat = session_to_flat(session)
    assert VALIDATION.problem("RealtimeTranscriptionSessionCreateRequest", flat.value, nulls=True) is None
    assert_same(transcription_session_to_ga(flat.value), session, flat.dropped)


VALUES = {
    session_to_ga: dialects.sessions(),
    session_to_flat: dialects.sessions(),
    transcription_session_to_ga: dialects.sessions(),
    transcription_session_to_flat: dialects.sessions(),
    partial(session_to_ga, answer=True): dialects.sessions(),
    partial(session_to_flat, answer=True): dialects.sessions(),
    mint_request_to_ga: dialects.mint_bodies(),
    mint_request_to_flat: dialects.mint_bodies(),
    partial(mint_request_to_ga, type="transcription"): dialects.mint_bodies(),
    mint_answer_to_ga: dialects.mint_bodies(),
    mint_answer_to_flat: dialects.mint_bodies(),
    response_to_ga: dialects.responses(),
    response_to_flat: dialects.responses(),
    partial(response_to_ga, answer=True): dialects.responses(),
    partial(response_to_flat, answer=True): dialects.responses(),
    client_event_to_ga: dialects.events(),
    client_event_to_flat: dialects.events(),
    server_event_to_ga: dialects.events(),
    server_event_to_flat: dialects.events(),
}


def name_of(convert):
    if isinstance(convert, partial):
        return "-".join([convert.func.__name__, *map(str, convert.keywords.values())])
    return convert.__name__


@pytest.mark.parametrize("convert", VALUES, ids=name_of)
@given(data=st.data())
@odd
def test_any_value_converts_and_conversions_are_idempotent(convert, data):
    value = data.draw(dialects.anything() | VALUES[convert] | dialects.oddly(VALUES[convert]))
    before = copy.deepcopy(value)
    conversion = convert(value)
    assert value == before
    once = conversion.value
    if convert in (server_event_to_ga, server_event_to_flat):
        assert [again for event in once for again in convert(event).value] == once
        assert conversion.notes or once == [value]
    else:
        assert convert(once).value == once
        assert conversion.notes or once == value
