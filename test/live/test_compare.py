"""The comparison: what counts as a difference and what does not."""

import pytest

from live.compare import Difference, Entry, Trace, compare
from live.report import Result, report

PART = {"response_id": "resp_1", "item_id": "item_1", "output_index": 0, "content_index": 0}


def trace(*entries, sent=(), invalid_events=()):
    """Build a trace from labels, or from pairs of label and data."""
    made = [Entry(entry, {}) if isinstance(entry, str) else Entry(*entry) for entry in entries]
    return Trace(made, frozenset(sent), tuple(invalid_events))


def data(ours, theirs, label="response.done", sent=()):
    return compare(trace((label, ours), sent=sent), trace((label, theirs)))


def test_equal_traces_have_no_difference():
    one = trace("a", ("b", {"x": [1, {"y": None}]}), "a")
    assert compare(one, one) == []


@pytest.mark.parametrize(
    ("label", "ours", "theirs"),
    [
        ("any", {"event_id": "event_1"}, {"event_id": "event_2"}),
        ("response.created", {"response": {"id": "resp_1"}}, {"response": {"id": "resp_2"}}),
        ("conversation.item.added", {"previous_item_id": "item_1"}, {"previous_item_id": "item_x"}),
        ("session.created", {"session": {"expires_at": 0}}, {"session": {"expires_at": 17e8}}),
        ("session.created", {"session": {"instructions": "Help."}}, {"session": {"instructions": "Be kind."}}),
        ("response.output_text.done", {"text": "Yes."}, {"text": "No."}),
        ("error", {"error": {"message": "No."}}, {"error": {"message": "Never."}}),
        ("response.done", {"response": {"usage": {"total_tokens": 1}}}, {"response": {"usage": {"total_tokens": 9}}}),
        ("input_audio_buffer.speech_started", {"audio_start_ms": 1}, {"audio_start_ms": 20}),
        ("rate_limits.updated", {"rate_limits": [{"name": "x"}]}, {"rate_limits": [{"name": "x"}, {"name": "y"}]}),
        ("POST /realtime/client_secrets", {"body": {"value": "ek_1"}}, {"body": {"value": "ek_2"}}),
        ("closed", {"code": 1000, "reason": "over"}, {"code": 1000, "reason": ""}),
        ("session.created", {"session": {"speed": 1}}, {"session": {"speed": 1.0}}),
    ],
)
def test_values_that_may_differ(label, ours, theirs):
    assert data(ours, theirs, label) == []


@pytest.mark.parametrize(
    ("label", "ours", "theirs", "kind", "path"),
    [
        ("any", {"event_id": "event_1"}, {"event_id": None}, "type", "event_id"),
        ("any", {"event_id": "event_1"}, {"event_id": "evt_1"}, "constant", "event_id"),
        ("any", {"x": 1}, {"x": True}, "type", "x"),
        ("any", {"x": 1}, {"x": "1"}, "type", "x"),
        ("any", {"x": {}}, {"x": []}, "type", "x"),
        ("any", {"x": {"y": 1}}, {"x": {}}, "field missing", "x.y"),
        ("any", {}, {"x": None}, "field added", "x"),
        ("any", {"x": [1, 2]}, {"x": [1]}, "constant", "x"),
        ("any", {"x": [{"y": "a"}]}, {"x": [{"y": "b"}]}, "constant", "x.0.y"),
        (
            "rate_limits.updated",
            {"rate_limits": [{"name": "x"}]},
            {"rate_limits": [{}]},
            "field missing",
            "rate_limits.0.name",
        ),
        ("session.updated", {"session": {"speed": 1}}, {"session": {"speed": 2}}, "default", "session.speed"),
        ("error", {"error": {"code": "a"}}, {"error": {"code": "b"}}, "error", "error.code"),
        ("POST /x", {"body": {"error": {"type": "a"}}}, {"body": {"error": {"type": "b"}}}, "error", "body.error.type"),
        ("POST /x", {"status": 200}, {"status": 201}, "HTTP status", "status"),
        ("response.done", {"response": {"status": "a"}}, {"response": {"status": "b"}}, "constant", "response.status"),
    ],
)
def test_values_that_differ(label, ours, theirs, kind, path):
    assert [(found.kind, found.where) for found in data(ours, theirs, label)] == [(kind, f"{label}: {path}")]


