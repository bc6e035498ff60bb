# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.audio_transcription_model import AudioTranscriptionModel


class AudioTranscription(_model.Model):
    """Transcription settings of the input audio."""

    model: AudioTranscriptionModel | None = None
    """Transcription model. `gpt-4o-transcribe-diarize` also labels speakers."""

    language: str | None = None
    """Language of the audio as an ISO 639-1 code such as `en`. Setting it improves speed and accuracy."""

    languages: list[str] | None = None
    """Expected languages of the audio as ISO 639-1 codes, at least one. For `gpt-transcribe` and `gpt-live-transcribe`."""

    keywords: list[str] | None = None
    """Expected words and phrases, such as names and technical terms. For `gpt-transcribe` and `gpt-live-transcribe`."""

    prompt: str | None = None
    """Hint for style or context, a keyword list for `whisper-1` and free text for the `gpt-4o-transcribe` models other than `gpt-4o-transcribe-diarize`. Not supported by `gpt-realtime-whisper` in GA sessions."""

    delay: t.Literal["minimal", "low", "medium", "high", "xhigh"] | str | None = None
    """Delay of the transcript in favor of accuracy; longer delays mean fewer errors. For `gpt-realtime-whisper` in GA sessions only."""
