"""Sessions in the flat vocabulary, and their keys."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from openai_realtime.resources.flat import REALTIME, TRANSCRIPTION, flat_request
from openai_realtime.schema.not_given import NOT_GIVEN, NotGiven, drop_not_given
from openai_realtime.transport.raw import Send, raw

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal, TypeAlias, Unpack

    from openai_realtime import models, params
    from openai_realtime.settings.checks import Dialect
    from openai_realtime.transport.request import RequestOptions

    AudioFormat: TypeAlias = Literal["pcm16", "g711_ulaw", "g711_alaw"] | str
    Lifetime: TypeAlias = models.RealtimeClientSecretExpiresAfter | params.RealtimeClientSecretExpiresAfterParam
    NoiseReduction: TypeAlias = (
        models.RealtimeSessionInputAudioNoiseReduction | params.RealtimeSessionInputAudioNoiseReductionParam
    )
    SecretRequest: TypeAlias = (
        models.RealtimeSessionClientSecretRequest | params.RealtimeSessionClientSecretRequestParam
    )
    Transcription: TypeAlias = models.AudioTranscription | params.AudioTranscriptionParam
    TranscriptionSecretRequest: TypeAlias = (
        models.RealtimeTranscriptionSessionClientSecretRequest
        | params.RealtimeTranscriptionSessionClientSecretRequestParam
    )

ResultT = TypeVar("ResultT")
RawT = TypeVar("RawT")


class Sessions(Generic[ResultT, RawT]):
    """`client.sessions`: conversations with a model."""

    def __init__(self, send: Send) -> None:
        self._send = send

    def create(
        self,
        *,
        wire: Dialect = "ga",
        model: str | NotGiven = NOT_GIVEN,
        modalities: Sequence[Literal["text", "audio"] | str] | NotGiven = NOT_GIVEN,
        instructions: str | NotGiven = NOT_GIVEN,
        voice: models.VoiceIdsOrCustomVoice | params.VoiceIdsOrCustomVoiceParam | NotGiven = NOT_GIVEN,
        input_audio_format: AudioFormat | NotGiven = NOT_GIVEN,
        output_audio_format: AudioFormat | NotGiven = NOT_GIVEN,
        input_audio_transcription: Transcription | NotGiven | None = NOT_GIVEN,
        turn_detection: models.RealtimeTurnDetection | params.RealtimeTurnDetectionParam | NotGiven | None = NOT_GIVEN,
        input_audio_noise_reduction: NoiseReduction | NotGiven | None = NOT_GIVEN,
        speed: float | NotGiven = NOT_GIVEN,
        tracing: models.TracingConfiguration | params.TracingConfigurationParam | NotGiven | None = NOT_GIVEN,
        tools: Sequence[models.RealtimeFunctionTool | params.RealtimeFunctionToolParam] | NotGiven = NOT_GIVEN,
        tool_choice: str | NotGiven = NOT_GIVEN,
        temperature: float | NotGiven = NOT_GIVEN,
        max_response_output_tokens: int | Literal["inf"] | NotGiven = NOT_GIVEN,
        prompt: models.Prompt | params.PromptParam | NotGiven | None = NOT_GIVEN,
        include: Sequence[str] | NotGiven | None = NOT_GIVEN,
        truncation: models.RealtimeTruncation | params.RealtimeTruncationParam | NotGiven = NOT_GIVEN,
        expires_after: int | Lifetime | NotGiven = NOT_GIVEN,
        client_secret: SecretRequest | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> ResultT:
        """Create a session and a key for it, which is in `client_secret.value`: a RealtimeSessionCreateResponse.

        The fields are those of RealtimeSession. With `wire="ga"` they are converted and minted at
        `POST /realtime/client_secrets`, and so is `extra_body`; what GA does not have, such as `temperature`, is named
        in a DialectWarning. With `wire="beta"` they go to `POST /realtime/sessions` as they are, for servers that
        still speak the beta. None is sent as null, which turns `turn_detection`, `input_audio_transcription`,
        `input_audio_noise_reduction` and `tracing` off. `speed` is from 0.25 to 1.5, `temperature` from 0.6 to 1.2,
        `max_response_output_tokens` from 1 to 4096 or "inf". `expires_after` is the key's life in seconds, 10 to 7200
        (60 if not given); `client_secret` asks for it in the beta's own form.

        Raises InvalidArgumentError for a value out of bounds and the errors below APIError.
        """
        body = drop_not_given(
            model=model,
            modalities=modalities,
            instructions=instructions,
            voice=voice,
            input_audio_format=input_audio_format,
            output_audio_format=output_audio_format,
            input_audio_transcription=input_audio_transcription,
            turn_detection=turn_detection,
            input_audio_noise_reduction=input_audio_noise_reduction,
            speed=speed,
            tracing=tracing,
            tools=tools,
            tool_choice=tool_choice,
            temperature=temperature,
            max_response_output_tokens=max_response_output_tokens,
            prompt=prompt,
            include=include,
            truncation=truncation,
            expires_after=expires_after,
            client_secret=client_secret,
        )
        request, options = flat_request(REALTIME, wire, body, options)
        result: ResultT = self._send(request, options)
        return result

    @cached_property
    def with_raw_response(self) -> Sessions[RawT, RawT]:
        """The same methods, which give the whole answer as a RawResponse."""
        return Sessions(raw(self._send))


class TranscriptionSessions(Generic[ResultT, RawT]):
    """`client.transcription_sessions`: speech to text without a conversation."""

    def __init__(self, send: Send) -> None:
        self._send = send

    def create(
        self,
        *,
        wire: Dialect = "ga",
        input_audio_format: AudioFormat | NotGiven = NOT_GIVEN,
        input_audio_transcription: Transcription | NotGiven | None = NOT_GIVEN,
        turn_detection: models.RealtimeTurnDetection | params.RealtimeTurnDetectionParam | NotGiven | None = NOT_GIVEN,
        input_audio_noise_reduction: NoiseReduction | NotGiven | None = NOT_GIVEN,
        include: Sequence[str] | NotGiven | None = NOT_GIVEN,
        modalities: Sequence[Literal["text", "audio"] | str] | NotGiven = NOT_GIVEN,
        expires_after: int | Lifetime | NotGiven = NOT_GIVEN,
        client_secret: TranscriptionSecretRequest | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> ResultT:
        """Create a transcription session and a key for it: a RealtimeTranscriptionSessionCreateResponse.

        With `wire="beta"` the request goes to `POST /realtime/transcription_sessions`. Fields, `wire`, None
        and errors as in `client.sessions.create`.
        """
        body = drop_not_given(
            input_audio_format=input_audio_format,
            input_audio_transcription=input_audio_transcription,
            turn_detection=turn_detection,
            input_audio_noise_reduction=input_audio_noise_reduction,
            include=include,
            modalities=modalities,
            expires_after=expires_after,
            client_secret=client_secret,
        )
        request, options = flat_request(TRANSCRIPTION, wire, body, options)
        result: ResultT = self._send(request, options)
        return result

    @cached_property
    def with_raw_response(self) -> TranscriptionSessions[RawT, RawT]:
        """The same methods, which give the whole answer as a RawResponse."""
        return TranscriptionSessions(raw(self._send))
