"""Client secrets: keys that live for minutes, for browsers and phones that talk to the API themselves."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from openai_realtime import redact
from openai_realtime.resources.arguments import lifetime, with_parser
from openai_realtime.transport.answers import invalid_answer, model_answer

if TYPE_CHECKING:
    from typing import Unpack

    from openai_realtime.models import (
        RealtimeClientSecretExpiresAfter,
        RealtimeEffectiveSession,
        RealtimeSessionConfig,
        RealtimeTranslationSession,
        RealtimeTranslationSessionCreateRequest,
    )
    from openai_realtime.transport.request import Answer, ApiRequest, RequestOptions, Transport

    Data = Mapping[str, object]

SessionT = TypeVar("SessionT")


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


class ClientSecrets:
    """`client.client_secrets`: keys for realtime and transcription sessions."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create(
        self,
        *,
        session: RealtimeSessionConfig | Data | None = None,
        expires_after: int | RealtimeClientSecretExpiresAfter | Data | None = None,
        **options: Unpack[RequestOptions],
    ) -> ClientSecret[RealtimeEffectiveSession]:
        """Mint a client secret (`POST /realtime/client_secrets`).

        `session` configures every session begun with the key, as a model or as plain data; plain data is minted without
        loading pydantic. `expires_after` is the key's life in seconds from its creation, 10 to 7200 (600 if not given),
        or the API's own form of it.

        Raises InvalidArgumentError for a value out of bounds and the errors below APIError.
        """
        return self._transport.send(client_secret_request(session, expires_after), options)


class TranslationClientSecrets:
    """`client.translations.client_secrets`: keys for translation sessions."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create(
        self,
        session: RealtimeTranslationSessionCreateRequest | Data,
        expires_after: int | RealtimeClientSecretExpiresAfter | Data | None = None,
        **options: Unpack[RequestOptions],
    ) -> ClientSecret[RealtimeTranslationSession]:
        """Mint a client secret for translation (`POST /realtime/translations/client_secrets`).

        Arguments and errors as in `client.client_secrets.create`; the session names the model and the target language.
        """
        return self._transport.send(translation_client_secret_request(session, expires_after), options)


class Translations:
    """`client.translations`: what belongs to live translation."""

    client_secrets: TranslationClientSecrets

    def __init__(self, transport: Transport) -> None:
        self.client_secrets = TranslationClientSecrets(transport)


def client_secret_request(session: object, expires_after: object) -> ApiRequest[ClientSecret[Any]]:
    """Build the request that mints a client secret."""
    from openai_realtime.api.realtime_api import RealtimeRequests

    request = RealtimeRequests.create_realtime_client_secret(_body(session, expires_after))
    return with_parser(request, secret_answer("RealtimeCreateClientSecretResponse"))


def translation_client_secret_request(session: object, expires_after: object) -> ApiRequest[ClientSecret[Any]]:
    """Build the request that mints a client secret for translation."""
    from openai_realtime.api.realtime_api import RealtimeRequests

    request = RealtimeRequests.create_realtime_translation_client_secret(_body(session, expires_after))
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
        return ClientSecret(value, expires_at, answer, model)

    return parse


def _body(session: object, expires_after: object) -> dict[str, object]:
    body: dict[str, object] = {}
    if expires_after is not None:
        body["expires_after"] = lifetime(expires_after)
    if session is not None:
        body["session"] = session
    return body
