"""The conversation engine: what a Realtime session does with events and PCM. It knows no transport and does no I/O.

`engine` and `translation` are the two kinds of session, `base` is what they share, `peer` is what they need of a
connection. A conversation has a `listener` (input audio: `input_audio`, `vad`, `transcription`) and a `speaker`
(`responses`, made with `settings`, said by `reply`, voiced by `speech`, counted by `usage`, `mcp` tools), which share
a `SessionState`: the `peers`, the `items`, the `tasks` that are due. `audio_events` and `formats` are for peers.
"""
