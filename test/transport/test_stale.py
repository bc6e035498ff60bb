"""Kept connections that end under a request: which requests are sent once more, and how often."""

from collections.abc import Callable
from typing import Any

import pytest
from support.clients import Make, both
from support.lying import lie
from support.misbehaving import MisbehavingServer, Step, hang_up, reply, reset

from openai_realtime.errors import APIConnectionError

MINTED = {"value": "ek_0123456789abcdef", "expires_at": 1_800_000_600, "session": {"type": "realtime", "id": "sess_1"}}
OK = reply(200, MINTED, location="/v1/realtime/calls/rtc_1")

Send = Callable[[Any], object]
SENDS: dict[str, tuple[Send, bool]] = {
    "mint": (lambda client: client.client_secrets.create(), True),
    "accept": (lambda client: client.calls.accept("rtc_1", model="m"), True),
    "reject": (lambda client: client.calls.reject("rtc_1"), True),
    "hangup": (lambda client: client.calls.hangup("rtc_1"), True),
    "refer": (lambda client: client.calls.refer("rtc_1", "tel:+1"), False),
    "create": (lambda client: client.calls.create("v=0"), False),
}
ENDS: dict[str, Step] = {"hang up": hang_up, "reset": reset}


@both
@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
@pytest.mark.parametrize(("send", "again"), SENDS.values(), ids=SENDS)
def test_a_kept_connection_that_ends(make: Make, send: Send, again: bool, end: Step) -> None:
    with MisbehavingServer(OK, end, OK) as server, make(server.base_url, max_retries=0) as client:
        send(client)
        if again:
            send(client)
            assert [seen.connection for seen in server.seen] == [1, 1, 2]
            assert server.seen[1].body == server.seen[2].body
        else:
            with pytest.raises(APIConnectionError):
                send(client)
            assert len(server.seen) == 2


@both
def test_it_is_sent_once_more_only(make: Make) -> None:
    with MisbehavingServer(OK, hang_up) as server, make(server.base_url, max_retries=0) as client:
        client.calls.hangup("rtc_1")
        with pytest.raises(APIConnectionError):
            client.calls.hangup("rtc_1")
        assert len(server.seen) == 3


@both
def test_a_new_connection_is_not_tried_twice(make: Make) -> None:
    with MisbehavingServer(hang_up) as server, make(server.base_url, max_retries=0) as client:
        with pytest.raises(APIConnectionError):
            client.calls.hangup("rtc_1")
        assert len(server.seen) == 1


@both
def test_a_byte_of_a_response_is_enough_to_stop(make: Make) -> None:
    with MisbehavingServer(OK, lie(b"H")) as server, make(server.base_url, max_retries=0) as client:
        client.calls.hangup("rtc_1")
        with pytest.raises(APIConnectionError):
            client.calls.hangup("rtc_1")
        assert len(server.seen) == 2
