"""Recorded sessions: what they contain, and what a model must say and hear for a session to run again. Pure."""

import itertools
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from openai_realtime.emulator import Failure, Filtered, FunctionCall, Say, Unheard
from openai_realtime.emulator.engine.reply import Part

SERVERS = ("openai", "azure")
"""The folders of servers that the emulator stands in for; recordings of other servers are left out."""

_TRANSCRIPTION = "conversation.item.input_audio_transcription."


class Frame(NamedTuple):
    """One event of a recording."""

    sent: bool
    data: Mapping[str, Any]

    @property
    def type(self) -> str:
        """The event's type."""
        return str(self.data.get("type"))


class Exchange(NamedTuple):
    """One HTTP request and its response."""

    request: Mapping[str, Any]
    response: Mapping[str, Any]


@dataclass(frozen=True)
class Recording:
    """One recording: the events of a WebSocket, or HTTP exchanges."""

    name: str
    frames: Sequence[Frame] = ()
    exchanges: Sequence[Exchange] = ()

    def received(self, type: str) -> Iterator[Mapping[str, Any]]:
        """Yield every event of this type that the server sent."""
        return (frame.data for frame in self.frames if not frame.sent and frame.type == type)

    @property
    def is_sideband(self) -> bool:
        """Whether the connection joined a call: the server does not send `session.created`."""
        return next(self.received("session.created"), None) is None

    @property
    def session(self) -> Mapping[str, Any]:
        """The first session that the server reports."""
        events = [*self.received("session.created"), *self.received("session.updated")]
        return events[0]["session"] if events else {}


def load(path: Path) -> Recording:
    """Read a recording."""
    import yaml

    name = f"{path.parent.name}/{path.stem}"
    interactions = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)["interactions"]
    if any("request" in one for one in interactions):
        return Recording(name, exchanges=[Exchange(one["request"], one["response"]) for one in interactions])
    frames = []
    for one in interactions:
        data = one.get("data")
        data = json.loads(data) if isinstance(data, str) else data
        if isinstance(data, Mapping):
            frames.append(Frame(one.get("direction") == "sent", data))
    return Recording(name, frames)


def find(folder: Path) -> tuple[list[Path], list[Path]]:
    """Return the recordings below a folder that can be compared, and those of other servers."""
    paths = sorted(folder.rglob("*.yaml"))
    ours = [path for path in paths if path.parent == folder or path.parent.name in (*SERVERS, "http")]
    return ours, [path for path in paths if path not in ours]


def turns(recording: Recording) -> list[list[Part]]:
    """Return what the model said in each response, as a script for the emulator."""
    ended = {done["response"]["id"]: done["response"] for done in recording.received("response.done")}
    found = []
    for created in recording.received("response.created"):
        id = created["response"]["id"]
        response = ended.get(id) or {"status": "completed", "output": _begun(recording, id)}
        found.append([*_parts(response)])
    return found


def _begun(recording: Recording, response_id: str) -> list[Mapping[str, Any]]:
    """Return the items of a response that was still running when the recording ended."""
    return [
        event["item"]
        for event in recording.received("response.output_item.added")
        if event.get("response_id") == response_id
    ]


def _parts(response: Mapping[str, Any]) -> Iterator[Part]:
    for item in response.get("output") or ():
        if item["type"] == "function_call":
            yield FunctionCall(item["name"], item.get("arguments") or "{}", item["call_id"])
        elif item["type"] == "message":
            words = " ".join(part.get("text") or part.get("transcript") or "" for part in item["content"])
            unsaid = " and so on" * 20 if response["status"] == "cancelled" else ""
            yield Say(f"{words or 'Well'}{unsaid}")
    details = response.get("status_details") or {}
    if response["status"] == "failed":
        error = details.get("error") or {}
        yield Failure(error.get("message") or "It failed.", error.get("code"), error.get("type") or "server_error")
    elif details.get("reason") == "content_filter":
        yield Filtered()


def transcripts(recording: Recording) -> list[str | Unheard]:
    """Return what the user said in each item, in order of the items."""
    heard: dict[str, str | Unheard] = {}
    for event in recording.received("input_audio_buffer.committed"):
        heard[event["item_id"]] = ""
    for event in recording.received(f"{_TRANSCRIPTION}completed"):
        heard[event["item_id"]] = event["transcript"]
    for event in recording.received(f"{_TRANSCRIPTION}failed"):
        error = event["error"]
        heard[event["item_id"]] = Unheard(error.get("message") or "", error.get("code"), error.get("type") or "")
    return list(heard.values())


def audio_lengths(recording: Recording) -> list[float]:
    """Return how many ms of audio each `input_audio_buffer.append` stands for.

    The audio of a recording is cut short, so its length is derived from the times that the server reports: when an
    event names a time, the frames before it must have reached that time.
    """
    count, anchors = 0, [(0, 0.0)]
    for frame in recording.frames:
        if frame.sent:
            count += frame.type == "input_audio_buffer.append"
            continue
        times = [frame.data[name] for name in ("audio_start_ms", "audio_end_ms") if name in frame.data]
        if frame.type.startswith("input_audio_buffer.speech_") and times:
            anchors.append((count, max(times[0] + 300.0, anchors[-1][1])))
        elif frame.type == "input_audio_buffer.committed" and count > anchors[-1][0]:
            anchors.append((count, anchors[-1][1] + 1000.0))
    anchors.append((count, anchors[-1][1] + 20.0 * (count - anchors[-1][0])))
    lengths = [0.0] * count
    for (start, from_ms), (end, to_ms) in itertools.pairwise(anchors):
        if end > start:
            lengths[start:end] = [(to_ms - from_ms) / (end - start)] * (end - start)
        elif end:
            lengths[end - 1] += to_ms - from_ms
    return lengths


def speech_times(recording: Recording) -> list[tuple[float, float]]:
    """Return when the user spoke: the times of the server without the padding and the silence that they include."""
    detection = ((recording.session.get("audio") or {}).get("input") or {}).get("turn_detection") or {}
    silence_ms = detection.get("silence_duration_ms") or 400
    starts = [event["audio_start_ms"] for event in recording.received("input_audio_buffer.speech_started")]
    stops = [event["audio_end_ms"] for event in recording.received("input_audio_buffer.speech_stopped")]
    stops += [float("inf")] * (len(starts) - len(stops))
    return [
        (start + 300.0, max(stop - silence_ms, start + 400.0)) for start, stop in zip(starts, stops, strict=True)
    ] or [(0.0, float("inf"))]
