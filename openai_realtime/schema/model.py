"""What every generated model is made from.

Models are open for what comes in: unknown fields and unknown values are kept, and a parsed model dumps to the JSON that
it came from. Documented bounds are checked when a model is built by calling its class, and again when it is sent;
never when it is parsed.
"""

import threading
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, Self, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from openai_realtime import redact
from openai_realtime.schema import bounds

_first_build = threading.RLock()


class Model(BaseModel):
    """Base of all models of the API.

    Fields that were not given do not appear in what is sent; a field given as None is sent as null.
    """

    model_config = ConfigDict(
        extra="allow",
        defer_build=True,
        hide_input_in_errors=True,
        protected_namespaces=(),
        ser_json_inf_nan="constants",
    )

    _secrets: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, /, **data: Any) -> None:
        """Builds a model from its fields.

        Raises:
            pydantic.ValidationError: a field has the wrong type, or a required one is missing; input is not shown.
            InvalidArgumentError: a value is out of its documented bounds.
        """
        super().__init__(**data)
        self.__pydantic_fields_set__.update(_constants(type(self)))
        bounds.check(_schema(type(self)), self, type(self).__name__)

    # Pydantic takes this __init__ for its own and parses without calling it: only building a model pays for checks.
    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]

    @classmethod
    def model_rebuild(cls, **options: Any) -> bool | None:
        """Builds the validators of the class, in one thread at a time: pydantic before 2.14 races here."""
        with _first_build:
            return super().model_rebuild(**options)

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """The model for plain JSON data, which is not checked against the documented bounds.

        Raises:
            pydantic.ValidationError: the data does not have the model's shape; input is not shown.
        """
        return cls.model_validate(data)

    @classmethod
    def from_json(cls, data: str | bytes | bytearray) -> Self:
        """The model for JSON text, which is not checked against the documented bounds.

        Raises:
            pydantic.ValidationError: the text is no JSON, or not of the model's shape; input is not shown.
        """
        return cls.model_validate_json(data)

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON data: the fields that were given or parsed, unknown ones included."""
        return self.model_dump(mode="json", exclude_unset=True, by_alias=True)

    def to_json(self) -> str:
        """JSON text of what `to_dict` gives."""
        return self.model_dump_json(exclude_unset=True, by_alias=True)

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
    """A value whose tag this version of the document does not know; everything it carries is kept."""

    if TYPE_CHECKING:  # a literal of its own, so that comparing `type` leaves the known members alone
        type: Literal["an unknown type"] | None = None
    else:
        type: str | None = None
        """The tag on the wire."""


class UnknownEvent(UnknownVariant):
    """An event whose type this version of the document does not know; the whole payload is kept."""

    event_id: str | None = None
    """The id of the event."""


class OpenUnion:
    """Marks a union whose last member takes the values that no other member is meant for.

    A value with the tags of a known member that does not have its shape stays an error: it is broken, not unknown.
    """

    def __init__(self, discriminator: str | None = None) -> None:
        """`discriminator` is the field that tells all members apart, where there is one."""
        self._discriminator = discriminator

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """The known members first, then the one for the unknown."""
        *known, unknown = get_args(source)
        tags = [tag for tag in _tags(known, {self._discriminator or "type"}) if tag]

        def refuse_known(value: Any) -> Any:
            if any(all(getattr(value, name, None) == only for name, only in tag.items()) for tag in tags):
                raise PydanticCustomError("known_variant", "the value has the tags of a known variant, not its shape")
            return value

        if self._discriminator:
            tagged: Any = Annotated[Union[tuple(known)], Field(discriminator=self._discriminator)]  # noqa: UP007
            choices = [handler.generate_schema(tagged)]
        else:
            choices = [handler.generate_schema(member) for member in known]
        fallback = core_schema.no_info_after_validator_function(refuse_known, handler.generate_schema(unknown))
        return core_schema.union_schema([*choices, fallback], mode="left_to_right")


def _tags(members: Any, names: set[str]) -> Iterator[dict[str, str]]:
    """The fields that tell each model of a union apart, with their values; a union inside adds a field of its own."""
    for member in members:
        if isinstance(member, type) and issubclass(member, Model):
            yield {name: only for name, only in _constants(member).items() if name in names}
        elif get_origin(member) is Annotated:
            union, *marks = get_args(member)
            inner = {mark.discriminator for mark in marks if isinstance(getattr(mark, "discriminator", None), str)}
            yield from _tags(get_args(union), names | inner)


def _constants(model: type[Model]) -> dict[str, str]:
    """The fields that have only one value, with it: their type is a literal, which is also the default."""
    found: dict[str, str] | None = model.__dict__.get("__realtime_constants__")
    if found is None:
        fields = model.__pydantic_fields__.items()
        found = {name: field.default for name, field in fields if get_args(field.annotation) == (field.default,)}
        type.__setattr__(model, "__realtime_constants__", found)
    return found


@cache
def _schema(model: type[Model]) -> str:
    """The schema of the document that a model is made from, or that its user's subclass goes back to."""
    made = (base.__name__ for base in model.__mro__ if base.__module__.startswith("openai_realtime."))
    return next(made)


def _masked(value: Any) -> Any:
    if isinstance(value, str):
        return redact.mask(value)
    return {key: _masked(inner) for key, inner in value.items()} if isinstance(value, dict) else value
