# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t


VoiceIdsShared = t.Union[
    t.Literal["alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse", "marin", "cedar"] | str,
    str,
]
"""Name of a built-in voice. `marin` and `cedar` have the best quality; names that are not listed are valid too."""
