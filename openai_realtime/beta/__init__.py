"""For code that was written for the beta: its events, its objects, and connections that speak its vocabulary."""
