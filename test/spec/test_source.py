"""Reading, trimming and stripping official documents."""

import copy
import hashlib
import json
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import prepare
import pytest
import yaml
from pipeline import load, source, trim
from pipeline.source import DocumentError

REVISIONS = ("openapi-2026-05-13-5162af9.yaml", "openapi-2026-08-21-f85dbe2.yaml")


def document(**changes: Any) -> dict[str, Any]:
    """Return a small document with the constructs of official ones."""
    schemas = {
        "RealtimeSession": {
            "type": "object",
            "title": "A session",
            "description": "What a session is.",
            "properties": {
                "title": {"type": "string", "description": "A name."},
                "description": {"anyOf": [{"type": "object", "properties": {"text": {"description": "Inner."}}}, NULL]},
                "example": {"$ref": "#/components/schemas/Turn"},
                "default": {"type": "string", "default": "summary", "example": {"$ref": "#/nowhere"}},
            },
            "x-oaiMeta": {"example": "{}"},
            "x-stainless-naming": {"python": "s"},
            "x-order": 3,
            "x-hint": "some words about it",
        },
        "RealtimeClientEvent": {
            "anyOf": [
                {"$ref": "#/components/schemas/RealtimeBetaClientEventHello"},
                {"$ref": "#/components/schemas/Hello"},
            ],
            "discriminator": {
                "propertyName": "type",
                "mapping": {
                    "hello": "#/components/schemas/Hello",
                    "beta.hello": "#/components/schemas/RealtimeBetaClientEventHello",
                },
            },
        },
        "RealtimeBetaClientEventHello": {"properties": {"of": {"$ref": "#/components/schemas/RealtimeBetaOnly"}}},
        "RealtimeBetaOnly": {"type": "string"},
        "Hello": {"type": "object", "properties": {"next": {"$ref": "#/components/schemas/Hello"}}},
        "Turn": {
            "oneOf": [
                {"type": "object", "properties": {"type": {"const": "server"}, "wait": {"description": "Pause."}}},
                {"type": "object", "properties": {"type": {"const": "semantic"}, "wait": {"description": "Calm."}}},
            ]
        },
        "Unused": {"type": "string"},
    }
    made: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {"title": "Small", "version": "1", "description": "Prose.", "license": {"name": "MIT"}},
        "servers": [{"url": "https://api.example.com/v1", "description": "Prose."}],
        "security": [{"Key": []}],
        "tags": [{"name": "Other"}, {"name": "Realtime", "description": "Prose."}],
        "paths": {
            "/other": {"get": {"operationId": "other", "responses": {}}},
            "/realtime/things/{id}": {
                "post": {
                    "operationId": "make-thing",
                    "summary": "Makes a thing.",
                    "tags": ["Realtime"],
                    "parameters": [{"name": "id", "in": "path", "description": "Which.", "schema": {"type": "string"}}],
                    "requestBody": {"$ref": "#/components/requestBodies/Thing"},
                    "responses": {"default": {"$ref": "#/components/responses/Fault"}},
                    "x-oaiMeta": {"name": "Make"},
                }
            },
        },
        "components": {
            "schemas": schemas,
            "requestBodies": {
                "Thing": {
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Hello"}, "example": {}}}
                }
            },
            "responses": {"Fault": {"description": "Bad."}, "Idle": {"description": "Never."}},
            "securitySchemes": {"Key": {"type": "http", "scheme": "bearer"}, "Admin": {"type": "http"}},
        },
        "x-oaiMeta": {"groups": []},
    }
    return {**made, **changes}


NULL = {"type": "null"}


def written(folder: Path, text: str | bytes, name: str = "openapi.yaml") -> str:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(path)


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")


