"""SDP answers to WebRTC offers (RFC 8866, RFC 8829): text in, text out, no network.

The answer matches its offer section by section. It accepts one audio stream and the data channel and declines
everything else. It has the form of the API's answers: ICE lite, the transport's parameters and candidates, every codec
that both sides support. No media endpoint exists behind it: the candidates are on the loopback interface.
"""

import re
import secrets
from dataclasses import dataclass, field

_LINE = re.compile(r"[a-z]=[^\r]*")
_MEDIA = re.compile(
    r"(?P<kind>[!-~]+) (?P<port>[0-9]{1,5})(?:/[0-9]+)? (?P<protocol>[!-~]+) (?P<formats>[!-~]+(?: [!-~]+)*)"
)
_AUDIO_CODECS = ("opus/48000", "pcmu/8000", "pcma/8000")
_CANDIDATES = ("1 1 udp 2130706431 127.0.0.1 9 typ host", "2 1 tcp 1671430143 127.0.0.1 9 typ host tcptype passive")
_MAX_MESSAGE_BYTES = 1_073_741_823
_STATIC_PAYLOADS = {"0": "PCMU/8000", "8": "PCMA/8000"}
_MIRRORED = {"sendrecv": "sendrecv", "sendonly": "recvonly", "recvonly": "sendonly", "inactive": "inactive"}
_ICE_CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


class SdpError(ValueError):
    """The offer is not a valid session description, or offers nothing that can be accepted."""


@dataclass(frozen=True, slots=True)
class Transport:
    """The ICE and DTLS parameters of an answer, new for each answer."""

    ufrag: str
    password: str = field(repr=False)
    fingerprint: str

    @classmethod
    def fresh(cls) -> "Transport":
        """Return random credentials of the standard lengths."""
        fingerprint = ":".join(f"{byte:02X}" for byte in secrets.token_bytes(32))
        return cls(_ice_string(8), _ice_string(24), fingerprint)


@dataclass(slots=True)
class _Section:
    """One m-line of an offer with its attributes, in order."""

    kind: str
    port: int
    protocol: str
    formats: list[str]
    attributes: list[tuple[str, str]] = field(default_factory=list)

    def get(self, name: str, default: str = "") -> str:
        return next((value for key, value in self.attributes if key == name), default)

    def has(self, name: str) -> bool:
        return any(key == name for key, _ in self.attributes)


def answer(offer: str, transport: Transport | None = None) -> str:
    """Return the answer to `offer`, with lines ending in CRLF.

    Raises:
        SdpError: if the offer is not SDP or contains nothing that can be accepted.
    """
    transport = transport or Transport.fresh()
    session, sections = _parse(offer)
    answered = [_answer_section(section, session, transport) for section in sections]
    if not any(answered):
        raise SdpError("it offers neither audio in a supported codec nor a data channel")
    groups = [value.split() for name, value in session.attributes if name == "group"]
    bundle = [mid for group in groups if group[:1] == ["BUNDLE"] for mid in group[1:]]
    accepted = [section.get("mid") for section, lines in zip(sections, answered, strict=True) if lines]
    bundled = [mid for mid in accepted if mid in bundle]
    lines = ["v=0", f"o=- {secrets.randbits(62)} 2 IN IP4 0.0.0.0", "s=-", "t=0 0", "a=msid-semantic:WMS *"]
    lines += [f"a=fingerprint:sha-256 {transport.fingerprint}", "a=ice-lite"]
    if bundled:
        lines.append(f"a=group:BUNDLE {' '.join(bundled)}")
    for section, attributes in zip(sections, answered, strict=True):
        lines += attributes or _declined(section)
    return "".join(f"{line}\r\n" for line in lines)


