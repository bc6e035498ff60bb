"""Calls: WebRTC offers over HTTP, and SIP calls from ringing to hangup."""

import json
import re

import pytest

from openai_realtime.emulator import Emulator

OFFER = (
    "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\na=group:BUNDLE 0 1\r\n"
    "m=audio 9 UDP/TLS/RTP/SAVPF 111 0\r\nc=IN IP4 0.0.0.0\r\na=mid:0\r\na=setup:actpass\r\n"
    "a=rtcp-mux\r\na=rtpmap:111 opus/48000/2\r\n"
    "m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\nc=IN IP4 0.0.0.0\r\na=mid:1\r\na=sctp-port:5000\r\n"
)
CALLS = "/realtime/calls"


def raw(api, offer=OFFER, path=CALLS, **options):
    return api.send("POST", path, body=offer, headers={"Content-Type": "application/sdp"}, **options)


def form(api, *parts, boundary="b0undary", close=True, **options):
    """Post a hand-made form: (name, content type, text) for each part, without file names."""
    body = "".join(
        f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\nContent-Type: {kind}\r\n\r\n{text}\r\n'
        for name, kind, text in parts
    )
    body += f"--{boundary}--\r\n" if close else ""
    content_type = f"multipart/form-data; boundary={boundary}"
    return api.send("POST", CALLS, body=body.encode(), headers={"Content-Type": content_type}, **options)


def sdp_part(text=OFFER):
    return ("sdp", "application/sdp", text)


def session_part(**session):
    return ("session", "application/json", json.dumps(session))


def call_of(api, reply):
    """Return the call that an answer created."""
    assert reply.status == 201, reply.text
    assert reply.headers["content-type"] == "text/plain; charset=utf-8"
    assert reply.headers["access-control-allow-origin"] == "*"
    assert "Location" in reply.headers["access-control-expose-headers"]
    assert reply.text.startswith("v=0\r\n")
    assert reply.text.count("a=setup:active\r\n") == 2
    location = re.fullmatch(r"/v1/realtime/calls/(rtc_\w+)", reply.headers["location"])
    assert location
    return api.emulator.calls[location[1]]


def test_raw_offer_with_the_api_key_is_refused(api):
    reply = raw(api)
    assert reply.error == (400, "missing_required_parameter", "session")


def test_raw_offer_with_an_ephemeral_key(api):
    minted = api.mint({"type": "realtime", "instructions": "Be brief.", "audio": {"output": {"voice": "marin"}}})
    assert call_of(api, raw(api, key=minted["value"])).session == minted["session"]


def test_form_with_a_session(api):
    session = {"type": "realtime", "audio": {"output": {"voice": "cedar"}}}
    call = call_of(api, form(api, sdp_part(), session_part(**session)))
    assert call.session["audio"]["output"] == {
        "format": {"type": "audio/pcm", "rate": 24000},
        "voice": "cedar",
        "speed": 1.0,
    }


def test_form_without_a_session(api):
    assert call_of(api, form(api, sdp_part())).session["type"] == "realtime"


def test_form_encoded_by_urllib3(api):
    fields = {"sdp": ("offer.sdp", OFFER, "application/sdp"), "session": (None, '{"type": "realtime"}')}
    assert call_of(api, api.send("POST", CALLS, fields=fields)).state == "active"


def test_request_overrides_the_session_of_the_key(api):
    key = api.mint({"type": "realtime", "instructions": "Be brief.", "model": "gpt-realtime-mini"})["value"]
    call = call_of(api, form(api, sdp_part(), session_part(type="realtime", model="gpt-realtime-2"), key=key))
    assert (call.session["model"], call.session["instructions"]) == ("gpt-realtime-2", "Be brief.")


def test_request_for_another_type_than_the_keys(api):
    key = api.mint({"type": "transcription"})["value"]
    session = call_of(api, form(api, sdp_part(), session_part(type="realtime"), key=key)).session
    assert session["audio"]["output"]["voice"] == "alloy"


def test_call_is_recorded(api):
    form(api, sdp_part(), session_part(type="realtime"))
    assert api.emulator.requests[-1].body == {
        "sdp": OFFER.removesuffix("\r\n") + "\r\n",
        "session": {"type": "realtime"},
    }


@pytest.mark.parametrize(
    ("parts", "status", "code", "param"),
    [
        ([session_part(type="realtime")], 400, "missing_required_parameter", "sdp"),
        ([sdp_part(), ("model", "text/plain", "x")], 400, "unknown_parameter", "model"),
        ([sdp_part(), ("session", "application/json", "{")], 400, "invalid_json", "session"),
        ([sdp_part(), session_part()], 400, "missing_required_parameter", "session.type"),
        ([sdp_part(), session_part(type="realtime", voice="x")], 400, "unknown_parameter", "session.voice"),
        ([sdp_part(), ("session", "application/json", "[]")], 400, "invalid_type", "session"),
        (
            [sdp_part(), session_part(type="realtime", audio={"output": {"speed": 9}})],
            400,
            "decimal_above_max_value",
            "session.audio.output.speed",
        ),
        ([sdp_part("nonsense")], 400, "invalid_sdp", "sdp"),
        ([], 400, "invalid_multipart", None),
    ],
)
def test_refused_form(api, parts, status, code, param):
    assert form(api, *parts).error == (status, code, param)


