"""The mapping between the fields of both vocabularies, as data. The tables in the guide are generated from it."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import NamedTuple

from openai_realtime.dialect.values import FORMAT, ITEMS, MODALITIES, NOISE_REDUCTION, SAME, TOOL_CHOICE, TOOLS, Values


class Field(NamedTuple):
    """A field: its flat name and its dotted path in GA, None if the vocabulary lacks it."""

    flat: str | None
    ga: str | None
    values: Values = SAME
    advice: str = ""
    """A remark for the reader; for a field without a counterpart, what to do instead."""
    answers: bool = False
    """Whether only the server sets it, so that requests never have it."""
    implied: bool = False
    """Whether the other vocabulary expresses it without a field."""


class Shape:
    """A kind of object that exists in both vocabularies."""

    def __init__(self, type: str | None, *fields: Field, elsewhere: str) -> None:
        """Describe a kind of object.

        Args:
            type: the value of `type` that GA requires; None if it requires none.
            fields: the fields of the object.
            elsewhere: the advice for fields that only other kinds of objects have.
        """
        self.type = type
        self.fields = fields
        self.elsewhere = elsewhere

    @cached_property
    def by_flat_name(self) -> Mapping[str, Field]:
        """The fields by their flat names."""
        return {field.flat: field for field in self.fields if field.flat is not None}

    @cached_property
    def by_ga_path(self) -> Mapping[str, Field]:
        """The fields by their GA paths; the first one if two flat names share a path."""
        return {field.ga: field for field in reversed(self.fields) if field.ga is not None}

    @cached_property
    def flat_only(self) -> frozenset[str]:
        """The names that only the flat vocabulary uses, for this or any other kind of object."""
        return _flat_names() - _ga_names()

    @cached_property
    def ga_only(self) -> frozenset[str]:
        """The top-level names that only GA uses, for this or any other kind of object."""
        names = {field.ga.partition(".")[0] for field in self.fields if field.ga is not None}
        return frozenset(names - self.by_flat_name.keys()) | (_ga_names() - _flat_names())

    @cached_property
    def foreign(self) -> tuple[str, ...]:
        """The names and paths of fields that only other kinds of objects have, in either vocabulary."""
        return tuple(sorted(_paths(SHAPES) - _paths((self,))))

    @cached_property
    def containers(self) -> tuple[str, ...]:
        """The paths of the objects that nest fields in GA, the innermost first."""
        paths = {field.ga.rpartition(".")[0] for field in self.fields if field.ga is not None}
        paths |= {path.rpartition(".")[0] for path in paths}
        return tuple(sorted(paths - {""}, reverse=True))


def _paths(shapes: Iterable[Shape]) -> set[str]:
    return {path for shape in shapes for field in shape.fields for path in (field.flat, field.ga) if path is not None}


def _flat_names() -> frozenset[str]:
    """Return all flat names, which have one level."""
    return frozenset(field.flat for shape in SHAPES for field in shape.fields if field.flat is not None)


def _ga_names() -> frozenset[str]:
    """Return all top-level names of GA."""
    return frozenset(field.ga.partition(".")[0] for shape in SHAPES for field in shape.fields if field.ga is not None)


NO_SUCH_SETTING = "the beta has no such setting"
_NULL_IS_OFF = "null turns it off"
_NO_TEMPERATURE = "GA has no temperature; say in the instructions how freely to answer"
_SERVER_SETS = "set by the server; not part of a request"
_BESIDE = "GA puts the client secret beside the session, not inside it; convert the whole request or response"
_SPEECH = "audio comes with its transcript"
_TOOLS = "MCP servers exist in GA only"
_CHOICE = "GA names a function in an object; MCP servers exist in GA only"
_CONTENT = "the content types of assistant messages differ"

_ANSWERED = (
    Field("id", "id", advice=_SERVER_SETS, answers=True),
    Field("object", "object", advice=_SERVER_SETS, answers=True),
    Field("expires_at", "expires_at", advice=_SERVER_SETS, answers=True),
)
_INPUT = (
    Field("input_audio_format", "audio.input.format", FORMAT),
    Field("input_audio_transcription", "audio.input.transcription", advice=_NULL_IS_OFF),
    Field("turn_detection", "audio.input.turn_detection", advice=_NULL_IS_OFF),
    Field("input_audio_noise_reduction", "audio.input.noise_reduction", NOISE_REDUCTION, _NULL_IS_OFF),
)
_TYPE = Field(None, "type", advice="the beta tells the types apart by endpoint, event and object", implied=True)
_SECRET = Field("client_secret", None, advice=_BESIDE)

SESSION = Shape(
    "realtime",
    _TYPE,
    *_ANSWERED,
    Field("model", "model"),
    Field("modalities", "output_modalities", MODALITIES, _SPEECH),
    Field("instructions", "instructions"),
    Field("voice", "audio.output.voice"),
    *_INPUT,
    Field("output_audio_format", "audio.output.format", FORMAT),
    Field("speed", "audio.output.speed"),
    Field("tracing", "tracing", advice=_NULL_IS_OFF),
    Field("tools", "tools", TOOLS, _TOOLS),
    Field("tool_choice", "tool_choice", TOOL_CHOICE, _CHOICE),
    Field("temperature", None, advice=_NO_TEMPERATURE),
    Field("max_response_output_tokens", "max_output_tokens"),
    Field("truncation", "truncation"),
    Field("prompt", "prompt"),
    Field("include", "include"),
    _SECRET,
    Field(None, "parallel_tool_calls", advice=NO_SUCH_SETTING),
    Field(None, "reasoning", advice=NO_SUCH_SETTING),
    elsewhere="responses have it, sessions do not",
)
"""A conversation with a model: RealtimeSession, its requests and its responses."""

TRANSCRIPTION = Shape(
    "transcription",
    _TYPE,
    *_ANSWERED,
    *_INPUT,
    Field("include", "include"),
    Field("modalities", None, advice="GA has no such setting; transcriptions are text"),
    _SECRET,
    elsewhere="transcription sessions do not have it",
)
"""A transcription session: speech to text without a conversation."""

RESPONSE = Shape(
    None,
    Field("id", "id"),
    Field("object", "object"),
    Field("modalities", "output_modalities", MODALITIES, _SPEECH),
    Field("instructions", "instructions"),
    Field("voice", "audio.output.voice"),
    Field("output_audio_format", "audio.output.format", FORMAT),
    Field("tools", "tools", TOOLS, _TOOLS),
    Field("tool_choice", "tool_choice", TOOL_CHOICE, _CHOICE),
    Field("temperature", None, advice=_NO_TEMPERATURE),
    Field("max_output_tokens", "max_output_tokens"),
    Field("max_response_output_tokens", "max_output_tokens", advice="the name used in sessions; some clients send it"),
    Field("conversation", "conversation"),
    Field("metadata", "metadata"),
    Field("prompt", "prompt"),
    Field("input", "input", ITEMS, _CONTENT),
    Field("output", "output", ITEMS, _CONTENT),
    Field(None, "parallel_tool_calls", advice=NO_SUCH_SETTING),
    Field(None, "reasoning", advice=NO_SUCH_SETTING),
    elsewhere="sessions have it, responses do not",
)
"""The parameters of `response.create`, and the response as the server describes it."""

SHAPES = (SESSION, TRANSCRIPTION, RESPONSE)
