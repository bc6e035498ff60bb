"""The steps from the official OpenAPI document to `openapi.yaml`, as functions over plain trees."""
