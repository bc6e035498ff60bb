# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerVad(_model.Model):
    """Turn detection by volume. A turn begins with speech and ends after a set stretch of silence."""

    type: t.Literal["server_vad"] = "server_vad"
    """Kind of turn detection, always `server_vad`."""

    threshold: int | float | None = None
    """Level above which audio counts as speech, 0 to 1, default 0.5. Raise it for noisy surroundings; quiet speech may then go unnoticed."""

    prefix_padding_ms: int | None = None
    """Audio kept from before the detected start of speech, in ms; default 300."""

    silence_duration_ms: int | None = None
    """Silence that ends a turn, in ms; default 500. Less makes answers quicker, but a pause for thought may pass for the end."""

    create_response: bool | None = None
    """Whether the end of speech starts a response, true by default. With `interrupt_response` false, the new response may fail while another is running; with both false, the server only reports speech."""

    interrupt_response: bool | None = None
    """Whether the start of speech cancels the response that the default conversation is receiving (barge-in), true by default. Otherwise that response runs to its end."""

    idle_timeout_ms: int | None = None
    """Silence from the user, 5000 to 30000 ms, after which the model speaks up unasked; null means never. It counts from the end of playback of the last response, and `input_audio_buffer.timeout_triggered` announces it."""
