"""Comparison of two revisions: one row per difference, and none for order without meaning."""

import copy
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import prepare
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pipeline import drift, load, source, trim
from pipeline.drift import Row
from support.properties import examples

Tree = dict[str, Any]

DOCUMENT: Tree = {
    "openapi": "3.1.0",
    "info": {"title": "Small", "version": "1", "license": {"name": "MIT"}},
    "servers": [{"url": "https://a.example"}, {"url": "https://b.example"}],
    "security": [{"Key": []}, {"Other": ["read", "write"]}],
    "tags": [{"name": "Realtime"}, {"name": "Calls"}],
    "paths": {
        "/realtime/things/{id}": {
            "parameters": [{"$ref": "#/components/parameters/Trace"}],
            "get": {"operationId": "read-thing", "responses": {"200": {"$ref": "#/components/responses/Thing"}}},
            "post": {
                "operationId": "make-thing",
                "tags": ["Realtime", "Calls"],
                "security": [],
                "parameters": [
                    {"in": "path", "name": "id", "required": True, "schema": {"type": "string", "maxLength": 9}},
                    {"in": "query", "name": "mode", "schema": {"type": "string", "enum": ["a", "b"]}},
                ],
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/json": {"schema": {"$ref": "#/components/schemas/Thing"}},
                        "multipart/form-data": {
                            "schema": {
                                "type": "object",
                                "properties": {"sdp": {"type": "string"}},
                                "required": ["sdp"],
                            },
                            "encoding": {"sdp": {"contentType": "application/sdp"}},
                        },
                    },
                },
                "responses": {
                    "201": {
                        "headers": {"Location": {"schema": {"type": "string"}}},
                        "content": {"application/sdp": {"schema": {"type": "string"}}},
                    },
                    "204": {},
                },
                "deprecated": False,
            },
        }
    },
    "components": {
        "schemas": {
            "Thing": {
                "type": "object",
                "additionalProperties": False,
                "required": ["name", "turn"],
                "properties": {
                    "name": {"type": "string", "maxLength": 512, "pattern": "^a"},
                    "type": {"type": "string", "enum": ["thing"], "x-order": 1},
                    "speed": {"type": "number", "minimum": 0.25, "maximum": 1.5, "default": 1, "nullable": True},
                    "turn": {"$ref": "#/components/schemas/Turn"},
                    "modes": {
                        "type": "array",
                        "items": {"type": "string", "enum": ["text", "audio"]},
                        "default": ["audio"],
                    },
                    "extra": {"type": "object", "additionalProperties": {"type": ["string", "null"], "format": "uri"}},
                    "enum": {"anyOf": [{"type": "string"}, {"type": "string", "enum": ["x", "y"]}, {"type": "null"}]},
                    "both": {"type": "object", "oneOf": [{"$ref": "#/components/schemas/Turn"}, {"type": "object"}]},
                    "wrapped": {"allOf": [{"$ref": "#/components/schemas/Turn"}], "readOnly": True},
                    "data": {"default": {"enum": [1, 2], "required": []}, "const": None},
                    "any": True,
                },
            },
            "Turn": {
                "anyOf": [
                    {
                        "oneOf": [
                            {
                                "type": "object",
                                "required": ["type"],
                                "properties": {
                                    "type": {"type": "string", "const": "server_vad"},
                                    "silence_ms": {"type": "integer", "minimum": 0, "default": 500},
                                    "create": {"type": "boolean", "default": True},
                                },
                            },
                            {
                                "type": "object",
                                "required": ["type"],
                                "properties": {
                                    "type": {"type": "string", "const": "semantic_vad"},
                                    "eagerness": {"type": "string", "enum": ["low", "high"], "default": "low"},
                                    "create": {"type": "boolean", "default": True},
                                },
                            },
                        ],
                        "discriminator": {"propertyName": "type", "mapping": {"a": "b"}},
                    },
                    {"type": "null"},
                ]
            },
            "Event": {
                "anyOf": [{"$ref": "#/components/schemas/Thing"}, {"$ref": "#/components/schemas/Turn"}],
                "discriminator": {"propertyName": "type"},
            },
        },
        "parameters": {"Trace": {"in": "header", "name": "trace", "schema": {"type": "string"}}},
        "responses": {"Thing": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}},
        "securitySchemes": {"Key": {"type": "http", "scheme": "bearer"}, "Other": {"type": "http"}},
    },
}


