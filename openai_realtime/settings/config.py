"""The settings of a client, read and validated once. The only module that reads environment variables.

Settings that are not passed come from OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_WEBSOCKET_BASE_URL, OPENAI_ORG_ID,
OPENAI_PROJECT_ID and OPENAI_WEBHOOK_SECRET, and for Azure from AZURE_OPENAI_ENDPOINT, AZURE_OPENAI_API_KEY and
AZURE_OPENAI_AD_TOKEN. HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY choose a proxy; OPENAI_LOG enables logging. An
empty variable counts as unset.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, TypedDict, Unpack
from urllib.parse import urlsplit

from openai_realtime.errors import ConfigurationError, InvalidArgumentError
from openai_realtime.observing.hooks import Hooks
from openai_realtime.redact import Secret, sensitive
from openai_realtime.settings.checks import (
    DEFAULT_TIMEOUTS,
    Dialect,
    Timeouts,
    Validation,
    checked_base_url,
    checked_bool,
    checked_dialect,
    checked_header_value,
    checked_headers,
    checked_max_retries,
    checked_proxy,
    checked_query,
    checked_timeouts,
    checked_validation,
    checked_websocket_base_url,
    webhook_key,
)

if TYPE_CHECKING:
    import ssl

    from openai_realtime.observing.hooks import EventInfo, RequestInfo, ResponseInfo

DEFAULT_BASE_URL = "https://api.openai.com/v1"
DEFAULT_MAX_RETRIES = 2

ApiKey: TypeAlias = "str | Callable[[], str | Awaitable[str]]"
"""A key, or a function that returns the current key; only the asyncio client accepts a coroutine function."""
KeyHeader: TypeAlias = Literal["authorization", "api-key"]
ModelParameter: TypeAlias = Literal["model", "deployment"]


_PREVIEW = r"\d{4}-\d{2}-\d{2}-preview"


class ClientSettings(TypedDict, total=False):
    """The keyword arguments of a client; None means the default."""

    api_key: ApiKey | None
    """The API key, or a function without arguments that returns it, called before every attempt; OPENAI_API_KEY."""
    base_url: str | None
    """The URL of the API, including `/v1` if the server expects it; OPENAI_BASE_URL."""
    websocket_base_url: str | None
    """The base URL for WebSocket connections, `base_url` by default; OPENAI_WEBSOCKET_BASE_URL."""
    organization: str | None
    """Sent as `OpenAI-Organization`; OPENAI_ORG_ID. An empty string omits the header."""
    project: str | None
    """Sent as `OpenAI-Project`; OPENAI_PROJECT_ID. An empty string omits the header."""
    webhook_secret: str | None
    """The signing secret of webhooks (`whsec_…`); OPENAI_WEBHOOK_SECRET."""
    timeout: float | tuple[float, float] | None
    """Timeout in seconds: one number for everything, or a pair (connect, read); (5, 60) by default."""
    total_timeout: float | None
    """Timeout of a whole attempt in seconds; by default the connect timeout and twice the read timeout, 125."""
    max_retries: int
    """Maximum number of retries after the first attempt; 2 by default."""
    default_headers: Mapping[str, str] | None
    """Headers to add to, or replace in, every request and handshake."""
    default_query: Mapping[str, str] | None
    """Query parameters to add to every URL."""
    key_header: KeyHeader
    """The header for the key: `Authorization: Bearer …` or `api-key: …`."""
    wire: Dialect
    """The dialect of the server: `ga` by default, or `beta`."""
    validation: Validation
    """What to do with data that contradicts the official document: refuse it with an `error`, the default, or send it
    with a `warning`, for servers other than OpenAI's."""
    model_parameter: ModelParameter
    """The query parameter that names the model of a connection: `model`, or `deployment` for Azure's preview."""
    user_agent: str | None
    """Appended to the `User-Agent` header, such as `my-app/1.2`."""
    ssl_context: ssl.SSLContext | None
    """Replaces the default context, which verifies servers against the system's certificates."""
    proxy: str | None
    """URL of a proxy (HTTP or SOCKS) for requests and connections; by default the environment decides."""
    trust_env: bool
    """Whether to use the proxy of HTTPS_PROXY and similar variables; True by default."""
    on_request: Callable[[RequestInfo], object] | None
    """Called before every attempt at a request or handshake."""
    on_response: Callable[[ResponseInfo], object] | None
    """Called after every attempt, successful or not."""
    on_event: Callable[[EventInfo], object] | None
    """Called for every event sent or received on a connection."""


