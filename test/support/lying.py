"""Answers of servers that lie: what is sent, and what becomes of it."""

import gzip
import socket
import zlib

from support.misbehaving import Step

OK = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok"
HEAD = b"HTTP/1.1 200 OK\r\n"
CHUNKED = HEAD + b"transfer-encoding: chunked\r\n\r\n"
BOMB = gzip.compress(gzip.compress(bytes(50_000_000)))

ANSWERED = "answered"
"""The body `ok` arrives."""
FAILED = "APIConnectionError"
REFUSED = "APIResponseValidationError"
EMPTY = "empty"


def interim(status: int, count: int = 1) -> bytes:
    return b"HTTP/1.1 %d Wait\r\nlink: </x>\r\n\r\n" % status * count


def head(*lines: bytes, body: bytes = b"ok", first: bytes = b"HTTP/1.1 200 OK") -> bytes:
    return b"\r\n".join([first, *lines, b"", body])


LENGTH = b"content-length: 2"

LIES: dict[str, tuple[bytes, str]] = {
    "plain": (OK, ANSWERED),
    "100 first": (interim(100) + OK, ANSWERED),
    "102 first": (interim(102) + OK, ANSWERED),
    "103 first": (interim(103) + OK, ANSWERED),
    "199 first": (interim(199) + OK, ANSWERED),
    "20 interim": (interim(103, 20) + OK, ANSWERED),
    "21 interim": (interim(103, 21) + OK, FAILED),
    "many interim": (interim(100, 5000) + OK, FAILED),
    "101": (interim(101) + OK, FAILED),
    "only interim": (interim(102), FAILED),
    "interim head cut": (b"HTTP/1.1 103 Early\r\nlink", FAILED),
    "nothing": (b"", FAILED),
    "status line cut": (b"HTTP/1.1 20", FAILED),
    "status line alone": (HEAD, FAILED),
    "head cut in a name": (HEAD + b"content-le", FAILED),
    "head cut in a value": (HEAD + b"content-length: 0", FAILED),
    "head without an end": (HEAD + b"content-length: 0\r\n", FAILED),
    "body cut": (HEAD + b"content-length: 5\r\n\r\nok", FAILED),
    "until the end": (HEAD + b"connection: close\r\n\r\nok", ANSWERED),
    "until the end, keep-alive": (HEAD + b"connection: keep-alive\r\n\r\nok", ANSWERED),
    "HTTP/1.0": (head(LENGTH, first=b"HTTP/1.0 200 OK"), ANSWERED),
    "HTTP/1.0 until the end": (head(first=b"HTTP/1.0 200 OK"), ANSWERED),
    "HTTP/2": (head(LENGTH, first=b"HTTP/2 200 OK"), FAILED),
    "HTTP/0.9": (b"ok", FAILED),
    "HTTP/9.9": (head(LENGTH, first=b"HTTP/9.9 200 OK"), FAILED),
    "HTTP/1.2": (head(LENGTH, first=b"HTTP/1.2 200 OK"), FAILED),
    "no reason": (head(LENGTH, first=b"HTTP/1.1 200"), ANSWERED),
    "empty reason": (head(LENGTH, first=b"HTTP/1.1 200 "), ANSWERED),
    "another protocol": (b"ICY 200 OK\r\n\r\n", FAILED),
    "lower case": (head(LENGTH, first=b"http/1.1 200 OK"), FAILED),
    "status 0": (head(LENGTH, first=b"HTTP/1.1 000 OK"), FAILED),
    "status 20": (head(LENGTH, first=b"HTTP/1.1 20 OK"), FAILED),
    "status 99": (head(LENGTH, first=b"HTTP/1.1 099 OK"), FAILED),
    "status 2000": (head(LENGTH, first=b"HTTP/1.1 2000 OK"), FAILED),
    "status 600": (head(LENGTH, first=b"HTTP/1.1 600 OK"), FAILED),
    "status 999": (head(LENGTH, first=b"HTTP/1.1 999 OK"), FAILED),
    "status of letters": (head(LENGTH, first=b"HTTP/1.1 abc OK"), FAILED),
    "status -200": (head(LENGTH, first=b"HTTP/1.1 -200 OK"), FAILED),
    "status +20": (head(LENGTH, first=b"HTTP/1.1 +20 OK"), FAILED),
    "two spaces": (head(LENGTH, first=b"HTTP/1.1  200 OK"), FAILED),
    "204 with a body": (head(LENGTH, first=b"HTTP/1.1 204 No"), EMPTY),
    "204 without": (head(first=b"HTTP/1.1 204 No", body=b""), EMPTY),
    "204 chunked": (head(b"transfer-encoding: chunked", first=b"HTTP/1.1 204 No", body=b"0\r\n\r\n"), EMPTY),
    "two lengths": (head(LENGTH, b"content-length: 1"), FAILED),
    "the same length twice": (head(LENGTH, LENGTH), FAILED),
    "a list of lengths": (head(b"content-length: 2, 2"), FAILED),
    "length -1": (head(b"content-length: -1"), FAILED),
    "length +2": (head(b"content-length: +2"), FAILED),
    "length 0x2": (head(b"content-length: 0x2"), FAILED),
    "length 2_0": (head(b"content-length: 2_0"), FAILED),
    "length of letters": (head(b"content-length: two"), FAILED),
    "length empty": (head(b"content-length:"), FAILED),
    "length 2.0": (head(b"content-length: 2.0"), FAILED),
    "length of 30 digits": (head(b"content-length: " + b"9" * 30), FAILED),
    "length 02": (head(b"content-length: 02"), ANSWERED),
    "chunked": (CHUNKED + b"2\r\nok\r\n0\r\n\r\n", ANSWERED),
    "chunked, upper case": (HEAD + b"Transfer-Encoding: Chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n", ANSWERED),
    "chunked with extensions": (CHUNKED + b"2;a=b\r\nok\r\n0\r\n\r\n", ANSWERED),
    "chunked with plain extensions": (CHUNKED + b"2;a;b\r\nok\r\n0;c\r\n\r\n", ANSWERED),
    "chunked with trailers": (CHUNKED + b"2\r\nok\r\n0\r\nx-a: b\r\n\r\n", ANSWERED),
    "chunked without an end": (CHUNKED + b"2\r\nok\r\n0\r\n", FAILED),
    "chunked without the last chunk": (CHUNKED + b"2\r\nok\r\n", FAILED),
    "chunked, cut in a chunk": (CHUNKED + b"5\r\nok", FAILED),
    "chunked, cut in a size": (CHUNKED + b"2", FAILED),
    "chunked, nothing": (CHUNKED, FAILED),
    "chunk of size -2": (CHUNKED + b"-2\r\nok\r\n0\r\n\r\n", FAILED),
    "chunk of size +2": (CHUNKED + b"+2\r\nok\r\n0\r\n\r\n", FAILED),
    "chunk of size 0x2": (CHUNKED + b"0x2\r\nok\r\n0\r\n\r\n", FAILED),
    "chunk of size 0_2": (CHUNKED + b"0_2\r\nok\r\n0\r\n\r\n", FAILED),
    "chunk of no size": (CHUNKED + b"\r\nok\r\n0\r\n\r\n", FAILED),
    "chunk of size zz": (CHUNKED + b"zz\r\nok\r\n0\r\n\r\n", FAILED),
    "chunk of a huge size": (CHUNKED + b"f" * 17 + b"\r\nok\r\n0\r\n\r\n", FAILED),
    "chunk too long": (CHUNKED + b"1\r\nok\r\n0\r\n\r\n", FAILED),
    "chunked and a length": (
        HEAD + b"transfer-encoding: chunked\r\n" + LENGTH + b"\r\n\r\n2\r\nok\r\n0\r\n\r\n",
        FAILED,
    ),
    "a length and chunked": (HEAD + LENGTH + b"\r\ntransfer-encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n", FAILED),
    "chunked twice": (HEAD + b"transfer-encoding: chunked, chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n", FAILED),
    "transfer-encoding gzip": (head(b"transfer-encoding: gzip"), FAILED),
    "transfer-encoding gzip, chunked": (
        head(b"transfer-encoding: gzip, chunked", body=b"2\r\nok\r\n0\r\n\r\n"),
        FAILED,
    ),
    "transfer-encoding identity": (head(b"transfer-encoding: identity", LENGTH), FAILED),
    "transfer-encoding xchunked": (head(b"transfer-encoding: xchunked"), FAILED),
    "content-encoding gzip": (
        head(b"content-encoding: gzip", b"connection: close", body=gzip.compress(b"ok")),
        REFUSED,
    ),
    "content-encoding deflate": (
        head(b"content-encoding: deflate", b"connection: close", body=zlib.compress(b"ok")),
        REFUSED,
    ),
    "content-encoding br": (head(b"content-encoding: br", LENGTH), REFUSED),
    "content-encoding zstd": (head(b"content-encoding: zstd", LENGTH), REFUSED),
    "content-encoding unknown": (head(b"content-encoding: x-odd", LENGTH), REFUSED),
    "content-encoding that is not true": (head(b"content-encoding: gzip", LENGTH), REFUSED),
    "content-encoding identity": (head(b"content-encoding: identity", LENGTH), ANSWERED),
    "content-encoding empty": (head(b"content-encoding:", LENGTH), ANSWERED),
    "a bomb in a bomb": (head(b"content-encoding: gzip, gzip", b"connection: close", body=BOMB), REFUSED),
    "a header without a colon": (head(b"x-odd", LENGTH), FAILED),
    "a header without a name": (head(b": odd", LENGTH), FAILED),
    "a space before the colon": (head(b"content-length : 2"), FAILED),
    "a space in a name": (head(b"x odd: 1", LENGTH), FAILED),
    "a space before the first header": (head(b" x-odd: 1", LENGTH), FAILED),
    "a folded header": (head(b"x-odd: a", b" b", LENGTH), FAILED),
    "NUL in a value": (head(b"x-odd: a\0b", LENGTH), FAILED),
    "CR in a value": (head(b"x-odd: a\rb", LENGTH), FAILED),
    "a control character in a value": (head(b"x-odd: a\x01b", LENGTH), FAILED),
    "bytes above ASCII in a value": (head(b"x-odd: \xe4", LENGTH), ANSWERED),
    "UTF-8 in a value": (head("x-odd: ä🎙".encode(), LENGTH), ANSWERED),
    "an empty value": (head(b"x-odd:", LENGTH), ANSWERED),
    "a tab before a value": (head(b"x-odd:\tb", LENGTH), ANSWERED),
    "100 headers": (head(*[b"x-%d: 1" % each for each in range(99)], LENGTH), ANSWERED),
    "101 headers": (head(*[b"x-%d: 1" % each for each in range(100)], LENGTH), FAILED),
    "a long header": (head(b"x-odd: " + b"a" * 60_000, LENGTH), ANSWERED),
    "a header that is too long": (head(b"x-odd: " + b"a" * 70_000, LENGTH), FAILED),
    "a reason that is too long": (head(LENGTH, first=b"HTTP/1.1 200 " + b"a" * 70_000), FAILED),
    "line feeds only": (OK.replace(b"\r\n", b"\n"), ANSWERED),
    "chunk sizes with line feeds only": (CHUNKED + b"2\nok\r\n0\n\r\n", FAILED),
    "chunks with line feeds only": (CHUNKED + b"2\r\nok\n0\r\n\r\n", FAILED),
    "a last chunk with line feeds only": (CHUNKED + b"2\r\nok\r\n0\r\n\n", FAILED),
    "chunk extension without a name": (CHUNKED + b"2;\r\nok\r\n0\r\n\r\n", FAILED),
    "chunk size with a space": (CHUNKED + b"2 \r\nok\r\n0\r\n\r\n", FAILED),
    "a trailer that is no header": (CHUNKED + b"2\r\nok\r\n0\r\nodd\r\n\r\n", FAILED),
    "bytes after the last chunk": (CHUNKED + b"2\r\nok\r\n0\r\n\r\nmore", ANSWERED),
    "an empty line first": (b"\r\n" + OK, FAILED),
    "bytes after the body": (OK + b"more", ANSWERED),
    "an answer after the answer": (OK + b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nextra", ANSWERED),
    "part of an answer after the answer": (OK + b"HTTP/1.1 200 OK\r\ncontent-le", ANSWERED),
}


def lie(text: bytes) -> Step:
    """Answer with these bytes, then close."""

    def step(connection: socket.socket) -> bool:
        connection.sendall(text)
        return False

    return step