def test_broken_forms(api):
    assert form(api, sdp_part(), close=False).error == (400, "invalid_multipart", None)
    headers = {"Content-Type": "multipart/form-data"}
    assert api.send("POST", CALLS, body=b"x", headers=headers).error == (400, "invalid_multipart", None)


@pytest.mark.parametrize("offer", ["", "hello", '{"sdp": "v=0"}'])
def test_offer_that_is_not_sdp(api, offer):
    assert raw(api, offer).error == (400, "invalid_sdp", "sdp")


def test_other_content_types(api):
    assert api.post(CALLS, {"sdp": OFFER}).error == (415, "unsupported_content_type", None)


def act(api, call_id, action, body=None):
    reply = api.post(f"{CALLS}/{call_id}/{action}", body)
    if reply.status == 200:
        assert reply.text == ""
    return reply


SESSION = {"type": "realtime", "instructions": "Answer the phone."}
REFER = {"target_uri": "tel:+14155550123"}
BODIES = {"accept": SESSION, "reject": {}, "refer": REFER, "hangup": None}


def test_accept_refer_hangup(api):
    call_id = api.emulator.ring()
    assert re.fullmatch(r"rtc_\w+", call_id)
    assert (api.emulator.calls[call_id].kind, api.emulator.calls[call_id].state) == ("sip", "ringing")
    assert act(api, call_id, "accept", SESSION).status == 200
    call = api.emulator.calls[call_id]
    assert (call.state, call.session["instructions"]) == ("active", "Answer the phone.")
    assert call.session["id"].startswith("sess_")
    assert act(api, call_id, "refer", REFER).status == 200
    assert (api.emulator.calls[call_id].state, api.emulator.calls[call_id].refer_target) == (
        "active",
        REFER["target_uri"],
    )
    assert act(api, call_id, "hangup").status == 200
    assert (api.emulator.calls[call_id].state, api.emulator.calls[call_id].hung_up) == ("ended", True)


@pytest.mark.parametrize(
    ("body", "code"), [(None, 603), ({}, 603), ({"status_code": 486}, 486), ({"status_code": None}, 603)]
)
def test_reject(api, body, code):
    call_id = api.emulator.ring()
    assert act(api, call_id, "reject", body).status == 200
    assert (api.emulator.calls[call_id].state, api.emulator.calls[call_id].reject_code) == ("ended", code)


def test_hang_up_a_webrtc_call(api):
    call = call_of(api, form(api, sdp_part(), session_part(type="realtime")))
    assert act(api, call.id, "refer", REFER).error == (400, "invalid_call_state", "call_id")
    assert act(api, call.id, "hangup", {}).status == 200
    assert api.emulator.calls[call.id].state == "ended"
    assert call.state == "active", "a call that a test holds is a snapshot"


@pytest.mark.parametrize("action", BODIES)
def test_unknown_and_ended_calls(api, action):
    assert act(api, "rtc_nowhere", action, BODIES[action]).error == (404, "call_id_not_found", "call_id")
    ended = api.emulator.ring()
    act(api, ended, "hangup")
    assert act(api, ended, action, BODIES[action]).error == (404, "call_id_not_found", "call_id")


@pytest.mark.parametrize(("before", "action"), [("ringing", "refer"), ("active", "accept"), ("active", "reject")])
def test_wrong_state(api, before, action):
    call_id = api.emulator.ring()
    if before == "active":
        act(api, call_id, "accept", SESSION)
    reply = act(api, call_id, action, BODIES[action])
    assert reply.error == (400, "invalid_call_state", "call_id")
    assert before in reply.json["error"]["message"]
    assert api.emulator.calls[call_id].state == before


def test_refused_session_leaves_the_call_ringing(api):
    call_id = api.emulator.ring()
    assert act(api, call_id, "accept", {"type": "realtime", "x": 1}).error == (400, "unknown_parameter", "x")
    assert api.emulator.calls[call_id].state == "ringing"


def test_ring_with_a_chosen_id(api):
    assert api.emulator.ring("rtc_mine") == "rtc_mine"
    with pytest.raises(ValueError, match="rtc_mine"):
        api.emulator.ring("rtc_mine")


def test_unknown_calls_accepted(make_api):
    with Emulator(unknown_calls="accept") as emulator:
        api = make_api(emulator)
        for _ in range(2):
            for action, body in BODIES.items():
                assert act(api, "call_id", action, body).status == 200
        assert emulator.calls["call_id"].assumed
        assert emulator.calls["call_id"].refer_target == REFER["target_uri"]
        known = emulator.ring()
        assert act(api, known, "refer", REFER).error == (400, "invalid_call_state", "call_id")
        act(api, known, "hangup")
        assert act(api, known, "hangup").error == (404, "call_id_not_found", "call_id")


def test_unknown_calls_accepts_two_values():
    with pytest.raises(ValueError, match='unknown_calls must be "reject" or "accept", not \'maybe\''):
        Emulator(unknown_calls="maybe")  # type: ignore[arg-type]  # the point of the test
