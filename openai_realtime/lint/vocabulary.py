"""The names of both dialects, taken from the mapping in `openai_realtime.dialect`."""

from collections.abc import Mapping
from typing import Final

from openai_realtime.dialect.fields import SESSION
from openai_realtime.dialect.values import FORMATS

GA_PLACES: Final[Mapping[str, tuple[str, ...]]] = {
    field.flat: tuple(field.ga.split("."))
    for field in SESSION.fields
    if field.flat is not None and field.ga not in (None, field.flat)
}
"""The GA paths of flat session fields, except those with the same name."""

FLAT_NAMES: Final[Mapping[str, str]] = {place[0]: name for name, place in GA_PLACES.items() if len(place) == 1}
"""The flat names of top-level GA session fields, except those with the same name."""

GA_FORMATS: Final[Mapping[str, str]] = {flat: ga["type"] for flat, ga in FORMATS.items()}
"""Audio formats: flat name to GA `type`."""
FLAT_FORMATS: Final[Mapping[str, str]] = {ga: flat for flat, ga in GA_FORMATS.items()}
"""Audio formats: GA `type` to flat name."""
