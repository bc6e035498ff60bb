"""Helpers for tests of the command line."""


def refused(result, code):
    """Check that a command failed with this exit code, and return its one line on standard error."""
    got, out, err = result
    assert (got, out) == (code, "")
    assert err.startswith("openai-realtime: ")
    assert err.count("\n") == 1
    return err
