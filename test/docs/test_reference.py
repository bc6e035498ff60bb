"""The reference pages: complete, linked, with examples that run, and the seed's table row by row."""

import re
from pathlib import Path

import pytest
from support import official

from openai_realtime import models

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGES = sorted(DOCS.glob("*.md"))
HELPERS = {"Model", "UnknownEvent", "UnknownVariant"}
SECTION = r"### (.+)\n\n((?:.+\n)+)"

# The rows of the properties table that docs/RealtimeSession.md mirrors: the field, and what its type is made of.
SEED = [
    ("id", "str"),
    ("object", '"realtime.session"'),
    ("modalities", 'list of `"text"`'),
    ("model", "RealtimeSessionModel"),
    ("instructions", "str"),
    ("voice", "VoiceIdsShared"),
    ("input_audio_format", '"pcm16"'),
    ("output_audio_format", '"pcm16"'),
    ("input_audio_transcription", "AudioTranscription"),
    ("turn_detection", "RealtimeTurnDetection"),
    ("input_audio_noise_reduction", "RealtimeSessionInputAudioNoiseReduction"),
    ("speed", "float"),
    ("tracing", "TracingConfiguration"),
    ("tools", "list of [**RealtimeFunctionTool**]"),
    ("tool_choice", "str"),
    ("temperature", "float"),
    ("max_response_output_tokens", "RealtimeBetaResponseCreateParamsMaxOutputTokens"),
    ("expires_at", "int"),
    ("prompt", "Prompt"),
    ("include", "item.input_audio_transcription.logprobs"),
]
BOUNDS = {
    "speed": ["[from 0.25]", "[to 1.5]", "[default `1`]"],
    "temperature": ["[from 0.6]", "[to 1.2]", "[default `0.8`]"],
    "input_audio_format": ['[default `"pcm16"`]'],
    "modalities": ['[default `["text", "audio"]`]'],
}


def rows(page: str) -> list[list[str]]:
    """Return the cells of each row of the page's first table."""
    table = (DOCS / page).read_text("utf-8").split("| ------------- | -------------\n", 1)[1].split("\n\n", 1)[0]
    return [[cell.strip() for cell in line.split(" | ")] for line in table.splitlines()]


def test_the_session_page_mirrors_the_seed_row_by_row() -> None:
    found = rows("RealtimeSession.md")
    assert [row[0] for row in found] == [f"**{name}**" for name, _ in SEED]
    for row, (name, kind) in zip(found, SEED, strict=True):
        assert len(row) == 4, name
        assert kind in row[1], name
        assert len(row[2]) > 20, name
        assert "[optional]" in row[3], name
        assert all(note in row[3] for note in BOUNDS.get(name, [])), name


def test_every_model_has_a_page() -> None:
    assert {page.stem for page in PAGES} == {*models.__all__} - HELPERS | {"RealtimeApi", "index"}


def test_the_index_lists_every_model_once_in_its_group() -> None:
    listed = (DOCS / "index.md").read_text("utf-8").split("## Models\n", 1)[1]
    groups = {title: re.findall(r"^\[\*\*(\w+)", rows, re.MULTILINE) for title, rows in re.findall(SECTION, listed)}
    names = [name for found in groups.values() for name in found]
    assert sorted(names) == sorted({*models.__all__} - HELPERS)
    assert all(groups.values())
    assert {name for name in names if "ClientEvent" in name} == set(groups["Client events"])
    assert "RealtimeServerVad" in groups["Audio"]
    assert "WebhookRealtimeCallIncoming" in groups["Webhooks"]


def test_pages_of_enumerations_say_that_other_values_are_accepted() -> None:
    enumerations = [text for page in PAGES if "## Values" in (text := page.read_text("utf-8"))]
    assert len(enumerations) > 5
    assert all("\n\nOther values are accepted.\n" in text for text in enumerations)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_resolve(page: Path) -> None:
    text = page.read_text("utf-8")
    for target in re.findall(r"\]\(([^)]+)\)", text):
        name, _, anchor = target.partition("#")
        linked = page if not name else (page.parent / name).resolve()
        assert linked.exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.+)$", linked.read_text("utf-8"), re.MULTILINE)
            assert anchor in {heading.strip().lower().replace(" ", "-") for heading in headings}, target


@pytest.mark.parametrize(
    "page", [page for page in PAGES if page.stem not in {"index", "RealtimeApi"}], ids=lambda page: page.stem
)
def test_examples_run(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    examples = re.findall(r"^```python\n(.*?)^```$", page.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    if not examples:
        official.reviewed()
    assert len(examples) == 1
    namespace: dict[str, object] = {}
    exec(compile(examples[0], str(page), "exec"), namespace)
    assert namespace["value"] is not None


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_tables_are_whole(page: Path) -> None:
    for block in page.read_text("utf-8").split("\n\n"):
        lines = block.splitlines()
        if len(lines) > 1 and re.fullmatch(r"[- |]+", lines[1]):
            assert {line.count(" | ") for line in lines if not line.endswith(" |")} <= {lines[0].count(" | ")}, block[
                :200
            ]


def test_no_cell_of_a_description_is_empty() -> None:
    official.reviewed()
    for page in PAGES:
        if page.stem in {"index", "RealtimeApi"}:
            continue
        text = page.read_text("utf-8")
        if "## Properties" in text:
            table = text.split("------------ | ------------- | ------------- | -------------\n", 1)[1].split("\n\n", 1)[
                0
            ]
            for line in table.splitlines():
                assert len(line.split(" | ")[2].strip()) > 3, (page.name, line)
