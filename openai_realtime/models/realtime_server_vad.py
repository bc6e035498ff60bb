# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerVad(_model.Model):
    """Turn detection by volume. A turn starts with speech and ends after a fixed duration of silence."""

    type: t.Literal["server_vad"] = "server_vad"
    """Turn detection type, always `server_vad`."""

    threshold: int | float | None = None
    """Activation threshold for speech, 0 to 1, default 0.5. Raise it in noisy environments, at the risk of missing quiet speech."""

    prefix_padding_ms: int | None = None
    """Duration of audio to include before detected speech, in ms, default 300."""

    silence_duration_ms: int | None = None
    """Duration of silence that ends a turn, in ms, default 500. Shorter values speed up responses but may cut off a speaker who pauses."""

    create_response: bool | None = None
    """Whether the end of speech starts a response, default true. With `interrupt_response` false, the new response may fail while another is running; with both false, the server only reports speech."""

    interrupt_response: bool | None = None
    """Whether the start of speech cancels the running response in the default conversation (barge-in), default true. If false, that response runs to completion."""

    idle_timeout_ms: int | None = None
    """Duration of user silence after which the model responds unprompted, 5000 to 30000 ms; null for never. It is measured from the end of playback of the last response and announced by `input_audio_buffer.timeout_triggered`."""
