"""A tour of the engine through every type of server event that it sends."""

from support.engines import EngineClient, one, silence, voice

from openai_realtime.document import schemas
from openai_realtime.emulator.engine.mcp import McpServer
from openai_realtime.emulator.engine.reply import FunctionCall, McpCall
from openai_realtime.emulator.engine.transcription import Unheard

NOT_FROM_AN_ENGINE = {
    "conversation.created": "in the document, but no server of OpenAI or Azure sends it",
    "conversation.item.created": "the beta's name of conversation.item.added",
    "transcription_session.updated": "the beta's name of session.updated",
    "output_audio_buffer.started": "sent by peers that play audio themselves",
    "output_audio_buffer.stopped": "sent by peers that play audio themselves",
    "output_audio_buffer.cleared": "sent by peers that play audio themselves",
    "input_audio_buffer.dtmf_event_received": "a key pressed in a SIP call, and there is no telephone here",
}


def sent(client):
    return {event["type"] for event in client.peer.events}


def known(union):
    return set(schemas.load().schemas[union]["discriminator"]["mapping"])


def conversation():
    detection = {"type": "server_vad", "idle_timeout_ms": 5000}
    transcription = {"model": "gpt-4o-transcribe-diarize"}
    tools = [
        {"type": "mcp", "server_label": label, "server_url": "https://mcp.example", "require_approval": "never"}
        for label in ("here", "away")
    ]
    client = EngineClient(
        {"audio": {"input": {"turn_detection": detection, "transcription": transcription}}},
        reply=["Hello.", FunctionCall("f", {"a": 1}), McpCall("here", "t"), McpCall("away", "t"), "Still there?"],
        transcribe=lambda heard: Unheard() if heard.seconds > 2.5 else "Words that were said.",
        mcp_servers={"here": McpServer([{"name": "t", "input_schema": {}}])},
    )
    client.update(tools=tools)
    spoken = one(client.hear(voice() + silence(500)), "response.done")["response"]["output"][0]["id"]
    client.send("conversation.item.truncate", item_id=spoken, content_index=0, audio_end_ms=10)
    client.send("conversation.item.retrieve", item_id=spoken)
    client.send("conversation.item.delete", item_id=spoken)
    client.send("response.create", response={"output_modalities": ["text"]})
    client.hear(silence(5000))
    for _ in range(2):
        client.send("response.create", response={"output_modalities": ["text"]})
    client.hear(silence(100))
    client.advance(30)
    client.hear(silence(3000))
    client.send("input_audio_buffer.commit")
    client.send("input_audio_buffer.clear")
    client.send("response.create", response={"output_modalities": ["text"]})
    client.send("response.cancel")
    return client


def test_every_event_of_a_conversation_is_sent():
    client = conversation()
    text = EngineClient({"output_modalities": ["text"]})
    text.say("Hello")
    text.send("response.create")
    assert known("RealtimeServerEvent") - sent(client) - sent(text) == set(NOT_FROM_AN_ENGINE)


def test_every_event_of_a_translation_is_sent():
    client = EngineClient(
        {"model": "m", "audio": {"input": {"transcription": {"model": "whisper-1"}}}}, session_type="translation"
    )
    client.send("session.update", session={"audio": {"output": {"language": "it"}}})
    client.send("no.such.event")
    client.engine.audio_in(voice())
    client.send("session.close")
    assert sent(client) == known("RealtimeTranslationServerEvent")
