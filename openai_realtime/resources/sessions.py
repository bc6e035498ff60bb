"""Sessions in the flat vocabulary, with their client secrets."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from openai_realtime.redact import sensitive
from openai_realtime.resources.flat import REALTIME, TRANSCRIPTION, flat_request
from openai_realtime.schema.not_given import NOT_GIVEN, NotGiven, drop_not_given
from openai_realtime.transport.raw import Send, raw_send

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal, TypeAlias, Unpack

    from openai_realtime import models, params
    from openai_realtime.settings.checks import Dialect
    from openai_realtime.settings.config import ClientConfig
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
    """`client.sessions`: realtime sessions in the flat vocabulary."""

    def __init__(self, send: Send, config: ClientConfig) -> None:
        self._send = send
        self._config = config

    @sensitive
    def create(
        self,
        *,
        wire: Dialect | None = None,
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
        """Create a session and its client secret.

        The fields are those of `RealtimeSession`; None is sent as null, which turns `turn_detection`,
        `input_audio_transcription`, `input_audio_noise_reduction` and `tracing` off.

        Args:
            wire: dialect of the server, the client's setting by default. `ga` converts the fields and `extra_body`
                and sends them to `POST /realtime/client_secrets`, with a DialectWarning for those that GA does not
                have, such as `temperature`. `beta` sends them unchanged to `POST /realtime/sessions`.
            speed: speed of the speech, 0.25 to 1.5.
            temperature: sampling temperature, 0.6 to 1.2.
            max_response_output_tokens: maximum number of tokens per response, 1 to 4096 or "inf".
            expires_after: lifetime of the key in seconds, 10 to 7200 (60 by default), or the API's object form.
            client_secret: the lifetime in the beta's form, instead of `expires_after`.
            **options: request options, see `RequestOptions`.

        Returns:
            The session, as a `RealtimeSessionCreateResponse`; the key is `client_secret.value`.

        Raises:
            InvalidArgumentError: for a value out of bounds.
            APIError: when the request failed.
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
        request, options = flat_request(REALTIME, self._config, wire, body, options)
        result: ResultT = self._send(request, options)
        return result

    @cached_property
    def with_raw_response(self) -> Sessions[RawT, RawT]:
        """The same methods, returning a RawResponse."""
        return Sessions(raw_send(self._send), self._config)


class TranscriptionSessions(Generic[ResultT, RawT]):
    """`client.transcription_sessions`: transcription sessions in the flat vocabulary."""

    def __init__(self, send: Send, config: ClientConfig) -> None:
        self._send = send
        self._config = config

    @sensitive
    def create(
        self,
        *,
        wire: Dialect | None = None,
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
        """Create a transcription session and its client secret.

        Args:
            wire: dialect of the server, the client's setting by default. `ga` converts the fields and sends them to
                `POST /realtime/client_secrets`; `beta` sends them unchanged to `POST /realtime/transcription_sessions`.
            expires_after: lifetime of the key in seconds, 10 to 7200 (60 by default), or the API's object form.
            client_secret: the lifetime in the beta's form, instead of `expires_after`.
            **options: request options, see `RequestOptions`.

        Returns:
            The session, as a `RealtimeTranscriptionSessionCreateResponse`; the key is `client_secret.value`.

        Raises:
            InvalidArgumentError: for a value out of bounds.
            APIError: when the request failed.
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
        request, options = flat_request(TRANSCRIPTION, self._config, wire, body, options)
        result: ResultT = self._send(request, options)
        return result

    @cached_property
    def with_raw_response(self) -> TranscriptionSessions[RawT, RawT]:
        """The same methods, returning a RawResponse."""
        return TranscriptionSessions(raw_send(self._send), self._config)
