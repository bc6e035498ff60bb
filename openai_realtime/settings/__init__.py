"""What a user may set: checked, and resolved once."""
