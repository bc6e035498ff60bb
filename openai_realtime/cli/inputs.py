"""Conversion of options and JSON files to the arguments of the SDK. Reads only files and standard input."""

import inspect
import io
import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple

Json = dict[str, Any]

EMULATOR_KEY_VARIABLE = "OPENAI_EMULATOR_API_KEY"
_ENCODING = "utf-8-sig"  # with or without a byte order mark


class Document(NamedTuple):
    """One JSON object of a file."""

    value: Json
    text: str
    line: int
    """The line of the file where `text` starts, from 1."""
    name: str
    """The name of the object in errors."""


class Documents(NamedTuple):
    """The JSON objects of a file."""

    all: list[Document]
    form: Literal["one", "array", "lines"]
    """The layout of the file: one object, an array, or one object per line."""


class InputError(ValueError):
    """The command line, or a file named there, cannot be used."""


def read_object(source: str | None) -> Json:
    """Read a JSON object from a file, or from standard input for `-`; empty without a source."""
    if source is None:
        return {}
    name = f"--from-json: {name_of(source)}"
    value = parsed(read_text(source, "--from-json"), name)
    if not isinstance(value, dict):
        raise InputError(f"{name} must hold a JSON object, not {type(value).__name__}")
    return value


def name_of(source: str) -> str:
    """Return the name of a file in errors."""
    return "standard input" if source == "-" else source


def read_text(source: str, argument: str) -> str:
    """Read the text of a file, or of standard input for `-`; `argument` is named in errors."""
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


def emulator_key(value: str | None, file: Path | None) -> str | None:
    """Return the API key of the emulator: the value of the option, or read from the file or the environment.

    Raises:
        InputError: there are several, or the file cannot be read or is empty.
    """
    # Not `envvar` of typer, which typer 0.26 ignores.
    key = value if value is not None else os.environ.get(EMULATOR_KEY_VARIABLE) or None
    if file is None:
        return key
    if key is not None:
        raise InputError(f"the API key is given twice: use --api-key, {EMULATOR_KEY_VARIABLE} or --api-key-file")
    return _read_key(file)


def _read_key(file: Path) -> str:
    """Read a key from a file that has nothing else in it."""
    try:
        key = file.read_text(encoding=_ENCODING).strip()
    except OSError as error:
        raise InputError(f"--api-key-file: cannot read {file}: {error.strerror}") from error
    except ValueError as error:
        raise InputError(f"--api-key-file: {file} is not text in UTF-8") from error
    if not key:
        raise InputError(f"--api-key-file: {file} is empty")
    return key


def parsed(text: str, name: str, line: int = 1) -> Any:
    """Parse JSON text that starts on `line`; `name` is the file in errors."""
    try:
        return json.loads(text, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        reason = f"{error.msg} at line {line + error.lineno - 1}, column {error.colno}"
        raise InputError(f"{name} is not JSON: {reason}") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name} is not JSON: a number or the nesting is out of range") from error


def documents(source: str) -> Documents:
    """Read the JSON objects of a file, or of standard input for `-`.

    Raises:
        InputError: the file cannot be read, is empty or is not JSON.
    """
    text, name = read_text(source, "FILE"), f"FILE: {name_of(source)}"
    # Not splitlines: JSON strings may contain other line separators of Unicode.
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
    """Yield the elements of the array in this text."""
    decoder, line, last, end = json.JSONDecoder(), 1, 0, text.index("[") + 1
    for number, value in enumerate(values):
        start = end
        while text[start] in " \t\n\r,":
            start += 1
        end = decoder.raw_decode(text, start)[1]
        line += text.count("\n", last, start)
        last = start
        yield _document(value, text[start:end], line, f"{name} [{number}]")


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
    """Return a number of tokens, or any other text, such as `inf`, for the SDK to check."""
    try:
        return None if value is None else int(value)
    except ValueError:
        return value


def flat_session(base: Json, options: Mapping[str, object], expires_after: int | None) -> Json:
    """Build a flat session from `base` and the options that override it."""
    session = base | {name: value for name, value in options.items() if value is not None}
    if expires_after is not None:
        session.pop("client_secret", None)
        session["expires_after"] = expires_after
    return session


def split_known(fields: Json, function: Callable[..., object]) -> tuple[Json, Json]:
    """Split `fields` into keyword arguments of `function` and fields that the SDK does not know (yet)."""
    parameters = inspect.signature(function).parameters.values()
    known = {parameter.name for parameter in parameters if parameter.kind is parameter.KEYWORD_ONLY} - {"wire"}
    return {k: v for k, v in fields.items() if k in known}, {k: v for k, v in fields.items() if k not in known}


def ga_session(base: Json, *, type: str | None, model: str | None, voice: str | None, instructions: str | None) -> Json:
    """Build a GA session from `base` and the options that override it.

    Raises:
        InputError: an option does not fit the type of the session.
    """
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
    """Return a copy of `target` with `value` at the path; missing objects are created."""
    if not path:
        return {**target, name: value}
    inner = target.get(name)
    return {**target, name: _set(inner if isinstance(inner, dict) else {}, value, *path)}
