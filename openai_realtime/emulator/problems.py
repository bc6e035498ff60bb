"""The errors of the emulated API in OpenAI's shape, independent of HTTP except for the status."""

from dataclasses import dataclass

_MAX_MESSAGE, _MAX_PARAM = 1000, 200
_ALLOW = "add its host name to the emulator's allowed_hosts (--allowed-host)"


@dataclass(frozen=True, slots=True)
class Problem:
    """An API error: the HTTP status and the members of the `error` object.

    `param` is the path of the offending field, such as `session.tools[0].name`.
    """

    status: int
    message: str
    code: str | None = None
    param: str | None = None
    type: str = "invalid_request_error"

    @property
    def detail(self) -> dict[str, str | None]:
        """The members of the `error` object. What a client sent is cut to a bounded length, and is valid Unicode."""
        param = None if self.param is None else _shortened(self.param, _MAX_PARAM)
        message = _shortened(self.message, _MAX_MESSAGE)
        return {"message": message, "type": self.type, "param": param, "code": self.code}

    def to_dict(self) -> dict[str, object]:
        """Return the body of the HTTP response: `{"error": {"message", "type", "param", "code"}}`."""
        return {"error": self.detail}


def _shortened(text: str, length: int) -> str:
    text = text if len(text) <= length else f"{text[: length - 1]}…"
    return text.encode("utf-8", "replace").decode()


class Refused(Exception):
    """Raised to refuse a request or a client event; `problem` is the error to answer with."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def missing_key() -> Problem:
    """Return the error for a missing or unusable Authorization header."""
    return Problem(401, "No API key: send it in the header 'Authorization: Bearer <key>'.", "invalid_api_key")


def wrong_key(masked: str) -> Problem:
    """Return the error for an unknown key; `masked` is the part of it that may be shown."""
    return Problem(401, f"Incorrect API key: {masked}. The emulator prints the key that it accepts.", "invalid_api_key")


def expired_key(masked: str) -> Problem:
    """Return the error for an expired ephemeral key."""
    return Problem(401, f"The ephemeral key {masked} has expired; mint a new one.", "invalid_api_key")


def ephemeral_key_not_allowed() -> Problem:
    """Return the error for an ephemeral key where an API key is needed."""
    return Problem(403, "An ephemeral key can only open a session; use an API key here.", "insufficient_permissions")


def host_not_allowed(host: str) -> Problem:
    """Return the error for a Host header that names another machine, as a rebound DNS name does."""
    return Problem(403, f"The host {host!r} is not allowed here; {_ALLOW}.", "host_not_allowed")


def origin_not_allowed(origin: str) -> Problem:
    """Return the error for a request from a web page of another machine."""
    return Problem(403, f"The origin {origin!r} is not allowed here; {_ALLOW}.", "origin_not_allowed")


def unknown_url(method: str, path: str) -> Problem:
    """Return the error for an unknown endpoint."""
    return Problem(404, f"Unknown URL ({method} {path}).", "unknown_url")


def wrong_method(method: str, path: str, allowed: str) -> Problem:
    """Return the error for an endpoint that supports other methods only."""
    return Problem(405, f"{method} is not allowed on {path}; use {allowed}.", "method_not_supported")


def unsupported_content_type(content_type: str, expected: str) -> Problem:
    """Return the error for a content type that the endpoint does not accept."""
    return Problem(
        415, f"Content type '{content_type}' is not supported here; use {expected}.", "unsupported_content_type"
    )


def invalid_json(reason: str, param: str | None = None) -> Problem:
    """Return the error for a body, or a part of it, that is not JSON."""
    return Problem(400, f"The {param or 'body'} is not valid JSON: {reason}.", "invalid_json", param)


def body_too_large(limit: int) -> Problem:
    """Return the error for a body above the limit in bytes."""
    return Problem(413, f"The body is larger than {limit} bytes.", "request_too_large")


def invalid_encoding() -> Problem:
    """Return the error for text that is not UTF-8."""
    return Problem(400, "The body is not UTF-8 text.", "invalid_encoding")


def invalid_multipart() -> Problem:
    """Return the error for an invalid multipart body."""
    return Problem(400, "The body is not valid multipart/form-data.", "invalid_multipart")


def invalid_sdp(reason: str) -> Problem:
    """Return the error for an offer that is not a session description."""
    return Problem(400, f"The SDP offer is not valid: {reason}.", "invalid_sdp", "sdp")


def raw_offer() -> Problem:
    """Return the error for an SDP offer without a session that was sent with an API key."""
    message = "With an API key, send the SDP offer as multipart/form-data, with the parts 'sdp' and 'session'."
    return Problem(400, message, "missing_required_parameter", "session")


def call_not_found(call_id: str) -> Problem:
    """Return the error for an unknown call or one that has ended."""
    return Problem(404, f"No call with the id '{call_id}'.", "call_id_not_found", "call_id")


def wrong_call_state(reason: str) -> Problem:
    """Return the error for a call that does not allow this action in its state."""
    return Problem(400, f"{reason}.", "invalid_call_state", "call_id")


def invalid_value(param: str, reason: str) -> Problem:
    """Return the error for an unusable value, such as an id that is in use."""
    return Problem(400, f"Invalid value for '{param}': {reason}.", "invalid_value", param)


def unknown_parameter(param: str) -> Problem:
    """Return the error for an undeclared field."""
    return Problem(400, f"Unknown parameter: '{param}'.", "unknown_parameter", param)


def missing_parameter(param: str) -> Problem:
    """Return the error for a missing required field."""
    return Problem(400, f"Missing required parameter: '{param}'.", "missing_required_parameter", param)


def missing_model() -> Problem:
    """Return the error for a conversation without a model in the URL."""
    return Problem(400, "No model: add '?model=...' to the URL.", "missing_model")


def model_not_wanted() -> Problem:
    """Return the error for a transcription session with a model in the URL; it belongs in the configuration."""
    return Problem(
        400,
        "A transcription session does not accept 'model' in the URL; set audio.input.transcription.model.",
        "invalid_model",
    )


def beta_disabled() -> Problem:
    """Return the error for a client that asks for the beta while it is disabled."""
    return Problem(
        400,
        "The beta of the Realtime API has ended: remove the header 'OpenAI-Beta: realtime=v1' and send sessions "
        "and events in their GA shape.",
        "beta_api_shape_disabled",
    )


def wrong_key_type(session_type: str) -> Problem:
    """Return the error for an ephemeral key of a session type that this URL does not serve."""
    return Problem(
        400, f"This ephemeral key is for a {session_type} session, which this URL does not serve.", "invalid_value"
    )


def invalid_subprotocol(expected: str) -> Problem:
    """Return the error for offered subprotocols of which none can be selected."""
    return Problem(400, f"None of the subprotocols is supported; offer '{expected}' as well.", "invalid_subprotocol")


def upgrade_required() -> Problem:
    """Return the error for a plain request to a WebSocket-only URL."""
    return Problem(426, "This URL requires a WebSocket handshake.", "upgrade_required")


def binary_frame() -> Problem:
    """Return the error for a binary frame."""
    return Problem(400, "Binary frames are not supported; send JSON as text.", "invalid_json")


def server_error() -> Problem:
    """Return the error for a defect of the emulator itself."""
    return Problem(500, "The emulator failed on this request; its log has the traceback.", None, None, "server_error")
