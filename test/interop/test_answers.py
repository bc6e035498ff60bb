"""The same canned answers, given to the official package and to ours: the same error with the same details."""

from typing import Any

import pytest
from support.clients import asynchronous, synchronous
from support.misbehaving import MisbehavingServer, Silence, Step, hang_up, reply, truncated

from openai_realtime import APIError, BadRequestError

MINT = "realtime.client_secrets.create"
HANGUP = "realtime.calls.hangup"
DETAILS = {"message": "no", "type": "some_type", "code": "some_code", "param": "some.param"}
PAGE = b"<html><head><title>Bad gateway</title></head></html>"

ANSWERS: dict[str, Step] = {
    **{
        str(status): reply(status, {"error": DETAILS}, x_request_id="req_1")
        for status in (400, 401, 402, 403, 404, 405, 408, 409, 413, 415, 422, 429, 500, 501, 502, 503, 504, 529)
    },
    "without details": reply(400, {"error": {"message": "no"}}, x_request_id="req_1"),
    "null details": reply(400, {"error": {**DETAILS, "code": None, "param": None}}, x_request_id="req_1"),
    "a number as code": reply(400, {"error": {**DETAILS, "code": 17}}, x_request_id="req_1"),
    "an error that is a text": reply(404, {"error": "no such thing"}, x_request_id="req_1"),
    "no error object": reply(400, {"message": "no", "code": "outside"}, x_request_id="req_1"),
    "problem+json": reply(422, {"title": "no", "detail": "why"}, content_type="application/problem+json"),
    "a JSON array": reply(400, ["no"], x_request_id="req_1"),
    "HTML": reply(502, PAGE, content_type="text/html", x_request_id="req_1"),
    "empty": reply(500, b"", x_request_id="req_1"),
    "no request id": reply(401, {"error": DETAILS}),
    "redirect without a target": reply(304),
    "hung up": hang_up,
}


def ours(client: Any, name: str) -> None:
    if name == MINT:
        client.client_secrets.create()
    else:
        client.calls.hangup("rtc_1")


def message(error: APIError) -> tuple[object, ...]:
    status = getattr(error, "status_code", None)
    return type(error).__name__, status, error.code, error.param, error.type, error.request_id


@pytest.mark.parametrize("name", [MINT, HANGUP])
@pytest.mark.parametrize("answer", ANSWERS)
def test_the_same_error(openai: Any, answer: str, name: str, request: pytest.FixtureRequest) -> None:
    make = synchronous if "sync" in request.node.callspec.id.split("-") else asynchronous
    with MisbehavingServer(ANSWERS[answer]) as server:
        arguments = {"call_id": "rtc_1"} if name == HANGUP else {}
        theirs = openai(name, client={"base_url": server.base_url}, **arguments)
        with make(server.base_url, max_retries=0) as client, pytest.raises(APIError) as caught:
            ours(client, name)
    expected = (theirs.error, theirs.status, theirs.code, theirs.param, theirs.type, theirs.request_id)
    assert message(caught.value) == expected


def test_the_one_difference(openai: Any) -> None:
    """An error whose body breaks off: the official package forgets the status and would try again, ours keeps it."""
    with MisbehavingServer(truncated(400, b'{"error": {"mess', 100)) as server:
        assert openai(MINT, client={"base_url": server.base_url}).error == "APIConnectionError"
        with synchronous(server.base_url) as client, pytest.raises(BadRequestError) as caught:
            ours(client, MINT)
    assert (caught.value.status_code, caught.value.attempts) == (400, 1)


@pytest.mark.parametrize("name", [MINT, HANGUP])
def test_no_answer_in_time(openai: Any, name: str) -> None:
    arguments = {"call_id": "rtc_1"} if name == HANGUP else {}
    with MisbehavingServer(Silence()) as server:
        theirs = openai(name, client={"base_url": server.base_url, "timeout": 0.2}, **arguments)
        with synchronous(server.base_url, max_retries=0, timeout=0.2) as client, pytest.raises(APIError) as caught:
            ours(client, name)
    assert type(caught.value).__name__ == theirs.error == "APITimeoutError"
