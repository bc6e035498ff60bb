# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.audio_transcription_response import AudioTranscriptionResponse
from openai_realtime.models.prompt import Prompt
from openai_realtime.models.realtime_beta_response_create_params_max_output_tokens import (
    RealtimeBetaResponseCreateParamsMaxOutputTokens,
)
from openai_realtime.models.realtime_function_tool import RealtimeFunctionTool
from openai_realtime.models.realtime_session_input_audio_noise_reduction import RealtimeSessionInputAudioNoiseReduction
from openai_realtime.models.realtime_session_model import RealtimeSessionModel
from openai_realtime.models.realtime_turn_detection import RealtimeTurnDetection
from openai_realtime.models.tracing_configuration import TracingConfiguration
from openai_realtime.models.voice_ids_shared import VoiceIdsShared


class RealtimeSession(_model.Model):
    """Session in the flat (beta) format, with every setting at the top level. GA sessions group the audio settings under `audio` and have no `temperature`."""

    id: str | None = None
    """Session ID, assigned by the server; starts with `sess_`."""

    object: t.Literal["realtime.session"] | str | None = None
    """Object type, always `realtime.session`."""

    modalities: list[t.Literal["text", "audio"] | str] | None = None
    """Output modalities of the model. `["text", "audio"]`, the default, produces speech with a transcript; `["text"]` disables speech."""

    model: RealtimeSessionModel | None = None
    """Model of the session. It cannot be changed after the session is created."""

    instructions: str | None = None
    """System message that precedes the conversation in every model call. It guides content, format and tone, but the model may deviate. If absent, the server uses its own default, reported in `session.created`; an empty string clears it."""

    voice: VoiceIdsShared | None = None
    """Voice of the spoken output, one of `alloy`, `ash`, `ballad`, `coral`, `echo`, `sage`, `shimmer` or `verse`. It cannot be changed after the first audio output of the session."""

    input_audio_format: t.Literal["pcm16", "g711_ulaw", "g711_alaw"] | str | None = None
    """Encoding of the input audio. `pcm16`, the default, is 16-bit little-endian mono at 24000 Hz; `g711_ulaw` and `g711_alaw` are 8000 Hz with one byte per sample."""

    output_audio_format: t.Literal["pcm16", "g711_ulaw", "g711_alaw"] | str | None = None
    """Encoding of the output audio. `pcm16`, the default, is 16-bit little-endian mono at 24000 Hz; `g711_ulaw` and `g711_alaw` are 8000 Hz with one byte per sample."""

    input_audio_transcription: AudioTranscriptionResponse | None = None
    """Transcription of the input audio; null, the default, disables it. A separate model transcribes asynchronously, so treat the transcript as a hint rather than as what the session's model understood."""

    turn_detection: RealtimeTurnDetection | None = None
    """Detection of the user's turns, by volume (`server_vad`) or by meaning (`semantic_vad`). With null, the client commits the audio and requests each response itself."""

    input_audio_noise_reduction: RealtimeSessionInputAudioNoiseReduction | None = None
    """Noise reduction on the input audio, applied before VAD and the model to avoid false speech detection and to improve understanding; null, the default, disables it."""

    speed: int | float | None = None
    """Speed of the model's speech relative to normal, 0.25 to 1.5, default 1.0. It can be changed between turns, not during a response."""

    tracing: TracingConfiguration | None = None
    """Trace of the session for later inspection. `auto` uses default names, an object sets its own, null disables tracing. Once enabled, the setting cannot be changed."""

    tools: list[RealtimeFunctionTool] | None = None
    """Functions available to the model. An empty list removes them."""

    tool_choice: str | None = None
    """Tool use, one of `auto` (the default), `none`, `required`, or the name of a function that the model must call."""

    temperature: int | float | None = None
    """Sampling temperature, 0.6 to 1.2, default 0.8, which is recommended for audio."""

    max_response_output_tokens: RealtimeBetaResponseCreateParamsMaxOutputTokens | None = None
    """Maximum number of tokens per response, including tool calls, 1 to 4096. `inf`, the default, uses the model's own limit."""

    expires_at: int | None = None
    """Expiry of the session, in Unix seconds. A session lasts at most 60 minutes."""

    prompt: Prompt | None = None
    """Stored prompt template of the session, with its version and variables; null for none."""

    include: list[t.Literal["item.input_audio_transcription.logprobs"] | str] | None = None
    """Additional data in server events. `item.input_audio_transcription.logprobs` adds the log probabilities of transcribed tokens; null adds nothing."""
