# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventInputAudioBufferSpeechStarted(_model.Model):
    """Sent when VAD hears speech begin; on barge-in, the moment to stop playback. `input_audio_buffer.speech_stopped` follows with the same `item_id`, unless the client commits the buffer first."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["input_audio_buffer.speech_started"] = "input_audio_buffer.speech_started"
    """Fixed wire name of this kind of object."""

    audio_start_ms: int
    """Start of the audio given to the model, in ms of audio written in the session; earlier than the speech by `prefix_padding_ms`."""

    item_id: str
    """Id that the user message will have once the speech ends."""
