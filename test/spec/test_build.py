"""From spec/official.yaml to openapi.yaml: corrections, names, descriptions, and future revisions."""

import copy
import json
import shutil
from pathlib import Path
from typing import Any

import jsonschema
import prepare
import pytest
from pipeline import build, kept, load, overlay, tree
from pipeline.errors import SpecError
from support import official

ROOT = Path(__file__).resolve().parents[2]
SPEC = ROOT / "spec"


@pytest.fixture(scope="session")
def stated() -> dict[str, Any]:
    content = load.load_yaml((SPEC / "official.yaml").read_text("utf-8"))
    return {**content, "document": kept.add(content)[0], "kept": None}


@pytest.fixture(scope="session")
def document() -> dict[str, Any]:
    return dict(load.load_yaml((ROOT / "openapi.yaml").read_text("utf-8")))


def schemas_of(official_file: dict[str, Any]) -> Any:
    return official_file["document"]["components"]["schemas"]


def test_nothing_is_left_to_look_at(stated: dict[str, Any]) -> None:
    official.reviewed()
    assert build.build(stated, SPEC).notes() == []


def test_the_document_is_what_the_sources_give(stated: dict[str, Any]) -> None:
    assert tree.to_yaml(build.build(stated, SPEC).document, prepare.OPENAPI) == (ROOT / "openapi.yaml").read_text(
        "utf-8"
    )


def test_the_document_has_the_operations_that_code_calls_and_no_beta_events(document: dict[str, Any]) -> None:
    operations = {
        f"{m.upper()} {p}": operation for p, item in document["paths"].items() for m, operation in item.items()
    }
    for endpoint, name in build.known_operations(SPEC).items():
        assert operations[endpoint]["operationId"] == name
    assert not [
        name for name in document["components"]["schemas"] if name.startswith("RealtimeBeta") and "Event" in name
    ]


def test_no_schema_is_anonymous(document: dict[str, Any]) -> None:
    for name, schema in document["components"]["schemas"].items():
        for inner, path in tree.walk(schema, name):
            if inner is schema:
                continue
            assert not inner.get("properties"), path
            assert len([member for member in tree.members(inner) if member != tree.NULL]) <= 1, path


def test_discriminators_map_wire_values(document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]
    found = {name: schema["discriminator"] for name, schema in schemas.items() if "discriminator" in schema}
    assert found["RealtimeTurnDetection"]["mapping"]["server_vad"] == tree.REF + "RealtimeServerVad"
    assert found["RealtimeConversationItemMessage"]["propertyName"] == "role"
    assert found["RealtimeServerEvent"]["mapping"]["transcription_session.updated"].endswith(
        "TranscriptionSessionUpdated"
    )
    for discriminator in found.values():
        assert all(target.removeprefix(tree.REF) in schemas for target in discriminator["mapping"].values())


def test_every_example_is_valid(document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]
    for name, schema in schemas.items():
        if "x-example" not in schema:
            continue  # the build lists it
        example = json.loads(schema["x-example"])
        validator = jsonschema.Draft202012Validator({**tree.ref(name), "components": document["components"]})
        assert not list(validator.iter_errors(example)), name


def test_every_text_is_short_and_fits_a_table(document: dict[str, Any]) -> None:
    for name, schema in document["components"]["schemas"].items():
        for inner, path in tree.walk(schema, name):
            text = inner.get("description", "")
            assert len(text) < 420, path
            assert not set("|\\\n") & set(text), path
            assert '"""' not in text, path


def test_our_words_are_not_the_official_ones(document: dict[str, Any]) -> None:
    def words(text: str) -> list[str]:
        return "".join(c if c.isalnum() or c in "_." else " " for c in text.lower()).split()

    def runs(text: str) -> set[tuple[str, ...]]:
        found = words(text)
        return {tuple(found[i : i + 8]) for i in range(len(found) - 7)}

    def texts(node: Any) -> list[str]:
        if isinstance(node, list):
            return [text for inner in node for text in texts(inner)]
        if not isinstance(node, dict):
            return []
        mine = [node[key] for key in ("description", "summary") if isinstance(node.get(key), str)]
        return mine + [text for inner in node.values() for text in texts(inner)]

    theirs = {run for text in texts(official.trimmed()) for run in runs(text)}
    copied = {run for text in texts(document) for run in runs(text)} & theirs
    assert [run for run in copied if not all("_" in word or "." in word for word in run)] == []


