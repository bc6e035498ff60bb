"""`openai-realtime lint`: session configurations in a file, and what is wrong with each."""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, NoReturn

from openai_realtime.cli.inputs import InputError

if TYPE_CHECKING:
    from openai_realtime.document.schemas import Path as Steps


class Configuration(NamedTuple):
    """One configuration of a file."""

    text: str
    line: int
    """The line of the file on which `text` begins."""
    value: dict[str, Any]


def check(sources: Sequence[str], dialect: Literal["ga", "flat"] | None, *, strict: bool, as_json: bool) -> bool:
    """Prints what is wrong with the configurations in files, `-` for standard input; whether that makes it fail.

    Raises InputError.
    """
    told = [finding for source in sources for finding in _findings(source, dialect)]
    if as_json:
        print(json.dumps(told, indent=2))
    else:
        for it in told:
            print("{file}:{line}: {path}: {severity}: {message} [{rule}]".format_map(it))
    return any(strict or it["severity"] == "error" for it in told)


def _findings(source: str, dialect: Literal["ga", "flat"] | None) -> Iterator[dict[str, Any]]:
    from openai_realtime.lint import located

    file = "<stdin>" if source == "-" else source
    for one in configurations(_read(source), file):
        for path, finding in located(one.value, dialect):
            yield {"file": file, "line": one.line + line_of(one.text, path) - 1, **finding._asdict()}


def configurations(text: str, name: str) -> list[Configuration]:
    """The JSON object that a text is, or the one on each line that is not blank. Raises InputError."""
    try:
        return [Configuration(text, 1, _object(text, name))]
    except json.JSONDecodeError as error:
        lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
        if len(lines) < 2 or not _is_json(lines[0][1]):
            raise InputError(f"{name} is not JSON: {error.msg} at line {error.lineno}, column {error.colno}") from error
    found = []
    for number, line in lines:
        try:
            found.append(Configuration(line, number, _object(line, f"line {number} of {name}")))
        except json.JSONDecodeError as error:
            raise InputError(f"line {number} of {name} is not JSON: {error.msg} at column {error.colno}") from error
    return found


def line_of(text: str, path: "Steps") -> int:
    """The line of a JSON text, from 1, on which a field stands, or else the object in which it is missing."""
    place = value = _skip(text, 0)
    for step in path:
        inside = _find(text, value, step)
        if inside is None:
            break
        place, value = inside
    return text.count("\n", 0, place) + 1


def _find(text: str, at: int, step: str | int) -> tuple[int, int] | None:
    """Where a field or an element of the object or list at `at` begins, and where its value does."""
    found, count, decoder = None, 0, json.JSONDecoder()
    position = _skip(text, at + 1) if text[at] in "{[" else at
    while text[at] in "{[" and text[position] not in "}]":
        place, name = position, count
        if text[at] == "{":
            name, position = decoder.raw_decode(text, position)
            position = _skip(text, _skip(text, position) + 1)
        if name == step:
            found = place, position
        position = _skip(text, decoder.raw_decode(text, position)[1])
        position = _skip(text, position + 1) if text[position] == "," else position
        count += 1
    return found


def _skip(text: str, at: int) -> int:
    """The next position that is not white space."""
    while text[at : at + 1] in (" ", "\t", "\n", "\r"):
        at += 1
    return at


def _read(source: str) -> str:
    try:
        return sys.stdin.read() if source == "-" else Path(source).read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(f"cannot read {source}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{'standard input' if source == '-' else source} is not text in UTF-8") from error


def _object(text: str, name: str) -> dict[str, Any]:
    """The JSON object in a text. Raises InputError, and JSONDecodeError for what is not JSON."""
    try:
        value = json.loads(text, parse_constant=_refuse)
    except json.JSONDecodeError:
        raise
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name} is not JSON that can be read") from error
    if not isinstance(value, dict):
        raise InputError(f"{name} must hold a JSON object, not {type(value).__name__}")
    return value


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")
