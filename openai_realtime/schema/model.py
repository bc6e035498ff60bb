"""The base class of the generated models, and the unions that accept unknown members.

Models accept anything that a server sends: unknown fields and values are kept, and a parsed model dumps to the JSON
that it came from. Documented bounds are checked when a model is created by calling its class, and when it is sent, but
not when it is parsed.
"""

import threading
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final, Literal, Self, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, ValidationError, ValidationInfo
from pydantic_core import CoreSchema, PydanticCustomError, PydanticSerializationError, core_schema

from openai_realtime import redact
from openai_realtime.schema import bounds, refusal
from openai_realtime.schema.deviation import Deviation
from openai_realtime.schema.plain import json_text, plain

FROM_SERVER: Final = {"from": "server"}
"""The validation context for messages of a server: open unions also refuse odd tags, and leave them to `lenient`."""

DEVIATIONS: Final = "deviations"
"""The key in `__pydantic_private__` of models with deviations; copies and pickles keep it."""

_UNBUILT: Final = "MockValSer"  # older versions of pydantic have it in place of a serializer that is not built yet
_EXCLUDES: Final = ("exclude_unset", "exclude_none")
_first_build = threading.RLock()


class Model(BaseModel):
    """The base class of all models of the API.

    A field that is not set is not sent; a field that is set to None is sent as null.
    """

    model_config = ConfigDict(
        extra="allow",
        defer_build=True,
        hide_input_in_errors=True,
        protected_namespaces=(),
        ser_json_inf_nan="constants",
    )

    _secrets: ClassVar[frozenset[str]] = frozenset()

    @redact.sensitive
    def __init__(self, /, **data: Any) -> None:
        """Build a model from its fields, all of which must be declared; `from_dict` accepts others too.

        Raises:
            InvalidArgumentError: a field is unknown, missing, of the wrong type or out of its documented bounds.
        """
        if not isinstance(self, UnknownVariant):
            refusal.check_names(type(self).__name__, data, type(self).__pydantic_fields__)
        try:
            super().__init__(**data)
        except ValidationError as error:
            # Pydantic's own error would hold the input, which may be a secret.
            raise refusal.refused(type(self).__name__, data, error, self._secrets) from None
        self.__pydantic_fields_set__.update(constants(type(self)))
        bounds.check(_schema(type(self)), self, type(self).__name__)

    # Pydantic takes this __init__ for its own and parses without calling it: only building a model pays for checks.
    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]

    @classmethod
    def model_rebuild(cls, **options: Any) -> bool | None:
        """Build the validators of the class, in one thread at a time: pydantic before 2.14 races here."""
        with _first_build:
            return super().model_rebuild(**options)

    @classmethod
    @redact.sensitive
    def from_dict(cls, data: Any) -> Self:
        """Return the model for plain JSON data.

        Unknown fields are kept, so this is the way to send what the document does not know yet. Bounds are not checked.

        Raises:
            pydantic.ValidationError: the data does not have the model's shape; input is not shown.
        """
        return cls.model_validate(data)

    @classmethod
    @redact.sensitive
    def from_json(cls, data: str | bytes | bytearray) -> Self:
        """Return the model for JSON text. Unknown fields are kept, and bounds are not checked.

        Raises:
            pydantic.ValidationError: the text is not JSON, or not of the model's shape; input is not shown.
        """
        return cls.model_validate_json(data)

    @property
    def deviations(self) -> tuple[Deviation, ...]:
        """The places, at any depth, at which the server's message differs from the document; empty in most models.

        Only messages of servers are read so leniently. At most 100 places are kept.
        """
        private = self.__pydantic_private__
        found: tuple[Deviation, ...] = () if private is None else private.get(DEVIATIONS, ())
        return found

    def to_dict(self) -> dict[str, Any]:
        """Return plain JSON data: the fields that were set or parsed, unknown ones included."""
        if _is_odd(self):
            data: dict[str, Any] = plain(self, exclude_unset=True)
            return data
        return self.model_dump(mode="json", exclude_unset=True, by_alias=True)

    def to_json(self) -> str:
        """Return the JSON text of `to_dict`."""
        if _is_odd(self):
            return json_text(plain(self, exclude_unset=True))
        return self.model_dump_json(exclude_unset=True, by_alias=True)

    if not TYPE_CHECKING:  # for type checkers the signatures are pydantic's

        def model_dump(self, **options: Any) -> dict[str, Any]:
            """Return what pydantic's method returns, without warnings about what a server sent."""
            if _is_odd(self):
                options["mode"] = "python"  # it is JSON already, and in JSON mode pydantic writes true as 1 at times
            options = {"warnings": False, **options}
            try:
                return super().model_dump(**options)
            except TypeError as error:
                if _UNBUILT not in str(error):
                    raise
                _build(self)
                return self.model_dump(**options)
            except UnicodeEncodeError:
                if options.get("include") or options.get("exclude"):
                    raise
                return plain(self, **{name: options[name] for name in _EXCLUDES if name in options})

        def model_dump_json(self, **options: Any) -> str:
            """Return what pydantic's method returns, without warnings, and with escapes for lone surrogates."""
            if not _is_odd(self):
                try:
                    return super().model_dump_json(**{"warnings": False, **options})
                except PydanticSerializationError as error:
                    if not any(words in str(error) for words in ("surrogates not allowed", _UNBUILT)):
                        raise
            form = {name: options.pop(name) for name in ("indent", "ensure_ascii") if name in options}
            return json_text(self.model_dump(**options), **form)

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        known = self.__pydantic_fields_set__
        for name, value in super().__repr_args__():
            if name is None or name not in known:
                continue
            if name in type(self)._secrets:
                yield name, _masked(value)
            elif isinstance(value, dict | list | str):
                shown: Any = redact.data({name: value})
                yield name, shown[name]
            else:
                yield name, value


