"""The handler of `response.*` events, and the MCP servers that responses may call."""

import copy
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from openai_realtime.emulator import sessions
from openai_realtime.emulator.engine import items, mcp, refusals
from openai_realtime.emulator.engine.items import Item
from openai_realtime.emulator.engine.reply import Context
from openai_realtime.emulator.engine.response import Model, Response, run_mcp_call
from openai_realtime.emulator.engine.session_state import SessionState
from openai_realtime.emulator.engine.settings import ResponseSettings
from openai_realtime.emulator.engine.tasks import Task


class ResponseHandler:
    """Starts and cancels responses: one at a time in the default conversation, any number out of band."""

    def __init__(self, state: SessionState, model: Model) -> None:
        self._state = state
        self._model = model
        self._running: dict[str, tuple[Response, Task]] = {}
        self._mcp_tools: dict[str, tuple[Mapping[str, Any], list[dict[str, Any]]]] = {}
        self._turns = 0
        self.on_response_done: Callable[[float], None] = lambda playback_ms: None
        """Called when a response in the conversation is done, with the duration of its speech in ms."""
        self.on_user_audio: Callable[[Item], object] = lambda item: None
        """Called to transcribe the user's audio in an item that only a response sees."""

    @property
    def busy(self) -> bool:
        """Whether a response is in progress in the default conversation."""
        return self._active() is not None

    def respond(self, session: Mapping[str, Any], params: Mapping[str, Any] | None) -> None:
        """Handle `response.create`.

        Raises:
            Refused: for invalid settings or references, or while another response is in progress.
        """
        settings = ResponseSettings.of(session, params)
        active = self._active()
        if settings.in_conversation and active is not None:
            raise refusals.active_response(active.id)
        input_items = self._input_items(settings, session)
        self.list_mcp_tools(settings.tools)
        context = self._context(session, settings, input_items)
        self._turns += 1
        response = Response(self._state, self._model, settings, context, input_items)
        self._running[response.id] = (response, self._state.tasks.steps(self._steps(response)))

    def cancel(self, response_id: str | None) -> None:
        """Handle `response.cancel`.

        Raises:
            Refused: if there is nothing to cancel.
        """
        active = self._active()
        found = self._running.get(response_id) if response_id is not None else active and self._running[active.id]
        if not found:
            raise refusals.nothing_to_cancel(response_id)
        self._stop(*found, "client_cancelled")

    def interrupt(self) -> None:
        """Cancel the response in the conversation and discard unplayed audio (barge-in)."""
        active = self._active()
        if active is not None:
            self._stop(*self._running[active.id], "turn_detected")
        self._state.peers.clear_audio()

    def list_mcp_tools(self, tools: Iterable[Mapping[str, Any]]) -> None:
        """List the tools of the MCP servers among `tools`, each once unless its settings changed."""
        for tool in tools:
            if tool["type"] == "mcp":
                label = tool["server_label"]
                known = self._mcp_tools.get(label)
                if known is None or known[0] != tool:
                    self._mcp_tools[label] = (tool, [])
                    self._state.tasks.steps(self._list_tools_steps(tool))

    def run_approved(self, request_id: str) -> None:
        """Run the MCP call that the client has approved; its item follows the approval."""
        request = self._state.conversation.retrieve(request_id).data
        data = {name: request[name] for name in ("server_label", "name", "arguments")}
        call = {"id": self._state.ids.new("mcp"), "type": "mcp_call", **data, "approval_request_id": request_id}
        self._state.tasks.steps(self._approved_call_steps(Item(call)))

    def _active(self) -> Response | None:
        return next((response for response, _ in self._running.values() if response.in_conversation), None)

    def _steps(self, response: Response) -> Iterator[float]:
        yield from response.steps()
        self._finish(response)

    def _stop(self, response: Response, task: Task, reason: str) -> None:
        task.cancel()
        response.cancel(reason)
        self._finish(response)

    def _finish(self, response: Response) -> None:
        del self._running[response.id]
        if response.in_conversation:
            self.on_response_done(response.audio_ms)

    def _input_items(self, settings: ResponseSettings, session: Mapping[str, Any]) -> list[Item]:
        """Return the items that the model sees: those of the conversation, or the `input` of the response."""
        conversation = self._state.conversation
        if settings.input is None:
            return list(conversation)
        return [
            self._input_item(data, f"response.input[{index}]", session) for index, data in enumerate(settings.input)
        ]

    def _input_item(self, data: Mapping[str, Any], at: str, session: Mapping[str, Any]) -> Item:
        if data["type"] != "item_reference":
            item = items.create_item(data, self._state.ids, session["audio"]["input"]["format"]["type"], at)
            self.on_user_audio(item)
            return item
        found = self._state.conversation.find(data["id"])
        if found is None:
            raise refusals.item_not_found(f"{at}.id", data["id"])
        return found

    def _context(self, session: Mapping[str, Any], settings: ResponseSettings, input_items: Sequence[Item]) -> Context:
        users = [item for item in input_items if item.data.get("role") == "user"]
        return Context(
            session=sessions.visible(copy.deepcopy(dict(session))),
            instructions=settings.instructions,
            items=[item.as_heard() for item in input_items],
            user_text=users[-1].words if users else "",
            tools=settings.tools,
            tool_choice=settings.tool_choice,
            mcp_tools=[
                (tool["server_label"], entry)
                for tool in settings.tools
                if tool["type"] == "mcp"
                for entry in self._mcp_tools[tool["server_label"]][1]
            ],
            output_modalities=settings.output_modalities,
            metadata=settings.metadata,
            turn=self._turns,
        )

    def _list_tools_steps(self, tool: Mapping[str, Any]) -> Iterator[float]:
        peers, label = self._state.peers, tool["server_label"]
        item = Item({"id": self._state.ids.new("mcpl"), "type": "mcp_list_tools", "server_label": label, "tools": []})
        self._state.add(item)
        peers.send("mcp_list_tools.in_progress", item_id=item.id)
        yield self._state.pace
        server = self._model.mcp_servers.get(label)
        if server is None:
            peers.send("mcp_list_tools.failed", item_id=item.id)
        else:
            item.data["tools"] = mcp.allowed_tools(tool, server)
            self._mcp_tools[label] = (tool, item.data["tools"])
            peers.send("mcp_list_tools.completed", item_id=item.id)
        self._state.done(item)

    def _approved_call_steps(self, item: Item) -> Iterator[float]:
        self._state.add(item)
        yield self._state.pace
        server = self._model.mcp_servers.get(item.data["server_label"])
        yield from run_mcp_call(self._state.peers, server, item, 0, self._state.pace)
        self._state.done(item)
