"""The lint without its knowledge of shutdowns, which depends on the date; test/document has its tests."""

from collections.abc import Iterator

import pytest

from openai_realtime.document import lifecycle


@pytest.fixture(autouse=True, scope="module")
def no_shutdowns() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lifecycle, "shutdown_of_model", lambda _: None)
        patch.setattr(lifecycle, "shutdown_of_fields", dict)
        yield