class UnknownVariant(Model):
    """A value with an unknown tag; everything in it is kept."""

    if TYPE_CHECKING:
        type: Literal["(unknown)"] = "(unknown)"
        """The tag as it came. Type checkers see a value that no server sends, so that `type` tells all models apart."""
    else:
        type: str | None = None

    @property
    def wire_type(self) -> str | None:
        """The tag as it came, as type checkers may use it; None where it is missing or not a string."""
        tag: object = self.type
        return tag if isinstance(tag, str) else None


class UnknownEvent(UnknownVariant):
    """An event of an unknown type; the whole payload is kept."""

    event_id: str | None = None
    """The id of the event."""


class OpenUnion:
    """A marker for unions whose last member takes the values with unknown tags.

    A value with the tags of a known member, but not its shape, is an error: it is broken, not unknown. In messages of a
    server, a value whose tag is missing, not a string, or known while its second tag is not, is an error as well.
    """

    def __init__(self, discriminator: str | None = None) -> None:
        """Name the field that tells all members apart, where there is one."""
        self._discriminator = discriminator

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Build a union of the known members first, then the one for the unknown."""
        *known, unknown = get_args(source)
        first = self._discriminator or "type"
        by_tag: dict[str | None, list[dict[str, str]]] = {}
        for tags in _tags(known, {first}):
            by_tag.setdefault(tags.get(first), []).append(tags)

        def refuse_known(value: Any, info: ValidationInfo) -> Any:
            tag = getattr(value, first, None)
            meant = by_tag.get(tag, ()) if isinstance(tag, str) else ()
            if any(all(getattr(value, name, None) == only for name, only in tags.items()) for tags in meant):
                raise PydanticCustomError("known_variant", "the value has the tags of a known variant, not its shape")
            if info.context is FROM_SERVER and (meant or not isinstance(tag, str)):
                raise PydanticCustomError("odd_tag", "the tags of the value are not those of a variant")
            return value

        if self._discriminator:
            tagged: Any = Annotated[Union[tuple(known)], Field(discriminator=self._discriminator)]  # noqa: UP007
            choices = [handler.generate_schema(tagged)]
        else:
            choices = [handler.generate_schema(member) for member in known]
        fallback = core_schema.with_info_after_validator_function(refuse_known, handler.generate_schema(unknown))
        return core_schema.union_schema([*choices, fallback], mode="left_to_right")


def _tags(members: Any, names: set[str]) -> Iterator[dict[str, str]]:
    """Yield the fields that tell each model of a union apart, with their values; a union inside adds its own field."""
    for member in members:
        if isinstance(member, type) and issubclass(member, Model):
            yield {name: only for name, only in constants(member).items() if name in names}
        elif get_origin(member) is Annotated:
            union, *marks = get_args(member)
            inner = {mark.discriminator for mark in marks if isinstance(getattr(mark, "discriminator", None), str)}
            yield from _tags(get_args(union), names | inner)


def constants(model: type[Model]) -> dict[str, str]:
    """Return the fields that have only one value, with it: their type is a literal, which is also the default."""
    found: dict[str, str] | None = model.__dict__.get("__realtime_constants__")
    if found is None:
        fields = model.__pydantic_fields__.items()
        found = {name: field.default for name, field in fields if get_args(field.annotation) == (field.default,)}
        type.__setattr__(model, "__realtime_constants__", found)
    return found


@cache
def _schema(model: type[Model]) -> str:
    """Return the schema of the document that a model is made from, or that its user's subclass goes back to."""
    made = (base.__name__ for base in model.__mro__ if base.__module__.startswith("openai_realtime."))
    return next(made)


def _is_odd(model: Model) -> bool:
    """Check whether a model was read leniently, and holds what pydantic may not write as it came."""
    private = model.__pydantic_private__
    return private is not None and DEVIATIONS in private


def _build(value: Any) -> None:
    """Build the serializers of all models in a value, which pydantic does not always do by itself."""
    if isinstance(value, Model):
        type(value).model_rebuild()
        value = {**vars(value), **(value.__pydantic_extra__ or {})}
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        _build(inner)


def _masked(value: Any) -> Any:
    if isinstance(value, str):
        return redact.mask(value)
    if isinstance(value, dict):
        return {key: _masked(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_masked(inner) for inner in value]
    return value if value is None else "…"