@contextmanager
def served(status: int, body: bytes, headers: dict[str, str]) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.mark.parametrize("form", ["yaml", "json"])
@pytest.mark.parametrize("scheme", ["", "file://"])
def test_reads_yaml_and_json_files(tmp_path: Path, form: str, scheme: str) -> None:
    text = yaml.safe_dump(document()) if form == "yaml" else "\ufeff" + json.dumps(document())
    found = source.read(scheme + written(tmp_path, text, f"spec-2026-08-21-f85dbe2.{form}"))
    assert found.document == document()
    assert (found.commit, found.date) == ("f85dbe2", "2026-08-21")
    assert found.sha256 == hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize(
    ("name", "commit", "day"),
    [
        ("openapi-2026-08-21-f85dbe2.yaml", "f85dbe2", "2026-08-21"),
        ("/openai/openai-openapi/" + "0123456789" * 4 + "/openapi.yaml", "0123456789" * 4, None),
        ("openapi-2026-13-41-f85dbe2.yaml", None, None),
        ("openapi-2026-08-21-revised.yaml", None, "2026-08-21"),
        ("openapi.yaml", None, None),
        ("a" * 64 + ".yaml", None, None),
    ],
)
def test_guesses_the_revision_from_the_name(name: str, commit: str | None, day: str | None) -> None:
    assert source.guess_revision(name) == (commit, day)


def test_reads_urls_and_never_shows_their_query() -> None:
    body = json.dumps(document()).encode()
    with served(200, body, {"Content-Length": str(len(body))}) as base:
        assert source.read(f"{base}/2026-08-21/openapi.json").date == "2026-08-21"
    with served(404, b"", {"Content-Length": "0"}) as base, pytest.raises(DocumentError) as caught:
        source.read(f"{base}/openapi.yaml?token=hush")
    assert str(caught.value) == f"{base}/openapi.yaml: the server answered 404 Not Found"


@pytest.mark.parametrize(
    ("status", "body", "headers", "reason"),
    [
        (200, b"openapi: 3.1.0\n", {"Content-Length": "99"}, "truncated: 15 of 99 bytes"),
        (200, b"<!DOCTYPE html><html></html>", {}, "an HTML or XML page"),
        (302, b"", {"Location": "ftp://127.0.0.1/openapi.yaml"}, "redirects to a ftp: URL"),
        (302, b"", {"Location": "file:///etc/hosts"}, "'file:///etc/hosts' is not allowed"),
        (500, b"", {}, "the server answered 500"),
    ],
)
def test_bad_answers_are_reported_in_one_line(status: int, body: bytes, headers: dict[str, str], reason: str) -> None:
    with served(status, body, headers) as base, pytest.raises(DocumentError, match=reason) as caught:
        source.read(f"{base}/openapi.yaml")
    assert "\n" not in str(caught.value)


