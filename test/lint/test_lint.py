"""Seeded mistakes: each is found once, with its path, rule and advice."""

import copy
import subprocess
import sys
from typing import Any

import pytest

from openai_realtime import InvalidArgumentError
from openai_realtime.lint import RULES, Finding, lint

Json = dict[str, Any]

WEATHER: Json = {"type": "function", "name": "get_weather", "parameters": {"type": "object", "properties": {}}}
MCP: Json = {"type": "mcp", "server_label": "maps", "server_url": "https://maps.example/mcp"}
KEY = "sk-proj-abcdefghijklmnop1234"


def realtime(**fields: Any) -> Json:
    return {"type": "realtime", "model": "gpt-realtime-2", **fields}


def audio(**directions: Any) -> Json:
    return realtime(audio=directions)


def vad(type: str | None = "server_vad", **fields: Any) -> Json:
    return audio(input={"turn_detection": {**({"type": type} if type else {}), **fields}})


def transcription(**fields: Any) -> Json:
    settings = {"transcription": {"model": "gpt-4o-transcribe"}, **fields}
    return {"type": "transcription", "audio": {"input": settings}}


def translation(**fields: Any) -> Json:
    return {"model": "gpt-realtime-translate", "audio": {"output": {"language": "es"}, **fields}}


def flat(**fields: Any) -> Json:
    return {"model": "gpt-realtime", "modalities": ["text", "audio"], "voice": "marin", **fields}


def tools(*tools: Any, **fields: Any) -> Json:
    return realtime(tools=list(tools), **fields)


def function(**fields: Any) -> Json:
    return {**WEATHER, **fields}


VAD = "audio.input.turn_detection"
TRANSCRIPTION = "audio.input.transcription"