class ClientConfig(NamedTuple):
    """The resolved settings of a client, immutable; built by `ClientConfig.resolve`."""

    api_key: ApiKey
    base_url: str = DEFAULT_BASE_URL
    organization: str | None = None
    project: str | None = None
    timeouts: Timeouts = DEFAULT_TIMEOUTS
    max_retries: int = DEFAULT_MAX_RETRIES
    proxy: str | None = None
    """URL of the proxy, which may hold a password; None for a direct connection."""
    websocket_base_url: str = DEFAULT_BASE_URL
    """The base URL for WebSocket connections, with the scheme http or https."""
    websocket_proxy: str | None = None
    """URL of the proxy for WebSocket connections."""
    webhook_secret: str | None = None
    """The signing secret of webhooks (`whsec_…`); one from the environment is not checked yet."""
    default_headers: tuple[tuple[str, str], ...] = ()
    default_query: tuple[tuple[str, str], ...] = ()
    key_header: KeyHeader = "authorization"
    wire: Dialect = "ga"
    validation: Validation = "error"
    model_parameter: ModelParameter = "model"
    user_agent: str | None = None
    ssl_context: ssl.SSLContext | None = None
    hooks: Hooks = Hooks()

    def __repr__(self) -> str:
        shown = ("base_url", "websocket_base_url", "organization", "project", "timeouts", "max_retries", "key_header")
        return f"ClientConfig({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"

    def can_share_connections(self, other: ClientConfig) -> bool:
        """Return whether clients with these and the other settings can share HTTP connections."""
        same = self.ssl_context is other.ssl_context and self.proxy == other.proxy
        return same and urlsplit(self.base_url).scheme == urlsplit(other.base_url).scheme

    def as_settings(self, passed: ClientSettings) -> ClientSettings:
        """Return the settings to keep for when others change: those that were passed, or come from the environment.

        They hold secrets in the same masked form as the configuration.
        """
        settings: ClientSettings = {
            **passed,
            "api_key": self.api_key,
            "base_url": self.base_url,
            "organization": self.organization or "",
            "project": self.project or "",
            "default_headers": dict(self.default_headers),
            "default_query": dict(self.default_query),
        }
        if self.websocket_base_url != self.base_url:
            settings["websocket_base_url"] = self.websocket_base_url
        if passed.get("proxy") is not None:
            settings["proxy"] = self.proxy
        with suppress(InvalidArgumentError):  # an invalid one is an error only when it is used
            settings["webhook_secret"] = checked_webhook_secret(self.webhook_secret)
        return settings

    @classmethod
    @sensitive
    def resolve(cls, **settings: Unpack[ClientSettings]) -> ClientConfig:
        """Build the configuration from settings, environment and defaults, and validate it.

        Raises:
            ConfigurationError: without an API key.
            InvalidArgumentError: for an invalid setting.
            TypeError: for an unknown setting.
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
        trust_env = checked_bool("trust_env", settings.get("trust_env", True))
        user_agent = settings.get("user_agent")
        return cls(
            api_key=key,
            base_url=url,
            organization=_optional_header("organization", settings.get("organization"), "OPENAI_ORG_ID"),
            project=_optional_header("project", settings.get("project"), "OPENAI_PROJECT_ID"),
            timeouts=checked_timeouts(settings.get("timeout"), total=settings.get("total_timeout")),
            max_retries=checked_max_retries(settings.get("max_retries", DEFAULT_MAX_RETRIES)),
            proxy=explicit_proxy or (_proxy_from_environment(url) if trust_env else None),
            websocket_base_url=websocket_url,
            websocket_proxy=explicit_proxy or (_proxy_from_environment(websocket_url) if trust_env else None),
            webhook_secret=_webhook_secret(settings.get("webhook_secret")),
            default_headers=tuple(checked_headers("default_headers", _mapping(settings, "default_headers")).items()),
            default_query=tuple(checked_query("default_query", _mapping(settings, "default_query")).items()),
            key_header=_key_header(settings.get("key_header", "authorization")),
            wire=checked_dialect("wire", settings.get("wire", "ga")),
            validation=checked_validation(settings.get("validation", "error")),
            model_parameter=_model_parameter(settings.get("model_parameter", "model")),
            user_agent=None if user_agent is None else _user_agent(user_agent),
            ssl_context=_ssl_context(settings.get("ssl_context")),
            hooks=_hooks(settings),
        )


def azure_settings(
    settings: ClientSettings, endpoint: str | None, token_provider: ApiKey | None, api_version: str | None
) -> ClientSettings:
    """Return the settings adapted to an Azure OpenAI resource.

    A key goes into the `api-key` header, an Entra ID token into `Authorization`. A dated preview version selects the
    endpoints of the preview (`/openai/realtime?deployment=`), which speak the beta, instead of those of GA
    (`/openai/v1/realtime?model=`).

    Raises:
        ConfigurationError: without an endpoint, or without any credentials.
        InvalidArgumentError: for an invalid or conflicting setting.
    """
    name, url = _setting("endpoint", endpoint, "AZURE_OPENAI_ENDPOINT")
    if url is None:
        raise ConfigurationError("No Azure endpoint: pass endpoint or set AZURE_OPENAI_ENDPOINT")
    if settings.get("base_url") is not None:
        raise InvalidArgumentError("base_url", None, "omitted when endpoint is passed", shown="passed with it")
    preview = isinstance(api_version, str) and re.fullmatch(_PREVIEW, api_version) is not None
    # People paste all of these; the resource has one form.
    if isinstance(url, str):
        url = url.rstrip("/").removesuffix("/realtime")
    resource = checked_base_url(name, url).removesuffix("/v1").removesuffix("/openai")
    base_url = f"{resource}/openai" if preview else f"{resource}/openai/v1"
    dialect: ClientSettings = {"wire": "beta", "model_parameter": "deployment"} if preview else {}
    query = checked_query("default_query", _mapping(settings, "default_query"))
    return {
        **dialect,
        **settings,
        **_azure_credentials(settings.get("api_key"), token_provider),
        "base_url": base_url,
        # The OPENAI_ variables do not apply to the resource.
        "websocket_base_url": settings.get("websocket_base_url") or base_url,
        "organization": settings.get("organization") or "",
        "project": settings.get("project") or "",
        "default_query": {**query, "api-version": api_version} if api_version is not None else query,
    }


def _azure_credentials(api_key: ApiKey | None, token_provider: ApiKey | None) -> ClientSettings:
    if api_key is not None and token_provider is not None:
        expected = "omitted when api_key is passed"
        raise InvalidArgumentError("azure_ad_token_provider", None, expected, shown="passed with it")
    if token_provider is not None:
        return {"api_key": token_provider}
    key = api_key or os.environ.get("AZURE_OPENAI_API_KEY")
    if key:
        return {"api_key": key, "key_header": "api-key"}
    token = os.environ.get("AZURE_OPENAI_AD_TOKEN")
    if token:
        return {"api_key": Secret(token)}
    message = "pass api_key or azure_ad_token_provider, or set AZURE_OPENAI_API_KEY or AZURE_OPENAI_AD_TOKEN"
    raise ConfigurationError(f"No Azure credentials: {message}")


def checked_webhook_secret(secret: str | None) -> str | None:
    """Check the webhook secret of a `ClientConfig`, which does not check one from OPENAI_WEBHOOK_SECRET."""
    if secret is not None:
        webhook_key("webhook_secret (from OPENAI_WEBHOOK_SECRET)", secret)
    return secret


def webhook_secret_from_environment() -> str | None:
    """Return the webhook secret in OPENAI_WEBHOOK_SECRET, or None.

    Raises:
        InvalidArgumentError: for an invalid secret.
    """
    return checked_webhook_secret(os.environ.get("OPENAI_WEBHOOK_SECRET") or None)


def log_level() -> str | None:
    """Return the level in OPENAI_LOG: `debug`, `info`, or None for any other value."""
    level = os.environ.get("OPENAI_LOG", "").strip().lower()
    return level if level in ("debug", "info") else None


def _webhook_secret(secret: str | None) -> str | None:
    if secret is not None:
        webhook_key("webhook_secret", secret)
    found = _setting("webhook_secret", secret, "OPENAI_WEBHOOK_SECRET")[1]
    return None if found is None else Secret(found)


def _key(source: ApiKey | None) -> ApiKey:
    if callable(source):
        return source
    name, key = _setting("api_key", source, "OPENAI_API_KEY")
    if key is None:
        raise ConfigurationError("No API key: pass api_key or set OPENAI_API_KEY")
    return checked_header_value(name, key, secret=True)


def _url(name: str, url: str | None) -> str:
    return DEFAULT_BASE_URL if url is None else checked_base_url(name, url)


def _setting(name: str, value: str | None, variable: str) -> tuple[str, str | None]:
    """Return the name of a setting for error messages, and its value."""
    if value is not None:
        return name, value
    return f"{name} (from {variable})", os.environ.get(variable) or None


def _optional_header(name: str, value: str | None, variable: str) -> str | None:
    name, value = _setting(name, value, variable)
    return None if value is None or value == "" else checked_header_value(name, value)


def _key_header(name: str) -> KeyHeader:
    if name in ("authorization", "api-key"):
        return name  # type: ignore[return-value]  # mypy does not narrow a str to its literals
    raise InvalidArgumentError("key_header", name, '"authorization" or "api-key"')


def _model_parameter(name: str) -> ModelParameter:
    if name in ("model", "deployment"):
        return name  # type: ignore[return-value]  # as above
    raise InvalidArgumentError("model_parameter", name, '"model" or "deployment"')


def _user_agent(suffix: str) -> str:
    if not isinstance(suffix, str) or not suffix.strip() or not (suffix.isascii() and suffix.isprintable()):
        raise InvalidArgumentError("user_agent", suffix, "a single line of ASCII such as my-app/1.2")
    return suffix.strip()


def _mapping(settings: ClientSettings, name: Literal["default_headers", "default_query"]) -> Mapping[str, str]:
    value = settings.get(name)
    return {} if value is None else value


def _ssl_context(context: ssl.SSLContext | None) -> ssl.SSLContext | None:
    if context is not None:
        import ssl

        if not isinstance(context, ssl.SSLContext):
            raise InvalidArgumentError("ssl_context", context, "an ssl.SSLContext")
    return context


def _hooks(settings: ClientSettings) -> Hooks:
    for name in Hooks._fields:
        hook = settings.get(name)
        if hook is not None and (not callable(hook) or _is_coroutine_function(hook)):
            raise InvalidArgumentError(name, hook, "a plain function of one argument, not a coroutine function")
    return Hooks(settings.get("on_request"), settings.get("on_response"), settings.get("on_event"))


def _is_coroutine_function(hook: object) -> bool:
    from inspect import iscoroutinefunction

    return iscoroutinefunction(hook) or iscoroutinefunction(getattr(hook, "__call__", None))  # noqa: B004  # an async __call__


def _proxy_from_environment(url: str) -> str | None:
    # urllib.request is slow to import. Except on macOS and Windows, it reads only these variables.
    configured = any(name.lower().endswith("_proxy") and value for name, value in os.environ.items())
    if not configured and sys.platform not in ("darwin", "win32"):
        return None
    from urllib.request import getproxies, proxy_bypass

    parts = urlsplit(url)
    proxies = getproxies()
    proxy = proxies.get(parts.scheme) or proxies.get("all")
    if not proxy or proxy_bypass(parts.netloc):
        return None
    return checked_proxy("proxy (from the environment)", proxy if "://" in proxy else f"http://{proxy}")
