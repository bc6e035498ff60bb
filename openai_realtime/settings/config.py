"""The settings of a client, read and checked once. The only module that reads the environment.

OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_WEBSOCKET_BASE_URL, OPENAI_ORG_ID, OPENAI_PROJECT_ID and OPENAI_WEBHOOK_SECRET
stand in for settings that are not given, and for Azure AZURE_OPENAI_ENDPOINT, AZURE_OPENAI_API_KEY and
AZURE_OPENAI_AD_TOKEN; HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY choose a proxy, and OPENAI_LOG turns the log on.
An empty variable counts as unset.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, TypedDict, Unpack
from urllib.parse import urlsplit

from openai_realtime.errors import ConfigurationError, InvalidArgumentError
from openai_realtime.observing.hooks import Hooks
from openai_realtime.settings.checks import (
    DEFAULT_TIMEOUTS,
    Timeouts,
    checked_base_url,
    checked_headers,
    checked_max_retries,
    checked_proxy,
    checked_query,
    checked_timeouts,
    checked_websocket_base_url,
    header_safe,
    webhook_key,
)

if TYPE_CHECKING:
    import ssl

    from openai_realtime.observing.hooks import EventInfo, RequestInfo, ResponseInfo

DEFAULT_BASE_URL = "https://api.openai.com/v1"
DEFAULT_MAX_RETRIES = 2

ApiKey: TypeAlias = "str | Callable[[], str | Awaitable[str]]"
"""A key, or a function that gives the key of the moment; only the asyncio client takes a coroutine function."""
KeyHeader: TypeAlias = Literal["authorization", "api-key"]


class ClientSettings(TypedDict, total=False):
    """The settings of a client, by keyword; None stands for not given."""

    api_key: ApiKey | None
    """The key, or a function without arguments that gives it, called before every attempt; OPENAI_API_KEY."""
    base_url: str | None
    """Where the API is, with its `/v1` if the server needs one; OPENAI_BASE_URL."""
    websocket_base_url: str | None
    """Takes the base URL's place for connections; OPENAI_WEBSOCKET_BASE_URL."""
    organization: str | None
    """Sent as `OpenAI-Organization`; OPENAI_ORG_ID. An empty text sends none."""
    project: str | None
    """Sent as `OpenAI-Project`; OPENAI_PROJECT_ID. An empty text sends none."""
    webhook_secret: str | None
    """The secret (`whsec_…`) that webhooks are signed with; OPENAI_WEBHOOK_SECRET."""
    timeout: float | tuple[float, float] | None
    """Seconds: one number for every wait of a request or a pair (connect, read), 5 and 60 if not given."""
    max_retries: int
    """Attempts after the first one, 2 if not given."""
    default_headers: Mapping[str, str] | None
    """Headers added to every request and handshake, or put in place of the ones sent anyway."""
    default_query: Mapping[str, str] | None
    """Query parameters added to every URL."""
    key_header: KeyHeader
    """How the key is sent: as `Authorization: Bearer …`, or as `api-key: …`."""
    user_agent: str | None
    """Added to the end of the `User-Agent` header, such as `my-app/1.2`."""
    ssl_context: ssl.SSLContext | None
    """Replaces the context that verifies servers against the system's certificates."""
    proxy: str | None
    """URL of a proxy for requests and connections; without it the environment decides."""
    trust_env: bool
    """Whether HTTPS_PROXY and its like choose a proxy; true if not given."""
    on_request: Callable[[RequestInfo], object] | None
    """Called before every attempt of a request or handshake."""
    on_response: Callable[[ResponseInfo], object] | None
    """Called after every attempt, whatever its outcome."""
    on_event: Callable[[EventInfo], object] | None
    """Called for every event that a connection sends or receives."""


