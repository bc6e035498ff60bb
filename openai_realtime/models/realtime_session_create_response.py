# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.audio_transcription_response import AudioTranscriptionResponse
from openai_realtime.models.prompt import Prompt
from openai_realtime.models.realtime_beta_response_create_params_max_output_tokens import (
    RealtimeBetaResponseCreateParamsMaxOutputTokens,
)
from openai_realtime.models.realtime_function_tool import RealtimeFunctionTool
from openai_realtime.models.realtime_max_output_tokens import RealtimeMaxOutputTokens
from openai_realtime.models.realtime_session_client_secret import RealtimeSessionClientSecret
from openai_realtime.models.realtime_session_create_response_audio import RealtimeSessionCreateResponseAudio
from openai_realtime.models.realtime_session_input_audio_noise_reduction import RealtimeSessionInputAudioNoiseReduction
from openai_realtime.models.realtime_truncation import RealtimeTruncation
from openai_realtime.models.realtime_turn_detection import RealtimeTurnDetection
from openai_realtime.models.tracing_configuration import TracingConfiguration
from openai_realtime.models.voice_ids_or_custom_voice import VoiceIdsOrCustomVoice


class RealtimeSessionCreateResponse(_model.Model):
    """Flat (beta) session created by `POST /realtime/sessions`, with its client secret. A server sends either the flat audio fields or their GA counterpart `audio`."""

    id: str | None = None
    """Session ID, assigned by the server; starts with `sess_`."""

    object: str | None = None
    """Object type, always `realtime.session`."""

    expires_at: int | None = None
    """Expiry of the session, in Unix seconds. A session lasts at most 60 minutes."""

    include: list[t.Literal["item.input_audio_transcription.logprobs"] | str] | None = None
    """Additional data in server events. `item.input_audio_transcription.logprobs` adds the log probabilities of transcribed tokens; null adds nothing."""

    model: str | None = None
    """Model of the session. It cannot be changed after the session is created."""

    output_modalities: list[t.Literal["text", "audio"] | str] | None = None
    """Output modalities of the model, `text`, `audio` or both; the GA name of `modalities`."""

    instructions: str | None = None
    """System message that precedes the conversation in every model call. It guides content, format and tone, but the model may deviate. If absent, the server uses its own default, reported in `session.created`; an empty string clears it."""

    audio: RealtimeSessionCreateResponseAudio | None = None
    """Audio settings in the GA format, instead of the flat fields."""

    tracing: TracingConfiguration | None = None
    """Trace of the session for later inspection. `auto` uses default names, an object sets its own, null disables tracing. Once enabled, the setting cannot be changed."""

    turn_detection: RealtimeTurnDetection | None = None
    """Detection of the user's turns, by volume (`server_vad`) or by meaning (`semantic_vad`). With null, the client commits the audio and requests each response itself."""

    tools: list[RealtimeFunctionTool] | None = None
    """Functions available to the model. An empty list removes them."""

    tool_choice: str | None = None
    """Tool use, one of `auto`, `none`, `required`, or the name of a function that the model must call."""

    max_output_tokens: RealtimeMaxOutputTokens | None = None
    """Maximum number of tokens per response, including tool calls, 1 to 4096, or `inf` for the model's own limit; the GA name of `max_response_output_tokens`."""

    modalities: list[t.Literal["text", "audio"] | str] | None = None
    """Output modalities of the model, `text`, `audio` or both."""

    input_audio_format: t.Literal["pcm16", "g711_ulaw", "g711_alaw"] | str | None = None
    """Encoding of the input audio, `pcm16` (16-bit little-endian mono at 24000 Hz), `g711_ulaw` or `g711_alaw` (8000 Hz, one byte per sample)."""

    output_audio_format: t.Literal["pcm16", "g711_ulaw", "g711_alaw"] | str | None = None
    """Encoding of the output audio, `pcm16` (16-bit little-endian mono at 24000 Hz), `g711_ulaw` or `g711_alaw` (8000 Hz, one byte per sample)."""

    speed: int | float | None = None
    """Speed of the model's speech relative to normal, 0.25 to 1.5."""

    temperature: int | float | None = None
    """Sampling temperature, 0.6 to 1.2."""

    client_secret: RealtimeSessionClientSecret
    """Client secret for opening the session."""

    voice: VoiceIdsOrCustomVoice | None = None
    """Voice of the spoken output, a built-in name such as `marin` or `{"id":"voice_…"}` for a custom voice. It cannot be changed after the first audio output of the session."""

    input_audio_transcription: AudioTranscriptionResponse | None = None
    """Transcription of the input audio; null if disabled."""

    input_audio_noise_reduction: RealtimeSessionInputAudioNoiseReduction | None = None
    """Noise reduction on the input audio, applied before VAD and the model; null if disabled."""

    max_response_output_tokens: RealtimeBetaResponseCreateParamsMaxOutputTokens | None = None
    """Maximum number of tokens per response, including tool calls, 1 to 4096, or `inf` for the model's own limit."""

    truncation: RealtimeTruncation | None = None
    """Truncation of a conversation that exceeds the model's input limit, `auto`, `disabled` or a retention ratio."""

    prompt: Prompt | None = None
    """Stored prompt template of the session, with its version and variables; null for none."""
