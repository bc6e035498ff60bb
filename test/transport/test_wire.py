"""How requests are encoded for the wire."""

import json
import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_realtime._version import __version__
from openai_realtime.errors import InvalidArgumentError
from openai_realtime.settings.config import ClientConfig
from openai_realtime.transport.answers import no_answer
from openai_realtime.transport.json_body import json_bytes
from openai_realtime.transport.request import ApiRequest, JsonBody, MultipartBody, Part, RequestOptions, TextBody
from openai_realtime.transport.wire import WireRequest, wire_request

KEY = "sk-proj-abcdefghijklmnopqrstuvwxyz0123456789"
CONFIG = ClientConfig(api_key=KEY, base_url="http://127.0.0.1:9/v1")
UNBOUND = "A schema that the document does not have"


class Voice:
    """A stand-in for a model: anything with `to_dict`."""

    def to_dict(self) -> dict[str, object]:
        return {"id": "voice_1", "off": None}


def build(
    body: Any = None,
    options: Any = None,
    *,
    config: ClientConfig = CONFIG,
    path: str = "/realtime/client_secrets",
    path_params: Mapping[str, str] | None = None,
) -> WireRequest:
    request = ApiRequest("POST", path, no_answer, path_params=path_params or {}, body=body)
    return wire_request(request, config, options if options is not None else {}).with_key(KEY)


def sent(value: object, options: RequestOptions | None = None) -> Any:
    body = build(JsonBody(UNBOUND, value), options).body
    assert body is not None
    return json.loads(body)


def test_a_json_request() -> None:
    wire = build(JsonBody(UNBOUND, {"model": "gpt-realtime", "hint": "é", "off": None}))
    assert (wire.method, wire.url) == ("POST", "http://127.0.0.1:9/v1/realtime/client_secrets")
    assert wire.body == '{"model":"gpt-realtime","hint":"é","off":null}'.encode()
    assert wire.headers == {
        "Accept": "application/json",
        "Accept-Encoding": "identity",
        "User-Agent": f"openai-realtime-python/{__version__}",
        "Authorization": f"Bearer {KEY}",
        "Content-Type": "application/json",
    }


def test_a_request_without_a_body() -> None:
    wire = build()
    assert wire.body is None
    assert "Content-Type" not in wire.headers


def test_organization_and_project() -> None:
    headers = build(config=ClientConfig(api_key=KEY, organization="org-1", project="proj_1")).headers
    assert (headers["OpenAI-Organization"], headers["OpenAI-Project"]) == ("org-1", "proj_1")


def test_extra_headers_replace_others_whatever_their_case() -> None:
    headers = build(
        options={"extra_headers": {"user-agent": "mine", "AUTHORIZATION": "Bearer ek_other", "X-A": "a b"}}
    ).headers
    assert headers == {
        "Accept": "application/json",
        "Accept-Encoding": "identity",
        "user-agent": "mine",
        "AUTHORIZATION": "Bearer ek_other",
        "X-A": "a b",
    }


@pytest.mark.parametrize(
    ("headers", "argument"),
    [
        ({"X-A": "one\r\nX-B: two"}, "extra_headers.X-A"),
        ({"X-A": "\u2026"}, "extra_headers.X-A"),
        ({"X-A": "ä"}, "extra_headers.X-A"),
        ({"X-A": 1}, "extra_headers.X-A"),
        ({"X A": "1"}, "a name in extra_headers"),
        ({"": "1"}, "a name in extra_headers"),
        ({"X-A:": "1"}, "a name in extra_headers"),
    ],
)
def test_headers_that_cannot_be_sent(headers: Any, argument: str) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        build(options={"extra_headers": headers})
    assert caught.value.argument == argument


def test_an_unsendable_header_value_is_not_shown() -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        build(options={"extra_headers": {"api-key": "opaque-secret\n"}})
    assert "opaque" not in str(caught.value)
    assert "U+000A at position 13" in str(caught.value)


def test_extra_query() -> None:
    wire = build(options={"extra_query": {"api-version": "2025 04/01", "ü": "&="}})
    assert wire.url.partition("?")[2] == "api-version=2025%2004%2F01&%C3%BC=%26%3D"
    with pytest.raises(InvalidArgumentError, match=r"extra_query\.n"):
        build(options={"extra_query": {"n": 1}})


def test_extra_body_overrides_the_body() -> None:
    extra: RequestOptions = {"extra_body": {"model": "other", "new": 1}}
    assert sent({"model": "gpt-realtime", "voice": "marin"}, extra) == {"model": "other", "voice": "marin", "new": 1}
    assert sent(Voice(), extra) == {"id": "voice_1", "off": None, "model": "other", "new": 1}
    assert build(None, extra).body == b'{"model":"other","new":1}'
    for body in (TextBody("application/sdp", "v=0"), JsonBody(UNBOUND, [1])):
        with pytest.raises(InvalidArgumentError, match="extra_body"):
            build(body, extra)


def test_unknown_options_are_refused_as_python_does() -> None:
    with pytest.raises(TypeError, match="unexpected keyword argument 'extra_header'"):
        build(options={"extra_header": {}})


@given(st.text(min_size=1).filter(lambda call_id: call_id not in (".", "..")))
def test_any_id_stays_one_segment_of_the_path(call_id: str) -> None:
    path = urlsplit(build(path="/realtime/calls/{call_id}/hangup", path_params={"call_id": call_id}).url).path
    assert path.count("/") == 5
    assert unquote(path.split("/")[4]) == call_id


