# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.audio_transcription_model import AudioTranscriptionModel


class AudioTranscription(_model.Model):
    """Settings for the transcription of input audio."""

    model: AudioTranscriptionModel | None = None
    """Model that transcribes. `gpt-4o-transcribe-diarize` also tells speakers apart."""

    language: str | None = None
    """Language of the audio as an ISO 639-1 code such as `en`. Naming it makes transcription faster and more accurate."""

    languages: list[str] | None = None
    """Languages to expect in the audio, as ISO 639-1 codes, at least one. For `gpt-transcribe` and `gpt-live-transcribe`."""

    keywords: list[str] | None = None
    """Words and phrases to expect, such as names and terms. For `gpt-transcribe` and `gpt-live-transcribe`."""

    prompt: str | None = None
    """Hint at style or context, a list of keywords for `whisper-1`, free text for the `gpt-4o-transcribe` models other than `gpt-4o-transcribe-diarize`. GA sessions with `gpt-realtime-whisper` take none."""

    delay: t.Literal["minimal", "low", "medium", "high", "xhigh"] | str | None = None
    """How long to hold back text for the sake of accuracy; more delay, fewer mistakes. Only for `gpt-realtime-whisper` in GA sessions."""
