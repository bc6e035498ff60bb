"""Documents that upstream may publish: each builds, generates and works on the wire, or is refused by name."""

import copy
import json
import random
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import prepare
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pipeline import build, kept, load, shape, tree, trim
from pipeline.errors import SpecError
from support import official
from support.properties import examples

from . import mutations
from .mutations import MUTATIONS, Mutation

ROOT = Path(__file__).resolve().parents[2]
SPEC = ROOT / "spec"
FUZZING = settings().max_examples > 100
ALLOWED = [each for each in MUTATIONS if each.refused is None]
REFUSED = [each for each in MUTATIONS if each.refused is not None]
SAMPLE = random.Random(7).sample(ALLOWED, 8)
PROBE = """
import importlib, pkgutil
from pydantic import TypeAdapter
import openai_realtime, openai_realtime.api, openai_realtime.params
from openai_realtime import models
assert openai_realtime.__file__.startswith({folder!r}), openai_realtime.__file__
for name in models.__all__:
    TypeAdapter(getattr(models, name))
"""


@pytest.fixture(scope="session")
def stated() -> dict[str, Any]:
    content = load.load_yaml((SPEC / "official.yaml").read_text("utf-8"))
    return {**content, "document": kept.add(content)[0], "kept": None}


def mutated(stated: dict[str, Any], chosen: Sequence[Mutation]) -> dict[str, Any]:
    changed = copy.deepcopy(stated)
    for each in chosen:
        each.change(changed["document"])
    return changed


def generate(official_file: dict[str, Any], folder: Path) -> None:
    """Build and generate in a copy of the project."""
    ignored = shutil.ignore_patterns("models", "api", "params", "__pycache__")
    shutil.copytree(ROOT / "openai_realtime", folder / "openai_realtime", ignore=ignored)
    shutil.copytree(SPEC, folder / "spec")
    shutil.copytree(ROOT / "docs" / "guide", folder / "docs" / "guide")
    for name in ("generator-config.yaml", ".openapi-generator-ignore", "pyproject.toml"):
        shutil.copy2(ROOT / name, folder / name)
    (folder / "spec" / "official.yaml").write_text(tree.to_yaml(official_file, ""), "utf-8")
    run(folder, "spec/prepare.py", "build")
    run(folder, "spec/generate.py")
    run(folder, "-W", "error", "-c", PROBE.format(folder=str(folder)))


def run(folder: Path, *command: str) -> None:
    environment = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(folder)}
    done = subprocess.run(
        [sys.executable, *command], cwd=folder, env=environment, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]


def test_the_table_has_kinds_enough() -> None:
    assert len(MUTATIONS) >= 60
    assert len(mutations.BY_NAME) == len(MUTATIONS)


@pytest.mark.parametrize("each", ALLOWED if FUZZING else SAMPLE, ids=lambda each: each.name)
@pytest.mark.hypothesis
def test_a_mutation_builds(stated: dict[str, Any], each: Mutation) -> None:
    build.build(mutated(stated, [each]), SPEC)


@pytest.mark.parametrize("each", REFUSED, ids=lambda each: each.name)
def test_what_cannot_be_generated_is_refused_by_name(stated: dict[str, Any], each: Mutation) -> None:
    with pytest.raises(SpecError, match=str(each.refused)) as error:
        build.build(mutated(stated, [each]), SPEC)
    assert "\n" not in str(error.value)


def test_all_mutations_at_once_work_on_the_wire(stated: dict[str, Any], tmp_path: Path) -> None:
    generate(mutated(stated, ALLOWED), tmp_path)
    run(tmp_path, str(Path(mutations.__file__)), *(each.name for each in ALLOWED))


def test_an_older_revision_generates_and_imports(tmp_path: Path) -> None:
    older = official.path(official.OLDER)
    shutil.copytree(SPEC, tmp_path / "pull" / "spec")
    assert prepare.main(["--root", str(tmp_path / "pull"), "pull", str(older)]) == 0
    pulled = load.load_yaml((tmp_path / "pull" / "spec" / "official.yaml").read_text("utf-8"))
    assert pulled["revision"]["date"] == "2026-05-13"
    (tmp_path / "out").mkdir()
    generate(pulled, tmp_path / "out")


RETIRED = {
    "/realtime/sessions": "RealtimeSessionCreate",
    "/realtime/transcription_sessions": "RealtimeTranscriptionSessionCreate",
}


def test_what_upstream_retires_stays_in_our_document(
    stated: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(SPEC, tmp_path / "spec")
    document = copy.deepcopy(stated["document"])
    for path, prefix in RETIRED.items():
        del document["paths"][path]
        del document["components"]["schemas"][f"{prefix}Request"]
        del document["components"]["schemas"][f"{prefix}Response"]
    del document["components"]["schemas"]["RealtimeSession"]
    (tmp_path / "2026-12-24.json").write_text(json.dumps(document), "utf-8")
    assert prepare.main(["--root", str(tmp_path), "pull", str(tmp_path / "2026-12-24.json")]) == 0
    said = capsys.readouterr().out
    assert all(path in said for path in RETIRED)
    built = build.build(load.load_yaml((tmp_path / "spec" / "official.yaml").read_text("utf-8")), tmp_path / "spec")
    before = build.build(stated, SPEC)
    built.texts.stale = before.texts.stale = []  # the document above has no texts
    assert built.notes() == before.notes()
    assert built.document["components"]["schemas"].keys() == before.document["components"]["schemas"].keys()
    assert built.retired == [*(f"POST {path}" for path in RETIRED), "RealtimeSession"]
    for path in RETIRED:
        assert built.document["paths"][path]["post"]["deprecated"] is True


def places(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [path, *(place for key, value in inner for place in places(value, (*path, key)))]


ODD: list[Any] = [
    None,
    True,
    False,
    0,
    -1.5,
    "",
    "x",
    [],
    {},
    ["string"],
    {"a": 1},
    {"$ref": "#/nowhere"},
    {"$ref": 7},
    [{}],
]


@examples(8)
@given(st.integers(0, 2**32), st.integers(1, 4))
def test_a_document_with_anything_in_it_builds_or_is_refused(stated: dict[str, Any], seed: int, changes: int) -> None:
    draw = random.Random(seed)
    changed = copy.deepcopy(stated)
    for _ in range(changes):
        *above, last = draw.choice([place for place in places(changed["document"]) if len(place) > 2])
        holder = changed["document"]
        for step in above:
            holder = holder[step]
        if draw.random() < 0.5:
            del holder[last]
        else:
            holder[last] = copy.deepcopy(draw.choice(ODD))
    try:
        shape.check(trim.strip_prose(trim.trim(changed["document"])))
        build.build(changed, SPEC)
    except SpecError as error:
        assert "\n" not in str(error)


@pytest.mark.hypothesis
@pytest.mark.skipif(not FUZZING, reason="only in `make fuzz`")
@pytest.mark.parametrize("turn", range(3))
def test_random_mutations_in_random_order_work_on_the_wire(
    stated: dict[str, Any], tmp_path: Path, turn: int, request: pytest.FixtureRequest
) -> None:
    seed = f"{request.config.getoption('--hypothesis-seed')}-{turn}"
    chosen = random.Random(seed).sample(ALLOWED, len(ALLOWED) // 2)
    generate(mutated(stated, chosen), tmp_path)
    run(tmp_path, str(Path(mutations.__file__)), *(each.name for each in chosen))
