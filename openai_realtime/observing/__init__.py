"""Hooks and the log: what an application can see of requests and events, with secrets masked."""
