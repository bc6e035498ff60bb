"""Recordings of real sessions, from the folder that REALTIME_RECORDINGS names, or the one beside REALTIME_SPECS."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest


def folder() -> Path:
    """The folder; skips the test, with the reason, where there is none."""
    named = os.environ.get("REALTIME_RECORDINGS")
    specs = os.environ.get("REALTIME_SPECS")
    found = Path(named) if named else Path(specs).parent / "recordings" if specs else None
    if found is None or not found.is_dir():
        pytest.skip("neither REALTIME_RECORDINGS nor the folder beside REALTIME_SPECS holds recordings")
    return found


def received(server: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each event that a server of this name sent, with the name of its recording."""
    yaml = pytest.importorskip("yaml", reason="spec preparation is not installed here")
    paths = sorted((folder() / server).glob("*.yaml"))
    if not paths:
        pytest.skip(f"there are no recordings of {server}")
    for path in paths:
        for interaction in yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)["interactions"]:
            data = interaction.get("data")
            if interaction.get("direction") == "received" and data is not None:
                yield path.stem, json.loads(data) if isinstance(data, str) else data
