# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventInputAudioBufferSpeechStopped(_model.Model):
    """Sent when VAD hears speech end; the server then makes a user message of the buffer."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["input_audio_buffer.speech_stopped"] = "input_audio_buffer.speech_stopped"
    """Fixed wire name of this kind of object."""

    audio_end_ms: int
    """End of the audio given to the model, in ms since the session began; later than the speech by the silence that VAD waits for."""

    item_id: str
    """Id of the user message to come."""
