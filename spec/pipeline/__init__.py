"""The steps from the official OpenAPI document to `openapi.yaml`: pure functions over plain trees."""
