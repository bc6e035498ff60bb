# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.audio_transcription import AudioTranscription
from openai_realtime.models.prompt import Prompt
from openai_realtime.models.realtime_beta_response_create_params_max_output_tokens import (
    RealtimeBetaResponseCreateParamsMaxOutputTokens,
)
from openai_realtime.models.realtime_function_tool import RealtimeFunctionTool
from openai_realtime.models.realtime_session_client_secret_request import RealtimeSessionClientSecretRequest
from openai_realtime.models.realtime_session_input_audio_noise_reduction import RealtimeSessionInputAudioNoiseReduction
from openai_realtime.models.realtime_session_model import RealtimeSessionModel
from openai_realtime.models.realtime_truncation import RealtimeTruncation
from openai_realtime.models.realtime_turn_detection import RealtimeTurnDetection
from openai_realtime.models.tracing_configuration import TracingConfiguration
from openai_realtime.models.voice_ids_or_custom_voice import VoiceIdsOrCustomVoice


class RealtimeSessionCreateRequest(_model.Model):
    """Settings of a flat (beta) session, for `POST /realtime/sessions`, which also creates its client secret."""

    modalities: list[t.Literal["text", "audio"] | str] | None = None
    """Output modalities of the model. `["text", "audio"]`, the default, produces speech with a transcript; `["text"]` disables speech."""

    instructions: str | None = None
    """System message that precedes the conversation in every model call. It guides content, format and tone, but the model may deviate. If absent, the server uses its own default, reported in `session.created`; an empty string clears it."""

    voice: VoiceIdsOrCustomVoice | None = None
    """Voice of the spoken output, a built-in name such as `marin` or `{"id":"voice_…"}` for a custom voice. It cannot be changed after the first audio output of the session."""

    input_audio_format: t.Literal["pcm16", "g711_ulaw", "g711_alaw"] | str | None = None
    """Encoding of the input audio. `pcm16`, the default, is 16-bit little-endian mono at 24000 Hz; `g711_ulaw` and `g711_alaw` are 8000 Hz with one byte per sample."""

    output_audio_format: t.Literal["pcm16", "g711_ulaw", "g711_alaw"] | str | None = None
    """Encoding of the output audio. `pcm16`, the default, is 16-bit little-endian mono at 24000 Hz; `g711_ulaw` and `g711_alaw` are 8000 Hz with one byte per sample."""

    input_audio_transcription: AudioTranscription | None = None
    """Transcription of the input audio; null, the default, disables it. A separate model transcribes asynchronously, so treat the transcript as a hint rather than as what the session's model understood."""

    speed: int | float | None = None
    """Speed of the model's speech relative to normal, 0.25 to 1.5, default 1.0. It can be changed between turns, not during a response."""

    tracing: TracingConfiguration | None = None
    """Trace of the session for later inspection. `auto` uses default names, an object sets its own, null disables tracing. Once enabled, the setting cannot be changed."""

    turn_detection: RealtimeTurnDetection | None = None
    """Detection of the user's turns, by volume (`server_vad`) or by meaning (`semantic_vad`). With null, the client commits the audio and requests each response itself."""

    tools: list[RealtimeFunctionTool] | None = None
    """Functions available to the model. An empty list removes them."""

    tool_choice: str | None = None
    """Tool use, one of `auto` (the default), `none`, `required`, or the name of a function that the model must call."""

    temperature: int | float | None = None
    """Sampling temperature, 0.6 to 1.2, default 0.8, which is recommended for audio."""

    max_response_output_tokens: RealtimeBetaResponseCreateParamsMaxOutputTokens | None = None
    """Maximum number of tokens per response, including tool calls, 1 to 4096. `inf`, the default, uses the model's own limit."""

    truncation: RealtimeTruncation | None = None
    """Truncation of a conversation that exceeds the model's input limit, `auto` (the default), `disabled` or a retention ratio."""

    prompt: Prompt | None = None
    """Stored prompt template of the session, with its version and variables; null for none."""

    client_secret: RealtimeSessionClientSecretRequest | None = None
    """Lifetime of the client secret, 60 seconds if absent."""

    include: list[t.Literal["item.input_audio_transcription.logprobs"] | str] | None = None
    """Additional data in server events. `item.input_audio_transcription.logprobs` adds the log probabilities of transcribed tokens; null adds nothing."""

    model: RealtimeSessionModel | None = None
    """Model of the session. It cannot be changed after the session is created."""

    input_audio_noise_reduction: RealtimeSessionInputAudioNoiseReduction | None = None
    """Noise reduction on the input audio, applied before VAD and the model to avoid false speech detection and to improve understanding; null, the default, disables it."""