def changed(change: Callable[[Tree], object]) -> list[Row]:
    """Return the rows for a copy of the document with one change."""
    new = copy.deepcopy(DOCUMENT)
    change(new)
    return drift.compare(DOCUMENT, new)


def fields(document: Tree) -> Tree:
    found: Tree = document["components"]["schemas"]["Thing"]["properties"]
    return found


def thing(document: Tree) -> Tree:
    found: Tree = document["components"]["schemas"]["Thing"]
    return found


def server_vad(document: Tree) -> Tree:
    found: Tree = document["components"]["schemas"]["Turn"]["anyOf"][0]["oneOf"][0]
    return found


def semantic_vad(document: Tree) -> Tree:
    found: Tree = document["components"]["schemas"]["Turn"]["anyOf"][0]["oneOf"][1]
    return found


def post(document: Tree) -> Tree:
    found: Tree = document["paths"]["/realtime/things/{id}"]["post"]
    return found


ONE_ROW: list[tuple[Callable[[Tree], object], Row]] = [
    # operations
    (
        lambda d: d["paths"].update({"/realtime/new": {"put": {"operationId": "new"}}}),
        Row("added", "operation", "PUT /realtime/new", "", "new"),
    ),
    (
        lambda d: d["paths"]["/realtime/things/{id}"].pop("post"),
        Row("removed", "operation", "POST /realtime/things/{id}", "make-thing"),
    ),
    (
        lambda d: post(d).update(operationId="do"),
        Row("changed", "operationId", "POST /realtime/things/{id}", "make-thing", "do"),
    ),
    (
        lambda d: post(d)["parameters"].append({"in": "query", "name": "id", "schema": {"type": "integer"}}),
        Row("added", "parameter", "make-thing.id", "", "integer"),
    ),
    (lambda d: post(d)["parameters"].pop(1), Row("removed", "parameter", "make-thing.mode", '"a" | "b"')),
    (
        lambda d: post(d)["parameters"][0]["schema"].update(maxLength=10),
        Row("changed", "bound", "make-thing.id", "maxLength 9", "maxLength 10"),
    ),
    (
        lambda d: post(d).pop("requestBody"),
        Row("removed", "request body", "make-thing.body", "application/json, multipart/form-data"),
    ),
    (lambda d: post(d)["responses"].pop("204"), Row("removed", "response", "make-thing.204", "any")),
    (
        lambda d: post(d)["responses"]["201"]["headers"]["Location"]["schema"].update(format="uri"),
        Row("added", "format", "make-thing.201.Location", "", "uri"),
    ),
    (
        lambda d: post(d)["requestBody"]["content"]["multipart/form-data"]["encoding"]["sdp"].update(contentType="a/b"),
        Row("changed", "contentType", "make-thing.body.multipart/form-data.encoding.sdp", "application/sdp", "a/b"),
    ),
    (lambda d: d["security"].pop(1), Row("removed", "security", "document", '{"Other": ["read", "write"]}')),
    (lambda d: d["info"].update(version="2"), Row("changed", "version", "info", "1", "2")),
    # schemas and fields
    (
        lambda d: d["components"]["schemas"].update(New={"type": "object", "properties": {"a": {}, "b": {}}}),
        Row("added", "schema", "New", "", "object {a, b}"),
    ),
    (
        lambda d: fields(d).update(extra_field={"type": "array", "items": {"type": "string"}, "minItems": 1}),
        Row("added", "field", "Thing.extra_field", "", "array<string>, minItems 1"),
    ),
    (
        lambda d: (fields(d).update(must={"type": "string"}), thing(d)["required"].append("must")),
        Row("added", "field", "Thing.must", "", "string, required"),
    ),
    (
        lambda d: (fields(d).pop("turn"), thing(d)["required"].remove("turn")),
        Row("removed", "field", "Thing.turn", "Turn, required"),
    ),
    (
        lambda d: fields(d).update(description={"type": "string"}),
        Row("added", "field", "Thing.description", "", "string"),
    ),
    # types
    (
        lambda d: fields(d).update(name={"anyOf": [fields(d)["name"], {"type": "null"}]}),
        Row("changed", "type", "Thing.name", "string", "string | null"),
    ),
    (
        lambda d: fields(d).update(name={"type": ["string", "null"], "maxLength": 512, "pattern": "^a"}),
        Row("changed", "type", "Thing.name", "string", "string | null"),
    ),
    (lambda d: fields(d).update(name={"type": "integer"}), Row("changed", "type", "Thing.name", "string", "integer")),
    (
        lambda d: fields(d).update(turn={"anyOf": [fields(d)["turn"], {"type": "null"}]}),
        Row("changed", "type", "Thing.turn", "Turn", "Turn | null"),
    ),
    (
        lambda d: fields(d)["turn"].update({"$ref": "#/components/schemas/Event"}),
        Row("changed", "type", "Thing.turn", "Turn", "Event"),
    ),
    (
        lambda d: fields(d)["modes"].update(items={"type": "integer"}),
        Row("changed", "type", "Thing.modes.[]", '"text" | "audio"', "integer"),
    ),
    (lambda d: fields(d)["modes"].pop("type"), Row("changed", "type", "Thing.modes", 'array<"text" | "audio">', "any")),
    (lambda d: fields(d).update(any=False), Row("changed", "type", "Thing.any", "any", "nothing")),
    (
        lambda d: thing(d).update(additionalProperties=True),
        Row("changed", "type", "Thing.{}", "nothing", "any"),
    ),
    (
        lambda d: d["components"]["schemas"]["Event"]["anyOf"].append({"$ref": "#/components/schemas/New"}),
        Row("added", "union member", "Event", "", "New"),
    ),
    (
        lambda d: d["components"]["schemas"]["Event"]["anyOf"][0].update({"$ref": "#/components/schemas/New"}),
        Row("changed", "union member", "Event", "Thing", "New"),
    ),
    (lambda d: fields(d)["enum"]["anyOf"].pop(2), Row("removed", "union member", "Thing.enum", "null")),
    # enumerations, bounds, defaults
    (
        lambda d: fields(d)["modes"]["items"]["enum"].append("video"),
        Row("added", "enumeration value", "Thing.modes.[]", "", "video"),
    ),
    (
        lambda d: fields(d)["type"].update(enum=["object"]),
        Row("changed", "enumeration value", "Thing.type", "thing", "object"),
    ),
    (
        lambda d: fields(d)["enum"]["anyOf"][1]["enum"].remove("x"),
        Row("removed", "enumeration value", "Thing.enum.|enum", "x"),
    ),
    (
        lambda d: server_vad(d)["properties"]["type"].update(const="vad"),
        Row("changed", "const", "Turn.|vad.type", "server_vad", "vad"),
    ),
    (
        lambda d: semantic_vad(d)["properties"]["eagerness"]["enum"].append("auto"),
        Row("added", "enumeration value", "Turn.|semantic_vad.eagerness", "", "auto"),
    ),
    (
        lambda d: server_vad(d)["properties"]["silence_ms"].update(minimum=10),
        Row("changed", "bound", "Turn.|server_vad.silence_ms", "minimum 0", "minimum 10"),
    ),
    (lambda d: fields(d)["speed"].pop("maximum"), Row("removed", "bound", "Thing.speed", "maximum 1.5")),
    (lambda d: fields(d)["speed"].update(default=1.25), Row("changed", "default", "Thing.speed", "1", "1.25")),
    (lambda d: fields(d)["speed"].update(default=True), Row("changed", "default", "Thing.speed", "1", "true")),
    (lambda d: fields(d)["name"].update(default=None), Row("added", "default", "Thing.name", "", "null")),
    (
        lambda d: fields(d)["modes"].update(default=["audio", "text"]),
        Row("changed", "default", "Thing.modes", '["audio"]', '["audio", "text"]'),
    ),
    # the rest
    (lambda d: thing(d)["required"].append("speed"), Row("added", "required", "Thing.speed", "", "required")),
    (lambda d: thing(d)["required"].remove("name"), Row("removed", "required", "Thing.name", "required")),
    (
        lambda d: d["components"]["schemas"]["Event"]["discriminator"].update(propertyName="kind"),
        Row("changed", "discriminator", "Event", "propertyName type", "propertyName kind"),
    ),
    (
        lambda d: d["components"]["schemas"]["Event"]["discriminator"].update(mapping={"a": "b"}),
        Row("added", "discriminator", "Event", "", 'mapping {"a": "b"}'),
    ),
    (lambda d: fields(d)["name"].pop("pattern"), Row("removed", "pattern", "Thing.name", "^a")),
    (lambda d: fields(d)["speed"].update(nullable=False), Row("changed", "nullable", "Thing.speed", "true", "false")),
    (lambda d: fields(d)["type"].update({"x-order": 2}), Row("changed", "x-order", "Thing.type", "1", "2")),
    (
        lambda d: d["components"]["securitySchemes"]["Key"].update(scheme="basic"),
        Row("changed", "scheme", "securitySchemes.Key", "bearer", "basic"),
    ),
]


