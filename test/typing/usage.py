"""Code as users write it, for type checkers: `test_typing_usage.py` has it checked; only its imports are run."""

from collections.abc import Iterable, Mapping
from email.message import Message
from typing import Literal, assert_type

import openai_realtime
from openai_realtime import (
    NOT_GIVEN,
    APIStatusError,
    AsyncBetaRealtimeConnection,
    AsyncRealtimeClient,
    AsyncRealtimeConnection,
    BetaRealtimeClient,
    BetaRealtimeConnection,
    Call,
    ClientSecret,
    EventInfo,
    InvalidArgumentError,
    MalformedEvent,
    NotFoundError,
    NotGiven,
    RawResponse,
    RealtimeClient,
    RequestInfo,
    ResponseInfo,
    __version__,
    semantic_vad,
    untyped,
    user_message,
)
from openai_realtime.beta.events import BetaResponseTextDelta, BetaSessionCreated
from openai_realtime.beta.objects import BetaSession
from openai_realtime.emulator import Emulator
from openai_realtime.models import (
    AudioTranscription,
    RealtimeAudioConfig,
    RealtimeAudioConfigInput,
    RealtimeAudioConfigOutput,
    RealtimeAudioFormatPCM,
    RealtimeClientSecretExpiresAfter,
    RealtimeConversationItemFunctionCall,
    RealtimeCreateClientSecretResponse,
    RealtimeEffectiveSession,
    RealtimeFunctionTool,
    RealtimeServerEvent,
    RealtimeServerEventError,
    RealtimeServerEventResponseAudioDelta,
    RealtimeServerEventResponseCreated,
    RealtimeServerEventResponseDone,
    RealtimeServerEventResponseTextDelta,
    RealtimeServerEventSessionCreated,
    RealtimeServerEventSessionUpdated,
    RealtimeServerVad,
    RealtimeSession,
    RealtimeSessionClientSecret,
    RealtimeSessionCreateRequestGA,
    RealtimeSessionCreateResponse,
    RealtimeSessionCreateResponseGA,
    RealtimeTranscriptionSessionCreateResponse,
    RealtimeTranscriptionSessionCreateResponseGA,
    RealtimeTranslationServerEventSessionOutputTranscriptDelta,
    RealtimeTranslationSession,
    RealtimeTurnDetection,
    UnknownEvent,
    UnknownVariant,
    WebhookRealtimeCallIncoming,
)
from openai_realtime.params import (
    RealtimeAudioConfigInputParam,
    RealtimeSessionCreateRequestGAParam,
    RealtimeToolParam,
    RealtimeTranslationSessionCreateRequestParam,
)


def mint_with_plain_data(client: RealtimeClient) -> str:
    session: RealtimeSessionCreateRequestGAParam = {
        "type": "realtime",
        "model": "gpt-realtime",
        "audio": {"output": {"voice": "marin"}},
    }
    secret = client.client_secrets.create(session=session, expires_after=600)
    assert_type(secret, ClientSecret[RealtimeEffectiveSession])
    assert_type(secret.expires_at, int)
    assert_type(secret.value, str)
    return secret.value


def mint_with_models(client: RealtimeClient, model: str) -> ClientSecret[RealtimeEffectiveSession]:
    session = RealtimeSessionCreateRequestGA(
        model=model,
        instructions="Be brief.",
        output_modalities=["audio"],
        max_output_tokens="inf",
        tool_choice="auto",
        tools=[RealtimeFunctionTool(name="look_up", parameters={"type": "object"})],
        audio=RealtimeAudioConfig(
            input=RealtimeAudioConfigInput(
                format=RealtimeAudioFormatPCM(rate=24000),
                transcription=AudioTranscription(model="gpt-4o-transcribe", language="en"),
                turn_detection=RealtimeServerVad(threshold=0.5, idle_timeout_ms=None),
            ),
            output=RealtimeAudioConfigOutput(voice="marin", speed=1.25),
        ),
    )
    assert_type(session.type, Literal["realtime"])
    expires_after = RealtimeClientSecretExpiresAfter(seconds=600)
    return client.client_secrets.create(session=session, expires_after=expires_after, timeout=10, max_retries=0)