SEEDED: list[tuple[Json, str, str, str]] = [
    # types of values
    (realtime(instructions=5), "instructions", "wrong-type", "must be a string, not 5"),
    (realtime(tools={}), "tools", "wrong-type", "must be an array, not an object"),
    (realtime(tools=["x"]), "tools[0]", "wrong-type", "must be an object, not 'x'"),
    (realtime(max_output_tokens="4096"), "max_output_tokens", "wrong-type", "an integer from 1 to 4096 or 'inf'"),
    (audio(output={"speed": "fast"}), "audio.output.speed", "wrong-type", "a number from 0.25 to 1.5, not 'fast'"),
    (audio(output={"speed": True}), "audio.output.speed", "wrong-type", "not true"),
    (audio(input={"noise_reduction": "near_field"}), "audio.input.noise_reduction", "wrong-type", "not 'near_field'"),
    (vad(create_response="yes"), f"{VAD}.create_response", "wrong-type", "must be a boolean, not 'yes'"),
    ({"session": "gpt-realtime"}, "session", "wrong-type", "must be an object"),
    (realtime(type=5), "type", "wrong-type", "must be 'realtime' or 'transcription', not 5"),
    # missing fields
    ({"output_modalities": ["text"]}, "type", "missing-field", "must be 'realtime' or 'transcription'"),
    ({"instructions": "Be brief.", "parallel_tool_calls": True}, "type", "missing-field", "is missing"),
    ({"tools": [MCP]}, "type", "missing-field", "is missing"),
    (
        {"type": "session.update", "session": {"tool_choice": {"type": "mcp", "server_label": "maps"}}},
        "session.type",
        "missing-field",
        "is missing",
    ),
    (vad(type=None, threshold=0.4), f"{VAD}.type", "missing-field", "'server_vad' or 'semantic_vad'"),
    (audio(output={"voice": {}}), "audio.output.voice.id", "missing-field", "must be a string"),
    (realtime(prompt={"version": "2"}), "prompt.id", "missing-field", "must be a string"),
    (realtime(tool_choice={"type": "function"}, tools=[WEATHER]), "tool_choice.name", "missing-field", "is missing"),
    (audio(input={"format": {"rate": 24000}}), "audio.input.format.type", "missing-field", "'audio/pcm'"),
    (tools({"type": "mcp", "server_url": "https://x.example"}), "tools[0].server_label", "missing-field", "missing"),
    ({"session": {"audio": {"output": {"language": "de"}}}}, "session.model", "missing-field", "must be a string"),
    ({"type": "session.update"}, "session", "missing-field", "must be an object"),
    # unknown fields
    (realtime(instrutions="x"), "instrutions", "unknown-field", "did you mean 'instructions'?"),
    (realtime(outputModalities=["text"]), "outputModalities", "unknown-field", "did you mean 'output_modalities'?"),
    (realtime(favourite_colour="blue"), "favourite_colour", "unknown-field", "is not a field here"),
    ({"tpe": "realtime"}, "tpe", "unknown-field", "did you mean 'type'?"),
    ({"sesion": realtime()}, "sesion", "unknown-field", "did you mean 'session'?"),
    (audio(voice="marin"), "audio.voice", "unknown-field", "did you mean 'audio.output.voice'?"),
    (audio(output={"sped": 1.1}), "audio.output.sped", "unknown-field", "did you mean 'speed'?"),
    (realtime(transcription=None), "transcription", "unknown-field", "'audio.input.transcription'"),
    (tools({"type": "function", "nme": "f"}), "tools[0].nme", "unknown-field", "did you mean 'name'?"),
    ({"session": realtime(), "model": "gpt-realtime"}, "model", "unknown-field", "'session.model'"),
    (realtime(expires_after={"seconds": 60}), "expires_after", "unknown-field", "beside the session"),
    ({"session": realtime(), "expires_after": {"second": 60}}, "expires_after.second", "unknown-field", "'seconds'"),
    (
        {"type": "session.update", "session": translation(input={}) | {"model": "m"}},
        "session.model",
        "unknown-field",
        "cannot be changed",
    ),
    (realtime(conversation="auto"), "conversation", "unknown-field", "is not a field here"),
    (realtime(max_tokens=5), "max_tokens", "unknown-field", "did you mean 'max_output_tokens'?"),
    (tools({"type": "function", "function": WEATHER}), "tools[0].function", "unknown-field", "'name' and the rest"),
    (
        {"session": tools({"type": "function", "function": {"name": "f"}})},
        "session.tools[0].function",
        "unknown-field",
        "beside 'type'",
    ),
    (flat(tools=[{"type": "function", "function": WEATHER}]), "tools[0].function", "unknown-field", "beside 'type'"),
    (tools({"type": "function", "function": {}, "name": "f"}), "tools[0].function", "unknown-field", "beside 'type'"),
    (
        tools(WEATHER, tool_choice={"type": "function", "function": {"name": "get_weather"}}),
        "tool_choice.function",
        "unknown-field",
        "beside 'type'",
    ),
    # unknown types
    (realtime(type="realtme"), "type", "unknown-type", "did you mean 'realtime'?"),
    ({"type": "telepathy", "voice": 1}, "type", "unknown-type", "must be 'realtime' or 'transcription'"),
    ({"session": {"type": "telepathy"}}, "session.type", "unknown-type", "not 'telepathy'"),
    ({"type": "session.updat", "session": realtime()}, "type", "unknown-type", "did you mean 'session.update'?"),
    ({"type": "session.created", "session": {"id": "x"}}, "type", "unknown-type", "not 'session.created'"),
    ({"type": "response.create", "response": {}}, "type", "unknown-type", "'transcription_session.update'"),
    (vad(type="servr_vad", threshold=7), f"{VAD}.type", "unknown-type", "did you mean 'server_vad'?"),
    (audio(input={"format": {"type": "audio/mp3"}}), "audio.input.format.type", "unknown-type", "'audio/pcmu'"),
    (tools({"type": "functon", "name": "f"}), "tools[0].type", "unknown-type", "did you mean 'function'?"),
    # unknown values
    (realtime(model="gpt-realtim"), "model", "unknown-value", "did you mean 'gpt-realtime'?"),
    (audio(output={"voice": "marn"}), "audio.output.voice", "unknown-value", "did you mean 'marin'?"),
    (audio(output={"voice": "zoe"}), "audio.output.voice", "unknown-value", "lists 'alloy', 'ash'"),
    (transcription(transcription={"model": "whisper"}), f"{TRANSCRIPTION}.model", "unknown-value", "'whisper-1'"),
    (realtime(output_modalities=["adio"]), "output_modalities[0]", "unknown-value", "did you mean 'audio'?"),
    (vad(type="semantic_vad", eagerness="hihg"), f"{VAD}.eagerness", "unknown-value", "did you mean 'high'?"),
    (realtime(reasoning={"effort": "extreme"}), "reasoning.effort", "unknown-value", "'xhigh'"),
    (realtime(tool_choice="always"), "tool_choice", "unknown-value", "'auto' or 'required', not 'always'"),
    (realtime(tracing="on"), "tracing", "unknown-value", "'auto', not 'on'"),
    (realtime(truncation="never"), "truncation", "unknown-value", "'disabled'"),
    (flat(input_audio_format="mp3"), "input_audio_format", "unknown-value", "'pcm16', 'g711_ulaw' or 'g711_alaw'"),
    (
        {"session": realtime(), "expires_after": {"anchor": "now"}},
        "expires_after.anchor",
        "unknown-value",
        "'created_at'",
    ),
    # bounds
    (audio(output={"speed": 2}), "audio.output.speed", "out-of-range", "from 0.25 to 1.5, not 2"),
    (realtime(max_output_tokens=0), "max_output_tokens", "out-of-range", "from 1 to 4096, not 0"),
    (vad(threshold=1.5), f"{VAD}.threshold", "out-of-range", "from 0 to 1, not 1.5"),
    (vad(silence_duration_ms=-1), f"{VAD}.silence_duration_ms", "out-of-range", "at least 0, not -1"),
    (vad(idle_timeout_ms=1000), f"{VAD}.idle_timeout_ms", "out-of-range", "from 5000 to 30000"),
    (
        realtime(truncation={"type": "retention_ratio", "retention_ratio": 80}),
        "truncation.retention_ratio",
        "out-of-range",
        "from 0 to 1, not 80",
    ),
    ({"session": realtime(), "expires_after": {"seconds": 9}}, "expires_after.seconds", "out-of-range", "10 to 7200"),
    (audio(input={"format": {"type": "audio/pcm", "rate": 16000}}), "audio.input.format.rate", "out-of-range", "24000"),
    (flat(temperature=2), "temperature", "out-of-range", "from 0.6 to 1.2"),
    (
        flat(client_secret={"expires_after": {"seconds": 9}}),
        "client_secret.expires_after.seconds",
        "out-of-range",
        "from 10 to 7200",
    ),
    # lengths and forms
    (
        transcription(transcription={"model": "gpt-transcribe", "languages": []}),
        f"{TRANSCRIPTION}.languages",
        "wrong-length",
        "at least 1, not of 0",
    ),
    ({"type": "session.update", "event_id": "e" * 513, "session": realtime()}, "event_id", "wrong-length", "512"),
    (
        tools({"type": "mcp", "server_label": "x", "tunnel_id": "tunnel_1"}),
        "tools[0].tunnel_id",
        "wrong-form",
        "not 'tunnel_1'",
    ),
    (tools({**MCP, "server_url": "maps.example"}), "tools[0].server_url", "wrong-form", "https://"),
    # the other dialect
    (realtime(modalities=["text"]), "modalities", "mixed-vocabulary", "'output_modalities'"),
    (realtime(voice="marin"), "voice", "mixed-vocabulary", "'audio.output.voice'"),
    (realtime(turn_detection=None), "turn_detection", "mixed-vocabulary", "'audio.input.turn_detection'"),
    (realtime(max_response_output_tokens=5), "max_response_output_tokens", "mixed-vocabulary", "'max_output_tokens'"),
    (realtime(client_secret={}), "client_secret", "mixed-vocabulary", "'expires_after' goes beside the session"),
    (audio(input={"format": "pcm16"}), "audio.input.format", "mixed-vocabulary", "{'type': 'audio/pcm'}"),
    (audio(output={"format": {"type": "g711_ulaw"}}), "audio.output.format.type", "mixed-vocabulary", "'audio/pcmu'"),
    (tools(WEATHER, tool_choice="get_weather"), "tool_choice", "mixed-vocabulary", "'type': 'function'"),
    ({"session": realtime(speed=1)}, "session.speed", "mixed-vocabulary", "'audio.output.speed'"),
    (flat(max_output_tokens=5), "max_output_tokens", "mixed-vocabulary", "'max_response_output_tokens'"),
    (flat(audio={"output": {}}), "audio", "mixed-vocabulary", "belongs to the GA vocabulary"),
    (flat(input_audio_format="audio/pcmu"), "input_audio_format", "mixed-vocabulary", "it is 'g711_ulaw'"),
    (flat(output_audio_format={"type": "audio/pcm"}), "output_audio_format", "mixed-vocabulary", "it is 'pcm16'"),
    (
        flat(tools=[WEATHER], tool_choice={"type": "function", "name": "get_weather"}),
        "tool_choice",
        "mixed-vocabulary",
        "the name alone, 'get_weather'",
    ),
    (realtime(temperature=0.8), "temperature", "removed-field", "remove it"),
    # what belongs elsewhere
    (realtime(id="sess_1"), "id", "answer-only-field", "set by the server"),
    (realtime(expires_at=0), "expires_at", "answer-only-field", "set by the server"),
    (flat(object="realtime.session"), "object", "answer-only-field", "set by the server"),
    (translation() | {"type": "translation"}, "type", "answer-only-field", "set by the server"),
    (flat(client_secret={"value": "secret", "expires_at": 1}), "client_secret", "answer-only-field", "expires_after"),
    (vad(eagerness="low"), f"{VAD}.eagerness", "field-of-other-type", "'semantic_vad', not to 'server_vad'"),
    (vad(type="semantic_vad", threshold=0.5), f"{VAD}.threshold", "field-of-other-type", "to the type 'server_vad'"),
    (vad(type="semantic_vad", idle_timeout_ms=6000), f"{VAD}.idle_timeout_ms", "field-of-other-type", "'server_vad'"),
    (
        audio(output={"format": {"type": "audio/pcmu", "rate": 8000}}),
        "audio.output.format.rate",
        "field-of-other-type",
        "'audio/pcm', not to 'audio/pcmu'",
    ),
    (tools(function(server_label="x")), "tools[0].server_label", "field-of-other-type", "'mcp', not to 'function'"),
    (transcription() | {"instructions": "x"}, "instructions", "field-of-other-session", "belongs to realtime sessions"),
    (transcription() | {"voice": "marin"}, "voice", "field-of-other-session", "'audio.output.voice'"),
    (audio(output={"language": "es"}), "audio.output.language", "field-of-other-session", "to translation sessions"),
    (translation(input={"format": {}}), "audio.input.format", "field-of-other-session", "not to translation ones"),
    (
        {"type": "transcription_session.update", "session": {"voice": "marin"}},
        "session.voice",
        "field-of-other-session",
        "belongs to realtime sessions",
    ),
    (
        transcription() | {"model": "gpt-4o-transcribe"},
        "model",
        "transcription-model",
        "'audio.input.transcription.model'",
    ),
    # across fields
    (realtime(output_modalities=["text", "audio"]), "output_modalities", "output-modalities", "not ['text', 'audio']"),
    (realtime(output_modalities=[]), "output_modalities", "output-modalities", "must be ['audio']"),
    (realtime(model="gpt-4o-transcribe"), "model", "model-of-other-session", "a model for transcription"),
    (realtime(model="gpt-realtime-translate"), "model", "model-of-other-session", "a model for translation"),
    (translation() | {"model": "gpt-realtime"}, "model", "model-of-other-session", "needs one for translation"),
    (
        transcription(transcription={"model": "gpt-realtime-mini"}),
        f"{TRANSCRIPTION}.model",
        "model-of-other-session",
        "needs one for transcription",
    ),
    (flat(model="whisper-1"), "model", "model-of-other-session", "'whisper-1'"),
    (realtime(model="gpt-realtime", reasoning={"effort": "low"}), "reasoning", "reasoning-model", "'gpt-realtime-2'"),
    (
        realtime(model="gpt-realtime-2025-08-28", parallel_tool_calls=False),
        "parallel_tool_calls",
        "reasoning-model",
        "not 'gpt-realtime-2025-08-28'",
    ),
    (audio(output={"voice": {"id": "marin"}}), "audio.output.voice.id", "custom-voice", "is a built-in voice"),
    (audio(output={"voice": "voice_123"}), "audio.output.voice", "custom-voice", "{'id': 'voice_123'}"),
    (flat(voice="voice_123"), "voice", "custom-voice", "{'id': 'voice_123'}"),
    (
        transcription(transcription={"model": "gpt-realtime-whisper"}, turn_detection={"type": "server_vad"}),
        VAD,
        "whisper-turn-detection",
        "must be null with 'gpt-realtime-whisper'",
    ),
    (
        audio(input={"transcription": {"model": "gpt-realtime-whisper"}, "turn_detection": {"type": "semantic_vad"}}),
        VAD,
        "whisper-turn-detection",
        "must be null",
    ),
    (
        transcription(turn_detection={"type": "semantic_vad"}),
        f"{VAD}.type",
        "transcription-turn-detection",
        "only 'server_vad'",
    ),
    (
        {"input_audio_transcription": {"model": "whisper-1"}, "turn_detection": {"type": "semantic_vad"}},
        "turn_detection.type",
        "transcription-turn-detection",
        "only 'server_vad'",
    ),
    (
        transcription(turn_detection={"type": "server_vad", "create_response": True}),
        f"{VAD}.create_response",
        "transcription-turn-detection",
        "no responses",
    ),
    (
        transcription(transcription={"model": "whisper-1", "delay": "low"}),
        f"{TRANSCRIPTION}.delay",
        "transcription-option",
        "by 'gpt-realtime-whisper' only",
    ),
    (
        audio(input={"transcription": {"model": "gpt-4o-transcribe", "keywords": ["Ulm"]}}),
        f"{TRANSCRIPTION}.keywords",
        "transcription-option",
        "'gpt-transcribe' or 'gpt-live-transcribe'",
    ),
    (
        transcription(transcription={"model": "gpt-realtime-whisper", "prompt": "x"}),
        f"{TRANSCRIPTION}.prompt",
        "transcription-option",
        "not supported",
    ),
    (
        flat(input_audio_transcription={"model": "whisper-1", "language": "english"}),
        "input_audio_transcription.language",
        "language-code",
        "'english' is not an ISO 639-1 code",
    ),
    (
        transcription(transcription={"model": "gpt-transcribe", "languages": ["de", "jp"]}),
        f"{TRANSCRIPTION}.languages[1]",
        "language-code",
        "did you mean 'ja'?",
    ),
    (translation(output={"language": ""}), "audio.output.language", "language-code", "'' is not"),
    (translation(output={"language": "es-MX"}), "audio.output.language", "language-code", "did you mean 'es'?"),
    # tools
    (
        tools(WEATHER, tool_choice={"type": "function", "name": "get_wether"}),
        "tool_choice.name",
        "tool-choice",
        "did you mean 'get_weather'?",
    ),
    (
        realtime(tool_choice={"type": "function", "name": "f"}),
        "tool_choice.name",
        "tool-choice",
        "no tool is called 'f'",
    ),
    (realtime(tool_choice="required"), "tool_choice", "tool-choice", "there are no tools"),
    (tools(tool_choice="required"), "tool_choice", "tool-choice", "there are no tools"),
    (flat(tool_choice="required"), "tool_choice", "tool-choice", "there are no tools"),
    (flat(tool_choice="get_time"), "tool_choice", "tool-choice", "'get_time'"),
    (
        {"type": "session.update", "session": tools(tool_choice="required")},
        "session.tool_choice",
        "tool-choice",
        "there are no tools",
    ),
    (
        tools(MCP, tool_choice={"type": "mcp", "server_label": "weather"}),
        "tool_choice.server_label",
        "tool-choice",
        "the choices are 'maps'",
    ),
    (flat(tools=[WEATHER], tool_choice="get_time"), "tool_choice", "tool-choice", "'get_time'"),
    (tools(WEATHER, WEATHER), "tools[1].name", "duplicate-tool", "'get_weather' is already used"),
    (tools(MCP, MCP), "tools[1].server_label", "duplicate-tool", "'maps' is already used"),
    (tools({"type": "function"}), "tools[0].name", "function-name", "is missing"),
    (tools(function(name="get weather")), "tools[0].name", "function-name", "not 'get weather'"),
    (
        tools(function(parameters={"city": {"type": "string"}})),
        "tools[0].parameters",
        "function-parameters",
        "'type': 'object'",
    ),
    (tools(function(parameters={"type": "array"})), "tools[0].parameters.type", "function-parameters", "not 'array'"),
    (
        tools(function(parameters={"type": "object", "properties": {"city": {"type": "text"}}})),
        "tools[0].parameters.properties.city.type",
        "function-parameters",
        "'text' is not valid here in JSON Schema",
    ),
    (tools({"type": "mcp", "server_label": "x"}), "tools[0]", "mcp-address", "not none"),
    (tools({**MCP, "connector_id": "connector_gmail"}), "tools[0]", "mcp-address", "'server_url' and 'connector_id'"),
    # secrets
    (realtime(instructions=f"My key is {KEY}."), "instructions", "secret", "sk-proj-…1234"),
    (
        tools({**MCP, "headers": {"Authorization": "Bearer abcdefghijklmnop"}}),
        "tools[0].headers.Authorization",
        "secret",
        "Bearer …",
    ),
    (realtime(tracing={"metadata": {"keys": [KEY]}}), "tracing.metadata.keys[0]", "secret", "sk-proj-…1234"),
    (
        realtime(prompt={"id": "p", "variables": {"key": "ek_0123456789abcdef"}}),
        "prompt.variables.key",
        "secret",
        "ek_…",
    ),
]