@pytest.mark.parametrize(("change", "row"), ONE_ROW, ids=[f"{row.what} {row.where}" for _, row in ONE_ROW])
def test_one_change_is_one_row(change: Callable[[Tree], object], row: Row) -> None:
    assert changed(change) == [row]


def test_the_other_way_round_added_and_removed_change_places() -> None:
    mirrored = {"added": "removed", "removed": "added", "changed": "changed"}
    for change, row in ONE_ROW:
        new = copy.deepcopy(DOCUMENT)
        change(new)
        (back,) = drift.compare(new, DOCUMENT)
        assert (back.change, back.what, back.old, back.new) == (mirrored[row.change], row.what, row.new, row.old)


def test_several_changes_are_several_rows_in_groups() -> None:
    def change(document: Tree) -> None:
        fields(document)["speed"].update(minimum=0.5, default=2)
        fields(document)["modes"]["items"]["enum"] += ["video", "touch"]
        fields(document)["renamed"] = fields(document).pop("any")

    assert [(row.change, row.what, row.where) for row in changed(change)] == [
        ("removed", "field", "Thing.any"),
        ("added", "field", "Thing.renamed"),
        ("added", "enumeration value", "Thing.modes.[]"),
        ("added", "enumeration value", "Thing.modes.[]"),
        ("changed", "bound", "Thing.speed"),
        ("changed", "default", "Thing.speed"),
    ]


