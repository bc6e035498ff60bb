"""Make settings of sessions: turn detection, audio formats, transcription, noise reduction, tracing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from openai_realtime.constructors.build import not_none
from openai_realtime.schema.not_given import NOT_GIVEN, NotGiven, drop_not_given

if TYPE_CHECKING:
    from typing import Literal

    from openai_realtime.models import (
        AudioTranscription,
        RealtimeAudioFormatPCM,
        RealtimeAudioFormatPCMA,
        RealtimeAudioFormatPCMU,
        RealtimeNoiseReduction,
        RealtimeSemanticVad,
        RealtimeServerVad,
        RealtimeTracingConfig,
    )


def server_vad(
    *,
    threshold: float | None = None,
    prefix_padding_ms: int | None = None,
    silence_duration_ms: int | None = None,
    create_response: bool | None = None,
    interrupt_response: bool | None = None,
    idle_timeout_ms: int | NotGiven | None = NOT_GIVEN,
) -> RealtimeServerVad:
    """Make turn detection by volume: a turn ends after `silence_duration_ms` of silence.

    `threshold` is from 0 to 1, times are in ms. `idle_timeout_ms` (5000 to 30000) makes the model speak up by itself;
    None turns that off.
    """
    from openai_realtime.models import RealtimeServerVad

    idle = drop_not_given(idle_timeout_ms=idle_timeout_ms)
    return RealtimeServerVad(
        **not_none(
            threshold=threshold,
            prefix_padding_ms=prefix_padding_ms,
            silence_duration_ms=silence_duration_ms,
            create_response=create_response,
            interrupt_response=interrupt_response,
        ),
        **idle,
    )


def semantic_vad(
    *,
    eagerness: Literal["low", "medium", "high", "auto"] | str | None = None,
    create_response: bool | None = None,
    interrupt_response: bool | None = None,
) -> RealtimeSemanticVad:
    """Make turn detection by meaning; `eagerness` says how soon the model takes its turn."""
    from openai_realtime.models import RealtimeSemanticVad

    return RealtimeSemanticVad(
        **not_none(
            eagerness=eagerness,
            create_response=create_response,
            interrupt_response=interrupt_response,
        )
    )


def pcm16() -> RealtimeAudioFormatPCM:
    """Make the audio format PCM16: 16 bits, little-endian, mono, 24000 Hz (`audio/pcm`)."""
    from openai_realtime.models import RealtimeAudioFormatPCM

    return RealtimeAudioFormatPCM(type="audio/pcm", rate=24000)


def g711_ulaw() -> RealtimeAudioFormatPCMU:
    """Make the audio format G.711 μ-law: 8 bits, mono, 8000 Hz (`audio/pcmu`), of telephones in America and Japan."""
    from openai_realtime.models import RealtimeAudioFormatPCMU

    return RealtimeAudioFormatPCMU(type="audio/pcmu")


def g711_alaw() -> RealtimeAudioFormatPCMA:
    """Make the audio format G.711 A-law: 8 bits, mono, 8000 Hz (`audio/pcma`), of telephones elsewhere."""
    from openai_realtime.models import RealtimeAudioFormatPCMA

    return RealtimeAudioFormatPCMA(type="audio/pcma")


def transcription(
    model: str | None = None,
    *,
    language: str | None = None,
    languages: Sequence[str] | None = None,
    keywords: Sequence[str] | None = None,
    prompt: str | None = None,
    delay: Literal["minimal", "low", "medium", "high", "xhigh"] | str | None = None,
) -> AudioTranscription:
    """Make the settings of input transcription; languages are ISO 639-1 codes such as `en`."""
    from openai_realtime.models import AudioTranscription

    return AudioTranscription(
        **not_none(
            model=model,
            language=language,
            languages=None if languages is None else list(languages),
            keywords=None if keywords is None else list(keywords),
            prompt=prompt,
            delay=delay,
        )
    )


def noise_reduction(
    type: Literal["near_field", "far_field"] | str = "near_field", *, strength: float | None = None
) -> RealtimeNoiseReduction:
    """Make noise reduction: `near_field` for a microphone at the mouth, `far_field` for one across the room."""
    from openai_realtime.models import RealtimeNoiseReduction

    return RealtimeNoiseReduction(**not_none(type=type, strength=strength))


def tracing(
    workflow_name: str | None = None, *, group_id: str | None = None, metadata: Mapping[str, Any] | None = None
) -> RealtimeTracingConfig:
    """Make the names under which a session is traced; `"auto"` in its place takes the default ones."""
    from openai_realtime.models import RealtimeTracingConfig

    return RealtimeTracingConfig(**not_none(workflow_name=workflow_name, group_id=group_id, metadata=metadata))
