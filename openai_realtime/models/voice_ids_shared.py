# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t


VoiceIdsShared = (
    t.Literal["alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse", "marin", "cedar"] | str
)
"""Name of a built-in voice. `marin` and `cedar` offer the best quality. Other values are accepted."""
