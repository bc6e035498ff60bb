"""Mints a session and a client secret over real HTTP, on an emulator embedded in this process: no key, no network."""

import os

from openai_realtime import RealtimeClient, redact
from openai_realtime.emulator import Emulator

NEXT_STEPS = """
The same against the real API:
  export OPENAI_API_KEY=...
  openai-realtime secret create --model gpt-realtime --voice marin
"""


def main() -> None:
    """Mints and prints; the keys are masked."""
    with Emulator() as emulator:
        print(f"emulator      {emulator.base_url}")
        with RealtimeClient(base_url=emulator.base_url, api_key=emulator.api_key) as client:
            session = client.sessions.create(model="gpt-realtime", voice="marin", instructions="Be brief.")
            assert session.client_secret is not None
            print(f"session       {session.id}")
            print(f"  model       {session.model}")
            print(f"  voice       {session.voice}")
            print(f"  key         {redact.mask(session.client_secret.value)}")

            secret = client.client_secrets.create(
                session={"type": "realtime", "model": "gpt-realtime", "audio": {"output": {"speed": 1.1}}},
                expires_after=600,
            )
            print(f"client secret {redact.mask(secret.value)}")
            print(f"  expires at  {secret.expires_at} (Unix seconds)")
            print(f"  session     {secret.session.id}")
    print(NEXT_STEPS.rstrip())
    if os.environ.get("OPENAI_API_KEY"):
        print("OPENAI_API_KEY is set, so the last command works right now.")


if __name__ == "__main__":
    main()
