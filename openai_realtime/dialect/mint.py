"""Conversion of client secret requests and responses: the beta nests the secret in the session, GA does not."""

from collections.abc import Callable
from functools import partial
from typing import Any, Literal

from openai_realtime.dialect import convert, sessions
from openai_realtime.dialect.notes import Conversion, Note, placed
from openai_realtime.dialect.sessions import Data, Json
from openai_realtime.errors import InvalidArgumentError

FLAT_SECONDS = 60
"""The default lifetime of the key of a flat session, in seconds."""
GA_SECONDS = 600
"""The default lifetime of a client secret, in seconds."""

_FLAT_LIFETIME = "client_secret.expires_after"
_WRAPPED = Note("", "moved", "session", "GA puts the client secret beside the session")
_ODD_SESSION = Note("session", "kept", "session", "expected an object")
_NOT_A_LIFETIME = "a request sets the lifetime in seconds, with expires_after, not a point in time"
_UNWRAPPED = Note("session", "implied", "", "the beta puts the client secret inside the session")


def mint_request_to_ga(request: Data, *, type: Literal["realtime", "transcription"] = "realtime") -> Conversion[Json]:
    """Convert the body of `POST /realtime/sessions` to that of `POST /realtime/client_secrets`.

    Without `client_secret.expires_after` the secret expires after 60 s, the default of the beta. In a body that is
    already in GA's shape, only a flat `session` is converted.

    Args:
        request: the flat body, a mapping or a model.
        type: "transcription" for the body of `POST /realtime/transcription_sessions`.

    Raises:
        InvalidArgumentError: unknown `type`.
    """
    if type not in ("realtime", "transcription"):
        raise InvalidArgumentError("type", type, '"realtime" or "transcription"')
    to_ga = sessions.session_to_ga if type == "realtime" else sessions.transcription_session_to_ga
    body: Any = convert.plain(request)
    if not isinstance(body, dict):
        return convert.not_an_object(body)
    if "session" in body or body.keys() == {"expires_after"}:
        return _nested(body, to_ga)
    beside, notes = _lifetime_to_ga(body)
    session = to_ga(body)
    message = (_WRAPPED, *placed(session.notes, "", "session"), *notes)
    return Conversion({"session": session.value, **beside}, message)


def mint_request_to_flat(request: Data) -> Conversion[Json]:
    """Convert the body of `POST /realtime/client_secrets` to that of the beta's endpoint for its type of session.

    Without `expires_after` the key expires after 600 s, the default of GA. A flat body is returned unchanged.
    """
    body: Any = convert.plain(request)
    if not isinstance(body, dict):
        return convert.not_an_object(body)
    if "session" not in body and "expires_after" not in body:
        return Conversion(body)
    if not _is_object(body.get("session")):
        return Conversion(body, (_ODD_SESSION,))
    lifetime = body.pop("expires_after", None)
    if lifetime is None:
        lifetime = _seconds(GA_SECONDS)
        message = Note("", "added", _FLAT_LIFETIME, f"client secrets of GA expire after {GA_SECONDS} s")
    else:
        message = Note("expires_after", "moved", _FLAT_LIFETIME)
    return _flat(body, {"expires_after": lifetime}, (message,), answer=False)


def mint_answer_to_ga(answer: Data) -> Conversion[Json]:
    """Convert a flat session with its `client_secret` to the GA response: `value`, `expires_at` and `session`."""
    body: Any = convert.plain(answer)
    if not isinstance(body, dict):
        return convert.not_an_object(body)
    if "session" in body or "value" in body:
        return _nested(body, partial(sessions.session_to_ga, answer=True))
    secret = body.pop("client_secret", None)
    ga: Json = {}
    notes: list[Note] = []
    if isinstance(secret, dict):
        for name in ("value", "expires_at"):
            if name in secret:
                ga[name] = secret.pop(name)
                notes.append(Note(f"client_secret.{name}", "moved", name))
    if secret:
        ga["client_secret"] = secret
        notes.append(Note("client_secret", "kept", "client_secret", "expected an object with value and expires_at"))
    session = sessions.session_to_ga(body, answer=True)
    message = (_WRAPPED, *placed(session.notes, "", "session"), *notes)
    return Conversion({**ga, "session": session.value}, message)


