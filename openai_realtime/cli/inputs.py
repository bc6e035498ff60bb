"""From options and JSON files to what the SDK takes. Reads files and standard input, nothing else."""

import inspect
import io
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple

Json = dict[str, Any]

_ENCODING = "utf-8-sig"  # with or without a byte order mark


class Document(NamedTuple):
    """One JSON object of a file."""

    value: Json
    text: str
    line: int
    """The line of the file on which `text` begins."""
    name: str
    """What it is called in errors."""


class Documents(NamedTuple):
    """The JSON objects of a file."""

    all: list[Document]
    form: Literal["one", "array", "lines"]
    """How they stand there: one alone, all in an array, or each on a line."""


class InputError(ValueError):
    """Something on the command line, or in a file that it names, cannot be used."""


def read_object(source: str | None) -> Json:
    """The JSON object in a file, or on standard input for `-`; empty without a source. Raises InputError."""
    if source is None:
        return {}
    name = f"--from-json: {name_of(source)}"
    value = parsed(read_text(source, "--from-json"), name)
    if not isinstance(value, dict):
        raise InputError(f"{name} must hold a JSON object, not {type(value).__name__}")
    return value


def name_of(source: str) -> str:
    """What a file is called in errors."""
    return "standard input" if source == "-" else source


def read_text(source: str, argument: str) -> str:
    """The text in a file, or on standard input for `-`, that the argument names. Raises InputError."""
    try:
        if source != "-":
            return Path(source).read_text(encoding=_ENCODING)
        if isinstance(sys.stdin, io.TextIOWrapper):
            sys.stdin.reconfigure(encoding=_ENCODING, errors="strict")
        return sys.stdin.read()
    except OSError as error:
        raise InputError(f"{argument}: cannot read {name_of(source)}: {error.strerror}") from error
    except ValueError as error:
        raise InputError(f"{argument}: {name_of(source)} is not JSON text in UTF-8") from error


def parsed(text: str, name: str, line: int = 1) -> Any:
    """The value of JSON text that begins on this line of what is called `name`. Raises InputError."""
    try:
        return json.loads(text, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        reason = f"{error.msg} at line {line + error.lineno - 1}, column {error.colno}"
        raise InputError(f"{name} is not JSON: {reason}") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name} is not JSON: a number or the nesting is out of range") from error


def documents(source: str) -> Documents:
    """The JSON objects of a file, or of standard input for `-`. Raises InputError."""
    text, name = read_text(source, "FILE"), f"FILE: {name_of(source)}"
    # Not splitlines: JSON texts may hold what Unicode takes for the end of a line.
    lines = [(line, number) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if not lines:
        raise InputError(f"{name} is empty")
    if source.endswith((".jsonl", ".ndjson")) or (len(lines) > 1 and _is_json(lines[0][0])):
        return Documents([_line(line, name, number) for line, number in lines], "lines")
    value = parsed(text, name)
    if isinstance(value, list):
        return Documents(list(_elements(value, text, name)), "array")
    return Documents([_document(value, text, 1, name)], "one")


def _line(text: str, name: str, number: int) -> Document:
    return _document(parsed(text, name, number), text, number, f"{name}, line {number},")


def _elements(values: list[Any], text: str, name: str) -> Iterator[Document]:
    """The elements of the array that is this text."""
    decoder, line, last, end = json.JSONDecoder(), 1, 0, text.index("[") + 1
    for number, value in enumerate(values):
        begin = end
        while text[begin] in " \t\n\r,":
            begin += 1
        end = decoder.raw_decode(text, begin)[1]
        line += text.count("\n", last, begin)
        last = begin
        yield _document(value, text[begin:end], line, f"{name} [{number}]")


def _document(value: Any, text: str, line: int, name: str) -> Document:
    if not isinstance(value, dict):
        raise InputError(f"{name} must be a JSON object")
    return Document(value, text, line, name)


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def tokens(value: str | None) -> int | str | None:
    """A number of tokens, or what else was typed, such as `inf`, for the SDK to judge."""
    try:
        return None if value is None else int(value)
    except ValueError:
        return value


def flat_session(base: Json, options: Mapping[str, object], expires_after: int | None) -> Json:
    """A flat session: `base` with the given options over it."""
    session = base | {name: value for name, value in options.items() if value is not None}
    if expires_after is not None:
        session.pop("client_secret", None)
        session["expires_after"] = expires_after
    return session


def split_known(fields: Json, function: Callable[..., object]) -> tuple[Json, Json]:
    """`fields` in two: those that are keyword arguments of `function`, and those that the SDK does not know (yet)."""
    known = set(inspect.getfullargspec(function).kwonlyargs) - {"wire"}
    return {k: v for k, v in fields.items() if k in known}, {k: v for k, v in fields.items() if k not in known}


def ga_session(base: Json, *, type: str | None, model: str | None, voice: str | None, instructions: str | None) -> Json:
    """A GA session: `base` with the given options over it, each at its place. Raises InputError."""
    session = {**base, "type": type or base.get("type", "realtime")}
    if session["type"] == "transcription":
        for name, value in (("--voice", voice), ("--instructions", instructions)):
            if value is not None:
                raise InputError(f"{name} is for realtime sessions; a transcription session has no such setting")
        return session if model is None else _set(session, model, "audio", "input", "transcription", "model")
    if model is not None:
        session["model"] = model
    if instructions is not None:
        session["instructions"] = instructions
    return session if voice is None else _set(session, voice, "audio", "output", "voice")


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is not JSON")


def _set(target: Json, value: object, name: str, *path: str) -> Json:
    """A copy of `target` with `value` at the path; objects on the way are made where there are none."""
    if not path:
        return {**target, name: value}
    inner = target.get(name)
    return {**target, name: _set(inner if isinstance(inner, dict) else {}, value, *path)}