@pytest.mark.parametrize(
    ("config", "path", "rule", "message"), SEEDED, ids=[f"{rule}-{path}" for _, path, rule, _ in SEEDED]
)
def test_a_mistake_is_found_once(config: Json, path: str, rule: str, message: str) -> None:
    before = copy.deepcopy(config)
    findings = lint(config)
    assert [(finding.path, finding.rule) for finding in findings] == [(path, rule)]
    [finding] = findings
    assert message in finding.message
    assert finding.severity in ("error", "warning")
    assert config == before


def test_every_rule_is_seeded() -> None:
    assert {rule for _, _, rule, _ in SEEDED} == set(RULES) - {"model-shutdown", "field-shutdown"}


RIGHT: list[Json] = [
    realtime(),
    realtime(instructions="", tools=[], tracing=None, prompt=None, include=None),
    realtime(model="gpt-realtime-2-2026-03-01"),
    realtime(output_modalities=["text"], max_output_tokens="inf", truncation="disabled"),
    audio(output={"voice": {"id": "voice_123"}, "format": {"type": "audio/pcma"}, "speed": 0.25}),
    audio(input={"turn_detection": None, "noise_reduction": None, "transcription": None}),
    vad(idle_timeout_ms=None, threshold=1),
    tools(WEATHER, MCP, tool_choice={"type": "mcp", "server_label": "maps", "name": None}),
    tools(function(parameters={"$schema": "http://json-schema.org/draft-07/schema#", "type": "object"})),
    tools(function(parameters={}), {**MCP, "headers": {"Authorization": "Bearer ${TOKEN}"}}),
    realtime(tool_choice={"type": "function", "name": "f"}, prompt={"id": "pmpt_1"}),
    {"type": "session.update", "session": {"type": "realtime", "tool_choice": {"type": "function", "name": "f"}}},
    {"type": "session.update", "session": realtime(tool_choice="required")},
    realtime(tool_choice="required", prompt={"id": "pmpt_1"}),
    tools(MCP, tool_choice="required"),
    {"type": "session.update", "session": {"audio": {"output": {"language": "de"}}}},
    {"type": "session.update", "event_id": "e", "session": {"turn_detection": None, "voice": "ash"}},
    {
        "type": "session.update",
        "session": {"input_audio_transcription": {"model": "whisper-1"}, "turn_detection": {"type": "semantic_vad"}},
    },
    {"type": "session.update", "session": {"tools": [WEATHER], "tool_choice": "auto"}},
    {"type": "session.update", "session": {}},
    {"type": "transcription_session.update", "session": {"input_audio_format": "g711_ulaw"}},
    flat(input_audio_transcription={"model": "gpt-4o-transcribe", "prompt": "", "language": ""}),
    {"instructions": "Be brief."},
    {"model": "gpt-realtime", "instructions": "Be brief.", "tools": [WEATHER], "tool_choice": "get_weather"},
    {"input_audio_transcription": {"model": "whisper-1"}, "client_secret": {"expires_at": {"seconds": 60}}},
    {"session": transcription(), "expires_after": {"anchor": "created_at", "seconds": 7200}},
    {"session": translation()},
    {},
    {"expires_after": {"seconds": 10}},
    {"sdp": "v=0", "session": realtime()},
    transcription(transcription={"model": "gpt-realtime-whisper", "delay": "low", "prompt": ""}, turn_detection=None),
    flat(tools=[WEATHER], tool_choice="get_weather", client_secret={"expires_after": {"seconds": 600}}),
    flat(speed=1.5, temperature=0.6, turn_detection={"type": "semantic_vad"}, max_response_output_tokens="inf"),
]


