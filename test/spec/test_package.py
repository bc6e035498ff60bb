"""The types of the published package as a second opinion: events, fields, values, what is required, and deprecations."""

import copy
import zipfile
from pathlib import Path
from typing import Any

import prepare
import pytest
from pipeline import load, package
from pipeline.rows import Row

ROOT = Path(__file__).resolve().parents[2]
EVENTS = """
from typing import List, Union, Optional
from typing_extensions import Literal, Annotated, TypeAlias
from ..._models import BaseModel
from .thing import Thing

class Said(BaseModel):
    type: Literal["said"]
    event_id: str
    thing: Optional[Thing] = None
    things: List[Thing]

class Shown(BaseModel):
    type: Literal["shown"]

RealtimeServerEvent: TypeAlias = Annotated[Union[Said, Shown], PropertyInfo(discriminator="type")]
RealtimeClientEvent: TypeAlias = Union[Said, Shown]
"""
THING = '''
class Thing(BaseModel):
    model: Union[str, Literal["one", "two"], None] = None
    """The model.

    Deprecated values:

    - "one", "zero": Announced shutdown date: 2027-01-20. See elsewhere.
    """

    old: Optional[str] = None
    """A field. This field is deprecated for new models."""

    from_: str = FieldInfo(alias="from")
'''


@pytest.fixture
def files() -> dict[str, str]:
    names = ("realtime_server_event.py", "realtime_client_event.py")
    return {**{f"realtime/{name}": EVENTS for name in names}, "realtime/thing.py": THING}


@pytest.fixture
def document() -> Any:
    return load.load_yaml("""
components:
  schemas:
    Thing:
      type: object
      properties:
        model: {anyOf: [{type: string, enum: [one, three]}, {type: string}]}
        old: {type: string}
        new: {type: string}
      required: [old]
    Said:
      type: object
      properties:
        type: {type: string, enum: [said]}
        event_id: {type: string}
        thing: {$ref: '#/components/schemas/Thing'}
        things: {type: array, items: {$ref: '#/components/schemas/Thing'}}
      required: [type, event_id, things]
    Hidden:
      type: object
      properties: {type: {type: string, enum: [hidden]}}
      required: [type]
    RealtimeServerEvent: {anyOf: [{$ref: '#/components/schemas/Said'}, {$ref: '#/components/schemas/Hidden'}]}
    RealtimeClientEvent: {anyOf: [{$ref: '#/components/schemas/Said'}, {$ref: '#/components/schemas/Hidden'}]}
""")


def test_every_kind_of_difference_is_a_row(document: Any, files: dict[str, str]) -> None:
    assert set(package.compare(document, files)) == {
        Row("removed", "event", "hidden", "event"),
        Row("added", "event", "shown", "", "type"),
        Row("removed", "enumeration value", "Thing.model", "three"),
        Row("added", "enumeration value", "Thing.model", "", "two"),
        Row("changed", "deprecation", "Thing.model", "one", "Announced shutdown date: 2027-01-20"),
        Row("changed", "deprecation", "Thing.model", "zero", "Announced shutdown date: 2027-01-20"),
        Row("removed", "required", "Thing.old", "required"),
        Row("changed", "deprecation", "Thing.old", "", "This field is deprecated for new models."),
        Row("removed", "field", "Thing.new", "field"),
        Row("added", "field", "Thing.from", "", "field"),
    }


def test_no_difference_is_no_row(document: Any, files: dict[str, str]) -> None:
    same = copy.deepcopy(document)
    schemas = same["components"]["schemas"]
    schemas["Hidden"]["properties"]["type"]["enum"] = ["shown"]
    schemas["Thing"]["properties"] = {"model": {"type": "string", "enum": ["one", "two"]}, "old": {"type": "string"}}
    schemas["Thing"] |= {"required": ["from"]}
    schemas["Thing"]["properties"]["from"] = {"type": "string"}
    assert {row.what for row in package.compare(same, files)} == {"deprecation"}


def test_a_wheel_is_compared_with_our_document(
    tmp_path: Path, files: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    wheel = tmp_path / "openai-0.0.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, text in files.items():
            archive.writestr(f"openai/types/{name}", text)
    assert prepare.main(["drift", str(wheel)]) == 0
    assert "session.created" in capsys.readouterr().out
    assert prepare.main(["drift", str(wheel), "--exit-code"]) == 1


@pytest.mark.parametrize("content", [b"no wheel", b"PK\x05\x06" + bytes(18)])
def test_another_file_is_refused_with_one_line(
    content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wheel = tmp_path / "openai.whl"
    wheel.write_bytes(content)
    assert prepare.main(["drift", str(wheel)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
