"""Compare our document with the types of the published `openai` package, which is often ahead of the public document.

The package is downloaded with pip and its sources are parsed, never imported. Its classes have other names than our
schemas, so events are matched by their `type`, and everything inside them by the names of fields.
"""

import ast
import io
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, Final

from .load import DocumentError, one_line
from .rows import Row
from .tree import NULL, Schema, members, referred, single_value

REQUIREMENT: Final = re.compile(r"openai(==[0-9][0-9A-Za-z.]*)?")
_TYPES: Final = "openai/types/"
_UNIONS: Final = (
    ("realtime/realtime_server_event.py", "RealtimeServerEvent", "RealtimeServerEvent"),
    ("realtime/realtime_client_event.py", "RealtimeClientEvent", "RealtimeClientEvent"),
)
"""The unions of events: file and name in the package, name of our schema."""
_SCALARS: Final = ("str", "int", "float", "bool", "object", "bytes")
_WRAPPERS: Final = ("Optional", "Annotated", "Required", "NotRequired")
_LISTS: Final = ("List", "list", "Iterable", "Sequence", "SequenceNotStr")
_DEEPEST: Final = 12


@dataclass
class Shape:
    """What a type accepts: objects with fields, listed values, and what is inside of lists and maps."""

    fields: dict[str, "list[Shape]"] = field(default_factory=dict)
    required: set[str] = field(default_factory=set)
    values: set[str] = field(default_factory=set)
    inner: "list[Shape]" = field(default_factory=list)
    old_values: dict[str, str] = field(default_factory=dict)
    """What the package says of deprecated values."""
    old_fields: dict[str, str] = field(default_factory=dict)
    """What the package says of deprecated fields."""
    name: str = ""
    """The name of our schema."""


def download(requirement: str) -> bytes:
    """Return the wheel of the package, such as `openai==3.57.0`.

    Raises:
        DocumentError: pip cannot download it.
    """
    with tempfile.TemporaryDirectory() as folder:
        command = [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--quiet",
            "--no-deps",
            "--only-binary=:all:",
            "--dest",
            folder,
        ]
        done = subprocess.run([*command, requirement], capture_output=True, text=True)
        wheels = list(Path(folder).glob("*.whl"))
        if done.returncode or not wheels:
            last = [line for line in done.stderr.splitlines() if line.startswith("ERROR")] or ["no wheel"]
            raise DocumentError(f"{requirement}: pip cannot download it: {one_line(last[-1])}")
        return wheels[0].read_bytes()


