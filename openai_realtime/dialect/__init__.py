"""Conversions between the flat vocabulary of the beta and the nested one of GA.

The beta had a flat vocabulary, that of RealtimeSession: `voice`, `input_audio_format`, `modalities`. The current API,
GA, nests: `audio.output.voice`, `audio.input.format`, `output_modalities`. The conversions here are pure: they accept
mappings and models, leave them unchanged, and return new plain data with notes about every change. They never refuse a
value: an unexpected one is kept as it is, and unknown fields pass through. A field that belongs to another kind of
object, such as `turn_detection` in a response, is dropped, because a server would refuse the whole request.

    session_to_ga(session)                a session, complete or partial       session_to_flat
    transcription_session_to_ga(session)  a transcription session              transcription_session_to_flat
    mint_request_to_ga(request)           a request for a client secret        mint_request_to_flat
    mint_answer_to_ga(answer)             the response to it                   mint_answer_to_flat
    response_to_ga(response)              a response or `response.create`      response_to_flat
    client_event_to_ga(event)             a client event                       client_event_to_flat
    server_event_to_ga(event)             a server event; returns a list       server_event_to_flat
    path_to_ga(path)                      the path of a field                  path_to_flat

Conversions are idempotent: converting twice gives the same value as converting once. Every loss has a note whose action
is "dropped".
"""

from openai_realtime.dialect.events import (
    client_event_to_flat,
    client_event_to_ga,
    response_to_flat,
    response_to_ga,
    server_event_to_flat,
    server_event_to_ga,
)
from openai_realtime.dialect.mint import (
    mint_answer_to_flat,
    mint_answer_to_ga,
    mint_request_to_flat,
    mint_request_to_ga,
)
from openai_realtime.dialect.notes import Conversion, DialectWarning, Note, warn
from openai_realtime.dialect.paths import path_to_flat, path_to_ga
from openai_realtime.dialect.sessions import (
    detect,
    session_to_flat,
    session_to_ga,
    transcription_session_to_flat,
    transcription_session_to_ga,
)

__all__ = [
    "Conversion",
    "DialectWarning",
    "Note",
    "client_event_to_flat",
    "client_event_to_ga",
    "detect",
    "mint_answer_to_flat",
    "mint_answer_to_ga",
    "mint_request_to_flat",
    "mint_request_to_ga",
    "path_to_flat",
    "path_to_ga",
    "response_to_flat",
    "response_to_ga",
    "server_event_to_flat",
    "server_event_to_ga",
    "session_to_flat",
    "session_to_ga",
    "transcription_session_to_flat",
    "transcription_session_to_ga",
    "warn",
]
