"""The two vocabularies of the Realtime API, and the way from each to the other.

The beta had one level, the flat vocabulary of RealtimeSession: `voice`, `input_audio_format`, `modalities`. The API of
today, GA, nests: `audio.output.voice`, `audio.input.format`, `output_modalities`. The conversions here are pure: they
take mappings and models, change nothing in them, give new plain data, and tell in notes what is not as it was. They
never refuse a value: an odd one is carried over as it is, and what neither vocabulary knows passes. A field that only
other kinds of objects have, such as `turn_detection` in a response, is dropped: a server would refuse all for its sake.

    session_to_ga(session)                a session, whole or in part          session_to_flat
    transcription_session_to_ga(session)  a transcription session              transcription_session_to_flat
    mint_request_to_ga(request)           the body of a request for a key      mint_request_to_flat
    mint_answer_to_ga(answer)             the answer to it                     mint_answer_to_flat
    response_to_ga(response)              what `response.create` carries       response_to_flat
    client_event_to_ga(event)             an event of a client                 client_event_to_flat
    server_event_to_ga(event)             an event of a server, as a list      server_event_to_flat
    path_to_ga(path)                      the path of a field                  path_to_flat

Converting twice does no more than converting once. What one way loses is named in a note whose action is "dropped".
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
