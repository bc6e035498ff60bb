"""Repeats recorded HTTP requests against the emulator, and compares the responses."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

import urllib3

from live.compare import Difference, Entry, Trace, compare
from live.record import texts
from live.recording import Exchange, Recording
from openai_realtime.emulator import Emulator

_HEADERS = ("content-type", "location", "access-control-allow-origin", "access-control-expose-headers")
_JSON_ONLY = ("content-type",)


def differences(recording: Recording) -> Sequence[Difference]:
    """Send every request of a recording to an emulator and return how its responses differ from the recorded ones."""
    ours: list[Entry] = []
    theirs: list[Entry] = []
    sent: set[str] = set()
    with Emulator() as emulator, urllib3.PoolManager() as http:
        for exchange in recording.exchanges:
            label = f"{exchange.request['method']} {_path(exchange)}"
            body, sent_texts = _body(exchange.request)
            sent |= sent_texts
            kept = {name: values[0] for name, values in exchange.request["headers"].items() if name == "content-type"}
            headers = {**kept, "Authorization": f"Bearer {emulator.api_key}"}
            url = f"{emulator.base_url}{_path(exchange)}"
            answer = http.request(exchange.request["method"], url, body=body, headers=headers, retries=False)
            ours.append(Entry(label, _shown(answer.status, dict(answer.headers), answer.data.decode())))
            theirs.append(Entry(label, _recorded(exchange.response)))
    return compare(Trace(ours, frozenset(sent)), Trace(theirs))


def _path(exchange: Exchange) -> str:
    return urlsplit(exchange.request["uri"]).path.removeprefix("/openai").removeprefix("/v1")


def _body(request: Mapping[str, Any]) -> tuple[bytes, set[str]]:
    if "parsed_body" in request:
        return json.dumps(request["parsed_body"]).encode(), texts(request["parsed_body"])
    body = request.get("body") or ""
    return (body if isinstance(body, str) else body["string"]).encode(), set()


def _recorded(response: Mapping[str, Any]) -> dict[str, Any]:
    body = response.get("body") or {}
    text = json.dumps(response["parsed_body"]) if "parsed_body" in response else str(body.get("string", ""))
    headers = {name.lower(): ", ".join(values) for name, values in response["headers"].items()}
    return _shown(response["status"]["code"], headers, text)


def _shown(status: int, headers: Mapping[str, str], text: str) -> dict[str, Any]:
    """Return what is compared: the status, some headers, and the JSON or the outline of the SDP."""
    lower = {name.lower(): value for name, value in headers.items()}
    is_json = lower.get("content-type", "").startswith("application/json")
    shown = {name: lower.get(name) for name in (_JSON_ONLY if is_json else _HEADERS)}
    shown["content-type"] = str(shown["content-type"]).partition(";")[0]
    if not is_json:
        shown["location"] = re.sub(r"rtc_\w+", "rtc_", shown["location"] or "")
        exposed = (shown["access-control-expose-headers"] or "").split(", ")
        shown["access-control-expose-headers"] = [name for name in exposed if name != "CF-Ray"]
    return {"status": status, **shown, "body": json.loads(text) if is_json else _outline(text)}


def _outline(sdp: str) -> list[str]:
    """Return the lines of a session description in order, without what is made up for each call."""
    lines = []
    for line in sdp.splitlines():
        name, colon, rest = line.partition(":")
        made_up = ("a=ice-ufrag", "a=ice-pwd", "a=fingerprint", "a=max-message-size")
        if line.startswith(("o=", "a=ssrc")):
            name = line[:6] if line.startswith("a=ssrc") else "o="
            colon = rest = ""
        elif name in made_up or name == "a=candidate":
            rest = ""
        lines.append(name + colon + rest.strip())
    return sorted(set(lines))