@pytest.mark.parametrize("config", RIGHT, ids=lambda config: str(config)[:60])
def test_a_valid_configuration_has_no_findings(config: Json) -> None:
    assert lint(config) == []


def test_every_flat_field_of_a_ga_session_is_reported_and_nothing_else() -> None:
    findings = lint({"session": flat(type="realtime", speed=9)})
    assert [finding.path for finding in findings] == ["session.modalities", "session.voice", "session.speed"]
    assert {finding.rule for finding in findings} == {"mixed-vocabulary"}


def test_an_explicit_dialect_takes_precedence() -> None:
    config = {"model": "gpt-realtime", "instructions": "Be brief."}
    assert lint(config, "beta") == []
    assert [finding.path for finding in lint(config, "ga")] == ["type"]
    assert {finding.path for finding in lint(flat(), "ga")} == {"modalities", "voice", "type"}
    assert {finding.path for finding in lint(realtime(audio={}), "beta")} == {"type", "audio"}
    with pytest.raises(InvalidArgumentError, match=r"dialect must be 'ga', 'beta' or None, not 'GA'"):
        lint(config, "GA")  # type: ignore[arg-type]


def test_a_misspelt_name_reveals_its_dialect() -> None:
    findings = lint({"instructions": "Be brief.", "outputModalities": ["text"]})
    assert [(finding.path, finding.rule) for finding in findings] == [
        ("outputModalities", "unknown-field"),
        ("type", "missing-field"),
    ]
    [finding] = lint({"instructions": "Be brief.", "voce": "marin"})
    assert finding.message == "is not a field here; did you mean 'voice'?"


