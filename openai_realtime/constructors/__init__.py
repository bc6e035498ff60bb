"""Constructors for the objects sent most often: messages, tools, turn detection, audio formats."""
