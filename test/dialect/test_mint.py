"""Client secret requests and responses, and the warning about what is lost."""

import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import dialects
from support.loading import HEAVY, loaded_by
from support.properties import examples

from openai_realtime import InvalidArgumentError, RealtimeClient, dialect
from openai_realtime.dialect import (
    DialectWarning,
    mint_answer_to_flat,
    mint_answer_to_ga,
    mint_request_to_flat,
    mint_request_to_ga,
    session_to_ga,
    warn,
)
from openai_realtime.document import schemas as document
from openai_realtime.emulator import Emulator
from openai_realtime.emulator.validation import Validation

VALIDATION = Validation(document.load())


def lifetime(seconds):
    return {"anchor": "created_at", "seconds": seconds}


@pytest.mark.parametrize(
    ("secret", "seconds"),
    [
        ({}, 60),
        ({"client_secret": None}, 60),
        ({"client_secret": {}}, 60),
        ({"client_secret": {"expires_after": None}}, 60),
        ({"client_secret": {"expires_after": {"anchor": "created_at"}}}, 60),
        ({"client_secret": {"expires_after": lifetime(300)}}, 300),
        ({"client_secret": {"expires_at": lifetime(300)}}, 300),
        ({"expires_after": lifetime(300)}, 300),
    ],
    ids=str,
)
def test_lifetime_of_a_key(secret, seconds):
    body = mint_request_to_ga({"voice": "sage", **secret}).value
    assert body == {
        "session": {"type": "realtime", "audio": {"output": {"voice": "sage"}}},
        "expires_after": lifetime(seconds),
    }
    assert mint_request_to_flat(body).value == {"voice": "sage", "client_secret": {"expires_after": lifetime(seconds)}}


def test_default_lifetime_of_a_ga_key():
    assert mint_request_to_flat({"session": {"type": "realtime"}}).value == {
        "client_secret": {"expires_after": lifetime(600)}
    }


def test_transcription_request():
    flat = {"input_audio_format": "g711_ulaw", "client_secret": {"expires_after": lifetime(60)}}
    ga = {
        "session": {"type": "transcription", "audio": {"input": {"format": {"type": "audio/pcmu"}}}},
        "expires_after": lifetime(60),
    }
    assert mint_request_to_ga(flat, type="transcription").value == ga
    assert mint_request_to_flat(ga).value == flat


@pytest.mark.parametrize(
    "body", [{"session": {"type": "realtime"}}, {"session": None}, {"expires_after": lifetime(30)}, {"session": {"type": "transcription"}, "expires_after": None}]
)  # fmt: skip
def test_a_ga_request_is_unchanged(body):
    assert mint_request_to_ga(body) == (body, ())


def test_a_flat_session_in_a_ga_request():
    conversion = mint_request_to_ga({"session": {"type": "realtime", "voice": "sage"}})
    assert conversion.value == {"session": {"type": "realtime", "audio": {"output": {"voice": "sage"}}}}
    assert conversion.notes == (("session.voice", "moved", "session.audio.output.voice", ""),)


def test_notes_on_a_request():
    request = {
        "voice": "sage",
        "temperature": 0.8,
        "client_secret": {"expires_after": lifetime(30), "expires_at": lifetime(40)},
    }
    assert [(note.path, note.action, note.to) for note in mint_request_to_ga(request).notes] == [
        ("", "moved", "session"),
        ("", "added", "session.type"),
        ("temperature", "dropped", ""),
        ("voice", "moved", "session.audio.output.voice"),
        ("client_secret.expires_after", "moved", "expires_after"),
        ("client_secret.expires_at", "dropped", ""),
    ]


