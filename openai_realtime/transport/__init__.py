"""HTTP transport: request descriptions, pure encoding and decoding, and the sync and asyncio shells."""
