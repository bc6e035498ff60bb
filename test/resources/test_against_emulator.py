"""Every endpoint of both clients against the emulator."""

import inspect
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from support.clients import Make, both
from support.offers import AUDIO_OFFER

from openai_realtime import NotFoundError, RawResponse, models
from openai_realtime.api.realtime_api import AsyncRealtimeApi, RealtimeApi, RealtimeRequests

pytest.importorskip("aiohttp")
from openai_realtime.emulator import Emulator

GA = {"type": "realtime", "model": "gpt-realtime"}
TRANSLATION = {"model": "gpt-realtime-translate", "audio": {"output": {"language": "es"}}}


@pytest.fixture(scope="module")
def emulator() -> Iterator[Emulator]:
    with Emulator() as running:
        yield running


Act = Callable[[Any, Emulator], Any]


def ringing(emulator: Emulator) -> str:
    return emulator.ring()


def running(client: Any) -> str:
    call_id: str = client.calls.create(AUDIO_OFFER, GA).call_id
    return call_id


def answered(client: Any, emulator: Emulator) -> str:
    call_id = emulator.ring()
    client.calls.accept(call_id, model="gpt-realtime")
    return call_id


# By operation id.
RESOURCES: dict[str, Act] = {
    "create_realtime_client_secret": lambda client, _: client.client_secrets.create(session=GA, expires_after=60),
    "create_realtime_session": lambda client, _: client.sessions.create(model="gpt-realtime", wire="beta"),
    "create_realtime_transcription_session": lambda client, _: client.transcription_sessions.create(
        input_audio_format="pcm16"
    ),
    "create_realtime_translation_client_secret": lambda client, _: client.translations.client_secrets.create(
        TRANSLATION
    ),
    "create_realtime_call": lambda client, _: client.calls.create(AUDIO_OFFER, GA),
    "accept_realtime_call": lambda client, emulator: client.calls.accept(ringing(emulator), model="gpt-realtime"),
    "reject_realtime_call": lambda client, emulator: client.calls.reject(ringing(emulator), 486),
    "refer_realtime_call": lambda client, emulator: client.calls.refer(answered(client, emulator), "tel:+14155550123"),
    "hangup_realtime_call": lambda client, _: client.calls.hangup(running(client)),
}
API: dict[str, Act] = {
    "create_realtime_client_secret": lambda client, _: client.api.create_realtime_client_secret({"session": GA}),
    "create_realtime_session": lambda client, _: client.api.create_realtime_session({"model": "gpt-realtime"}),
    "create_realtime_transcription_session": lambda client, _: client.api.create_realtime_transcription_session({}),
    "create_realtime_translation_client_secret": lambda client, _: client.api.create_realtime_translation_client_secret(
        {"session": TRANSLATION}
    ),
    "create_realtime_call": lambda client, _: client.api.create_realtime_call(AUDIO_OFFER, GA),
    "accept_realtime_call": lambda client, emulator: client.api.accept_realtime_call(ringing(emulator), GA),
    "reject_realtime_call": lambda client, emulator: client.api.reject_realtime_call(ringing(emulator)),
    "refer_realtime_call": lambda client, emulator: client.api.refer_realtime_call(
        answered(client, emulator), {"target_uri": "tel:+14155550123"}
    ),
    "hangup_realtime_call": lambda client, _: client.api.hangup_realtime_call(running(client)),
}
RESULTS = {
    "create_realtime_client_secret": "ClientSecret",
    "create_realtime_session": "RealtimeSessionCreateResponse",
    "create_realtime_transcription_session": "RealtimeTranscriptionSessionCreateResponse",
    "create_realtime_translation_client_secret": "ClientSecret",
    "create_realtime_call": "Call",
}
MODELS = {
    "create_realtime_client_secret": "RealtimeCreateClientSecretResponse",
    "create_realtime_translation_client_secret": "RealtimeTranslationClientSecretCreateResponse",
    "create_realtime_call": "TextAnswer",
}


def test_no_endpoint_is_missing() -> None:
    operations = {name for name in vars(RealtimeRequests) if not name.startswith("_")}
    assert operations >= set(RESOURCES) == set(API)
    for generated in (RealtimeApi, AsyncRealtimeApi):
        assert operations == {name for name in vars(generated) if not name.startswith("_")}


