"""A WebSocket server that sends as many events as the model's name says, and discards what it receives."""

import socket
import threading
from itertools import cycle, islice

from _common import stream
from websockets.frames import Frame, Opcode
from websockets.server import ServerProtocol

CLOSE = Frame(Opcode.CLOSE, b"\x03\xe8").serialize(mask=False)


def serve(connection: socket.socket) -> None:
    with connection:
        protocol = ServerProtocol()
        while not (requests := protocol.events_received()):
            protocol.receive_data(connection.recv(65536))
        request = requests[0]
        protocol.send_response(protocol.accept(request))
        connection.sendall(b"".join(protocol.data_to_send()))
        count = int(request.path.rpartition("=")[2])
        connection.sendall(frames(count))
        if count:
            connection.sendall(CLOSE)
        while data := connection.recv(1 << 20):
            if ends_with_close(data):
                connection.sendall(CLOSE)
                return


def ends_with_close(data: bytes) -> bool:
    """Return whether a client's data ends with a (masked) close frame with code 1000."""
    mask, payload = data[-6:-2], data[-2:]
    return data[-8:-6] == b"\x88\x82" and bytes(a ^ b for a, b in zip(mask, payload, strict=False)) == b"\x03\xe8"


def frames(count: int, made: dict[int, bytes] = {}) -> bytes:  # noqa: B006  # a cache
    if count not in made:
        events = islice(cycle(stream()), count)
        made[count] = b"".join(Frame(Opcode.TEXT, event).serialize(mask=False) for event in events)
    return made[count]


def main() -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1], flush=True)
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=serve, args=(connection,), daemon=True).start()


if __name__ == "__main__":
    main()
