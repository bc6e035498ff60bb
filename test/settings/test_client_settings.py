"""The settings of both clients on the wire, in HTTP requests and in handshakes."""

import asyncio
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.clients import KEY, Make, both
from support.misbehaving import MisbehavingServer, reply
from support.tls import server_context, trusting_context
from support.ws_server import WebSocketServer, sending

from openai_realtime import (
    AsyncRealtimeClient,
    ClientClosedError,
    ConfigurationError,
    InvalidArgumentError,
    MissingExtraError,
    RealtimeClient,
)

MINTED = {"value": "ek_0123456789abcdef", "expires_at": 1_800_000_600, "session": {"type": "realtime", "id": "sess_1"}}
OK = reply(200, MINTED)
AZURE_KEY = "0123456789abcdef0123456789abcdef"
TOKEN = "eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJhenVyZSJ9.c2lnbmF0dXJl"


@pytest.fixture(autouse=True)
def empty_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith(("OPENAI_", "AZURE_")) or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)


def mint_headers(make: Make, **settings: Any) -> tuple[str, dict[str, str]]:
    """Return the target and the headers of a request."""
    azure = settings.get("azure", False)
    with MisbehavingServer(OK) as server:
        with make(server.base_url.removesuffix("/v1") if azure else server.base_url, **settings) as client:
            client.client_secrets.create()
    return server.seen[0].target, dict(server.seen[0].headers)


def handshake_headers(make: Make, **settings: Any) -> tuple[str, dict[str, str]]:
    """Return the target and the headers of a handshake."""
    azure = settings.get("azure", False)
    with WebSocketServer(sending()) as server:
        with make(server.origin if azure else server.base_url, **settings) as client:
            connection = client.connect(model="gpt-realtime").enter()
            connection.close()
    [request] = server.requests
    return request.path, {name.lower(): value for name, value in request.headers.raw_items()}


on_the_wire = pytest.mark.parametrize("send", [mint_headers, handshake_headers], ids=["http", "websocket"])
Send = Callable[..., tuple[str, dict[str, str]]]


@both
@on_the_wire
def test_what_every_request_carries(make: Make, send: Send) -> None:
    _, headers = send(make, organization="org-1", project="proj_1", user_agent=" my-app/1.2 ")
    assert headers["authorization"] == f"Bearer {KEY}"
    assert (headers["openai-organization"], headers["openai-project"]) == ("org-1", "proj_1")
    name, _, rest = headers["user-agent"].partition("/")
    assert name == "openai-realtime-python"
    assert rest.endswith(" my-app/1.2")
    assert "cookie" not in headers


@both
@on_the_wire
def test_default_headers_and_query(make: Make, send: Send) -> None:
    settings = {"default_headers": {"X-Team": "voice", "user-agent": "mine"}, "default_query": {"tenant": "a b"}}
    target, headers = send(make, **settings)
    assert (headers["x-team"], headers["user-agent"]) == ("voice", "mine")
    assert "tenant=a%20b" in target


@both
def test_request_options_override_the_defaults(make: Make) -> None:
    with MisbehavingServer(OK) as server:
        settings = {"default_headers": {"X-Team": "voice"}, "default_query": {"tenant": "a", "region": "eu"}}
        with make(server.base_url, **settings) as client:
            client.client_secrets.create(extra_headers={"x-team": "text"}, extra_query={"tenant": "b"})
    assert server.seen[0].headers["x-team"] == "text"
    assert server.seen[0].target.endswith("?tenant=b&region=eu")


@both
def test_header_names_keep_their_case(make: Make) -> None:
    with MisbehavingServer(OK) as server:
        with make(server.base_url, organization="org-1", default_headers={"X-oDD": "1"}) as client:
            client.client_secrets.create()
    ours = {"Authorization", "User-Agent", "Content-Type", "Accept", "Accept-Encoding", "OpenAI-Organization", "X-oDD"}
    assert sorted(server.seen[0].names) == sorted({*ours, "Host", "Content-Length"})
    assert server.seen[0].headers["accept-encoding"] == "identity"


@both
@on_the_wire
def test_a_key_from_a_function(make: Make, send: Send) -> None:
    assert send(make, api_key=lambda: "sk-rotated-0123456789")[1]["authorization"] == "Bearer sk-rotated-0123456789"


