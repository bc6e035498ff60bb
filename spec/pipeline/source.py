"""Read an official OpenAPI document from a file or a URL, with one-line errors."""

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

from .load import DocumentError, load_yaml, one_line, parse
from .tree import METHODS

__all__ = ["AREA", "DocumentError", "Source", "guess_revision", "load_yaml", "read"]

MAX_BYTES: Final = 16 * 1024 * 1024
STEP_SECONDS: Final = 30.0
TOTAL_SECONDS: Final = 180.0
VERSIONS: Final = ("3.0", "3.1", "3.2")
AREA: Final = "/realtime"


@dataclass(frozen=True)
class Source:
    """An official document and its revision."""

    document: dict[str, Any] = field(repr=False)
    sha256: str
    commit: str | None
    date: str | None


def read(location: str) -> Source:
    """Read the YAML or JSON document at `location`.

    Args:
        location: A path, or a `file:`, `http:` or `https:` URL.

    Raises:
        DocumentError: The document is unreachable, over 16 MiB, neither YAML nor JSON, truncated, or not an OpenAPI 3
            document with Realtime operations.
    """
    url = urllib.parse.urlsplit(location) if re.match(r"(https?|file):", location, re.IGNORECASE) else None
    shown = location if url is None else f"{url.scheme}://{url.netloc.rpartition('@')[2]}{url.path}"
    try:
        raw = _fetch(url) if url and url.scheme != "file" else _read_file(_file_path(location, url))
        document = parse(raw)
        _check(document)
    except DocumentError as error:
        raise DocumentError(f"{one_line(shown)}: {error}") from error
    commit, day = guess_revision(url.path if url and url.scheme != "file" else _file_path(location, url).name)
    return Source(document, hashlib.sha256(raw).hexdigest(), commit, day)


def guess_revision(name: str) -> tuple[str | None, str | None]:
    """Return the commit and the date (ISO 8601) found in a file name or URL path."""
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
        raise DocumentError("not an OpenAPI document: its top level is not a mapping")
    if "swagger" in document:
        raise DocumentError(f"a Swagger {one_line(str(document['swagger']))} document; OpenAPI 3 is expected")
    if "openapi" not in document:
        raise DocumentError("not an OpenAPI document: the key 'openapi' is missing")
    version = str(document["openapi"])
    if not any(version == known or version.startswith(known + ".") for known in VERSIONS):
        raise DocumentError(f"OpenAPI {one_line(version)} is not supported, only {', '.join(VERSIONS)}")
    paths, components = document.get("paths"), document.get("components")
    if not isinstance(paths, dict):
        raise DocumentError("'paths' is missing; is the document truncated?")
    if not isinstance(components, dict) or not isinstance(components.get("schemas"), dict):
        raise DocumentError("'components.schemas' is missing; is the document truncated?")
    ours = [item for path, item in paths.items() if path.startswith(AREA) and isinstance(item, dict)]
    if not any(isinstance(item.get(method), dict) for item in ours for method in METHODS):
        raise DocumentError(f"no operation under {AREA}")


def _file_path(location: str, url: urllib.parse.SplitResult | None) -> Path:
    if url is None:
        return Path(location)
    if url.netloc not in ("", "localhost"):
        raise DocumentError("a file: URL with a host cannot be read")
    return Path(urllib.request.url2pathname(url.path))


def _read_file(path: Path) -> bytes:
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            raise DocumentError("a directory, not a file" if stat.S_ISDIR(mode) else "not a regular file")
        with path.open("rb") as file:
            body = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise DocumentError("no such file") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise DocumentError(f"cannot be read: {one_line(str(reason))}") from error
    _check_size(body)
    return body


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follow redirects, except away from HTTPS or to another URL scheme."""

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
            raise DocumentError(f"the server redirects to a {scheme}: URL")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _fetch(url: urllib.parse.SplitResult) -> bytes:
    if "@" in url.netloc:
        raise DocumentError("a URL must not carry a user name or password")
    request = urllib.request.Request(url._replace(fragment="").geturl(), headers={"Accept": "*/*"})
    opener = urllib.request.build_opener(_Redirects)
    try:
        with opener.open(request, timeout=STEP_SECONDS) as response:
            return _receive(response)
    except urllib.error.HTTPError as error:
        with error:
            raise DocumentError(f"the server answered {error.code} {one_line(str(error.reason))}".rstrip()) from error
    except TimeoutError as error:
        raise DocumentError(f"no response within {STEP_SECONDS:g} s") from error
    except urllib.error.URLError as error:
        raise DocumentError(f"unreachable: {one_line(str(error.reason))}") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise DocumentError(f"unreachable: {type(error).__name__}: {one_line(str(error))}") from error


def _receive(response: http.client.HTTPResponse) -> bytes:
    deadline, body = time.monotonic() + TOTAL_SECONDS, bytearray()
    while part := response.read1(1024 * 1024):
        body += part
        _check_size(body)
        if time.monotonic() > deadline:
            raise DocumentError(f"incomplete after {TOTAL_SECONDS:g} s")
    announced = response.headers.get("Content-Length", "")
    if announced.isdecimal() and len(body) != int(announced):
        raise DocumentError(f"truncated: {len(body)} of {announced} bytes received")
    return bytes(body)


def _check_size(body: bytes | bytearray) -> None:
    if len(body) > MAX_BYTES:
        raise DocumentError(f"over {MAX_BYTES // 1024**2} MiB")
