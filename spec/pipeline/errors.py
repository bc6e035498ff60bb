"""The error that spec preparation reports to its user."""


class SpecError(Exception):
    """An error in the documents or in spec/ for a maintainer to fix; the message says what and where."""
