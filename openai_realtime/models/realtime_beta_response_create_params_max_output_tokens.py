# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t


RealtimeBetaResponseCreateParamsMaxOutputTokens = t.Union[
    int,
    t.Literal["inf"] | str,
]
"""Token limit of one response in the flat vocabulary, 1 to 4096, or `inf` for the limit of the model."""
