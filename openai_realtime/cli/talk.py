"""`openai-realtime talk`: send lines of text and print the responses, over one connection."""

import base64
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openai_realtime import audio
from openai_realtime.cli import show
from openai_realtime.cli.inputs import InputError

if TYPE_CHECKING:
    from openai_realtime.connection.sync import RealtimeConnection

DEFAULT_MODEL = "gpt-realtime-2.1"
DEFAULT_TIMEOUT = 60.0


class NoAnswerError(Exception):
    """The server refused a message, or failed to respond."""


def session(instructions: str | None, voice: str | None, *, spoken: bool) -> dict[str, Any]:
    """Build the session settings from the options.

    Raises:
        InputError: a voice without audio output.
    """
    if voice is not None and not spoken:
        raise InputError("--voice requires audio output; set a file with --wav")
    settings: dict[str, Any] = {"type": "realtime", "output_modalities": ["audio" if spoken else "text"]}
    if instructions is not None:
        settings["instructions"] = instructions
    if spoken:
        output: dict[str, Any] = {"format": {"type": "audio/pcm", "rate": audio.PCM_RATE}}
        settings["audio"] = {"output": output if voice is None else {**output, "voice": voice}}
    return settings


class Recording:
    """A WAV file with all responses so far, written from the start."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._pcm = bytearray()
        self._write()

    def add(self, pcm: bytes) -> None:
        """Append the audio of a response, PCM16 at 24 kHz."""
        self._pcm += pcm
        self._write()

    def _write(self) -> None:
        try:
            audio.write_wav(self.file, bytes(self._pcm))
        except OSError as error:
            raise InputError(f"--wav: cannot write {self.file}: {error.strerror}") from error


def lines() -> Iterator[str]:
    """Yield the non-empty lines of the user, from a terminal with a prompt or from standard input."""
    for line in _typed() if sys.stdin.isatty() and sys.stdout.isatty() else _piped():
        if line.strip():
            yield line.strip()


def _typed() -> Iterator[str]:
    while True:
        try:
            yield input("you> ")
        except (EOFError, KeyboardInterrupt):
            print()
            return


def _piped() -> Iterator[str]:
    try:
        yield from sys.stdin
    except UnicodeDecodeError as error:
        raise InputError("standard input is not text in UTF-8") from error


def converse(
    connection: "RealtimeConnection",
    user_lines: Iterable[str],
    recording: Recording | None,
    *,
    timeout: float,
    as_json: bool,
) -> None:
    """Send line after line, and show each response as it arrives.

    Args:
        connection: an open connection.
        user_lines: the lines of the user.
        recording: the file for the audio of the responses, if any.
        timeout: the longest wait for an event, in seconds.
        as_json: whether to print JSON.

    Raises:
        NoAnswerError: the server refused a message, or a response failed.
        ReceiveTimeoutError: no event within `timeout`.
        ConnectionClosedError: the connection was closed.
    """
    for line in user_lines:
        speech, text = bytearray(), ""
        with show.answer(as_json=as_json) as add:
            response = None
            for piece in ask(connection, line, timeout):
                if isinstance(piece, bytes):
                    speech += piece
                elif isinstance(piece, str):
                    text += piece
                    add(piece)
                else:
                    response = piece
        if recording is not None:
            recording.add(bytes(speech))
        assert response is not None
        show.answered(text, response, None if recording is None else recording.file, as_json=as_json)


def ask(connection: "RealtimeConnection", text: str, timeout: float) -> Iterator[str | bytes | Mapping[str, Any]]:
    """Send a message and yield the response as it arrives: text, PCM16 and finally the response itself as JSON."""
    from openai_realtime import models
    from openai_realtime.constructors.messages import user_message

    connection.conversation.item.create(item=user_message(text))
    connection.response.create()
    while True:
        match connection.recv(timeout):
            # Servers deviate from the document, and events are kept as they came.
            case models.RealtimeServerEventResponseTextDelta(delta=str(delta)):
                yield delta
            case models.RealtimeServerEventResponseAudioTranscriptDelta(delta=str(delta)):
                yield delta
            case models.RealtimeServerEventResponseAudioDelta(delta=delta):
                yield _decoded(delta)
            case models.RealtimeServerEventError() as event:
                raise NoAnswerError(f"the server refused: {_reason(event.to_dict().get('error'))}")
            case models.RealtimeServerEventResponseDone() as event:
                response = show.as_object(event.to_dict().get("response"))
                if response.get("status") == "failed":
                    error = show.as_object(response.get("status_details")).get("error")
                    raise NoAnswerError(f"the response failed: {_reason(error)}")
                yield response
                return


def _decoded(data: str) -> bytes:
    try:
        return base64.b64decode(data)
    except (TypeError, ValueError):
        raise NoAnswerError("the server sent audio that is not base64") from None


def _reason(error: object) -> str:
    fields = show.as_object(error)
    return str(fields.get("message") or fields.get("code") or "no reason was given")