@on_the_wire
def test_a_key_from_a_coroutine_function(send: Send) -> None:
    from support.clients import asynchronous, synchronous

    async def key() -> str:
        await asyncio.sleep(0)
        return "sk-rotated-0123456789"

    assert send(asynchronous, api_key=key)[1]["authorization"] == "Bearer sk-rotated-0123456789"
    with pytest.raises(InvalidArgumentError, match="use AsyncRealtimeClient for coroutine functions"):
        send(synchronous, api_key=key)


@both
def test_a_rotating_key_is_asked_for_before_every_attempt(make: Make) -> None:
    keys = iter(["sk-first-0123456789", "sk-second-0123456789", "sk-third-0123456789"])
    with MisbehavingServer(reply(500, b"", retry_after_ms="1"), OK) as server:
        with make(server.base_url, api_key=lambda: next(keys)) as client:
            client.client_secrets.create()
            client.client_secrets.create(extra_headers={"Authorization": "Bearer sk-own-0123456789"})
    sent = [seen.headers["authorization"] for seen in server.seen]
    assert sent == ["Bearer sk-first-0123456789", "Bearer sk-second-0123456789", "Bearer sk-own-0123456789"]
    assert next(keys) == "sk-third-0123456789"


@both
@pytest.mark.parametrize("key", ["", "sk-\n", None, b"sk-bytes", "sk-…"])
def test_a_function_that_returns_no_key(make: Make, key: Any) -> None:
    with MisbehavingServer(OK) as server, make(server.base_url, api_key=lambda: key) as client:
        with pytest.raises(InvalidArgumentError, match=r"api_key \(from its function\) must be") as caught:
            client.client_secrets.create()
    assert server.connections == 0
    assert "bytes" not in caught.value.value or isinstance(key, bytes)


@both
def test_an_error_of_the_key_function_reaches_the_caller(make: Make) -> None:
    def failing() -> str:
        raise LookupError("the vault is closed")

    with MisbehavingServer(OK) as server, make(server.base_url, api_key=failing) as client:
        with pytest.raises(LookupError, match="the vault is closed"):
            client.client_secrets.create()
        with pytest.raises(LookupError, match="the vault is closed"):
            client.connect(model="gpt-realtime").enter()


@both
@on_the_wire
@pytest.mark.parametrize("suffix", ["", "/", "/openai", "/openai/v1/"])
def test_azure_with_a_key(make: Make, send: Send, suffix: str) -> None:
    target, headers = send(make, azure=True, api_key=AZURE_KEY)
    assert target.startswith("/openai/v1/realtime")
    assert "api-version" not in target
    assert headers["api-key"] == AZURE_KEY
    assert "authorization" not in headers
    address = f"https://name.openai.azure.com{suffix}"
    assert "https://name.openai.azure.com/openai/v1'" in repr(RealtimeClient.azure(endpoint=address, api_key=AZURE_KEY))


@both
@on_the_wire
def test_azure_with_tokens_of_entra_id(make: Make, send: Send) -> None:
    target, headers = send(make, azure=True, azure_ad_token_provider=lambda: TOKEN, api_version="preview")
    assert target.startswith("/openai/v1/realtime")
    assert "api-version=preview" in target
    assert headers["authorization"] == f"Bearer {TOKEN}"
    assert "api-key" not in headers


@both
def test_the_urls_of_azure(make: Make) -> None:
    http, _ = mint_headers(make, azure=True, api_key=AZURE_KEY)
    websocket, _ = handshake_headers(make, azure=True, api_key=AZURE_KEY)
    assert (http, websocket) == ("/openai/v1/realtime/client_secrets", "/openai/v1/realtime?model=gpt-realtime")


@both
def test_a_preview_of_azure_speaks_the_beta_at_its_own_url(make: Make) -> None:
    version = "2024-10-01-preview"
    target, headers = handshake_headers(make, azure=True, api_key=AZURE_KEY, api_version=version)
    assert target == f"/openai/realtime?api-version={version}&deployment=gpt-realtime"
    assert (headers["api-key"], headers["openai-beta"]) == (AZURE_KEY, "realtime=v1")
    _, headers = handshake_headers(make, azure=True, api_key=AZURE_KEY, api_version=version, wire="ga")
    assert "openai-beta" not in headers


