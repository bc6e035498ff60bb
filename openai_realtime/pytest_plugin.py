"""The pytest plugin: the fixture `realtime_emulator`, configured by a marker of the same name.

pytest loads it through the entry point `pytest11`; the emulator is imported only for tests that use it.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from openai_realtime.emulator import Emulator

_NAME = "realtime_emulator"


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker."""
    config.addinivalue_line(
        "markers",
        f"{_NAME}(*, environment=False, **options): run the test with a local Realtime API; options are the arguments "
        "of openai_realtime.emulator.Emulator; environment=True sets OPENAI_BASE_URL, OPENAI_API_KEY and "
        "OPENAI_WEBHOOK_SECRET.",
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Add the fixture to tests that have only the marker."""
    for item in items:
        if isinstance(item, pytest.Function) and item.get_closest_marker(_NAME) and _NAME not in item.fixturenames:
            item.fixturenames.insert(0, _NAME)


@pytest.fixture
def realtime_emulator(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> "Iterator[Emulator]":
    """Run an emulator for this test; the marker `realtime_emulator` sets its options."""
    from openai_realtime.emulator import Emulator

    marker = request.node.get_closest_marker(_NAME)
    options = dict(marker.kwargs) if marker else {}
    if marker and marker.args:
        raise pytest.UsageError(
            f"the marker {_NAME} has {len(marker.args)} positional arguments; expected only keywords"
        )
    environment = options.pop("environment", False)
    with Emulator(**options) as emulator:
        if environment:
            monkeypatch.setenv("OPENAI_BASE_URL", emulator.base_url)
            monkeypatch.setenv("OPENAI_API_KEY", emulator.api_key)
            monkeypatch.setenv("OPENAI_WEBHOOK_SECRET", emulator.webhook_secret)
        yield emulator
