"""The client events, as methods of a connection. Written once for both shells.

A method builds and checks its event at once, and gives the finished frame to the connection's `send`. What it returns
is what that returns: None where it blocks, something to await under asyncio. An argument that is None is left out.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from openai_realtime.connection.outgoing import ClientEvents
from openai_realtime.redact import sensitive

if TYPE_CHECKING:
    from typing_extensions import Buffer

    from openai_realtime import models, params
    from openai_realtime.beta.params import BetaClientEventParam, BetaResponseCreateParam

Sent = TypeVar("Sent", covariant=True)
Send = Callable[[bytes], Sent]


class _Resource(Generic[Sent]):
    def __init__(self, send: Send[Sent], events: ClientEvents) -> None:
        self._send = send
        self._build, self._append = events.build, events.append


class SessionResource(_Resource[Sent]):
    """`connection.session`."""

    @sensitive
    def update(
        self, *, session: models.RealtimeSessionConfig | params.RealtimeSessionConfigParam, event_id: str | None = None
    ) -> Sent:
        """Change the session's configuration (`session.update`).

        `session` needs `type`, and otherwise only what changes: objects are merged deeply, and None turns
        `turn_detection`, `noise_reduction` or `tracing` off.
        """
        fields = {"event_id": event_id, "session": session}
        return self._send(self._build("RealtimeClientEventSessionUpdate", "session.update", fields))


class BetaSessionResource(_Resource[Sent]):
    """`connection.session` of code for the beta."""

    @sensitive
    def update(
        self, *, session: models.RealtimeSession | params.RealtimeSessionParam, event_id: str | None = None
    ) -> Sent:
        """Change the session's configuration (`session.update`).

        `session` is flat and needs only what changes; None turns `turn_detection`, `input_audio_transcription`,
        `input_audio_noise_reduction` or `tracing` off.
        """
        fields = {"event_id": event_id, "session": session}
        return self._send(self._build("RealtimeClientEventSessionUpdate", "session.update", fields))


class TranscriptionSessionResource(_Resource[Sent]):
    """`connection.transcription_session`, of the beta's vocabulary."""

    @sensitive
    def update(
        self,
        *,
        session: models.RealtimeTranscriptionSessionCreateRequest
        | params.RealtimeTranscriptionSessionCreateRequestParam,
        event_id: str | None = None,
    ) -> Sent:
        """Change a transcription session in the flat vocabulary (`transcription_session.update`).

        For servers that still speak the beta; elsewhere `session.update` with the type `transcription` does it.
        """
        fields = {"event_id": event_id, "session": session}
        schema = "RealtimeClientEventTranscriptionSessionUpdate"
        return self._send(self._build(schema, "transcription_session.update", fields))


class _Responses(_Resource[Sent]):
    @sensitive
    def cancel(self, *, response_id: str | None = None, event_id: str | None = None) -> Sent:
        """Stop a running response (`response.cancel`), the one of the default conversation if no id is given."""
        fields = {"event_id": event_id, "response_id": response_id}
        return self._send(self._build("RealtimeClientEventResponseCancel", "response.cancel", fields))


class ResponseResource(_Responses[Sent]):
    """`connection.response`."""

    @sensitive
    def create(
        self,
        *,
        response: models.RealtimeResponseCreateParams | params.RealtimeResponseCreateParamsParam | None = None,
        event_id: str | None = None,
    ) -> Sent:
        """Make the model respond (`response.create`); turn detection does that by itself.

        `response` holds settings for this response alone, in place of the session's.
        """
        fields = {"event_id": event_id, "response": response}
        return self._send(self._build("RealtimeClientEventResponseCreate", "response.create", fields))


class BetaResponseResource(_Responses[Sent]):
    """`connection.response` of code for the beta."""

    @sensitive
    def create(self, *, response: BetaResponseCreateParam | None = None, event_id: str | None = None) -> Sent:
        """Make the model respond (`response.create`); turn detection does that by itself.

        `response` holds settings for this response alone, in place of the session's.
        """
        fields = {"event_id": event_id, "response": response}
        return self._send(self._build("RealtimeClientEventResponseCreate", "response.create", fields))


