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
    """A session in the flat vocabulary of the beta, where every setting is a top-level field. GA sessions nest the audio settings under `audio` and have no `temperature`."""

    id: str | None = None
    """Identifier that the server gives the session; it begins with `sess_`."""

    object: t.Literal["realtime.session"] | str | None = None
    """Kind of object, always `realtime.session`."""

    modalities: list[t.Literal["text", "audio"] | str] | None = None
    """What the model answers with. `["text", "audio"]`, the default, is speech with its transcript; `["text"]` turns speech off."""

    model: RealtimeSessionModel | None = None
    """Model that runs the session. It cannot be changed once the session exists."""

    instructions: str | None = None
    """System message ahead of the conversation at each model call. It guides content, form and manner of speaking but does not bind the model. Where absent, the server's own text applies, visible in `session.created`; an empty string clears it."""

    voice: VoiceIdsShared | None = None
    """Voice of the spoken answers, one of `alloy`, `ash`, `ballad`, `coral`, `echo`, `sage`, `shimmer` or `verse`. It is fixed as soon as the session has produced audio."""

    input_audio_format: t.Literal["pcm16", "g711_ulaw", "g711_alaw"] | str | None = None
    """Encoding of the audio that the client sends. `pcm16`, the default, is 16-bit little-endian mono at 24000 Hz; `g711_ulaw` and `g711_alaw` are one byte a sample at 8000 Hz."""

    output_audio_format: t.Literal["pcm16", "g711_ulaw", "g711_alaw"] | str | None = None
    """Encoding of the audio that the model sends. `pcm16`, the default, is 16-bit little-endian mono at 24000 Hz; `g711_ulaw` and `g711_alaw` are one byte a sample at 8000 Hz."""

    input_audio_transcription: AudioTranscriptionResponse | None = None
    """Transcription of the user's audio; off when null, and by default. A separate model does it asynchronously, so the text tells roughly what was said, not what the session's model understood."""

    turn_detection: RealtimeTurnDetection | None = None
    """How the server finds the user's turns, `server_vad` by volume or `semantic_vad` by what is said. With null, the client commits the audio and asks for each response itself."""

    input_audio_noise_reduction: RealtimeSessionInputAudioNoiseReduction | None = None
    """Filter on the input audio ahead of VAD and the model, against false detections of speech and for better understanding; off when null, and by default."""

    speed: int | float | None = None
    """Speed of the model's speech as a factor of the normal one, 0.25 to 1.5, default 1.0. It may change between turns, not during a response."""

    tracing: TracingConfiguration | None = None
    """Trace of the session for later inspection. `auto` uses the default names, an object gives others, null writes none; once on, the setting is final."""

    tools: list[RealtimeFunctionTool] | None = None
    """Functions that the model may call. An empty list removes them."""

    tool_choice: str | None = None
    """How the model uses tools, `auto` (the default), `none`, `required`, or the name of a function that it must call."""

    temperature: int | float | None = None
    """Sampling temperature, 0.6 to 1.2. The default, 0.8, is the recommended value for audio."""

    max_response_output_tokens: RealtimeBetaResponseCreateParamsMaxOutputTokens | None = None
    """Most tokens that one response may use, tool calls included, 1 to 4096. `inf`, the default, leaves the limit to the model."""

    expires_at: int | None = None
    """When the session expires, in Unix seconds. A session lasts 60 minutes at most."""

    prompt: Prompt | None = None
    """Stored prompt template that the session uses, with its version and variables; null for none."""

    include: list[t.Literal["item.input_audio_transcription.logprobs"] | str] | None = None
    """Extra data in server events. `item.input_audio_transcription.logprobs` adds the log probabilities of transcribed tokens; null asks for none."""