class ClientConfig(NamedTuple):
    """Everything a client needs to know; made by `ClientConfig.resolve`, never changed afterwards."""

    api_key: ApiKey
    base_url: str = DEFAULT_BASE_URL
    organization: str | None = None
    project: str | None = None
    timeouts: Timeouts = DEFAULT_TIMEOUTS
    max_retries: int = DEFAULT_MAX_RETRIES
    proxy: str | None = None
    """URL of the proxy in use, which may hold a password; None to connect directly."""
    websocket_base_url: str = DEFAULT_BASE_URL
    """Where WebSocket connections go, with the scheme http or https; the base URL if nothing else is set."""
    websocket_proxy: str | None = None
    """Like `proxy`, for WebSocket connections."""
    webhook_secret: str | None = None
    """What webhooks are signed with (`whsec_…`)."""
    default_headers: tuple[tuple[str, str], ...] = ()
    default_query: tuple[tuple[str, str], ...] = ()
    key_header: KeyHeader = "authorization"
    user_agent: str | None = None
    ssl_context: ssl.SSLContext | None = None
    hooks: Hooks = Hooks()

    def __repr__(self) -> str:
        shown = ("base_url", "websocket_base_url", "organization", "project", "timeouts", "max_retries", "key_header")
        return f"ClientConfig({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"

    def connects_like(self, other: ClientConfig) -> bool:
        """Whether the HTTP connections of a client with these settings can serve one with those."""
        alike = self.ssl_context is other.ssl_context and self.proxy == other.proxy
        return alike and urlsplit(self.base_url).scheme == urlsplit(other.base_url).scheme

    def found(self) -> ClientSettings:
        """Give as settings what may have come from the environment, so that it stays when other settings change."""
        found = ClientSettings(
            api_key=self.api_key,
            base_url=self.base_url,
            organization=self.organization or "",
            project=self.project or "",
        )
        if self.websocket_base_url != self.base_url:
            found["websocket_base_url"] = self.websocket_base_url
        with suppress(InvalidArgumentError):  # one that cannot be used is told of when it is used
            found["webhook_secret"] = checked_webhook_secret(self.webhook_secret)
        return found

    @classmethod
    def resolve(cls, **settings: Unpack[ClientSettings]) -> ClientConfig:
        """Fill what is not given from the environment and the defaults, and check it all.

        Raises ConfigurationError without an API key, and InvalidArgumentError for a setting that cannot be used.
        """
        unknown = sorted(set(settings) - ClientSettings.__optional_keys__)
        if unknown:
            raise TypeError(f"unexpected keyword argument {unknown[0]!r}")
        key = _key(settings.get("api_key"))
        url = _url(*_setting("base_url", settings.get("base_url"), "OPENAI_BASE_URL"))
        websocket = _setting("websocket_base_url", settings.get("websocket_base_url"), "OPENAI_WEBSOCKET_BASE_URL")
        websocket_url = url if websocket[1] is None else checked_websocket_base_url(websocket[0], websocket[1])
        proxy = settings.get("proxy")
        explicit_proxy = None if proxy is None else checked_proxy("proxy", proxy)
        trust_env = settings.get("trust_env", True)
        user_agent = settings.get("user_agent")
        return cls(
            api_key=key,
            base_url=url,
            organization=_optional_header("organization", settings.get("organization"), "OPENAI_ORG_ID"),
            project=_optional_header("project", settings.get("project"), "OPENAI_PROJECT_ID"),
            timeouts=checked_timeouts(settings.get("timeout")),
            max_retries=checked_max_retries(settings.get("max_retries", DEFAULT_MAX_RETRIES)),
            proxy=explicit_proxy or (_proxy_from_environment(url) if trust_env else None),
            websocket_base_url=websocket_url,
            websocket_proxy=explicit_proxy or (_proxy_from_environment(websocket_url) if trust_env else None),
            webhook_secret=_webhook_secret(settings.get("webhook_secret")),
            default_headers=tuple(checked_headers("default_headers", settings.get("default_headers") or {}).items()),
            default_query=tuple(checked_query("default_query", settings.get("default_query") or {}).items()),
            key_header=_key_header(settings.get("key_header", "authorization")),
            user_agent=None if user_agent is None else _user_agent(user_agent),
            ssl_context=settings.get("ssl_context"),
            hooks=_hooks(settings),
        )


def azure_settings(
    settings: ClientSettings, endpoint: str | None, token_provider: ApiKey | None, api_version: str | None
) -> ClientSettings:
    """Give the settings with what an Azure OpenAI resource needs.

    A key goes into the `api-key` header, a token of Entra ID into `Authorization`. Raises ConfigurationError where the
    endpoint or both credentials are missing.
    """
    name, url = _setting("endpoint", endpoint, "AZURE_OPENAI_ENDPOINT")
    if url is None:
        raise ConfigurationError("No Azure endpoint: pass endpoint or set AZURE_OPENAI_ENDPOINT")
    if settings.get("base_url") is not None:
        expected = "left out: endpoint says where the resource is"
        raise InvalidArgumentError("base_url", None, expected, shown="given beside it")
    base_url = f"{checked_base_url(name, url).removesuffix('/v1').removesuffix('/openai')}/openai/v1"
    query = settings.get("default_query") or {}
    return {
        **settings,
        **_azure_credentials(settings.get("api_key"), token_provider),
        "base_url": base_url,
        # Nothing that the environment says of OpenAI is for the resource.
        "websocket_base_url": settings.get("websocket_base_url") or base_url,
        "organization": settings.get("organization") or "",
        "project": settings.get("project") or "",
        "default_query": {**query, "api-version": api_version} if api_version is not None else query,
    }


