"""What generated code stands on: the base of models, bounds, and the sentinel for arguments that are left out."""
