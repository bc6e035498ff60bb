"""Delivery of webhooks: an aiohttp client in the emulator's event loop."""

import asyncio
import logging
from collections.abc import AsyncIterator

from aiohttp import ClientError, ClientSession, ClientTimeout, TCPConnector, web

from openai_realtime.emulator.webhooks import Outbox, WebhookDelivery, after_attempt, retry_delay

logger = logging.getLogger("openai_realtime.emulator")

_ANSWER_SECONDS = 10.0


class Sender:
    """Posts the webhooks of an outbox to a URL, each until it is acknowledged or out of attempts."""

    def __init__(self, outbox: Outbox, url: str) -> None:
        self._outbox = outbox
        self._url = url
        self._tasks: dict[str, asyncio.Task[None]] = {}

    async def run(self, app: web.Application) -> AsyncIterator[None]:
        """Deliver webhooks while the application runs; undelivered ones wait for the next run."""
        loop = asyncio.get_running_loop()
        # A kept-alive connection would block a server that serves one connection at a time.
        connector = TCPConnector(force_close=True)
        async with ClientSession(connector=connector, timeout=ClientTimeout(total=_ANSWER_SECONDS)) as session:
            with self._outbox.woken_by(lambda: loop.call_soon_threadsafe(self._start_pending, session)):
                yield
            await asyncio.sleep(0)  # tasks woken at the last moment start here, and are cancelled too
            for task in self._tasks.values():
                task.cancel()
            await asyncio.gather(*self._tasks.values(), return_exceptions=True)

    def _start_pending(self, session: ClientSession) -> None:
        for delivery in self._outbox.deliveries():
            if delivery.state == "pending" and delivery.id not in self._tasks:
                self._tasks[delivery.id] = asyncio.create_task(self._deliver(session, delivery))

    async def _deliver(self, session: ClientSession, delivery: WebhookDelivery) -> None:
        while delivery.state == "pending":
            await asyncio.sleep(retry_delay(delivery))
            delivery = after_attempt(delivery, *await self._post(session, delivery.call_id))
            self._outbox.record(delivery)
        if delivery.state == "failed":
            message = f"status {delivery.status}" if delivery.error is None else delivery.error
            logger.warning(
                "the webhook of call %s was not acknowledged in %d attempts: %s",
                delivery.call_id,
                delivery.attempts,
                message,
            )

    async def _post(self, session: ClientSession, call_id: str) -> tuple[int | None, str | None]:
        """Post a webhook once; return the status of the answer, or None and the reason why there is none."""
        body, headers = self._outbox.signed(call_id)
        try:
            async with session.post(self._url, data=body, headers=headers, allow_redirects=False) as answer:
                return answer.status, None
        except TimeoutError:
            return None, f"no answer within {_ANSWER_SECONDS:g} s"
        except ClientError as error:
            return None, f"no answer ({type(error).__name__})"