@pytest.mark.parametrize("suffix", ["", "/openai", "/openai/v1/"])
@pytest.mark.parametrize("version", ["2024-10-01-preview", "2025-04-01-preview"])
def test_a_preview_of_azure_keeps_its_settings(suffix: str, version: str) -> None:
    address = f"https://name.openai.azure.com{suffix}"
    with RealtimeClient.azure(endpoint=address, api_key=AZURE_KEY, api_version=version) as client:
        for each in (client, client.with_options(timeout=3)):
            config = each._config
            assert (config.base_url, config.wire) == ("https://name.openai.azure.com/openai", "beta")
            assert (config.model_parameter, config.default_query) == ("deployment", (("api-version", version),))


@pytest.mark.parametrize("version", [None, "preview", "v1", "2024-10-21"])
def test_other_versions_of_azure_are_ga(version: str | None) -> None:
    with RealtimeClient.azure(endpoint="https://n.example", api_key=AZURE_KEY, api_version=version) as client:
        config = client._config
    assert (config.base_url, config.wire) == ("https://n.example/openai/v1", "ga")
    assert config.model_parameter == "model"


@both
def test_the_wire_of_the_client_is_the_default_of_its_calls(make: Make) -> None:
    flat = {"id": "sess_1", "client_secret": {"value": MINTED["value"], "expires_at": 1}}
    with MisbehavingServer(reply(200, flat)) as server, make(server.base_url, wire="beta") as client:
        assert client.sessions.create(voice="sage").client_secret.value == MINTED["value"]
        client.transcription_sessions.create()
        client.with_options(wire="beta").sessions.with_raw_response.create()
    assert [seen.target for seen in server.seen] == [
        "/v1/realtime/sessions",
        "/v1/realtime/transcription_sessions",
        "/v1/realtime/sessions",
    ]
    with MisbehavingServer(OK) as server, make(server.base_url, wire="beta") as client:
        client.sessions.create(wire="ga")
    assert server.seen[0].target == "/v1/realtime/client_secrets"
    assert "openai-beta" in handshake_headers(make, wire="beta")[1]
    assert "openai-beta" not in handshake_headers(make)[1]


@both
def test_the_wire_of_a_call_wins(make: Make) -> None:
    with WebSocketServer(sending()) as server, make(server.base_url, wire="beta") as client:
        for wire in ("ga", "beta", None):
            client.connect(model="m", wire=wire).enter().close()
    assert [request.headers.get("OpenAI-Beta") for request in server.requests] == [None, "realtime=v1", "realtime=v1"]


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        ({"wire": "flat"}, 'wire must be "ga" or "beta", not \'flat\''),
        ({"validation": "off"}, 'validation must be "error" or "warning", not \'off\''),
        ({"model_parameter": "engine"}, 'model_parameter must be "model" or "deployment", not \'engine\''),
    ],
)
def test_settings_for_other_servers_are_checked(setting: dict[str, Any], expected: str) -> None:
    with pytest.raises(InvalidArgumentError, match=expected):
        RealtimeClient(api_key=KEY, **setting)


@both
@pytest.mark.parametrize(
    ("variables", "header", "value"),
    [
        ({"AZURE_OPENAI_API_KEY": AZURE_KEY, "AZURE_OPENAI_AD_TOKEN": TOKEN}, "api-key", AZURE_KEY),
        ({"AZURE_OPENAI_AD_TOKEN": TOKEN}, "authorization", f"Bearer {TOKEN}"),
    ],
)
def test_azure_from_the_environment(
    make: Make, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], header: str, value: str
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    with MisbehavingServer(OK) as server:
        monkeypatch.setenv("AZURE_OPENAI_ENDPOINT", server.base_url.removesuffix("/v1"))
        for name, setting in variables.items():
            monkeypatch.setenv(name, setting)
        with make(azure=True) as client:
            client.client_secrets.create()
    [seen] = server.seen
    assert (seen.target, seen.headers[header]) == ("/openai/v1/realtime/client_secrets", value)
    assert KEY not in str(seen.headers)


