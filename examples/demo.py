"""Create client secrets and talk over a typed connection, with an embedded emulator: no API key, no network."""

import base64
import os
import tempfile
import time
from pathlib import Path

from openai_realtime import RealtimeClient, audio, models, redact, user_message
from openai_realtime.connection.sync import RealtimeConnection
from openai_realtime.emulator import Emulator

NEXT_STEPS = """
Try the same with the real API:
  export OPENAI_API_KEY=...
  openai-realtime secret create --model gpt-realtime-2.1 --voice marin
  openai-realtime talk --wav answer.wav
"""


def main() -> None:
    """Create client secrets, talk, and print the results with the keys masked."""
    with Emulator() as emulator:
        print(f"emulator      {emulator.base_url}")
        with RealtimeClient(base_url=emulator.base_url, api_key=emulator.api_key) as client:
            mint(client)
            with client.connect(model="gpt-realtime-2.1") as connection:
                print("\na text turn")
                connection.session.update(session={"type": "realtime", "output_modalities": ["text"]})
                turn(connection, "Hello, emulator!")
                print("\nan audio turn")
                connection.session.update(session={"type": "realtime", "output_modalities": ["audio"]})
                speech = turn(connection, "Now say it aloud.")
    file = Path(tempfile.mkdtemp(prefix="openai-realtime-")) / "answer.wav"
    audio.write_wav(file, speech)
    print(f"\nThe spoken answer, {audio.duration_ms(len(speech)) / 1000:.1f} s long, is in {file}")
    print(NEXT_STEPS.rstrip())
    if os.environ.get("OPENAI_API_KEY"):
        print("OPENAI_API_KEY is set, so you can run the last two commands now.")


def mint(client: RealtimeClient) -> None:
    """Create a flat session and a client secret."""
    session = client.sessions.create(model="gpt-realtime-2.1", voice="marin", instructions="Be brief.")
    assert session.client_secret is not None
    print(f"session       {session.id}")
    print(f"  model       {session.model}")
    print(f"  voice       {session.voice}")
    print(f"  key         {redact.mask(session.client_secret.value)}")

    secret = client.client_secrets.create(
        session={"type": "realtime", "model": "gpt-realtime-2.1", "audio": {"output": {"speed": 1.1}}},
        expires_after=600,
    )
    print(f"client secret {redact.mask(secret.value)}")
    print(f"  expires at  {secret.expires_at} (Unix seconds)")
    print(f"  session     {secret.session.to_dict()['id']}")


def turn(connection: RealtimeConnection, text: str) -> bytes:
    """Send a message, print every event until the response is done, and return its audio as PCM16."""
    start = time.monotonic()
    speech = bytearray()
    connection.conversation.item.create(item=user_message(text))
    connection.response.create()
    while True:
        event = connection.recv(timeout=10)
        detail = ""
        match event:
            case models.RealtimeServerEventResponseTextDelta(delta=words):
                detail = repr(words)
            case models.RealtimeServerEventResponseAudioTranscriptDelta(delta=words):
                detail = repr(words)
            case models.RealtimeServerEventResponseAudioDelta(delta=data):
                pcm = base64.b64decode(data)
                speech += pcm
                detail = f"{audio.duration_ms(len(pcm)):.0f} ms of audio"
            case models.RealtimeServerEventConversationItemDone(item=item):
                detail = item.type or ""
            case models.RealtimeServerEventError(error=error):
                raise RuntimeError(f"the server refused: {error.message}")
            case models.RealtimeServerEventResponseDone(response=response):
                detail = f"{response.status}, {response.usage.total_tokens if response.usage else 0} tokens"
        print(f"  {(time.monotonic() - start) * 1000:6.1f} ms  {event.type:<40}  {detail}".rstrip())
        if isinstance(event, models.RealtimeServerEventResponseDone):
            return bytes(speech)


if __name__ == "__main__":
    main()