def dictionaries_and_models_mixed(client: RealtimeClient, tool: RealtimeFunctionTool) -> None:
    heard: RealtimeAudioConfigInputParam = {
        "format": RealtimeAudioFormatPCM(rate=24000),
        "transcription": {"model": "gpt-4o-transcribe", "languages": ("en", "it")},
        "turn_detection": semantic_vad(),
        "noise_reduction": None,
    }
    tools: list[RealtimeToolParam] = [{"type": "function", "name": "look_up", "parameters": {"type": "object"}}]
    session: RealtimeSessionCreateRequestGAParam = {"type": "realtime", "tools": tools, "audio": {"input": heard}}
    client.client_secrets.create(session=session, expires_after={"seconds": 60})
    client.api.create_realtime_client_secret({"session": session})
    client.calls.accept("rtc_1", tools=(tool, {"type": "mcp", "server_label": "s"}), audio={"input": heard})
    with client.connect(model="gpt-realtime") as connection:
        connection.session.update(session={"type": "realtime", "tools": [tool, *tools], "tracing": None})
        connection.session.update(session={"type": "transcription", "audio": {"input": heard}})
        connection.response.create(response={"input": [user_message("Hello"), {"type": "item_reference", "id": "i"}]})
        content = "Hello"
        connection.conversation.item.create(
            item={"type": "message", "role": "user", "content": [{"type": "input_text", "text": content}]}
        )
        connection.send({"type": "session.update", "session": session})
    with client.translations.connect() as translation:
        translation.session.update(session={"audio": {"output": {"language": "es"}}})


def data_of_any_shape(client: RealtimeClient, settings: dict[str, object], tools: list[dict[str, str]]) -> None:
    client.client_secrets.create(session=untyped(settings), expires_after=untyped(settings))
    client.sessions.create(tools=untyped(tools), turn_detection=untyped(settings))
    client.calls.accept("rtc_1", session=untyped(settings))
    client.api.create_realtime_client_secret(untyped(settings))
    client.translations.client_secrets.create(untyped(settings))
    user_message("Hello", untyped(settings))
    with client.connect(model="gpt-realtime") as connection:
        connection.session.update(session=untyped(settings))
        connection.session.update(session={"type": "realtime", "tools": untyped(tools), "audio": untyped(settings)})
        connection.conversation.item.create(item=untyped(settings))
        connection.response.create(response=untyped(settings))
        connection.send(untyped(settings))


def read_a_session(secret: ClientSecret[RealtimeEffectiveSession]) -> RealtimeTurnDetection | None:
    session = secret.session
    if isinstance(session, RealtimeSessionCreateResponseGA):
        assert_type(session.id, str)
        if session.audio is not None and session.audio.input is not None:
            turn_detection = session.audio.input.turn_detection
            if isinstance(turn_detection, RealtimeServerVad):
                assert_type(turn_detection.type, Literal["server_vad"])
            return turn_detection
    return None


def every_kind_of_session(session: RealtimeEffectiveSession) -> str | None:
    match session:
        case RealtimeSessionCreateResponseGA(id=session_id):
            return session_id
        case RealtimeTranscriptionSessionCreateResponseGA():
            return session.id
        case UnknownVariant():
            return session.type


def submodules_as_attributes(session: openai_realtime.models.RealtimeSession) -> float:
    assert_type(openai_realtime.errors.APIError("failed").attempts, int)
    assert_type(session.instructions, str | None)
    return openai_realtime.audio.duration_ms(960)


def omitted_arguments(client: RealtimeClient, voice: str | NotGiven = NOT_GIVEN) -> None:
    client.sessions.create(model="gpt-realtime", voice=voice)


def flat_sessions(client: RealtimeClient, tools: list[RealtimeFunctionTool]) -> str:
    session = client.sessions.create(
        model="gpt-realtime",
        voice="marin",
        modalities=["text", "audio"],
        tools=tools,
        turn_detection=None,
        input_audio_transcription={"model": "whisper-1"},
        max_response_output_tokens=300,
        extra_headers={"OpenAI-Safety-Identifier": "hash"},
    )
    assert_type(session, RealtimeSessionCreateResponse)
    assert_type(session.client_secret, RealtimeSessionClientSecret)
    transcription = client.transcription_sessions.create(input_audio_format="pcm16")
    assert_type(transcription, RealtimeTranscriptionSessionCreateResponse)
    return session.client_secret.value


