"""What a configuration is: a session alone or in a request or event, of which dialect and of which kind."""

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
"""The schemas of sessions to ask for."""
TRANSLATION_UPDATE: Final = "RealtimeTranslationSessionUpdateRequest"
"""The schema of changes to a translation session; those of other sessions serve for changes too."""
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
"""What a session to ask for names in its `type`; one for translation has no such field."""
UPDATES: Final = ("session.update", "transcription_session.update")
TRANSLATION_MODEL: Final = "gpt-realtime-translate"


@dataclass(frozen=True, slots=True)
class Subject:
    """A configuration that is recognised."""

    config: Json
    session: Any
    """The session in it: `config` itself where that is nothing more; None where there is none."""
    at: Path
    """Where the session stands in `config`."""
    dialect: Dialect
    kind: SessionType
    wrapper: str | None = None
    """The schema of the request or event around the session."""
    partial: bool = False
    """Whether it changes a session that exists, so that what it leaves out may have been set before."""
    stranger: Path | None = None
    """Where a `type` stands that names something else, of which nothing is known; None where there is no such."""

    @property
    def schema(self) -> str:
        """The schema of the session."""
        changes = self.partial and self.kind == "translation"
        return TRANSLATION_UPDATE if changes else SESSIONS[self.dialect, self.kind]

    def get(self, *path: str) -> Any:
        """What stands at a path in the session; None where nothing does."""
        value = self.session
        for step in path:
            value = value.get(step) if isinstance(value, Mapping) else None
        return value

    def functions(self) -> list[str]:
        """The names of the functions among the tools, those in an object `function` (as in other APIs) included."""
        tools = self.get("tools")
        given = [tool for tool in tools if isinstance(tool, Mapping)] if isinstance(tools, list) else []
        inner = [tool["function"] for tool in given if isinstance(tool.get("function"), Mapping)]
        return [name for tool in (*given, *inner) if isinstance(name := tool.get("name"), str)]

    def place(self, name: str) -> tuple[str, ...]:
        """The path in the session of the setting that is called `name` in a flat one."""
        return GA_PLACES.get(name, (name,)) if self.dialect == "ga" else (name,)


def recognise(config: Json, dialect: Dialect | None) -> Subject:
    """Tells what a configuration is by its fields; what nothing speaks against is a flat session for conversations.

    Nothing at all is a request for a client secret, which needs nothing.
    """
    type = config.get("type")
    if isinstance(type, str) and type not in (*TYPED, "translation") and ("." in type or "session" in config):
        return _event(config, type, dialect)
    if "type" not in config and (not config or any(_of_request(*field) for field in config.items())):
        return _request(config, dialect or "ga")
    dialect = dialect or _dialect(config)
    stranger = ("type",) if _is_stranger(config, dialect) else None
    return Subject(config, config, (), dialect, _kind(config, dialect), stranger=stranger)


def _of_request(name: str, value: object) -> bool:
    """Whether a field is one beside a session, or should be the session."""
    return name in ("session", "expires_after", "sdp") or (
        isinstance(value, Mapping) and nearest(name, ("session",)) is not None
    )


def _request(config: Json, dialect: Dialect) -> Subject:
    session = config.get("session")
    kind = _kind(session, dialect)
    wrapper = "RealtimeCallCreateRequest" if "sdp" in config else "RealtimeCreateClientSecretRequest"
    if kind == "translation":
        wrapper = "RealtimeTranslationClientSecretCreateRequest"
    stranger = ("session", "type") if _is_stranger(session, dialect) else None
    return Subject(config, session, ("session",), dialect, kind, wrapper, stranger=stranger)


def _event(config: Json, type: str, dialect: Dialect | None) -> Subject:
    session = config.get("session")
    meant = None if type in _told_by_server() else nearest(type, UPDATES)
    transcribes = meant == "transcription_session.update"
    dialect = dialect or ("beta" if transcribes else _dialect(session))
    kind = "transcription" if transcribes else _kind(session, dialect, partial=True)
    wrapper = "RealtimeClientEventSessionUpdate"
    if transcribes:
        wrapper = "RealtimeClientEventTranscriptionSessionUpdate"
    elif kind == "translation":
        wrapper = "RealtimeTranslationClientEventSessionUpdate"
    stranger: Path | None = ("session", "type") if _is_stranger(session, dialect) else None
    if meant is None:
        stranger = ("type",)
    return Subject(config, session, ("session",), dialect, kind, wrapper, partial=True, stranger=stranger)


def _told_by_server() -> Json:
    """The types of the events that servers send."""
    types: Json = schemas.load().schemas["RealtimeServerEvent"]["discriminator"]["mapping"]
    return types


def _dialect(session: object) -> Dialect:
    """The vocabulary that most names belong to; a `type` settles it, since only GA sessions have one.

    What has no name of either is flat, as `openai_realtime.dialect.detect` has it: in GA it would lack a `type`.
    """
    if not isinstance(session, Mapping) or "type" in session:
        return "ga"
    ga, flat = (len(session.keys() & only_in(dialect)) for dialect in ("ga", "beta"))
    if ga == flat == 0:
        return "ga" if _hints_at_ga(session) else "beta"
    return "beta" if flat > ga else "ga"


def _hints_at_ga(session: Json) -> bool:
    """Whether a session with no name that only GA has is of GA nevertheless: by a value, or by such a name misspelt."""
    tools = session["tools"] if isinstance(session.get("tools"), list) else []
    declared = schemas.load().schemas[SESSIONS["beta", "realtime"]]["properties"]
    return (
        session.get("model") == TRANSLATION_MODEL
        or isinstance(session.get("tool_choice"), Mapping)
        or any(isinstance(tool, Mapping) and tool.get("type") == "mcp" for tool in tools)
        or any(nearest(str(name), only_in("ga")) for name in session if name not in declared)
    )


def only_in(dialect: Dialect) -> frozenset[str]:
    """The fields at the top of a session for conversations that the other dialect does not have there."""
    other: Dialect = "beta" if dialect == "ga" else "ga"
    ours, others = (schemas.load().schemas[SESSIONS[name, "realtime"]]["properties"] for name in (dialect, other))
    return frozenset(ours.keys() - others.keys())


def _kind(session: object, dialect: Dialect, *, partial: bool = False) -> SessionType:
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


def _is_stranger(session: object, dialect: Dialect) -> bool:
    type = session.get("type") if isinstance(session, Mapping) and dialect == "ga" else None
    return isinstance(type, str) and type not in SESSION_TYPES and nearest(type, TYPED) is None


def _language(session: Json) -> object:
    audio = session.get("audio")
    output = audio.get("output") if isinstance(audio, Mapping) else None
    return output.get("language") if isinstance(output, Mapping) else None
