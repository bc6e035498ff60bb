"""The tables of the guide "From beta to GA": written from the mapping, and reported when stale."""

import shutil

import mapping_tables
import pytest


@pytest.fixture
def root(tmp_path):
    """Create a project with nothing but the guides and the dates of shutdowns."""
    for name in (mapping_tables.MAPPING_GUIDE, mapping_tables.SHUTDOWN_GUIDE, mapping_tables.LIFECYCLE):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(mapping_tables.ROOT / name, tmp_path / name)
    return tmp_path


def test_a_stale_table_is_reported_and_rewritten(root, capsys):
    page = root / mapping_tables.MAPPING_GUIDE
    fresh = page.read_text("utf-8")
    assert mapping_tables.main(["--check"], root) == 0
    page.write_text(fresh.replace("| `voice` | `audio.output.voice` |", "| `voice` | `voice` |"), "utf-8")
    stale = page.read_text("utf-8")
    assert stale != fresh
    assert mapping_tables.main(["--check"], root) == 1
    assert "is stale: run `make generate`" in capsys.readouterr().err
    assert page.read_text("utf-8") == stale
    assert mapping_tables.main([], root) == 0
    assert page.read_text("utf-8") == fresh


def test_a_table_without_a_place_is_reported(root, capsys):
    page = root / mapping_tables.MAPPING_GUIDE
    page.write_text(page.read_text("utf-8").replace("<!-- table: values (make generate) -->", ""), "utf-8")
    for arguments in ([], ["--check"]):
        assert mapping_tables.main(arguments, root) == 1
        assert "have different tables: values" in capsys.readouterr().err
