# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.audio_transcription_model import AudioTranscriptionModel


class AudioTranscriptionResponse(_model.Model):
    """Settings in force for the transcription of input audio."""

    model: AudioTranscriptionModel | None = None
    """Model that transcribes. `gpt-4o-transcribe-diarize` also tells speakers apart."""

    language: str | None = None
    """Language of the audio as an ISO 639-1 code; null where none was named."""

    languages: list[str] | None = None
    """Languages to expect in the audio, as ISO 639-1 codes, at least one. For `gpt-transcribe` and `gpt-live-transcribe`."""

    prompt: str | None = None
    """Hint at style or context that the client gave, if any."""

    keywords: list[str] | None = None
    """Words and phrases to expect, such as names and terms. For `gpt-transcribe` and `gpt-live-transcribe`."""

    delay: t.Literal["minimal", "low", "medium", "high", "xhigh"] | str | None = None
    """How long to hold back text for the sake of accuracy; more delay, fewer mistakes. Only for `gpt-realtime-whisper` in GA sessions."""