def test_what_azure_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ConfigurationError, match="set AZURE_OPENAI_ENDPOINT"):
        RealtimeClient.azure(api_key=AZURE_KEY)
    with pytest.raises(ConfigurationError, match="AZURE_OPENAI_API_KEY or AZURE_OPENAI_AD_TOKEN"):
        RealtimeClient.azure(endpoint="https://name.openai.azure.com")
    with pytest.raises(InvalidArgumentError, match="azure_ad_token_provider must be omitted"):
        RealtimeClient.azure(endpoint="https://n.example", api_key=AZURE_KEY, azure_ad_token_provider=lambda: TOKEN)
    with pytest.raises(InvalidArgumentError, match="endpoint must be"):
        RealtimeClient.azure(endpoint="name.openai.azure.com", api_key=AZURE_KEY)


@both
def test_with_options(make: Make) -> None:
    with MisbehavingServer(OK) as server, make(server.base_url, organization="org-1") as client:
        client.client_secrets.create()
        other = client.with_options(api_key="sk-other-0123456789", default_headers={"X-A": "1"})
        other.client_secrets.create()
        other.close()
        client.client_secrets.create()
        with pytest.raises(ClientClosedError):
            other.client_secrets.create()
    keys = [seen.headers["authorization"] for seen in server.seen]
    assert keys == [f"Bearer {KEY}", "Bearer sk-other-0123456789", f"Bearer {KEY}"]
    assert [seen.headers.get("x-a") for seen in server.seen] == [None, "1", None]
    assert {seen.headers["openai-organization"] for seen in server.seen} == {"org-1"}
    assert server.connections == 1


@both
def test_with_options_that_need_other_connections(make: Make) -> None:
    with MisbehavingServer(OK, context=server_context()) as secure, MisbehavingServer(OK) as server:
        with make(server.base_url) as client:
            other = client.with_options(base_url=secure.base_url, ssl_context=trusting_context())
            client.close()
            other.client_secrets.create()
            other.close()
    assert len(secure.seen) == 1


@both
def test_closing_a_client_closes_those_that_share_with_it(make: Make) -> None:
    with MisbehavingServer(OK) as server, make(server.base_url) as client:
        other = client.with_options(timeout=5)
        client.close()
        with pytest.raises(ClientClosedError):
            other.client_secrets.create()
    assert server.connections == 0


