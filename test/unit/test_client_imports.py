"""What is loaded, and when: start-up time is the bill of a serverless function."""

import json
import os
import subprocess
import sys

import pytest
from support.misbehaving import MisbehavingServer, reply

HEAVY = {"pydantic", "pydantic_core", "urllib3", "aiohttp", "websockets", "ssl", "dateutil"}
MINT = """from openai_realtime.client import RealtimeClient

with RealtimeClient() as client:
    session = {"type": "realtime", "model": "gpt-realtime", "audio": {"output": {"voice": "marin"}}}
    secret = client.client_secrets.create(session=session, expires_after=600)
assert secret.value == "ek_test", secret
assert secret.to_dict()["session"]["id"] == "sess_1"
"""


def loaded_by(code: str, base_url: str = "https://127.0.0.1:9/v1") -> set[str]:
    """Run code in a process of its own and give the names of the top-level modules that it loaded."""
    kept = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    environment = {**kept, "OPENAI_API_KEY": "sk-test-0123456789", "OPENAI_BASE_URL": base_url}
    tell = "\nimport json, sys\nprint(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))"
    path = [path for path in sys.path if path]
    environment["PYTHONPATH"] = os.pathsep.join([os.getcwd(), *path])
    command = [sys.executable, "-W", "error", "-c", code + tell]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 0, run.stderr
    return set(json.loads(run.stdout))


VERIFY = """from base64 import b64encode
from hmac import digest
from time import time

from openai_realtime.client import RealtimeClient

now = f"{time():.0f}"
signature = "v1," + b64encode(digest(b"key", b"wh_1." + now.encode() + b".{}", "sha256")).decode()
headers = {"webhook-id": "wh_1", "webhook-timestamp": now, "webhook-signature": signature}
RealtimeClient(webhook_secret="whsec_a2V5").webhooks.verify_signature("{}", headers)
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
