"""Which hosts and origins may use the emulator. Pure.

A web page elsewhere could otherwise reach it through the browser of whoever runs it, and only the key would stand
between them: with a name of its own that resolves to 127.0.0.1 (Host), or across origins (Origin).
"""

import ipaddress
import re
from collections.abc import Iterable, Sequence

from openai_realtime.emulator import problems
from openai_realtime.emulator.problems import Refused

_HOST = r"(?P<name>\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(?::[0-9]*)?"
_ORIGIN = rf"[A-Za-z][A-Za-z0-9+.-]*://{_HOST}"


class Access:
    """The hosts that requests may name, and the origins that they may come from.

    Names of this machine are always allowed, on any port: localhost, names below it, loopback addresses, and the
    address that the emulator listens on. So are IP addresses as hosts if it listens on more than loopback.
    """

    def __init__(self, host: str, allowed_hosts: Sequence[str] = ()) -> None:
        self._names = frozenset(_plain(name) for name in (host, *allowed_hosts))
        self._any_address = not _is_local(host)

    def check(self, hosts: Iterable[str], origins: Iterable[str]) -> None:
        """Check the Host and Origin headers of a request, of which there may be none.

        Raises:
            Refused: for a foreign host or origin.
        """
        for host in hosts:
            if not self._allows_host(host):
                raise Refused(problems.host_not_allowed(host))
        for origin in origins:
            if not self.allows_origin(origin):
                raise Refused(problems.origin_not_allowed(origin))

    def allows_origin(self, origin: str) -> bool:
        """Return whether web pages of this origin may use the emulator."""
        found = re.fullmatch(_ORIGIN, origin)
        return found is not None and self._allows_name(found["name"])

    def _allows_host(self, host: str) -> bool:
        found = re.fullmatch(_HOST, host)
        if found is None:
            return False
        return self._allows_name(found["name"]) or (self._any_address and _address(found["name"]) is not None)

    def _allows_name(self, name: str) -> bool:
        return _is_local(name) or _plain(name) in self._names


def _plain(name: str) -> str:
    return name.lower().strip("[]").removesuffix(".")


def _is_local(name: str) -> bool:
    address = _address(name)
    if address is not None:
        return address.is_loopback
    return f".{_plain(name)}".endswith(".localhost")


def _address(name: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return None
