"""The resources of a client: thin methods over pure functions that build the request and read the answer."""
