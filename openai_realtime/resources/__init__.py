"""The resources of a client: thin methods over pure functions that build requests and parse responses."""
