"""Client secrets: short-lived keys with which browsers and phones connect to the API directly.

As in all of `resources`, one class serves both clients. Its methods build and validate the request, pass it to the
transport's `send`, and return what that returns: the result, or an awaitable of it.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from openai_realtime import redact
from openai_realtime.document.lifecycle import warn_of_shutdown
from openai_realtime.errors import InvalidArgumentError
from openai_realtime.resources.arguments import lifetime, model_of, requests, with_parser
from openai_realtime.transport.answers import invalid_answer, model_answer
from openai_realtime.transport.raw import Send, raw_send

if TYPE_CHECKING:
    from typing import TypeAlias, Unpack

    from openai_realtime import models, params
    from openai_realtime.settings.checks import Validation
    from openai_realtime.transport.request import Answer, ApiRequest, RequestOptions

    Lifetime: TypeAlias = models.RealtimeClientSecretExpiresAfter | params.RealtimeClientSecretExpiresAfterParam

SessionT = TypeVar("SessionT")
ResultT = TypeVar("ResultT")
RawT = TypeVar("RawT")


class ClientSecret(Generic[SessionT]):
    """A client secret and its session."""

    value: str
    """The key (`ek_…`) for the browser or phone."""
    expires_at: int
    """When the key expires, in Unix seconds; a session started before then continues.

    Where a server sends something else, or nothing (None), it is that.
    """

    def __init__(self, value: str, expires_at: int, answer: Answer, model: str) -> None:
        self.value = value
        self.expires_at = expires_at
        self._answer = answer
        self._model = model
        self._parsed: dict[str, SessionT] = {}

    @property
    def request_id(self) -> str | None:
        """The `x-request-id` of the response."""
        return self._answer.headers.get("x-request-id")

    @property
    @redact.sensitive
    def session(self) -> SessionT:
        """The session with the server's defaults, parsed on first use (which loads pydantic).

        What deviates in it stays as it came, as in events. It is None where the response has none.
        """
        if "session" not in self._parsed:
            # Two threads may both parse; setdefault gives both the same object.
            self._parsed.setdefault("session", model_answer(self._model)(self._answer).session)
        return self._parsed["session"]

    def to_dict(self) -> dict[str, Any]:
        """Return the server's response as plain data, including the key."""
        data: dict[str, Any] = json.loads(self._answer.body)
        return data

    def to_json(self) -> str:
        """Return the server's response as JSON, including the key."""
        return self._answer.body.decode()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ClientSecret) and self._answer.body == other._answer.body

    def __hash__(self) -> int:
        return hash(self._answer.body)

    def __repr__(self) -> str:
        return f"ClientSecret(value={redact.mask(self.value)!r}, expires_at={self.expires_at})"


class ClientSecrets(Generic[ResultT, RawT]):
    """`client.client_secrets`: keys for realtime and transcription sessions."""

    def __init__(self, send: Send, validation: Validation) -> None:
        self._send = send
        self._validation: Validation = validation

    @redact.sensitive
    def create(
        self,
        *,
        session: models.RealtimeSessionConfig | params.RealtimeSessionConfigParam | None = None,
        expires_after: int | Lifetime | None = None,
        **options: Unpack[RequestOptions],
    ) -> ResultT:
        """Create a client secret (`POST /realtime/client_secrets`).

        Args:
            session: settings of every session started with the key, as a model or plain data (which does not load
                pydantic).
            expires_after: lifetime of the key in seconds, 10 to 7200 (600 by default), or the API's object form.
            **options: request options, see `RequestOptions`.

        Returns:
            The key and its session, as a `ClientSecret`.

        Raises:
            InvalidArgumentError: for a value out of bounds.
            APIError: when the request failed.
        """
        result: ResultT = self._send(client_secret_request(session, expires_after, self._validation), options)
        return result

    @cached_property
    def with_raw_response(self) -> ClientSecrets[RawT, RawT]:
        """The same methods, returning a RawResponse."""
        return ClientSecrets(raw_send(self._send), self._validation)


