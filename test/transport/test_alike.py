"""Both clients send the same bytes for every kind of request, except for the case and order of header names."""

from collections.abc import Callable
from typing import Any

import pytest
from support.clients import Make, asynchronous, synchronous
from support.misbehaving import MisbehavingServer, Seen, reply

MINTED = {"value": "ek_0123456789abcdef", "expires_at": 1_800_000_600, "session": {"type": "realtime", "id": "sess_1"}}
FLAT = {"id": "sess_1", "client_secret": {"value": "ek_0123456789abcdef", "expires_at": 1}}
SESSION = {"type": "realtime", "model": "gpt-realtime", "instructions": "Grüße, 世界 🎙"}
CALL = reply(201, b"v=0\r\n", content_type="application/sdp", location="/v1/realtime/calls/rtc_1")

REQUESTS: dict[str, tuple[Any, Callable[[Any], object]]] = {
    "a secret": (reply(200, MINTED), lambda client: client.client_secrets.create(session=SESSION, expires_after=60)),
    "a secret without arguments": (reply(200, MINTED), lambda client: client.client_secrets.create()),
    "a flat session": (reply(200, MINTED), lambda client: client.sessions.create(voice="marin")),
    "a session of the beta": (reply(200, FLAT), lambda client: client.sessions.create(voice="marin", wire="beta")),
    "a call with a session": (CALL, lambda client: client.calls.create("v=0\r\ns=-\r\n", SESSION)),
    "a call without a session": (CALL, lambda client: client.calls.create("v=0\r\ns=-\r\n")),
    "a call accepted": (reply(200), lambda client: client.calls.accept("rtc_1", session=SESSION)),
    "a call rejected": (reply(200), lambda client: client.calls.reject("rtc_1", 486)),
    "a call without a body": (reply(200), lambda client: client.calls.hangup("rtc_1")),
    "an odd id": (reply(200), lambda client: client.calls.hangup("a b/c%2F?#é+")),
    "an odd query": (
        reply(200),
        lambda client: client.calls.hangup("rtc_1", extra_query={"a b": "%41 +&=é", "empty": "", "slash": "/?#"}),
    ),
    "odd headers": (
        reply(200),
        lambda client: client.calls.hangup("rtc_1", extra_headers={"X-A": ' \ta"b', "x-b": ""}),
    ),
    "a large body": (
        reply(200, MINTED),
        lambda client: client.client_secrets.create(session={**SESSION, "instructions": "x" * 3_000_000}),
    ),
}


def seen_of(make: Make, name: str) -> Seen:
    answer, send = REQUESTS[name]
    with MisbehavingServer(answer) as server, make(server.base_url, organization="org-1") as client:
        send(client)
    [seen] = server.seen
    return seen


@pytest.mark.parametrize("name", REQUESTS)
def test_the_same_on_the_wire(name: str) -> None:
    ours, theirs = seen_of(synchronous, name), seen_of(asynchronous, name)
    assert (ours.method, ours.target, ours.body) == (theirs.method, theirs.target, theirs.body)
    assert sorted(ours.names) == sorted(theirs.names)
    without_host = [{k: v for k, v in seen.headers.items() if k != "host"} for seen in (ours, theirs)]
    assert without_host[0] == without_host[1]
