"""The loggers of the package, all under `openai_realtime`, and what keeps secrets out of those of the libraries below.

`openai_realtime.http` has a line for each attempt at INFO, and requests and answers whole at DEBUG;
`openai_realtime.events` has the events of connections, and `openai_realtime.websocket` what the WebSocket library says,
at DEBUG. Secrets are masked, and audio is left out.
"""

import logging
import re

from openai_realtime import redact
from openai_realtime.settings import config

INFO = logging.INFO
MAIN = logging.getLogger("openai_realtime")
HTTP = logging.getLogger("openai_realtime.http")
EVENTS = logging.getLogger("openai_realtime.events")
WEBSOCKET = logging.getLogger("openai_realtime.websocket")

_SECRETS = "_secrets_of_connection"  # on a record, until the filter has masked them
_LIBRARIES = (
    *("urllib3.connectionpool", "urllib3.connection", "urllib3.util.retry"),
    *("aiohttp.client", "aiohttp.internal", "asyncio"),
)
_FRAME = re.compile(r"([<>] (?:TEXT|BINARY|CONT) ).*( \[.*\])", re.DOTALL)
_HEADER = re.compile(r"([<>] )([!#$%&'*+.^_`|~\w-]+): (.*)", re.DOTALL)


def of_connection(secrets: tuple[str, ...]) -> "logging.LoggerAdapter[logging.Logger]":
    """Give the logger for the WebSocket library on one connection, whose secrets are masked wherever they stand."""
    return logging.LoggerAdapter(WEBSOCKET, {_SECRETS: secrets})


def _without_secrets(record: logging.LogRecord) -> bool:
    """Mask keys, and leave out what frames hold: a shortened one may show a part of a key, and shows audio."""
    secrets = record.__dict__.pop(_SECRETS, ())
    message = _message_of(record)
    if message is None:
        return True
    header = _HEADER.fullmatch(message)
    if header:
        message = "{}{}: {}".format(header[1], *redact.headers({header[2]: header[3]}, secrets).popitem())
    record.msg, record.args = redact.text(_FRAME.sub(r"\1…\2", message), secrets), ()
    return True


def _message_of(record: logging.LogRecord) -> str | None:
    """Give the text of a record, or None for one that cannot be written, which is for the handlers to tell."""
    try:
        return record.getMessage()
    except Exception:  # noqa: BLE001  # whatever the arguments of a stranger's record do
        return None


def _set_up() -> None:
    WEBSOCKET.addFilter(_without_secrets)
    for name in _LIBRARIES:
        logging.getLogger(name).addFilter(_masked)
    level = config.log_level()
    if level is None:
        return
    MAIN.setLevel(level.upper())
    if not MAIN.hasHandlers():  # where the application has handlers of its own, they get it all
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
        MAIN.addHandler(handler)


def _masked(record: logging.LogRecord) -> bool:
    """Mask keys in what a library logs, whose records stay as they are where there are none."""
    message = _message_of(record)
    masked = None if message is None else redact.text(message)
    if masked != message:
        record.msg, record.args = masked, ()
    return True


_set_up()  # once, when the first client sends something; importing a module is the lock that makes it once
