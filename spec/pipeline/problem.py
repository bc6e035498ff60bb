"""The error that spec preparation reports to its user."""


class SpecProblem(Exception):
    """Something in the documents or in spec/ that a maintainer must mend; the message says what and where."""
