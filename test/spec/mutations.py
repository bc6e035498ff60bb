"""Changes that upstream may make: a table of mutations of the official document, each with its proof on the wire.

Run as a script with names of mutations, next to code that was generated from a document with all of them, it starts a
server, calls what the mutations added, and compares requests and results. It needs nothing but the package.
"""

import json
import re
import sys
import threading
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final, NamedTuple

Tree = dict[str, Any]
REF: Final = "#/components/schemas/"
STRING: Final = {"type": "string"}
NOTE: Final = {"type": "object", "properties": {"id": STRING, "size": {"type": "integer"}}, "required": ["id"]}


class Sent(NamedTuple):
    """A request as the server received it."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


class Wire:
    """A server that answers as told, remembers the request, and has a client."""

    def __init__(self) -> None:
        wire = self

        class Handler(BaseHTTPRequestHandler):
            def answer(self) -> None:
                length = int(self.headers.get("Content-Length") or 0)
                headers = {name.lower(): value for name, value in self.headers.items()}
                wire.sent.append(Sent(self.command, self.path, headers, self.rfile.read(length)))
                status, content_type, body = wire.reply
                self.send_response(status)
                self.send_header("Content-Type", content_type)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body if self.command != "HEAD" else b"")

            def log_message(self, *_: object) -> None:
                """Log nothing."""

        for method in ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"):
            setattr(Handler, f"do_{method}", Handler.answer)
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.sent: list[Sent] = []
        self.reply: tuple[int, str, bytes] = (200, "application/json", b'{"id": "n1"}')

    @property
    def last(self) -> Sent:
        """The last request."""
        return self.sent[-1]

    def call(
        self, method: str, *arguments: Any, reply: Any = None, kind: str = "application/json", **named: Any
    ) -> Any:
        """Call a method of `client.api`, which gets this reply, and return its result."""
        from openai_realtime import RealtimeClient

        body = reply if isinstance(reply, bytes) else json.dumps({"id": "n1"} if reply is None else reply).encode()
        self.reply = (200 if body else 204, kind, body)
        base = f"http://127.0.0.1:{self.server.server_port}/v1"
        with RealtimeClient(api_key="sk-x", base_url=base, max_retries=0) as client:
            return getattr(client.api, method)(*arguments, **named)


class Mutation(NamedTuple):
    """A change of the document, and what must come of it."""

    change: Callable[[Tree], None]
    probe: Callable[[Wire], None] | None = None
    refused: str | None = None
    """What the build says if it must refuse the document."""

    @property
    def name(self) -> str:
        """The name of the mutation."""
        return self.change.__name__


MUTATIONS: Final[list[Mutation]] = []


def mutation(
    *, probe: Callable[[Wire], None] | None = None, refused: str | None = None
) -> Callable[[Callable[[Tree], None]], Callable[[Tree], None]]:
    """Add a change to the table."""

    def add(change: Callable[[Tree], None]) -> Callable[[Tree], None]:
        MUTATIONS.append(Mutation(change, probe, refused))
        return change

    return add


def schemas(document: Tree) -> Tree:
    """Return the schemas of the document."""
    return document["components"]["schemas"]  # type: ignore[no-any-return]


def ref(name: str) -> Tree:
    """Return a reference to a schema."""
    return {"$ref": REF + name}


def json_content(schema: Tree, kind: str = "application/json") -> Tree:
    """Return content of one media type."""
    return {"content": {kind: {"schema": schema}}}


def operation(document: Tree, endpoint: str, **parts: Any) -> Tree:
    """Add an operation such as `GET /realtime/notes` that returns a note, and return it."""
    method, path = endpoint.split(" ")
    name = f"{method}-{re.sub(r'[^a-z]+', '-', path.removeprefix('/realtime/')).strip('-')}".lower()
    added = {"operationId": name, "responses": {"200": json_content(NOTE)}, **parts}
    document["paths"].setdefault(path, {})[method.lower()] = added
    return added


def query(name: str, schema: Tree, **more: Any) -> Tree:
    """Return a query parameter."""
    return {"in": "query", "name": name, "schema": schema, **more}


def equal(found: object, expected: object) -> None:
    """Compare two values."""
    assert found == expected, f"{found!r} is not {expected!r}"


def refuses(call: Callable[[], object], words: str) -> None:
    """Check that a call is refused before anything is sent."""
    from openai_realtime import InvalidArgumentError

    try:
        call()
    except InvalidArgumentError as error:
        assert words in str(error), error
    else:
        raise AssertionError(f"not refused: {words}")


# ---- Parameters


def _query_array(wire: Wire) -> None:
    wire.call("get_query_array", include=["a", "b c"])
    equal(wire.last.path, "/v1/realtime/query/array?include=a&include=b%20c")


@mutation(probe=_query_array)
def query_array(document: Tree) -> None:
    operation(document, "GET /realtime/query/array", parameters=[query("include", {"type": "array", "items": STRING})])


def _query_array_brackets(wire: Wire) -> None:
    wire.call("get_query_brackets", include=["a", "b"])
    equal(wire.last.path, "/v1/realtime/query/brackets?include%5B%5D=a&include%5B%5D=b")


@mutation(probe=_query_array_brackets)
def query_array_brackets(document: Tree) -> None:
    parameter = query("include[]", {"type": "array", "items": STRING})
    operation(document, "GET /realtime/query/brackets", parameters=[parameter])


def _query_joined(wire: Wire) -> None:
    wire.call("get_query_joined", ids=["a", "b"], sizes=[1, 2])
    equal(wire.last.path, "/v1/realtime/query/joined?ids=a%2Cb&sizes=1%7C2")


@mutation(probe=_query_joined)
def query_joined(document: Tree) -> None:
    ids = query("ids", {"type": "array", "items": STRING}, explode=False)
    sizes = query("sizes", {"type": "array", "items": {"type": "integer"}}, style="pipeDelimited")
    operation(document, "GET /realtime/query/joined", parameters=[ids, sizes])


def _query_deep_object(wire: Wire) -> None:
    wire.call("get_query_deep", created={"gte": 3, "lt": 9})
    equal(wire.last.path, "/v1/realtime/query/deep?created%5Bgte%5D=3&created%5Blt%5D=9")


@mutation(probe=_query_deep_object)
def query_deep_object(document: Tree) -> None:
    schema = {"type": "object", "properties": {"gte": {"type": "integer"}, "lt": {"type": "integer"}}}
    operation(document, "GET /realtime/query/deep", parameters=[query("created", schema, style="deepObject")])


def _query_json(wire: Wire) -> None:
    wire.call("get_query_json", filter={"a": [1]})
    equal(wire.last.path, "/v1/realtime/query/json?filter=%7B%22a%22%3A%5B1%5D%7D")


@mutation(probe=_query_json)
def query_json(document: Tree) -> None:
    parameter = {"in": "query", "name": "filter", **json_content({"type": "object"})}
    operation(document, "GET /realtime/query/json", parameters=[parameter])


def _query_bounds(wire: Wire) -> None:
    wire.call("get_query_bounds", limit=100, after="abc")
    equal(wire.last.path, "/v1/realtime/query/bounds?limit=100&after=abc")
    refuses(lambda: wire.call("get_query_bounds", limit=101), "limit")
    refuses(lambda: wire.call("get_query_bounds", limit=0), "limit")
    refuses(lambda: wire.call("get_query_bounds", after="x" * 9), "after")


@mutation(probe=_query_bounds)
def query_bounds(document: Tree) -> None:
    limit = query("limit", {"type": "integer", "minimum": 1, "maximum": 100, "default": 20})
    operation(document, "GET /realtime/query/bounds", parameters=[limit, query("after", {**STRING, "maxLength": 8})])


def _query_enum(wire: Wire) -> None:
    wire.call("get_query_enum", order="desc", deep=True)
    equal(wire.last.path, "/v1/realtime/query/enum?order=desc&deep=true")
    wire.call("get_query_enum", order="newest")
    equal(wire.last.path, "/v1/realtime/query/enum?order=newest")


@mutation(probe=_query_enum)
def query_enum(document: Tree) -> None:
    order = query("order", {**STRING, "enum": ["asc", "desc"]})
    operation(document, "GET /realtime/query/enum", parameters=[order, query("deep", {"type": "boolean"})])


def _query_names(wire: Wire) -> None:
    wire.call("get_query_names", class_="a", timeout_="b", page_size=3, options_="c")
    equal(wire.last.path, "/v1/realtime/query/names?class=a&timeout=b&pageSize=3&options=c")


@mutation(probe=_query_names)
def query_names(document: Tree) -> None:
    names = [query("class", STRING), query("timeout", STRING), query("pageSize", {"type": "integer"})]
    operation(document, "GET /realtime/query/names", parameters=[*names, query("options", STRING)])


def _header(wire: Wire) -> None:
    wire.call("get_header", "user-1", x_depth=3)
    equal([wire.last.headers[name] for name in ("openai-safety-identifier", "x-depth")], ["user-1", "3"])
    wire.call("get_header", "user-1")
    assert "x-depth" not in wire.last.headers
    refuses(lambda: wire.call("get_header", "a\nb"), "OpenAI-Safety-Identifier")


@mutation(probe=_header)
def header_parameter(document: Tree) -> None:
    identifier = {"in": "header", "name": "OpenAI-Safety-Identifier", "required": True, "schema": STRING}
    depth = {"in": "header", "name": "X-Depth", "schema": {"type": "integer"}}
    ignored = {"in": "header", "name": "Authorization", "schema": STRING}
    operation(document, "GET /realtime/header", parameters=[identifier, depth, ignored])


@mutation(probe=lambda wire: wire.call("get_cookie"))
def cookie_parameter(document: Tree) -> None:
    operation(document, "GET /realtime/cookie", parameters=[{"in": "cookie", "name": "sid", "schema": STRING}])


def _path_number(wire: Wire) -> None:
    wire.call("get_number_n", 7)
    equal(wire.last.path, "/v1/realtime/number/7")


@mutation(probe=_path_number)
def path_number(document: Tree) -> None:
    number = {"in": "path", "name": "n", "required": True, "schema": {"type": "integer"}}
    operation(document, "GET /realtime/number/{n}", parameters=[number])


def _path_undeclared(wire: Wire) -> None:
    wire.call("get_undeclared_note_id", "a/b")
    equal(wire.last.path, "/v1/realtime/undeclared/a%2Fb")


@mutation(probe=_path_undeclared)
def path_undeclared(document: Tree) -> None:
    operation(document, "GET /realtime/undeclared/{note-id}")


def _path_shared(wire: Wire) -> None:
    wire.call("delete_shared_id", "x", trace="t", reply=b"")
    equal((wire.last.method, wire.last.path), ("DELETE", "/v1/realtime/shared/x?trace=t"))


@mutation(probe=_path_shared)
def parameters_of_the_path(document: Tree) -> None:
    operation(document, "DELETE /realtime/shared/{id}", responses={"204": {}})
    here = {"in": "path", "name": "id", "required": True, "schema": STRING}
    document["paths"]["/realtime/shared/{id}"]["parameters"] = [here, query("trace", STRING)]


def _parameter_reference(wire: Wire) -> None:
    wire.call("get_referenced", page=2)
    equal(wire.last.path, "/v1/realtime/referenced?page=2")


@mutation(probe=_parameter_reference)
def parameter_by_reference(document: Tree) -> None:
    document["components"].setdefault("parameters", {})["Page"] = query("page", {"type": "integer"})
    operation(document, "GET /realtime/referenced", parameters=[{"$ref": "#/components/parameters/Page"}])


def _required_after_optional(wire: Wire) -> None:
    wire.call("get_order", "must", may="m")
    equal(wire.last.path, "/v1/realtime/order?may=m&must=must")


@mutation(probe=_required_after_optional)
def required_after_optional(document: Tree) -> None:
    operation(document, "GET /realtime/order", parameters=[query("may", STRING), query("must", STRING, required=True)])


# ---- Methods and names


def _put(wire: Wire) -> None:
    equal(wire.call("put_note", {"id": "a"}).id, "n1")
    equal((wire.last.method, json.loads(wire.last.body)), ("PUT", {"id": "a"}))


@mutation(probe=_put)
def put(document: Tree) -> None:
    operation(document, "PUT /realtime/note", requestBody={"required": True, **json_content(NOTE)})


def _patch(wire: Wire) -> None:
    wire.call("patch_note", {"id": "a"})
    equal((wire.last.method, wire.last.headers["content-type"]), ("PATCH", "application/merge-patch+json"))


@mutation(probe=_patch)
def patch_with_its_own_media_type(document: Tree) -> None:
    body = {"required": True, **json_content(NOTE, "application/merge-patch+json")}
    operation(document, "PATCH /realtime/note", requestBody=body)


def _head(wire: Wire) -> None:
    equal(wire.call("head_note"), None)
    equal(wire.last.method, "HEAD")


@mutation(probe=_head)
def head(document: Tree) -> None:
    operation(document, "HEAD /realtime/note")


def _no_operation_id(wire: Wire) -> None:
    wire.call("post_realtime_nameless_id_start", "x")
    equal((wire.last.method, wire.last.path), ("POST", "/v1/realtime/nameless/x/start"))


@mutation(probe=_no_operation_id)
def no_operation_id(document: Tree) -> None:
    here = {"in": "path", "name": "id", "required": True, "schema": STRING}
    del operation(document, "POST /realtime/nameless/{id}/start", parameters=[here])["operationId"]


def _same_operation_id(wire: Wire) -> None:
    wire.call("get_realtime_again")
    equal(wire.last.path, "/v1/realtime/again")


@mutation(probe=_same_operation_id)
def same_operation_id(document: Tree) -> None:
    operation(document, "GET /realtime/again")["operationId"] = "create-realtime-client-secret"


def _camel_operation_id(wire: Wire) -> None:
    wire.call("list_all_notes")
    equal(wire.last.path, "/v1/realtime/camel")


@mutation(probe=_camel_operation_id)
def camel_operation_id(document: Tree) -> None:
    operation(document, "GET /realtime/camel")["operationId"] = "listAllNotes"


def _other_tag(wire: Wire) -> None:
    wire.call("get_tagged")
    wire.call("create_realtime_client_secret", {}, reply={"value": "ek_1", "expires_at": 1, "session": {}})
    equal(wire.last.path, "/v1/realtime/client_secrets")


@mutation(probe=_other_tag)
def renamed_tag(document: Tree) -> None:
    operation(document, "GET /realtime/tagged", tags=["Voice agents", "Beta"])
    document["paths"]["/realtime/client_secrets"]["post"]["tags"] = ["Voice agents"]


@mutation(probe=lambda wire: wire.call("hangup_realtime_call", "rtc_1", reply=b""))
def renamed_operation(document: Tree) -> None:
    document["paths"]["/realtime/calls/{call_id}/hangup"]["post"]["operationId"] = "endCall"


@mutation(probe=lambda wire: wire.call("get_item"))
def path_item_by_reference(document: Tree) -> None:
    operation(document, "GET /realtime/item")
    document["components"].setdefault("pathItems", {})["Item"] = document["paths"]["/realtime/item"]
    document["paths"]["/realtime/item"] = {"$ref": "#/components/pathItems/Item"}


@mutation(probe=lambda wire: wire.call("get_deprecated"))
def deprecated_operation(document: Tree) -> None:
    operation(document, "GET /realtime/deprecated", deprecated=True, servers=[{"url": "https://other.example"}])


# ---- Bodies


def _body_reference(wire: Wire) -> None:
    wire.call("post_body_reference", {"id": "a"})
    equal(json.loads(wire.last.body), {"id": "a"})
    refuses(lambda: wire.call("post_body_reference", {}), "body.id")


@mutation(probe=_body_reference)
def body_by_reference(document: Tree) -> None:
    document["components"].setdefault("requestBodies", {})["Note"] = {"required": True, **json_content(NOTE)}
    operation(document, "POST /realtime/body/reference", requestBody={"$ref": "#/components/requestBodies/Note"})


def _body_all_of(wire: Wire) -> None:
    wire.call("post_body_all", {"effort": "low", "extra": "e"})
    equal(json.loads(wire.last.body), {"effort": "low", "extra": "e"})
    refuses(lambda: wire.call("post_body_all", {"effort": "low"}), "body.extra")


@mutation(probe=_body_all_of)
def body_all_of(document: Tree) -> None:
    more = {"type": "object", "properties": {"extra": STRING}, "required": ["extra"]}
    whole = {"allOf": [ref("RealtimeReasoning"), more]}
    operation(document, "POST /realtime/body/all", requestBody={"required": True, **json_content(whole)})


def _body_aliases(wire: Wire) -> None:
    from openai_realtime import models

    body = models.PostBodyAliasesBody.from_json('{"class": "c", "pageSize": 3}')  # type: ignore[attr-defined]
    wire.call("post_body_aliases", body)
    equal(json.loads(wire.last.body), {"class": "c", "pageSize": 3})
    wire.call("post_body_aliases", {"class": "c", "pageSize": 3})
    odd = models.PostBodyAliasesBody.from_json('{"class": "c", "pageSize": 10}')  # type: ignore[attr-defined]
    refuses(lambda: wire.call("post_body_aliases", odd), "body.pageSize")


@mutation(probe=_body_aliases)
def body_with_aliases(document: Tree) -> None:
    fields = {"class": STRING, "pageSize": {"type": "integer", "maximum": 9}}
    body = {
        "required": True,
        **json_content({"type": "object", "properties": fields, "required": ["class", "pageSize"]}),
    }
    operation(document, "POST /realtime/body/aliases", requestBody=body)


def _body_list(wire: Wire) -> None:
    wire.call("post_body_list", [{"id": "a"}])
    equal(json.loads(wire.last.body), [{"id": "a"}])


@mutation(probe=_body_list)
def body_list(document: Tree) -> None:
    body = {"required": True, **json_content({"type": "array", "items": NOTE})}
    operation(document, "POST /realtime/body/list", requestBody=body)


def _body_free(wire: Wire) -> None:
    wire.call("post_body_free", {"any": [1, None]})
    equal(json.loads(wire.last.body), {"any": [1, None]})
    wire.call("post_body_free")
    equal(wire.last.body, b"")


@mutation(probe=_body_free)
def body_free(document: Tree) -> None:
    operation(document, "POST /realtime/body/free", requestBody=json_content({"type": "object"}))


def _body_urlencoded(wire: Wire) -> None:
    wire.call("post_body_form", "a b", tags=["x", "y"], size=3)
    equal(wire.last.headers["content-type"], "application/x-www-form-urlencoded")
    equal(wire.last.body, b"name=a%20b&tags=x&tags=y&size=3")


@mutation(probe=_body_urlencoded)
def body_urlencoded(document: Tree) -> None:
    fields = {"name": STRING, "tags": {"type": "array", "items": STRING}, "size": {"type": "integer"}}
    form = {"type": "object", "properties": fields, "required": ["name"]}
    body = {"required": True, **json_content(form, "application/x-www-form-urlencoded")}
    operation(document, "POST /realtime/body/form", requestBody=body)


def _body_multipart(wire: Wire) -> None:
    wire.call("post_body_upload", b"\x00\xff", note={"id": "a"}, count=2, labels=["x", "y"])
    assert b'name="file"; filename="file"\r\nContent-Type: audio/wav\r\n\r\n\x00\xff\r\n' in wire.last.body
    assert b'name="note"\r\nContent-Type: application/json\r\n\r\n{"id":"a"}\r\n' in wire.last.body
    assert b'name="count"\r\nContent-Type: text/plain\r\n\r\n2\r\n' in wire.last.body
    equal(wire.last.body.count(b'name="labels"\r\n'), 2)
    equal(wire.last.headers["accept"], "application/json")


@mutation(probe=_body_multipart)
def body_multipart_with_a_file(document: Tree) -> None:
    fields = {
        "file": {"type": "string", "format": "binary"},
        "note": NOTE,
        "count": {"type": "integer"},
        "labels": {"type": "array", "items": STRING},
    }
    form = {"type": "object", "properties": fields, "required": ["file"]}
    media = {"schema": form, "encoding": {"file": {"contentType": "audio/wav"}}}
    body = {"required": True, "content": {"multipart/form-data": media}}
    operation(document, "POST /realtime/body/upload", requestBody=body)


def _body_binary(wire: Wire) -> None:
    wire.call("post_body_binary", b"\x00\x01")
    equal((wire.last.headers["content-type"], wire.last.body), ("audio/pcm", b"\x00\x01"))
    refuses(lambda: wire.call("post_body_binary", "text"), "bytes")


@mutation(probe=_body_binary)
def body_binary(document: Tree) -> None:
    body = {"required": True, **json_content({"type": "string", "format": "binary"}, "audio/pcm")}
    operation(document, "POST /realtime/body/binary", requestBody=body)


def _body_text(wire: Wire) -> None:
    wire.call("post_body_text", "hé")
    equal((wire.last.headers["content-type"], wire.last.body), ("text/plain", "hé".encode()))


@mutation(probe=_body_text)
def body_text(document: Tree) -> None:
    operation(
        document, "POST /realtime/body/text", requestBody={"required": True, **json_content(STRING, "text/plain")}
    )


def _body_choice(wire: Wire) -> None:
    wire.call("post_body_choice", {"id": "a"})
    equal(wire.last.headers["content-type"], "application/json")


@mutation(probe=_body_choice)
def body_of_several_media_types(document: Tree) -> None:
    content = {"application/xml": {"schema": STRING}, "application/json": {"schema": NOTE}}
    operation(document, "POST /realtime/body/choice", requestBody={"required": True, "content": content})


def _body_empty(wire: Wire) -> None:
    wire.call("post_body_empty")
    equal(wire.last.body, b"")


@mutation(probe=_body_empty)
def body_without_content(document: Tree) -> None:
    answers = {"200": {**json_content(NOTE), "headers": {}}, "404": {"content": {}}}
    operation(document, "POST /realtime/body/empty", requestBody={"required": True, "content": {}}, responses=answers)


def _body_union(wire: Wire) -> None:
    wire.call("post_body_union", {"type": "b", "size": 1})
    refuses(lambda: wire.call("post_body_union", {"type": "b"}), "size")


@mutation(probe=_body_union)
def body_union(document: Tree) -> None:
    a = {"type": "object", "properties": {"type": {"const": "a", **STRING}}, "required": ["type"]}
    b = {
        "type": "object",
        "properties": {"type": {"const": "b", **STRING}, "size": {"type": "integer"}},
        "required": ["type", "size"],
    }
    body = {"required": True, **json_content({"oneOf": [a, b]})}
    operation(document, "POST /realtime/body/union", requestBody=body)


# ---- Answers


def _answer_binary(wire: Wire) -> None:
    answer = wire.call("get_answer_binary", reply=b"\x00\xff", kind="audio/wav")
    equal((answer.content, answer.headers["content-type"]), (b"\x00\xff", "audio/wav"))
    equal(wire.last.headers["accept"], "audio/wav")


@mutation(probe=_answer_binary)
def answer_binary(document: Tree) -> None:
    answer = json_content({"type": "string", "format": "binary"}, "audio/wav")
    operation(document, "GET /realtime/answer/binary", responses={"200": answer})


def _answer_text(wire: Wire) -> None:
    equal(wire.call("get_answer_text", reply="hé".encode(), kind="text/plain").text, "hé")


@mutation(probe=_answer_text)
def answer_text(document: Tree) -> None:
    operation(document, "GET /realtime/answer/text", responses={"200": json_content(STRING, "text/plain")})


def _answer_events(wire: Wire) -> None:
    reply = b': hi\n\ndata: {"id":\ndata: "a"}\n\nevent: more\ndata: {"id": "b"}\r\n\r\ndata: [DONE]\n\n'
    events = wire.call("get_answer_events", reply=reply, kind="text/event-stream")
    equal([event.id for event in events], ["a", "b"])
    equal(wire.last.headers["accept"], "text/event-stream")


@mutation(probe=_answer_events)
def answer_event_stream(document: Tree) -> None:
    operation(document, "GET /realtime/answer/events", responses={"200": json_content(NOTE, "text/event-stream")})


def _answer_plain_events(wire: Wire) -> None:
    reply = b"event: tick\nid: 1\ndata: x\n\n"
    (event,) = wire.call("get_answer_plain", reply=reply, kind="text/event-stream")
    equal(tuple(event), ("tick", "x", "1"))


@mutation(probe=_answer_plain_events)
def answer_event_stream_without_schema(document: Tree) -> None:
    operation(document, "GET /realtime/answer/plain", responses={"200": {"content": {"text/event-stream": {}}}})


def _answer_list(wire: Wire) -> None:
    equal([note.id for note in wire.call("get_answer_list", reply=[{"id": "a"}, {"id": "b"}])], ["a", "b"])


@mutation(probe=_answer_list)
def answer_list(document: Tree) -> None:
    operation(document, "GET /realtime/answer/list", responses={"200": json_content({"type": "array", "items": NOTE})})


def _answer_map(wire: Wire) -> None:
    equal(wire.call("get_answer_map", reply={"a": 1}), {"a": 1})
    equal(wire.call("get_answer_any", reply=[None]), [None])


@mutation(probe=_answer_map)
def answer_without_a_model(document: Tree) -> None:
    counts = {"type": "object", "additionalProperties": {"type": "integer"}}
    operation(document, "GET /realtime/answer/map", responses={"200": json_content(counts)})
    operation(document, "GET /realtime/answer/any", responses={"200": {"content": {"application/json": {}}}})


def _answer_union(wire: Wire) -> None:
    found = wire.call("get_answer_union", reply={"type": "b"})
    assert type(found).__name__.endswith("b"), type(found)
    equal(wire.call("get_answer_union", reply={"type": "c"}).to_dict(), {"type": "c"})


@mutation(probe=_answer_union)
def answer_union(document: Tree) -> None:
    options = [{"type": "object", "properties": {"type": {"enum": [tag], **STRING}}} for tag in "ab"]
    operation(document, "GET /realtime/answer/union", responses={"200": json_content({"anyOf": options})})


def _answer_maybe(wire: Wire) -> None:
    equal(wire.call("get_answer_maybe").id, "n1")
    equal(wire.call("get_answer_maybe", reply=b""), None)


@mutation(probe=_answer_maybe)
def answer_with_or_without_content(document: Tree) -> None:
    operation(document, "GET /realtime/answer/maybe", responses={"200": json_content(NOTE), "204": {}})


@mutation(probe=lambda wire: equal(wire.call("get_answer_shared").id, "n1"))
def answer_by_reference(document: Tree) -> None:
    shared = {"headers": {"X-Trace": {"$ref": "#/components/headers/Trace"}}, **json_content(NOTE)}
    document["components"].setdefault("responses", {})["Note"] = shared
    document["components"].setdefault("headers", {})["Trace"] = {"schema": STRING}
    responses = {"200": {"$ref": "#/components/responses/Note"}}
    operation(document, "GET /realtime/answer/shared", responses=responses)


@mutation(probe=lambda wire: equal(wire.call("get_answer_range").id, "n1"))
def answer_of_a_range(document: Tree) -> None:
    operation(
        document, "GET /realtime/answer/range", responses={"4XX": json_content(STRING), "2XX": json_content(NOTE)}
    )


@mutation(probe=lambda wire: equal(wire.call("get_answer_problem").id, "n1"))
def answer_with_its_own_json(document: Tree) -> None:
    operation(document, "GET /realtime/answer/problem", responses={"200": json_content(NOTE, "application/hal+json")})


@mutation(probe=lambda wire: equal(wire.call("get_answer_either").id, "n1"))
def answer_of_several_media_types(document: Tree) -> None:
    content = {"text/event-stream": {}, "application/json": {"schema": NOTE}}
    operation(document, "GET /realtime/answer/either", responses={"200": {"content": content}})


# ---- Schemas


def _model(name: str, text: str, **fields: object) -> Callable[[Wire], None]:
    def probe(_: Wire) -> None:
        from openai_realtime import models

        value = getattr(models, name).from_json(text)
        equal(json.loads(value.to_json()), json.loads(text))
        for field, expected in fields.items():
            equal(getattr(value, field), expected)

    return probe


def _field(document: Tree, name: str, schema: Any) -> None:
    schemas(document)["RealtimeReasoning"]["properties"][name] = schema


@mutation(probe=_model("RealtimeReasoning", '{"anything": [1], "effort": "low"}', anything=[1]))
def boolean_schemas(document: Tree) -> None:
    _field(document, "anything", True)
    _field(document, "nothing", False)
    _field(document, "items", {"type": "array", "items": True})
    schemas(document)["Anything"] = True
    _field(document, "named", ref("Anything"))
    holder = {"type": "object", "properties": {"x": ref("Anything"), "y": {"anyOf": [{}, {"type": "null"}]}}}
    _field(document, "holder", holder)


@mutation(probe=_model("RealtimeNoteChild", '{"kind": "child", "id": "x", "size": 1}', id="x", size=1))
def all_of_with_a_base(document: Tree) -> None:
    base = {**NOTE, "properties": {**NOTE["properties"], "kind": STRING}, "discriminator": {"propertyName": "kind"}}  # type: ignore[dict-item]
    schemas(document)["RealtimeNoteBase"] = base
    fields = {"kind": {"enum": ["child"], **STRING}, "deep": {"allOf": [ref("RealtimeReasoning")]}}
    child = {"allOf": [ref("RealtimeNoteBase"), {"type": "object", "properties": fields}]}
    schemas(document)["RealtimeNoteChild"] = child
    _field(document, "child", ref("RealtimeNoteChild"))
    _field(document, "base", ref("RealtimeNoteBase"))


@mutation(probe=_model("RealtimeReasoning", '{"alias": {"id": "x"}}'))
def alias_of_a_schema(document: Tree) -> None:
    schemas(document)["RealtimeNoteName"] = NOTE
    schemas(document)["RealtimeNoteAlias"] = ref("RealtimeNoteName")
    schemas(document)["RealtimeNoteAgain"] = {"allOf": [ref("RealtimeNoteAlias")], "description": "Same."}
    _field(document, "alias", ref("RealtimeNoteAgain"))


@mutation(probe=_model("RealtimeReasoning", '{"piece": "low"}', piece="low"))
def reference_into_a_schema(document: Tree) -> None:
    _field(document, "piece", {"$ref": REF + "RealtimeReasoning/properties/effort"})
    document["components"]["schemas"]["RealtimeReasoning"]["properties"].setdefault("effort", STRING)


@mutation(probe=_model("RealtimeReasoning", '{"odd": {"id": "x"}, "list": {"id": "y"}}'))
def odd_schema_names(document: Tree) -> None:
    schemas(document)["realtime_odd-name"] = NOTE
    schemas(document)["List"] = {"type": "object", "properties": {"id": STRING, "n": {"type": "integer"}}}
    _field(document, "odd", ref("realtime_odd-name"))
    _field(document, "list", ref("List"))


@mutation(probe=_model("RealtimeReasoning", '{"cased": {"id": "x"}, "other_case": {"id": "y"}}'))
def schemas_that_differ_in_case(document: Tree) -> None:
    schemas(document)["RealtimeCased"] = NOTE
    schemas(document)["RealtimeCASED"] = {"type": "object", "properties": {"id": STRING}}
    _field(document, "cased", ref("RealtimeCased"))
    _field(document, "other_case", ref("RealtimeCASED"))


@mutation(probe=_model("RealtimeReasoning", '{"both": {"id": "x", "type": "b"}}'))
def union_with_fields(document: Tree) -> None:
    options = [{"type": "object", "properties": {"type": {"enum": [tag], **STRING}}} for tag in "ab"]
    _field(document, "both", {**NOTE, "oneOf": options})


@mutation(probe=_model("RealtimeReasoning", '{"either": {"id": "x"}}'))
def union_of_required(document: Tree) -> None:
    _field(document, "either", {**NOTE, "anyOf": [{"required": ["id"]}, {"required": ["size"]}]})


@mutation(probe=_model("RealtimeReasoning", '{"deeper": {"inner": {"deeper": {}}}}'))
def circular_field(document: Tree) -> None:
    _field(document, "deeper", {"type": "object", "properties": {"inner": ref("RealtimeReasoning")}})


@mutation(probe=_model("RealtimeReasoning", '{"class": "x", "x-odd name": "q", "json": null, "_under": 1}'))
def odd_field_names(document: Tree) -> None:
    for name in ("class", "x-odd name", "_under", "model_config"):
        _field(document, name, {"type": ["string", "integer"]})
    _field(document, "json", {"type": ["integer", "null"], "enum": [1, 2, None]})


def _camel_fields(_: Wire) -> None:
    from openai_realtime import models

    text = '{"pageSize": 3, "HTTPStatus": 4, "ID": "x"}'
    value: Any = models.RealtimeReasoning.from_json(text)
    equal((value.page_size, value.http_status, value.id), (3, 4, "x"))
    equal(json.loads(value.to_json()), json.loads(text))


@mutation(probe=_camel_fields)
def camel_case_fields(document: Tree) -> None:
    _field(document, "pageSize", {"type": "integer"})
    _field(document, "HTTPStatus", {"type": "integer"})
    _field(document, "ID", STRING)


@mutation(probe=_model("RealtimeReasoning", '{"twin_field": 1, "twinField": "x"}', twin_field=1))
def fields_of_one_name_in_python(document: Tree) -> None:
    _field(document, "twin_field", {"type": "integer"})
    _field(document, "twinField", STRING)


@mutation(probe=_model("RealtimeReasoning", '{"tuple": ["a"], "matrix": [["a", null]], "mapped": {"k": {"q": "1"}}}'))
def odd_containers(document: Tree) -> None:
    _field(document, "tuple", {"type": "array", "prefixItems": [STRING], "items": False})
    _field(
        document,
        "matrix",
        {"type": "array", "items": {"type": "array", "items": {"anyOf": [STRING, {"type": "null"}]}}},
    )
    inner = {"type": "object", "properties": {"q": {**STRING, "pattern": '^[0-9"]+$'}}}
    _field(document, "mapped", {"type": "object", "additionalProperties": inner})


@mutation(probe=_model("RealtimeReasoning", '{"flag": true, "number": 2, "mix": 1.5}'))
def odd_constants(document: Tree) -> None:
    _field(document, "flag", {"type": "boolean", "const": True})
    _field(document, "number", {"type": "integer", "enum": [1, 2]})
    _field(document, "mix", {"enum": ["a", 1.5, None]})


@mutation(probe=_model("RealtimeReasoning", r'{"quoted": "say \"a\"", "constant": {"a": 1}, "listed": [1]}'))
def constants_that_are_no_literals(document: Tree) -> None:
    _field(document, "quoted", {**STRING, "enum": ['say "a"', "b\\n"]})
    _field(document, "constant", {**STRING, "const": {"a": 1}})
    _field(document, "listed", {"enum": [[1], [2]]})


@mutation(probe=_model("RealtimeReasoning", '{"bad": "x"}'))
def malformed_keywords(document: Tree) -> None:
    _field(document, "bad", {**STRING, "required": True, "minLength": "1", "pattern": 7, "enum": []})


def _event(wire: Wire) -> None:
    from openai_realtime import events

    event = events.parse_server_event(b'{"type": "hologram.shown", "event_id": "e", "from": "here"}')
    equal(type(event).__name__, "RealtimeServerEventHologram")


@mutation(probe=_event)
def new_event(document: Tree) -> None:
    fields = {"type": {"const": "hologram.shown", **STRING}, "event_id": STRING, "from": STRING}
    schemas(document)["RealtimeServerEventHologram"] = {"type": "object", "properties": fields, "required": ["type"]}
    schemas(document)["RealtimeServerEvent"]["anyOf"].append(ref("RealtimeServerEventHologram"))


@mutation(probe=_model("RealtimeSessionCreateRequestGA", '{"type": "realtime", "hologram": {"rays": ["x"]}}'))
def new_field(document: Tree) -> None:
    rays = {"type": "array", "items": {"oneOf": [STRING, {"type": "object", "properties": {"x": {"type": "number"}}}]}}
    field = {"type": "object", "properties": {"rays": rays}}
    schemas(document)["RealtimeSessionCreateRequestGA"]["properties"]["hologram"] = field


@mutation(probe=_model("RealtimeReasoning", '{"effort": "colossal"}', effort="colossal"))
def new_enumeration_value(document: Tree) -> None:
    schemas(document)["RealtimeReasoning"]["properties"]["effort"] = {**STRING, "enum": ["low", "colossal"]}


@mutation()
def changed_bound(document: Tree) -> None:
    schemas(document)["RealtimeSession"]["properties"]["temperature"]["maximum"] = 2


@mutation()
def changed_copy(document: Tree) -> None:
    audio = schemas(document)["RealtimeTranslationSession"]["properties"]["audio"]["properties"]["output"]
    audio["properties"]["pitch"] = {"type": "integer"}


@mutation()
def removed_field(document: Tree) -> None:
    for name in ("RealtimeSession", "RealtimeSessionCreateRequest"):
        del schemas(document)[name]["properties"]["tool_choice"]


@mutation()
def removed_correction_target(document: Tree) -> None:
    del schemas(document)["RealtimeSessionCreateResponse"]["properties"]["include"]


def _renamed_schema(_: Wire) -> None:
    from openai_realtime import models

    assert models.RealtimeVadNew


@mutation(probe=_renamed_schema)
def renamed_schema(document: Tree) -> None:
    text = json.dumps(document).replace(f'"{REF}RealtimeTruncation"', f'"{REF}RealtimeVadNew"')
    document.clear()
    document.update(json.loads(text))
    schemas(document)["RealtimeVadNew"] = schemas(document).pop("RealtimeTruncation")


# ---- What must be refused, by name


@mutation(refused="two events of one type.*hologram")
def two_events_of_one_type(document: Tree) -> None:
    for name in ("RealtimeServerEventOne", "RealtimeServerEventTwo"):
        fields = {"type": {"const": "hologram", **STRING}}
        schemas(document)[name] = {"type": "object", "properties": fields, "required": ["type"]}
        schemas(document)["RealtimeServerEvent"]["anyOf"].append(ref(name))


@mutation(refused="RealtimeLoop is defined by itself")
def circular_definition(document: Tree) -> None:
    schemas(document)["RealtimeLoop"] = {"allOf": [ref("RealtimeLoop"), NOTE]}


@mutation(refused="RealtimeTwin is defined by itself")
def circular_alias(document: Tree) -> None:
    schemas(document)["RealtimeTwin"] = ref("RealtimeOther")
    schemas(document)["RealtimeOther"] = ref("RealtimeTwin")


@mutation(refused="RealtimeReasoning.gone refers to .*Missing")
def dangling_reference(document: Tree) -> None:
    _field(document, "gone", ref("Missing"))


@mutation(refused="does not exist")
def dangling_parameter(document: Tree) -> None:
    operation(document, "GET /realtime/gone", parameters=[{"$ref": "#/components/parameters/Gone"}])


@mutation(refused=r"RealtimeReasoning.listed must be a mapping, not list")
def schema_that_is_a_list(document: Tree) -> None:
    _field(document, "listed", ["string"])


@mutation(refused="RealtimeReasoning: properties must be a mapping")
def properties_that_are_a_list(document: Tree) -> None:
    schemas(document)["RealtimeReasoning"]["properties"] = [STRING]


@mutation(refused="a parameter needs a name and a place")
def parameter_without_a_name(document: Tree) -> None:
    operation(document, "GET /realtime/nameless", parameters=[{"schema": STRING}])


@mutation(refused="must be a mapping, not str")
def operation_that_is_text(document: Tree) -> None:
    document["paths"]["/realtime/text"] = {"get": "see elsewhere"}


@mutation(refused="anyOf must be a list")
def union_that_is_a_mapping(document: Tree) -> None:
    _field(document, "union", {"anyOf": {"a": STRING}})


BY_NAME: Final = {each.name: each for each in MUTATIONS}


def main(names: list[str]) -> int:
    """Run the probes of the named mutations, and return how many fail."""
    wire, failures = Wire(), []
    for name in names:
        try:
            (BY_NAME[name].probe or (lambda _: None))(wire)
        except (AssertionError, AttributeError, LookupError, NameError, TypeError, ValueError) as error:
            failures.append(f"{name}: {type(error).__name__}: {error}\n")
    sys.stdout.writelines(failures)
    return len(failures)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
