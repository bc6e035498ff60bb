"""The way to the terminal for all text from outside: servers, files, arguments. Secrets are masked, and characters that
a terminal obeys or hides are escaped.

Escapes look as in Python: `\\x1b` for ESC, `\\u202e` for an override of the text direction.
"""

import json
import logging
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from openai_realtime import redact

# Controls (C0, DEL, C1), invisible formatting such as bidirectional overrides, separators of lines and paragraphs, and
# halves of surrogate pairs. The joiners stay: emoji and several scripts need them.
_UNSAFE = (
    "\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e001f"
)
# What comes before a secret, apart from it: the rest may still be on its way.
_OPEN = r"(?i)\b(?:bearer|basic|api(?:[-_ ]?key(?: provided)?[\"']?\s*[:=]?\s*[\"']?)?)\s*$"

_hidden: set[str] = set()


def hide(secret: str) -> None:
    """Mask this secret from now on, whatever form it has."""
    _hidden.add(secret)


def forget() -> None:
    """Drop the secrets of an earlier command."""
    _hidden.clear()


def mask(text: str) -> str:
    """Mask every secret in a text."""
    return redact.text(text, _hidden)


def escape(text: str) -> str:
    """Escape unsafe characters, line breaks included."""
    return re.sub(f"[{_UNSAFE}]", lambda match: _escaped(match.group()), text)


def field(text: str) -> str:
    """Mask and escape a text that is one line, or a part of it."""
    return escape(mask(text))


def block(text: str) -> str:
    """Mask and escape a text of several lines."""
    return _escape_block(mask(text))


def json_text(value: object, indent: int | None = None, *, ascii_only: bool = True) -> str:
    """Format JSON for the terminal. It keeps its value, but for the secrets to hide."""
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    for secret in _hidden:
        text = text.replace(_json_inner(secret), _json_inner(redact.mask(secret)))
    return re.sub(f"(?!\n)[{_UNSAFE}]", lambda match: _json_inner(match.group()), text)


def print_error(message: str) -> None:
    """Print a message as one line on standard error."""
    print(f"openai-realtime: {field(' '.join(message.split()))}", file=sys.stderr)


class LogHandler(logging.Handler):
    """Prints log records, ours and those of libraries: they may quote what a server sent."""

    def emit(self, record: logging.LogRecord) -> None:
        """Print a record on standard error."""
        try:
            if record.exc_info:
                print(block(self.format(record)), file=sys.stderr)
            else:
                print_error(record.getMessage())
        except Exception:  # noqa: BLE001  # the arguments of a foreign record may raise anything
            self.handleError(record)


@contextmanager
def log_handler() -> Iterator[None]:
    """Print log records inside the context; without any handler, Python would print them unescaped."""
    handler, root = LogHandler(), logging.getLogger()
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)


class Stream:
    """Masks and escapes a text that arrives in pieces: a secret may be split between them."""

    def __init__(self) -> None:
        self._held = ""

    def feed(self, piece: str) -> str:
        """Add a piece and return the text that can be shown now: up to the last word, which may go on."""
        self._held += piece
        end = len(self._held) - len(re.split(r"[^!-~]", self._held)[-1])
        while opened := re.search(_OPEN, self._held[:end]):
            end = opened.start()
        text, self._held = self._held[:end], self._held[end:]
        return block(text)

    def finish(self) -> str:
        """Return the rest."""
        text, self._held = self._held, ""
        return block(text)


def _escape_block(text: str) -> str:
    return re.sub(f"(?![\n\t])[{_UNSAFE}]", lambda match: _escaped(match.group()), text)


def _json_inner(text: str) -> str:
    """Return text as it stands between the quotes of a JSON string, in ASCII."""
    return json.dumps(text)[1:-1].replace("\x7f", "\\u007f")


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
