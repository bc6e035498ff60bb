"""What holds for all sessions: those of the document, those with nulls, and JSON of any kind."""

import copy
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import dialects
from support.properties import examples

from openai_realtime.dialect import (
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
LOSSY = {field.ga: field for shape in SHAPES for field in shape.fields if field.values.lossy}


@pytest.mark.parametrize(("path", "value"), [(path, value) for path in LOSSY for value in LOSSY[path].values.lossy])
def test_a_value_that_the_guide_calls_lossy_is(path, value):
    conversion = session_to_flat({"type": "realtime", **dialects.nested(path, value)})
    assert conversion.dropped
    assert all(note.path.startswith(path) and note.advice for note in conversion.dropped)


def is_valid(schema, value):
    """Whether the value is valid by the letter of the schema."""
    return dialects.by_json_schema(schema).is_valid(value)


def assert_converted(conversion, schema):
    """What it gives is valid by the letter, has no field that the schema does not declare, and holds no odd value."""
    assert is_valid(schema, conversion.value)
    assert VALIDATION.problem(schema, conversion.value) is None
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
    # By the letter a flat `include` is never null, as it may be in GA.
    assert VALIDATION.problem("RealtimeTranscriptionSessionCreateRequest", flat.value) is None
    assert not [note for note in flat.notes if note.action == "kept"]
    assert_same(transcription_session_to_ga(flat.value), session, flat.dropped)


@nulls
@given(dialects.flat_sessions())
def test_nulls_in_flat_sessions(session):
    request, answer = session_to_ga(session), session_to_ga(session, answer=True)
    assert VALIDATION.problem("RealtimeSessionCreateRequestGA", request.value) is None
    assert {note.path for note in answer.dropped} == session.keys() & {"temperature"}
    assert {note.path for note in request.dropped} == session.keys() & {"temperature", *ANSWERS_ONLY}
    assert_same(session_to_flat(answer.value), session, answer.dropped)


@nulls
@given(dialects.ga_sessions())
def test_nulls_in_ga_sessions(session):
    flat = session_to_flat(session)
    assert VALIDATION.problem("RealtimeSessionCreateRequest", flat.value) is None
    assert_same(session_to_ga(flat.value), session, flat.dropped)


@nulls
@given(dialects.flat_transcription_sessions())
def test_nulls_in_flat_transcription_sessions(session):
    ga = transcription_session_to_ga(session)
    assert VALIDATION.problem("RealtimeTranscriptionSessionCreateRequestGA", ga.value) is None
    assert {note.path for note in ga.dropped} == session.keys() & {"modalities", *ANSWERS_ONLY}
    answer = transcription_session_to_ga(session, answer=True)
    assert_same(transcription_session_to_flat(answer.value), session, answer.dropped)


@nulls
@given(dialects.ga_transcription_sessions())
def test_nulls_in_ga_transcription_sessions(session):
    flat = session_to_flat(session)
    assert VALIDATION.problem("RealtimeTranscriptionSessionCreateRequest", flat.value) is None
    assert_same(transcription_session_to_ga(flat.value), session, flat.dropped)


CONVERSIONS = [session_to_ga, session_to_flat, transcription_session_to_ga, transcription_session_to_flat]


@examples(300)
@given(dialects.anything(), st.sampled_from(CONVERSIONS))
def test_anything_converts_and_converting_twice_is_converting_once(value, convert):
    before = copy.deepcopy(value)
    conversion = convert(value)
    assert value == before
    once = conversion.value
    assert convert(once).value == once
    if not conversion.notes:
        assert once == value
