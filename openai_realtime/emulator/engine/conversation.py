"""The engine of `realtime` and `transcription` sessions."""

import time
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from openai_realtime.emulator import rules
from openai_realtime.emulator.engine import items, mcp, refusals, settings
from openai_realtime.emulator.engine.base import Handler, SessionEngine, whole_samples
from openai_realtime.emulator.engine.ids import Ids
from openai_realtime.emulator.engine.input_audio import InputAudioHandler
from openai_realtime.emulator.engine.items import Conversation, Item
from openai_realtime.emulator.engine.playback import Playback
from openai_realtime.emulator.engine.reply import Reply, Turn, as_reply
from openai_realtime.emulator.engine.response import Model
from openai_realtime.emulator.engine.response_handler import ResponseHandler
from openai_realtime.emulator.engine.session_state import SessionState
from openai_realtime.emulator.engine.transcription import Transcribe, describe
from openai_realtime.emulator.engine.usage import PromptCache, RateLimits
from openai_realtime.emulator.problems import Refused

if TYPE_CHECKING:
    from openai_realtime.emulator.validation import Validation


class ConversationEngine(SessionEngine):
    """The engine of a session of type `realtime` or `transcription`: items, input audio, responses."""

    client_events = "RealtimeClientEvent"

    def __init__(
        self,
        session: Mapping[str, Any],
        *,
        validation: "Validation",
        reply: Reply | Sequence[Turn] | None = None,
        transcribe: Transcribe = describe,
        mcp_servers: Mapping[str, mcp.McpServer] | None = None,
        clock: Callable[[], float] = time.time,
        ids: Ids | None = None,
        pace: float = 0.0,
        call: bool = False,
    ) -> None:
        """Create the session. Nothing is sent before `attach`.

        Args:
            session: its configuration from `sessions.effective`, of type `realtime` or `transcription`.
            validation: validates client events against the document.
            reply: what the model says, see `reply.as_reply`.
            transcribe: returns the transcript of the user's audio.
            mcp_servers: stand-ins for MCP servers by label; listing the tools of any other server fails.
            clock: returns the time in seconds since the epoch; used for expiry, timeouts and pace.
            ids: generates ids.
            pace: seconds between two steps of a response or a transcription.
            call: whether the session is that of a phone or WebRTC call, which plays the model's speech.
        """
        super().__init__(session, validation, clock, ids)
        self._clock = clock
        self._conversation = Conversation(self.ids.new("conv"))
        self._state = SessionState(self._peers, self._tasks, self._conversation, self.ids, pace)
        model = Model(as_reply(reply), mcp_servers or {}, PromptCache(), RateLimits(clock))
        self._responses = ResponseHandler(self._state, model)
        self._input = InputAudioHandler(self._state, self._responses, transcribe, self._session)
        self._event_handlers = self._build_handlers()
        if call:
            self._peers.attach(Playback(self._peers, self._tasks, clock))
        self._responses.list_mcp_tools(self._session.get("tools") or ())

    @property
    def items(self) -> list[dict[str, Any]]:
        """The items of the conversation in order, as clients see them, without audio."""
        return [item.as_kept() for item in self._conversation]

    @property
    def input_ms(self) -> int:
        """The input audio received in the session in ms; turn detection reports times on this clock."""
        return self._input.input_ms

    def audio_in(self, pcm: bytes) -> None:
        """Append input audio that did not arrive in an event.

        Args:
            pcm: PCM16 at 24 kHz.

        Raises:
            ValueError: for an odd number of bytes.
        """
        if not self._closed:
            self._input.append_pcm(whole_samples(pcm))

    def press(self, key: str) -> None:
        """Report a key that the caller of a phone call pressed."""
        received_at = int(self._clock())
        self._peers.send("input_audio_buffer.dtmf_event_received", event=key, received_at=received_at)

    def _handlers(self) -> Mapping[str, Handler]:
        return self._event_handlers

    def _check(self, event: object) -> Mapping[str, Any]:
        return super()._check(self._with_approval_id(event))

    def _with_approval_id(self, event: object) -> object:
        """Add the id that real clients leave out of an MCP approval although the document requires it."""
        item = event.get("item") if isinstance(event, dict) else None
        if not isinstance(event, dict) or not isinstance(item, dict) or item.get("type") != "mcp_approval_response":
            return event
        return {**event, "item": {**item, "id": item.get("id") or self.ids.new("mcpa")}}

    def _build_handlers(self) -> dict[str, Handler]:
        input, responses = self._input, self._responses
        common: dict[str, Handler] = {
            "session.update": self._update_session,
            "input_audio_buffer.append": input.append,
            "input_audio_buffer.commit": input.commit,
            "input_audio_buffer.clear": input.clear,
            "conversation.item.retrieve": self._retrieve_item,
            "conversation.item.delete": self._delete_item,
        }
        if self._session["type"] != "realtime":
            return common
        return common | {
            "conversation.item.create": self._create_item,
            "conversation.item.truncate": self._truncate_item,
            "response.create": lambda event: responses.respond(self._session, event.get("response")),
            "response.cancel": lambda event: responses.cancel(event.get("response_id")),
            "output_audio_buffer.clear": self._clear_output,
        }

    def _update_session(self, event: Mapping[str, Any]) -> None:
        self._check_rules(event)
        assistant_spoke = self._conversation.has_assistant_audio
        merged = settings.update_session(self._session, event["session"], assistant_spoke=assistant_spoke)
        self._session.clear()
        self._session.update(merged)
        self._peers.send("session.updated", session=self.session)
        self._input.configure()
        self._responses.list_mcp_tools(self._session.get("tools") or ())

    def _check_rules(self, event: Mapping[str, Any]) -> None:
        """Check a `session.update` against the rules that go beyond the schemas; some depend on the model."""
        session = event["session"]
        if session["type"] == self._session["type"] == "realtime":
            session = {"model": self._session.get("model"), **session}
        problem = rules.problem({**event, "session": session})
        if problem is not None:
            raise Refused(problem)

    def _create_item(self, event: Mapping[str, Any]) -> None:
        item = items.create_item(event["item"], self.ids, self._session["audio"]["input"]["format"]["type"])
        self._check_link(item)
        self._state.add(item, event.get("previous_item_id"))
        self._state.done(item)
        self._input.transcribe(item)
        if item.data["type"] == "mcp_approval_response" and item.data["approve"]:
            self._responses.run_approved(item.data["approval_request_id"])

    def _check_link(self, item: Item) -> None:
        """Check that a function output or an MCP approval refers to an existing call."""
        data = item.data
        if data["type"] == "function_call_output":
            calls = [other.data.get("call_id") for other in self._conversation if other.data["type"] == "function_call"]
            if data["call_id"] not in calls:
                raise refusals.no_such_call(data["call_id"])
        if data["type"] == "mcp_approval_response":
            request = self._conversation.find(data["approval_request_id"])
            if request is None or request.data["type"] != "mcp_approval_request":
                raise refusals.item_not_found("item.approval_request_id", data["approval_request_id"])
            if any(other.data.get("approval_request_id") == request.id for other in self._conversation):
                raise refusals.invalid("item.approval_request_id", "an unanswered request", request.id)

    def _retrieve_item(self, event: Mapping[str, Any]) -> None:
        item = self._conversation.retrieve(event["item_id"])
        side = "output" if item.data.get("role") == "assistant" else "input"
        shown = item.with_audio(self._session["audio"][side]["format"]["type"])
        self._peers.send("conversation.item.retrieved", item=shown)

    def _delete_item(self, event: Mapping[str, Any]) -> None:
        self._conversation.delete(event["item_id"])
        self._peers.send("conversation.item.deleted", item_id=event["item_id"])

    def _truncate_item(self, event: Mapping[str, Any]) -> None:
        item_id, index, end_ms = event["item_id"], int(event["content_index"]), int(event["audio_end_ms"])
        self._conversation.truncate(item_id, index, end_ms)
        self._peers.send("conversation.item.truncated", item_id=item_id, content_index=index, audio_end_ms=end_ms)

    def _clear_output(self, event: Mapping[str, Any]) -> None:
        if not self._peers.plays_audio:
            raise refusals.not_in_this_session(event["type"], "WebSocket")
        self._peers.clear_audio()