class TranslationClientSecrets(Generic[ResultT, RawT]):
    """`client.translations.client_secrets`: keys for translation sessions."""

    def __init__(self, send: Send) -> None:
        self._send = send

    @redact.sensitive
    def create(
        self,
        session: models.RealtimeTranslationSessionCreateRequest | params.RealtimeTranslationSessionCreateRequestParam,
        expires_after: int | Lifetime | None = None,
        **options: Unpack[RequestOptions],
    ) -> ResultT:
        """Create a client secret for translation (`POST /realtime/translations/client_secrets`).

        Args:
            session: settings of every session started with the key, including model and target language.
            expires_after: lifetime of the key in seconds, 10 to 7200 (600 by default), or the API's object form.
            **options: request options, see `RequestOptions`.

        Returns:
            The key and its session, as a `ClientSecret`.

        Raises:
            InvalidArgumentError: for a value out of bounds.
            APIError: when the request failed.
        """
        result: ResultT = self._send(translation_client_secret_request(session, expires_after), options)
        return result

    @cached_property
    def with_raw_response(self) -> TranslationClientSecrets[RawT, RawT]:
        """The same methods, returning a RawResponse."""
        return TranslationClientSecrets(raw_send(self._send))


def client_secret_request(
    session: object, expires_after: object, validation: Validation
) -> ApiRequest[ClientSecret[Any]]:
    """Build the request that creates a client secret."""
    warn_of_shutdown(model_of(session))
    _check_shape(session, validation)
    request = requests().create_realtime_client_secret(_body(session, expires_after))
    request = request._replace(operation="client_secrets.create")
    return with_parser(request, secret_parser("RealtimeCreateClientSecretResponse"))


def _check_shape(session: object, validation: Validation) -> None:
    """Check that a session is not a flat one, whose fields GA refuses one by one."""
    from openai_realtime.schema import bounds

    fields = bounds.fields_of(session)
    if fields is None or fields.get("type") is not None:
        return
    from openai_realtime.dialect.sessions import flat_names

    if flat := flat_names(fields):
        expected = (
            "a GA session; for a flat session use client.sessions.create or transcription_sessions.create, "
            "or convert it with dialect.session_to_ga"
        )
        shown = f"a flat session (with {', '.join(flat)})"
        bounds.refuse(InvalidArgumentError("session", None, expected, shown=shown), validation)


def translation_client_secret_request(session: object, expires_after: object) -> ApiRequest[ClientSecret[Any]]:
    """Build the request that creates a client secret for translation."""
    request = requests().create_realtime_translation_client_secret(_body(session, expires_after))
    request = request._replace(operation="translations.client_secrets.create")
    return with_parser(request, secret_parser("RealtimeTranslationClientSecretCreateResponse"))


def secret_parser(model: str) -> Callable[[Answer], ClientSecret[Any]]:
    """Return a parser that reads the key without loading pydantic; the session is later parsed as part of `model`."""

    def parse(answer: Answer) -> ClientSecret[Any]:
        try:
            data = json.loads(answer.body)
        except (ValueError, RecursionError) as error:
            raise invalid_answer(answer, f"is not JSON ({type(error).__name__})") from None
        if not isinstance(data, dict):
            raise invalid_answer(answer, "is not a JSON object")
        value: object = data.get("value")
        expires_at: Any = data.get("expires_at")
        if not isinstance(value, str) or not value:
            raise invalid_answer(answer, "has no client secret: value must be a string")
        expires_at = int(expires_at) if isinstance(expires_at, float) and expires_at.is_integer() else expires_at
        return ClientSecret(value, expires_at, answer._replace(secrets=()), model)  # may be pickled

    return parse


def _body(session: object, expires_after: object) -> Any:
    body: dict[str, object] = {}
    if expires_after is not None:
        body["expires_after"] = lifetime(expires_after)
    if session is not None:
        body["session"] = session
    return body
