"""Both transports agree on what is a response, and never hand out that of another request."""

from collections.abc import Iterator
from threading import Event
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.lying import ANSWERED, EMPTY, LIES, lie
from support.misbehaving import MisbehavingServer, reply
from support.properties import examples
from support.shells import CALL, MINT, Asyncio, Sync
from support.talk import eventually

from openai_realtime.errors import APIError, APIStatusError

BOTH = pytest.mark.parametrize("shell", [Sync, Asyncio], ids=["sync", "asyncio"])


def outcome(client: Sync) -> str:
    try:
        body = client.send(CALL, timeout=2)
    except APIError as error:
        return type(error).__name__
    return {b"ok": ANSWERED, b"": EMPTY}.get(body, repr(body))


@pytest.mark.parametrize("name", LIES)
def test_the_same_outcome(name: str) -> None:
    text, expected = LIES[name]
    for shell in (Sync, Asyncio):
        with MisbehavingServer(lie(text)) as server, shell(server.base_url, max_retries=0) as client:
            assert outcome(client) == expected, shell


@BOTH
def test_an_encoded_error_keeps_its_status(shell: type[Sync]) -> None:
    with MisbehavingServer(reply(403, b"\x1f\x8b\0", content_encoding="gzip")) as server:
        with shell(server.base_url) as client, pytest.raises(APIStatusError, match="Forbidden") as caught:
            client.send()
    assert (caught.value.status_code, caught.value.body) == (403, None)


def answer(tag: str, chunked: bool = False) -> bytes:
    body = tag.encode()
    if chunked:
        return b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
    return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body)


INTERIM = [b"HTTP/1.1 %d Wait\r\n\r\n" % status for status in (100, 101, 102, 103, 199)]
EXTRA = [
    answer("another"),
    answer("another", chunked=True),
    answer("another")[:-2],
    answer("another")[:9],
    b"H",
    b"\r\n",
    b"noise",
    INTERIM[2],
    INTERIM[2] + answer("another"),
]
turns = st.fixed_dictionaries(
    {
        "before": st.lists(st.sampled_from(INTERIM), max_size=3),
        "chunked": st.booleans(),
        "cut": st.none() | st.integers(0, 80),
        "after": st.lists(st.sampled_from(EXTRA), max_size=2),
        "late": st.lists(st.sampled_from(EXTRA), max_size=2),
        "pieces": st.integers(1, 60),
        "close": st.booleans(),
    }
    # What follows a response that was cut is its rest, or even the whole response, and can be nothing else.
).map(lambda turn: turn if turn["cut"] is None else {**turn, "after": [], "late": []})


class Script:
    """Answers with the tag of the request among other bytes, as a turn says."""

    def __init__(self) -> None:
        self.turns: Iterator[dict[str, Any]] = iter(())
        self.tag = ""
        self.finished = 0

    def __call__(self, connection: Any) -> bool:
        turn = next(self.turns, None)
        if turn is None:
            connection.sendall(answer(self.tag))
            self.finished += 1
            return True
        try:
            text = b"".join([*turn["before"], answer(self.tag, turn["chunked"])[: turn["cut"]], *turn["after"]])
            for start in range(0, len(text), turn["pieces"]):
                connection.sendall(text[start : start + turn["pieces"]])
            if turn["late"]:
                Event().wait(0.002)
                connection.sendall(b"".join(turn["late"]))
        finally:
            self.finished += 1
        return turn["cut"] is None and not turn["close"]


@BOTH
def test_never_the_response_to_another_request(shell: type[Sync]) -> None:
    script = Script()
    with MisbehavingServer(script) as server, shell(server.base_url, max_retries=0) as client:
        count = 0

        @examples(60)
        @given(st.lists(turns, min_size=1, max_size=4))
        def run(sequence: list[dict[str, Any]]) -> None:
            nonlocal count
            script.turns = iter(sequence)
            for _ in range(len(sequence) + 1):
                count += 1
                script.tag = f"tag-{count}"
                try:
                    body = client.send(MINT, timeout=2).decode()
                except APIError:
                    body = script.tag
                assert body == script.tag
                # Bytes that come in after the next request has left cannot be told from its response.
                assert eventually(lambda: script.finished == len(server.seen))
            # After a turn without anything odd, requests succeed again.
            assert client.send(MINT, timeout=2).decode() == script.tag

        run()


@BOTH
@pytest.mark.parametrize("extra", EXTRA)
def test_bytes_that_come_in_late_close_the_connection(shell: type[Sync], extra: bytes) -> None:
    sent = Event()
    go_on = Event()

    def late(connection: Any) -> bool:
        connection.sendall(answer("one"))
        go_on.wait(5)
        connection.sendall(extra)
        sent.set()
        return True

    with MisbehavingServer(late, lie(answer("two"))) as server, shell(server.base_url, max_retries=0) as client:
        assert client.send(CALL) == b"one"
        go_on.set()
        assert sent.wait(5)
        assert client.send(CALL) == b"two"
        assert server.connections == 2


@BOTH
def test_a_connection_that_ended_while_idle_is_not_used(shell: type[Sync]) -> None:
    with MisbehavingServer(lie(answer("ok"))) as server, shell(server.base_url, max_retries=0) as client:
        for _ in range(20):
            assert client.send(CALL) == b"ok"
            assert eventually(lambda: not server.open_connections)
    assert len(server.seen) == server.connections == 20
