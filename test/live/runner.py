"""Runs a turn on one side: sends what its script says, and records what the server does."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Self

import urllib3

from live.compare import Entry, Trace
from live.connection import RecordedConnection, TurnOver
from live.record import Recorder, redacted, texts
from openai_realtime import RealtimeClient
from openai_realtime.connection.sync import ConnectionManager
from openai_realtime.errors import APIConnectionError, APIStatusError, ConnectionClosedError
from openai_realtime.settings.config import ClientConfig


class NotAvailable(Exception):
    """The server does not offer what the turn is about."""


class Side:
    """A server under comparison, with its address, credentials and timeouts.

    `timeout` is the maximum wait for one event in seconds; `settle` is how long to keep listening after a turn.
    """

    def __init__(self, name: str, config: ClientConfig, recorder: Recorder, *, timeout: float, settle: float) -> None:
        self.name = name
        self.config = config
        self.recorder = recorder
        self.timeout = timeout
        self.settle = settle
        self.speech: bytes | None = None
        self.http = urllib3.ProxyManager(config.proxy) if config.proxy else urllib3.PoolManager()
        self.client = self.client_with(config.api_key)

    def client_with(self, key: str) -> RealtimeClient:
        """Return a client for this server with another key."""
        config = self.config
        return RealtimeClient(
            api_key=key,
            base_url=config.base_url,
            websocket_base_url=config.websocket_base_url,
            organization=config.organization,
            project=config.project,
            max_retries=0,
        )

    def post(self, path: str, body: object, key: str) -> urllib3.BaseHTTPResponse:
        """Send a request once; raise urllib3's HTTPError on failure."""
        account = {"OpenAI-Organization": self.config.organization, "OpenAI-Project": self.config.project}
        headers = {"Authorization": f"Bearer {key}"} | {name: value for name, value in account.items() if value}
        url = f"{self.config.base_url}{path}"
        return self.http.request("POST", url, json=body, headers=headers, retries=False, timeout=self.timeout)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.client.close()
        self.http.clear()


class TurnRunner:
    """One turn on one side: scripts use it to send requests and to connect; it records what happens."""

    def __init__(self, side: Side, turn: str) -> None:
        self.side = side
        self._turn = turn
        self._secrets: tuple[str, ...] = (side.config.api_key,)
        self._entries: list[Entry] = []
        self._sent: set[str] = set()
        self._received: set[str] = set()
        self._invalid_events: dict[tuple[str, str], None] = {}

    @property
    def trace(self) -> Trace:
        """What has happened so far."""
        return Trace(tuple(self._entries), frozenset(self._sent), tuple(self._invalid_events))

    @property
    def speech(self) -> bytes:
        """Speech from the audio turn, PCM16 at 24 kHz."""
        if self.side.speech is None:
            raise NotAvailable("the audio turn produced no speech")
        return self.side.speech

    def post(self, path: str, body: object, *, key: str | None = None) -> tuple[int, Any]:
        """Send a request and return its status and JSON."""
        self.record_sent(f"POST {path}", body)
        try:
            answer = self.side.post(path, body, key or self.side.config.api_key)
        except urllib3.exceptions.HTTPError as error:
            self.record_received("no answer", {"reason": type(error).__name__})
            raise TurnOver from None
        try:
            content = json.loads(answer.data) if answer.data else None
        except ValueError:
            content = answer.data.decode("utf-8", "replace")
        content_type = answer.headers.get("content-type", "").partition(";")[0]
        self.record_received(f"POST {path}", {"status": answer.status, "content_type": content_type, "body": content})
        return answer.status, content

    def mint(self, path: str, body: object) -> str:
        """Mint a client secret and return its value, which is redacted from the record from now on."""
        status, content = self.post(path, body)
        value = content.get("value") if isinstance(content, dict) and 200 <= status < 300 else None
        if not isinstance(value, str):
            raise TurnOver
        self._secrets += (value,)
        return value

    @contextmanager
    def connect(
        self, *, model: str | None = None, intent: str | None = None, translation: bool = False, key: str | None = None
    ) -> Iterator[RecordedConnection]:
        """Open a connection and wait for `session.created`; at the end wait for the remaining events."""
        side = self.side
        client = side.client if key is None else side.client_with(key)
        asked = {"translation": translation, "model": model, "intent": intent}
        side.recorder.write(side.name, self._turn, "connect", asked)
        manager: ConnectionManager[Any]
        try:
            if translation:
                manager = client.translations.connect(model=model, open_timeout=side.timeout)
            else:
                manager = client.connect(model=model, intent=intent, open_timeout=side.timeout)
            with manager as connection:
                recorded = RecordedConnection(self, connection, side.timeout)
                recorded.until("session.created")
                yield recorded
                recorded.settle(side.settle)
        except APIStatusError as error:
            self.record_received("handshake refused", {"status": error.status_code, "body": {"error": error.body}})
            raise TurnOver from None
        except APIConnectionError as error:
            self.record_received("no connection", {"reason": error.message})
            raise TurnOver from None
        except ConnectionClosedError as error:
            self.record_received("closed", {"code": error.code, "reason": error.reason})
            raise TurnOver from None
        finally:
            if client is not side.client:
                client.close()

    def record_sent(self, kind: str, data: object) -> None:
        """Record an outgoing message."""
        shown = redacted(data, self._secrets)
        self._sent |= texts(shown) - self._received
        self.side.recorder.write(self.side.name, self._turn, f"sent {kind}", shown)

    def record_received(self, label: str, data: Mapping[str, Any]) -> None:
        """Record what the server did."""
        entry = Entry(label, redacted(dict(data), self._secrets))
        self._entries.append(entry)
        self._received |= texts(entry.data)
        self.record_aside(label, data)

    def record_aside(self, label: str, data: Mapping[str, Any]) -> None:
        """Record what the server did outside the turn."""
        self.side.recorder.write(self.side.name, self._turn, label, redacted(dict(data), self._secrets))

    def record_invalid(self, label: str, reason: str) -> None:
        """Record an event that the document does not allow."""
        self._invalid_events[label, reason] = None
