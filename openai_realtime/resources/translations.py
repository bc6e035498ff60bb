"""`client.translations`, for both clients."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from openai_realtime.redact import sensitive
from openai_realtime.resources.client_secrets import RawT, ResultT, TranslationClientSecrets

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Unpack

    from openai_realtime.connection.opening import ConnectOptions
    from openai_realtime.transport.raw import Send

ManagerT = TypeVar("ManagerT")


class Translations(Generic[ManagerT, ResultT, RawT]):
    """`client.translations`: live translation."""

    client_secrets: TranslationClientSecrets[ResultT, RawT]

    def __init__(self, send: Send, connect: Callable[[str | None, ConnectOptions], ManagerT]) -> None:
        self.client_secrets = TranslationClientSecrets(send)
        self._connect = connect

    @sensitive
    def connect(self, *, model: str | None = None, **options: Unpack[ConnectOptions]) -> ManagerT:
        """Open a translation session over WebSocket; arguments and errors as in `client.connect`."""
        return self._connect(model, options)
