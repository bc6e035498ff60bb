"""Wrong arguments: the call works or raises an error of this package, and whatever it belongs to stays usable.

The functions, constructors and methods are found by looking, so new ones are tested too.
"""

import asyncio
import functools
import inspect
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.properties import examples
from support.surface import Subject, of_model, of_module, of_object, subject
from support.wrong_values import WRONG, nested
from support.ws_clients import KEY, Connect, both
from support.ws_server import WebSocketServer, echo

import openai_realtime
from openai_realtime import (
    AsyncRealtimeClient,
    InvalidArgumentError,
    OpenAIError,
    RealtimeClient,
    audio,
    dialect,
    lint,
    models,
    webhooks,
)
from openai_realtime.schema.model import Model
from openai_realtime.transport.sending import RequestAttempts

NOT_FOR_CALLERS = frozenset(
    {"Call", "ClientSecret", "EventInfo", "MalformedEvent", "NotGiven", "RawResponse", "RequestInfo", "ResponseInfo"}
)
"""Records that the package creates itself, like errors and connections."""
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

pytestmark = [
    pytest.mark.filterwarnings("ignore::openai_realtime.DialectWarning"),
    pytest.mark.filterwarnings("ignore::pydantic.json_schema.PydanticJsonSchemaWarning"),
]


def functions() -> Iterator[Subject]:
    names = [name for name in openai_realtime.__all__ if name not in NOT_FOR_CALLERS]
    values = {name: getattr(openai_realtime, name) for name in names if not name.endswith("Connection")}
    created = (Exception, Model)
    public = [name for name, value in values.items() if not isinstance(value, type) or not issubclass(value, created)]
    yield from of_module(openai_realtime, public)
    yield from of_module(audio)
    yield from of_object("audio.Resampler()", audio.Resampler(8000, 24000))
    yield from of_module(dialect, [name for name in dialect.__all__ if name[0].islower()])
    yield subject("lint.lint", lint.lint)
    yield from of_module(webhooks, ["InMemoryReplayGuard", "Webhooks", "sign"])
    yield from of_object("Webhooks()", webhooks.Webhooks(SECRET, clock=lambda: 0))
    yield from of_object("InMemoryReplayGuard()", webhooks.InMemoryReplayGuard())
    for client in (RealtimeClient, AsyncRealtimeClient):
        yield subject(f"{client.__name__}.azure", client.azure)


def unsent(kind: Any) -> Any:
    """Return a client that builds its requests and does not send them."""
    client = kind(api_key=KEY)

    def send(request: Any, options: Any) -> Any:
        return RequestAttempts(request, client._config, options).begin(KEY)

    async def send_async(request: Any, options: Any) -> Any:
        return send(request, options)

    client._transport.send = send if kind is RealtimeClient else send_async
    return client


def methods(client: Any) -> Iterator[Subject]:
    for found in of_object(type(client).__name__, client, skip=frozenset({"close"})):
        if ".with_raw_response." not in found.name:  # the same methods
            yield found


CLIENTS = [unsent(RealtimeClient), unsent(AsyncRealtimeClient)]
SUBJECTS = {found.name: found for found in [*functions(), *(found for client in CLIENTS for found in methods(client))]}
MODELS = [
    of_model(f"models.{name}", value)
    for name, value in vars(models).items()
    if isinstance(value, type) and issubclass(value, Model) and value.model_fields
]
LOOP = asyncio.new_event_loop()


def shows(error: OpenAIError) -> bool:
    """Return whether an error can be shown, and says what it should."""
    if str(error).encode(errors="ignore").decode() != str(error):
        return False
    if not isinstance(error, InvalidArgumentError):
        return True
    return all(isinstance(part, str) and part for part in (error.argument, error.value, error.expected))


def fault(call: Callable[[], Any]) -> str | None:
    """Call something, and describe what it should not have raised."""
    try:
        result = call()
        if inspect.iscoroutine(result):
            LOOP.run_until_complete(result)
    except OpenAIError as error:
        return None if shows(error) else f"{type(error).__name__} says {str(error)!r:.200}"
    except OSError as error:
        return None if error.filename is not None else repr(error)  # write_wav says that it raises them
    except Exception as error:  # noqa: BLE001  # whatever else it is
        return f"{type(error).__name__}: {error!s:.200}"
    return None