class InputAudioBufferResource(_Resource[Sent]):
    """`connection.input_audio_buffer`."""

    def append(self, pcm: Buffer | None = None, *, audio: str | None = None, event_id: str | None = None) -> Sent:
        """Add audio to the input buffer (`input_audio_buffer.append`), up to 15 MiB.

        `pcm` is raw audio in the session's input format (PCM16 little-endian mono at 24000 Hz if not configured
        otherwise) in any buffer: bytes, bytearray, memoryview, array. `audio` is the same as base64 text.
        """
        schema, type = "RealtimeClientEventInputAudioBufferAppend", "input_audio_buffer.append"
        return self._send(self._append(schema, type, pcm, audio, event_id, translation=False))

    @sensitive
    def commit(self, *, event_id: str | None = None) -> Sent:
        """Turn the input buffer into a user message (`input_audio_buffer.commit`); turn detection does it by itself."""
        fields = {"event_id": event_id}
        return self._send(self._build("RealtimeClientEventInputAudioBufferCommit", "input_audio_buffer.commit", fields))

    @sensitive
    def clear(self, *, event_id: str | None = None) -> Sent:
        """Discard the audio in the input buffer (`input_audio_buffer.clear`)."""
        fields = {"event_id": event_id}
        return self._send(self._build("RealtimeClientEventInputAudioBufferClear", "input_audio_buffer.clear", fields))


class OutputAudioBufferResource(_Resource[Sent]):
    """`connection.output_audio_buffer`, of WebRTC and SIP calls."""

    @sensitive
    def clear(self, *, event_id: str | None = None) -> Sent:
        """Stop playback at once (`output_audio_buffer.clear`); cancel the response first."""
        fields = {"event_id": event_id}
        return self._send(self._build("RealtimeClientEventOutputAudioBufferClear", "output_audio_buffer.clear", fields))


class ConversationItemResource(_Resource[Sent]):
    """`connection.conversation.item`."""

    @sensitive
    def create(
        self,
        *,
        item: models.RealtimeConversationItem | params.RealtimeConversationItemParam,
        previous_item_id: str | None = None,
        event_id: str | None = None,
    ) -> Sent:
        """Put an item into the conversation (`conversation.item.create`).

        It goes after the item `previous_item_id`, to the beginning with `"root"`, and to the end if none is given.
        """
        fields = {"event_id": event_id, "previous_item_id": previous_item_id, "item": item}
        return self._send(self._build("RealtimeClientEventConversationItemCreate", "conversation.item.create", fields))

    @sensitive
    def delete(self, *, item_id: str, event_id: str | None = None) -> Sent:
        """Remove an item from the conversation (`conversation.item.delete`)."""
        fields = {"event_id": event_id, "item_id": item_id}
        return self._send(self._build("RealtimeClientEventConversationItemDelete", "conversation.item.delete", fields))

    @sensitive
    def retrieve(self, *, item_id: str, event_id: str | None = None) -> Sent:
        """Ask for an item as the server holds it, audio included (`conversation.item.retrieve`)."""
        fields = {"event_id": event_id, "item_id": item_id}
        schema = "RealtimeClientEventConversationItemRetrieve"
        return self._send(self._build(schema, "conversation.item.retrieve", fields))

    @sensitive
    def truncate(self, *, item_id: str, audio_end_ms: int, content_index: int = 0, event_id: str | None = None) -> Sent:
        """Cut a message of the assistant down to what was heard (`conversation.item.truncate`).

        `audio_end_ms` is how much audio was played, in ms, no more than there is.
        """
        fields = {
            "event_id": event_id,
            "item_id": item_id,
            "content_index": content_index,
            "audio_end_ms": audio_end_ms,
        }
        schema = "RealtimeClientEventConversationItemTruncate"
        return self._send(self._build(schema, "conversation.item.truncate", fields))


class ConversationResource(_Resource[Sent]):
    """`connection.conversation`."""

    item: ConversationItemResource[Sent]

    def __init__(self, send: Send[Sent], events: ClientEvents) -> None:
        super().__init__(send, events)
        self.item = ConversationItemResource(send, events)


