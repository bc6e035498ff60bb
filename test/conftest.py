"""Property tests draw the same examples in every run, and fewer on the lowest versions; `make fuzz` draws random ones."""

import gc
from contextlib import suppress

from hypothesis import HealthCheck, settings

# Nothing here depends on how fast the machine is, or on what failed in an earlier run.
BASE = settings(
    settings.get_profile("default"),
    deadline=None,
    database=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)

settings.register_profile("default", BASE, derandomize=True)
settings.register_profile("brief", BASE, derandomize=True, max_examples=BASE.max_examples // 5)
settings.register_profile("fuzz", BASE, max_examples=20 * BASE.max_examples)
settings.load_profile("default")

# Hypothesis also draws constants that it finds in the modules loaded so far, and which these are depends on the tests
# that ran before. It has no setting for this.
with suppress(ImportError):
    from hypothesis.internal.conjecture import providers

    providers._get_local_constants = providers.Constants


def pytest_collection_finish() -> None:
    """Keep what collecting has loaded out of every later garbage collection."""
    gc.collect()
    gc.freeze()
