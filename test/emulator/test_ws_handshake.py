"""WebSocket handshakes: authorization, the session, and the recorded request."""

import aiohttp
import pytest
from support.talk import PATIENCE, check_translation, connect
from websockets.exceptions import ConnectionClosedOK, InvalidStatus

from openai_realtime.emulator import Emulator

SESSION = {"type": "realtime", "model": "gpt-realtime-mini", "instructions": "Be brief."}


def refusal(emulator, target="/realtime?model=gpt-realtime", **options):
    """Return the HTTP status and the error code of a refused handshake."""
    with pytest.raises(InvalidStatus) as caught, connect(emulator, target, **options):
        pass
    response = caught.value.response
    assert response.headers["content-type"].startswith("application/json")
    assert response.headers["x-request-id"].startswith("req_")
    return response.status_code


def message(emulator, target="/realtime?model=gpt-realtime", **options):
    """Return the code of the error event and the close of a connection that is opened and then refused."""
    with connect(emulator, target, **options) as client:
        error = client.only("error")["error"]
        return error["code"], *client.end()


def test_session_has_the_model_of_the_url(emulator):
    with connect(emulator, "/realtime?model=gpt-realtime-mini") as client:
        created = client.only("session.created")
        assert created["session"]["model"] == "gpt-realtime-mini"
        assert created["session"]["id"].startswith("sess_")
        assert client.socket.response.headers["x-request-id"].startswith("req_")
        assert "sec-websocket-extensions" not in client.socket.response.headers


@pytest.mark.parametrize("key", [None, "sk-wrong", "ek_wrong"])
def test_missing_or_unknown_key(emulator, key):
    assert refusal(emulator, key=key) == 401


def test_ephemeral_key_sets_the_session(emulator, api):
    key = api.mint(SESSION)["value"]
    for target in ("/realtime", "/realtime?model=gpt-realtime-mini"):
        with connect(emulator, target, key=key) as client:
            session = client.only("session.created")["session"]
            assert (session["model"], session["instructions"]) == ("gpt-realtime-mini", "Be brief.")


def test_ephemeral_keys_of_other_session_types(emulator, api):
    transcription = api.mint({"type": "transcription"})["value"]
    with connect(emulator, "/realtime", key=transcription) as client:
        assert client.only("session.created")["session"]["type"] == "transcription"
    translation = api.post("/realtime/translations/client_secrets", {"session": {"model": "gpt-realtime-translate"}})
    with connect(
        emulator, "/realtime/translations", key=translation.json["value"], checked=check_translation
    ) as client:
        assert client.only("session.created")["session"]["model"] == "gpt-realtime-translate"
    assert refusal(emulator, key=translation.json["value"]) == 400
    assert refusal(emulator, "/realtime/translations", key=transcription) == 400


def test_key_of_a_flat_session(emulator, api):
    flat = api.post("/realtime/sessions", {"model": "gpt-realtime", "voice": "sage", "modalities": ["text"]}).json
    with connect(emulator, "/realtime", key=flat["client_secret"]["value"]) as client:
        session = client.only("session.created")["session"]
    assert session["output_modalities"] == ["text"]
    assert session["audio"]["output"]["voice"] == "sage"


def test_expired_key_is_refused_before_the_upgrade(make_api):
    now = [1000.0]
    with Emulator(clock=lambda: now[0]) as emulator:
        key = make_api(emulator).mint(SESSION, expires_after={"anchor": "created_at", "seconds": 10})["value"]
        with connect(emulator, "/realtime", key=key) as client:
            client.only("session.created")
        now[0] += 10
        assert refusal(emulator, "/realtime", key=key) == 401


@pytest.mark.parametrize("ephemeral", [True, False])
def test_key_among_the_subprotocols(emulator, api, ephemeral):
    key = api.mint(SESSION)["value"] if ephemeral else emulator.api_key
    offered = ["realtime", f"openai-insecure-api-key.{key}", "openai-organization.org-1", "openai-project.proj_1"]
    with connect(emulator, key=None, subprotocols=offered) as client:
        assert client.socket.subprotocol == "realtime"
        client.only("session.created")
    assert key not in str(emulator.requests[-1])
    assert "openai-organization.org-1" in emulator.requests[-1].headers["sec-websocket-protocol"]


def test_short_key_among_the_subprotocols_is_masked():
    with Emulator(api_key="test") as emulator:
        with connect(emulator, key=None, subprotocols=["realtime", "openai-insecure-api-key.test"]) as client:
            client.only("session.created")
        assert emulator.requests[-1].headers["sec-websocket-protocol"] == "realtime, openai-insecure-api-key.…"


def test_unsupported_subprotocols(emulator, caplog):
    offered = [f"openai-insecure-api-key.{emulator.api_key}"]
    assert refusal(emulator, key=None, subprotocols=offered) == 400
    assert emulator.api_key not in caplog.text


async def test_browser_like_client(emulator):
    protocols = ("realtime", f"openai-insecure-api-key.{emulator.api_key}")
    url = f"{emulator.base_url}/realtime?model=gpt-realtime"
    async with (
        aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE)) as session,
        session.ws_connect(url, protocols=protocols) as socket,
    ):
        assert socket.protocol == "realtime"
        assert (await socket.receive_json(timeout=PATIENCE))["type"] == "session.created"
        await socket.ping(b"x")
        await socket.send_json({"type": "input_audio_buffer.clear"})
        assert (await socket.receive_json(timeout=PATIENCE))["type"] == "input_audio_buffer.cleared"


@pytest.mark.parametrize("target", ["/realtime", "/realtime?model=", "/realtime?intent=conversation"])
def test_missing_model(emulator, target):
    assert message(emulator, target) == ("missing_model", 4000, "invalid_request_error.missing_model")


def test_model_of_a_transcription_session(emulator):
    code, close, _ = message(emulator, "/realtime?intent=transcription&model=gpt-4o-transcribe")
    assert (code, close) == ("invalid_model", 4000)


@pytest.mark.parametrize("key", ["", None])
def test_beta_is_refused_as_by_the_api(emulator, key):
    headers = {"OpenAI-Beta": "assistants=v2, realtime=v1"} if key == "" else {}
    offered = ["realtime", f"openai-insecure-api-key.{emulator.api_key}", "openai-beta.realtime-v1"]
    code, close, reason = message(emulator, key=key, headers=headers, subprotocols=None if key == "" else offered)
    assert (code, close) == ("beta_api_shape_disabled", 4000)
    assert reason == "invalid_request_error.beta_api_shape_disabled"


def test_plain_request(emulator, api):
    assert api.send("GET", "/realtime?model=gpt-realtime").error == (426, "upgrade_required", None)
    refused = api.post("/realtime", {})
    assert (refused.status, refused.headers["allow"]) == (405, "GET")


def test_handshake_is_recorded_without_secrets(emulator):
    with connect(emulator, "/realtime?model=gpt-realtime&tag=sk-0123456789abcdef", headers={"X-Tag": "mine"}) as client:
        client.only("session.created")
    request = emulator.requests[-1]
    assert (request.method, request.path, request.body) == ("GET", "/v1/realtime", None)
    assert request.query["model"] == "gpt-realtime"
    assert "0123456789" not in request.query["tag"]
    assert request.headers["x-tag"] == "mine"
    assert emulator.api_key not in str(request)


def test_ping_and_close(emulator):
    with connect(emulator) as client:
        client.until("session.created")
        assert client.socket.ping().wait(PATIENCE)
        client.socket.close()
        assert client.socket.close_code == 1000
        with pytest.raises(ConnectionClosedOK):
            client.event()
