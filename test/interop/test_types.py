"""What the official package's types know, the document knows too: every event, every field, every named value."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from openai_realtime.document import schemas

Schema = Mapping[str, Any]

GA = "openai.types.realtime."
BETA = "openai.types.beta.realtime."
PAIRS = {
    GA + "RealtimeServerEvent": "RealtimeServerEvent",
    GA + "RealtimeClientEvent": "RealtimeClientEvent",
    GA + "RealtimeTranslationServerEvent": "RealtimeTranslationServerEvent",
    GA + "RealtimeTranslationClientEvent": "RealtimeTranslationClientEvent",
    GA + "ClientSecretCreateParams": "RealtimeCreateClientSecretRequest",
    GA + "ClientSecretCreateResponse": "RealtimeCreateClientSecretResponse",
    GA + "translations.ClientSecretCreateParams": "RealtimeTranslationClientSecretCreateRequest",
    GA + "RealtimeTranslationClientSecretCreateResponse": "RealtimeTranslationClientSecretCreateResponse",
    GA + "CallCreateParams": "RealtimeCallCreateRequest",
    GA + "CallAcceptParams": "RealtimeSessionCreateRequestGA",
    GA + "CallReferParams": "RealtimeCallReferRequest",
    GA + "CallRejectParams": "RealtimeCallRejectRequest",
    BETA + "SessionCreateParams": "RealtimeSessionCreateRequest",
    BETA + "SessionCreateResponse": "RealtimeSessionCreateResponse",
    BETA + "TranscriptionSessionCreateParams": "RealtimeTranscriptionSessionCreateRequest",
    BETA + "TranscriptionSession": "RealtimeTranscriptionSessionCreateResponse",
    "openai.types.webhooks.RealtimeCallIncomingWebhookEvent": "WebhookRealtimeCallIncoming",
}


def facts(schema: Schema, named: Mapping[str, Schema], path: str = "", inside: tuple[str, ...] = ()) -> Iterator[str]:
    """The path of every field under a schema, and every value that an enumeration names, as `path = value`.

    The members of a union share a path, but for those of the whole, the events: they begin with their `type`, as in
    `<session.updated>.session.audio`.
    """
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        if name not in inside:
            yield from facts(named[name], named, path, (*inside, name))
        return
    for value in [schema["const"]] if "const" in schema else schema.get("enum", []):
        yield f"{path} = {value}"
    for name, member in schema.get("properties", {}).items():
        yield f"{path}.{name}"
        yield from facts(member, named, f"{path}.{name}", inside)
    for keyword in ("items", "additionalProperties"):
        if isinstance(schema.get(keyword), dict):
            yield from facts(schema[keyword], named, f"{path}[]", inside)
    for member in [*schema.get("anyOf", []), *schema.get("oneOf", []), *schema.get("allOf", [])]:
        yield from facts(member, named, path or tag(member, named), inside)


def tag(schema: Schema, named: Mapping[str, Schema]) -> str:
    while "$ref" in schema:
        schema = named[schema["$ref"].rpartition("/")[2]]
    kind = schema.get("properties", {}).get("type", {})
    values = [kind["const"]] if "const" in kind else kind.get("enum", [])
    return f"<{values[0]}>" if len(values) == 1 else ""


@pytest.mark.parametrize(("theirs", "ours"), PAIRS.items(), ids=lambda name: name.rpartition(".")[2])
def test_everything_is_known(foreign, theirs, ours):
    schema = foreign.schema(theirs)
    wanted = set(facts(schema, schema.get("$defs", {})))
    assert wanted
    assert sorted(wanted - set(facts({"$ref": ours}, schemas.load().schemas))) == []
