"""Secrets show neither in repr nor in validation errors."""

import pytest
from pydantic import ValidationError

from openai_realtime import InvalidArgumentError, models

KEY = "ek_68af296e8e408191a1120ab6383263c2"
TOKEN = "not-of-a-known-form-0123456789"

HOLDERS = [
    models.RealtimeSessionClientSecret(value=KEY, expires_at=1),
    models.RealtimeSessionCreateResponse.from_dict({"client_secret": {"value": KEY, "expires_at": 1}}),
    models.RealtimeTranslationClientSecretCreateResponse.from_dict(
        {
            "value": KEY,
            "expires_at": 1,
            "session": {"id": "s", "type": "translation", "expires_at": 1, "model": "m", "audio": {}},
        }
    ),
    models.MCPTool(server_label="s", authorization=TOKEN, headers={"X-Token": TOKEN}),
    models.RealtimeSession.from_dict(
        {"client_secret": {"value": KEY, "expires_at": 1}, "nested": [{"api_key": TOKEN}]}
    ),
    models.UnknownEvent.from_dict({"type": "x", "client_secret": TOKEN}),
]


@pytest.mark.parametrize("model", HOLDERS, ids=lambda model: type(model).__name__)
def test_repr_shows_no_secret(model: models.Model) -> None:
    for shown in (repr(model), str(model), f"{model!r}"):
        assert KEY not in shown
        assert TOKEN not in shown
        assert "…" in shown
    assert KEY in model.to_json() or TOKEN in model.to_json()


@pytest.mark.parametrize(
    ("model", "text"),
    [
        (models.RealtimeSessionClientSecret, f'{{"value": ["{KEY}"], "expires_at": 1}}'),
        (models.RealtimeSessionClientSecret, f'{{"value": "{KEY}"'),
        (models.MCPTool, f'{{"type":"mcp","server_label":"s","authorization":{{"token":"{TOKEN}"}}}}'),
        (
            models.RealtimeCreateClientSecretResponse,
            f'{{"value":"{KEY}","expires_at":"{KEY}","session":{{"type":"{KEY}"}}}}',
        ),
    ],
)
def test_validation_errors_show_no_input(model: type[models.Model], text: str) -> None:
    with pytest.raises(ValidationError) as caught:
        model.from_json(text)
    assert KEY not in str(caught.value)
    assert TOKEN not in str(caught.value)


def test_errors_of_constructors_show_no_secret() -> None:
    for refused in (
        lambda: models.RealtimeSessionClientSecret(value=[KEY], expires_at=1),  # type: ignore[arg-type]
        lambda: models.MCPTool(server_label="s", authorization={"token": TOKEN}),  # type: ignore[arg-type]
        lambda: models.RealtimeSession(tools=[{"type": "mcp", "server_label": "s", "headers": TOKEN}]),  # type: ignore[list-item]
    ):
        with pytest.raises(InvalidArgumentError) as built:
            refused()
        shown = f"{built.value} {vars(built.value)} {built.value.__cause__} {built.value.__context__}"
        assert KEY not in shown
        assert TOKEN not in shown
