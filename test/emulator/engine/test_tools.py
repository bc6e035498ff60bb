"""Function calls and MCP: which tool is called, streaming of arguments, approval, failure."""

import json

import pytest
from support.engines import EngineClient, joined, one, types

from openai_realtime.emulator.engine.mcp import McpError, McpServer
from openai_realtime.emulator.engine.reply import FunctionCall, McpCall, sample

WEATHER = {
    "type": "function",
    "name": "get_weather",
    "parameters": {
        "type": "object",
        "properties": {"city": {"type": "string"}, "days": {"type": "integer"}, "note": {"type": "string"}},
        "required": ["city", "days"],
    },
}
CLOCK = {"type": "function", "name": "clock"}


def called(events):
    return [item for item in one(events, "response.done")["response"]["output"] if item["type"] == "function_call"]


def said(events):
    part = one(events, "response.done")["response"]["output"][-1]["content"][0]
    return part.get("text") or part.get("transcript")


class TestFunctions:
    def test_order(self):
        client = EngineClient(
            {"tools": [WEATHER]}, reply=[FunctionCall("get_weather", {"city": "Oslo", "days": 2}, "call_7")]
        )
        events = client.send("response.create")
        deltas = types(events).count("response.function_call_arguments.delta")
        assert deltas > 1
        assert types(events) == [
            "response.created",
            "response.output_item.added",
            "conversation.item.added",
            *["response.function_call_arguments.delta"] * deltas,
            "response.function_call_arguments.done",
            "conversation.item.done",
            "response.output_item.done",
            "response.done",
            "rate_limits.updated",
        ]
        finished = one(events, "response.function_call_arguments.done")
        assert (finished["name"], finished["call_id"]) == ("get_weather", "call_7")
        assert json.loads(finished["arguments"]) == {"city": "Oslo", "days": 2}
        assert joined(events, "response.function_call_arguments.delta") == finished["arguments"]
        item = called(events)[0]
        assert (item["status"], item["arguments"]) == ("completed", finished["arguments"])

    def test_the_result_continues_the_turn(self):
        client = EngineClient({"tools": [WEATHER]})
        client.say("Please get weather for 3 days")
        call = called(client.send("response.create"))[0]
        assert json.loads(call["arguments"]) == {"city": "Please get weather for 3 days", "days": 3}
        output = {"type": "function_call_output", "call_id": call["call_id"], "output": "sunny"}
        client.send("conversation.item.create", item=output)
        assert said(client.send("response.create")) == "The result is sunny"

    @pytest.mark.parametrize(
        ("choice", "text", "expected"),
        [
            ("auto", "Hello", None),
            ("auto", "call get_weather", "get_weather"),
            ("auto", "What does the clock say?", "clock"),
            ("none", "call get_weather", None),
            ("required", "Hello", "get_weather"),
            ("required", "The clock!", "clock"),
            ({"type": "function", "name": "clock"}, "get_weather", "clock"),
        ],
    )
    def test_tool_choice(self, choice, text, expected):
        client = EngineClient({"tools": [WEATHER, CLOCK], "tool_choice": choice})
        client.say(text)
        assert [call["name"] for call in called(client.send("response.create"))] == ([expected] if expected else [])

    def test_required_without_tools_is_a_message(self):
        client = EngineClient({"tool_choice": "required"})
        client.say("Hello")
        assert said(client.send("response.create")) == "You said: Hello"

    def test_text_and_calls_in_one_response(self):
        client = EngineClient(reply=[["Let me see.", FunctionCall("a"), FunctionCall("b", '{"raw": ')]])
        calls = called(client.send("response.create"))
        assert [call["arguments"] for call in calls] == ["{}", '{"raw": ']
        assert len({call["call_id"] for call in calls}) == 2

    def test_cancel_in_the_middle_of_arguments(self):
        client = EngineClient(reply=[FunctionCall("f", {"a": "b", "c": "d"})])
        client.handle("response.create")
        client.steps(4)
        events = client.send("response.cancel")
        item = called(events)[0]
        assert item["status"] == "incomplete"
        assert item["arguments"] == one(events, "response.function_call_arguments.done")["arguments"]
        assert 0 < len(item["arguments"]) < len('{"a": "b", "c": "d"}')


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"const": 5}, 5),
        ({"default": "d", "type": "string"}, "d"),
        ({"enum": ["x", "y"]}, "x"),
        ({"anyOf": [{"type": "null"}, {"type": "string"}]}, None),
        ({"type": ["string", "null"]}, "words 12.5"),
        ({"type": "number"}, 12.5),
        ({"type": "integer"}, 12),
        ({"type": "integer", "maximum": 3}, 3),
        ({"type": "boolean"}, True),
        ({"type": "array", "items": {"type": "number", "minimum": 20}}, [20]),
        ({}, {}),
    ],
)
def test_arguments_fit_their_schema(schema, value):
    assert sample(schema, "words 12.5") == value


