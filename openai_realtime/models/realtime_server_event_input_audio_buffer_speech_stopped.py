# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventInputAudioBufferSpeechStopped(_model.Model):
    """Sent when VAD detects the end of speech. The server then creates a user message from the buffer."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["input_audio_buffer.speech_stopped"] = "input_audio_buffer.speech_stopped"
    """Fixed type name of the object on the wire."""

    audio_end_ms: int
    """End of the audio sent to the model, in ms since the start of the session. It includes the silence that VAD waits for, so it is later than the speech."""

    item_id: str
    """ID of the user message to be created."""
