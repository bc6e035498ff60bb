"""Settings of property tests that need more or fewer examples than the profile has."""

from typing import Any

from hypothesis import settings

USUAL = 100
"""The number of examples that hypothesis draws unless told otherwise."""


def examples(count: int, **options: Any) -> settings:
    """Return settings for this number of examples, or for as many times more as the loaded profile asks for."""
    return settings(max_examples=count * settings().max_examples // USUAL, **options)