@pytest.mark.parametrize("call_id", ["", ".", "..", "\ud800", None, 7])
def test_ids_that_cannot_be_in_a_path(call_id: Any) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        build(path="/realtime/calls/{call_id}/hangup", path_params={"call_id": call_id})
    assert caught.value.argument == "call_id"


def test_models_and_mappings_are_plain_data_wherever_they_stand() -> None:
    nested = {"session": {"voice": Voice(), "voices": [Voice(), {"deep": Voice()}]}, "view": MappingProxyType({"a": 1})}
    voice = {"id": "voice_1", "off": None}
    assert sent(nested) == {"session": {"voice": voice, "voices": [voice, {"deep": voice}]}, "view": {"a": 1}}
    assert sent(Voice()) == voice
    assert sent({"tools": ({"type": "function"},)}) == {"tools": [{"type": "function"}]}


LOOP: list[object] = []
LOOP.append({"again": LOOP})


@pytest.mark.parametrize(
    ("value", "argument"),
    [
        ({"audio": {"speed": math.nan}}, "body.audio.speed"),
        ({"tools": [{}, {"x": math.inf}]}, "body.tools[1].x"),
        ({"tools": [{"x": {1, 2}}]}, "body.tools[0].x"),
        ({"pcm": b"\x00"}, "body.pcm"),
        ({"tools": iter([1])}, "body.tools"),
        ({"model": Voice}, "body.model"),
        ({"text": "\ud800"}, "body.text"),
        ({"\udfff": 1}, "a name in body"),
        ({("a", "b"): 1}, "a name in body"),
        ({"loop": LOOP}, "body.loop[0].again"),
        (MappingProxyType({"bad": object()}), "body.bad"),
    ],
    ids=lambda value: value if isinstance(value, str) and value.isascii() else "",
)
def test_what_is_not_json_is_named_by_its_path(value: object, argument: str) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        build(JsonBody(UNBOUND, value))
    assert caught.value.argument == argument


def test_data_nested_too_deep_is_refused() -> None:
    deep: object = 0
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises(InvalidArgumentError, match="nested too deep"):
        json_bytes(deep, "body")
    while isinstance(deep, list):  # unwrapped step by step: freeing it at once would recurse as deeply
        deep = deep.pop()


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(json_values)
def test_json_comes_back_as_it_went(value: object) -> None:
    assert json.loads(json_bytes(value, "body")) == value


def test_bounds_are_checked_before_anything_is_sent() -> None:
    body = JsonBody("RealtimeCreateClientSecretRequest", {"expires_after": {"anchor": "created_at", "seconds": 9}})
    with pytest.raises(InvalidArgumentError, match=r"body\.expires_after\.seconds .*10.*7200.*9"):
        build(body)


def test_an_offer_alone() -> None:
    wire = build(TextBody("application/sdp", "v=0\r\n"))
    assert wire.body == b"v=0\r\n"
    assert (wire.headers["Content-Type"], wire.headers["Accept"]) == ("application/sdp", "application/sdp")


def test_multipart_bytes() -> None:
    offer = Part("sdp", "application/sdp", "v=0\r\ns=-\r\n")
    session = Part("session", "application/json", {"type": "realtime", "voice": Voice()}, schema=UNBOUND)
    wire = build(MultipartBody((offer, session)))
    media_type, _, boundary = wire.headers["Content-Type"].partition("; boundary=")
    assert media_type == "multipart/form-data"
    assert (
        wire.body
        == (
            f"--{boundary}\r\n"
            'Content-Disposition: form-data; name="sdp"\r\n'
            "Content-Type: application/sdp\r\n"
            "\r\n"
            "v=0\r\ns=-\r\n\r\n"
            f"--{boundary}\r\n"
            'Content-Disposition: form-data; name="session"\r\n'
            "Content-Type: application/json\r\n"
            "\r\n"
            '{"type":"realtime","voice":{"id":"voice_1","off":null}}\r\n'
            f"--{boundary}--\r\n"
        ).encode()
    )


def test_a_part_without_a_value_is_omitted() -> None:
    parts = (Part("sdp", "application/sdp", "v=0"), Part("session", "application/json", None, schema=UNBOUND))
    body = build(MultipartBody(parts)).body
    assert body is not None
    assert b'name="sdp"' in body
    assert b"session" not in body


@pytest.mark.parametrize("sdp", [b"v=0", 7, "\ud800"])
def test_a_value_that_is_not_text_is_refused(sdp: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="sdp must be a"):
        build(MultipartBody((Part("sdp", "application/sdp", sdp),)))


def test_keys_are_not_in_the_repr() -> None:
    wire = build(JsonBody(UNBOUND, {"key": KEY}), {"extra_headers": {"api-key": "opaque-secret"}})
    assert KEY not in repr(wire)
    assert set(wire.secrets) == {KEY, "opaque-secret"}


def test_query_parameters_of_an_endpoint() -> None:
    request = ApiRequest("GET", "/x", no_answer, query={"limit": 3, "all": True, "after": "a b", "none": None})
    config = ClientConfig(api_key="sk-test", base_url="https://api.example/v1")
    assert wire_request(request, config, {}).url == "https://api.example/v1/x?limit=3&all=true&after=a%20b"
    assert wire_request(request, config, {"extra_query": {"limit": "9"}}).url.endswith("?all=true&after=a%20b&limit=9")
