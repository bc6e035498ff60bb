"""The retry policy: whether to send a request again, and after how long. Pure; no I/O.

A `repeatable` request (minting a key twice does no harm) is retried after a failed connection, a timeout, and the
statuses 408, 409, 429 and 500 and above. Any other request is retried only if the server cannot have acted on it: when
no byte was sent, and after 429 and 503. `x-should-retry: false` stops retries; `x-should-retry: true` extends them to
every other status, for repeatable requests. The delay is what the server asks for (`retry-after-ms`, `Retry-After`), up
to 60 s, or else an exponential backoff from 0.5 s to 8 s with up to half of it taken off at random.
"""

import re
from collections.abc import Mapping

from openai_realtime.transport.request import Answer, Failure

FIRST_DELAY = 0.5
LONGEST_DELAY = 8.0
LONGEST_REQUESTED_DELAY = 60.0

_LONGEST_DATE = 40
_NUMBER = r"[0-9]+(?:\.[0-9]*)?"


def retry_delay(
    attempt: int, outcome: Answer | Failure, *, repeatable: bool, max_retries: int, random: float, now: float
) -> float | None:
    """Return the seconds to wait before the next attempt, or None to give up.

    A server that asks for more than 60 s ends the retries: the caller can plan better than a blocked thread.

    Args:
        attempt: the attempt that ended with `outcome`, counted from 1.
        outcome: the response or failure of that attempt.
        repeatable: whether the request is safe to send twice.
        max_retries: maximum number of retries after the first attempt.
        random: the jitter, from 0 to 1.
        now: the current time in Unix seconds.
    """
    if attempt > max_retries or not _is_retryable(outcome, repeatable):
        return None
    requested = None if isinstance(outcome, Failure) else _requested_delay(outcome.headers, now)
    if requested is not None and requested > 0:
        return requested if requested <= LONGEST_REQUESTED_DELAY else None
    step: float = min(FIRST_DELAY * 2 ** min(attempt - 1, 10), LONGEST_DELAY)
    return step * (1 - random / 2)


def _is_retryable(outcome: Answer | Failure, repeatable: bool) -> bool:
    if isinstance(outcome, Failure):
        return repeatable or outcome.nothing_sent
    advice = outcome.headers.get("x-should-retry")
    if advice == "false":
        return False
    if not repeatable:
        return outcome.status in (429, 503)
    return advice == "true" or outcome.status in (408, 409, 429) or outcome.status >= 500


def _requested_delay(headers: Mapping[str, str], now: float) -> float | None:
    """Return the seconds the server asks for, which may be 0 or less, or None without a valid header."""
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

    if len(http_date) > _LONGEST_DATE:
        return None
    try:
        # HTTP dates are in UTC, but one of their three formats does not say so.
        return parser.parse(http_date, ignoretz=True).replace(tzinfo=UTC).timestamp() - now
    except Exception:  # noqa: BLE001  # whatever the server sent; dateutil has no class of errors of its own
        return None
