"""SDP answers fit their offers."""

import re
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_realtime.emulator.sdp import SdpError, answer

HEAD = ["v=0", "o=- 46117 2 IN IP4 127.0.0.1", "s=-", "t=0 0"]
DATA = "m=application 9 UDP/DTLS/SCTP webrtc-datachannel"
OPPOSITE = {"sendrecv": "sendrecv", "sendonly": "recvonly", "recvonly": "sendonly", "inactive": "inactive"}


class Section(NamedTuple):
    kind: str
    port: int
    protocol: str
    formats: list[str]
    attributes: dict[str, str]


def parse(text):
    """Return the session-level attributes and the sections of a description, after checking the form of each line."""
    assert text.endswith("\r\n")
    lines = text.removesuffix("\r\n").split("\r\n")
    assert lines[0] == "v=0"
    session, sections = {}, []
    for line in lines:
        assert re.fullmatch(r"[a-z]=\S.*", line), line
        if line[0] == "m":
            kind, port, protocol, *formats = line[2:].split(" ")
            sections.append(Section(kind, int(port), protocol, formats, {}))
        elif line[0] == "a":
            name, _, value = line[2:].partition(":")
            (sections[-1].attributes if sections else session)[name] = value
    return session, sections


def offer(*sections, extra=(), end="\r\n"):
    return "".join(line + end for line in (*HEAD, *extra, *(line for section in sections for line in section)))


def audio(mid="0", payloads=("111 opus/48000/2",), *more):
    numbers = " ".join(payload.split(" ")[0] for payload in payloads)
    maps = [f"a=rtpmap:{payload}" for payload in payloads if " " in payload]
    return [f"m=audio 9 UDP/TLS/RTP/SAVPF {numbers}", "c=IN IP4 0.0.0.0", f"a=mid:{mid}", "a=rtcp-mux", *maps, *more]


def data(mid="1"):
    return [DATA, "c=IN IP4 0.0.0.0", f"a=mid:{mid}", "a=setup:actpass", "a=sctp-port:5000"]


def video(mid="2"):
    return ["m=video 9 UDP/TLS/RTP/SAVPF 96 97", f"a=mid:{mid}", "a=rtpmap:96 VP8/90000", "a=sendrecv"]


def test_browser_offer():
    session, [sound, channel] = parse(
        answer(
            offer(
                audio("0", ["111 opus/48000/2", "0"], "a=sendrecv", "a=setup:actpass"),
                data(),
                extra=["a=group:BUNDLE 0 1"],
            )
        )
    )
    assert session["group"] == "BUNDLE 0 1"
    assert (sound.kind, sound.port, sound.formats) == ("audio", 9, ["111", "0"])
    assert sound.attributes["rtpmap"] == "0 PCMU/8000"
    assert (sound.attributes["mid"], sound.attributes["setup"]) == ("0", "active")
    assert "sendrecv" in sound.attributes
    assert "rtcp-mux" in sound.attributes
    assert (channel.kind, channel.port, channel.formats) == ("application", 9, ["webrtc-datachannel"])
    assert channel.attributes["sctp-port"] == "5000"
    for section in (sound, channel):
        assert len(section.attributes["ice-ufrag"]) >= 4
        assert len(section.attributes["ice-pwd"]) >= 22
    assert re.fullmatch(r"sha-256 [0-9A-F]{2}(:[0-9A-F]{2}){31}", session["fingerprint"])
    assert "ice-lite" in session
    assert sound.attributes["candidate"].endswith(f"ufrag {sound.attributes['ice-ufrag']}")


def test_credentials_are_new():
    described = (parse(answer(offer(audio()))) for _ in range(2))
    first, second = ({**session, **sections[0].attributes} for session, sections in described)
    for name in ("ice-ufrag", "ice-pwd", "fingerprint"):
        assert first[name] != second[name]


@pytest.mark.parametrize(("offered", "answered"), [("actpass", "active"), ("passive", "active"), ("active", "passive")])
def test_setup(offered, answered):
    assert parse(answer(offer(audio("0", ["0"], f"a=setup:{offered}"))))[1][0].attributes["setup"] == answered
    assert parse(answer(offer(audio(), extra=[f"a=setup:{offered}"])))[1][0].attributes["setup"] == answered


@pytest.mark.parametrize(
    ("payloads", "chosen"),
    [
        (["0", "8", "96 OPUS/48000/2"], "96 0 8"),
        (["8", "0"], "0 8"),
        (["8"], "8"),
        (["9", "97 PCMU/8000/1"], "97"),
        (["0 opus/48000/2"], "0"),
    ],
)
def test_codecs(payloads, chosen):
    assert parse(answer(offer(audio("0", payloads))))[1][0].formats == chosen.split()


def test_unsupported_sections_are_declined():
    _, sections = parse(answer(offer(audio("a", ["9"]), video("v"), data("d"), extra=["a=group:BUNDLE a v d"])))
    assert [section.port for section in sections] == [0, 0, 9]
    session, _ = parse(answer(offer(video("v"), data("d"), extra=["a=group:BUNDLE v d", "a=group:LS v d"])))
    assert session["group"] == "BUNDLE d"


sections = st.lists(st.sampled_from(["audio", "data", "video"]), max_size=5).map(lambda kinds: [*kinds, "data"])
mids = st.lists(st.from_regex(r"[A-Za-z0-9]{1,6}", fullmatch=True), min_size=6, max_size=6, unique=True)


@given(
    sections,
    mids,
    st.permutations(["0", "8", "96 opus/48000/2", "101 telephone-event/8000"]),
    st.sampled_from(sorted(OPPOSITE)),
    st.sampled_from(["\n", "\r\n"]),
)
def test_answer_matches_offer(kinds, mids, payloads, direction, end):
    made = {
        "audio": lambda mid: audio(mid, payloads, f"a={direction}"),
        "data": data,
        "video": video,
    }
    offered = [made[kind](mid) for kind, mid in zip(kinds, mids, strict=False)]
    session, answered = parse(
        answer(offer(*offered, extra=[f"a=group:BUNDLE {' '.join(mids[: len(kinds)])}"], end=end))
    )
    assert len(answered) == len(offered)
    for section, lines, mid in zip(answered, offered, mids, strict=False):
        kind, _, protocol, *formats = lines[0][2:].split(" ")
        assert (section.kind, section.protocol, section.attributes["mid"]) == (kind, protocol, mid)
        assert set(section.formats) <= set(formats)
        assert (section.port == 0) == (kind == "video")
        if kind == "audio":
            assert OPPOSITE[direction] in section.attributes
    accepted = [mid for section, mid in zip(answered, mids, strict=False) if section.port]
    assert session["group"].split() == ["BUNDLE", *accepted]


@given(st.text(max_size=60) | st.text(alphabet="vosmta=: 0\r\n", max_size=60).map(lambda text: "v=0\r\n" + text))
def test_noise_is_refused(text):
    with pytest.raises(SdpError):
        answer(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "start with v=0"),
        ("hello", "start with v=0"),
        ("v=0\r\nnonsense", "line 2"),
        (offer(), "no m= line"),
        ("v=0\r\ns=-\r\nt=0 0\r\nm=audio 9 RTP/AVP 0\r\n", "no o= line"),
        (offer(["m=audio nine RTP/AVP 0"]), "line 5 is not a media description"),
        (offer(["m=audio 9"]), "line 5 is not a media description"),
        (offer(video()), "neither audio"),
        (offer([DATA.replace(" 9 ", " 0 ")]), "neither audio"),
    ],
)
def test_reason(text, reason):
    with pytest.raises(SdpError, match=re.escape(reason)):
        answer(text)
