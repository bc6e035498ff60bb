"""Output of the commands: tables or JSON."""

import contextlib
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
from openai_realtime.cli import terminal

if TYPE_CHECKING:
    from openai_realtime.cli.migrate import Finding, Migration
    from openai_realtime.dialect import Note

_MOST_NUMBERS = 3
_MOST_CHARACTERS = 60


def session(described: object, secret: object, *, as_json: bool, show_key: bool, whole: Mapping[str, object]) -> None:
    """Print a session and its key: the `whole` response as JSON, or a table with the key masked unless `show_key`."""
    if as_json:
        print(terminal.json_text(whole, indent=2))
        return
    key = as_object(secret).get("value")
    if isinstance(key, str) and not show_key:
        terminal.hide(key)  # the server may repeat it elsewhere
    rows = [*_session_rows(as_object(described)), *_key_rows(as_object(secret), show_key)]
    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold", no_wrap=True, min_width=max(len(name) for name, _ in rows))
    table.add_column(no_wrap=True, overflow="ignore")
    for name, value in rows:
        table.add_row(name, Text(value))
    Console(soft_wrap=True).print(table, crop=False)


@contextmanager
def dialect_warnings() -> Iterator[None]:
    """Print each DialectWarning as one line on standard error."""
    from openai_realtime.dialect import DialectWarning

    with warnings.catch_warnings(record=True, action="always", category=DialectWarning) as caught:
        yield
    for warning in caught or ():
        terminal.print_error(str(warning.message))


class Secret(NamedTuple):
    """A secret of the emulator; one that the user provided is not printed."""

    value: str
    own: bool
    """Whether the user provided it."""

    def for_people(self) -> str:
        """Return the secret, or a masked hint at the user's own."""
        return f"<your own, {redact.mask(self.value)}>" if self.own else self.value


def emulator(base_url: str, api_key: Secret, webhook_secret: Secret | None, *, as_json: bool) -> None:
    """Print the base URL of the emulator and how to use it, and the webhook secret if webhooks are sent."""
    secrets = {"api_key": api_key} if webhook_secret is None else {"api_key": api_key, "webhook_secret": webhook_secret}
    if as_json:
        shown = {name: None if secret.own else secret.value for name, secret in secrets.items()}
        print(json.dumps({"base_url": base_url, **shown}), flush=True)
        return
    print(f"The emulator is running at {base_url}")
    print("Point a client at it:")
    print(f"  export OPENAI_BASE_URL={base_url}")
    for name, secret in secrets.items():
        print(f"  export OPENAI_{name.upper()}={secret.for_people()}")
    if webhook_secret is not None:
        ring = f"{base_url.removesuffix('/v1')}/emulator/ring"
        print("Simulate an incoming call:")
        print(f'  curl -X POST -H "Authorization: Bearer $OPENAI_API_KEY" {ring}')
    print("Stop it with Ctrl-C.", flush=True)


@contextmanager
def answer(*, as_json: bool) -> Iterator[Callable[[str], None]]:
    """Show a response while it streams; yields the function that appends text. With JSON nothing is shown yet."""
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
    text, stream = "", terminal.Stream()
    with Live(console=console, refresh_per_second=12, vertical_overflow="visible") as live:

        def add(words: str) -> None:
            nonlocal text
            text += stream.feed(words)
            live.update(Text(text))

        try:
            yield add
        finally:
            live.update(Text(text + stream.finish()))


@contextmanager
def _plain() -> Iterator[Callable[[str], None]]:
    printed, stream = False, terminal.Stream()

    def add(words: str) -> None:
        nonlocal printed
        printed = True
        print(stream.feed(words), end="", flush=True)

    try:
        yield add
    finally:
        if printed:
            print(stream.finish(), flush=True)


def answered(text: str, response: Mapping[str, Any], wav: Path | None, *, as_json: bool) -> None:
    """Print the complete response as one line of JSON, or a line on standard error if it is incomplete."""
    status, reason = response.get("status"), as_object(response.get("status_details")).get("reason")
    if as_json:
        message = {"text": text, "status": status, "reason": reason}
        message |= {"id": response.get("id"), "usage": response.get("usage"), **({"wav": str(wav)} if wav else {})}
        print(terminal.json_text(redact.data(message)), flush=True)
    elif status != "completed":
        terminal.print_error(f"the response is {status or 'over'}{f' ({reason})' if reason else ''}")