def sources(wheel: Path | bytes) -> dict[str, str]:
    """Return the sources of the types in a wheel, by their path below openai/types/.

    Raises:
        DocumentError: it is not a wheel.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(wheel) if isinstance(wheel, bytes) else wheel) as archive:
            names = [name for name in archive.namelist() if name.startswith(_TYPES) and name.endswith(".py")]
            return {name.removeprefix(_TYPES): archive.read(name).decode("utf-8") for name in names}
    except (OSError, UnicodeDecodeError, zipfile.BadZipFile) as error:
        raise DocumentError(f"not a wheel of the package: {one_line(str(error))}") from error


def compare(document: Schema, files: dict[str, str]) -> list[Row]:
    """Return the differences from our document to the package, in the order of events."""
    reader, rows = Reader(files), list[Row]()
    schemas = document["components"]["schemas"]
    for file, name, schema in _UNIONS:
        theirs = {tag: shape for shape in reader.named(file, name) for tag in _tags(shape)}
        ours = {tag: shape for shape in shapes_of(schemas[schema], schemas) for tag in _tags(shape)}
        for tag in dict.fromkeys([*ours, *theirs]):
            if tag not in theirs:
                rows.append(Row("removed", "event", tag, "event"))
            elif tag not in ours:
                rows.append(Row("added", "event", tag, "", ", ".join(theirs[tag].fields)))
            else:
                rows += _compare_shapes([ours[tag]], [theirs[tag]], tag)
    return list(dict.fromkeys(rows))


def _compare_shapes(ours: list[Shape], theirs: list[Shape], where: str, depth: int = 0) -> Iterator[Row]:
    """Compare the shapes that a value may have; objects of a union are paired by their tags."""
    if depth > _DEEPEST:
        return
    left, right = ({value for shape in side for value in shape.values} for side in (ours, theirs))
    if left and right:
        yield from (Row("removed", "enumeration value", where, value) for value in sorted(left - right))
        yield from (Row("added", "enumeration value", where, "", value) for value in sorted(right - left))
    for value, text in sorted({pair for shape in theirs for pair in shape.old_values.items()}):
        yield Row("changed", "deprecation", where, value, text)
    inner, their_inner = ([one for shape in side for one in shape.inner] for side in (ours, theirs))
    if inner and their_inner:
        yield from _compare_shapes(inner, their_inner, f"{where}[]", depth + 1)
    mine, other = ([shape for shape in side if shape.fields] for side in (ours, theirs))
    for tag, pair in _paired(mine, other).items():
        yield from _compare_fields(*pair, pair[0].name or (f"{where}.|{tag}" if tag else where), depth)


def _compare_fields(ours: Shape, theirs: Shape, where: str, depth: int) -> Iterator[Row]:
    for name in dict.fromkeys([*ours.fields, *theirs.fields]):
        at = f"{where}.{name}"
        if name not in theirs.fields:
            yield Row("removed", "field", at, "field")
        elif name not in ours.fields:
            yield Row("added", "field", at, "", "field")
        else:
            if name in ours.required and name not in theirs.required:
                yield Row("removed", "required", at, "required")
            elif name not in ours.required and name in theirs.required:
                yield Row("added", "required", at, "", "required")
            if name in theirs.old_fields:
                yield Row("changed", "deprecation", at, "", theirs.old_fields[name])
            yield from _compare_shapes(ours.fields[name], theirs.fields[name], at, depth + 1)


def _paired(ours: list[Shape], theirs: list[Shape]) -> dict[str, tuple[Shape, Shape]]:
    """Pair objects by their tags; without tags, only a single object on both sides is a pair."""
    if len(ours) == len(theirs) == 1:
        return {"": (ours[0], theirs[0])}
    left, right = ({_full_tag(shape): shape for shape in side} for side in (ours, theirs))
    return {tag: (left[tag], right[tag]) for tag in left if tag and tag in right}


def _tags(shape: Shape) -> set[str]:
    return {value for inner in shape.fields.get("type", ()) for value in inner.values}


def _full_tag(shape: Shape) -> str:
    found = [sorted(value for inner in shape.fields.get(tag, ()) for value in inner.values) for tag in ("type", "role")]
    return "/".join(values[0] for values in found if len(values) == 1)


def shapes_of(schema: Any, schemas: dict[str, Any], above: tuple[str, ...] = ()) -> list[Shape]:
    """Return the shapes that one of our schemas accepts."""
    name = referred(schema)
    if name is not None:
        found = [] if name in above else shapes_of(schemas[name], schemas, (*above, name))
        for shape in found:
            shape.name = shape.name or name
        return found
    if members(schema):
        return [shape for part in members(schema) if part != NULL for shape in shapes_of(part, schemas, above)]
    values = {str(value) for value in schema.get("enum", ())} | (
        {str(single_value(schema))} if "const" in schema else set()
    )
    fields = {key: shapes_of(part, schemas, above) for key, part in (schema.get("properties") or {}).items()}
    parts = [part for key in ("items", "additionalProperties") if isinstance(part := schema.get(key), dict)]
    inner = [shape for part in parts for shape in shapes_of(part, schemas, above)]
    return [Shape(fields, set(schema.get("required") or ()), values, inner)]


class Reader:
    """Reads the types of the package from their sources."""

    def __init__(self, files: dict[str, str]) -> None:
        self._files = files
        self._modules: dict[str, dict[str, ast.expr | ast.ClassDef | tuple[str, str]]] = {}
        self._above: list[tuple[str, str]] = []

    def named(self, file: str, name: str) -> list[Shape]:
        """Return the shapes of a class or a type alias of a module.

        Raises:
            DocumentError: the module does not exist.
        """
        found = self._module(file).get(name)
        if found is None or (file, name) in self._above:
            return []
        if isinstance(found, tuple):
            return self.named(*found)
        self._above.append((file, name))
        try:
            return [self._class(file, found)] if isinstance(found, ast.ClassDef) else self._shapes(file, found)
        finally:
            self._above.pop()

    def _module(self, file: str) -> dict[str, ast.expr | ast.ClassDef | tuple[str, str]]:
        if file not in self._modules:
            if file not in self._files:
                raise DocumentError(f"the package has no {_TYPES}{file}; it is laid out in another way")
            self._modules[file] = dict(self._definitions(file))
        return self._modules[file]

    def _definitions(self, file: str) -> Iterator[tuple[str, ast.expr | ast.ClassDef | tuple[str, str]]]:
        for node in ast.parse(self._files[file]).body:
            if isinstance(node, ast.ClassDef):
                yield node.name, node
            elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
                yield node.target.id, node.value
            elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                yield node.targets[0].id, node.value
            elif isinstance(node, ast.ImportFrom) and node.level and node.module:
                above = list(PurePosixPath(file).parents)
                if node.level > len(above):
                    continue  # outside of openai/types
                folder = above[node.level - 1]
                target = str(folder / (node.module.replace(".", "/") + ".py")).removeprefix("./")
                for alias in node.names if target in self._files else ():
                    yield alias.asname or alias.name, (target, alias.name)

    def _class(self, file: str, node: ast.ClassDef) -> Shape:
        shape = Shape()
        for base in node.bases:
            for inherited in self._shapes(file, base):
                shape.fields |= inherited.fields
                shape.required |= inherited.required
        name = ""
        for part in node.body:
            if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name):
                name = _alias(part) or part.target.id
                shape.fields[name] = self._shapes(file, part.annotation)
                if part.value is None or not _has_default(part.value):
                    shape.required.add(name)
            elif name and isinstance(part, ast.Expr) and isinstance(part.value, ast.Constant):
                self._add_deprecations(shape, name, " ".join(str(part.value.value).split()))
        return shape

    def _add_deprecations(self, shape: Shape, name: str, text: str) -> None:
        """Read from the docstring of a field that it, or some of its values, are deprecated."""
        values, _, rest = text.partition("Deprecated values:")
        for listed in re.finditer(r'((?:"[^"]+"(?:, )?)+): ([^"]*?\d{4}-\d\d-\d\d)', rest):
            deprecated = dict.fromkeys(re.findall(r'"([^"]+)"', listed[1]), listed[2])
            shape.fields[name] = [*shape.fields[name], Shape(old_values=deprecated)]
        sentence = re.search(r"[^.]*\bdeprecated\b[^.]*\.", values, re.IGNORECASE)
        if sentence:
            shape.old_fields[name] = sentence[0].strip()

    def _shapes(self, file: str, node: ast.expr) -> list[Shape]:
        if isinstance(node, ast.Name):
            return [Shape()] if node.id in _SCALARS else self.named(file, node.id)
        if isinstance(node, ast.BinOp):
            return [*self._shapes(file, node.left), *self._shapes(file, node.right)]
        if not (isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name)):
            return []
        inner = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        kind = node.value.id
        if kind == "Literal":
            return [Shape(values={str(part.value) for part in inner if isinstance(part, ast.Constant)})]
        if kind == "Union":
            return [shape for part in inner for shape in self._shapes(file, part)]
        if kind in _WRAPPERS:
            return self._shapes(file, inner[0])
        return [Shape(inner=self._shapes(file, inner[-1]))] if kind in (*_LISTS, "Dict", "dict") else []


def _alias(node: ast.AnnAssign) -> str | None:
    """Return the name on the wire of a field that has another name in Python."""
    if isinstance(node.value, ast.Call):
        for argument in node.value.keywords:
            if argument.arg == "alias" and isinstance(argument.value, ast.Constant):
                return str(argument.value.value)
    return None


def _has_default(value: ast.expr) -> bool:
    return not isinstance(value, ast.Call) or any(argument.arg == "default" for argument in value.keywords)