@pytest.mark.parametrize("end", [1_750_000_000, "soon", None, [60]])
def test_a_point_in_time_is_not_a_lifetime(end):
    conversion = mint_request_to_ga({"client_secret": {"expires_at": end}})
    assert conversion.value == {"session": {"type": "realtime"}, "expires_after": lifetime(60)}
    [note] = conversion.dropped
    assert (note.path, note.advice) == (
        "client_secret.expires_at",
        "a request sets the lifetime in seconds, with expires_after, not a point in time",
    )
    assert ("", "added", "expires_after") in [note[:3] for note in conversion.notes]
    both = mint_request_to_ga({"client_secret": {"expires_at": end, "expires_after": lifetime(30)}})
    assert both.value["expires_after"] == lifetime(30)
    assert [note.path for note in both.dropped] == ["client_secret.expires_at"]


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"client_secret": {"expires_after": 300}}, "client_secret.expires_after"),
        ({"expires_after": 300, "voice": "sage"}, "expires_after"),
    ],
)
def test_an_unexpected_lifetime_is_kept_and_reported(body, path):
    conversion = mint_request_to_ga(body)
    assert conversion.value["expires_after"] == 300
    assert (path, "kept", "expires_after") in [note[:3] for note in conversion.notes]


@pytest.mark.parametrize("type", ["flat", None, "translation"])
def test_unknown_type_of_session(type):
    with pytest.raises(InvalidArgumentError, match='type must be "realtime" or "transcription"'):
        mint_request_to_ga({}, type=type)


def test_answers():
    ga = {
        "value": "ek_1",
        "expires_at": 1_800_000_000,
        "session": {
            "type": "realtime",
            "id": "sess_1",
            "object": "realtime.session",
            "expires_at": 0,
            "audio": {"output": {"voice": "sage"}},
        },
    }
    flat = {
        "id": "sess_1",
        "object": "realtime.session",
        "expires_at": 0,
        "voice": "sage",
        "client_secret": {"value": "ek_1", "expires_at": 1_800_000_000},
    }
    assert mint_answer_to_flat(ga).value == flat
    assert mint_answer_to_ga(flat).value == ga
    assert mint_answer_to_flat(flat) == (flat, ())
    assert mint_answer_to_ga(ga) == (ga, ())


def test_answer_for_transcription():
    flat = {"object": "realtime.transcription_session", "turn_detection": None, "client_secret": {"value": "ek_1"}}
    ga = mint_answer_to_ga(flat).value
    assert ga["session"]["type"] == "transcription"
    assert mint_answer_to_flat(ga).value == flat
    assert mint_answer_to_ga({**flat, "client_secret": None}).value == {"session": ga["session"]}


def test_unexpected_secrets_are_kept_and_reported():
    request = mint_request_to_ga({"client_secret": 3})
    assert request.value == {"session": {"type": "realtime"}, "expires_after": lifetime(60), "client_secret": 3}
    answer = mint_answer_to_ga({"client_secret": {"value": "ek_1", "mood": "sunny"}})
    assert answer.value == {"value": "ek_1", "client_secret": {"mood": "sunny"}, "session": {"type": "realtime"}}
    for conversion in (request, answer):
        assert ("client_secret", "kept", "client_secret") in [note[:3] for note in conversion.notes]


def test_name_clashes_between_body_and_session():
    conversion = mint_answer_to_flat(
        {"value": "ek_1", "session": {"id": "a", "client_secret": 1}, "id": "b", "mood": 2}
    )
    assert conversion.value == {"id": "a", "mood": 2, "client_secret": {"value": "ek_1"}}
    assert [note.path for note in conversion.dropped] == ["session.client_secret", "id"]


@pytest.mark.parametrize(
    ("convert", "body"),
    [
        (mint_answer_to_flat, {"value": "ek_1", "session": 3}),
        (mint_answer_to_flat, {"session": [], "value": None}),
        (mint_request_to_flat, {"session": [], "expires_after": lifetime(60)}),
    ],
)
def test_a_session_that_is_not_an_object_is_kept_and_reported(convert, body):
    assert convert(body) == (body, (("session", "kept", "session", "expected an object"),))


@pytest.mark.parametrize(
    ("convert", "name"),
    [
        (mint_answer_to_flat, "value"),
        (mint_answer_to_flat, "session"),
        (mint_request_to_flat, "expires_after"),
        (mint_request_to_flat, "session"),
    ],
)
def test_names_that_mark_a_ga_body_are_dropped_from_its_session(convert, name):
    conversion = convert({"session": {"type": "realtime", name: {}}})
    assert name not in conversion.value
    assert [note.path for note in conversion.dropped] == [f"session.{name}"]
    assert convert(conversion.value) == (conversion.value, ())


