"""Client secrets: keys that live for minutes, for browsers and phones that talk to the API themselves.

As everywhere in `resources`, a class serves both clients: its methods build and check a request at once, and give it to
the transport's `send`. What they return is what that returns, the result or something to await.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from openai_realtime import redact
from openai_realtime.resources.arguments import lifetime, requests, with_parser
from openai_realtime.transport.answers import invalid_answer, model_answer
from openai_realtime.transport.raw import Send, raw

if TYPE_CHECKING:
    from typing import TypeAlias, Unpack

    from openai_realtime import models, params
    from openai_realtime.transport.request import Answer, ApiRequest, RequestOptions

    Lifetime: TypeAlias = models.RealtimeClientSecretExpiresAfter | params.RealtimeClientSecretExpiresAfterParam

SessionT = TypeVar("SessionT")
ResultT = TypeVar("ResultT")
RawT = TypeVar("RawT")


class ClientSecret(Generic[SessionT]):
    """A minted client secret and the session that belongs to it."""

    value: str
    """The key (`ek_…`) to hand to the browser or phone."""
    expires_at: int
    """When the key stops working, in Unix seconds; a session begun before goes on."""

    def __init__(self, value: str, expires_at: int, answer: Answer, model: str) -> None:
        self.value = value
        self.expires_at = expires_at
        self._answer = answer
        self._model = model
        self._parsed: dict[str, SessionT] = {}

    @property
    def request_id(self) -> str | None:
        """The `x-request-id` of the answer that brought it."""
        return self._answer.headers.get("x-request-id")

    @property
    def session(self) -> SessionT:
        """The session as the server completed it, parsed on first use, which is when pydantic is loaded.

        Raises APIResponseValidationError where the answer's session is not one.
        """
        if "session" not in self._parsed:
            # Two threads may both parse; setdefault gives both the same object.
            self._parsed.setdefault("session", model_answer(self._model)(self._answer).session)
        return self._parsed["session"]

    def to_dict(self) -> dict[str, Any]:
        """Give the whole answer as plain data, the key included, as the server sent it."""
        data: dict[str, Any] = json.loads(self._answer.body)
        return data

    def to_json(self) -> str:
        """Give the whole answer as JSON, the key included, in the server's own text."""
        return self._answer.body.decode()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ClientSecret) and self._answer.body == other._answer.body

    def __hash__(self) -> int:
        return hash(self._answer.body)

    def __repr__(self) -> str:
        return f"ClientSecret(value={redact.mask(self.value)!r}, expires_at={self.expires_at})"


class ClientSecrets(Generic[ResultT, RawT]):
    """`client.client_secrets`: keys for realtime and transcription sessions."""

    def __init__(self, send: Send) -> None:
        self._send = send

    def create(
        self,
        *,
        session: models.RealtimeSessionConfig | params.RealtimeSessionConfigParam | None = None,
        expires_after: int | Lifetime | None = None,
        **options: Unpack[RequestOptions],
    ) -> ResultT:
        """Mint a client secret (`POST /realtime/client_secrets`): a ClientSecret.

        `session` configures every session begun with the key, as a model or as plain data; plain data is minted without
        loading pydantic. `expires_after` is the key's life in seconds from its creation, 10 to 7200 (600 if not given),
        or the API's own form of it.

        Raises InvalidArgumentError for a value out of bounds and the errors below APIError.
        """
        result: ResultT = self._send(client_secret_request(session, expires_after), options)
        return result

    @cached_property
    def with_raw_response(self) -> ClientSecrets[RawT, RawT]:
        """The same methods, which give the whole answer as a RawResponse."""
        return ClientSecrets(raw(self._send))


class TranslationClientSecrets(Generic[ResultT, RawT]):
    """`client.translations.client_secrets`: keys for translation sessions."""

    def __init__(self, send: Send) -> None:
        self._send = send

    def create(
        self,
        session: models.RealtimeTranslationSessionCreateRequest | params.RealtimeTranslationSessionCreateRequestParam,
        expires_after: int | Lifetime | None = None,
        **options: Unpack[RequestOptions],
    ) -> ResultT:
        """Mint a client secret for translation (`POST /realtime/translations/client_secrets`): a ClientSecret.

        Arguments and errors as in `client.client_secrets.create`; the session names the model and the target language.
        """
        result: ResultT = self._send(translation_client_secret_request(session, expires_after), options)
        return result

    @cached_property
    def with_raw_response(self) -> TranslationClientSecrets[RawT, RawT]:
        """The same methods, which give the whole answer as a RawResponse."""
        return TranslationClientSecrets(raw(self._send))


def client_secret_request(session: object, expires_after: object) -> ApiRequest[ClientSecret[Any]]:
    """Build the request that mints a client secret."""
    request = requests().create_realtime_client_secret(_body(session, expires_after))
    return with_parser(request, secret_answer("RealtimeCreateClientSecretResponse"))


def translation_client_secret_request(session: object, expires_after: object) -> ApiRequest[ClientSecret[Any]]:
    """Build the request that mints a client secret for translation."""
    request = requests().create_realtime_translation_client_secret(_body(session, expires_after))
    return with_parser(request, secret_answer("RealtimeTranslationClientSecretCreateResponse"))


def secret_answer(model: str) -> Callable[[Answer], ClientSecret[Any]]:
    """Give a parser that reads only what a secret needs, so that pydantic stays unloaded; `model` reads the rest."""

    def parse(answer: Answer) -> ClientSecret[Any]:
        try:
            data = json.loads(answer.body)
        except (ValueError, RecursionError) as error:
            raise invalid_answer(answer, f"is not JSON ({type(error).__name__})") from None
        if not isinstance(data, dict):
            raise invalid_answer(answer, "is not a JSON object")
        value, expires_at = data.get("value"), data.get("expires_at")
        if not isinstance(value, str) or not value:
            raise invalid_answer(answer, "has no client secret: value must be a text")
        if isinstance(expires_at, float) and expires_at.is_integer():
            expires_at = int(expires_at)
        if not isinstance(expires_at, int) or isinstance(expires_at, bool):
            raise invalid_answer(answer, "does not say when the client secret expires: expires_at must be Unix seconds")
        return ClientSecret(value, expires_at, answer._replace(secrets=()), model)  # it may be kept, and pickled

    return parse


def _body(session: object, expires_after: object) -> Any:
    body: dict[str, object] = {}
    if expires_after is not None:
        body["expires_after"] = lifetime(expires_after)
    if session is not None:
        body["session"] = session
    return body
