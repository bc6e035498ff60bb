"""SOCKS proxies for urllib3. Needs PySocks (the extra `socks`)."""

from typing import Any

import urllib3
from urllib3.contrib.socks import SOCKSConnection, SOCKSHTTPSConnection, SOCKSProxyManager
from urllib3.contrib.socks import SOCKSHTTPConnectionPool as PlainPool
from urllib3.contrib.socks import SOCKSHTTPSConnectionPool as SecurePool

from openai_realtime.transport.strict_http import StrictConnection, StrictResponse


class _PlainConnection(StrictConnection, SOCKSConnection):
    response_class = StrictResponse


class _SecureConnection(StrictConnection, SOCKSHTTPSConnection):
    response_class = StrictResponse


class _PlainPool(PlainPool):
    ConnectionCls = _PlainConnection  # pyright: ignore[reportAssignmentType]  # as urllib3 itself does


class _SecurePool(SecurePool):
    ConnectionCls = _SecureConnection  # pyright: ignore[reportAssignmentType]  # as urllib3 itself does


def socks_manager(proxy: str, **options: Any) -> urllib3.PoolManager:
    """Create a manager of connections that go through a SOCKS proxy."""
    manager = SOCKSProxyManager(proxy, **options)
    manager.pool_classes_by_scheme = {"http": _PlainPool, "https": _SecurePool}
    return manager