@pytest.mark.parametrize("convert", [mint_request_to_ga, mint_request_to_flat, mint_answer_to_ga, mint_answer_to_flat])
def test_other_values_are_unchanged(convert):
    assert convert([1]).value == [1]


def test_flat_code_mints_at_the_endpoint_of_ga():
    flat = {"model": "gpt-realtime", "modalities": ["text"], "voice": "sage", "input_audio_format": "g711_alaw", "turn_detection": None}  # fmt: skip
    with Emulator() as emulator, RealtimeClient(base_url=emulator.base_url, api_key=emulator.api_key) as client:
        body = mint_request_to_ga(flat).value
        secret = client.client_secrets.create(**body)
        session = mint_answer_to_flat(secret.to_dict()).value
    assert flat.items() <= session.items()
    assert session["client_secret"] == {"value": secret.value, "expires_at": secret.expires_at}
    assert VALIDATION.problem("RealtimeSessionCreateResponse", session, nulls=True) is None


@examples(300)
@given(
    dialects.documented("RealtimeSessionCreateRequest").map(lambda request: ("realtime", request))
    | dialects.documented("RealtimeTranscriptionSessionCreateRequest").map(lambda request: ("transcription", request))
)
def test_a_request_of_the_document_becomes_one_of_ga(case):
    type, request = case
    ga = mint_request_to_ga(request, type=type)
    assert not list(dialects.by_json_schema("RealtimeCreateClientSecretRequest").iter_errors(ga.value))
    assert VALIDATION.problem("RealtimeCreateClientSecretRequest", ga.value, nulls=True) is None
    first, *others = [*request.get("client_secret", {}).items(), ("", {})]
    assert ga.value["expires_after"]["seconds"] == first[1].get("seconds", 60)
    gone = "temperature" if type == "realtime" else "modalities"
    lost = [path for path in (gone,) if path in request] + [f"client_secret.{name}" for name, _ in others if name]
    assert [note.path for note in ga.dropped] == lost


@examples(200)
@given(dialects.flat_sessions(), st.sampled_from([{}, {"client_secret": {"expires_after": lifetime(30)}}]))
def test_request_flat_to_ga_and_back(session, secret):
    request = {**session, **secret}
    ga = mint_request_to_ga(request)
    assert VALIDATION.problem("RealtimeCreateClientSecretRequest", ga.value, nulls=True) is None
    back = mint_request_to_flat(ga.value)
    assert not back.dropped
    usual = {"client_secret": {"expires_after": lifetime(60)}, **request}
    assert dialects.usual(back.value) == dialects.usual(dialects.without(usual, ga.dropped))


def test_warning_names_what_is_lost():
    notes = session_to_ga({"temperature": 0.8, "id": "sess_1", "voice": "sage"}).notes
    with pytest.warns(DialectWarning) as caught:
        warn(notes)
    [warning] = caught
    assert warning.filename == __file__
    assert str(warning.message) == (
        "Left out: temperature (GA has no temperature; say in the instructions how freely to answer); "
        "id (set by the server; not part of a request)"
    )


def test_warning_is_for_the_line_that_is_asked_for():
    def inner():
        warn(session_to_ga({"temperature": 1}).notes, stacklevel=2)

    with pytest.warns(DialectWarning) as caught:
        inner()
    assert caught[0].lineno == inner.__code__.co_firstlineno + 4


def test_no_warning_where_nothing_is_lost():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        warn(session_to_ga({"modalities": ["text", "audio"], "voice": "sage", "turn_detection": None}).notes)


def test_notes_hold_no_secret():
    answer = {"voice": "sage", "client_secret": {"value": "ek_a1b2c3d4e5f6"}}
    assert "ek_a1b2" not in repr([*mint_answer_to_ga(answer).notes, *mint_request_to_ga(answer).notes])


def test_nothing_heavy_is_loaded():
    assert not loaded_by("from openai_realtime import dialect; dialect.session_to_ga({'voice': 'sage'})") & HEAVY


@pytest.mark.parametrize("name", dialect.__all__)
def test_public_name(name):
    assert getattr(dialect, name).__doc__.strip()