def _azure_credentials(api_key: ApiKey | None, token_provider: ApiKey | None) -> ClientSettings:
    if api_key is not None and token_provider is not None:
        expected = "left out where api_key is given"
        raise InvalidArgumentError("azure_ad_token_provider", None, expected, shown="given beside it")
    if token_provider is not None:
        return {"api_key": token_provider}
    key = api_key or os.environ.get("AZURE_OPENAI_API_KEY")
    if key:
        return {"api_key": key, "key_header": "api-key"}
    token = os.environ.get("AZURE_OPENAI_AD_TOKEN")
    if token:
        return {"api_key": token}
    message = "pass api_key or azure_ad_token_provider, or set AZURE_OPENAI_API_KEY or AZURE_OPENAI_AD_TOKEN"
    raise ConfigurationError(f"No Azure credentials: {message}")


def checked_webhook_secret(secret: str | None) -> str | None:
    """Check a secret that `ClientConfig` took over: one in OPENAI_WEBHOOK_SECRET counts when it is used, not before."""
    if secret is not None:
        webhook_key("webhook_secret (from OPENAI_WEBHOOK_SECRET)", secret)
    return secret


def webhook_secret_from_environment() -> str | None:
    """Give the secret of webhooks in OPENAI_WEBHOOK_SECRET, checked, or None."""
    return checked_webhook_secret(os.environ.get("OPENAI_WEBHOOK_SECRET") or None)


def log_level() -> str | None:
    """Give what OPENAI_LOG asks for: `debug`, `info`, or None."""
    level = os.environ.get("OPENAI_LOG", "").strip().lower()
    return level if level in ("debug", "info") else None


def _webhook_secret(given: str | None) -> str | None:
    if given is not None:
        webhook_key("webhook_secret", given)
    return _setting("webhook_secret", given, "OPENAI_WEBHOOK_SECRET")[1]


def _key(given: ApiKey | None) -> ApiKey:
    if callable(given):
        return given
    name, key = _setting("api_key", given, "OPENAI_API_KEY")
    if key is None:
        raise ConfigurationError("No API key: pass api_key or set OPENAI_API_KEY")
    return header_safe(name, key, secret=True)


def _url(name: str, url: str | None) -> str:
    return DEFAULT_BASE_URL if url is None else checked_base_url(name, url)


def _setting(name: str, given: str | None, variable: str) -> tuple[str, str | None]:
    """Give the value of a setting, and its name as an error should tell it."""
    if given is not None:
        return name, given
    return f"{name} (from {variable})", os.environ.get(variable) or None


def _optional_header(name: str, given: str | None, variable: str) -> str | None:
    name, value = _setting(name, given, variable)
    return None if value is None or value == "" else header_safe(name, value)


def _key_header(name: str) -> KeyHeader:
    if name in ("authorization", "api-key"):
        return name  # type: ignore[return-value]  # mypy does not narrow a text to its literals
    raise InvalidArgumentError("key_header", name, '"authorization" or "api-key"')


def _user_agent(suffix: str) -> str:
    if not isinstance(suffix, str) or not suffix.strip() or not (suffix.isascii() and suffix.isprintable()):
        raise InvalidArgumentError("user_agent", suffix, "a text such as my-app/1.2, in ASCII on one line")
    return suffix.strip()


def _hooks(settings: ClientSettings) -> Hooks:
    for name in Hooks._fields:
        hook = settings.get(name)
        if hook is not None and (not callable(hook) or _is_coroutine_function(hook)):
            raise InvalidArgumentError(name, hook, "a function of one argument, which is not awaited")
    return Hooks(settings.get("on_request"), settings.get("on_response"), settings.get("on_event"))


def _is_coroutine_function(hook: object) -> bool:
    from inspect import iscoroutinefunction

    return iscoroutinefunction(hook) or iscoroutinefunction(getattr(hook, "__call__", None))  # noqa: B004  # its method


def _proxy_from_environment(url: str) -> str | None:
    # urllib.request is slow to import; elsewhere than on macOS and Windows it looks at these variables only.
    named = any(name.lower().endswith("_proxy") and value for name, value in os.environ.items())
    if not named and sys.platform not in ("darwin", "win32"):
        return None
    from urllib.request import getproxies, proxy_bypass

    parts = urlsplit(url)
    proxies = getproxies()
    proxy = proxies.get(parts.scheme) or proxies.get("all")
    if not proxy or proxy_bypass(parts.netloc):
        return None
    return checked_proxy("proxy (from the environment)", proxy if "://" in proxy else f"http://{proxy}")
