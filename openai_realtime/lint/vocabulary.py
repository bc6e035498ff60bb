"""The names of the two dialects, side by side, as the mapping of `openai_realtime.dialect` has them."""

from collections.abc import Mapping
from typing import Final

from openai_realtime.dialect.fields import SESSION
from openai_realtime.dialect.values import FORMATS

GA_PLACES: Final[Mapping[str, tuple[str, ...]]] = {
    field.flat: tuple(field.ga.split("."))
    for field in SESSION.fields
    if field.flat is not None and field.ga not in (None, field.flat)
}
"""Where the fields of a flat session stand in a GA session; the others keep their names."""

FLAT_NAMES: Final[Mapping[str, str]] = {place[0]: name for name, place in GA_PLACES.items() if len(place) == 1}
"""The flat names of fields at the top of a GA session, where they are not the same."""

GA_FORMATS: Final[Mapping[str, str]] = {flat: ga["type"] for flat, ga in FORMATS.items()}
"""The audio formats of flat sessions, and the `type` that they have in GA sessions."""
FLAT_FORMATS: Final[Mapping[str, str]] = {ga: flat for flat, ga in GA_FORMATS.items()}