def faults(found: Subject, make: Callable[[], Any]) -> list[str]:
    """Pass a wrong value for each parameter in turn."""
    tried = {name: fault(functools.partial(found.invoke, {name: make()})) for name in found.parameters}
    return [f"{found.name}({name}=...): {problem}" for name, problem in tried.items() if problem is not None]


kinds = st.sampled_from(sorted(WRONG))


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep files that are written away from the others, and supply a key."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OPENAI_API_KEY", KEY)


@pytest.mark.parametrize("name", [name for name, found in SUBJECTS.items() if found.parameters])
def test_wrong_arguments(name: str) -> None:
    @examples(40)
    @given(kinds)
    def check(kind: str) -> None:
        assert not faults(SUBJECTS[name], WRONG[kind])

    check()


@examples(300)
@given(st.sampled_from([found for found in SUBJECTS.values() if found.parameters]), st.data())
def test_wrong_values_at_places_that_mean_something(found: Subject, data: st.DataObject) -> None:
    names = data.draw(st.lists(st.sampled_from(sorted(found.parameters)), min_size=1, max_size=2, unique=True))
    wrong = {name: data.draw(nested) for name in names}
    assert fault(lambda: found.invoke(wrong)) is None


@examples(100)
@given(st.sampled_from(MODELS), kinds)
def test_wrong_fields_of_models(found: Subject, kind: str) -> None:
    assert not faults(found, WRONG[kind])


class Connected:
    """A connection to a server that echoes, opened again whenever a call has closed it."""

    def __init__(self, connect: Connect, base_url: str, **options: Any) -> None:
        self._open = lambda: connect(base_url, **options)
        self._manager: Any = None
        self.probes = 0
        self.connection: Any = None

    def __enter__(self) -> "Connected":
        self._manager = self._open()
        self.connection = self._manager.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self._manager.__exit__(None, None, None)

    def subjects(self) -> list[Subject]:
        """Return the methods of the connection, each called by its path."""
        raw = getattr(self.connection, "_target", self.connection)
        found = [each for each in of_object("", raw) if each.parameters]
        return [each._replace(call=functools.partial(self._call, each.name[1:].split("."))) for each in found]

    def _call(self, path: list[str], *arguments: Any, **options: Any) -> Any:
        if path[-1].startswith("recv"):
            self.connection.send_raw('{"type":"something.to.receive"}')
        return functools.reduce(getattr, path, self.connection)(*arguments, **options)

    def check_usable(self, *, may_be_closed: bool) -> None:
        """Send something and receive it."""
        if may_be_closed and getattr(self.connection, "_target", self.connection).over:
            self.__exit__()
            self.__enter__()
        self.probes += 1
        probe = f'{{"type":"probe.{self.probes}"}}'.encode()
        self.connection.send_raw(probe)
        while self.connection.recv_bytes(timeout=10) != probe:
            pass


@both
@pytest.mark.parametrize("options", [{}, {"dialect": "beta"}, {"translation": True}], ids=["ga", "beta", "translation"])
def test_wrong_arguments_of_a_connection(connect: Connect, options: dict[str, Any]) -> None:
    with WebSocketServer(echo) as server, Connected(connect, server.base_url, **options) as connected:
        subjects = connected.subjects()
        assert {"send", "recv", "send_raw", "close"} <= {found.name[1:] for found in subjects}

        @examples(40)
        @given(st.sampled_from(subjects), kinds)
        def check(found: Subject, kind: str) -> None:
            for name in found.parameters:
                wrong = {name: WRONG[kind]()}
                assert fault(functools.partial(found.invoke, wrong)) is None, name
                connected.check_usable(may_be_closed=found.name == ".close")

        check()


def test_a_client_stays_usable() -> None:
    for found in (found for client in CLIENTS for found in methods(client)):
        for kind in ("circular dict", "object"):
            faults(found, WRONG[kind])
    assert CLIENTS[0].client_secrets.create().method == "POST"
    assert LOOP.run_until_complete(CLIENTS[1].client_secrets.create()).method == "POST"