def test_what_the_client_sent_must_come_back():
    ours, theirs = {"item": {"id": "item_mine", "text": "Hello"}}, {"item": {"id": "item_x", "text": "Goodbye"}}
    assert data(ours, theirs) == []
    where = [found.where for found in data(ours, theirs, sent=["item_mine", "Hello"])]
    assert where == ["response.done: item.id", "response.done: item.text"]


def test_missing_and_added_events():
    found = compare(trace("a", "b", "c"), trace("a", "c", "d"))
    assert found == [Difference("event missing", "b", "after a", ""), Difference("event added", "d", "", "after c")]


def test_moved_events_are_still_compared():
    found = compare(trace(("a", {"x": 1}), "b", "c"), trace("b", "c", ("a", {"x": 2})))
    assert found == [
        Difference("event order", "a", "at the beginning", "after c"),
        Difference("constant", "a: x", "1", "2"),
    ]


def delta(kind, text="x", **fields):
    return f"response.{kind}.delta", {**PART, "delta": text, **fields}


def test_splitting_and_interleaving_of_deltas_is_no_difference():
    audio, words = "output_audio", "output_audio_transcript"
    ours = trace("start", delta(words), delta(audio), delta(words), delta(audio), "end")
    theirs = trace("start", delta(audio), delta(audio), delta(words), "end")
    assert compare(ours, theirs) == []


def test_every_delta_is_compared():
    ours = trace(delta("output_text"))
    theirs = trace(delta("output_text"), delta("output_text", mood="sunny"))
    assert [found.where for found in compare(ours, theirs)] == ["response.output_text.delta: mood"]


def test_a_delta_after_the_end_of_its_part_is_a_difference():
    done = ("response.output_text.done", PART)
    found = compare(trace(delta("output_text"), done), trace(delta("output_text"), done, delta("output_text")))
    assert [(one.kind, one.server) for one in found] == [("event added", "after response.output_text.done")]


def test_transcription_may_come_at_any_time():
    spoken = "conversation.item.input_audio_transcription"
    ours = trace(f"{spoken}.delta", f"{spoken}.completed", "response.created", "response.done")
    theirs = trace("response.created", f"{spoken}.delta", "response.done", f"{spoken}.completed")
    assert compare(ours, theirs) == []
    backwards = trace("response.created", f"{spoken}.completed", "response.done", f"{spoken}.delta")
    assert [found.kind for found in compare(ours, backwards)] == ["event order"]


@pytest.mark.parametrize(
    "places",
    [
        ["response.created", "rate_limits.updated", "response.output_item.added", "response.done", "next"],
        ["response.created", "response.output_item.added", "response.done", "rate_limits.updated", "next"],
        ["response.created", "response.output_item.added", "response.done", "next", "rate_limits.updated"],
    ],
)
def test_places_of_rate_limits(places):
    usual = ["response.created", "rate_limits.updated", "response.output_item.added", "response.done", "next"]
    assert compare(trace(*usual), trace(*places)) == []


def test_rate_limits_elsewhere():
    usual = ["response.created", "rate_limits.updated", "response.output_item.added", "response.done"]
    odd = ["response.created", "response.output_item.added", "rate_limits.updated", "response.done"]
    assert [found.kind for found in compare(trace(*usual), trace(*odd))] == ["event order"]
    assert [found.kind for found in compare(trace(*usual), trace("rate_limits.updated", *usual))] == ["event added"]


def test_each_difference_is_reported_once():
    ours = trace(*[("a", {"x": 1})] * 3)
    theirs = trace(*[("a", {"x": 2})] * 3, invalid_events=[("a", "wrong shape")])
    found = compare(ours, theirs)
    assert found == [Difference("constant", "a: x", "1", "2"), Difference("document", "a", "", "wrong shape")]
    message = report([Result("one", found), Result("two", found), Result("three", [], "not offered")])
    assert message.splitlines() == [
        "constant (1)",
        "  a: x: server 2, emulator 1  [one, two]",
        "",
        "document (1)",
        "  a: wrong shape  [one, two]",
        "",
        "not compared: three: not offered",
        "2 turns compared, 2 differences.",
    ]
