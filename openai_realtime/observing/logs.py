"""The package's loggers, and filters that mask secrets in the loggers of its dependencies.

`openai_realtime.http` logs each attempt at INFO, and complete requests and responses at DEBUG. At DEBUG,
`openai_realtime.events` logs the events of connections, and `openai_realtime.websocket` the messages of the WebSocket
library. Secrets are masked, and audio is left out.
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

_SECRETS = "_secrets_of_connection"  # an attribute of records, removed by the filters
_LIBRARIES = (
    *("urllib3.connectionpool", "urllib3.connection", "urllib3.util.retry"),
    *("aiohttp.client", "aiohttp.internal", "asyncio"),
)
_FRAME = re.compile(r"([<>] (?:TEXT|BINARY|CONT) ).*( \[.*\])", re.DOTALL)
_HEADER = re.compile(r"([<>] )([!#$%&'*+.^_`|~\w-]+): (.*)", re.DOTALL)


def connection_logger(secrets: tuple[str, ...]) -> "logging.LoggerAdapter[logging.Logger]":
    """Return the WebSocket library's logger for a connection with these secrets, which are masked."""
    return logging.LoggerAdapter(WEBSOCKET, {_SECRETS: secrets})


def hook_failed(secrets: tuple[str, ...]) -> None:
    """Log the exception of a hook that is being handled; the traceback has these secrets masked."""
    MAIN.exception("A hook failed", extra={_SECRETS: secrets})


def _mask_traceback(record: logging.LogRecord) -> bool:
    """Mask secrets in the traceback of a hook's exception, as the handlers' formatters write it."""
    secrets = record.__dict__.pop(_SECRETS, ())
    if record.exc_info:
        record.exc_text = redact.text(logging.Formatter().formatException(record.exc_info), secrets)
    return True


def _mask_websocket_record(record: logging.LogRecord) -> bool:
    """Mask keys and drop the content of frames: the library truncates it, which could leave a part of a key."""
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
    """Return the message of a record, or None if formatting fails, which the handlers report."""
    try:
        return record.getMessage()
    except Exception:  # noqa: BLE001  # the arguments of a foreign record may raise anything
        return None


def _configure() -> None:
    MAIN.addFilter(_mask_traceback)
    WEBSOCKET.addFilter(_mask_websocket_record)
    for name in _LIBRARIES:
        logging.getLogger(name).addFilter(_mask_library_record)
    level = config.log_level()
    if level is None:
        return
    MAIN.setLevel(level.upper())
    if not MAIN.hasHandlers():  # otherwise the application's handlers receive the records
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
        MAIN.addHandler(handler)


def _mask_library_record(record: logging.LogRecord) -> bool:
    """Mask keys in a record of a library; other records stay unchanged."""
    message = _message_of(record)
    masked = None if message is None else redact.text(message)
    if masked != message:
        record.msg, record.args = masked, ()
    return True


_configure()  # on first use; the import lock makes sure that it runs once