@both
def test_the_environment_chooses_a_proxy_unless_it_is_not_trusted(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    with MisbehavingServer(OK) as proxy, MisbehavingServer(OK) as server:
        monkeypatch.setenv("HTTP_PROXY", f"http://user:pass-word@127.0.0.1:{proxy.port}")
        for trusted in (True, False):
            with make(server.base_url, trust_env=trusted) as client:
                client.client_secrets.create()
    assert [seen.target for seen in proxy.seen] == [f"{server.base_url}/realtime/client_secrets"]
    assert proxy.seen[0].headers["proxy-authorization"].startswith("Basic ")
    assert [seen.target for seen in server.seen] == ["/v1/realtime/client_secrets"]


@both
@on_the_wire
def test_passwords_of_netrc_are_not_used(
    make: Make, send: Send, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login user password pass-word\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    assert send(make)[1]["authorization"] == f"Bearer {KEY}"


@pytest.mark.parametrize("kind", [RealtimeClient, AsyncRealtimeClient])
@pytest.mark.parametrize(
    ("settings", "argument"),
    [
        ({"default_headers": {"X-A": "1\r\nX-B: 2"}}, "default_headers.X-A"),
        ({"default_headers": [("X-A", "1")]}, "default_headers"),
        ({"default_query": {"n": 1}}, "default_query.n"),
        ({"key_header": "x-key"}, "key_header"),
        ({"user_agent": "a\nb"}, "user_agent"),
        ({"user_agent": " "}, "user_agent"),
        ({"on_event": "print"}, "on_event"),
        ({"on_request": asyncio.sleep}, "on_request"),
        ({"default_headers": {"X-A": "1", "x-a": "2"}}, "a name in default_headers"),
        ({"default_headers": {"Content-Length": "3"}}, "a name in default_headers"),
        ({"default_headers": {"Expect": "100-continue"}}, "a name in default_headers"),
        ({"default_headers": {"X-A": "é"}}, "default_headers.X-A"),
        ({"api_key": 5}, "api_key"),
        ({"webhook_secret": "whsec_\n"}, "webhook_secret"),
    ],
)
def test_settings_that_cannot_be_used(kind: Callable[..., object], settings: dict[str, Any], argument: str) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        kind(**{"api_key": KEY, **settings})
    assert caught.value.argument == argument


@pytest.mark.parametrize("kind", [RealtimeClient, AsyncRealtimeClient])
def test_an_unknown_setting_is_a_type_error(kind: Callable[..., object]) -> None:
    with pytest.raises(TypeError, match="unexpected keyword argument 'api_kee'"):
        kind(api_kee=KEY)
    with pytest.raises(TypeError, match="unexpected keyword argument 'timeuot'"):
        RealtimeClient(api_key=KEY).with_options(timeuot=1)  # type: ignore[call-arg]  # on purpose


def test_a_missing_aiohttp_names_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "aiohttp", None)
    monkeypatch.setattr("openai_realtime.transport.aio.find_spec", lambda name: None)

    async def mint() -> None:
        async with AsyncRealtimeClient(api_key=KEY, base_url="http://127.0.0.1:9/v1") as client:
            await client.client_secrets.create()

    with pytest.raises(MissingExtraError, match=r"pip install 'openai-realtime\[async\]'") as caught:
        asyncio.run(mint())
    assert isinstance(caught.value, ImportError)
    assert (caught.value.name, caught.value.extra) == ("aiohttp", "async")


@both
def test_azure_ignores_the_openai_variables(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_WEBSOCKET_BASE_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("OPENAI_ORG_ID", "org-1")
    monkeypatch.setenv("OPENAI_PROJECT_ID", "proj_1")
    for send in (mint_headers, handshake_headers):
        _, headers = send(make, azure=True, api_key=AZURE_KEY)
        assert not [name for name in headers if name.startswith("openai-")]
    with pytest.raises(InvalidArgumentError, match="base_url must be omitted"):
        RealtimeClient.azure(endpoint="https://n.example", api_key=AZURE_KEY, base_url="https://other.example")


def test_a_refused_setting_shows_no_credentials() -> None:
    refused: list[dict[str, Any]] = [
        {"api_key": AZURE_KEY, "azure_ad_token_provider": TOKEN},
        {"api_key": AZURE_KEY, "timeout": -1},
        {"api_key": AZURE_KEY + "\n"},
    ]
    for settings in refused:
        with pytest.raises(InvalidArgumentError) as caught:
            RealtimeClient.azure(endpoint="https://n.example", **settings)
        shown = f"{caught.value} {caught.value!r} {vars(caught.value)}"
        for frame, _ in traceback.walk_tb(caught.value.__traceback__):
            if "openai_realtime" in frame.f_code.co_filename and "test" not in frame.f_code.co_filename:
                shown += repr(frame.f_locals)
        assert AZURE_KEY not in shown
        assert TOKEN not in shown


@both
def test_settings_from_the_environment_stay_when_options_change(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    with MisbehavingServer(OK) as server:
        monkeypatch.setenv("OPENAI_API_KEY", KEY)
        monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
        monkeypatch.setenv("OPENAI_ORG_ID", "org-1")
        with make(api_key=None) as client:
            for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_ORG_ID"):
                monkeypatch.delenv(name)
            monkeypatch.setenv("OPENAI_PROJECT_ID", "proj_1")
            client.with_options(timeout=3).client_secrets.create()
    [seen] = server.seen
    assert (seen.headers["authorization"], seen.headers["openai-organization"]) == (f"Bearer {KEY}", "org-1")
    assert "openai-project" not in seen.headers


@both
def test_connections_follow_a_base_url_that_changes(make: Make) -> None:
    with WebSocketServer(sending()) as server, make("http://127.0.0.1:9/v1") as client:
        client.with_options(base_url=server.base_url).connect(model="m").enter().close()
    assert len(server.requests) == 1


@both
def test_a_client_that_shares_with_a_closed_one_is_closed(make: Make) -> None:
    with make("http://127.0.0.1:9/v1") as client:
        other = client.with_options(timeout=5)
        client.close()
        for use in (lambda: other.connect(model="m"), lambda: other.with_options(timeout=6)):
            with pytest.raises(ClientClosedError):
                use()


@both
def test_clients_with_other_proxies_or_schemes_share_no_connections(make: Make) -> None:
    with MisbehavingServer(OK) as proxy, MisbehavingServer(OK) as server, make(server.base_url) as client:
        client.client_secrets.create()
        through = client.with_options(proxy=f"http://127.0.0.1:{proxy.port}")
        through.client_secrets.create()
        through.close()
    assert (len(proxy.seen), len(server.seen)) == (1, 1)
