# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

ImageDetail = t.Literal["low", "high", "auto", "original"] | str
"""Resolution at which the model sees an image. `auto` leaves it to the server, `original` keeps that of the image."""
