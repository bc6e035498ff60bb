"""How responses are parsed, and which errors they raise."""

import json
from typing import Any

import pytest

from openai_realtime.errors import APIResponseValidationError, APIStatusError
from openai_realtime.transport.answers import no_answer, status_error, text_answer
from openai_realtime.transport.request import Answer

KEY = "sk-proj-abcdefghijklmnopqrstuvwxyz0123456789"


FIRST_TEN = "; ".join([*(f"body.{n}: bad" for n in range(10)), "and 2 more"])


def error_of(status: int, body: object, **headers: str) -> APIStatusError:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return status_error(Answer(status, {name.replace("_", "-"): value for name, value in headers.items()}, content))


def test_the_error_shape_of_the_api() -> None:
    inner = {"message": "No call", "type": "invalid_request_error", "code": "call_id_not_found", "param": None}
    error = error_of(404, {"error": inner}, x_request_id="req_1")
    assert type(error).__name__ == "NotFoundError"
    assert (error.message, error.code, error.param, error.type) == (
        "No call",
        "call_id_not_found",
        None,
        "invalid_request_error",
    )
    assert (error.status_code, error.request_id, error.body) == (404, "req_1", inner)


@pytest.mark.parametrize(
    ("status", "body", "message", "kept"),
    [
        (422, {"type": "about:blank", "title": "Invalid", "detail": "speed is 9"}, "speed is 9", ...),
        (422, {"title": "Invalid"}, "Invalid", ...),
        (
            422,
            {"detail": [{"loc": ["body", "session", "type"], "msg": "Field required"}, {"msg": "no"}, "odd", 5]},
            "body.session.type: Field required; no; odd",
            ...,
        ),
        (422, {"detail": [{"loc": ["body", n], "msg": "bad"} for n in range(12)]}, FIRST_TEN, ...),
        (422, {"detail": []}, "Unprocessable Entity", ...),
        (422, {"detail": [{"loc": 5, "msg": 6}]}, "Unprocessable Entity", ...),
        (401, {"error": "invalid_token"}, "invalid_token", "invalid_token"),
        (401, {"error": None}, "Unauthorized", None),
        (403, {"message": "no"}, "no", ...),
        (400, {"error": {"message": ""}}, "Bad Request", {"message": ""}),
        (400, {"error": {"message": ["odd"]}}, "Bad Request", {"message": ["odd"]}),
        (500, ["odd"], "Internal Server Error", ...),
        (500, 17, "Internal Server Error", ...),
        (502, b"<html><head><title>502 Bad Gateway</title>", "an HTML page titled '502 Bad Gateway'", ...),
        (502, b"<!DOCTYPE html><p>sorry", "an HTML page", ...),
        (503, b"upstream connect error", "upstream connect error", "upstream connect error"),
        (500, b"", "Internal Server Error", None),
        (500, b" \r\n ", "Internal Server Error", None),
        (500, b'{"error": {"message": "cut o', '{"error": {"message": "cut o', '{"error": {"message": "cut o'),
        (500, b"\xff\xfe", "\ufffd\ufffd", "\ufffd\ufffd"),
        (599, b"", "unknown status", None),
        (500, b"[" * 100_000, "[" * 500, "[" * 100_000),
    ],
    ids=str,
)
def test_other_shapes(status: int, body: object, message: str, kept: object) -> None:
    error = error_of(status, body)
    assert error.message == message
    if kept is not ...:
        assert error.body == kept
    elif not isinstance(body, bytes):
        assert error.body == body


def test_a_redirect_tells_where_to_and_hides_the_query() -> None:
    error = error_of(307, b"moved", location="https://evil.example/v1/x?token=abc")
    assert type(error) is APIStatusError
    assert error.message == "redirect to evil.example/v1/x; redirects are not followed"
    assert error_of(302, b"", location="https://[").message == "redirect; redirects are not followed"
    assert error_of(304, b"").message == "Not Modified"


@pytest.mark.parametrize(
    "body",
    [
        {"error": {"message": f"Incorrect API key provided: {KEY}.", "code": "invalid_api_key"}},
        f"<title>{KEY}</title>".encode(),
        f"denied: Authorization: Bearer {KEY}".encode(),
    ],
)
def test_an_echoed_key_is_masked(body: object) -> None:
    error = error_of(401, body, x_echo=f"Bearer {KEY}")
    assert KEY not in f"{error!r} {error} {vars(error)}"


def test_an_echoed_key_of_unusual_form_is_masked() -> None:
    error = status_error(Answer(401, {}, b"wrong: hunter2-hunter2"), secrets=("hunter2-hunter2",))
    assert "hunter2-hunter2" not in f"{error!r} {vars(error)}"


def test_text_answers() -> None:
    answer = text_answer(Answer(201, {"location": "/v1/realtime/calls/rtc_1"}, "v=0\r\né".encode()))
    assert (answer.text, answer.status, answer.headers["location"]) == ("v=0\r\né", 201, "/v1/realtime/calls/rtc_1")
    with pytest.raises(APIResponseValidationError, match=r"is not UTF-8 text \(invalid start byte at byte 1\)"):
        text_answer(Answer(201, {}, b"v\xff"))


def test_an_undocumented_body_is_ignored() -> None:
    ignored: Any = no_answer  # typed to return None
    assert ignored(Answer(200, {}, b"anything")) is None


def test_an_answer_does_not_show_its_body() -> None:
    assert "ek_" not in repr(Answer(200, {"set-cookie": "ek_cookie"}, b'{"value":"ek_1"}'))