def translation(client: RealtimeClient) -> str | None:
    session: RealtimeTranslationSessionCreateRequestParam = {
        "model": "gpt-realtime-translate",
        "audio": {"output": {"language": "es"}},
    }
    secret = client.translations.client_secrets.create(session=session)
    assert_type(secret, ClientSecret[RealtimeTranslationSession])
    return secret.session.audio.output.language if secret.session.audio.output else None


def calls(client: RealtimeClient, offer: str) -> str:
    call = client.calls.create(sdp=offer, session={"type": "realtime", "model": "gpt-realtime"})
    assert_type(call, Call)
    assert call.call_id is not None
    client.calls.accept(call.call_id, model="gpt-realtime", instructions="Answer.", output_modalities=["audio"])
    client.calls.refer(call.call_id, target_uri="tel:+14155550123")
    client.calls.reject(call.call_id, status_code=486)
    client.calls.hangup(call.call_id)
    return call.sdp


def webhooks(
    client: RealtimeClient | AsyncRealtimeClient,
    body: bytes,
    headers: Mapping[str, str],
    parsed: Message,
    scope: Iterable[tuple[bytes, bytes]],
    environment: dict[str, object],
) -> str | None:
    client.webhooks.verify_signature(body, parsed, tolerance=60)
    client.webhooks.verify_signature(body.decode(), scope, secret="whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    client.webhooks.verify_signature(body, environment)
    event = client.webhooks.unwrap(body, headers)
    assert_type(event, WebhookRealtimeCallIncoming | UnknownEvent)
    if isinstance(event, UnknownEvent):
        return event.type
    assert_type(event, WebhookRealtimeCallIncoming)
    return event.data.call_id


def generated_endpoints(client: RealtimeClient) -> RealtimeCreateClientSecretResponse:
    answer = client.api.create_realtime_client_secret({"session": {"type": "realtime"}}, max_retries=1)
    assert_type(answer, RealtimeCreateClientSecretResponse)
    return answer


def errors(client: RealtimeClient) -> str | None:
    try:
        client.calls.hangup("rtc_1")
    except NotFoundError as error:
        assert_type(error.status_code, int)
        return error.param
    except APIStatusError as error:
        return error.code
    except InvalidArgumentError as error:
        return error.argument
    return None


def events(event: RealtimeServerEvent) -> str:
    match event:
        case RealtimeServerEventResponseAudioDelta(delta=audio):
            return audio
        case RealtimeServerEventError():
            return event.error.message
        case RealtimeServerEventResponseDone(response=response):
            return response.status or ""
        case UnknownEvent():
            return event.wire_type or ""
        case _:
            return event.type


def events_by_isinstance(event: RealtimeServerEvent) -> str:
    if isinstance(event, RealtimeServerEventResponseAudioDelta):
        assert_type(event.type, Literal["response.output_audio.delta"])
        return event.delta
    if isinstance(event, RealtimeServerEventSessionCreated | RealtimeServerEventSessionUpdated):
        assert_type(event.session, RealtimeEffectiveSession)
    return ""


def events_by_type(client: RealtimeClient) -> str:
    with client.connect(model="gpt-realtime") as connection:
        for event in connection:
            if event.type == "response.output_text.delta":
                assert_type(event, RealtimeServerEventResponseTextDelta)
                return event.delta
            elif event.type == "error":
                assert_type(event, RealtimeServerEventError)
                return event.error.message
            elif event.type == "response.done" or event.type == "response.created":
                assert_type(event, RealtimeServerEventResponseDone | RealtimeServerEventResponseCreated)
    with client.translations.connect() as translation:
        for translated in translation:
            if translated.type == "session.output_transcript.delta":
                assert_type(translated, RealtimeTranslationServerEventSessionOutputTranscriptDelta)
                return translated.delta
    return ""


def parts_by_type(event: RealtimeServerEventResponseDone) -> str | None:
    for item in event.response.output or []:
        if item.type == "function_call":
            assert_type(item, RealtimeConversationItemFunctionCall)
            return item.arguments
    return None


def plain_json(event: RealtimeServerEventResponseDone) -> str:
    copy = RealtimeServerEventResponseDone.from_json(event.to_json())
    assert_type(copy, RealtimeServerEventResponseDone)
    return RealtimeServerEventResponseDone.from_dict(copy.to_dict()).to_json()


def emulated() -> str:
    with Emulator(api_key="sk-test", unknown_calls="accept") as emulator:
        assert_type(emulator.ring(), str)
        with RealtimeClient(api_key=emulator.api_key, base_url=emulator.base_url, timeout=(1, 5)) as client:
            assert_type(client, RealtimeClient)
            return mint_with_plain_data(client) + __version__


async def asyncio_client(offer: str) -> str:
    async with AsyncRealtimeClient(api_key=rotating_key, timeout=5, on_event=on_event) as client:
        secret = await client.client_secrets.create(session={"type": "realtime"}, idempotency_key="mint-1")
        assert_type(secret, ClientSecret[RealtimeEffectiveSession])
        raw = await client.client_secrets.with_raw_response.create()
        assert_type(raw, RawResponse[ClientSecret[RealtimeEffectiveSession]])
        assert_type(raw.parsed, ClientSecret[RealtimeEffectiveSession])
        assert_type(await client.calls.create(offer), Call)
        assert_type(await client.calls.with_raw_response.create(offer), RawResponse[Call])
        await client.calls.hangup("rtc_1")
        assert_type(await client.sessions.create(model="gpt-realtime"), RealtimeSessionCreateResponse)
        assert_type(await client.transcription_sessions.create(), RealtimeTranscriptionSessionCreateResponse)
        translated = await client.translations.client_secrets.create({"model": "m"})
        assert_type(translated, ClientSecret[RealtimeTranslationSession])
        assert_type(await client.api.create_realtime_client_secret({}), RealtimeCreateClientSecretResponse)
        assert_type(client.with_options(timeout=1), AsyncRealtimeClient)
        return secret.value


def raw_responses(client: RealtimeClient) -> str | None:
    raw = client.calls.with_raw_response.hangup("rtc_1")
    assert_type(raw, RawResponse[None])
    session = client.sessions.with_raw_response.create()
    assert_type(session.parse(), RealtimeSessionCreateResponse)
    return raw.request_id


def azure(token: str) -> RealtimeClient:
    client = RealtimeClient.azure(endpoint="https://name.openai.azure.com", azure_ad_token_provider=lambda: token)
    assert_type(client, RealtimeClient)
    return client.with_options(default_headers={"X-Team": "voice"}, on_request=on_request, on_response=on_response)


async def rotating_key() -> str:
    return "sk-test"


def on_event(info: EventInfo) -> None:
    assert_type(info.direction, Literal["sent", "received"])


def on_request(info: RequestInfo) -> None:
    assert_type(info.attempt, int)


def on_response(info: ResponseInfo) -> None:
    assert_type(info.status, int | None)


def code_for_the_beta(client: BetaRealtimeClient) -> str | None:
    with client.connect(model="gpt-realtime") as connection:
        assert_type(connection, BetaRealtimeConnection)
        connection.session.update(session=RealtimeSession(modalities=["text"]))
        connection.session.update(session={"modalities": ["text"], "turn_detection": None})
        connection.response.create(response={"modalities": ["text"], "temperature": 0.8})
        connection.send({"type": "session.update", "session": {"voice": "sage"}})
        for event in connection:
            if event.type == "response.text.delta":
                assert_type(event, BetaResponseTextDelta)
            elif event.type == "session.created":
                assert_type(event, BetaSessionCreated)
        for event in connection:
            match event:
                case BetaSessionCreated(session=session):
                    assert_type(session, BetaSession)
                case BetaResponseTextDelta(delta=delta):
                    return delta
                case RealtimeServerEventError():
                    return event.error.message
                case MalformedEvent():
                    return event.reason
                case _:
                    if event.type == "response.audio.delta":
                        return event.delta
    return None


async def dialects(client: AsyncRealtimeClient) -> None:
    async with client.connect(model="gpt-realtime") as ga:
        assert_type(ga, AsyncRealtimeConnection)
    async with client.connect(model="gpt-realtime", dialect="beta", wire="beta") as beta:
        assert_type(beta, AsyncBetaRealtimeConnection)
    async with client.connect(model="gpt-realtime", wire="beta") as converted:
        assert_type(converted, AsyncRealtimeConnection)
