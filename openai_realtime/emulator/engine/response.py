"""One response of the model, from `response.created` to `response.done`, as a sequence of small steps."""

import itertools
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from openai_realtime import audio
from openai_realtime.emulator.engine import mcp, speech, usage
from openai_realtime.emulator.engine.items import Item
from openai_realtime.emulator.engine.obfuscation import obfuscated
from openai_realtime.emulator.engine.peer import AudioPlace
from openai_realtime.emulator.engine.peers import Peers
from openai_realtime.emulator.engine.reply import (
    Context,
    Failure,
    Filtered,
    FunctionCall,
    McpCall,
    Part,
    Reply,
    Say,
    parts_of,
)
from openai_realtime.emulator.engine.session_state import SessionState
from openai_realtime.emulator.engine.settings import ResponseSettings
from openai_realtime.emulator.engine.usage import PromptCache, RateLimits, Tokens

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Model:
    """The emulated model: its script, its MCP servers, its prompt cache and its rate limits."""

    reply: Reply
    mcp_servers: Mapping[str, mcp.McpServer]
    cache: PromptCache
    limits: RateLimits


class Response:
    """A response in progress. `steps` produces it; `cancel` ends it between two steps."""

    def __init__(
        self,
        state: SessionState,
        model: Model,
        settings: ResponseSettings,
        context: Context,
        input_items: Sequence[Item],
    ) -> None:
        """Send `response.created`.

        Args:
            state: the shared state of the session.
            model: the model that responds.
            settings: the settings of the response.
            context: what the script receives.
            input_items: the items behind `context.items`.
        """
        self._state = state
        self._model = model
        self._settings = settings
        self._context = context
        self.id = state.ids.new("resp")
        self.done = False
        self.audio_ms = 0.0
        self._output: list[Item] = []
        self._output_tokens = Tokens()
        self._closers: list[Callable[[str], None]] = []
        self._status = "in_progress"
        self._details: dict[str, Any] | None = None
        self._usage: dict[str, Any] | None = None
        tokens = usage.settings_tokens(settings.instructions, settings.tools)
        prompt = [(f"{settings.instructions!r}{settings.tools!r}", tokens)]
        prompt += [(item.id, usage.item_tokens(item)) for item in input_items]
        self._input_tokens, self._cached_tokens = model.cache.read(prompt)
        state.peers.send("response.created", response=self._resource())

    @property
    def in_conversation(self) -> bool:
        """Whether the response writes to the default conversation."""
        return self._settings.in_conversation

    def steps(self) -> Iterator[float]:
        """Produce the response; each step yields the seconds until the next."""
        yield self._state.pace
        parts = self._parts()
        for part, following in itertools.zip_longest(parts, parts[1:]):
            match part:
                case str():
                    yield from self._message(Say(part), following)
                case Say():
                    yield from self._message(part, following)
                case FunctionCall():
                    yield from self._function_call(part)
                case McpCall():
                    yield from self._mcp_call(part)
                case Failure():
                    error = {"type": part.type, "code": part.code, "message": part.message}
                    self._end("failed", {"type": "failed", "error": error})
                case Filtered():
                    self._end("incomplete", {"type": "incomplete", "reason": "content_filter"})
            if self.done:
                return
            # A message and the calls that follow it are finished together.
            if not isinstance(following, FunctionCall):
                self._finish_items("completed")
        self._end("completed", None)

    def cancel(self, reason: str) -> None:
        """End the response as it stands; `reason` is `turn_detected` or `client_cancelled`."""
        self._end("cancelled", {"type": "cancelled", "reason": reason})

    def _parts(self) -> list[Part]:
        try:
            return parts_of(self._model.reply(self._context))
        except Exception as error:
            logger.exception("the reply function failed")
            return [Failure(f"The reply function failed: {type(error).__name__}.", "reply_failed")]

    def _message(self, say: Say, following: Part | None) -> Iterator[float]:
        spoken = self._settings.spoken
        calls = isinstance(following, (FunctionCall, McpCall))
        phase = {"phase": "commentary" if calls else "final_answer"} if self._settings.reasons else {}
        item = self._open_item({"type": "message", "role": "assistant", "content": [], **phase})
        place = AudioPlace(self.id, item.id, len(self._output) - 1, 0, self._settings.audio_type)
        alone = not spoken and not isinstance(following, FunctionCall)
        self._closers.append(lambda status: self._close_message(item, place, status, alone))
        yield self._state.pace
        item.data["content"].append(_item_part(spoken))
        pcm = bytearray()
        if spoken:
            item.audio[0] = pcm
        self._send("content_part.added", place, part=_event_part(item))
        field, event = ("transcript", "output_audio_transcript") if spoken else ("text", "output_text")
        for word, sound in _synthesized(say, self._settings.speed if spoken else None):
            if not self._count_tokens(Tokens(usage.text_tokens(word), usage.output_audio_tokens(sound))):
                return
            item.data["content"][0][field] += word
            if word:
                self._send(f"{event}.delta", place, **obfuscated(word))
            if sound:
                pcm += sound
                self.audio_ms += audio.duration_ms(len(sound))
                self._state.peers.send_audio(sound, place)
            yield self._state.pace

    def _close_message(self, item: Item, place: AudioPlace, status: str, alone: bool) -> None:
        if item.data["content"]:
            part = item.data["content"][0]
            if self._settings.spoken:
                self._state.peers.end_audio(place)
                self._send("output_audio_transcript.done", place, transcript=part["transcript"])
            else:
                self._send("output_text.done", place, text=part["text"])
            self._send("content_part.done", place, part=_event_part(item))
        self._close_item(item, status, in_response=not alone)

    def _function_call(self, call: FunctionCall) -> Iterator[float]:
        call_id = call.call_id or self._state.ids.new("call")
        item = self._open_item({"type": "function_call", "call_id": call_id, "name": call.name, "arguments": ""})
        fields = {**self._fields(item), "call_id": call_id}
        peers = self._state.peers

        def close(status: str) -> None:
            arguments = item.data["arguments"]
            peers.send("response.function_call_arguments.done", **fields, name=call.name, arguments=arguments)
            self._close_item(item, status, in_response=True)

        self._closers.append(close)
        yield from self._arguments(item, call.json, "response.function_call_arguments.delta", fields)

    def _mcp_call(self, call: McpCall) -> Iterator[float]:
        label, peers = call.server_label, self._state.peers
        tool = next((tool for tool in self._settings.tools if tool.get("server_label") == label), {})
        data = {"server_label": label, "name": call.name}
        if mcp.needs_approval(tool, call.name):
            if not self._count_tokens(Tokens(usage.text_tokens(call.json))):
                return
            request = self._open_item({"type": "mcp_approval_request", **data, "arguments": call.json}, "mcpr")
            self._closers.append(lambda status: self._close_item(request, status))
            yield self._state.pace
            return
        item = self._open_item({"type": "mcp_call", **data, "arguments": ""}, "mcp")
        fields = self._fields(item)

        def close(status: str) -> None:
            arguments = item.data["arguments"]
            peers.send("response.mcp_call_arguments.done", **fields, arguments=arguments)
            self._closers.append(lambda status: self._close_item(item, status))
            if status != "completed":
                self._finish_items(status)

        self._closers.append(close)
        yield from self._arguments(item, call.json, "response.mcp_call_arguments.delta", fields)
        if not self.done:
            self._finish_items("completed")
            server = self._model.mcp_servers.get(label)
            yield from run_mcp_call(peers, server, item, fields["output_index"], self._state.pace)

    def _arguments(self, item: Item, text: str, event: str, fields: dict[str, Any]) -> Iterator[float]:
        yield self._state.pace
        for piece in speech.split_words(text):
            if not self._count_tokens(Tokens(usage.text_tokens(piece))):
                return
            item.data["arguments"] += piece
            self._state.peers.send(event, **fields, **obfuscated(piece))
            yield self._state.pace

    def _open_item(self, data: dict[str, Any], id_prefix: str = "item") -> Item:
        common = {} if id_prefix != "item" else {"status": "in_progress"}
        item = Item({"id": self._state.ids.new(id_prefix), **common, **data})
        self._output.append(item)
        index = len(self._output) - 1
        shown = item.as_event()
        self._state.peers.send("response.output_item.added", response_id=self.id, output_index=index, item=shown)
        if self.in_conversation:
            self._state.add(item)
        return item

    def _finish_items(self, status: str) -> None:
        """Close the open items in order: those before the last are complete, the last has this status."""
        closers, self._closers = self._closers, []
        for number, close in enumerate(closers, 1):
            close(status if number == len(closers) else "completed")

    def _close_item(self, item: Item, status: str, *, in_response: bool = False) -> None:
        """Send the events that end an item.

        Args:
            item: the item.
            status: its final status.
            in_response: whether `conversation.item.done` names the item before it in the response only, null for the
                first. Servers do so for speech, for function calls and for text before a call.
        """
        if "status" in item.data:
            item.data["status"] = status
        index = self._output.index(item)
        if self.in_conversation and in_response:
            self._state.done(item, previous=self._output[index - 1].id if index else None)
        elif self.in_conversation:
            self._state.done(item)
        shown = item.as_event()
        self._state.peers.send("response.output_item.done", response_id=self.id, output_index=index, item=shown)

    def _count_tokens(self, tokens: Tokens) -> bool:
        """Count the next output tokens; if they exceed the limit, end the response and return False."""
        limit = self._settings.max_output_tokens
        if isinstance(limit, int) and self._output_tokens.total + tokens.total > limit:
            self._end("incomplete", {"type": "incomplete", "reason": "max_output_tokens"})
            return False
        self._output_tokens += tokens
        return True

    def _end(self, status: str, details: dict[str, Any] | None) -> None:
        if self.done:
            return
        self.done = True
        self._finish_items("completed" if status == "completed" else "incomplete")
        self._status, self._details = status, details
        self._usage = usage.build_usage(self._input_tokens, self._cached_tokens, self._output_tokens)
        self._state.peers.send("response.done", response=self._resource())
        spent = self._input_tokens.total + self._output_tokens.total
        self._state.peers.send("rate_limits.updated", rate_limits=self._model.limits.spend(spent))

    def _fields(self, item: Item) -> dict[str, Any]:
        return {"response_id": self.id, "item_id": item.id, "output_index": len(self._output) - 1}

    def _send(self, event: str, place: AudioPlace, **fields: Any) -> None:
        self._state.peers.send(
            f"response.{event}",
            response_id=self.id,
            item_id=place.item_id,
            output_index=place.output_index,
            content_index=place.content_index,
            **fields,
        )

    def _resource(self) -> dict[str, Any]:
        settings = self._settings
        return {
            "object": "realtime.response",
            "id": self.id,
            "status": self._status,
            "status_details": self._details,
            "output": [item.as_event() for item in self._output],
            "conversation_id": self._state.conversation.id if self.in_conversation else None,
            "output_modalities": list(settings.output_modalities),
            "max_output_tokens": settings.max_output_tokens,
            "audio": {"output": {"format": dict(settings.format), "voice": settings.voice}},
            "usage": self._usage,
            "metadata": None if settings.metadata is None else dict(settings.metadata),
        }


