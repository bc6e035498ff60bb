from pathlib import Path
from typing import Any

import pytest

SPEC = Path(__file__).resolve().parent.parent.parent / "spec"


@pytest.fixture(scope="session")
def examples() -> dict[str, Any]:
    """Return the example of each schema in spec/examples.yaml."""
    yaml = pytest.importorskip("yaml", reason="spec preparation is not installed here")
    return dict(yaml.safe_load((SPEC / "examples.yaml").read_text("utf-8")))