def test_a_value_that_became_a_member_is_compared_with_that_member() -> None:
    def change(document: Tree) -> None:
        fields(document)["speed"] = {
            "anyOf": [{"type": "number", "minimum": 0.5, "maximum": 1.5, "nullable": True}, {"type": "null"}],
            "default": 1,
        }

    assert changed(change) == [
        Row("changed", "type", "Thing.speed", "number", "number | null"),
        Row("changed", "bound", "Thing.speed", "minimum 0.25", "minimum 0.5"),
    ]


def test_types_that_read_alike_are_spelled_out() -> None:
    def change(document: Tree) -> None:
        fields(document)["wrapped"] = {"$ref": "#/components/schemas/Turn", "readOnly": True}

    (row,) = changed(change)
    assert (row.what, row.new) == ("type", '{"$ref": "#/components/schemas/Turn", "readOnly": true}')


def test_renamed_schema_is_removed_and_added() -> None:
    def change(document: Tree) -> None:
        document["components"]["schemas"]["Occurrence"] = document["components"]["schemas"].pop("Event")

    assert [(row.change, row.where) for row in changed(change)] == [("removed", "Event"), ("added", "Occurrence")]


def test_a_change_in_two_inline_copies_is_a_row_at_each() -> None:
    def change(document: Tree) -> None:
        server_vad(document)["properties"]["create"]["default"] = False
        semantic_vad(document)["properties"]["create"]["default"] = False

    assert [row.where for row in changed(change)] == ["Turn.|server_vad.create", "Turn.|semantic_vad.create"]


def reversed_everywhere(node: Any, key: str = "") -> Any:
    """Return the document with all meaningless order reversed."""
    if isinstance(node, dict):
        kept = key in ("default", "const")
        return node if kept else {k: reversed_everywhere(v, k) for k, v in reversed(node.items())}
    if isinstance(node, list) and key not in ("default", "const", "servers", "Other"):
        return [reversed_everywhere(part) for part in reversed(node)]
    return node


def test_order_without_meaning_is_no_row() -> None:
    assert drift.compare(DOCUMENT, reversed_everywhere(DOCUMENT)) == []
    assert drift.compare(DOCUMENT, json.loads(json.dumps(DOCUMENT).replace(" 512,", " 512.0,"))) == []
    assert [row.what for row in changed(lambda d: d["servers"].reverse())] == ["servers"]


