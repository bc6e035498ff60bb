"""The client events, as methods of a connection. Written once for both shells.

A method checks its event, builds the frame and passes it to the connection. It returns what the connection returns:
None for a sync connection, an awaitable for an asyncio one. Arguments that are None are left out of the event. An
`event_id` is an id of yours, which an `error` event about the event repeats.
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
        """Update the session (`session.update`).

        Args:
            session: its `type`, and the settings that change. Objects are merged deeply, and None turns
                `turn_detection`, `noise_reduction` or `tracing` off.
            event_id: an id for the event.

        Raises:
            InvalidArgumentError: a value cannot be sent; nothing was sent.
            ConnectionClosedError: the connection is closed.
        """
        fields = {"event_id": event_id, "session": session}
        return self._send(self._build("RealtimeClientEventSessionUpdate", "session.update", fields))


class BetaSessionResource(_Resource[Sent]):
    """`connection.session` of code for the beta."""

    @sensitive
    def update(
        self, *, session: models.RealtimeSession | params.RealtimeSessionParam, event_id: str | None = None
    ) -> Sent:
        """Update the session (`session.update`).

        Args:
            session: the flat settings that change. None turns `turn_detection`, `input_audio_transcription`,
                `input_audio_noise_reduction` or `tracing` off.
            event_id: an id for the event.
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
        """Update a flat transcription session (`transcription_session.update`).

        It is for servers that still speak the beta. Elsewhere, use `session.update` with the type `transcription`.

        Args:
            session: the flat settings that change.
            event_id: an id for the event.
        """
        fields = {"event_id": event_id, "session": session}
        schema = "RealtimeClientEventTranscriptionSessionUpdate"
        return self._send(self._build(schema, "transcription_session.update", fields))


class _Responses(_Resource[Sent]):
    @sensitive
    def cancel(self, *, response_id: str | None = None, event_id: str | None = None) -> Sent:
        """Cancel a response (`response.cancel`).

        Args:
            response_id: the response; the running one of the default conversation by default.
            event_id: an id for the event.
        """
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
        """Ask the model to respond (`response.create`). Turn detection does so by itself.

        Args:
            response: settings for this response, which override those of the session.
            event_id: an id for the event.
        """
        fields = {"event_id": event_id, "response": response}
        return self._send(self._build("RealtimeClientEventResponseCreate", "response.create", fields))


class BetaResponseResource(_Responses[Sent]):
    """`connection.response` of code for the beta."""

    @sensitive
    def create(self, *, response: BetaResponseCreateParam | None = None, event_id: str | None = None) -> Sent:
        """Ask the model to respond (`response.create`). Turn detection does so by itself.

        Args:
            response: settings for this response, which override those of the session.
            event_id: an id for the event.
        """
        fields = {"event_id": event_id, "response": response}
        return self._send(self._build("RealtimeClientEventResponseCreate", "response.create", fields))


class InputAudioBufferResource(_Resource[Sent]):
    """`connection.input_audio_buffer`."""

    def append(self, pcm: Buffer | None = None, *, audio: str | None = None, event_id: str | None = None) -> Sent:
        """Append audio to the input buffer (`input_audio_buffer.append`).

        Args:
            pcm: raw audio in the input format of the session (by default PCM16 little-endian mono at 24000 Hz), in any
                buffer (bytes, bytearray, memoryview, array), up to 15 MiB.
            audio: the same audio as base64 text, instead of `pcm`.
            event_id: an id for the event.

        Raises:
            InvalidArgumentError: the audio cannot be sent, or ends within a sample of PCM16.
            ConnectionClosedError: the connection is closed.
        """
        schema, type = "RealtimeClientEventInputAudioBufferAppend", "input_audio_buffer.append"
        return self._send(self._append(schema, type, pcm, audio, event_id, translation=False))

    @sensitive
    def commit(self, *, event_id: str | None = None) -> Sent:
        """Commit the input buffer as a user message (`input_audio_buffer.commit`). Turn detection does so by itself."""
        fields = {"event_id": event_id}
        return self._send(self._build("RealtimeClientEventInputAudioBufferCommit", "input_audio_buffer.commit", fields))

    @sensitive
    def clear(self, *, event_id: str | None = None) -> Sent:
        """Clear the input buffer (`input_audio_buffer.clear`)."""
        fields = {"event_id": event_id}
        return self._send(self._build("RealtimeClientEventInputAudioBufferClear", "input_audio_buffer.clear", fields))


class OutputAudioBufferResource(_Resource[Sent]):
    """`connection.output_audio_buffer`, of WebRTC and SIP calls."""

    @sensitive
    def clear(self, *, event_id: str | None = None) -> Sent:
        """Stop the playback at once (`output_audio_buffer.clear`). Cancel the response first."""
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
        """Add an item to the conversation (`conversation.item.create`).

        Args:
            item: the item.
            previous_item_id: the item that it follows, or `"root"` for the beginning; the end by default.
            event_id: an id for the event.
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
        """Truncate a message of the assistant to the audio that was heard (`conversation.item.truncate`).

        Args:
            item_id: the message.
            audio_end_ms: the audio that was played, in ms: at least 0, and at most what the message has.
            content_index: the position of its audio part.
            event_id: an id for the event.
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
        """Append audio to translate, silence included (`session.input_audio_buffer.append`).

        Args:
            pcm: PCM16 little-endian mono at 24000 Hz, in any buffer, up to 15 MiB. The server works in steps of 200 ms
                (9600 bytes).
            audio: the same audio as base64 text, instead of `pcm`.
            event_id: an id for the event.
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
