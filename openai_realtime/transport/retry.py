"""When to send a request again, and after how long: one pure decision.

A request that is `repeatable` (minting a key twice does no harm) is sent again after a failed connection, a timeout,
and the statuses 408, 409, 429 and 500 and above. Any other request is sent again only where the server cannot have
acted on it: when no byte of it was sent, and after 429 and 503. `x-should-retry: false` always ends it; `true` adds
the other statuses for repeatable requests. The wait is the one that the server names (`retry-after-ms`, `Retry-After`)
up to 60 s, and otherwise 0.5 s, doubled with each attempt up to 8 s, less a random part of up to half.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from openai_realtime.transport.request import Answer

FIRST_DELAY = 0.5
LONGEST_DELAY = 8.0
LONGEST_NAMED_DELAY = 60.0

_NUMBER = r"[0-9]+(?:\.[0-9]*)?"


class Failure(NamedTuple):
    """An attempt that ended without an answer, or with a part of one."""

    reason: str
    """What happened, for people."""
    nothing_sent: bool
    """No byte of the request left, so the server cannot have acted on it."""
    timed_out: bool = False
    cause: BaseException | None = None


def delay(
    attempt: int, outcome: Answer | Failure, *, repeatable: bool, max_retries: int, random: float, now: float
) -> float | None:
    """Give the seconds to wait before the next attempt, or None to give up.

    `attempt` counts from 1 and is the one that ended with `outcome`; `random` is from 0 to 1; `now` is in Unix seconds.
    A server that names a wait above 60 s ends it: the caller can plan better than a blocked thread.
    """
    if attempt > max_retries or not _worthwhile(outcome, repeatable):
        return None
    named = None if isinstance(outcome, Failure) else _named_delay(outcome.headers, now)
    if named is not None and named > 0:
        return named if named <= LONGEST_NAMED_DELAY else None
    step: float = min(FIRST_DELAY * 2 ** min(attempt - 1, 10), LONGEST_DELAY)
    return step * (1 - random / 2)


def _worthwhile(outcome: Answer | Failure, repeatable: bool) -> bool:
    if isinstance(outcome, Failure):
        return repeatable or outcome.nothing_sent
    advice = outcome.headers.get("x-should-retry")
    if advice == "false":
        return False
    if not repeatable:
        return outcome.status in (429, 503)
    return advice == "true" or outcome.status in (408, 409, 429) or outcome.status >= 500


def _named_delay(headers: Mapping[str, str], now: float) -> float | None:
    """Give the seconds that the server asks for, which may be 0 or less, or None where it names nothing readable."""
    milliseconds = headers.get("retry-after-ms", "").strip()
    if re.fullmatch(_NUMBER, milliseconds):
        return float(milliseconds) / 1000
    value = headers.get("retry-after", "").strip()
    if re.fullmatch(_NUMBER, value):
        return float(value)
    return _seconds_until(value, now) if ":" in value else None


def _seconds_until(http_date: str, now: float) -> float | None:
    from datetime import UTC

    from dateutil import parser

    try:
        # HTTP dates are in UTC, and one of their three forms does not say so.
        return parser.parse(http_date, ignoretz=True).replace(tzinfo=UTC).timestamp() - now
    except (ValueError, OverflowError):
        return None