def _parse(offer: str) -> tuple[_Section, list[_Section]]:
    """Return the session-level attributes, as a section of their own, and the media sections."""
    lines = re.split("\r?\n", offer.rstrip("\r\n"))
    if lines[0] != "v=0":
        raise SdpError("it does not start with v=0")
    session = _Section("session", 0, "", [])
    sections: list[_Section] = []
    head: set[str] = set()
    for number, line in enumerate(lines, 1):
        if not _LINE.fullmatch(line):
            raise SdpError(f"line {number} is not of the form <letter>=<value>")
        letter, value = line[0], line[2:]
        if letter == "m":
            sections.append(_media(value, number))
        elif letter == "a":
            name, _, argument = value.partition(":")
            (sections[-1] if sections else session).attributes.append((name, argument))
        elif not sections:
            head.add(letter)
    for letter in "ost":
        if letter not in head:
            raise SdpError(f"there is no {letter}= line before the first m= line")
    if not sections:
        raise SdpError("there is no m= line")
    return session, sections


def _media(value: str, number: int) -> _Section:
    found = _MEDIA.fullmatch(value)
    if found is None:
        raise SdpError(f"line {number} is not a media description")
    return _Section(found["kind"], int(found["port"]), found["protocol"], found["formats"].split(" "))


def _answer_section(section: _Section, session: _Section, transport: Transport) -> list[str]:
    """Return the lines that accept a section; none if it is declined."""
    if section.kind == "audio":
        content = _audio(section, session, transport)
    elif section.kind == "application" and "webrtc-datachannel" in section.formats:
        channel = ["a=sendrecv", "a=sctp-port:5000", f"a=max-message-size:{_MAX_MESSAGE_BYTES}"]
        content = [_media_line(section, ["webrtc-datachannel"]), *channel]
    else:
        content = []
    disabled = section.port == 0 and not section.has("bundle-only")
    if not content or disabled:
        return []
    offered_setup = section.get("setup") or session.get("setup", "actpass")
    media, *attributes = content
    return [
        media,
        "c=IN IP4 0.0.0.0",
        f"a=setup:{'passive' if offered_setup == 'active' else 'active'}",
        *_mid(section),
        f"a=ice-ufrag:{transport.ufrag}",
        f"a=ice-pwd:{transport.password}",
        *attributes,
    ]


def _audio(section: _Section, session: _Section, transport: Transport) -> list[str]:
    """Accept the codecs that both sides support; return no lines if there are none."""
    codecs = {payload: codec for payload, codec in _STATIC_PAYLOADS.items() if payload in section.formats}
    for payload, _, codec in (value.partition(" ") for name, value in section.attributes if name == "rtpmap"):
        if payload in section.formats:
            codecs[payload] = codec
    payloads = [p for known in _AUDIO_CODECS for p in section.formats if codecs.get(p, "").lower().startswith(known)]
    if not payloads:
        return []
    lines = [_media_line(section, payloads), *(["a=rtcp-mux"] if section.has("rtcp-mux") else []), "a=rtcp-rsize"]
    for payload in payloads:
        lines.append(f"a=rtpmap:{payload} {codecs[payload]}")
        if codecs[payload].lower().startswith("opus"):
            lines.append(f"a=fmtp:{payload} minptime=10;useinbandfec=1")
    ssrc = secrets.randbits(32)
    about = ("cname:realtimeapi", "msid:realtimeapi audio", "mslabel:realtimeapi", "label:audio")
    lines += [f"a=ssrc:{ssrc} {each}" for each in about]
    direction = next((d for s in (section, session) for d in _MIRRORED if s.has(d)), "sendrecv")
    lines += ["a=msid:realtimeapi audio", f"a={_MIRRORED[direction]}"]
    return [*lines, *(f"a=candidate:{candidate} ufrag {transport.ufrag}" for candidate in _CANDIDATES)]


def _declined(section: _Section) -> list[str]:
    media = f"m={section.kind} 0 {section.protocol} {' '.join(section.formats)}"
    return [media, "c=IN IP4 0.0.0.0", *_mid(section), *(["a=inactive"] if section.kind != "application" else [])]


def _media_line(section: _Section, formats: list[str]) -> str:
    return f"m={section.kind} 9 {section.protocol} {' '.join(formats)}"


def _mid(section: _Section) -> list[str]:
    return [f"a=mid:{section.get('mid')}"] if section.has("mid") else []


def _ice_string(length: int) -> str:
    return "".join(secrets.choice(_ICE_CHARACTERS) for _ in range(length))
