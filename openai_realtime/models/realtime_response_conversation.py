# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t


RealtimeResponseConversation = t.Union[
    t.Literal["auto", "none"] | str,
    str,
]
"""Where a response writes its items. `auto` is the default conversation, `none` none at all (out-of-band)."""
