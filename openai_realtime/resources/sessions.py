"""Sessions in the flat vocabulary of the beta, and their keys."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from openai_realtime.errors import InvalidArgumentError
from openai_realtime.resources.arguments import NOT_GIVEN, NotGiven, given, requests, with_beta_header
from openai_realtime.transport.raw import Send, raw

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal, Unpack

    from openai_realtime.models import (
        AudioTranscription,
        Prompt,
        RealtimeFunctionTool,
        RealtimeSessionClientSecretRequest,
        RealtimeSessionInputAudioNoiseReduction,
        RealtimeTranscriptionSessionClientSecretRequest,
        RealtimeTruncation,
        RealtimeTurnDetection,
        TracingConfiguration,
        VoiceIdsOrCustomVoice,
    )
    from openai_realtime.transport.request import RequestOptions

    Data = Mapping[str, object]
    AudioFormat = Literal["pcm16", "g711_ulaw", "g711_alaw"] | str

ResultT = TypeVar("ResultT")
RawT = TypeVar("RawT")


class Sessions(Generic[ResultT, RawT]):
    """`client.sessions`: conversations with a model."""

    def __init__(self, send: Send) -> None:
        self._send = send

    def create(
        self,
        *,
        dialect: Literal["beta"] = "beta",
        model: str | NotGiven = NOT_GIVEN,
        modalities: Sequence[Literal["text", "audio"] | str] | NotGiven = NOT_GIVEN,
        instructions: str | NotGiven = NOT_GIVEN,
        voice: VoiceIdsOrCustomVoice | Data | NotGiven = NOT_GIVEN,
        input_audio_format: AudioFormat | NotGiven = NOT_GIVEN,
        output_audio_format: AudioFormat | NotGiven = NOT_GIVEN,
        input_audio_transcription: AudioTranscription | Data | NotGiven | None = NOT_GIVEN,
        turn_detection: RealtimeTurnDetection | Data | NotGiven | None = NOT_GIVEN,
        input_audio_noise_reduction: RealtimeSessionInputAudioNoiseReduction | Data | NotGiven | None = NOT_GIVEN,
        speed: float | NotGiven = NOT_GIVEN,
        tracing: TracingConfiguration | Data | NotGiven | None = NOT_GIVEN,
        tools: Sequence[RealtimeFunctionTool | Data] | NotGiven = NOT_GIVEN,
        tool_choice: str | NotGiven = NOT_GIVEN,
        temperature: float | NotGiven = NOT_GIVEN,
        max_response_output_tokens: int | Literal["inf"] | NotGiven = NOT_GIVEN,
        prompt: Prompt | Data | NotGiven | None = NOT_GIVEN,
        include: Sequence[str] | NotGiven | None = NOT_GIVEN,
        truncation: RealtimeTruncation | Data | NotGiven = NOT_GIVEN,
        client_secret: RealtimeSessionClientSecretRequest | Data | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> ResultT:
        """Create a session and a key for it (`POST /realtime/sessions`): a RealtimeSessionCreateResponse.

        The key is in its `client_secret.value`.

        The fields are those of RealtimeSession and are sent as they are; None is sent as null, which turns
        `turn_detection`, `input_audio_transcription`, `input_audio_noise_reduction` and `tracing` off. `speed` is from
        0.25 to 1.5, `temperature` from 0.6 to 1.2, `max_response_output_tokens` from 1 to 4096 or "inf".
        `client_secret` asks for a key's life: `{"expires_after": {"anchor": "created_at", "seconds": 60}}`. The one
        dialect there is at present is "beta".

        Raises InvalidArgumentError for a value out of bounds and the errors below APIError.
        """
        check_dialect(dialect)
        body = given(
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
            client_secret=client_secret,
        )
        result: ResultT = self._send(requests().create_realtime_session(body), with_beta_header(options))
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
        input_audio_format: AudioFormat | NotGiven = NOT_GIVEN,
        input_audio_transcription: AudioTranscription | Data | NotGiven | None = NOT_GIVEN,
        turn_detection: RealtimeTurnDetection | Data | NotGiven | None = NOT_GIVEN,
        input_audio_noise_reduction: RealtimeSessionInputAudioNoiseReduction | Data | NotGiven | None = NOT_GIVEN,
        include: Sequence[str] | NotGiven | None = NOT_GIVEN,
        modalities: Sequence[Literal["text", "audio"] | str] | NotGiven = NOT_GIVEN,
        client_secret: RealtimeTranscriptionSessionClientSecretRequest | Data | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> ResultT:
        """Create a transcription session and a key for it (`POST /realtime/transcription_sessions`).

        Gives a RealtimeTranscriptionSessionCreateResponse; fields, None and errors as in `client.sessions.create`.
        """
        body = given(
            input_audio_format=input_audio_format,
            input_audio_transcription=input_audio_transcription,
            turn_detection=turn_detection,
            input_audio_noise_reduction=input_audio_noise_reduction,
            include=include,
            modalities=modalities,
            client_secret=client_secret,
        )
        result: ResultT = self._send(requests().create_realtime_transcription_session(body), with_beta_header(options))
        return result

    @cached_property
    def with_raw_response(self) -> TranscriptionSessions[RawT, RawT]:
        """The same methods, which give the whole answer as a RawResponse."""
        return TranscriptionSessions(raw(self._send))


def check_dialect(dialect: str) -> None:
    """Refuse a dialect that is not supported."""
    if dialect != "beta":
        raise InvalidArgumentError("dialect", dialect, '"beta"')
