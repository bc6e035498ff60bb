"""Sessions, responses and JSON of any kind in the two vocabularies, and what counts as the same."""

import json
import re
from functools import cache

import jsonschema
from hypothesis import strategies as st

from openai_realtime.document import schemas as document

TEXT = st.text("abcö\n", max_size=4)
NAME = st.sampled_from(["look_up", "book", "auto", "none", "required", "auto_reply"])
LOGPROBS = ["item.input_audio_transcription.logprobs"]
TOKENS = st.sampled_from(["inf", 1, 300, 4096])
SPEED = st.floats(0.25, 1.5)
VOICE = st.sampled_from(["alloy", "marin", "voice-of-somebody", {"id": "voice_1"}])
FLAT_VOICE = st.sampled_from(["alloy", "marin", "verse"])
FLAT_FORMAT = st.sampled_from(["pcm16", "g711_ulaw", "g711_alaw"])
GA_FORMAT = st.sampled_from(
    [{"type": "audio/pcm", "rate": 24000}, {"type": "audio/pcm"}, {"type": "audio/pcmu"}, {"type": "audio/pcma"}]
)
MODALITIES = st.sampled_from([["text"], ["audio"], ["text", "audio"], ["audio", "text"]])
TRACING = st.sampled_from(["auto", {"workflow_name": "w", "group_id": "g", "metadata": {"a": [1, {"b": None}]}}])
PROMPT = st.sampled_from([{"id": "pmpt_1"}, {"id": "pmpt_1", "version": "2", "variables": {"city": "Wien"}}])
TRUNCATION = st.sampled_from(["auto", "disabled", {"type": "retention_ratio", "retention_ratio": 0.5}])
TRANSCRIPTION = st.sampled_from([{}, {"model": "whisper-1"}, {"model": "gpt-4o-transcribe", "language": "de"}])
DETECTION = st.sampled_from(
    [
        {"type": "server_vad"},
        {"type": "server_vad", "threshold": 0.5, "idle_timeout_ms": None, "create_response": False},
        {"type": "semantic_vad", "eagerness": "low"},
    ]
)
FUNCTION = st.fixed_dictionaries(
    {"type": st.just("function"), "name": NAME},
    optional={"description": TEXT, "parameters": st.just({"type": "object", "properties": {"type": {"type": "mcp"}}})},
)
MCP = st.just({"type": "mcp", "server_label": "m", "server_url": "https://mcp.example"})
CHOICE_OBJECT = st.one_of(
    st.fixed_dictionaries({"type": st.just("function"), "name": NAME}),
    st.just({"type": "mcp", "server_label": "m"}),
)
PART = st.fixed_dictionaries(
    {"type": st.sampled_from(["text", "audio", "output_text", "output_audio"])}, optional={"text": TEXT}
)
ITEM = st.one_of(
    st.fixed_dictionaries(
        {"type": st.just("message"), "role": st.just("assistant"), "content": st.lists(PART, max_size=3)},
        optional={"id": TEXT},
    ),
    st.just({"type": "message", "role": "user", "content": [{"type": "input_text", "text": "Hello"}]}),
    st.just({"type": "item_reference", "id": "item_1"}),
    st.just({"type": "function_call", "name": "f", "arguments": "{}"}),
)


@cache
def by_json_schema(name):
    """A validator for the schema of this name, as JSON Schema has it and with nothing made easier."""
    root = {"$ref": f"#/components/schemas/{name}", "components": {"schemas": document.load().schemas}}
    return jsonschema.Draft202012Validator(root)


@cache
def documented(name):
    """All values of the schema of this name, null where it says so and nowhere else."""
    return _valid(document.load().schemas[name])


def _valid(schema):
    return st.one_of([_leaf(leaf) for leaf in document.load().alternatives(schema)])


def _leaf(schema):
    """Values of a schema that is no union. What is not told apart here fails in the test that validates its values."""
    if "const" in schema or "enum" in schema:
        return st.sampled_from(schema.get("enum") or [schema["const"]])
    match schema.get("type"):
        case "null":
            return st.none()
        case "boolean":
            return st.booleans()
        case "string" if "pattern" in schema:
            return st.from_regex(schema["pattern"])
        case "string":
            return st.text("abcö\n", min_size=schema.get("minLength", 0), max_size=schema.get("minLength", 0) + 3)
        case "integer":
            return st.integers(schema.get("minimum", 0), schema.get("maximum", 2**31))
        case "number":
            return st.floats(schema.get("minimum", -10), schema.get("maximum", 10))
        case "array":
            return st.lists(_valid(schema["items"]), min_size=schema.get("minItems", 0), max_size=2)
        case _ if "properties" in schema:
            required = schema.get("required", ())
            fields = {name: _valid(field) for name, field in schema["properties"].items()}
            return st.fixed_dictionaries({name: fields.pop(name) for name in required}, optional=fields)
        case "object":
            inner = schema.get("additionalProperties")
            values = _valid(inner) if isinstance(inner, dict) and inner else st.sampled_from([1, None, ["auto"]])
            return st.dictionaries(st.sampled_from(["type", "city", "voice"]), values, max_size=2)
        case _:
            raise ValueError(f"no values are known for the schema {schema}")


