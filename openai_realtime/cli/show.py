"""What the commands print: a table for people, JSON for machines."""

import json
import sys
import time
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from dateutil import tz
from rich.console import Console
from rich.live import Live
from rich.table import Table
from rich.text import Text

from openai_realtime import redact

if TYPE_CHECKING:
    from openai_realtime.cli.migrate import Finding, Migration
    from openai_realtime.dialect import Note
    from openai_realtime.models import RealtimeResponse

_MOST_NUMBERS = 3


def session(described: object, secret: object, *, as_json: bool, show_key: bool, whole: Mapping[str, object]) -> None:
    """Prints a session and its key: the `whole` answer as JSON, or a table with the key masked unless `show_key`."""
    if as_json:
        print(json.dumps(whole, indent=2))
        return
    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold", no_wrap=True)
    table.add_column(no_wrap=True, overflow="ignore")
    for name, value in [*_session_rows(_object(described)), *_key_rows(_object(secret), show_key)]:
        table.add_row(name, Text(value))
    Console(soft_wrap=True).print(table, crop=False)


@contextmanager
def dialect_warnings() -> Iterator[None]:
    """Tells on standard error, in a line of its own, what GA does not have and is left out."""
    from openai_realtime.dialect import DialectWarning

    with warnings.catch_warnings(record=True, action="always", category=DialectWarning) as caught:
        yield
    for warning in caught or ():
        print(f"openai-realtime: {warning.message}", file=sys.stderr)


class Secret(NamedTuple):
    """A secret of the emulator; one that the user has given is not told again."""

    value: str
    given: bool

    def for_people(self) -> str:
        """The secret, or what tells the user which one it is."""
        return f"<the one you gave, {redact.mask(self.value)}>" if self.given else self.value


def emulator(base_url: str, api_key: Secret, webhook_secret: Secret | None, *, as_json: bool) -> None:
    """Prints where the emulator is and how to use it; the secret of webhooks only where they are sent."""
    secrets = {"api_key": api_key} if webhook_secret is None else {"api_key": api_key, "webhook_secret": webhook_secret}
    if as_json:
        message = {name: None if secret.given else secret.value for name, secret in secrets.items()}
        print(json.dumps({"base_url": base_url, **message}), flush=True)
        return
    print(f"The emulator serves {base_url}")
    print("Point a client at it:")
    print(f"  export OPENAI_BASE_URL={base_url}")
    for name, secret in secrets.items():
        print(f"  export OPENAI_{name.upper()}={secret.for_people()}")
    if webhook_secret is not None:
        ring = f"{base_url.removesuffix('/v1')}/emulator/ring"
        print("Let a call come in:")
        print(f'  curl -X POST -H "Authorization: Bearer $OPENAI_API_KEY" {ring}')
    print("Stop it with Ctrl-C.", flush=True)


@contextmanager
def answer(*, as_json: bool) -> Iterator[Callable[[str], None]]:
    """Shows an answer while it streams: gives the function that takes its words. As JSON nothing is shown yet."""
    console = Console()
    if as_json:
        yield lambda words: None
    elif console.is_terminal:
        with _live(console) as add:
            yield add
    else:
        with _plain() as add:
            yield add


@contextmanager
def _live(console: Console) -> Iterator[Callable[[str], None]]:
    text = ""
    with Live(console=console, refresh_per_second=12, vertical_overflow="visible") as live:

        def add(words: str) -> None:
            nonlocal text
            text += words
            live.update(Text(text))

        yield add


@contextmanager
def _plain() -> Iterator[Callable[[str], None]]:
    begun = False

    def add(words: str) -> None:
        nonlocal begun
        begun = True
        print(words, end="", flush=True)

    try:
        yield add
    finally:
        if begun:
            print(flush=True)


def answered(text: str, response: "RealtimeResponse", wav: Path | None, *, as_json: bool) -> None:
    """Prints what there is to say after an answer: all of it as one line of JSON, or that it is not whole."""
    details = response.status_details
    reason = details.reason if details else None
    if as_json:
        usage = response.usage.to_dict() if response.usage else None
        message = {"text": text, "status": response.status, "reason": reason, "id": response.id, "usage": usage}
        print(json.dumps(message | ({"wav": str(wav)} if wav else {})), flush=True)
    elif response.status != "completed":
        print(f"openai-realtime: the answer is {response.status}{f' ({reason})' if reason else ''}", file=sys.stderr)


