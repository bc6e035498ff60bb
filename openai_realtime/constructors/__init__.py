"""Short ways to make the objects that people send most: messages, tools, turn detection, formats."""