def test_unreachable_and_forbidden_urls() -> None:
    with served(200, b"", {}) as base:
        pass
    with pytest.raises(DocumentError, match="unreachable: "):
        source.read(f"{base}/openapi.yaml")
    with pytest.raises(DocumentError, match="must not carry a user name") as caught:
        source.read("https://me:hush@example.com/openapi.yaml")
    assert "hush" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        (" \n<html></html>", "HTML"),
        (b"\xff\xfe\x00", "not UTF-8"),
        ("just some words", "top level is not a mapping"),
        ("a: [1, 2", "not YAML: .*line"),
        ("a: b: c", "not YAML: .*line 1"),
        ('{"openapi": "3.1.0", ', "not JSON: .*line 1"),
        ("openapi: 3.1.0\n---\nopenapi: 3.1.0", "more than one YAML document"),
        ("a: 1\nb: 2\na: 3", "duplicate key 'a'"),
        ('{"a": {"b": 1, "b": 2}}', "duplicate key 'b'"),
        ("a: &a [*a]", "has no complete anchor"),
        ("a: !!python/object:os.system {}", "unsupported tag"),
        ("a: !secret x", "unsupported tag"),
        ("a: .inf", "cannot represent"),
        ('{"a": NaN}', "cannot represent"),
        ('{"a": 1e999}', "cannot represent"),
        ("a: " + "9" * 5000, "cannot represent"),
        ("[" * 200_000, "deeper than 100"),
        ('{"a":' * 200_000, "deeper than 100"),
        ("- " * 5000 + "a", "deeper than 100"),
        ("a: \x07", "not YAML"),
        ("paths: {}", "'openapi' is missing"),
        ("swagger: '2.0'\npaths: {}", "Swagger 2.0"),
        ("openapi: 4.0.0", "OpenAPI 4.0.0 is not supported, only 3.0, 3.1, 3.2"),
        ("openapi: 3.1.0\ninfo: {}", "'paths' is missing"),
        ("openapi: 3.1.0\npaths: {}", "'components.schemas' is missing"),
        ("openapi: 3.1\npaths: {/x: {get: {}}}\ncomponents: {schemas: {}}", "no operation under /realtime"),
        ("openapi: 3.0.3\npaths: {/realtime: }\ncomponents: {schemas: {}}", "no operation under /realtime"),
    ],
)
def test_bad_documents_are_reported_in_one_line(tmp_path: Path, text: str | bytes, reason: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(DocumentError, match=reason) as caught:
        source.read(path)
    assert str(caught.value).startswith(path + ": ")
    assert "\n" not in str(caught.value)


def test_bad_places(tmp_path: Path) -> None:
    for location, reason in (
        (str(tmp_path), "a directory"),
        (str(tmp_path / "gone.yaml"), "no such file"),
        ("file://elsewhere/openapi.yaml", "file: URL with a host"),
        (os.devnull, "not a regular file"),
        ("nul\0byte", "cannot be read"),
    ):
        with pytest.raises(DocumentError, match=reason):
            source.read(location)


def test_large_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "MAX_BYTES", 1024 * 1024)
    with pytest.raises(DocumentError, match="over 1 MiB"):
        source.read(written(tmp_path, b"#" * (1024 * 1024 + 1)))


def test_repeated_aliases_are_bounded() -> None:
    laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    laughs += "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 9))
    with pytest.raises(DocumentError, match="more than 2000000 values"):
        load.load_yaml(laughs)
    merges = "a0: &a0 {k: 1}\n" + "".join(
        f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 50)}]}}\n" for n in range(1, 9)
    )
    with pytest.raises(DocumentError, match="more than 2000000 values"):
        load.load_yaml(merges)


def test_yaml_is_read_by_the_core_schema() -> None:
    text = """
    words: [on, off, yes, no, y, 2026-08-21, 12:30:00, 1_000, '1', !!str 2, "null", 2026-08-21T10:00:00Z]
    values: [true, False, null, ~, 12, 012, 0o17, 0x1F, -3, 1.5, 1e3, .5]
    200: number
    on: word
    base: &base {a: 1, b: 2}
    merged: {<<: *base, b: 3}
    copied: [*base, *base]
    """
    found = load.load_yaml(text)
    assert found["words"] == [
        *("on", "off", "yes", "no", "y", "2026-08-21", "12:30:00", "1_000", "1", "2", "null", "2026-08-21T10:00:00Z")
    ]
    assert found["values"] == [True, False, None, None, 12, 12, 15, 31, -3, 1.5, 1000.0, 0.5]
    assert (found["200"], found["on"], found["merged"]) == ("number", "word", {"a": 1, "b": 3})
    assert found["copied"][0] is not found["copied"][1] is not found["base"]
    assert load.load_yaml("") is None


def test_trim_keeps_what_realtime_reaches_in_upstreams_order() -> None:
    official = document()
    before = copy.deepcopy(official)
    found = trim.trim(official)
    assert official == before
    assert list(found) == ["openapi", "info", "servers", "security", "tags", "paths", "components"]
    assert found["info"] == {"title": "Small", "version": "1", "license": {"name": "MIT"}}
    assert [tag["name"] for tag in found["tags"]] == ["Realtime"]
    assert list(found["paths"]) == ["/realtime/things/{id}"]
    assert {section: list(named) for section, named in found["components"].items()} == {
        "schemas": ["RealtimeSession", "RealtimeClientEvent", "Hello", "Turn"],
        "requestBodies": ["Thing"],
        "responses": ["Fault"],
        "securitySchemes": ["Key"],
    }
    assert json.dumps(trim.trim(found)) == json.dumps(found)