ADD = {
    "name": "add",
    "description": "Adds.",
    "input_schema": {"type": "object", "properties": {"a": {"type": "integer"}}, "required": ["a"]},
}
ASK = {"name": "ask", "input_schema": {"type": "object"}, "annotations": {"readOnlyHint": True}}


def mcp_tool(**fields):
    return {
        "type": "mcp",
        "server_label": "math",
        "server_url": "https://mcp.example",
        "require_approval": "never",
        **fields,
    }


def fail(name, arguments):
    raise McpError("broken") if name == "add" else KeyError("x")


class TestMcpList:
    def test_tools_are_listed_when_the_session_names_a_server(self):
        client = EngineClient(mcp_servers={"math": McpServer([ADD, ASK])})
        events = client.update(tools=[mcp_tool()])
        assert types(events) == [
            "session.updated",
            "conversation.item.added",
            "mcp_list_tools.in_progress",
            "mcp_list_tools.completed",
            "conversation.item.done",
        ]
        assert events[1]["item"]["tools"] == []
        assert [tool["name"] for tool in events[-1]["item"]["tools"]] == ["add", "ask"]
        assert {event["item_id"] for event in events[2:4]} == {events[1]["item"]["id"]}
        assert types(client.update(tools=[mcp_tool()])) == ["session.updated"]

    def test_an_unknown_server(self):
        events = EngineClient().update(tools=[mcp_tool()])
        assert types(events)[2:4] == ["mcp_list_tools.in_progress", "mcp_list_tools.failed"]

    @pytest.mark.parametrize(
        ("allowed", "names"), [(["ask"], ["ask"]), ({"tool_names": ["add"]}, ["add"]), ({"read_only": True}, ["ask"])]
    )
    def test_allowed_tools(self, allowed, names):
        client = EngineClient(mcp_servers={"math": McpServer([ADD, ASK])})
        assert [
            tool["name"] for tool in client.update(tools=[mcp_tool(allowed_tools=allowed)])[-1]["item"]["tools"]
        ] == names

    def test_a_session_may_start_with_servers(self):
        client = EngineClient({"tools": [mcp_tool()]}, mcp_servers={"math": McpServer([ADD])})
        assert types(client.settle())[-2:] == ["mcp_list_tools.completed", "conversation.item.done"]


