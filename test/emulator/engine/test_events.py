"""A tour of the engine that meets every type of server event that an engine sends."""

from support.engines import Talk, one, silence, voice

from openai_realtime.document import schemas
from openai_realtime.emulator.engine.mcp import McpServer
from openai_realtime.emulator.engine.reply import FunctionCall, McpCall
from openai_realtime.emulator.engine.transcription import Unheard

NOT_FROM_AN_ENGINE = {
    "conversation.item.created": "the beta's name of conversation.item.added",
    "transcription_session.updated": "the beta's name of session.updated",
    "output_audio_buffer.started": "sent by peers that play audio themselves",
    "output_audio_buffer.stopped": "sent by peers that play audio themselves",
    "output_audio_buffer.cleared": "sent by peers that play audio themselves",
    "input_audio_buffer.dtmf_event_received": "a key pressed in a SIP call, and there is no telephone here",
}


def sent(talk):
    return {event["type"] for event in talk.peer.events}


def known(union):
    return set(schemas.load().schemas[union]["discriminator"]["mapping"])


def conversation():
    detection = {"type": "server_vad", "idle_timeout_ms": 5000}
    transcription = {"model": "gpt-4o-transcribe-diarize"}
    tools = [
        {"type": "mcp", "server_label": label, "server_url": "https://mcp.example", "require_approval": "never"}
        for label in ("here", "away")
    ]
    talk = Talk(
        {"audio": {"input": {"turn_detection": detection, "transcription": transcription}}},
        reply=["Hello.", FunctionCall("f", {"a": 1}), McpCall("here", "t"), McpCall("away", "t"), "Still there?"],
        transcribe=lambda heard: Unheard() if heard.seconds > 2.5 else "Words that were said.",
        mcp_servers={"here": McpServer([{"name": "t", "input_schema": {}}])},
    )
    talk.update(tools=tools)
    spoken = one(talk.hear(voice() + silence(500)), "response.done")["response"]["output"][0]["id"]
    talk.send("conversation.item.truncate", item_id=spoken, content_index=0, audio_end_ms=10)
    talk.send("conversation.item.retrieve", item_id=spoken)
    talk.send("conversation.item.delete", item_id=spoken)
    talk.send("response.create", response={"output_modalities": ["text"]})
    talk.hear(silence(5000))
    for _ in range(2):
        talk.send("response.create", response={"output_modalities": ["text"]})
    talk.hear(silence(100))
    talk.advance(30)
    talk.hear(silence(3000))
    talk.send("input_audio_buffer.commit")
    talk.send("input_audio_buffer.clear")
    talk.send("response.create", response={"output_modalities": ["text"]})
    talk.send("response.cancel")
    return talk


def test_every_event_of_a_conversation_is_sent():
    talk = conversation()
    text = Talk({"output_modalities": ["text"]})
    text.say("Hello")
    text.send("response.create")
    assert known("RealtimeServerEvent") - sent(talk) - sent(text) == set(NOT_FROM_AN_ENGINE)


def test_every_event_of_a_translation_is_sent():
    talk = Talk({"model": "m", "audio": {"input": {"transcription": {"model": "whisper-1"}}}}, kind="translation")
    talk.send("session.update", session={"audio": {"output": {"language": "it"}}})
    talk.send("no.such.event")
    talk.engine.audio_in(voice())
    talk.send("session.close")
    assert sent(talk) == known("RealtimeTranslationServerEvent")
