"""What is loaded, and when: start-up time is the bill of a serverless function."""

import pytest
from support.loading import HEAVY, loaded_by
from support.misbehaving import MisbehavingServer, reply

MINT = """from openai_realtime.client import RealtimeClient

with RealtimeClient() as client:
    session = {"type": "realtime", "model": "gpt-realtime-2.1", "audio": {"output": {"voice": "marin"}}}
    secret = client.client_secrets.create(session=session, expires_after=600)
assert secret.value == "ek_test", secret
assert secret.to_dict()["session"]["id"] == "sess_1"
"""


VERIFY = """from base64 import b64encode
from hmac import digest
from time import time

from openai_realtime.client import RealtimeClient

now = f"{time():.0f}"
signature = "v1," + b64encode(digest(bytes(24), b"wh_1." + now.encode() + b".{}", "sha256")).decode()
headers = {"webhook-id": "wh_1", "webhook-timestamp": now, "webhook-signature": signature}
RealtimeClient(webhook_secret="whsec_" + "A" * 32).webhooks.verify_signature("{}", headers)
"""


def test_verifying_a_webhook_loads_nothing_heavy() -> None:
    assert not loaded_by(VERIFY) & HEAVY


def test_minting_with_plain_data_does_not_load_pydantic() -> None:
    answer = {"value": "ek_test", "expires_at": 1_800_000_600, "session": {"type": "realtime", "id": "sess_1"}}
    with MisbehavingServer(reply(200, answer)) as server:
        loaded = loaded_by(MINT, server.base_url)
    assert "urllib3" in loaded
    assert not loaded & (HEAVY - {"urllib3", "ssl"})


@pytest.mark.parametrize(
    "code",
    [
        "from openai_realtime.client import RealtimeClient; RealtimeClient().client_secrets",
        "import openai_realtime.errors, openai_realtime.redact",
    ],
    ids=["client", "errors"],
)
def test_nothing_heavy_is_loaded_before_it_is_used(code: str) -> None:
    assert not loaded_by(code) & HEAVY
