"""Errors of the emulator reach the official package's users as its exceptions, with every detail."""

import pytest

CALL = {"type": "realtime"}
MINT = "realtime.client_secrets.create"
ACTIONS = {
    "accept": CALL,
    "refer": {"target_uri": "tel:+14155550123"},
    "hangup": {},
    "reject": {"status_code": 486},
}


def refused(openai, name, **arguments):
    """The exception's class, status, code and param, after a look at what every one carries."""
    error = openai(name, **arguments)
    assert error.type == "invalid_request_error"
    assert error.request_id.startswith("req_")
    assert error.message.startswith(f"Error code: {error.status} - ")
    return error.error, error.status, error.code, error.param


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        (MINT, {}),
        ("realtime.translations.client_secrets.create", {"session": {"model": "gpt-realtime-translate"}}),
        ("beta.realtime.sessions.create", {}),
        ("beta.realtime.transcription_sessions.create", {}),
        ("realtime.calls.create", {"sdp": "v=0\r\n"}),
        *((f"realtime.calls.{action}", {"call_id": "rtc_1", **fields}) for action, fields in ACTIONS.items()),
    ],
)
def test_wrong_key(openai, name, arguments):
    expected = ("AuthenticationError", 401, "invalid_api_key", None)
    assert refused(openai, name, client={"api_key": "sk-wrong-key-0123456789"}, **arguments) == expected


def test_a_minted_key_cannot_mint(openai):
    key = openai(MINT).data["value"]
    expected = ("PermissionDeniedError", 403, "insufficient_permissions", None)
    assert refused(openai, MINT, client={"api_key": key}) == expected


@pytest.mark.parametrize("action", ACTIONS)
def test_unknown_call(openai, action):
    expected = ("NotFoundError", 404, "call_id_not_found", "call_id")
    assert refused(openai, f"realtime.calls.{action}", call_id="rtc_nobody", **ACTIONS[action]) == expected


def test_a_call_that_has_ended_is_unknown(openai, emulator):
    call_id = emulator.ring()
    openai("realtime.calls.reject", call_id=call_id)
    expected = ("NotFoundError", 404, "call_id_not_found", "call_id")
    assert refused(openai, "realtime.calls.hangup", call_id=call_id) == expected


@pytest.mark.parametrize("action", ["refer", "accept"])
def test_an_action_at_the_wrong_time(openai, emulator, action):
    call_id = emulator.ring()
    if action == "accept":
        openai("realtime.calls.accept", call_id=call_id, **CALL)
    expected = ("BadRequestError", 400, "invalid_call_state", "call_id")
    assert refused(openai, f"realtime.calls.{action}", call_id=call_id, **ACTIONS[action]) == expected


@pytest.mark.parametrize(
    ("name", "arguments", "code", "param"),
    [
        (
            MINT,
            {"expires_after": {"anchor": "created_at", "seconds": 7201}},
            "integer_above_max_value",
            "expires_after.seconds",
        ),
        (
            MINT,
            {"session": {"type": "realtime", "audio": {"output": {"speed": 0.1}}}},
            "decimal_below_min_value",
            "session.audio.output.speed",
        ),
        (MINT, {"session": {"type": "realtime", "voice": "alloy"}}, "unknown_parameter", "session.voice"),
        (MINT, {"session": {"model": "gpt-realtime"}}, "missing_required_parameter", "session.type"),
        (MINT, {"session": {"type": "realtime", "instructions": 5}}, "invalid_type", "session.instructions"),
        (
            MINT,
            {"session": {"type": "realtime", "tools": [{"type": "function", "name": "f", "strict": True}]}},
            "unknown_parameter",
            "session.tools[0].strict",
        ),
        (
            "realtime.translations.client_secrets.create",
            {"session": {}},
            "missing_required_parameter",
            "session.model",
        ),
        ("beta.realtime.sessions.create", {"temperature": 1.3}, "decimal_above_max_value", "temperature"),
        ("beta.realtime.sessions.create", {"extra_body": {"audio": {}}}, "unknown_parameter", "audio"),
        (
            "beta.realtime.transcription_sessions.create",
            {"input_audio_format": 16},
            "invalid_type",
            "input_audio_format",
        ),
        ("realtime.calls.create", {"sdp": "hello"}, "invalid_sdp", "sdp"),
        (
            "realtime.calls.create",
            {"sdp": "v=0\r\n", "session": {"type": "realtime", "speed": 1}},
            "unknown_parameter",
            "session.speed",
        ),
        ("realtime.calls.accept", {"call_id": "rtc_1", "type": "flat"}, "invalid_value", "type"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_bad_parameter(openai, name, arguments, code, param):
    assert refused(openai, name, **arguments) == ("BadRequestError", 400, code, param)
