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
    """The flat (beta) session that `POST /realtime/sessions` created, with its client secret. A server fills either the flat audio fields or their GA counterpart `audio`."""

    id: str | None = None
    """Identifier that the server gives the session; it begins with `sess_`."""

    object: str | None = None
    """Kind of object, always `realtime.session`."""

    expires_at: int | None = None
    """When the session expires, in Unix seconds. A session lasts 60 minutes at most."""

    include: list[t.Literal["item.input_audio_transcription.logprobs"] | str] | None = None
    """Extra data in server events. `item.input_audio_transcription.logprobs` adds the log probabilities of transcribed tokens; null asks for none."""

    model: str | None = None
    """Model that runs the session. It cannot be changed once the session exists."""

    output_modalities: list[t.Literal["text", "audio"] | str] | None = None
    """What the model answers with, `text`, `audio` or both; the GA name of `modalities`."""

    instructions: str | None = None
    """System message ahead of the conversation at each model call. It guides content, form and manner of speaking but does not bind the model. Where absent, the server's own text applies, visible in `session.created`; an empty string clears it."""

    audio: RealtimeSessionCreateResponseAudio | None = None
    """Audio settings in their GA form, in place of the flat fields."""

    tracing: TracingConfiguration | None = None
    """Trace of the session for later inspection. `auto` uses the default names, an object gives others, null writes none; once on, the setting is final."""

    turn_detection: RealtimeTurnDetection | None = None
    """How the server finds the user's turns, `server_vad` by volume or `semantic_vad` by what is said. With null, the client commits the audio and asks for each response itself."""

    tools: list[RealtimeFunctionTool] | None = None
    """Functions that the model may call. An empty list removes them."""

    tool_choice: str | None = None
    """How the model uses tools, `auto`, `none`, `required`, or the name of a function that it must call."""

    max_output_tokens: RealtimeMaxOutputTokens | None = None
    """Most tokens that one response may use, tool calls included, 1 to 4096, or `inf` for the limit of the model; the GA name of `max_response_output_tokens`."""

    modalities: list[t.Literal["text", "audio"] | str] | None = None
    """What the model answers with, `text`, `audio` or both."""

    voice: VoiceIdsOrCustomVoice | None = None
    """Voice of the spoken answers, a built-in name such as `marin` or `{"id":"voice_…"}` for a custom one. It is fixed as soon as the session has produced audio."""

    input_audio_format: t.Literal["pcm16", "g711_ulaw", "g711_alaw"] | str | None = None
    """Encoding of the audio that the client sends, `pcm16` (16-bit little-endian mono at 24000 Hz), `g711_ulaw` or `g711_alaw` (one byte a sample at 8000 Hz)."""

    output_audio_format: t.Literal["pcm16", "g711_ulaw", "g711_alaw"] | str | None = None
    """Encoding of the audio that the model sends, `pcm16` (16-bit little-endian mono at 24000 Hz), `g711_ulaw` or `g711_alaw` (one byte a sample at 8000 Hz)."""

    input_audio_transcription: AudioTranscriptionResponse | None = None
    """Transcription of the user's audio; null when it is off."""

    input_audio_noise_reduction: RealtimeSessionInputAudioNoiseReduction | None = None
    """Filter on the input audio ahead of VAD and the model; null when it is off."""

    speed: int | float | None = None
    """Speed of the model's speech as a factor of the normal one, 0.25 to 1.5."""

    temperature: int | float | None = None
    """Sampling temperature, 0.6 to 1.2."""

    max_response_output_tokens: RealtimeBetaResponseCreateParamsMaxOutputTokens | None = None
    """Most tokens that one response may use, tool calls included, 1 to 4096, or `inf` for the limit of the model."""

    truncation: RealtimeTruncation | None = None
    """What happens when the conversation outgrows the model's input limit, `auto`, `disabled` or a retention ratio."""

    prompt: Prompt | None = None
    """Stored prompt template that the session uses, with its version and variables; null for none."""

    client_secret: RealtimeSessionClientSecret
    """Key with which a client opens the session."""