def some(**fields):
    """Some of the fields, each with a value or null."""
    return st.fixed_dictionaries({}, optional={name: st.none() | values for name, values in fields.items()})


def flat_sessions():
    """Sessions with some of the fields of RealtimeSession, and truncation."""
    return some(
        id=st.just("sess_1"),
        object=st.just("realtime.session"),
        modalities=MODALITIES,
        model=st.sampled_from(["gpt-realtime", "gpt-of-tomorrow"]),
        instructions=TEXT,
        voice=FLAT_VOICE,
        input_audio_format=FLAT_FORMAT,
        output_audio_format=FLAT_FORMAT,
        input_audio_transcription=TRANSCRIPTION,
        turn_detection=DETECTION,
        input_audio_noise_reduction=st.sampled_from([{"type": "near_field"}, {"type": "far_field"}]),
        speed=SPEED,
        tracing=TRACING,
        tools=st.lists(FUNCTION, max_size=2),
        tool_choice=NAME,
        temperature=st.floats(0.6, 1.2),
        max_response_output_tokens=TOKENS,
        expires_at=st.integers(0, 2**31),
        prompt=PROMPT,
        include=st.just(LOGPROBS),
        truncation=TRUNCATION,
    )


def ga_sessions():
    """Requests for sessions in GA's shape."""
    session = some(
        output_modalities=MODALITIES,
        model=st.sampled_from(["gpt-realtime", "gpt-of-tomorrow"]),
        instructions=TEXT,
        audio=some(
            input=_input(),
            output=some(format=GA_FORMAT, voice=VOICE, speed=SPEED),
        ),
        include=st.just(LOGPROBS),
        tracing=TRACING,
        tools=st.lists(FUNCTION | MCP, max_size=3),
        tool_choice=st.sampled_from(["auto", "none", "required"]) | CHOICE_OBJECT,
        parallel_tool_calls=st.booleans(),
        reasoning=st.just({"effort": "low"}),
        max_output_tokens=TOKENS,
        truncation=TRUNCATION,
        prompt=PROMPT,
    )
    return session.map(lambda fields: {"type": "realtime", **fields})


def flat_transcription_sessions():
    """Transcription sessions in the flat vocabulary."""
    return some(
        id=st.just("sess_1"),
        object=st.just("realtime.transcription_session"),
        expires_at=st.integers(0, 2**31),
        modalities=MODALITIES,
        input_audio_format=FLAT_FORMAT,
        input_audio_transcription=TRANSCRIPTION,
        turn_detection=DETECTION,
        input_audio_noise_reduction=st.sampled_from([{"type": "near_field"}, {"type": "far_field"}]),
        include=st.just(LOGPROBS),
    )


def ga_transcription_sessions():
    """Requests for transcription sessions in GA's shape."""
    session = some(audio=some(input=_input()), include=st.just(LOGPROBS))
    return session.map(lambda fields: {"type": "transcription", **fields})


def flat_responses():
    """What `response.create` asks for, in the flat vocabulary."""
    return some(
        modalities=MODALITIES,
        instructions=TEXT,
        voice=VOICE,
        output_audio_format=FLAT_FORMAT,
        tools=st.lists(FUNCTION, max_size=2),
        tool_choice=NAME,
        temperature=st.floats(0.6, 1.2),
        max_output_tokens=TOKENS,
        conversation=st.sampled_from(["auto", "none"]),
        metadata=st.just({"topic": "trains"}),
        prompt=PROMPT,
        input=st.lists(ITEM, max_size=3),
    )


def ga_responses():
    """What `response.create` asks for, in GA's shape."""
    return some(
        output_modalities=MODALITIES,
        instructions=TEXT,
        audio=some(output=some(format=GA_FORMAT, voice=VOICE)),
        tools=st.lists(FUNCTION | MCP, max_size=3),
        tool_choice=st.sampled_from(["auto", "none", "required"]) | CHOICE_OBJECT,
        parallel_tool_calls=st.booleans(),
        reasoning=st.just({"effort": "low"}),
        max_output_tokens=TOKENS,
        conversation=st.sampled_from(["auto", "none"]),
        metadata=st.just({"topic": "trains"}),
        prompt=PROMPT,
        input=st.lists(ITEM, max_size=3),
    )


@cache
def anything():
    """JSON of any kind, most of it with names and values that mean something, in wrong places too."""
    names = st.sampled_from(NAMES) | TEXT
    leaves = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXT | st.sampled_from(NAMES)
    return st.recursive(
        leaves,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=6),
        max_leaves=12,
    )


ODD = st.sampled_from(
    [None, [], {}, "", 0, 3, True, "text", [None], [{}], [[]], {"type": None}, {"type": []}, {"": {}}]
)