def migration(migrated: "Migration", *, as_json: bool, check: bool) -> None:
    """Print the converted JSON, unless `check`, and a table of the changes on standard error."""
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
        # Only a terminal limits the width.
        (console if console.is_terminal else Console(stderr=True, width=1000)).print(_notes(findings, by_line))


def _note(finding: "Finding", by_line: bool) -> Mapping[str, Any]:
    note, place, to = finding
    if by_line:
        return {"line": place, **note._asdict()}
    return _within_arrays(note, [place], [to])._asdict()


def _notes(findings: Sequence["Finding"], by_line: bool) -> Table:
    """Build a table of the notes; equal notes on several lines or elements share a row."""
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    for heading in (["line"] if by_line else []) + ["field", "action", "to", "advice"]:
        table.add_column(heading, overflow="fold")
    same: dict[Note, list[Finding]] = {}
    for finding in findings:
        same.setdefault(finding.note, []).append(finding)
    for note, of_it in same.items():
        places, tos = [finding.place for finding in of_it], [finding.to for finding in of_it]
        path, action, to, advice = note if by_line else _within_arrays(note, places, tos)
        cells = [Text(terminal.field(text)) for text in (path or "·", action, to or "·", advice)]
        cells[1].stylize("red" if action == "dropped" else "yellow" if action == "kept" else "")
        table.add_row(*([Text(_numbers(places))] if by_line else []), *cells)
    return table


def _within_arrays(note: "Note", places: Sequence[int | None], tos: Sequence[int | None]) -> "Note":
    """Return the note with the array positions in front of its paths."""
    from openai_realtime.dialect.notes import placed

    path, to = (f"[{numbers}]" if (numbers := _numbers(positions)) else "" for positions in (places, tos))
    return placed([note], path, to)[0]


def _numbers(numbers: Iterable[int | None]) -> str:
    """Return up to three numbers, followed by the count if there are more, such as `3, 7, 9, … (60000)`."""
    distinct = [str(number) for number in dict.fromkeys(numbers) if number is not None]
    shown = distinct if len(distinct) <= _MOST_NUMBERS else [*distinct[:_MOST_NUMBERS], f"… ({len(distinct)})"]
    return ", ".join(shown)


def local_time(seconds: float, now: float) -> str:
    """Return a Unix time as local time, with the seconds left until then."""
    when = datetime.fromtimestamp(seconds, tz.tzlocal()).strftime("%Y-%m-%d %H:%M:%S %Z").strip()
    left = int(seconds - now)
    return f"{when} ({f'{left} s left' if left > 0 else 'expired'})"


def _print_json(value: object, indent: int | None = None) -> None:
    text = terminal.json_text(value, indent, ascii_only=False)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        text = terminal.json_text(value, indent)
    print(text)


def _session_rows(described: Mapping[str, Any]) -> list[tuple[str, str]]:
    audio = as_object(described.get("audio"))
    transcription = as_object(audio.get("input")).get("transcription") or described.get("input_audio_transcription")
    values = {
        "session": described.get("id"),
        "type": described.get("type"),
        "model": described.get("model"),
        "modalities": described.get("output_modalities") or described.get("modalities"),
        "voice": as_object(audio.get("output")).get("voice") or described.get("voice"),
        "transcription": as_object(transcription).get("model"),
        "instructions": described.get("instructions"),
    }
    return [(name, _shown(value)) for name, value in values.items() if value]


def _key_rows(secret: Mapping[str, Any], show_key: bool) -> list[tuple[str, str]]:
    value, expires_at = secret.get("value"), secret.get("expires_at")
    key = "none" if not isinstance(value, str) else value if show_key else redact.mask(value)
    rows = [("key", terminal.escape(key))]
    if isinstance(expires_at, int | float):
        with contextlib.suppress(ValueError, OverflowError, OSError):  # no time that a calendar knows
            rows.append(("expires", local_time(expires_at, time.time())))
    return rows


def _shown(value: object) -> str:
    if isinstance(value, list):
        value = ", ".join(map(str, value))
    elif isinstance(value, Mapping):
        value = value.get("id", "")
    # Masked before it is cut: half of a key has no form that could be recognized.
    text = terminal.escape(" ".join(terminal.mask(str(value)).split()))
    return text if len(text) <= _MOST_CHARACTERS else f"{text[: _MOST_CHARACTERS - 1]}…"


def as_object(value: object) -> Mapping[str, Any]:
    """Return a JSON object as it is, and an empty one for any other value."""
    return value if isinstance(value, Mapping) else {}