def test_trim_leaves_beta_events_out_of_unions() -> None:
    event = trim.trim(document())["components"]["schemas"]["RealtimeClientEvent"]
    assert event["anyOf"] == [{"$ref": "#/components/schemas/Hello"}]
    assert event["discriminator"]["mapping"] == {"hello": "#/components/schemas/Hello"}


def test_missing_roots_are_notes() -> None:
    assert [note.split()[2] for note in trim.notes(document())] == [
        "RealtimeServerEvent",
        "RealtimeTranslationClientEvent",
        "RealtimeTranslationServerEvent",
        "WebhookRealtimeCallIncoming",
    ]


@pytest.mark.parametrize(
    ("reference", "reason"),
    [
        ("#/components/schemas/Gone", "'#/components/schemas/Gone', which does not exist; is the document truncated"),
        ("#/components/schemas/Hello/properties/gone", "Hello/properties/gone', which does not exist"),
        ("#/paths/~1other", "not a component of the document"),
        ("other.yaml#/Hello", "not a component of the document"),
    ],
)
def test_dangling_references_are_named(reference: str, reason: str) -> None:
    official = document()
    official["components"]["schemas"]["Turn"]["oneOf"].append({"$ref": reference})
    with pytest.raises(DocumentError, match=f"Turn refers to .*{reason}"):
        trim.trim(official)


def test_references_into_components_are_followed() -> None:
    official = document()
    official["components"]["schemas"]["a/b c"] = {"properties": {"x": {"type": "string"}}}
    official["components"]["schemas"]["Turn"]["oneOf"].append({"$ref": "#/components/schemas/a~1b%20c/properties/x"})
    assert "a/b c" in trim.trim(official)["components"]["schemas"]


def test_a_missing_security_scheme_is_named() -> None:
    official = document()
    del official["components"]["securitySchemes"]["Key"]
    with pytest.raises(DocumentError, match="security of the document refers to '#/components/securitySchemes/Key'"):
        trim.trim(official)


def test_strip_removes_prose_and_keeps_properties_named_like_it() -> None:
    found = trim.strip_prose(trim.trim(document()))
    session = found["components"]["schemas"]["RealtimeSession"]
    assert list(session) == ["type", "properties", "x-order"]
    assert session["properties"] == {
        "title": {"type": "string"},
        "description": {"anyOf": [{"type": "object", "properties": {"text": {}}}, NULL]},
        "example": {"$ref": "#/components/schemas/Turn"},
        "default": {"type": "string", "default": "summary"},
    }
    operation = found["paths"]["/realtime/things/{id}"]["post"]
    assert list(operation) == ["operationId", "tags", "parameters", "requestBody", "responses"]
    assert found["info"]["title"] == "Small"
    assert found["servers"] == [{"url": "https://api.example.com/v1"}]
    assert found["components"]["requestBodies"]["Thing"]["content"] == {
        "application/json": {"schema": {"$ref": "#/components/schemas/Hello"}}
    }


def test_description_hashes_go_by_readable_paths() -> None:
    hashes = trim.description_hashes(trim.trim(document()))
    assert list(hashes) == [
        "make-thing",
        "make-thing.id",
        "RealtimeSession",
        "RealtimeSession.title",
        "RealtimeSession.description.text",
        "Turn.|server.wait",
        "Turn.|semantic.wait",
        "responses.Fault",
    ]
    assert hashes["RealtimeSession.title"] == hashlib.sha256(b"A name.").hexdigest()[:12]


