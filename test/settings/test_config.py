"""The settings of a client: arguments, environment, defaults and validation."""

import copy
import math
import os
import pickle
from typing import Any

import pytest

from openai_realtime import AsyncRealtimeClient, RealtimeClient
from openai_realtime.errors import ConfigurationError, InvalidArgumentError
from openai_realtime.settings.checks import Timeouts, checked_timeouts
from openai_realtime.settings.config import ClientConfig

KEY = "sk-proj-abcdefghijklmnopqrstuvwxyz0123456789"
WEBHOOK_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"


@pytest.fixture(autouse=True)
def empty_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith("OPENAI_") or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)


def test_defaults() -> None:
    config = ClientConfig.resolve(api_key=KEY)
    assert config == ClientConfig(
        api_key=KEY,
        base_url="https://api.openai.com/v1",
        organization=None,
        project=None,
        timeouts=Timeouts(connect=5.0, read=60.0),
        max_retries=2,
        proxy=None,
    )


def test_the_environment_replaces_omitted_arguments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("OPENAI_BASE_URL", "https://gateway.example/v1/")
    monkeypatch.setenv("OPENAI_ORG_ID", "org-1")
    monkeypatch.setenv("OPENAI_PROJECT_ID", "proj_1")
    monkeypatch.setenv("OPENAI_WEBHOOK_SECRET", WEBHOOK_SECRET)
    config = ClientConfig.resolve()
    assert (config.api_key, config.base_url) == (KEY, "https://gateway.example/v1")
    assert (config.organization, config.project) == ("org-1", "proj_1")
    assert config.webhook_secret == WEBHOOK_SECRET
    assert ClientConfig.resolve(base_url="http://localhost:8000", organization="org-2").organization == "org-2"


@pytest.mark.parametrize("variables", [{}, {"OPENAI_API_KEY": ""}])
def test_a_missing_key_is_a_clear_error(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str]) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(ConfigurationError, match="pass api_key or set OPENAI_API_KEY"):
        ClientConfig.resolve()


def test_the_key_is_not_shown() -> None:
    proxy = "http://user:pass-word@127.0.0.1:3128"
    config = ClientConfig.resolve(api_key=KEY, proxy=proxy, webhook_secret=WEBHOOK_SECRET)
    assert KEY not in repr(config)
    assert WEBHOOK_SECRET[6:] not in repr(config)
    assert "pass-word" not in repr(config)
    assert copy.deepcopy(config) == config == copy.copy(config)
    with pytest.raises(TypeError, match="A secret cannot be pickled"):
        pickle.dumps(config)


@pytest.mark.parametrize(
    ("bad", "position"),
    [("\n", "U+000A"), ("\r\nX: y", "U+000D"), (" ", "U+0020"), ("\u2026", "U+2026"), ("é", "U+00E9")],
)
@pytest.mark.parametrize("from_environment", [True, False])
def test_a_key_that_is_not_a_valid_header_value(
    monkeypatch: pytest.MonkeyPatch, bad: str, position: str, from_environment: bool
) -> None:
    if from_environment:
        monkeypatch.setenv("OPENAI_API_KEY", KEY + bad)
    with pytest.raises(InvalidArgumentError) as caught:
        ClientConfig.resolve(api_key=None if from_environment else KEY + bad)
    assert caught.value.argument == ("api_key (from OPENAI_API_KEY)" if from_environment else "api_key")
    assert position in caught.value.value
    assert KEY not in str(caught.value)


