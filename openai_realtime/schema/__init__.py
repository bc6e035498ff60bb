"""The runtime of generated code: the base class of models, bounds, and the sentinel for omitted arguments."""