def test_description_hashes_ignore_white_space_and_show_new_words() -> None:
    official = document()
    hashes = trim.description_hashes(official)
    session = official["components"]["schemas"]["RealtimeSession"]
    session["description"] = "What a\n  session is."
    assert trim.description_hashes(official) == hashes
    session["description"] = "What a session was."
    assert {path for path, digest in trim.description_hashes(official).items() if hashes[path] != digest} == {
        "RealtimeSession"
    }


@pytest.fixture(params=REVISIONS)
def official(request: pytest.FixtureRequest) -> Path:
    folder = os.environ.get("REALTIME_SPECS")
    if not folder:
        pytest.skip("REALTIME_SPECS names no folder with official documents")
    return Path(folder) / str(request.param)


def test_official_documents(official: Path) -> None:
    found = source.read(str(official))
    assert f"openapi-{found.date}-{found.commit}.yaml" == official.name
    trimmed = trim.trim(found.document)
    assert trim.notes(found.document) == []
    assert sum(len(item) for item in trimmed["paths"].values()) == 9
    schemas = trimmed["components"]["schemas"]
    assert set(trim.ROOTS) <= set(schemas)
    assert not [name for name in schemas if name.startswith("RealtimeBeta")]
    stripped = trim.strip_prose(trimmed)
    assert '"x-oai' not in json.dumps(stripped)
    assert load.load_yaml(yaml.safe_dump(stripped)) == stripped
    assert list(stripped["components"]["schemas"]["MCPListToolsTool"]["properties"])[:2] == ["name", "description"]
    hashes = trim.description_hashes(trimmed)
    assert {"RealtimeSession.voice", "create-realtime-call", "accept-realtime-call.call_id"} <= set(hashes)
    assert trim.description_hashes(stripped) == {}


def test_official_documents_cut_short_are_refused(official: Path, tmp_path: Path) -> None:
    whole = official.read_bytes()
    in_schemas = whole.index(b"\ncomponents:")
    for cut in (
        len(whole) // 20,
        in_schemas + 30,
        (in_schemas + len(whole)) // 2,
        whole.index(b"RealtimeSession:") + 80,
    ):
        path = written(tmp_path, whole[:cut])
        with pytest.raises(DocumentError):
            trim.trim(source.read(path).document)


BAD_INPUT = {
    "no YAML": "openapi: [3.1.0",
    "Swagger 2": "swagger: '2.0'\npaths: {}",
    "another API": "openapi: 3.1.0\npaths: {/pets: {get: {}}}\ncomponents: {schemas: {}}",
    "20 MB": "x" * 20_000_000,
    "cyclic references": (
        "openapi: 3.1.0\n"
        "paths: {/realtime/x: {get: {responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}}}\n"
        "components: {schemas: {A: {$ref: '#/components/schemas/B'}, B: {allOf: [{$ref: '#/components/schemas/A'}]}}}"
    ),
    "duplicate keys": "openapi: 3.1.0\npaths: {}\npaths: {}",
    "a dangling reference": (
        "openapi: 3.1.0\npaths: {/realtime/x: {get: {parameters: [{$ref: '#/components/parameters/P'}]}}}\n"
        "components: {schemas: {}}"
    ),
    "a list": "[1, 2]",
    "nothing": "",
}


@pytest.mark.parametrize("verb", ["pull", "drift"])
@pytest.mark.parametrize("text", BAD_INPUT.values(), ids=BAD_INPUT)
def test_bad_input_is_one_line_and_status_2(
    verb: str, text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "spec").mkdir()
    official = Path(prepare.__file__).parent / "official.yaml"
    (tmp_path / "spec" / "official.yaml").write_bytes(official.read_bytes())
    (tmp_path / "bad.yaml").write_text(text, "utf-8")
    assert prepare.main(["--root", str(tmp_path), verb, str(tmp_path / "bad.yaml")]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert error.startswith(f"{verb}: ")
    assert (tmp_path / "spec" / "official.yaml").read_bytes() == official.read_bytes()