def migration(migrated: "Migration", *, as_json: bool, check: bool) -> None:
    """Prints JSON in GA's shape, unless there was only to `check`, and on standard error what became of its fields."""
    value, by_line, findings = migrated
    if as_json:
        _print_json({"value": value, "notes": [_note(finding, by_line) for finding in findings]}, indent=2)
        return
    if not check and by_line:
        for one in value:
            _print_json(one)
    elif not check:
        _print_json(value, indent=2)
    if findings:
        console = Console(stderr=True)
        # Only a terminal has a width to keep to.
        (console if console.is_terminal else Console(stderr=True, width=1000)).print(_notes(findings, by_line))


def _note(finding: "Finding", by_line: bool) -> Mapping[str, Any]:
    note, place, to = finding
    if by_line:
        return {"line": place, **note._asdict()}
    return _within_arrays(note, [place], [to])._asdict()


def _notes(findings: Sequence["Finding"], by_line: bool) -> Table:
    """A row for each note; the same note about several lines or elements is one."""
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    for heading in (["line"] if by_line else []) + ["field", "action", "to", "advice"]:
        table.add_column(heading, overflow="fold")
    same: dict[Note, list[Finding]] = {}
    for finding in findings:
        same.setdefault(finding.note, []).append(finding)
    for note, of_it in same.items():
        places, tos = [finding.place for finding in of_it], [finding.to for finding in of_it]
        path, action, to, advice = note if by_line else _within_arrays(note, places, tos)
        cells = [Text(text) for text in (path or "·", action, to or "·", advice)]
        cells[1].stylize("red" if action == "dropped" else "yellow" if action == "kept" else "")
        table.add_row(*([Text(_numbers(places))] if by_line else []), *cells)
    return table


def _within_arrays(note: "Note", places: Sequence[int | None], tos: Sequence[int | None]) -> "Note":
    """The note with its paths as they begin in the arrays around, where there are such."""
    from openai_realtime.dialect.notes import placed

    path, to = (f"[{numbers}]" if (numbers := _numbers(positions)) else "" for positions in (places, tos))
    return placed([note], path, to)[0]


def _numbers(numbers: Iterable[int | None]) -> str:
    """Up to three numbers, with the count where there are more, such as `3, 7, 9, … (60000)`; empty without any."""
    given = [str(number) for number in dict.fromkeys(numbers) if number is not None]
    shown = given if len(given) <= _MOST_NUMBERS else [*given[:_MOST_NUMBERS], f"… ({len(given)})"]
    return ", ".join(shown)


def local_time(seconds: float, now: float) -> str:
    """A Unix time as local time, with the seconds left until then."""
    when = datetime.fromtimestamp(seconds, tz.tzlocal()).strftime("%Y-%m-%d %H:%M:%S %Z").strip()
    left = int(seconds - now)
    return f"{when} ({f'{left} s left' if left > 0 else 'expired'})"


def _print_json(value: object, indent: int | None = None) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(value, indent=indent)
    print(text)


def _session_rows(described: Mapping[str, Any]) -> list[tuple[str, str]]:
    audio = _object(described.get("audio"))
    transcription = _object(audio.get("input")).get("transcription") or described.get("input_audio_transcription")
    values = {
        "session": described.get("id"),
        "type": described.get("type"),
        "model": described.get("model"),
        "modalities": described.get("output_modalities") or described.get("modalities"),
        "voice": _object(audio.get("output")).get("voice") or described.get("voice"),
        "transcription": _object(transcription).get("model"),
        "instructions": described.get("instructions"),
    }
    return [(name, _shown(value)) for name, value in values.items() if value]


def _key_rows(secret: Mapping[str, Any], show_key: bool) -> list[tuple[str, str]]:
    value, expires_at = secret.get("value"), secret.get("expires_at")
    rows = [("key", value if show_key else redact.mask(value))] if isinstance(value, str) else [("key", "none")]
    if isinstance(expires_at, int | float):
        rows.append(("expires", local_time(expires_at, time.time())))
    return rows


def _shown(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(value, Mapping):
        return str(value.get("id", ""))
    text = " ".join(str(value).split())
    return text if len(text) <= 60 else f"{text[:59]}…"


def _object(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