@both
@pytest.mark.parametrize("operation", RESOURCES)
def test_a_resource(make: Make, emulator: Emulator, operation: str) -> None:
    with make(emulator.base_url, api_key=emulator.api_key) as client:
        assert type(RESOURCES[operation](client, emulator)).__name__ == RESULTS.get(operation, "NoneType")
    assert emulator.requests[-1].headers["authorization"].startswith("Bearer sk-…")


@both
@pytest.mark.parametrize("operation", API)
def test_an_endpoint_of_the_generated_module(make: Make, emulator: Emulator, operation: str) -> None:
    expected = {**RESULTS, **MODELS}.get(operation, "NoneType")
    with make(emulator.base_url, api_key=emulator.api_key) as client:
        assert type(API[operation](client, emulator)).__name__ == expected


@both
@pytest.mark.parametrize("operation", RESOURCES)
def test_a_resource_by_azures_urls(make: Make, emulator: Emulator, operation: str) -> None:
    with make(emulator.azure_endpoint, azure=True, api_key=emulator.api_key) as client:
        assert type(RESOURCES[operation](client, emulator)).__name__ == RESULTS.get(operation, "NoneType")
    request = emulator.requests[-1]
    assert request.path.startswith("/openai/v1/realtime/")
    assert request.headers["api-key"] == "sk-…" + emulator.api_key[-4:]
    assert "authorization" not in request.headers


@both
def test_raw_responses(make: Make, emulator: Emulator) -> None:
    with make(emulator.base_url, api_key=emulator.api_key) as client:
        minted = client.client_secrets.with_raw_response.create(session=GA)
        assert (type(minted), minted.status_code) == (RawResponse, 200)
        assert minted.request_id == minted.headers["x-request-id"] == minted.parsed.request_id
        assert minted.json()["value"] == minted.parsed.value == minted.parse().value
        assert minted.parse() is minted.parsed
        assert minted.text == minted.content.decode() == minted.parsed.to_json()
        assert minted.parsed.value not in repr(minted)

        session = client.sessions.with_raw_response.create(model="gpt-realtime", wire="beta")
        assert isinstance(session.parsed, models.RealtimeSessionCreateResponse)
        transcription = client.transcription_sessions.with_raw_response.create()
        assert isinstance(transcription.parsed, models.RealtimeTranscriptionSessionCreateResponse)
        translation = client.translations.client_secrets.with_raw_response.create(TRANSLATION)
        assert isinstance(translation.parsed.session, models.RealtimeTranslationSession)

        call = client.calls.with_raw_response.create(AUDIO_OFFER, GA)
        assert (call.status_code, call.text) == (201, call.parsed.sdp)
        assert call.headers["location"].endswith(call.parsed.call_id)
        ended = client.calls.with_raw_response.hangup(call.parsed.call_id)
        assert (ended.status_code, ended.content, ended.parsed) == (200, b"", None)
        with pytest.raises(NotFoundError):
            client.calls.with_raw_response.hangup(call.parsed.call_id)


@both
def test_a_call_with_a_client_secret_carries_the_session_of_the_secret(make: Make, emulator: Emulator) -> None:
    with make(emulator.base_url, api_key=emulator.api_key) as client:
        secret = client.client_secrets.create(session={**GA, "instructions": "Sing."})
        phone = client.with_options(api_key=secret.value)
        call = phone.calls.create(AUDIO_OFFER)
    session = emulator.calls[call.call_id].session
    assert session is not None
    assert session["instructions"] == "Sing."
    assert call.request_id


def test_both_clients_have_the_same_names() -> None:
    from openai_realtime import AsyncRealtimeClient, RealtimeClient

    def public(kind: type) -> dict[str, str]:
        members = {name: value for name, value in inspect.getmembers(kind) if not name.startswith("_")}
        return {name: str(inspect.signature(value)) for name, value in members.items() if callable(value)} | {
            name: "property" for name, value in members.items() if not callable(value)
        }

    synchronous, asyncio = public(RealtimeClient), public(AsyncRealtimeClient)
    assert set(synchronous) == set(asyncio)
    connect = [names.pop("connect").partition(" -> ")[0] for names in (synchronous, asyncio)]
    assert connect[0] == connect[1]
    assert synchronous == asyncio