class TranslationInputAudioBufferResource(_Resource[Sent]):
    """`connection.session.input_audio_buffer` of a translation."""

    def append(self, pcm: Buffer | None = None, *, audio: str | None = None, event_id: str | None = None) -> Sent:
        """Add audio to be translated (`session.input_audio_buffer.append`), silence included, up to 15 MiB.

        `pcm` is PCM16 little-endian mono at 24000 Hz in any buffer; `audio` is the same as base64 text. The server
        works in steps of 200 ms (9600 bytes).
        """
        schema = "RealtimeTranslationClientEventInputAudioBufferAppend"
        type = "session.input_audio_buffer.append"
        return self._send(self._append(schema, type, pcm, audio, event_id, translation=True))


class TranslationSessionResource(_Resource[Sent]):
    """`connection.session` of a translation."""

    input_audio_buffer: TranslationInputAudioBufferResource[Sent]

    def __init__(self, send: Send[Sent], events: ClientEvents) -> None:
        super().__init__(send, events)
        self.input_audio_buffer = TranslationInputAudioBufferResource(send, events)

    @sensitive
    def update(
        self,
        *,
        session: models.RealtimeTranslationSessionUpdateRequest | params.RealtimeTranslationSessionUpdateRequestParam,
        event_id: str | None = None,
    ) -> Sent:
        """Change the translation's configuration (`session.update`)."""
        fields = {"event_id": event_id, "session": session}
        return self._send(self._build("RealtimeTranslationClientEventSessionUpdate", "session.update", fields))

    @sensitive
    def close(self, *, event_id: str | None = None) -> Sent:
        """End the session (`session.close`): the server sends what is still to come, then `session.closed`."""
        fields = {"event_id": event_id}
        return self._send(self._build("RealtimeTranslationClientEventSessionClose", "session.close", fields))


class _Resources(Generic[Sent]):
    """What the two vocabularies have alike."""

    transcription_session: TranscriptionSessionResource[Sent]
    conversation: ConversationResource[Sent]
    input_audio_buffer: InputAudioBufferResource[Sent]
    output_audio_buffer: OutputAudioBufferResource[Sent]

    def _bind(self, send: Send[Sent], events: ClientEvents) -> None:
        self._send, self._event = send, events.event
        self.transcription_session = TranscriptionSessionResource(send, events)
        self.conversation = ConversationResource(send, events)
        self.input_audio_buffer = InputAudioBufferResource(send, events)
        self.output_audio_buffer = OutputAudioBufferResource(send, events)


class RealtimeResources(_Resources[Sent]):
    """The resources of a realtime or transcription session."""

    session: SessionResource[Sent]
    response: ResponseResource[Sent]

    @sensitive
    def send(self, event: models.RealtimeClientEvent | params.RealtimeClientEventParam) -> Sent:
        """Check a client event, a model or plain data, and send it.

        Raises InvalidArgumentError before anything is sent, and the errors below ConnectionClosedError.
        """
        return self._send(self._event(event))

    def _bind(self, send: Send[Sent], events: ClientEvents) -> None:
        super()._bind(send, events)
        self.session = SessionResource(send, events)
        self.response = ResponseResource(send, events)


class BetaResources(_Resources[Sent]):
    """The resources of a session for code that was written for the beta."""

    session: BetaSessionResource[Sent]
    response: BetaResponseResource[Sent]

    @sensitive
    def send(self, event: models.RealtimeClientEvent | BetaClientEventParam) -> Sent:
        """Check a client event, a model or plain data, and send it; raises as `send` of a GA connection does."""
        return self._send(self._event(event))

    def _bind(self, send: Send[Sent], events: ClientEvents) -> None:
        super()._bind(send, events)
        self.session = BetaSessionResource(send, events)
        self.response = BetaResponseResource(send, events)


class TranslationResources(Generic[Sent]):
    """The resources of a translation session."""

    session: TranslationSessionResource[Sent]
    input_audio_buffer: TranslationInputAudioBufferResource[Sent]

    @sensitive
    def send(self, event: models.RealtimeTranslationClientEvent | params.RealtimeTranslationClientEventParam) -> Sent:
        """Check a client event, a model or plain data, and send it; raises as `send` of a realtime session does."""
        return self._send(self._event(event))

    def _bind(self, send: Send[Sent], events: ClientEvents) -> None:
        self._send, self._event = send, events.event
        self.session = TranslationSessionResource(send, events)
        self.input_audio_buffer = self.session.input_audio_buffer
