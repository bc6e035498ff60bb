"""The loggers of the package, all under `openai_realtime`, and what keeps secrets out of those of the libraries below.

`openai_realtime.http` has a line for each attempt at INFO, and requests and answers whole at DEBUG;
`openai_realtime.events` has the events of connections, and `openai_realtime.websocket` what the WebSocket library says,
at DEBUG. Secrets are masked, and audio is left out.
"""

import logging
import re

from openai_realtime import config, redact

MAIN = logging.getLogger("openai_realtime")
HTTP = logging.getLogger("openai_realtime.http")
EVENTS = logging.getLogger("openai_realtime.events")
WEBSOCKET = logging.getLogger("openai_realtime.websocket")

_LIBRARIES = ("urllib3.connectionpool", "urllib3.connection", "urllib3.util.retry", "aiohttp.client", "asyncio")
_FRAME = re.compile(r"([<>] (?:TEXT|BINARY|CONT) ).*( \[.*\])", re.DOTALL)


def without_secrets(record: logging.LogRecord) -> bool:
    """Mask keys, and leave out what frames hold: a shortened one may show a part of a key, and shows audio."""
    record.msg, record.args = redact.text(_FRAME.sub(r"\1…\2", record.getMessage())), ()
    return True


def _set_up() -> None:
    WEBSOCKET.addFilter(without_secrets)
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
    message = record.getMessage()
    masked = redact.text(message)
    if masked != message:
        record.msg, record.args = masked, ()
    return True


_set_up()  # once, when the first client sends something; importing a module is the lock that makes it once
