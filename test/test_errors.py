"""The error tree and the masking of secrets."""

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_realtime import errors, redact
from openai_realtime.errors import (
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    InvalidArgumentError,
    NotFoundError,
    OpenAIError,
    RateLimitError,
)

KEY = "sk-proj-abcdefghijklmnopqrstuvwxyz0123456789"
STATUSES = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
    500: "InternalServerError",
    503: "InternalServerError",
    599: "InternalServerError",
    302: "APIStatusError",
    418: "APIStatusError",
}


@pytest.mark.parametrize(("status", "name"), STATUSES.items())
def test_each_status_has_its_class(status: int, name: str) -> None:
    assert errors.class_for_status(status).__name__ == name


def test_the_tree_is_the_one_drawn_in_the_module() -> None:
    def drawn(cls: type[Exception]) -> set[str]:
        return {cls.__name__}.union(*(drawn(child) for child in cls.__subclasses__()))

    names = drawn(OpenAIError)
    assert all(name in (errors.__doc__ or "") for name in names if not name.startswith("_"))
    assert issubclass(APITimeoutError, APIConnectionError)
    assert not issubclass(APIResponseValidationError, APIStatusError)
    assert issubclass(InvalidArgumentError, ValueError)


def make_errors() -> list[OpenAIError]:
    headers = {"x-request-id": "req_1", "retry-after": "3"}
    body = {"message": "slow down", "code": "rate_limit", "param": "model", "type": "requests"}
    return [
        OpenAIError("plain"),
        InvalidArgumentError("max_retries", -1, "an integer of at least 0"),
        errors.ConfigurationError("no key"),
        errors.ClientClosedError("closed"),
        errors.InvalidWebhookSignatureError("forged"),
        errors.DuplicateWebhookError("wh_1"),
        errors.MalformedWebhookError("not JSON", "realtime.call.incoming"),
        APIError("something"),
        APITimeoutError("late", attempts=3),
        APIResponseValidationError("odd", status_code=201, body="v=0", headers=headers),
        RateLimitError("slow down", status_code=429, body=body, headers=headers, attempts=2),
    ]


@pytest.mark.parametrize("error", make_errors(), ids=lambda error: type(error).__name__)
def test_errors_survive_pickling_and_copying(error: OpenAIError) -> None:
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(twin) is type(error)
        assert str(twin) == str(error)
        assert twin.args == error.args
        assert vars(twin) == vars(error)


def test_the_attributes_of_an_error() -> None:
    error = make_errors()[-1]
    assert isinstance(error, APIStatusError)
    assert (error.status_code, error.code, error.param, error.type) == (429, "rate_limit", "model", "requests")
    assert (error.request_id, error.message, error.attempts) == ("req_1", "slow down", 2)
    assert error.headers["retry-after"] == "3"
    assert str(error) == ("Error code: 429 - slow down (code rate_limit, param model, request id req_1, attempts 2)")


def test_odd_members_of_a_body_do_no_harm() -> None:
    error = NotFoundError("x", status_code=404, body={"code": 17, "param": ["a"], "type": {}})
    assert (error.code, error.param, error.type) == ("17", None, None)
    assert APIError("x", body=["no", "mapping"]).code is None


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (2.5, "2.5"),
        (None, "None"),
        (True, "True"),
        ("marin", "'marin'"),
        ("x" * 100, repr("x" * 59 + "…")),
        (KEY, "'sk-proj-…6789'"),
        ({"a": 1}, "a value of type dict"),
        pytest.param(10**5000, "an integer of 16610 bits", id="huge"),
    ],
)
def test_a_refused_argument_is_shown_safely(value: object, shown: str) -> None:
    error = InvalidArgumentError("body.speed", value, "a number from 0.25 to 1.5")
    assert (error.argument, error.value, error.expected) == ("body.speed", shown, "a number from 0.25 to 1.5")
    assert str(error) == f"body.speed must be a number from 0.25 to 1.5, not {shown}"