def run_mcp_call(
    peers: Peers, server: mcp.McpServer | None, item: Item, output_index: int, pace: float
) -> Iterator[float]:
    """Call an MCP tool and store the result in the `mcp_call` item."""
    place = {"item_id": item.id, "output_index": output_index}
    peers.send("response.mcp_call.in_progress", **place)
    yield pace
    data = item.data
    data |= mcp.call_tool(server, data["server_label"], data["name"], data["arguments"])
    peers.send("response.mcp_call.failed" if "error" in data else "response.mcp_call.completed", **place)


def _synthesized(say: Say, speed: float | None) -> Iterator[tuple[str, bytes]]:
    """Yield the pieces of a message, each with its speech; without speech if `speed` is None."""
    pieces = speech.split_words(say.text)
    if speed is None:
        yield from ((piece, b"") for piece in pieces)
    elif say.audio is None:
        yield from ((piece, speech.synthesize(piece, speed)) for piece in pieces)
    else:
        yield from zip(pieces or [""], speech.split_audio(say.audio, len(pieces) or 1), strict=True)


def _item_part(spoken: bool) -> dict[str, Any]:
    return {"type": "output_audio", "transcript": ""} if spoken else {"type": "output_text", "text": ""}


def _event_part(item: Item) -> dict[str, Any]:
    part = item.data["content"][0]
    if part["type"] == "output_audio":
        return {"type": "audio", "transcript": part["transcript"]}
    return {"type": "text", "text": part["text"]}
