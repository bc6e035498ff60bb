"""Reads an official OpenAPI document from a file or a URL, and refuses what is none with one clear line."""

import hashlib
import http.client
import re
import stat
import time
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import IO, Any, Final

from .load import BadDocument, load_yaml, one_line, parse
from .tree import METHODS

__all__ = ["AREA", "BadDocument", "Source", "guess_revision", "load_yaml", "read"]

MAX_BYTES: Final = 64 * 1024 * 1024
STEP_SECONDS: Final = 30.0
TOTAL_SECONDS: Final = 180.0
VERSIONS: Final = ("3.0", "3.1", "3.2")
AREA: Final = "/realtime"


@dataclass(frozen=True)
class Source:
    """An official document, and the revision that its bytes and its name tell of."""

    document: dict[str, Any] = field(repr=False)
    sha256: str
    commit: str | None
    date: str | None


def read(location: str) -> Source:
    """Reads the YAML or JSON document at `location`: a path, or a `file:`, `http:` or `https:` URL.

    Raises:
        BadDocument: unreachable, over 64 MiB, neither YAML nor JSON, cut short, or not an OpenAPI 3 document with
            Realtime operations.
    """
    url = urllib.parse.urlsplit(location) if re.match(r"(https?|file):", location, re.IGNORECASE) else None
    shown = location if url is None else f"{url.scheme}://{url.netloc.rpartition('@')[2]}{url.path}"
    try:
        raw = _fetch(url) if url and url.scheme != "file" else _read_file(_path(location, url))
        document = parse(raw)
        _check(document)
    except BadDocument as problem:
        raise BadDocument(f"{one_line(shown)}: {problem}") from problem
    commit, day = guess_revision(url.path if url and url.scheme != "file" else _path(location, url).name)
    return Source(document, hashlib.sha256(raw).hexdigest(), commit, day)


def guess_revision(name: str) -> tuple[str | None, str | None]:
    """The commit and the date (ISO 8601) that a file name or the path of a URL tells of."""
    full = re.search(r"(?<![0-9a-zA-Z])[0-9a-f]{40}(?![0-9a-zA-Z])", name)
    for found in re.finditer(r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)(?:[-_.]([0-9a-f]{7,40})(?![0-9a-zA-Z]))?", name):
        try:
            day = date.fromisoformat(found[0][:10]).isoformat()
        except ValueError:
            continue
        return (full[0] if full else found[1]), day
    return (full[0] if full else None), None


def _check(document: Any) -> None:
    if not isinstance(document, dict):
        raise BadDocument("not an OpenAPI document: its top level is not a mapping")
    if "swagger" in document:
        raise BadDocument(f"a Swagger {one_line(str(document['swagger']))} document; OpenAPI 3 is expected")
    if "openapi" not in document:
        raise BadDocument("not an OpenAPI document: the key 'openapi' is missing")
    version = str(document["openapi"])
    if not any(version == known or version.startswith(known + ".") for known in VERSIONS):
        raise BadDocument(f"OpenAPI {one_line(version)}; {', '.join(VERSIONS)} are known")
    paths, components = document.get("paths"), document.get("components")
    if not isinstance(paths, dict):
        raise BadDocument("'paths' is missing; is the document cut short?")
    if not isinstance(components, dict) or not isinstance(components.get("schemas"), dict):
        raise BadDocument("'components.schemas' is missing; is the document cut short?")
    ours = [item for path, item in paths.items() if path.startswith(AREA) and isinstance(item, dict)]
    if not any(isinstance(item.get(method), dict) for item in ours for method in METHODS):
        raise BadDocument(f"no operation under {AREA}")


def _path(location: str, url: urllib.parse.SplitResult | None) -> Path:
    if url is None:
        return Path(location)
    if url.netloc not in ("", "localhost"):
        raise BadDocument("a file: URL with a host cannot be read")
    return Path(urllib.request.url2pathname(url.path))


def _read_file(path: Path) -> bytes:
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            raise BadDocument("a directory, not a file" if stat.S_ISDIR(mode) else "not a regular file")
        with path.open("rb") as file:
            body = file.read(MAX_BYTES + 1)
    except FileNotFoundError as problem:
        raise BadDocument("no such file") from problem
    except (OSError, ValueError) as problem:
        reason = problem.strerror if isinstance(problem, OSError) else str(problem)
        raise BadDocument(f"cannot be read: {one_line(str(reason))}") from problem
    _refuse_large(body)
    return body


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects, but never away from HTTPS nor to another kind of URL."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        scheme = urllib.parse.urlsplit(newurl).scheme.lower()
        if scheme != "https" and (scheme != "http" or req.type == "https"):
            fp.close()
            raise BadDocument(f"the server sends us on to a {scheme}: URL")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _fetch(url: urllib.parse.SplitResult) -> bytes:
    if "@" in url.netloc:
        raise BadDocument("a URL must not carry a user name or password")
    request = urllib.request.Request(url._replace(fragment="").geturl(), headers={"Accept": "*/*"})
    opener = urllib.request.build_opener(_Redirects)
    try:
        with opener.open(request, timeout=STEP_SECONDS) as response:
            return _receive(response)
    except urllib.error.HTTPError as problem:
        with problem:
            raise BadDocument(
                f"the server answered {problem.code} {one_line(str(problem.reason))}".rstrip()
            ) from problem
    except TimeoutError as problem:
        raise BadDocument(f"no answer within {STEP_SECONDS:g} s") from problem
    except urllib.error.URLError as problem:
        raise BadDocument(f"unreachable: {one_line(str(problem.reason))}") from problem
    except (OSError, http.client.HTTPException, ValueError) as problem:
        raise BadDocument(f"unreachable: {type(problem).__name__}: {one_line(str(problem))}") from problem


def _receive(response: http.client.HTTPResponse) -> bytes:
    until, body = time.monotonic() + TOTAL_SECONDS, bytearray()
    while part := response.read1(1024 * 1024):
        body += part
        _refuse_large(body)
        if time.monotonic() > until:
            raise BadDocument(f"not complete after {TOTAL_SECONDS:g} s")
    announced = response.headers.get("Content-Length", "")
    if announced.isdecimal() and len(body) != int(announced):
        raise BadDocument(f"cut short: {len(body)} of {announced} bytes arrived")
    return bytes(body)


def _refuse_large(body: bytes | bytearray) -> None:
    if len(body) > MAX_BYTES:
        raise BadDocument(f"over {MAX_BYTES // 1024**2} MiB")
