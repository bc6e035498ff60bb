"""The OpenAPI document at run time: its schemas, and validation against them."""
