"""The padding of deltas that hides the length of their words from whoever watches the encrypted stream."""

import secrets
import string

_CHARACTERS = string.ascii_letters + string.digits
_BLOCK = 16


def obfuscated(delta: str) -> dict[str, str]:
    """Return the fields of an event for a piece of text: `delta`, and `obfuscation` up to the next 16 characters."""
    missing = _BLOCK - len(delta) % _BLOCK
    return {"delta": delta, "obfuscation": "".join(secrets.choice(_CHARACTERS) for _ in range(missing))}
