"""Requests that violate the document: status, code, and the path of the field."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_realtime.document import schemas
from openai_realtime.document.schemas import Document
from openai_realtime.emulator.validation import Validation

SECRETS = "/realtime/client_secrets"
SESSIONS = "/realtime/sessions"


def realtime(**session):
    return {"session": {"type": "realtime", **session}}


def audio(direction, **fields):
    return realtime(audio={direction: fields})


def vad(type="server_vad", **fields):
    return audio("input", turn_detection={"type": type, **fields})


VAD = "session.audio.input.turn_detection"
TTL = "client_secret.expires_after.seconds"


REFUSED = [
    # undeclared
    (SECRETS, {"sesion": {}}, "unknown_parameter", "sesion"),
    (SECRETS, {"sesion": None}, "unknown_parameter", "sesion"),
    (SECRETS, realtime(foo=1), "unknown_parameter", "session.foo"),
    (SECRETS, realtime(modalities=["text"]), "unknown_parameter", "session.modalities"),
    (SECRETS, realtime(temperature=0.8), "unknown_parameter", "session.temperature"),
    (SECRETS, audio("output", pitch=1), "unknown_parameter", "session.audio.output.pitch"),
    (SECRETS, audio("output", voice={"id": "v", "x": 1}), "unknown_parameter", "session.audio.output.voice.x"),
    (SECRETS, {"session": {"type": "transcription", "voice": "x"}}, "unknown_parameter", "session.voice"),
    (SECRETS, vad(eagerness="low"), "unknown_parameter", f"{VAD}.eagerness"),
    (SECRETS, vad(type="semantic_vad", threshold=0.5), "unknown_parameter", f"{VAD}.threshold"),
    (SECRETS, realtime(tools=[{"type": "function", "nme": "x"}]), "unknown_parameter", "session.tools[0].nme"),
    (SECRETS, realtime(foo=1, instructions=5), "unknown_parameter", "session.foo"),
    (SESSIONS, {"audio": {}}, "unknown_parameter", "audio"),
    (SESSIONS, {"type": "realtime"}, "unknown_parameter", "type"),
    # missing
    (SECRETS, {"session": {}}, "missing_required_parameter", "session.type"),
    (SECRETS, {"session": {"modalities": ["text"]}}, "missing_required_parameter", "session.type"),
    (SECRETS, audio("input", format={"rate": 24000}), "missing_required_parameter", "session.audio.input.format.type"),
    (SECRETS, audio("input", turn_detection={"threshold": 0.5}), "missing_required_parameter", f"{VAD}.type"),
    (SECRETS, realtime(tools=[{"name": "x"}]), "missing_required_parameter", "session.tools[0].type"),
    (SECRETS, realtime(tools=[{"type": "mcp"}]), "missing_required_parameter", "session.tools[0].server_label"),
    (SECRETS, realtime(tool_choice={"type": "function"}), "missing_required_parameter", "session.tool_choice.name"),
    ("/realtime/translations/client_secrets", {}, "missing_required_parameter", "session"),
    ("/realtime/translations/client_secrets", {"session": {}}, "missing_required_parameter", "session.model"),
    ("/realtime/calls/rtc_1/refer", {}, "missing_required_parameter", "target_uri"),
    ("/realtime/calls/rtc_1/accept", {}, "missing_required_parameter", "type"),
    # of a wrong type
    (SECRETS, {"session": "realtime"}, "invalid_type", "session"),
    (SECRETS, realtime(instructions=5), "invalid_type", "session.instructions"),
    (SECRETS, realtime(tools={}), "invalid_type", "session.tools"),
    (SECRETS, realtime(tools=["x"]), "invalid_type", "session.tools[0]"),
    (SECRETS, realtime(tool_choice=5), "invalid_type", "session.tool_choice"),
    (SECRETS, realtime(max_output_tokens=1.5), "invalid_type", "session.max_output_tokens"),
    (SECRETS, audio("output", speed="1"), "invalid_type", "session.audio.output.speed"),
    (SECRETS, audio("output", speed=True), "invalid_type", "session.audio.output.speed"),
    (SECRETS, audio("output", voice=5), "invalid_type", "session.audio.output.voice"),
    (SECRETS, {"expires_after": {"seconds": "600"}}, "invalid_type", "expires_after.seconds"),
    (SESSIONS, {"modalities": "text"}, "invalid_type", "modalities"),
    ("/realtime/calls/rtc_1/refer", {"target_uri": None}, "invalid_type", "target_uri"),
    ("/realtime/calls/rtc_1/reject", {"status_code": "486"}, "invalid_type", "status_code"),
    # not one of the values
    (SECRETS, {"session": {"type": "translation"}}, "invalid_value", "session.type"),
    (SECRETS, realtime(output_modalities=["audio", "video"]), "invalid_value", "session.output_modalities[1]"),
    (SECRETS, realtime(tool_choice="always"), "invalid_value", "session.tool_choice"),
    (SECRETS, realtime(max_output_tokens="infinite"), "invalid_value", "session.max_output_tokens"),
    (SECRETS, realtime(truncation="never"), "invalid_value", "session.truncation"),
    (SECRETS, audio("input", format={"type": "audio/mp3"}), "invalid_value", "session.audio.input.format.type"),
    (SECRETS, vad(type="loud_vad"), "invalid_value", f"{VAD}.type"),
    (SECRETS, {"expires_after": {"anchor": "birth"}}, "invalid_value", "expires_after.anchor"),
    (SESSIONS, {"input_audio_format": "mp3"}, "invalid_value", "input_audio_format"),
    # null, and what other rules than the schemas refuse
    (SECRETS, {"session": None}, "invalid_type", "session"),
    (SECRETS, {"expires_after": None}, "invalid_type", "expires_after"),
    (SECRETS, realtime(instructions=None), "invalid_type", "session.instructions"),
    (SECRETS, vad(create_response=None), "invalid_type", f"{VAD}.create_response"),
    (SECRETS, audio("input", format=None), "invalid_type", "session.audio.input.format"),
    (
        SECRETS,
        audio("input", format={"type": "audio/pcm"}),
        "missing_required_parameter",
        "session.audio.input.format.rate",
    ),
    (SECRETS, realtime(model="gpt-realtime", reasoning={"effort": "low"}), "invalid_value", "session.reasoning"),
    (
        SECRETS,
        audio("input", transcription={"model": "gpt-realtime-whisper", "prompt": "names"}),
        "invalid_value",
        "session.audio.input.transcription.prompt",
    ),
    (SECRETS, realtime(output_modalities=["text", "audio"]), "invalid_value", "session.output_modalities"),
    (SECRETS, realtime(tool_choice="required"), "invalid_value", "session.tool_choice"),
    # out of bounds
    (SECRETS, audio("output", speed=1.6), "decimal_above_max_value", "session.audio.output.speed"),
    (SECRETS, audio("output", speed=0), "decimal_below_min_value", "session.audio.output.speed"),
    (SECRETS, vad(idle_timeout_ms=4999), "integer_below_min_value", f"{VAD}.idle_timeout_ms"),
    (SECRETS, vad(threshold=1.1), "decimal_above_max_value", f"{VAD}.threshold"),
    (SECRETS, realtime(max_output_tokens=0), "integer_below_min_value", "session.max_output_tokens"),
    (SECRETS, realtime(max_output_tokens=4097), "integer_above_max_value", "session.max_output_tokens"),
    (SECRETS, {"expires_after": {"seconds": 9}}, "integer_below_min_value", "expires_after.seconds"),
    (SECRETS, {"expires_after": {"seconds": 7201}}, "integer_above_max_value", "expires_after.seconds"),
    (SESSIONS, {"temperature": 1.3}, "decimal_above_max_value", "temperature"),
    (SESSIONS, {"client_secret": {"expires_after": {"seconds": 9}}}, "integer_below_min_value", TTL),
]


@pytest.mark.parametrize(("path", "body", "code", "param"), REFUSED)
def test_refused(api, path, body, code, param):
    reply = api.post(path, body)
    assert reply.error == (400, code, param)
    assert reply.json["error"]["type"] == "invalid_request_error"
    assert f"'{param}'" in reply.json["error"]["message"]


ACCEPTED = [
    (SECRETS, {}),
    (SECRETS, realtime(tracing=None, prompt=None, include=None)),
    (SECRETS, audio("input", turn_detection=None, noise_reduction=None, transcription=None)),
    (SECRETS, realtime(model="a-model-of-tomorrow", audio={"output": {"voice": "nobody-yet"}})),
    (SECRETS, realtime(tools=[{"type": "function", "name": "f", "parameters": {"type": "object", "title": "x"}}])),
    (SECRETS, realtime(tracing={"metadata": {"free": {"form": [1]}}})),
    (SECRETS, realtime(prompt={"id": "p", "variables": {"city": "Paris", "x": {"type": "input_text", "text": "y"}}})),
    (SECRETS, realtime(truncation={"type": "retention_ratio", "retention_ratio": 0.8})),
    (SECRETS, realtime(max_output_tokens=4096, prompt={"id": "p"}, tool_choice={"type": "mcp", "server_label": "s"})),
    (SECRETS, {"expires_after": {"anchor": "created_at", "seconds": 7200}}),
    (SESSIONS, {"voice": {"id": "voice_1"}, "max_response_output_tokens": "inf", "turn_detection": None}),
]


@pytest.mark.parametrize(("path", "body"), ACCEPTED)
def test_accepted(api, path, body):
    reply = api.post(path, body)
    assert reply.status == 200, reply.text


def test_union_error_names_all_choices(api):
    message = api.post(SECRETS, vad(type="loud_vad")).json["error"]["message"]
    assert "'server_vad', 'semantic_vad'" in message
    message = api.post(SECRETS, realtime(tool_choice=5)).json["error"]["message"]
    assert "a string or an object" in message


def test_refused_value_is_masked_and_shortened(api):
    secret = "sk-proj-abcdefghijklmnop"
    assert secret not in api.post(SESSIONS, {"input_audio_format": secret}).text
    assert len(api.post(SESSIONS, {"input_audio_format": "x" * 5000}).text) < 400


BROKEN = [
    (b"", "invalid_json"),
    (b"{", "invalid_json"),
    (b'{"session": NaN}', "invalid_json"),
    (b"[]", "invalid_json"),
    (b"null", "invalid_json"),
    (b"[" * 100_000, "invalid_json"),
    (b'{"x": ' + b"9" * 5000 + b"}", "invalid_json"),
    (b"\xff\xfe{}", "invalid_encoding"),
]


@pytest.mark.parametrize(("body", "code"), BROKEN, ids=lambda value: repr(value)[:20])
def test_body_that_is_not_a_json_object(api, body, code):
    reply = api.send("POST", SECRETS, body=body, headers={"Content-Type": "application/json"})
    assert reply.error == (400, code, None)


@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded", "application/sdp"])
def test_wrong_content_type(api, content_type):
    reply = api.send("POST", SECRETS, body="{}", headers={"Content-Type": content_type})
    assert reply.error == (415, "unsupported_content_type", None)
    assert "application/json" in reply.json["error"]["message"]


def test_content_type_with_charset(api):
    reply = api.send("POST", SECRETS, body="{}", headers={"Content-Type": "Application/JSON; charset=utf-8"})
    assert reply.status == 200


def test_body_that_is_too_large(api):
    headers = {"Content-Type": "application/json"}
    reply = api.send("POST", SECRETS, body=b" " * (8 * 1024 * 1024 + 1), headers=headers)
    assert reply.error == (413, "request_too_large", None)


@pytest.mark.parametrize("path", ["", "/", "/realtime/unknown", "/models"])
def test_unknown_url(api, path):
    assert api.post(path, {}).error == (404, "unknown_url", None)


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH"])
def test_wrong_method(api, method):
    reply = api.send(method, SECRETS)
    assert reply.error == (405, "method_not_supported", None)
    assert reply.headers["allow"] == "POST"


def test_every_answer_has_a_request_id(api):
    replies = [api.post(SECRETS, {}), api.post(SECRETS, []), api.post("/nowhere", {}), api.post(SECRETS, {}, key=None)]
    ids = {reply.headers["x-request-id"] for reply in replies}
    assert len(ids) == len(replies)
    assert all(request_id.startswith("req_") for request_id in ids)


def validation(**schemas):
    return Validation(Document({"components": {"schemas": schemas}, "paths": {}}))


def test_allof_accepts_the_fields_of_all_members():
    base = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}
    joined = {"allOf": [{"$ref": "#/components/schemas/Base"}, {"properties": {"size": {"type": "integer"}}}]}
    checks = validation(Base=base, Joined=joined)
    assert checks.problem("Joined", {"id": "x", "size": 1}) is None
    for value, code, param in [
        ({"size": 1}, "missing_required_parameter", "id"),
        ({"id": "x", "sise": 1}, "unknown_parameter", "sise"),
        ({"id": "x", "size": "1"}, "invalid_type", "size"),
    ]:
        problem = checks.problem("Joined", value)
        assert problem is not None
        assert (problem.code, problem.param) == (code, param)


def test_union_members_can_differ_in_a_second_tag():
    def member(role, content):
        constants = {"type": {"const": "message"}, "role": {"enum": [role]}}
        return {"type": "object", "required": ["role"], "properties": {**constants, "content": {"enum": [content]}}}

    other = {"type": "object", "properties": {"type": {"const": "call"}}}
    checks = validation(Item={"oneOf": [member("user", "a"), member("system", "b"), other]})
    assert checks.problem("Item", {"type": "message", "role": "system", "content": "b"}) is None
    for value, param in [
        ({"type": "message", "role": "user", "content": "b"}, "content"),
        ({"type": "message", "role": "tool"}, "role"),
        ({"type": "message"}, "role"),
        ({"role": "user"}, "type"),
    ]:
        problem = checks.problem("Item", value)
        assert problem is not None
        assert problem.param == param


def test_free_form_objects_accept_any_field():
    checks = validation(
        Free={"type": "object"},
        Map={"type": "object", "additionalProperties": {"type": "string"}},
        Part={"type": "object", "properties": {"a": {}}, "additionalProperties": {"type": "integer"}},
    )
    assert checks.problem("Free", {"x": {"y": None}}) is None
    assert checks.problem("Map", {"x": "y"}) is None
    assert checks.problem("Part", {"a": "y", "b": 1}) is None
    wrong = checks.problem("Map", {"x": 1})
    assert wrong is not None
    assert (wrong.code, wrong.param) == ("invalid_type", "x")


@pytest.mark.parametrize(
    ("schema", "value", "code"),
    [
        ({"type": "string", "maxLength": 2}, "abc", "string_above_max_length"),
        ({"type": "string", "minLength": 1}, "", "string_below_min_length"),
        ({"type": "array", "minItems": 1}, [], "array_below_min_length"),
        ({"type": "array", "maxItems": 1}, [1, 2], "array_above_max_length"),
        ({"type": "string", "pattern": "^a"}, "b", "invalid_value"),
        ({"anyOf": [{"type": "string"}, {"enum": ["a"]}]}, 1, "invalid_type"),
        ({"oneOf": [{"enum": ["a"]}, {"enum": ["b"]}]}, "c", "invalid_value"),
    ],
)
def test_codes(schema, value, code):
    problem = validation(Value={"type": "object", "properties": {"it": schema}}).problem("Value", {"it": value})
    assert problem is not None
    assert (problem.status, problem.code, problem.param) == (400, code, "it")


REAL = Validation(schemas.load())
NAMES = ["type", "session", "item", "role", "content", "audio", "output", "id", "tools", "x"]
TAGS = ["realtime", "message", "user", "function", "session.update", "response.create", "audio/pcm", "text"]
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.sampled_from(TAGS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=5),
    max_leaves=10,
)


@given(st.sampled_from(sorted(schemas.load().schemas)), values)
def test_validation_never_fails(schema, value):
    problem = REAL.problem(schema, value)
    if problem is not None:
        assert problem.status == 400
        assert problem.code
        assert problem.message
