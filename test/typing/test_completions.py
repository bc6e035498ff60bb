"""What an editor offers while code is typed, asked of a language server; `|` is the cursor."""

from collections.abc import Iterator
from typing import get_args

import pytest
from support.language_server import LanguageServer

from openai_realtime import models, params

GA = "with openai_realtime.RealtimeClient().connect(model='m') as connection:\n    "
BETA = "with openai_realtime.BetaRealtimeClient().connect(model='m') as connection:\n    "
TRANSLATION = "with openai_realtime.RealtimeClient().translations.connect(model='m') as connection:\n    "
LOOP = 'for event in connection:\n        if event.type == "|":\n            pass'
LONGEST = 50  # characters of a text that the server still offers


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    with LanguageServer(tmp_path_factory.mktemp("workspace")) as running:
        yield running


@pytest.mark.parametrize(
    ("name", "code", "dictionary", "left_out"),
    [
        (
            "mint",
            'openai_realtime.RealtimeClient().client_secrets.create(session={"|"})',
            "SessionCreateRequestGA",
            None,
        ),
        (
            "update",
            GA + 'connection.session.update(session={"type": "realtime", "|"})',
            "SessionCreateRequestGA",
            "type",
        ),
        ("nested", GA + 'connection.session.update(session={"audio": {"input": {"|"}}})', "AudioConfigInput", None),
        ("response", GA + 'connection.response.create(response={"|"})', "ResponseCreateParams", None),
        ("flat", BETA + 'connection.session.update(session={"|"})', "Session", None),
        ("other", TRANSLATION + 'connection.session.update(session={"|"})', "TranslationSessionUpdateRequest", None),
    ],
)
def test_keys_of_dictionaries(server, name, code, dictionary, left_out):
    keys = getattr(params, f"Realtime{dictionary}Param").__annotations__.keys() - {left_out}
    assert keys
    assert server.completions(name, f"import openai_realtime\n{code}\n") >= keys


def test_keys_of_another_dialect_are_not_offered(server):
    code = f'import openai_realtime\n{GA}connection.session.update(session={{"|"}})\n'
    assert not server.completions("ga_alone", code) & {"modalities", "temperature", "turn_detection"}


def test_types_of_messages_are_offered(server):
    code = f'import openai_realtime\n{GA}connection.send({{"type": "|"}})\n'
    assert server.completions("sent", code) >= {"session.update", "response.create", "conversation.item.create"}


@pytest.mark.parametrize(
    ("name", "code", "fewest"), [("events", GA, 44), ("beta", BETA, 44), ("translated", TRANSLATION, 7)]
)
def test_types_of_events(server, name, code, fewest):
    from openai_realtime.beta.events import BetaServerEvent

    unions = {
        "events": models.RealtimeServerEvent,
        "beta": BetaServerEvent,
        "translated": models.RealtimeTranslationServerEvent,
    }
    known = {member.model_fields["type"].default for member in get_args(get_args(unions[name])[0])} - {None}
    offered = server.completions(f"{name}_loop", f"import openai_realtime\n{code}{LOOP}\n")
    assert offered >= {type for type in known if len(type) < LONGEST}
    assert len(offered & known) >= fewest


def test_fields_of_an_event_by_its_type(server):
    code = f"import openai_realtime\n{GA}{LOOP}".replace("|", "response.output_text.delta").replace("pass", "event.|")
    assert server.completions("fields", code) >= {"delta", "item_id", "content_index"}
