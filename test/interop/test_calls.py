"""The official package begins calls on the emulator, and accepts, transfers, ends and rejects those that come in."""

import re

import pytest

from openai_realtime.emulator import Emulator

OFFER = (
    "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\na=group:BUNDLE 0 1\r\n"
    "m=audio 9 UDP/TLS/RTP/SAVPF 111 0\r\nc=IN IP4 0.0.0.0\r\na=mid:0\r\na=setup:actpass\r\n"
    "a=rtcp-mux\r\na=rtpmap:111 opus/48000/2\r\n"
    "m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\nc=IN IP4 0.0.0.0\r\na=mid:1\r\na=sctp-port:5000\r\n"
)
SESSION = {"type": "realtime", "model": "gpt-realtime-mini", "audio": {"output": {"voice": "cedar"}}}


def begun(answer, emulator):
    """The call that the answer began, found as a user of the official package finds it: by the Location header."""
    assert answer.status == 201
    assert answer.classes[""] == "HttpxBinaryResponseContent"
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.text.startswith("v=0\r\n")
    assert answer.text.count("\r\nm=") == 2
    location = re.fullmatch(r"/v1/realtime/calls/(rtc_\w+)", answer.headers["location"])
    assert location
    return emulator.calls[location[1]]


def done(answer):
    """Tells whether an action on a call got the empty answer that the API gives, and was read as none."""
    return (answer.status, answer.text, answer.classes[""]) == (200, "", "NoneType")


def test_begin_a_call_with_a_session(openai, emulator):
    call = begun(openai("realtime.calls.create", sdp=OFFER, session=SESSION), emulator)
    assert emulator.requests[-1].headers["content-type"].startswith("multipart/form-data; boundary=")
    assert emulator.requests[-1].body == {"sdp": OFFER, "session": SESSION}
    assert (call.kind, call.state, call.session["model"]) == ("webrtc", "active", "gpt-realtime-mini")
    assert call.session["audio"]["output"]["voice"] == "cedar"


def test_begin_a_call_with_a_minted_key(openai, emulator):
    key = openai("realtime.client_secrets.create", session=SESSION).data["value"]
    call = begun(openai("realtime.calls.create", sdp=OFFER, client={"api_key": key}), emulator)
    assert emulator.requests[-1].headers["content-type"] == "application/sdp"
    assert call.session["model"] == "gpt-realtime-mini"


def test_accept_transfer_and_hang_up(openai, emulator):
    call_id = emulator.ring()
    fields = {"type": "realtime", "model": "gpt-realtime", "instructions": "Answer.", "output_modalities": ["audio"]}
    assert done(openai("realtime.calls.accept", call_id=call_id, **fields))
    assert emulator.calls[call_id].state == "active"
    assert emulator.calls[call_id].session["instructions"] == "Answer."
    assert done(openai("realtime.calls.refer", call_id=call_id, target_uri="tel:+14155550123"))
    assert emulator.calls[call_id].refer_target == "tel:+14155550123"
    assert done(openai("realtime.calls.hangup", call_id=call_id))
    assert (emulator.calls[call_id].state, emulator.calls[call_id].hung_up) == ("ended", True)


@pytest.mark.parametrize(("fields", "code"), [({}, 603), ({"status_code": 486}, 486)], ids=["default", "busy"])
def test_reject(openai, emulator, fields, code):
    call_id = emulator.ring()
    assert done(openai("realtime.calls.reject", call_id=call_id, **fields))
    assert (emulator.calls[call_id].state, emulator.calls[call_id].reject_code) == ("ended", code)


def test_hang_up_a_webrtc_call(openai, emulator):
    call = begun(openai("realtime.calls.create", sdp=OFFER, session=SESSION), emulator)
    assert done(openai("realtime.calls.hangup", call_id=call.id))
    assert emulator.calls[call.id].state == "ended"


@pytest.mark.parametrize(
    ("action", "fields"),
    [
        ("accept", {"type": "realtime"}),
        ("refer", {"target_uri": "sip:agent@example.com"}),
        ("hangup", {}),
        ("reject", {}),
    ],
)
def test_calls_that_nobody_created_where_they_are_accepted(openai, action, fields):
    with Emulator(unknown_calls="accept") as emulator:
        client = {"base_url": emulator.base_url, "api_key": emulator.api_key}
        assert done(openai(f"realtime.calls.{action}", call_id="call_id", client=client, **fields))
        assert emulator.calls["call_id"].assumed
