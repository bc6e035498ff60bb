"""The generated endpoint module, sync and async, over real HTTP: all nine operations."""

import asyncio
import inspect
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from support.offers import AUDIO_OFFER

from openai_realtime import models
from openai_realtime.api import AsyncRealtimeApi, RealtimeApi
from openai_realtime.emulator import Emulator
from openai_realtime.errors import BadRequestError, InvalidArgumentError, NotFoundError
from openai_realtime.settings.config import ClientConfig
from openai_realtime.transport.request import ApiRequest, RequestOptions, T, TextAnswer
from openai_realtime.transport.sync import SyncTransport

SESSION = {"type": "realtime", "model": "gpt-realtime"}


class ThreadedTransport:
    """An asyncio transport on top of the sync one, for the async class of the endpoint module."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport

    async def send(self, request: ApiRequest[T], options: RequestOptions) -> T:
        return await asyncio.to_thread(self._transport.send, request, options)


class Endpoints:
    """Calls an operation of either class and waits for its result."""

    def __init__(self, api: RealtimeApi | AsyncRealtimeApi) -> None:
        self._api = api

    def __call__(self, operation: str, *arguments: Any, **options: Any) -> Any:
        answer = getattr(self._api, operation)(*arguments, **options)
        return asyncio.run(answer) if inspect.isawaitable(answer) else answer


@pytest.fixture(scope="module")
def emulator() -> Iterator[Emulator]:
    with Emulator() as running:
        yield running


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, emulator: Emulator) -> Iterator[Endpoints]:
    with SyncTransport(ClientConfig(api_key=emulator.api_key, base_url=emulator.base_url)) as transport:
        sync = request.param == "sync"
        yield Endpoints(RealtimeApi(transport) if sync else AsyncRealtimeApi(ThreadedTransport(transport)))


@pytest.mark.parametrize(
    ("operation", "body", "answer"),
    [
        ("create_realtime_client_secret", {"session": SESSION}, models.RealtimeCreateClientSecretResponse),
        ("create_realtime_session", {"model": "gpt-realtime", "speed": 1.5}, models.RealtimeSessionCreateResponse),
        ("create_realtime_transcription_session", {}, models.RealtimeTranscriptionSessionCreateResponse),
        (
            "create_realtime_translation_client_secret",
            {"session": {"model": "gpt-realtime-translate"}},
            models.RealtimeTranslationClientSecretCreateResponse,
        ),
    ],
)
def test_mints_accept_mappings_and_models(call: Endpoints, operation: str, body: dict[str, Any], answer: type) -> None:
    assert isinstance(call(operation, body), answer)
    model = {
        "create_realtime_client_secret": models.RealtimeCreateClientSecretRequest,
        "create_realtime_session": models.RealtimeSessionCreateRequest,
        "create_realtime_transcription_session": models.RealtimeTranscriptionSessionCreateRequest,
        "create_realtime_translation_client_secret": models.RealtimeTranslationClientSecretCreateRequest,
    }[operation]
    assert isinstance(call(operation, model.from_dict(body)), answer)


def test_a_call_with_its_session_is_a_form(call: Endpoints, emulator: Emulator) -> None:
    answer = call("create_realtime_call", AUDIO_OFFER, SESSION, "multipart/form-data")
    assert isinstance(answer, TextAnswer)
    assert answer.status == 201
    assert answer.text.startswith("v=0\r\n")
    assert answer.headers["location"].startswith("/v1/realtime/calls/rtc_")
    assert emulator.requests[-1].headers["content-type"].startswith("multipart/form-data")
    assert call("hangup_realtime_call", answer.headers["location"].rpartition("/")[2]) is None


def test_an_offer_alone_needs_an_ephemeral_key(call: Endpoints, emulator: Emulator) -> None:
    with pytest.raises(BadRequestError, match="multipart/form-data"):
        call("create_realtime_call", AUDIO_OFFER, None, "application/sdp")
    assert emulator.requests[-1].headers["content-type"] == "application/sdp"


def test_the_session_of_a_call_is_not_dropped_silently(call: Endpoints) -> None:
    with pytest.raises(InvalidArgumentError, match="session"):
        call("create_realtime_call", AUDIO_OFFER, SESSION, "application/sdp")


def test_incoming_calls(call: Endpoints, emulator: Emulator) -> None:
    accepted = emulator.ring()
    assert call("accept_realtime_call", accepted, SESSION) is None
    assert call("refer_realtime_call", accepted, {"target_uri": "tel:+14155550123"}) is None
    assert call("hangup_realtime_call", accepted) is None
    assert call("reject_realtime_call", emulator.ring()) is None
    assert call("reject_realtime_call", emulator.ring(), models.RealtimeCallRejectRequest(status_code=486)) is None
    with pytest.raises(NotFoundError) as caught:
        call("hangup_realtime_call", "rtc_unknown")
    assert caught.value.code == "call_id_not_found"


def test_bounds_are_checked_before_sending(call: Endpoints, emulator: Emulator) -> None:
    before = len(emulator.requests)
    with pytest.raises(InvalidArgumentError, match=r"body\.speed must be a number from 0\.25 to 1\.5, not 9"):
        call("create_realtime_session", {"speed": 9})
    assert len(emulator.requests) == before


def test_both_classes_have_the_nine_operations() -> None:
    sync, concurrent = (
        {name for name in vars(api) if not name.startswith("_")} for api in (RealtimeApi, AsyncRealtimeApi)
    )
    assert sync == concurrent
    assert len(sync) == 9


def test_the_module_imports_no_model() -> None:
    code = (
        "import sys, openai_realtime.api\nsys.exit(any(name in sys.modules for name in ('pydantic', 'urllib3', 'ssl')))"
    )
    assert subprocess.run([sys.executable, "-c", code], timeout=60).returncode == 0
