"""Authorization: the API key, ephemeral keys, and how both are masked."""

import logging

import pytest

from openai_realtime.emulator import Emulator

ENDPOINTS = [
    "/realtime/client_secrets",
    "/realtime/sessions",
    "/realtime/transcription_sessions",
    "/realtime/translations/client_secrets",
    "/realtime/calls",
    "/realtime/calls/rtc_1/accept",
    "/realtime/calls/rtc_1/reject",
    "/realtime/calls/rtc_1/refer",
    "/realtime/calls/rtc_1/hangup",
]
OFFER = "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=mid:0\r\n"


class Clock:
    def __init__(self, now: float) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize("path", ENDPOINTS)
@pytest.mark.parametrize("authorization", [None, "", "Bearer", "Bearer ", "Basic abc", "sk-1"])
def test_no_usable_key(api, path, authorization):
    headers = {} if authorization is None else {"Authorization": authorization}
    reply = api.send("POST", path, key=None, headers=headers, json={})
    assert reply.error == (401, "invalid_api_key", None)
    assert reply.json["error"]["type"] == "invalid_request_error"


@pytest.mark.parametrize("path", ENDPOINTS)
@pytest.mark.parametrize("key", ["sk-wrong-key-of-somebody-1234", "ek_wrong-key-of-somebody-1234"])
def test_unknown_key_is_refused_and_masked(api, path, key):
    reply = api.post(path, {}, key=key)
    assert reply.error == (401, "invalid_api_key", None)
    assert key not in reply.text
    assert key[:3] in reply.text


@pytest.mark.parametrize("path", [path for path in ENDPOINTS if path != "/realtime/calls"])
def test_ephemeral_key_only_opens_sessions(api, path):
    assert api.post(path, {}, key=api.mint()["value"]).error == (403, "insufficient_permissions", None)


def test_scheme_is_case_insensitive(api):
    reply = api.send(
        "POST", "/realtime/client_secrets", headers={"authorization": f"bearer {api.emulator.api_key}"}, json={}
    )
    assert reply.status == 200


def test_ephemeral_key_expires(make_api):
    clock = Clock(1_000_000.0)
    with Emulator(clock=clock) as emulator:
        api = make_api(emulator)
        secret = api.mint(expires_after={"seconds": 10})
        assert secret["expires_at"] == 1_000_010
        sdp = {"body": OFFER, "headers": {"Content-Type": "application/sdp"}, "key": secret["value"]}
        clock.now += 9.9
        assert api.send("POST", "/realtime/calls", **sdp).status == 201
        clock.now += 0.1
        expired = api.send("POST", "/realtime/calls", **sdp)
        assert expired.error == (401, "invalid_api_key", None)
        assert "expired" in expired.json["error"]["message"]
        assert secret["value"] not in expired.text
        clock.now += 25 * 3600
        api.mint()
        assert "expired" not in api.send("POST", "/realtime/calls", **sdp).json["error"]["message"]


def test_configured_key_is_accepted(make_api):
    with Emulator(api_key="my own key") as emulator:
        assert emulator.api_key == "my own key"
        assert make_api(emulator).mint()["value"].startswith("ek_")


def test_generated_keys_differ():
    keys = {Emulator().api_key for _ in range(3)}
    assert len(keys) == 3
    assert all(key.startswith("sk-") for key in keys)


@pytest.mark.parametrize("key", ["", "  "])
def test_blank_key_is_refused(key):
    with pytest.raises(ValueError, match="api_key must be .*, not a blank string"):
        Emulator(api_key=key)


def test_request_log_hides_secrets(make_api):
    with Emulator(api_key="plain-word-key") as emulator:
        api = make_api(emulator)
        secret = api.mint()["value"]
        tool = {"type": "mcp", "server_label": "x", "server_url": "https://x.example", "authorization": "token-of-x"}
        api.mint({"type": "realtime", "tools": [tool]})
        api.send("POST", f"/realtime/calls/{secret}/hangup?token={secret}", key=secret, headers={"api-key": secret})
        api.post("/realtime/client_secrets", {"session": {"type": "realtime", "instructions": secret}})
        shown = repr(emulator.requests)
        assert len(emulator.requests) == 4
        for hidden in (secret, "plain-word-key", "token-of-x"):
            assert hidden not in shown
        assert "plain-word-key" not in repr(emulator)


def test_short_key_is_not_masked_inside_words(make_api):
    with Emulator(api_key="test") as emulator:
        make_api(emulator).post("/realtime/sessions", {"model": "gpt-test"})
        [request] = emulator.requests
        assert request.body == {"model": "gpt-test"}
        assert request.headers["authorization"] == "Bearer …"


def test_key_in_a_wrong_place_is_not_echoed(api):
    secret = api.mint()["value"]
    for path in (f"/realtime/calls/{secret}/hangup", f"/realtime/{secret}"):
        reply = api.post(path, {})
        assert reply.status == 404
        assert secret not in reply.text


def test_request_log_records_requests(make_api):
    with Emulator() as emulator:
        make_api(emulator).post("/realtime/sessions?a=b", {"voice": "marin"}, headers={"X-Own": "yes"})
        [request] = emulator.requests
        assert (request.method, request.path) == ("POST", "/v1/realtime/sessions")
        assert (request.query, request.headers["x-own"]) == ({"a": "b"}, "yes")
        assert request.headers["authorization"].startswith("Bearer sk-…")
        assert request.body == {"voice": "marin"}


def test_request_log_is_bounded(make_api):
    with Emulator() as emulator:
        api = make_api(emulator)
        for number in range(1002):
            api.send("GET", f"/{number}", key=None)
        assert [request.path for request in emulator.requests][::999] == ["/v1/2", "/v1/1001"]


def test_remote_tool_credentials_are_not_echoed(api):
    tool = {"type": "mcp", "server_label": "x", "server_url": "https://x.example"}
    credentials = {"authorization": "token-of-x", "headers": {"X-Token": "another"}}
    minted = api.mint({"type": "realtime", "tools": [{**tool, **credentials}]})
    assert minted["session"]["tools"] == [tool]


def test_internal_error_is_a_500_without_secrets(make_api, caplog):
    def broken_clock():
        raise RuntimeError("no time")

    with Emulator(clock=broken_clock) as emulator, caplog.at_level(logging.DEBUG):
        reply = make_api(emulator).post("/realtime/client_secrets", {})
        assert reply.error == (500, None, None)
        assert reply.json["error"]["type"] == "server_error"
        assert "no time" in caplog.text
        assert emulator.api_key not in caplog.text