def test_no_error_holds_a_key() -> None:
    body = {"message": f"Incorrect API key provided: {KEY}", "seen": [f"Bearer {KEY}"]}
    headers = {"authorization": f"Bearer {KEY}", "x-echo": KEY, "set-cookie": "session=abcdef"}
    error = NotFoundError(f"wrong key {KEY}", status_code=404, body=body, headers=headers)
    assert KEY not in f"{error} {error!r} {error.args} {vars(error)} {pickle.dumps(error)!r}"
    assert "abcdef" not in repr(vars(error))
    assert "sk-proj-…6789" in str(error)


def test_a_known_key_of_any_form_is_masked() -> None:
    error = APIError("denied: hunter2-hunter2", body={"hint": "hunter2-hunter2?"}, secrets=("hunter2-hunter2",))
    assert "hunter2-hunter2" not in f"{error!r} {vars(error)}"


@pytest.mark.parametrize(
    ("secret", "masked"),
    [
        ("ek_abc1234567890abc123", "ek_…c123"),
        ("sk-proj-0123456789abcdefghij", "sk-proj-…ghij"),
        ("ek_short", "ek_…"),
        ("0123456789abcdef0123456789abcdef", "…cdef"),
        ("", "…"),
    ],
)
def test_mask(secret: str, masked: str) -> None:
    assert redact.mask(secret) == masked


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz0123456789", min_size=6, max_size=60), st.text(max_size=20))
def test_a_known_form_is_masked_in_any_text(body: str, around: str) -> None:
    for prefix in ("sk-", "ek_", "whsec_"):
        assert f"{prefix}{body}" not in redact.text(f"{around} {prefix}{body} {around}")


def test_the_secret_of_webhooks_is_masked_to_its_end() -> None:
    secret = "whsec_ab+/cdefghijklmnop+qrst/uvwxyz012345="
    assert redact.text(f"set {secret}, please") == "set whsec_…345=, please"
    assert redact.text("whsec_a/b/c/d") == "whsec_…"


@pytest.mark.parametrize(
    "harmless",
    ["a task-force-meeting", "the desk-lamp", "use Bearer auth", "Authorization: Bearer YOUR_KEY", "seek_and_find_it"],
)
def test_ordinary_words_stay(harmless: str) -> None:
    assert redact.text(harmless) == harmless


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("wss://h/v1?token=opaque-pass-word-1&model=m", "wss://h/v1?token=…rd-1&model=m"),
        ("GET /v1?model=m&client_secret=hidden HTTP/1.1", "GET /v1?model=m&client_secret=… HTTP/1.1"),
        ("http://h/?api-key=short", "http://h/?api-key=…"),
        ("http://h/?Signature=a%2Fb#end", "http://h/?Signature=…#end"),
        ("http://h/?max_tokens=100&key_id=7", "http://h/?max_tokens=100&key_id=7"),
    ],
)
def test_a_query_parameter_that_is_named_as_a_secret_is_masked(url: str, shown: str) -> None:
    assert redact.text(url) == shown


def test_headers_keep_their_scheme_and_lose_their_secret() -> None:
    shown = redact.headers({"Authorization": f"Bearer {KEY}", "api-key": "a" * 32, "Accept": "application/json"})
    assert shown == {"Authorization": "Bearer sk-proj-…6789", "api-key": "…aaaa", "Accept": "application/json"}


def test_client_secrets_are_masked_whatever_they_look_like() -> None:
    flat = {"client_secret": {"value": "opaque-token-of-a-gateway", "expires_at": 1}, "id": "sess_1"}
    assert redact.data(flat) == {"client_secret": {"value": "…eway", "expires_at": 1}, "id": "sess_1"}
    assert redact.data({"value": "opaque", "expires_at": 1}) == {"value": "…", "expires_at": 1}
    assert redact.data({"value": "opaque"}) == {"value": "opaque"}


def test_deep_data_is_cut_and_not_followed_to_the_end() -> None:
    deep: object = "end"
    for _ in range(5000):
        deep = [deep]
    assert "…" in repr(redact.data(deep))
