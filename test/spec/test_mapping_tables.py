"""The tables of the guide "From beta to GA": written from the mapping, and reported when stale."""

import mapping_tables
import pytest


@pytest.fixture
def root(tmp_path):
    """Create a project with nothing but the guide."""
    page = tmp_path / mapping_tables.GUIDE
    page.parent.mkdir(parents=True)
    page.write_text((mapping_tables.ROOT / mapping_tables.GUIDE).read_text("utf-8"), "utf-8")
    return tmp_path


def test_a_stale_table_is_reported_and_rewritten(root, capsys):
    page = root / mapping_tables.GUIDE
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
    page = root / mapping_tables.GUIDE
    page.write_text(page.read_text("utf-8").replace("<!-- table: values (make generate) -->", ""), "utf-8")
    for arguments in ([], ["--check"]):
        assert mapping_tables.main(arguments, root) == 1
        assert "have different tables: values" in capsys.readouterr().err