# ---- The overlay

WRONG: dict[str, Any] = {"schemas": {"A": {"properties": {"speed": {"type": "number"}}, "required": ["id", "x"]}}}
UPDATE = {
    "target": "$.schemas.A.properties.speed",
    "description": "why",
    "x-expects-missing": ["maximum"],
    "update": {"maximum": 2},
}


def applied(document: dict[str, Any], *actions: dict[str, Any], date: str | None = None) -> overlay.OverlayReport:
    return overlay.apply(document, {"overlay": "1.0.0", "actions": list(actions)}, date)


def test_an_action_corrects() -> None:
    document = copy.deepcopy(WRONG)
    assert applied(document, UPDATE).applied == 1
    assert document["schemas"]["A"]["properties"]["speed"] == {"type": "number", "maximum": 2}
    remove = {"target": "$.schemas.A.required[?@ == 'x']", "description": "why", "remove": True}
    assert applied(document, remove).applied == 1
    assert document["schemas"]["A"]["required"] == ["id"]


def test_what_is_mended_upstream_is_reported_as_obsolete() -> None:
    document = copy.deepcopy(WRONG)
    document["schemas"]["A"]["properties"]["speed"]["maximum"] = 2
    assert applied(document, UPDATE).obsolete == [UPDATE["target"]]
    gone = {"target": "$.schemas.A.required[?@ == 'y']", "description": "why", "remove": True}
    assert applied(document, gone).obsolete == [gone["target"]]


def test_what_upstream_says_otherwise_stands_and_is_reported() -> None:
    document = copy.deepcopy(WRONG)
    document["schemas"]["A"]["properties"]["speed"]["maximum"] = 3
    report = applied(document, UPDATE)
    assert report.conflicts == ["$.schemas.A.properties.speed: expected no maximum, found 3"]
    assert document["schemas"]["A"]["properties"]["speed"]["maximum"] == 3


def test_targets_that_are_gone_are_skipped_and_named() -> None:
    other = {**UPDATE, "target": "$.schemas['B','A'].properties.speed"}
    third = {"target": "$.schemas.C.required", "description": "because", "remove": True}
    report = applied(copy.deepcopy(WRONG), other, third)
    assert (report.applied, [skip.target for skip in report.skipped]) == (
        1,
        ["$.schemas['B'].properties.speed", "$.schemas.C.required"],
    )
    assert "it was for: because" in str(report.skipped[1])


@pytest.mark.parametrize(
    ("date", "words"), [("2026-01-01", "older"), ("2026-12-01", "newer"), (None, "the date of the document is unknown")]
)
def test_a_skip_says_whether_the_document_is_older_or_newer(date: str | None, words: str) -> None:
    overlay_file = {"info": {"x-checked": "2026-08-21"}, "actions": [{**UPDATE, "target": "$.schemas.B"}]}
    assert words in overlay.apply(copy.deepcopy(WRONG), overlay_file, date).skipped[0].why


def test_an_action_is_left_out_of_revisions_that_it_is_not_for() -> None:
    action = {**UPDATE, "target": "$.schemas.B", "x-since": "2026-08-21", "x-until": "2026-09-30"}
    assert applied(copy.deepcopy(WRONG), action, date="2026-05-13").skipped == []
    assert applied(copy.deepcopy(WRONG), action, date="2026-10-01").skipped == []
    assert len(applied(copy.deepcopy(WRONG), action, date="2026-09-01").skipped) == 1


def test_a_correction_never_writes_a_reference_that_leads_nowhere(stated: dict[str, Any]) -> None:
    changed = copy.deepcopy(stated)
    del schemas_of(changed)["RealtimeTurnDetection"]
    for schema in schemas_of(changed).values():
        for inner, _ in tree.walk(schema, ""):
            for name, field in list((inner.get("properties") or {}).items()):
                if tree.referred(field) == "RealtimeTurnDetection":
                    inner["properties"][name] = {"type": "object"}
    built = build.build(changed, SPEC)
    whys = {skip.why for skip in built.corrections.skipped}
    assert "RealtimeTurnDetection is not in the document" in whys
    # The removal that would have made room is skipped too, so the inline copy stays.
    response = built.document["components"]["schemas"]["RealtimeTranscriptionSessionCreateResponse"]
    assert (
        "threshold"
        in built.document["components"]["schemas"][tree.referred(response["properties"]["turn_detection"])][
            "properties"
        ]
    )


