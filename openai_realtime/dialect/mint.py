"""The requests and answers that mint keys: the beta writes a key inside the session, GA beside it."""

from collections.abc import Callable
from functools import partial
from typing import Any, Literal

from openai_realtime.dialect import convert, sessions
from openai_realtime.dialect.notes import Conversion, Note, placed
from openai_realtime.dialect.sessions import Data, Json
from openai_realtime.errors import InvalidArgumentError

FLAT_SECONDS = 60
"""How long the key of a flat session lives unless the request says otherwise."""
GA_SECONDS = 600
"""How long a client secret lives unless the request says otherwise."""

_LIFE = "client_secret.expires_after"
_WRAPPED = Note("", "moved", "session", "GA has the key beside the session")
_ODD_SESSION = Note("session", "kept", "session", "expected an object")
_NO_TIME = "a request says how many seconds a key lives, in expires_after, not when it ends"
_UNWRAPPED = Note("session", "implied", "", "the beta has the key inside the session")


def mint_request_to_ga(request: Data, *, type: Literal["realtime", "transcription"] = "realtime") -> Conversion[Json]:
    """Convert the body of `POST /realtime/sessions` to that of `POST /realtime/client_secrets`.

    `type` "transcription" is for that of `POST /realtime/transcription_sessions`. The key lives 60 s, as the beta had
    it, unless `client_secret.expires_after` says otherwise. A body in GA's shape stays as it is, but for a flat session
    in it.
    """
    if type not in ("realtime", "transcription"):
        raise InvalidArgumentError("type", type, '"realtime" or "transcription"')
    to_ga = sessions.session_to_ga if type == "realtime" else sessions.transcription_session_to_ga
    body: Any = convert.plain(request)
    if not isinstance(body, dict):
        return convert.no_object(body)
    if "session" in body or body.keys() == {"expires_after"}:
        return _nested(body, to_ga)
    beside, notes = _life_to_ga(body)
    session = to_ga(body)
    message = (_WRAPPED, *placed(session.notes, "", "session"), *notes)
    return Conversion({"session": session.value, **beside}, message)


def mint_request_to_flat(request: Data) -> Conversion[Json]:
    """Convert the body of `POST /realtime/client_secrets` to that of the beta's endpoint for its type of session.

    The key lives 600 s, as GA has it, unless `expires_after` says otherwise. A flat body stays as it is.
    """
    body: Any = convert.plain(request)
    if not isinstance(body, dict):
        return convert.no_object(body)
    if "session" not in body and "expires_after" not in body:
        return Conversion(body)
    if not _is_object(body.get("session")):
        return Conversion(body, (_ODD_SESSION,))
    life = body.pop("expires_after", None)
    if life is None:
        life = _seconds(GA_SECONDS)
        message = Note("", "added", _LIFE, f"a GA key lives {GA_SECONDS} s")
    else:
        message = Note("expires_after", "moved", _LIFE)
    return _flat(body, {"expires_after": life}, (message,), answer=False)


def mint_answer_to_ga(answer: Data) -> Conversion[Json]:
    """Convert a flat session with its `client_secret` to GA's answer: `value`, `expires_at` and `session`."""
    body: Any = convert.plain(answer)
    if not isinstance(body, dict):
        return convert.no_object(body)
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
    """Convert the answer of `POST /realtime/client_secrets` to that of the beta's endpoint for its type of session.

    That is the flat session with `client_secret: {value, expires_at}` in it. A flat answer stays as it is.
    """
    body: Any = convert.plain(answer)
    if not isinstance(body, dict):
        return convert.no_object(body)
    if "session" not in body and "value" not in body:
        return Conversion(body)
    if not _is_object(body.get("session")):
        return Conversion(body, (_ODD_SESSION,))
    secret = {name: body.pop(name) for name in ("value", "expires_at") if name in body}
    message = tuple(Note(name, "moved", f"client_secret.{name}") for name in secret)
    return _flat(body, secret, message, answer=True)


def _nested(body: Json, to_ga: Callable[[Data], Conversion[Json]]) -> Conversion[Json]:
    """Convert the session in a body that is in GA's shape itself."""
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
    """Whether a session is an object, or left out."""
    return session is None or isinstance(session, dict)


def _life_to_ga(body: Json) -> tuple[Json, list[Note]]:
    """Take out of a flat request how long its key is to live; give what GA writes beside the session."""
    secret = body.pop("client_secret", None)
    life = body.pop("expires_after", None)
    notes = [] if life is None or isinstance(life, dict) else [_life_note("expires_after", life)]
    beside: Json = {}
    if isinstance(secret, dict):
        for name, value in secret.items():
            # Requests for transcriptions may write `expires_at` for `expires_after`; a number there is a point in time.
            if name == "expires_at" and not isinstance(value, dict):
                notes.append(Note(f"client_secret.{name}", "dropped", "", _NO_TIME))
            elif life is None and name in ("expires_after", "expires_at") and value is not None:
                life = value
                notes.append(_life_note(f"client_secret.{name}", value))
            else:
                notes.append(Note(f"client_secret.{name}", "dropped", "", "a request says how long a key lives, once"))
    elif secret is not None:
        beside["client_secret"] = secret
        notes.append(Note("client_secret", "kept", "client_secret", "expected an object with expires_after"))
    if life is None:
        life = _seconds(FLAT_SECONDS)
        notes.append(Note("", "added", "expires_after", f"a key of the beta lives {FLAT_SECONDS} s"))
    elif isinstance(life, dict) and life.get("seconds") is None:
        life = {**life, "seconds": FLAT_SECONDS}
        notes.append(Note("", "added", "expires_after.seconds", f"a key of the beta lives {FLAT_SECONDS} s"))
    return {"expires_after": life, **beside}, notes


def _life_note(path: str, life: Any) -> Note:
    if isinstance(life, dict):
        return Note(path, "moved", "expires_after")
    return Note(path, "kept", "expires_after", "expected an object with seconds")


def _seconds(seconds: int) -> Json:
    return {"anchor": "created_at", "seconds": seconds}
