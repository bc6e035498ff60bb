"""Client settings: resolved from arguments, environment and defaults, and validated."""