@pytest.mark.parametrize("name", ["functions", "conversation", "seed", "server_url"])
def test_no_hint_at_a_name_that_is_hardly_similar(name: str) -> None:
    for config in (realtime(), transcription()):
        [finding] = lint({**config, name: 1})
        assert finding.message == "is not a field here"


def test_tool_choice_accepts_the_name_of_a_chat_completions_tool() -> None:
    choice = {"type": "function", "name": "get_weather"}
    findings = lint(tools({"type": "function", "function": WEATHER}, tool_choice=choice))
    assert [finding.path for finding in findings] == ["tools[0].function"]


def test_turn_detection_with_whisper_is_an_error_only_where_the_document_says_so() -> None:
    settings = {"transcription": {"model": "gpt-realtime-whisper"}, "turn_detection": {"type": "server_vad"}}
    assert [finding.severity for finding in lint(transcription(**settings))] == ["error"]
    assert [finding.severity for finding in lint(audio(input=settings))] == ["warning"]


def test_findings_come_in_the_order_of_the_configuration() -> None:
    config = {
        "expires_after": {"seconds": 1},
        "session": {"tools": [{"type": "function"}], "audio": {"output": {"speed": 9, "voice": 5}}, "foo": 1},
    }
    assert [finding.path for finding in lint(config)] == [
        "expires_after.seconds",
        "session.tools[0].name",
        "session.audio.output.speed",
        "session.audio.output.voice",
        "session.foo",
        "session.type",
    ]