@pytest.mark.parametrize(
    ("arguments", "argument"),
    [
        ({"api_key": ""}, "api_key"),
        ({"api_key": b"sk-bytes"}, "api_key"),
        ({"organization": "org\n1"}, "organization"),
        ({"base_url": ""}, "base_url"),
        ({"base_url": "api.openai.com/v1"}, "base_url"),
        ({"base_url": "ftp://api.openai.com"}, "base_url"),
        ({"base_url": "https://"}, "base_url"),
        ({"base_url": "https://host:port/v1"}, "base_url"),
        ({"base_url": "https://[::1/v1"}, "base_url"),
        ({"base_url": "https://host/v1\n"}, "base_url"),
        ({"base_url": "https://hôte.example/v1"}, "base_url"),
        ({"base_url": "https://host/v1?api-version=1"}, "base_url"),
        ({"base_url": "https://host/v1#top"}, "base_url"),
        ({"base_url": "https://user:pass-word@host/v1"}, "base_url"),
        ({"base_url": 8000}, "base_url"),
        ({"timeout": 0}, "timeout"),
        ({"timeout": -1.0}, "timeout"),
        ({"timeout": math.nan}, "timeout"),
        ({"timeout": math.inf}, "timeout"),
        ({"timeout": 86_401}, "timeout"),
        ({"timeout": True}, "timeout"),
        ({"timeout": "5"}, "timeout"),
        ({"timeout": (5, 0)}, "timeout"),
        ({"timeout": (1, 2, 3)}, "timeout"),
        ({"timeout": ()}, "timeout"),
        ({"max_retries": -1}, "max_retries"),
        ({"max_retries": 1.5}, "max_retries"),
        ({"max_retries": None}, "max_retries"),
        ({"proxy": "ftp://127.0.0.1:1080"}, "proxy"),
        ({"total_timeout": 0}, "total_timeout"),
        ({"total_timeout": math.nan}, "total_timeout"),
        ({"total_timeout": (1, 2)}, "total_timeout"),
        ({"ssl_context": {}}, "ssl_context"),
        ({"trust_env": 5}, "trust_env"),
        ({"default_query": 0}, "default_query"),
        ({"default_headers": ""}, "default_headers"),
        ({"base_url": "https://host/v1/realtime"}, "base_url"),
        ({"base_url": "https://host/v1/realtime/"}, "base_url"),
        ({"websocket_base_url": "wss://host/v1/realtime"}, "websocket_base_url"),
        ({"proxy": "http://user:pass-word@"}, "proxy"),
        ({"proxy": "http://user:pass-word@127.0.0.1:9/path"}, "proxy"),
        ({"proxy": "http://user:pass-word@127.0.0.1:9?a=b"}, "proxy"),
        ({"base_url": "https://host/a/../v1"}, "base_url"),
        ({"base_url": "https://host/a|b"}, "base_url"),
        ({"base_url": "https://host/%zz"}, "base_url"),
        ({"webhook_secret": "pass-word"}, "webhook_secret"),
        ({"webhook_secret": "whsec_pass-word"}, "webhook_secret"),
        ({"webhook_secret": b"whsec_pass-word"}, "webhook_secret"),
    ],
)
def test_an_invalid_setting_is_refused_by_name(arguments: dict[str, Any], argument: str) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        ClientConfig.resolve(**{"api_key": KEY, **arguments})
    assert caught.value.argument == argument
    assert "pass-word" not in str(caught.value)


@pytest.mark.parametrize("kind", [RealtimeClient, AsyncRealtimeClient])
def test_an_invalid_webhook_secret_in_the_environment_fails_when_it_is_used(
    monkeypatch: pytest.MonkeyPatch, kind: type[RealtimeClient]
) -> None:
    monkeypatch.setenv("OPENAI_WEBHOOK_SECRET", "whsec_pass-word")
    client = kind(api_key=KEY).with_options(timeout=5)
    with pytest.raises(InvalidArgumentError, match=r"webhook_secret \(from OPENAI_WEBHOOK_SECRET\) must be") as caught:
        _ = client.webhooks
    assert "pass-word" not in str(caught.value)


