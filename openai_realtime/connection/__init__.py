"""WebSocket connections: decisions in one sans-I/O core, under a blocking and an asyncio shell over `websockets`."""