def test_a_hint_hides_no_other_mistake() -> None:
    config = audio(output={"speed": 9, "sped": 1})
    assert [finding.path for finding in lint(config)] == ["audio.output.speed", "audio.output.sped"]


def test_a_configuration_that_is_not_an_object() -> None:
    [finding] = lint([])  # type: ignore[arg-type]
    assert finding == Finding("", "error", "wrong-type", "must be an object, not an array")


def test_a_secret_in_an_unknown_field_has_two_findings() -> None:
    assert [(one.path, one.rule) for one in lint(realtime(api_key=KEY))] == [
        ("api_key", "secret"),
        ("api_key", "unknown-field"),
    ]
    [_, named] = lint(realtime(**{KEY: 1}))
    assert KEY not in str(named)


def test_names_and_values_stay_on_one_line() -> None:
    [finding] = lint(realtime(**{"a\nb\ud800": 1}))
    assert finding.path == r"a\nb\ud800"
    [finding] = lint(realtime(instructions=[], tool_choice="x\ny" * 100))[1:]
    assert "\n" not in finding.message
    assert len(finding.message) < 200


def test_deep_nesting() -> None:
    deep: Any = []
    for _ in range(5000):
        deep = {"properties": {"x": deep}}
    config = realtime(
        tracing={"metadata": deep}, tools=[function(parameters={"type": "object", "properties": {"x": deep}})]
    )
    assert [finding.rule for finding in lint(config)] == ["function-parameters"]


def test_importing_loads_neither_jsonschema_nor_aiohttp() -> None:
    script = """
import sys
from openai_realtime.lint import lint
assert not {"jsonschema", "aiohttp", "pydantic"} & set(sys.modules)
lint({})
assert not {"aiohttp", "pydantic", "openai_realtime.emulator"} & set(sys.modules)
sys.modules["jsonschema"] = None
"""
    subprocess.run([sys.executable, "-W", "error", "-c", script], timeout=60, check=True)


def test_without_jsonschema() -> None:
    script = "import sys; sys.modules['jsonschema'] = None; from openai_realtime.lint import lint; lint({})"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert (
        done.stderr.splitlines()[-1]
        == "openai_realtime.errors.MissingExtraError: lint needs jsonschema: pip install 'openai-realtime[cli]'"
    )