def test_an_empty_string_overrides_the_organization_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_ORG_ID", "org-1")
    monkeypatch.setenv("OPENAI_PROJECT_ID", "proj_1")
    config = ClientConfig.resolve(api_key=KEY, organization="", project="")
    assert (config.organization, config.project) == (None, None)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("https://host", "https://host"),
        ("https://host/", "https://host"),
        ("http://127.0.0.1:8080/v1//", "http://127.0.0.1:8080/v1"),
        ("http://[::1]:8080/v1", "http://[::1]:8080/v1"),
        ("https://host/a%2fb%7e/v1", "https://host/a%2Fb%7E/v1"),
    ],
)
def test_base_urls(value: str, expected: str) -> None:
    assert ClientConfig.resolve(api_key=KEY, base_url=value).base_url == expected


def test_timeouts() -> None:
    assert checked_timeouts(3) == Timeouts(connect=3, read=3)
    assert checked_timeouts((1, 30.5)) == Timeouts(connect=1, read=30.5)
    assert checked_timeouts(None, Timeouts(1, 2)) == Timeouts(1, 2)
    assert checked_timeouts(3).whole == 9
    assert checked_timeouts(None).whole == 125
    assert checked_timeouts((1, 2), Timeouts(5, 60, 10)) == Timeouts(1, 2, 10)
    assert checked_timeouts(None, Timeouts(5, 60, 10), 20) == Timeouts(5, 60, 20)


@pytest.mark.parametrize(
    ("variables", "base_url", "proxy"),
    [
        ({"HTTPS_PROXY": "http://p:3128"}, "https://host/v1", "http://p:3128"),
        ({"https_proxy": "p:3128"}, "https://host/v1", "http://p:3128"),
        ({"HTTPS_PROXY": "http://p:3128"}, "http://host/v1", None),
        ({"http_proxy": "http://p:3128"}, "http://host/v1", "http://p:3128"),
        ({"ALL_PROXY": "http://p:3128"}, "http://host/v1", "http://p:3128"),
        ({"HTTPS_PROXY": "http://p:3128", "NO_PROXY": "other,host"}, "https://host/v1", None),
        ({"HTTPS_PROXY": "http://p:3128", "NO_PROXY": ".example"}, "https://api.example:8443/v1", None),
        ({"HTTPS_PROXY": "http://p:3128", "NO_PROXY": "*"}, "https://host/v1", None),
        ({"HTTPS_PROXY": ""}, "https://host/v1", None),
        ({"ALL_PROXY": "socks5h://p:1080"}, "https://host/v1", "socks5h://p:1080"),
        ({"HTTPS_PROXY": "socks5://u:p@p:1080"}, "https://host/v1", "socks5://u:p@p:1080"),
    ],
)
def test_a_proxy_from_the_environment(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], base_url: str, proxy: str | None
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert ClientConfig.resolve(api_key=KEY, base_url=base_url).proxy == proxy


def test_an_invalid_proxy_in_the_environment_is_an_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "ftp://user:pass-word@127.0.0.1:1080")
    with pytest.raises(InvalidArgumentError, match="from the environment") as caught:
        ClientConfig.resolve(api_key=KEY)
    assert "pass-word" not in str(caught.value)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("http://p:1/", "http://p:1"),
        ("http://user@p:1", "http://user:@p:1"),
        ("https://us%40er:a%3Ab@p", "https://us%40er:a%3Ab@p"),
    ],
)
def test_proxies(value: str, expected: str) -> None:
    config = ClientConfig.resolve(api_key=KEY, proxy=value)
    assert (config.proxy, config.websocket_proxy) == (expected, expected)


def test_the_environment_chooses_a_proxy_for_connections_too_unless_it_is_not_trusted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://p:3128")
    trusting, other = (ClientConfig.resolve(api_key=KEY, trust_env=trusted) for trusted in (True, False))
    assert (trusting.proxy, trusting.websocket_proxy) == ("http://p:3128", "http://p:3128")
    assert (other.proxy, other.websocket_proxy) == (None, None)


def test_an_explicit_proxy_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://p:3128")
    assert ClientConfig.resolve(api_key=KEY, proxy="http://q:1").proxy == "http://q:1"
