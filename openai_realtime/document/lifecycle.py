"""Models and fields that shut down, and the warning about them. Their dates are package data."""

import json
import os
import re
import sys
import time
import warnings
from collections.abc import Mapping
from functools import cache
from typing import Any, Final, NamedTuple

_SNAPSHOT: Final = re.compile(r"-\d{4}-\d\d-\d\d$")
_PACKAGE: Final = __name__.partition(".")[0]
_warned: set[str] = set()


class ModelShutdownWarning(FutureWarning):
    """A session uses a model that has been shut down, or will be. Issued once a model in each process."""


class Shutdown(NamedTuple):
    """The end of a model or a field."""

    name: str
    place: str
    date: str
    """The first day without it, as in 2027-01-20."""
    replacement: tuple[str, ...]
    """What to use instead, the best first."""

    def is_over(self, today: str) -> bool:
        """Return whether it is gone on this day, a date such as 2027-01-20."""
        return today >= self.date

    def advice(self, today: str) -> str:
        """Say when it ends, and what to use instead."""
        verb = "was shut down" if self.is_over(today) else "shuts down"
        return f"{verb} on {self.date}; use {' or '.join(self.replacement)}"


def today() -> str:
    """Return the current date in UTC, as in 2027-01-20."""
    return time.strftime("%Y-%m-%d", time.gmtime())


def shutdown_of_model(model: object) -> Shutdown | None:
    """Return when a model shuts down; None if nothing is announced."""
    if not isinstance(model, str):
        return None
    exact, with_snapshots = _models()
    return exact.get(model) or with_snapshots.get(_SNAPSHOT.sub("", model))


@cache
def shutdown_of_fields() -> Mapping[str, Shutdown]:
    """Return when fields shut down, by name."""
    return {entry["name"]: _shutdown(entry) for entry in _content()["fields"]}


def warn_of_shutdown(model: object) -> None:
    """Issue a ModelShutdownWarning at the line that called this package, once a model in each process.

    Args:
        model: the name of the model; anything but a string has no effect.
    """
    if not isinstance(model, str) or model in _warned:
        return
    shutdown = shutdown_of_model(model)
    if shutdown is None:
        return
    _warned.add(model)
    frame, level = sys._getframe(1), 2
    while frame.f_back is not None and frame.f_globals.get("__name__", "").partition(".")[0] == _PACKAGE:
        frame, level = frame.f_back, level + 1
    warnings.warn(f"{model} {shutdown.advice(today())}", ModelShutdownWarning, stacklevel=level)


@cache
def _models() -> tuple[Mapping[str, Shutdown], Mapping[str, Shutdown]]:
    """Return the models by name, and those whose dated snapshots shut down with them."""
    entries = _content()["models"]
    exact = {entry["name"]: _shutdown(entry) for entry in entries}
    return exact, {entry["name"]: exact[entry["name"]] for entry in entries if entry["snapshots"]}


def _shutdown(entry: Mapping[str, Any]) -> Shutdown:
    return Shutdown(entry["name"], entry["place"], entry["shutdown"], tuple(entry["replacement"]))


@cache
def _content() -> Mapping[str, Any]:
    # Creating a key reads this file; importlib.resources would take longer than all the rest of it.
    loader: Any = __spec__.loader
    content: Mapping[str, Any] = json.loads(loader.get_data(os.path.join(os.path.dirname(__file__), "lifecycle.json")))
    return content