def mint_answer_to_flat(answer: Data) -> Conversion[Json]:
    """Convert the response of `POST /realtime/client_secrets` to that of the beta's endpoint for its type of session.

    The result is the flat session, with `client_secret: {value, expires_at}` in it. A flat response is returned
    unchanged.
    """
    body: Any = convert.plain(answer)
    if not isinstance(body, dict):
        return convert.not_an_object(body)
    if "session" not in body and "value" not in body:
        return Conversion(body)
    if not _is_object(body.get("session")):
        return Conversion(body, (_ODD_SESSION,))
    secret = {name: body.pop(name) for name in ("value", "expires_at") if name in body}
    message = tuple(Note(name, "moved", f"client_secret.{name}") for name in secret)
    return _flat(body, secret, message, answer=True)


def _nested(body: Json, to_ga: Callable[[Data], Conversion[Json]]) -> Conversion[Json]:
    """Convert the session in a body that is already in GA's shape."""
    if body.get("session") is None:
        return Conversion(body)
    session = to_ga(body["session"])
    return Conversion({**body, "session": session.value}, placed(session.notes, "session", "session"))


def _flat(body: Json, secret: Json, notes: tuple[Note, ...], *, answer: bool) -> Conversion[Json]:
    """Merge the session in a body, the rest of the body and the secret into one flat object."""
    wrapping = (_UNWRAPPED,) if "session" in body else ()
    session = sessions.session_to_flat(body.pop("session", None) or {}, answer=answer)
    message = [*wrapping, *placed(session.notes, "session", ""), *notes]
    # Names by which a GA body is recognised: a flat body that had them would be converted a second time.
    reserved = {"session", "client_secret", "value" if answer else "expires_after"}
    flat: Json = {}
    for path, part in (("session.", session.value), ("", body)):
        for name, value in part.items():
            if name in flat or name in reserved:
                message.append(Note(f"{path}{name}", "dropped", "", "this name has another meaning in the flat body"))
            else:
                flat[name] = value
    return Conversion({**flat, "client_secret": secret} if secret else flat, tuple(message))


def _is_object(session: object) -> bool:
    """Return whether a session is an object, or left out."""
    return session is None or isinstance(session, dict)


def _lifetime_to_ga(body: Json) -> tuple[Json, list[Note]]:
    """Remove the lifetime of the key from a flat request; return the fields that GA puts beside the session."""
    secret = body.pop("client_secret", None)
    lifetime = body.pop("expires_after", None)
    notes = [] if lifetime is None or isinstance(lifetime, dict) else [_lifetime_note("expires_after", lifetime)]
    beside: Json = {}
    if isinstance(secret, dict):
        for name, value in secret.items():
            # Transcription requests may write `expires_at` for `expires_after`; a number there is a point in time.
            if name == "expires_at" and not isinstance(value, dict):
                notes.append(Note(f"client_secret.{name}", "dropped", "", _NOT_A_LIFETIME))
            elif lifetime is None and name in ("expires_after", "expires_at") and value is not None:
                lifetime = value
                notes.append(_lifetime_note(f"client_secret.{name}", value))
            else:
                notes.append(Note(f"client_secret.{name}", "dropped", "", "a request has only one lifetime"))
    elif secret is not None:
        beside["client_secret"] = secret
        notes.append(Note("client_secret", "kept", "client_secret", "expected an object with expires_after"))
    if lifetime is None:
        lifetime = _seconds(FLAT_SECONDS)
        notes.append(Note("", "added", "expires_after", f"keys of the beta expire after {FLAT_SECONDS} s"))
    elif isinstance(lifetime, dict) and lifetime.get("seconds") is None:
        lifetime = {**lifetime, "seconds": FLAT_SECONDS}
        notes.append(Note("", "added", "expires_after.seconds", f"keys of the beta expire after {FLAT_SECONDS} s"))
    return {"expires_after": lifetime, **beside}, notes


def _lifetime_note(path: str, lifetime: Any) -> Note:
    if isinstance(lifetime, dict):
        return Note(path, "moved", "expires_after")
    return Note(path, "kept", "expires_after", "expected an object with seconds")


def _seconds(seconds: int) -> Json:
    return {"anchor": "created_at", "seconds": seconds}