class TestMcpCall:
    def client(self, server, **fields):
        client = EngineClient({"tools": [mcp_tool(**fields)]}, mcp_servers={"math": server})
        client.settle()
        client.say("Use add on 5")
        return client

    def test_order(self):
        events = self.client(McpServer([ADD], lambda name, arguments: str(arguments["a"] + 1))).send("response.create")
        deltas = types(events).count("response.mcp_call_arguments.delta")
        assert types(events) == [
            "response.created",
            "response.output_item.added",
            "conversation.item.added",
            *["response.mcp_call_arguments.delta"] * deltas,
            "response.mcp_call_arguments.done",
            "response.mcp_call.in_progress",
            "response.mcp_call.completed",
            "conversation.item.done",
            "response.output_item.done",
            "response.done",
            "rate_limits.updated",
        ]
        item = one(events, "conversation.item.done")["item"]
        assert (item["type"], item["output"], item["arguments"]) == ("mcp_call", "6", '{"a": 5}')

    def test_output_that_is_not_text_becomes_json(self):
        events = self.client(McpServer([ADD], lambda name, arguments: {"sum": 6})).send("response.create")
        assert one(events, "conversation.item.done")["item"]["output"] == '{"sum": 6}'

    def test_the_model_reports_the_result(self):
        client = self.client(McpServer([ADD], lambda name, arguments: "six"))
        client.send("response.create")
        assert said(client.send("response.create")) == "The result is six"

    @pytest.mark.parametrize(
        ("turn", "server", "kind"),
        [
            (McpCall("math", "add"), McpServer([ADD], fail), "tool_execution_error"),
            (McpCall("math", "ask"), McpServer([ASK], fail), "tool_execution_error"),
            (McpCall("math", "nope"), McpServer([ADD]), "protocol_error"),
            (McpCall("math", "add", "{not json"), McpServer([ADD]), "protocol_error"),
            (McpCall("other", "add"), McpServer([ADD]), "http_error"),
        ],
    )
    def test_failures(self, turn, server, kind):
        tools = [mcp_tool(), mcp_tool(server_label="other")]
        client = EngineClient({"tools": tools}, reply=[turn], mcp_servers={"math": server})
        events = client.send("response.create")
        failed = one(events, "response.mcp_call.failed")
        item = one(events, "response.output_item.done")["item"]
        assert failed["item_id"] == item["id"]
        assert item["error"]["type"] == kind
        assert one(events, "response.done")["response"]["status"] == "completed"

    @pytest.mark.parametrize("steps", range(1, 6))
    def test_cancel(self, steps):
        client = self.client(McpServer([ADD]))
        client.handle("response.create")
        client.steps(steps)
        events = client.send("response.cancel")
        assert one(events, "response.done")["response"]["status"] == "cancelled"
        seen = types(client.peer.events)
        assert seen.count("response.output_item.added") == seen.count("response.output_item.done")
        assert seen.count("response.mcp_call_arguments.done") == seen.count("response.output_item.added")

    @pytest.mark.parametrize(
        ("setting", "needed"),
        [
            (None, True),
            ("always", True),
            ("never", False),
            ({"never": {"tool_names": ["add"]}}, False),
            ({"never": {"tool_names": ["ask"]}}, True),
            ({"always": {"tool_names": ["ask"]}}, False),
            ({"always": {"tool_names": ["add"]}, "never": {"tool_names": ["ask"]}}, True),
        ],
    )
    def test_approval(self, setting, needed):
        events = self.client(McpServer([ADD]), require_approval=setting).send("response.create")
        kind = one(events, "response.output_item.done")["item"]["type"]
        assert kind == ("mcp_approval_request" if needed else "mcp_call")

    def test_an_approved_call_runs(self):
        client = self.client(McpServer([ADD]), require_approval="always")
        request = one(client.send("response.create"), "conversation.item.done")["item"]
        assert (request["name"], request["arguments"]) == ("add", '{"a": 5}')
        approval = {"type": "mcp_approval_response", "approval_request_id": request["id"], "approve": True}
        events = client.send("conversation.item.create", item=approval)
        assert types(events) == [
            "conversation.item.added",
            "conversation.item.done",
            "conversation.item.added",
            "response.mcp_call.in_progress",
            "response.mcp_call.completed",
            "conversation.item.done",
        ]
        assert events[-1]["item"]["approval_request_id"] == request["id"]
        assert said(client.send("response.create")).startswith("The result is {")

        assert client.error("conversation.item.create", item=approval) == ("invalid_value", "item.approval_request_id")

    def test_a_denied_call_does_not_run(self):
        client = self.client(McpServer([ADD]), require_approval="always")
        request = one(client.send("response.create"), "conversation.item.done")["item"]
        approval = {"type": "mcp_approval_response", "id": "x", "approval_request_id": request["id"], "approve": False}
        assert types(client.send("conversation.item.create", item=approval)) == [
            "conversation.item.added",
            "conversation.item.done",
        ]

    def test_approval_without_a_request(self):
        approval = {"type": "mcp_approval_response", "id": "x", "approval_request_id": "no", "approve": True}
        error = EngineClient().error("conversation.item.create", item=approval)
        assert error == ("item_not_found", "item.approval_request_id")

    @pytest.mark.parametrize("choice", ["required", {"type": "mcp", "server_label": "math", "name": "add"}])
    def test_tool_choice(self, choice):
        client = self.client(McpServer([ASK, ADD]))
        client.say("Hello")
        item = one(client.send("response.create", response={"tool_choice": choice}), "response.output_item.done")[
            "item"
        ]
        assert (item["type"], item["name"]) == ("mcp_call", "ask" if choice == "required" else "add")


def test_codes_of_mcp_errors():
    assert McpError("x", "http_error", 502).detail == {"type": "http_error", "message": "x", "code": 502}
    for arguments in (("x", "http_error"), ("x", "tool_execution_error", 1)):
        with pytest.raises(ValueError, match="only protocol_error and http_error have a code"):
            McpError(*arguments)
