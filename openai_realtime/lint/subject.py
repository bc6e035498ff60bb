"""Recognition of a configuration: a session, alone or in a request or event, its dialect and its type."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from openai_realtime.document import schemas
from openai_realtime.document.schemas import Path
from openai_realtime.lint.vocabulary import GA_PLACES
from openai_realtime.lint.words import nearest
from openai_realtime.settings.checks import Dialect

SessionType = Literal["realtime", "transcription", "translation"]
Json = Mapping[str, Any]

SESSIONS: Final[Mapping[tuple[Dialect, SessionType], str]] = {
    ("ga", "realtime"): "RealtimeSessionCreateRequestGA",
    ("ga", "transcription"): "RealtimeTranscriptionSessionCreateRequestGA",
    ("ga", "translation"): "RealtimeTranslationSessionCreateRequest",
    ("beta", "realtime"): "RealtimeSessionCreateRequest",
    ("beta", "transcription"): "RealtimeTranscriptionSessionCreateRequest",
}
"""The schemas of sessions in requests."""
TRANSLATION_UPDATE: Final = "RealtimeTranslationSessionUpdateRequest"
"""The schema of updates of a translation session; other sessions use the same schema for updates."""
ANSWERS: Final[Mapping[tuple[Dialect, SessionType], str]] = {
    ("ga", "realtime"): "RealtimeSessionCreateResponseGA",
    ("ga", "transcription"): "RealtimeTranscriptionSessionCreateResponseGA",
    ("ga", "translation"): "RealtimeTranslationSession",
    ("beta", "realtime"): "RealtimeSession",
    ("beta", "transcription"): "RealtimeTranscriptionSessionCreateResponse",
}
"""The schemas of sessions as the server describes them."""
MINTED: Final = "RealtimeCreateClientSecretResponse"
SESSION_TYPES: Final[tuple[SessionType, ...]] = ("realtime", "transcription", "translation")
TYPED: Final = SESSION_TYPES[:2]
"""The values of `type` in requests; translation sessions have no such field."""
UPDATES: Final = ("session.update", "transcription_session.update")
TRANSLATION_MODEL: Final = "gpt-realtime-translate"


@dataclass(frozen=True, slots=True)
class Subject:
    """A recognised configuration."""

    config: Json
    session: Any
    """The session: `config` itself, or a field of it; None if there is none."""
    at: Path
    """The path of the session in `config`."""
    dialect: Dialect
    kind: SessionType
    wrapper: str | None = None
    """The schema of the request or event around the session."""
    partial: bool = False
    """Whether it updates an existing session, so that omitted fields may already be set."""
    unknown_type: Path | None = None
    """The path of a `type` that is not known; None if it is known."""
    today: str = ""
    """The date of the check, as in 2027-01-20."""

    @property
    def schema(self) -> str:
        """The schema of the session."""
        changes = self.partial and self.kind == "translation"
        return TRANSLATION_UPDATE if changes else SESSIONS[self.dialect, self.kind]

    def get(self, *path: str) -> Any:
        """Return the value at a path in the session; None if there is none."""
        value = self.session
        for step in path:
            value = value.get(step) if isinstance(value, Mapping) else None
        return value

    def functions(self) -> list[str]:
        """Return the names of the function tools, including those nested in `function` as in other APIs."""
        tools = self.get("tools")
        objects = [tool for tool in tools if isinstance(tool, Mapping)] if isinstance(tools, list) else []
        inner = [tool["function"] for tool in objects if isinstance(tool.get("function"), Mapping)]
        return [name for tool in (*objects, *inner) if isinstance(name := tool.get("name"), str)]

    def place(self, name: str) -> tuple[str, ...]:
        """Return the path in the session of the setting with this flat name."""
        return GA_PLACES.get(name, (name,)) if self.dialect == "ga" else (name,)


def recognise(config: Json, dialect: Dialect | None) -> Subject:
    """Recognise a configuration by its fields; by default it is a flat realtime session.

    An empty configuration is a request for a client secret, which has no required fields.
    """
    type = config.get("type")
    if isinstance(type, str) and type not in (*TYPED, "translation") and ("." in type or "session" in config):
        return _event(config, type, dialect)
    if "type" not in config and (not config or any(_of_request(*field) for field in config.items())):
        return _request(config, dialect or "ga")
    dialect = dialect or _dialect(config)
    unknown = ("type",) if _has_unknown_type(config, dialect) else None
    return Subject(config, config, (), dialect, _session_type(config, dialect), unknown_type=unknown)


def _of_request(name: str, value: object) -> bool:
    """Return whether a field stands beside a session, or looks like a misspelt `session`."""
    return name in ("session", "expires_after", "sdp") or (
        isinstance(value, Mapping) and nearest(name, ("session",)) is not None
    )


def _request(config: Json, dialect: Dialect) -> Subject:
    session = config.get("session")
    kind = _session_type(session, dialect)
    wrapper = "RealtimeCallCreateRequest" if "sdp" in config else "RealtimeCreateClientSecretRequest"
    if kind == "translation":
        wrapper = "RealtimeTranslationClientSecretCreateRequest"
    unknown = ("session", "type") if _has_unknown_type(session, dialect) else None
    return Subject(config, session, ("session",), dialect, kind, wrapper, unknown_type=unknown)


def _event(config: Json, type: str, dialect: Dialect | None) -> Subject:
    session = config.get("session")
    meant = None if type in _server_events() else nearest(type, UPDATES)
    transcribes = meant == "transcription_session.update"
    dialect = dialect or ("beta" if transcribes else _dialect(session))
    kind = "transcription" if transcribes else _session_type(session, dialect, partial=True)
    wrapper = "RealtimeClientEventSessionUpdate"
    if transcribes:
        wrapper = "RealtimeClientEventTranscriptionSessionUpdate"
    elif kind == "translation":
        wrapper = "RealtimeTranslationClientEventSessionUpdate"
    unknown: Path | None = ("session", "type") if _has_unknown_type(session, dialect) else None
    if meant is None:
        unknown = ("type",)
    return Subject(config, session, ("session",), dialect, kind, wrapper, partial=True, unknown_type=unknown)


def _server_events() -> Json:
    """Return the types of server events."""
    types: Json = schemas.load().schemas["RealtimeServerEvent"]["discriminator"]["mapping"]
    return types


def _dialect(session: object) -> Dialect:
    """Return the dialect that most names belong to; a `type` settles it, because only GA sessions have one.

    A session without a name specific to either is flat, as in `openai_realtime.dialect.detect`: in GA `type` would be
    missing.
    """
    if not isinstance(session, Mapping) or "type" in session:
        return "ga"
    ga, flat = (len(session.keys() & only_in(dialect)) for dialect in ("ga", "beta"))
    if ga == flat == 0:
        return "ga" if _hints_at_ga(session) else "beta"
    return "beta" if flat > ga else "ga"


def _hints_at_ga(session: Json) -> bool:
    """Return whether a session without GA-only names looks like GA by a value or a misspelt name."""
    tools = session["tools"] if isinstance(session.get("tools"), list) else []
    declared = schemas.load().schemas[SESSIONS["beta", "realtime"]]["properties"]
    return (
        session.get("model") == TRANSLATION_MODEL
        or isinstance(session.get("tool_choice"), Mapping)
        or any(isinstance(tool, Mapping) and tool.get("type") == "mcp" for tool in tools)
        or any(nearest(str(name), only_in("ga")) for name in session if name not in declared)
    )


def only_in(dialect: Dialect) -> frozenset[str]:
    """Return the top-level fields of realtime sessions that only this dialect has."""
    other: Dialect = "beta" if dialect == "ga" else "ga"
    ours, others = (schemas.load().schemas[SESSIONS[name, "realtime"]]["properties"] for name in (dialect, other))
    return frozenset(ours.keys() - others.keys())


def _session_type(session: object, dialect: Dialect, *, partial: bool = False) -> SessionType:
    if not isinstance(session, Mapping):
        return "realtime"
    if dialect == "beta":
        declared = schemas.load().schemas[SESSIONS["beta", "transcription"]]["properties"]
        transcribes = "input_audio_transcription" in session and session.keys() <= declared.keys() and not partial
        named = session.get("object") == "realtime.transcription_session"
        return "transcription" if transcribes or named else "realtime"
    type = session.get("type")
    if isinstance(type, str):
        return type if type in SESSION_TYPES else nearest(type, TYPED) or "realtime"
    translates = session.get("model") == TRANSLATION_MODEL or _language(session) is not None
    return "translation" if translates else "realtime"


def _has_unknown_type(session: object, dialect: Dialect) -> bool:
    type = session.get("type") if isinstance(session, Mapping) and dialect == "ga" else None
    return isinstance(type, str) and type not in SESSION_TYPES and nearest(type, TYPED) is None


def _language(session: Json) -> object:
    audio = session.get("audio")
    output = audio.get("output") if isinstance(audio, Mapping) else None
    return output.get("language") if isinstance(output, Mapping) else None
