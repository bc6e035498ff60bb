"""The errors that the emulated API answers with, in OpenAI's shape. Nothing here knows HTTP beyond a status number."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One refusal: the HTTP status and the members of the `error` object of the answer.

    `param` is the dotted path of the offending field, such as `session.tools[0].name`.
    """

    status: int
    message: str
    code: str | None = None
    param: str | None = None
    type: str = "invalid_request_error"

    def to_dict(self) -> dict[str, object]:
        """The body of the HTTP answer: `{"error": {"message", "type", "param", "code"}}`."""
        return {"error": {"message": self.message, "type": self.type, "param": self.param, "code": self.code}}


class Refused(Exception):
    """Raised where a request is refused; the HTTP shell answers with its `problem`."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def missing_key() -> Problem:
    """No usable Authorization header."""
    return Problem(401, "No API key given: send it in the header 'Authorization: Bearer <key>'.", "invalid_api_key")


def wrong_key(masked: str) -> Problem:
    """A key that the emulator does not know; `masked` is the part of it that may be shown."""
    return Problem(401, f"Incorrect API key: {masked}. The emulator prints the one it accepts.", "invalid_api_key")


def expired_key(masked: str) -> Problem:
    """An ephemeral key whose time is over."""
    return Problem(401, f"The ephemeral key {masked} has expired; mint a new one.", "invalid_api_key")


def ephemeral_key_not_allowed() -> Problem:
    """An ephemeral key where only an API key will do."""
    return Problem(403, "An ephemeral key may only open a session; use an API key here.", "insufficient_permissions")


def unknown_url(method: str, path: str) -> Problem:
    """No such endpoint."""
    return Problem(404, f"Unknown URL ({method} {path}).", "unknown_url")


def wrong_method(method: str, path: str, allowed: str) -> Problem:
    """The endpoint exists, for other methods."""
    return Problem(405, f"{method} is not allowed on {path}; use {allowed}.", "method_not_supported")


def unsupported_content_type(content_type: str, expected: str) -> Problem:
    """A body of a kind that the endpoint does not read."""
    return Problem(
        415, f"Content type '{content_type}' is not supported here; use {expected}.", "unsupported_content_type"
    )


def invalid_json(reason: str, param: str | None = None) -> Problem:
    """A body, or a part of it, that is not JSON."""
    return Problem(400, f"The {param or 'body'} is not valid JSON: {reason}.", "invalid_json", param)


def body_too_large(limit: int) -> Problem:
    """A body that the emulator does not read to its end; `limit` is in bytes."""
    return Problem(413, f"The body is larger than {limit} bytes.", "request_too_large")


def invalid_encoding() -> Problem:
    """Text that is not UTF-8."""
    return Problem(400, "The body is not UTF-8 text.", "invalid_encoding")


def invalid_multipart() -> Problem:
    """A body that calls itself multipart and is not."""
    return Problem(400, "The body is not valid multipart/form-data.", "invalid_multipart")


def invalid_sdp(reason: str) -> Problem:
    """An offer that is not a session description."""
    return Problem(400, f"The SDP offer is not valid: {reason}.", "invalid_sdp", "sdp")


def call_not_found(call_id: str) -> Problem:
    """A call that never was, or is over."""
    return Problem(404, f"No call with the id '{call_id}'.", "call_id_not_found", "call_id")


def wrong_call_state(reason: str) -> Problem:
    """A call that exists but cannot take this action now."""
    return Problem(400, f"{reason}.", "invalid_call_state", "call_id")


def invalid_value(param: str, reason: str) -> Problem:
    """A value that cannot be used, such as an id that is taken."""
    return Problem(400, f"Invalid value for '{param}': {reason}.", "invalid_value", param)


def unknown_parameter(param: str) -> Problem:
    """A field that the document does not declare."""
    return Problem(400, f"Unknown parameter: '{param}'.", "unknown_parameter", param)


def missing_parameter(param: str) -> Problem:
    """A required field that is not there."""
    return Problem(400, f"Missing required parameter: '{param}'.", "missing_required_parameter", param)


def missing_model() -> Problem:
    """A conversation for which the URL names no model."""
    return Problem(400, "No model given: add '?model=...' to the URL.", "missing_model")


def model_not_wanted() -> Problem:
    """A transcription session whose URL names a model; it belongs into the session's configuration."""
    return Problem(
        400,
        "A transcription session takes no 'model' in the URL; set audio.input.transcription.model.",
        "invalid_model",
    )


def beta_disabled() -> Problem:
    """A client that asks for the vocabulary of the beta, which is switched off."""
    return Problem(
        400,
        "The beta of the Realtime API has ended: leave out the header 'OpenAI-Beta: realtime=v1', and send sessions "
        "and events in their GA shape.",
        "beta_api_shape_disabled",
    )


def wrong_key_type(session_type: str) -> Problem:
    """An ephemeral key for a kind of session that this URL does not serve."""
    return Problem(
        400, f"This ephemeral key is for a {session_type} session, which this URL does not serve.", "invalid_value"
    )


def invalid_subprotocol(expected: str) -> Problem:
    """Offered subprotocols of which the server can choose none."""
    return Problem(400, f"None of the subprotocols is known; offer '{expected}' as well.", "invalid_subprotocol")


def upgrade_required() -> Problem:
    """A plain request to a URL that speaks WebSocket only."""
    return Problem(426, "This URL needs a WebSocket handshake.", "upgrade_required")


def binary_frame() -> Problem:
    """A binary frame where text is expected."""
    return Problem(400, "Binary frames are not supported; send JSON as text.", "invalid_json")


def server_error() -> Problem:
    """A defect of the emulator itself."""
    return Problem(500, "The emulator failed on this request; its log has the traceback.", None, None, "server_error")
