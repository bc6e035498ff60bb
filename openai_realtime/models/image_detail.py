# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

ImageDetail = t.Literal["low", "high", "auto", "original"] | str
"""Resolution of an image for the model. `auto` leaves it to the server; `original` keeps the image's own. Other values are accepted."""