def settled(node: Any, key: str = "") -> Any:
    """Return the document with all meaningless order removed, as a reference for the comparison."""
    if isinstance(node, dict):
        return node if key in ("default", "const") else {k: settled(v, k) for k, v in node.items()}
    if isinstance(node, list):
        found = [settled(part) for part in node]
        loose = ("enum", "required", "anyOf", "oneOf", "allOf", "type", "tags", "security", "parameters")
        return sorted(found, key=strict) if key in loose else found
    return node


def strict(node: Any) -> str:
    """Return JSON that distinguishes true from 1 and equates 1.0 with 1."""
    return json.dumps(node, sort_keys=True, default=str).replace(".0,", ",").replace(".0}", "}")


def places(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(node, (dict, list)):
        for key in node if isinstance(node, dict) else range(len(node)):
            yield (*path, key)
            yield from places(node[key], (*path, key))


VALUES: st.SearchStrategy[Any] = st.sampled_from(
    [None, True, False, 0, 1, 7.5, "", "x", [], {}, ["x"], [{}], {"x": 1}, {"type": "string"}]
)
KEYS = st.sampled_from(
    ["type", "enum", "anyOf", "properties", "required", "items", "default", "$ref", "minimum", "x-y", "post", "name"]
)


def mutate(document: Tree, place: tuple[Any, ...], action: str, key: str, value: Any) -> Tree:
    new = copy.deepcopy(document)
    holder: Any = new
    for name in place[:-1]:
        holder = holder[name]
    target = holder[place[-1]]
    if action == "delete":
        del holder[place[-1]]
    elif action == "turn" and isinstance(target, list):
        target.reverse()
    elif action == "add" and isinstance(target, dict):
        target[key] = value
    elif action == "add" and isinstance(target, list):
        target.append(value)
    else:
        holder[place[-1]] = value
    return new


PLACES = list(places(DOCUMENT))


@examples(300)
@given(st.sampled_from(PLACES), st.sampled_from(["delete", "replace", "add", "turn"]), KEYS, VALUES)
def test_every_difference_is_a_row(place: tuple[Any, ...], action: str, key: str, value: Any) -> None:
    new = mutate(DOCUMENT, place, action, key, value)
    differs = strict(settled(DOCUMENT)) != strict(settled(new))
    assert bool(drift.compare(DOCUMENT, new)) == differs
    assert bool(drift.compare(new, DOCUMENT)) == differs


def test_table_is_aligned_and_counted() -> None:
    rows = [
        Row("added", "field", "Thing.a", "", "string"),
        Row("changed", "bound", "Thing.speed", "minimum 0", "minimum 10"),
        Row("changed", "pattern", "Thing.name", "x" * 90 + "a", "x" * 90 + "b"),
        Row("removed", "field", "Thing.\x1b[31m", "string", ""),
    ]
    text = drift.table(rows, "2026-05-13 5162af9", "2026-08-21 f85dbe2")
    lines = text.splitlines()
    assert lines[:2] == ["old: 2026-05-13 5162af9", "new: 2026-08-21 f85dbe2"]
    assert [line for line in lines if line and not line.startswith(" ")][2:] == [
        "Breaking, removed",
        "Breaking, changed",
        "Added",
        "4 differences: 1 added, 1 removed, 2 changed; 3 breaking",
    ]
    assert {line.index("Thing") for line in lines if "Thing" in line} == {lines[3].index("where")}
    assert "\x1b" not in text
    (pattern,) = (line for line in lines if "pattern" in line)
    assert pattern.split()[-2:] == ["…" + "x" * 20 + "a", "…" + "x" * 20 + "b"]


@pytest.mark.parametrize(
    ("row", "breaks"),
    [
        (Row("removed", "field", "Thing.a", "string"), True),
        (Row("added", "field", "Thing.a", "", "string"), False),
        (Row("added", "field", "Thing.a", "", "string, required"), True),
        (Row("added", "required", "Thing.a", "", "required"), True),
        (Row("removed", "required", "Thing.a", "required"), False),
        (Row("added", "enumeration value", "Thing.a", "", "x"), False),
        (Row("changed", "type", "Thing.a", "string", "integer"), True),
        (Row("changed", "default", "Thing.a", "1", "2"), False),
        (Row("changed", "bound", "Thing.a", "maximum 9", "maximum 10"), False),
        (Row("changed", "bound", "Thing.a", "maximum 9", "maximum 8"), True),
        (Row("changed", "bound", "Thing.a", "minLength 1", "minLength 2"), True),
        (Row("removed", "bound", "Thing.a", "maximum 9"), False),
    ],
)
def test_what_breaks(row: Row, breaks: bool) -> None:
    assert row.breaks is breaks


def test_markdown_has_a_table_for_each_heading() -> None:
    text = drift.markdown([Row("added", "type", "Thing.a", "", "string | null")], "a", "b")
    assert text.splitlines()[0] == "1 difference: 1 added, 0 removed, 0 changed; 0 breaking from `a` to `b`."
    assert "## Added" in text
    assert r"| type | `Thing.a` |  | `string \| null` |" in text


def test_drift_ends_with_0_whatever_it_finds_unless_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec = Path(prepare.__file__).parent
    stated = load.load_yaml((spec / "official.yaml").read_text("utf-8"))["document"]
    same, other, bad = (tmp_path / name for name in ("same.json", "other.json", "bad.json"))
    same.write_text(json.dumps(stated), "utf-8")
    stated["components"]["schemas"]["RealtimeReasoning"]["properties"]["more"] = {"type": "string"}
    other.write_text(json.dumps(stated), "utf-8")
    bad.write_text('{"swagger": "2.0"}', "utf-8")
    assert [prepare.main(["drift", str(file)]) for file in (same, other, bad)] == [0, 0, 2]
    assert [prepare.main(["drift", str(file), "--exit-code"]) for file in (same, other, bad)] == [0, 1, 2]
    assert capsys.readouterr().err.count("\n") == 2
    assert prepare.main(["drift", str(other), "--markdown"]) == 0
    assert "| field | `RealtimeReasoning.more` |" in capsys.readouterr().out


def test_table_without_rows() -> None:
    assert drift.table([], "a", "b") == "No difference in the Realtime part: a and b\n"


@pytest.fixture(scope="module")
def official() -> dict[str, Tree]:
    folder = os.environ.get("REALTIME_SPECS")
    if not folder:
        pytest.skip("REALTIME_SPECS names no folder with official documents")
    names = ("openapi-2026-05-13-5162af9.yaml", "openapi-2026-08-21-f85dbe2.yaml")
    found = [source.read(str(Path(folder) / name)) for name in names]
    return {str(revision.date): trim.strip_prose(trim.trim(revision.document)) for revision in found}


def test_official_revisions(official: dict[str, Tree]) -> None:
    old, new = official.values()
    rows = drift.compare(old, new)
    by_what: dict[str, set[str]] = {}
    for row in rows:
        by_what.setdefault(f"{row.change} {row.what}", set()).add(row.where)
    assert by_what == {
        "added schema": {"TranscriptionLanguage", "PromptCacheBreakpointConfig", "CallableToolAllowedCaller"},
        "added field": {
            "AudioTranscription.languages",
            "AudioTranscription.keywords",
            "AudioTranscriptionResponse.languages",
            "MCPTool.tunnel_id",
            "MCPTool.allowed_callers",
            "RealtimeServerEventConversationItemInputAudioTranscriptionCompleted.languages",
            "InputTextContent.prompt_cache_breakpoint",
            "InputImageContent.prompt_cache_breakpoint",
            "InputFileContent.prompt_cache_breakpoint",
        },
        "added enumeration value": {
            "AudioTranscription.model.|enum",
            "AudioTranscriptionResponse.model.|enum",
            "RealtimeSessionCreateRequestGA.model.|enum",
            "RealtimeSessionCreateResponseGA.model.|enum",
            "FileInputDetail",
        },
        "removed license": {"info"},
        "added license": {"info"},
    }
    assert len(rows) == 3 + 9 + 9 + 2
    assert drift.compare(new, new) == drift.compare(old, old) == []


@examples(40)
@given(data=st.data())
def test_every_difference_in_the_official_document_is_a_row(official: dict[str, Tree], data: st.DataObject) -> None:
    new = official["2026-08-21"]
    found = list(places(new))
    place = found[data.draw(st.integers(0, len(found) - 1))]
    old = mutate(new, place, data.draw(st.sampled_from(["delete", "replace", "add", "turn"])), data.draw(KEYS), 17)
    differs = strict(settled(old)) != strict(settled(new))
    assert bool(drift.compare(old, new)) == differs
