"""Constructors for session settings: turn detection, audio formats, transcription, noise reduction, tracing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from openai_realtime.constructors.build import checked_list, drop_none
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
    """Create turn detection by volume (`server_vad`).

    Args:
        threshold: volume at which speech is detected, 0 to 1.
        prefix_padding_ms: audio to include before the start of speech, in ms.
        silence_duration_ms: silence that ends a turn, in ms.
        create_response: whether the model responds when a turn ends.
        interrupt_response: whether speech interrupts the model (barge-in).
        idle_timeout_ms: silence after which the model speaks on its own, 5000 to 30000 ms; None turns it off.
    """
    from openai_realtime.models import RealtimeServerVad

    idle = drop_not_given(idle_timeout_ms=idle_timeout_ms)
    return RealtimeServerVad(
        **drop_none(
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
    """Create turn detection by meaning (`semantic_vad`).

    Args:
        eagerness: how quickly the model takes its turn.
        create_response: whether the model responds when a turn ends.
        interrupt_response: whether speech interrupts the model (barge-in).
    """
    from openai_realtime.models import RealtimeSemanticVad

    return RealtimeSemanticVad(
        **drop_none(
            eagerness=eagerness,
            create_response=create_response,
            interrupt_response=interrupt_response,
        )
    )


def pcm16() -> RealtimeAudioFormatPCM:
    """Create the audio format PCM16: 16 bits, little-endian, mono, 24,000 Hz (`audio/pcm`)."""
    from openai_realtime.models import RealtimeAudioFormatPCM

    return RealtimeAudioFormatPCM(type="audio/pcm", rate=24000)


def g711_ulaw() -> RealtimeAudioFormatPCMU:
    """Create the audio format G.711 μ-law: 8 bits, mono, 8,000 Hz (`audio/pcmu`), for North America and Japan."""
    from openai_realtime.models import RealtimeAudioFormatPCMU

    return RealtimeAudioFormatPCMU(type="audio/pcmu")


def g711_alaw() -> RealtimeAudioFormatPCMA:
    """Create the audio format G.711 A-law: 8 bits, mono, 8,000 Hz (`audio/pcma`), for telephony elsewhere."""
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
    """Create the settings for input transcription.

    Args:
        model: transcription model.
        language: language of the audio, as an ISO 639-1 code such as `en`.
        languages: possible languages of the audio, as ISO 639-1 codes.
        keywords: words that are likely to occur.
        prompt: text that guides the transcription.
        delay: how long the model waits for context; longer is more accurate.
    """
    from openai_realtime.models import AudioTranscription

    return AudioTranscription(
        **drop_none(
            model=model,
            language=language,
            languages=checked_list("languages", languages),
            keywords=checked_list("keywords", keywords),
            prompt=prompt,
            delay=delay,
        )
    )


def noise_reduction(
    type: Literal["near_field", "far_field"] | str = "near_field", *, strength: float | None = None
) -> RealtimeNoiseReduction:
    """Create the settings for input noise reduction.

    Args:
        type: `near_field` for a headset, `far_field` for a laptop or a conference room.
        strength: strength of the noise reduction.
    """
    from openai_realtime.models import RealtimeNoiseReduction

    return RealtimeNoiseReduction(**drop_none(type=type, strength=strength))


def tracing(
    workflow_name: str | None = None, *, group_id: str | None = None, metadata: Mapping[str, Any] | None = None
) -> RealtimeTracingConfig:
    """Create the settings for tracing; use the string `"auto"` instead for the defaults.

    Args:
        workflow_name: name of the workflow.
        group_id: id that groups traces.
        metadata: metadata of the trace.
    """
    from openai_realtime.models import RealtimeTracingConfig

    return RealtimeTracingConfig(**drop_none(workflow_name=workflow_name, group_id=group_id, metadata=metadata))