def test_every_action_says_which_wrong_value_it_expects() -> None:
    for action in load.load_yaml((SPEC / "overlay.yaml").read_text("utf-8"))["actions"]:
        expects = "x-expects" in action or "x-expects-missing" in action or "[?" in action["target"]
        assert expects, action["target"]


def test_one_changed_target_of_several_is_left_alone_and_the_others_are_not(stated: dict[str, Any]) -> None:
    changed = copy.deepcopy(stated)
    detection = schemas_of(changed)["RealtimeSessionCreateResponse"]["properties"]["turn_detection"]
    detection["properties"]["mood"] = {"type": "string"}
    built = build.build(changed, SPEC)
    assert len(built.corrections.conflicts) == 2
    schemas = built.document["components"]["schemas"]
    fields = {
        name: schema["properties"].get("turn_detection") for name, schema in schemas.items() if "properties" in schema
    }
    assert fields["RealtimeSessionCreateResponse"]["$ref"].endswith("RealtimeSessionCreateResponseTurnDetection")
    assert fields["RealtimeSessionCreateRequest"]["anyOf"][0]["$ref"].endswith("RealtimeTurnDetection")


def test_a_removal_by_filter_that_finds_nothing_is_obsolete() -> None:
    filter_ = {
        "target": "$.schemas.A.anyOf[?@['$ref'] == 'x' || @['$ref'] == 'y']",
        "description": "why",
        "remove": True,
    }
    document = {"schemas": {"A": {"anyOf": [{"type": "string"}]}}}
    assert applied(document, filter_).obsolete == [filter_["target"]]
    assert len(applied({"schemas": {}}, filter_).skipped) == 1


@pytest.mark.parametrize(
    "action",
    [{"target": "$.a", "update": {}}, {"target": "$.a", "description": "d"}, {"description": "d", "remove": True}],
)
def test_malformed_actions_are_refused(action: dict[str, Any]) -> None:
    with pytest.raises(SpecError):
        applied({}, action)


def test_a_gone_target_is_an_error_only_in_a_strict_build_that_does_not_expect_it(
    stated: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changed = copy.deepcopy(stated)
    del schemas_of(changed)["RealtimeSession"]["properties"]["temperature"]
    shutil.copytree(SPEC, tmp_path / "spec")
    (tmp_path / "spec" / "official.yaml").write_text(tree.to_yaml(changed, ""), "utf-8")
    run = ["--root", str(tmp_path), "build"]
    assert prepare.main(run) == 0
    assert "temperature" in capsys.readouterr().out
    assert prepare.main([*run, "--strict"]) == 2
    assert "properties.temperature" in capsys.readouterr().err
    assert prepare.main([*run, "--record"]) == 0
    assert prepare.main([*run, "--strict"]) == 0


# ---- Future revisions


def add_field(schemas: Any) -> None:
    schemas["RealtimeSessionCreateRequestGA"]["properties"]["hologram"] = {
        "type": "object",
        "properties": {
            "rays": {
                "type": "array",
                "items": {"oneOf": [{"type": "string"}, {"type": "object", "properties": {"x": {"type": "number"}}}]},
            }
        },
    }


def test_a_new_field_without_words_is_listed(stated: dict[str, Any]) -> None:
    changed = copy.deepcopy(stated)
    add_field(schemas_of(changed))
    missing = build.build(changed, SPEC).texts.missing
    assert "RealtimeSessionCreateRequestGA.hologram" in missing
    assert "RealtimeSessionCreateRequestGAHologram.rays" in missing


def test_a_changed_official_description_makes_ours_stale(stated: dict[str, Any]) -> None:
    changed = copy.deepcopy(stated)
    changed["descriptions"]["RealtimeSession.voice"] = "0" * 12
    assert build.build(changed, SPEC).texts.stale == ["RealtimeSession.voice"]


def test_pulling_again_gives_the_same_bytes(tmp_path: Path) -> None:
    official.reviewed()
    newest = official.path(official.NEWEST)
    (tmp_path / "spec").mkdir()
    assert prepare.main(["--root", str(tmp_path), "pull", str(newest)]) == 0
    assert (tmp_path / "spec" / "official.yaml").read_bytes() == (SPEC / "official.yaml").read_bytes()
