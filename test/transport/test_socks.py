"""SOCKS proxies, for requests and connections."""

import importlib.util
from typing import Any

import pytest
from support.clients import KEY, Make, both
from support.misbehaving import MisbehavingServer, reply
from support.socks import SocksProxy
from support.tls import server_context, trusting_context

from openai_realtime import MissingExtraError
from openai_realtime.emulator import Emulator
from openai_realtime.errors import APIConnectionError
from openai_realtime.transport import security

INSTALLED = all(importlib.util.find_spec(name) for name in ("socks", "aiohttp_socks", "python_socks"))
needs_socks = pytest.mark.skipif(not INSTALLED, reason="the extra socks is not installed")


@pytest.fixture
def no_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(security, "find_spec", lambda _: None)


@both
@pytest.mark.usefixtures("no_packages")
def test_without_the_extra_the_first_use_fails(make: Make) -> None:
    with make("http://127.0.0.1:9/v1", proxy="socks5://127.0.0.1:9") as client:
        with pytest.raises(MissingExtraError, match=r"A SOCKS proxy needs .*: pip install 'openai-realtime\[socks\]'"):
            client.calls.hangup("rtc_1")
        with pytest.raises(MissingExtraError, match=r"A SOCKS proxy needs python-socks"):
            client.connect(model="m").enter()


@both
@pytest.mark.usefixtures("no_packages")
def test_a_proxy_of_the_environment_does_not_keep_a_client_from_its_start(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALL_PROXY", "socks5h://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "")
    with make("http://127.0.0.1:9/v1") as client, pytest.raises(MissingExtraError):
        client.calls.hangup("rtc_1")


@needs_socks
@both
@pytest.mark.parametrize("secure", [False, True], ids=["plain", "tls"])
@pytest.mark.parametrize("scheme", ["socks5", "socks5h"])
def test_requests(make: Make, scheme: str, secure: bool) -> None:
    context: dict[str, Any] = {"ssl_context": trusting_context()} if secure else {}
    with MisbehavingServer(reply(200), context=server_context() if secure else None) as server:
        with SocksProxy(server.port, credentials=("user", "pass-word")) as proxy:
            url = f"{'https' if secure else 'http'}://localhost:{server.port}/v1"
            address = f"{scheme}://user:pass-word@127.0.0.1:{proxy.port}"
            with make(url, proxy=address, **context) as client:
                client.calls.hangup("rtc_1")
                client.calls.hangup("rtc_2")
    assert server.connections == 1
    assert server.seen[0].headers["authorization"] == f"Bearer {KEY}"
    [(host, port)] = proxy.asked
    assert port == server.port
    assert (host == "localhost") == (scheme == "socks5h")


@needs_socks
@both
def test_what_goes_wrong(make: Make) -> None:
    with MisbehavingServer(reply(200)) as server:
        for options in ({"refuses": True}, {"credentials": ("user", "other")}):
            with SocksProxy(server.port, **options) as proxy:  # type: ignore[arg-type]
                address = f"socks5h://user:pass-word@127.0.0.1:{proxy.port}"
                with make("http://localhost/v1", proxy=address, max_retries=0) as client:
                    with pytest.raises(APIConnectionError, match="Cannot connect to localhost") as caught:
                        client.calls.hangup("rtc_1")
            assert "pass-word" not in f"{caught.value!r} {caught.value} {caught.value.__cause__!r}"
    with make("http://localhost/v1", proxy="socks5h://127.0.0.1:9", max_retries=0) as client:
        with pytest.raises(APIConnectionError, match="Cannot connect to localhost"):
            client.calls.hangup("rtc_1")
    assert not server.seen


@needs_socks
@both
def test_connections(make: Make) -> None:
    with Emulator() as emulator, SocksProxy(emulator.port) as proxy:
        address = f"socks5h://127.0.0.1:{proxy.port}"
        with make(emulator.base_url, proxy=address, api_key=emulator.api_key) as client:
            connection = client.connect(model="gpt-realtime").enter()
            assert connection.recv().type == "session.created"
            connection.close()
        assert proxy.asked == [("127.0.0.1", emulator.port)]
