"""Unknown fields: where they belong, or which field was meant."""

from collections.abc import Iterator, Mapping
from typing import Any

from openai_realtime.document import schemas
from openai_realtime.document.schemas import Path, dotted
from openai_realtime.document.validation import Violation
from openai_realtime.lint.findings import Found
from openai_realtime.lint.subject import ANSWERS, MINTED, SESSION_TYPES, SESSIONS, Subject, only_in
from openai_realtime.lint.vocabulary import FLAT_NAMES, GA_PLACES
from openai_realtime.lint.words import NEARLY_SAME, any_of, nearest, quoted

_MOST_PLACES = 2
_Verdict = tuple[str, str]
"""A rule and a message."""


def field(violation: Violation, subject: Subject, schema: str, at: Path) -> Found:
    """Return the finding for a field that the schema lacks; `at` is the path of the value of `schema`."""
    path = violation.path
    if schema == subject.schema:
        message = (
            _of_other_dialect(path, subject)
            or _fixed(path, subject)
            or _of_other_type(violation, schema)
            or _answered(ANSWERS[subject.dialect, subject.kind], path)
            or _of_other_session(path, subject)
        )
    else:
        message = _answered(MINTED, path)
    if message:
        return Found(message[0], (*at, *path), message[1])
    match path:
        case ("tools", int(), "function") | ("tool_choice", "function"):
            return _of_chat_completions(violation, at)
    beside = nearest(str(path[-1]), violation.schema.get("properties", {}))
    hint = f"; did you mean {beside!r}?" if beside else _elsewhere(path, subject, schema)
    meant = (*at, *path[:-1], beside) if beside and beside not in violation.holder else None
    return Found("unknown-field", (*at, *path), f"is not a field here{hint}", meant=meant)


def answered_secret(subject: Subject) -> tuple[Mapping[str, Any], Iterator[Found]]:
    """Return the session without the client secret of a flat response, and the finding for it."""
    secret = subject.get("client_secret")
    if subject.dialect == "ga" or not isinstance(secret, Mapping) or "value" not in secret:
        return subject.session, iter(())
    rest = {name: value for name, value in subject.session.items() if name != "client_secret"}
    message = "is the secret of a response; a request has only its 'expires_after' here"
    return rest, iter([Found("answer-only-field", (*subject.at, "client_secret"), message)])


def _of_other_dialect(path: Path, subject: Subject) -> _Verdict | None:
    name, *deeper = path
    if deeper or not isinstance(name, str) or name not in only_in("ga" if subject.dialect == "beta" else "beta"):
        return None
    if subject.dialect == "beta":
        known = f"; the flat name is {FLAT_NAMES[name]!r}" if name in FLAT_NAMES else ""
        return "mixed-vocabulary", f"belongs to the GA vocabulary{known}"
    if name == "client_secret":
        return "mixed-vocabulary", "belongs to the flat vocabulary; in GA 'expires_after' goes beside the session"
    if name not in GA_PLACES:
        return "removed-field", "belongs to the flat vocabulary and has no counterpart in GA; remove it"
    place = GA_PLACES[name]
    if not schemas.load().at(subject.schema, place):
        return "field-of-other-session", f"does not exist in a {subject.kind} session, not even as {dotted(place)!r}"
    return "mixed-vocabulary", f"belongs to the flat vocabulary; the GA name is {dotted(place)!r}"


def _fixed(path: Path, subject: Subject) -> _Verdict | None:
    """Return the finding for a `model` that belongs elsewhere, or cannot be changed."""
    if path != ("model",):
        return None
    if subject.kind == "transcription":
        place = dotted((*subject.place("input_audio_transcription"), "model"))
        return "transcription-model", f"does not exist in transcription sessions; set the model in {place!r}"
    return "unknown-field", "cannot be changed in an existing session"


def _of_other_type(violation: Violation, schema: str) -> _Verdict | None:
    """Return the finding for a field that belongs to another `type` of the union."""
    document = schemas.load()
    own = document.constant(violation.schema.get("properties", {}).get("type", {}))
    others = (leaf.get("properties", {}) for leaf in document.at(schema, violation.path[:-1]))
    having = [document.constant(fields.get("type", {})) for fields in others if violation.path[-1] in fields]
    if own is None or None in having or not having:
        return None
    return "field-of-other-type", f"belongs to the type {quoted(having)}, not to {own!r}"


def _answered(schema: str, path: Path) -> _Verdict | None:
    if not schemas.load().at(schema, path):
        return None
    return "answer-only-field", "is set by the server; requests do not have it"


def _of_other_session(path: Path, subject: Subject) -> _Verdict | None:
    """Return the finding for a field that another type of session has at the same place."""
    requests = {kind: SESSIONS.get((subject.dialect, kind)) for kind in SESSION_TYPES}
    having = [kind for kind, schema in requests.items() if schema and schemas.load().at(schema, path)]
    if not having:
        return None
    return "field-of-other-session", f"belongs to {any_of(having)} sessions, not to {subject.kind} ones"


def _of_chat_completions(violation: Violation, at: Path) -> Found:
    """Return the finding for a function nested in `function`, as in the Chat Completions API."""
    named = isinstance(violation.value, Mapping) and "name" in violation.value
    message = "is the form of Chat Completions; here 'name' and the rest go one level up, beside 'type'"
    inside = (*at, *violation.path)
    return Found("unknown-field", inside, message, meant=(*inside[:-1], "name") if named else None)


def _elsewhere(path: Path, subject: Subject, schema: str) -> str:
    """Return a hint at a field with the same or a similar name elsewhere in the configuration."""
    name, in_session = str(path[-1]), schema == subject.schema
    if in_session and name == "expires_after":
        return "; it goes beside the session, in the request for a client secret"
    places = list(schemas.load().fields(subject.schema))
    near = nearest(name, (str(place[-1]) for place in places), NEARLY_SAME)
    meant = [dotted(place if in_session else (*subject.at, *place)) for place in places if place[-1] == near]
    return f"; did you mean {quoted(meant)}?" if 0 < len(meant) <= _MOST_PLACES else ""
