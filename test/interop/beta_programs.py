"""Programs as people wrote them for the beta of the official package: mint, connect, talk. Each prints what it saw."""

IMPORTS = "from openai import AsyncOpenAI, OpenAI\n"

TEXT = """
client = OpenAI()
session = client.beta.realtime.sessions.create(
    model="gpt-4o-realtime-preview", modalities=["text"], voice="alloy", instructions="Be brief."
)
print(session.model, session.voice, session.modalities, session.client_secret.value[:3])

with client.beta.realtime.connect(model="gpt-4o-realtime-preview") as connection:
    connection.session.update(session={"modalities": ["text"], "turn_detection": None, "instructions": "Be brief."})
    connection.conversation.item.create(
        item={"type": "message", "role": "user", "content": [{"type": "input_text", "text": "Say hello!"}]}
    )
    connection.response.create()
    for event in connection:
        if event.type == "session.updated":
            print(event.type, event.session.modalities, event.session.instructions, event.session.turn_detection)
        elif event.type == "conversation.item.created":
            print(event.type, event.item.role, [part.type for part in event.item.content])
        elif event.type == "response.text.delta":
            print(event.delta, end="", flush=True)
        elif event.type == "response.text.done":
            print()
        elif event.type == "response.output_item.done":
            print(event.type, [(part.type, part.text) for part in event.item.content])
        elif event.type == "response.done":
            print(event.type, event.response.status, [item.type for item in event.response.output])
            print(event.response.modalities, event.response.usage.total_tokens > 0)
            break
        else:
            print(event.type)
"""

AUDIO = """
import asyncio
import base64


async def main():
    client = AsyncOpenAI()
    session = await client.beta.realtime.sessions.create(model="gpt-4o-realtime-preview", output_audio_format="g711_ulaw")
    print(session.output_audio_format, session.client_secret.expires_at > 0)
    async with client.beta.realtime.connect(model="gpt-4o-realtime-preview") as connection:
        await connection.session.update(
            session={
                "modalities": ["text", "audio"],
                "voice": "alloy",
                "output_audio_format": "g711_ulaw",
                "input_audio_transcription": {"model": "whisper-1"},
                "turn_detection": {"type": "server_vad", "silence_duration_ms": 200},
                "max_response_output_tokens": 500,
            }
        )
        voice = bytes([0, 64, 0, 192]) * 12_000
        for start in range(0, len(voice), 9600):
            await connection.input_audio_buffer.append(audio=base64.b64encode(voice[start : start + 9600]).decode())
        await connection.input_audio_buffer.append(audio=base64.b64encode(bytes(48_000)).decode())
        heard, said, types = 0, "", []
        async for event in connection:
            if event.type == "response.audio.delta":
                heard += len(base64.b64decode(event.delta))
            elif event.type == "response.audio_transcript.delta":
                said += event.delta
            elif event.type == "session.updated":
                print(event.session.voice, event.session.output_audio_format, event.session.turn_detection.type)
                print(event.session.max_response_output_tokens, event.session.input_audio_transcription.model)
            elif event.type == "conversation.item.input_audio_transcription.completed":
                print(event.type, bool(event.transcript))
            elif event.type != "rate_limits.updated":
                types.append(event.type)
            if event.type == "response.done":
                [item] = event.response.output
                print(item.role, [(part.type, part.transcript == said) for part in item.content], heard)
                break
        print(sorted(types))
    await client.close()


asyncio.run(main())
"""

TOOLS = """
import json

client = OpenAI()
with client.beta.realtime.connect(model="gpt-4o-realtime-preview") as connection:
    tool = {
        "type": "function",
        "name": "get_weather",
        "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
    }
    connection.session.update(session={"modalities": ["text"], "tools": [tool], "tool_choice": "get_weather"})
    connection.conversation.item.create(
        item={"type": "message", "role": "user", "content": [{"type": "input_text", "text": "How is the weather?"}]}
    )
    connection.response.create(response={"modalities": ["text"], "metadata": {"turn": "1"}})
    text = ""
    for event in connection:
        if event.type == "response.function_call_arguments.done":
            print(event.type, sorted(json.loads(event.arguments)))
            call = event.call_id
        elif event.type == "response.done" and event.response.output[0].type == "function_call":
            print(event.response.metadata, event.response.output[0].name)
            connection.conversation.item.create(
                item={"type": "function_call_output", "call_id": call, "output": json.dumps({"weather": "rain"})}
            )
            connection.response.create(response={"modalities": ["text"], "tool_choice": "none"})
        elif event.type == "response.text.done":
            text = event.text
        elif event.type == "response.done":
            print(bool(text), event.response.status)
            break
        elif event.type == "error":
            print(event.type, event.error.message)
            break
"""

PROGRAMS = {"text": TEXT, "audio": AUDIO, "tools": TOOLS}
