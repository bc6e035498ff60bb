"""The session engine: how a Realtime session responds to client events and audio. No transport, no I/O.

There are two engines: `conversation.ConversationEngine` (session types `realtime` and `transcription`) and
`translation.TranslationEngine`. Their common base is `base.SessionEngine`; a connection takes part as a `peer.Peer`.

    input_audio        input_audio_buffer.* events; input_buffer (the buffer), vad (turn detection), transcription
    response_handler   response.* events; response (one response), settings, reply (the script), speech, usage, mcp
    session_state      what both share: peers (connections), items (the conversation), tasks (timers), ids
    audio_events       output audio as events, for WebSocket peers; formats converts between audio formats
    refusals           the errors that client events can cause
"""
