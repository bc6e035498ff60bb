# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventInputAudioBufferSpeechStarted(_model.Model):
    """Sent when VAD detects the start of speech; stop playback here to support barge-in. `input_audio_buffer.speech_stopped` follows with the same `item_id`, unless the client commits the buffer first."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["input_audio_buffer.speech_started"] = "input_audio_buffer.speech_started"
    """Fixed type name of the object on the wire."""

    audio_start_ms: int
    """Start of the audio sent to the model, in ms of audio written during the session. It includes `prefix_padding_ms`, so it precedes the speech."""

    item_id: str
    """ID of the user message to be created at the end of speech."""
