# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t


AudioTranscriptionModel = (
    t.Literal[
        "whisper-1",
        "gpt-transcribe",
        "gpt-live-transcribe",
        "gpt-4o-mini-transcribe",
        "gpt-4o-mini-transcribe-2025-12-15",
        "gpt-4o-transcribe",
        "gpt-4o-transcribe-diarize",
        "gpt-realtime-whisper",
    ]
    | str
)
"""Name of a transcription model. Other values are accepted."""
