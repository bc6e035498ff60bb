"""The retry policy."""

from datetime import UTC, datetime
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_realtime.transport.request import Answer, Failure
from openai_realtime.transport.retry import retry_delay

NOW = 1_800_000_000.0
NOTHING_SENT = Failure("refused", nothing_sent=True)
MAYBE_SENT = Failure("reset", nothing_sent=False)
TIMEOUT = Failure("late", nothing_sent=False, timed_out=True)


def rejected(status: int, **headers: str) -> Answer:
    return Answer(status, {name.replace("_", "-"): value for name, value in headers.items()}, b"")


def wait(
    outcome: Answer | Failure, attempt: int = 1, *, repeatable: bool = True, max_retries: int = 2, random: float = 0.0
) -> float | None:
    return retry_delay(attempt, outcome, repeatable=repeatable, max_retries=max_retries, random=random, now=NOW)


REPEATED = [408, 409, 429, 500, 502, 503, 504, 599]
FINAL = [301, 400, 401, 403, 404, 410, 422]


@pytest.mark.parametrize("status", REPEATED)
def test_a_mint_is_repeated_after(status: int) -> None:
    assert wait(rejected(status)) == 0.5


@pytest.mark.parametrize("status", FINAL)
def test_a_mint_is_not_repeated_after(status: int) -> None:
    assert wait(rejected(status)) is None


@pytest.mark.parametrize("outcome", [NOTHING_SENT, MAYBE_SENT, TIMEOUT])
def test_a_mint_is_repeated_after_a_failed_connection(outcome: Failure) -> None:
    assert wait(outcome) == 0.5


@pytest.mark.parametrize("status", REPEATED + FINAL)
def test_a_call_is_repeated_after_429_and_503_only(status: int) -> None:
    assert (wait(rejected(status), repeatable=False) is not None) == (status in (429, 503))


def test_a_call_is_repeated_when_no_byte_was_sent() -> None:
    assert wait(NOTHING_SENT, repeatable=False) == 0.5
    assert wait(MAYBE_SENT, repeatable=False) is None
    assert wait(TIMEOUT, repeatable=False) is None


def test_the_server_can_forbid_and_ask_for_it() -> None:
    assert wait(rejected(500, x_should_retry="false")) is None
    assert wait(rejected(400, x_should_retry="true")) == 0.5
    assert wait(rejected(500, x_should_retry="true"), repeatable=False) is None
    assert wait(rejected(429, x_should_retry="false"), repeatable=False) is None


def test_attempts_end() -> None:
    assert [wait(TIMEOUT, attempt) for attempt in (1, 2, 3)] == [0.5, 1.0, None]
    assert wait(TIMEOUT, max_retries=0) is None


def test_waits_double_up_to_eight_seconds() -> None:
    waits = [wait(TIMEOUT, attempt, max_retries=5000) for attempt in (1, 2, 3, 4, 5, 6, 5000)]
    assert waits == [0.5, 1, 2, 4, 8, 8, 8]
    assert wait(TIMEOUT, random=1.0) == 0.25


DATE = datetime.fromtimestamp(NOW + 7, UTC)


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"retry_after": "7"}, 7.0),
        ({"retry_after": " 1.5 "}, 1.5),
        ({"retry_after_ms": "250"}, 0.25),
        ({"retry_after_ms": "250", "retry_after": "7"}, 0.25),
        ({"retry_after_ms": "soon", "retry_after": "7"}, 7.0),
        ({"retry_after": format_datetime(DATE, usegmt=True)}, 7.0),
        ({"retry_after": DATE.strftime("%A, %d-%b-%y %H:%M:%S GMT")}, 7.0),
        ({"retry_after": DATE.strftime("%a %b %d %H:%M:%S %Y")}, 7.0),
        ({"retry_after": "60"}, 60.0),
    ],
)
def test_the_wait_that_the_server_asks_for(headers: dict[str, str], expected: float) -> None:
    assert wait(rejected(429, **headers), random=1.0) == expected


@pytest.mark.parametrize("value", ["61", "1" + "0" * 400, format_datetime(datetime.fromtimestamp(NOW + 90, UTC))])
def test_a_wait_above_a_minute_is_left_to_the_caller(value: str) -> None:
    assert wait(rejected(429, retry_after=value)) is None


@pytest.mark.parametrize(
    "value",
    [
        "0",
        "-5",
        "nan",
        "inf",
        "1e3",
        "",
        "soon",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "Wed, 99 Foo 2026 99:99:99 GMT",
        "::",
        "1:0:1e9999999",
        "0:0:sNaN",
        "0:0:9" + "9" * 100,
        "12:30:" + "\0" * 20,
    ],
)
def test_an_invalid_wait_means_the_default_one(value: str) -> None:
    assert wait(rejected(429, retry_after=value)) == 0.5


@given(
    attempt=st.integers(1, 10_000),
    max_retries=st.integers(0, 10_000),
    random=st.floats(0, 1),
    repeatable=st.booleans(),
    outcome=st.one_of(
        st.sampled_from([NOTHING_SENT, MAYBE_SENT, TIMEOUT]),
        st.builds(
            Answer,
            st.integers(300, 599),
            st.dictionaries(
                st.sampled_from(["retry-after", "retry-after-ms", "x-should-retry"]),
                st.one_of(st.text(), st.sampled_from(["true", "false", "3", "12:30", "1:"]), st.datetimes().map(str)),
            ),
            st.just(b""),
        ),
    ),
)
def test_any_outcome_gives_a_sane_wait(
    attempt: int, max_retries: int, random: float, repeatable: bool, outcome: Answer | Failure
) -> None:
    seconds = wait(outcome, attempt, repeatable=repeatable, max_retries=max_retries, random=random)
    assert seconds is None or (0 < seconds <= 60 and attempt <= max_retries)
    if seconds is not None and not repeatable:
        assert outcome is NOTHING_SENT or (isinstance(outcome, Answer) and outcome.status in (429, 503))