def oddly(values):
    """Objects of which a few fields, at any depth, have values of the wrong type, or names from elsewhere."""
    name = st.none() | st.sampled_from(NAMES) | st.just("")
    change = st.tuples(st.lists(st.integers(0, 7), max_size=4), name, ODD | values | anything())
    return st.builds(_changed, values, st.lists(change, min_size=1, max_size=4))


def _changed(value, changes):
    value = json.loads(json.dumps(value))
    for steps, name, replacement in changes:
        holder, key = value, name or "type"
        for step in steps:
            keys = list(holder) if isinstance(holder, dict) else range(len(holder))
            if not keys:
                break
            key = keys[step % len(keys)]
            if isinstance(holder[key], dict | list) and holder[key]:
                holder, key = holder[key], 0
        if isinstance(holder, dict):
            key = name or (key if key in holder else next(iter(holder), "type"))
        holder[key] = json.loads(json.dumps(replacement))
    return value


@cache
def sessions():
    """Sessions of every type in both vocabularies."""
    return flat_sessions() | ga_sessions() | flat_transcription_sessions() | ga_transcription_sessions()


@cache
def responses():
    """Responses in both vocabularies."""
    return flat_responses() | ga_responses()


@cache
def mint_bodies():
    """Requests and answers that mint keys, in both vocabularies."""
    lifetime = st.fixed_dictionaries({"anchor": st.just("created_at")}, optional={"seconds": st.just(60)})
    secret = some(value=st.just("ek_1"), expires_at=st.just(1) | lifetime, expires_after=lifetime)
    beside = some(
        session=sessions(), value=st.just("ek_1"), expires_at=st.just(1), expires_after=lifetime, client_secret=secret
    )
    return st.builds(lambda session, body: {**session, **body}, st.just({}) | sessions(), beside)


@cache
def events():
    """Events of clients and servers in both vocabularies."""
    fields = some(
        session=sessions(), response=responses(), item=ITEM, part=PART, error=some(param=st.sampled_from(PATHS))
    )
    types = st.sampled_from([name for name in NAMES if "." in name and name not in PATHS] + ["error"])
    return st.builds(lambda type, fields: {"type": type, **fields}, types, fields)


PATHS = [
    "session.voice",
    "session.audio.output.voice",
    "session.input_audio_format",
    "voice",
    "audio.input.format.rate",
]


def nested(path, value):
    """The value in the objects that a dotted path leads through."""
    for name in reversed(path.split(".")):
        value = {name: value}
    return value


def usual(value):
    """The value in one form of the several that mean the same.

    Speech comes with its transcript, in whichever order the two are named; PCM has one rate; an object of audio settings
    that is null, or holds nothing, says nothing; the content of an assistant has the names of GA.
    """
    if isinstance(value, list):
        return [usual(item) for item in value]
    if not isinstance(value, dict):
        return value
    found = {name: usual(inner) for name, inner in value.items()}
    for name in ("modalities", "output_modalities"):
        if "audio" in (found.get(name) or ()):
            found[name] = ["audio"]
    if found.get("type") == "audio/pcm":
        found.setdefault("rate", 24000)
    if found.get("type") in ("text", "audio"):
        found["type"] = f"output_{found['type']}"
    for name in ("input", "output", "audio"):
        if name in found and found[name] in (None, {}) and not isinstance(value[name], list):
            del found[name]
    return found


def without(value, notes):
    """The value without what the notes say is dropped."""
    for note in sorted(notes, key=lambda note: note.path, reverse=True):
        *parents, last = [int(step) if step.isdigit() else step for step in re.findall(r"\w+", note.path)]
        value = _without(value, parents, last)
    return value


def _without(value, parents, last):
    if parents:
        first, *rest = parents
        inner = _without(value[first], rest, last)
        return {**value, first: inner} if isinstance(value, dict) else [*value[:first], inner, *value[first + 1 :]]
    if isinstance(value, dict):
        return {name: inner for name, inner in value.items() if name != last}
    return [*value[:last], *value[last + 1 :]]


def _input():
    return some(
        format=GA_FORMAT,
        transcription=TRANSCRIPTION,
        noise_reduction=st.sampled_from([{"type": "near_field"}, {"type": "far_field", "strength": 0.5}]),
        turn_detection=DETECTION,
    )


NAMES = """
    anchor audio audio/pcm audio_transcript assistant auto client_secret completed content conversation.item.added
    conversation.item.create conversation.item.created conversation.item.done event_id expires_after expires_at format
    function g711_ulaw id in_progress include input input_audio_format input_audio_noise_reduction
    input_audio_transcription instructions item max_output_tokens max_response_output_tokens mcp message modalities model
    name noise_reduction object output output_audio output_audio_format output_modalities output_text
    parallel_tool_calls part pcm16 prompt rate realtime realtime.session realtime.transcription_session reasoning response
    response.audio.delta response.content_part.added response.create response.created response.done
    response.output_item.done response.output_text.delta response.text.done role seconds session session.created
    session.update session.updated speed status strength temperature text tool_choice tools tracing transcription
    transcription_session.update transcription_session.updated truncation turn_detection type value voice
""".split()
