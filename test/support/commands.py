"""What every command of the command line has in common."""


def refused(result, code):
    """The one line on standard error of a command that ended with this code."""
    got, out, err = result
    assert (got, out) == (code, "")
    assert err.startswith("openai-realtime: ")
    assert err.count("\n") == 1
    return err
