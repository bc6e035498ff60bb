"""Hooks and logging: what an application can observe of requests and events, with secrets masked."""
