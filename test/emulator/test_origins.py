"""Which web pages may use the emulator: foreign origins and host names are refused, with and without a key."""

import pytest
from support.talk import connect
from websockets.exceptions import InvalidStatus

from openai_realtime.emulator import Emulator
from openai_realtime.emulator.access import Access
from openai_realtime.emulator.problems import Refused

SECRETS = "/realtime/client_secrets"
LOCAL = [
    "http://localhost",
    "http://localhost:5173",
    "https://localhost:8443",
    "http://LOCALHOST:3000",
    "http://app.localhost:3000",
    "http://127.0.0.1:8080",
    "http://127.1.2.3",
    "http://[::1]:3000",
    "capacitor://localhost",
]
FOREIGN = [
    "https://evil.example",
    "http://localhost.evil.example",
    "http://evil.example:8000",
    "http://127.0.0.1.evil.example",
    "http://notlocalhost",
    "http://localhost@evil.example",
    "http://evil.example/localhost",
    "http://evil.example#localhost",
    "http://10.0.0.1",
    "http://[fe80::1]",
    "http://0.0.0.0:3000",
    "null",
    "",
    "localhost",
    "http://",
]


@pytest.mark.parametrize("origin", LOCAL)
def test_pages_of_this_machine_may_connect(emulator, api, origin):
    reply = api.post(SECRETS, {}, headers={"Origin": origin})
    assert reply.status == 200
    assert (reply.headers["access-control-allow-origin"], reply.headers["vary"]) == (origin, "Origin")
    with connect(emulator, headers={"Origin": origin}) as client:
        client.only("session.created")


@pytest.mark.parametrize("origin", FOREIGN)
@pytest.mark.parametrize("key", ["", None])
def test_pages_elsewhere_are_refused(emulator, api, origin, key):
    reply = api.post(SECRETS, {}, headers={"Origin": origin}, key=key)
    assert reply.error == (403, "origin_not_allowed", None)
    assert "access-control-allow-origin" not in reply.headers
    with pytest.raises(InvalidStatus) as caught, connect(emulator, headers={"Origin": origin}, key=key):
        pass
    assert caught.value.response.status_code == 403


def test_a_page_elsewhere_cannot_ring_or_use_a_subprotocol(emulator, api):
    headers = {"Origin": "https://evil.example"}
    address = emulator.base_url.removesuffix("/v1")
    reply = api.send("POST", "/../emulator/ring", headers=headers)
    assert (reply.status, address in reply.text) == (403, False)
    protocols = ["realtime", f"openai-insecure-api-key.{emulator.api_key}"]
    with (
        pytest.raises(InvalidStatus) as caught,
        connect(emulator, key=None, headers=headers, subprotocols=protocols),
    ):
        pass
    assert caught.value.response.status_code == 403


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "192.168.0.1", "a b"])
def test_other_host_names_are_refused(api, host):
    assert api.post(SECRETS, {}, headers={"Host": host}).error == (403, "host_not_allowed", None)


@pytest.mark.parametrize("host", ["localhost", "localhost:1", "LocalHost.", "127.0.0.1", "[::1]:80", "it.localhost"])
def test_names_of_this_machine_are_served(api, host):
    reply = api.post(SECRETS, {}, headers={"Host": host})
    assert reply.status == 200
    assert "access-control-allow-origin" not in reply.headers


def test_refused_requests_are_not_recorded_and_use_up_no_fault(make_api):
    from openai_realtime.emulator import Fault

    with Emulator() as emulator:
        api = make_api(emulator)
        emulator.fail_next(Fault(status=503))
        assert api.post(SECRETS, {}, headers={"Origin": "null"}).status == 403
        assert emulator.requests == []
        assert api.post(SECRETS, {}).status == 503


def test_other_hosts_can_be_allowed(make_api):
    with Emulator(allowed_hosts=["App.example", "emulator"]) as emulator:
        api = make_api(emulator)
        for headers in ({"Origin": "https://app.example:8443"}, {"Host": "emulator:8000"}, {"Host": "APP.EXAMPLE"}):
            assert api.post(SECRETS, {}, headers=headers).status == 200
        assert api.post(SECRETS, {}, headers={"Origin": "https://sub.app.example"}).status == 403
        with connect(emulator, headers={"Origin": "https://app.example"}) as client:
            client.only("session.created")


def test_addresses_are_served_where_the_emulator_listens_beyond_this_machine():
    access = Access("0.0.0.0")
    access.check(["192.168.0.1:8000", "[fe80::1]:8000", "0.0.0.0:8000"], ())
    for hosts, origins in ((["evil.example"], ()), ((), ["http://192.168.0.1:8000"])):
        with pytest.raises(Refused):
            access.check(hosts, origins)


def test_every_header_counts(api):
    access = Access("127.0.0.1")
    with pytest.raises(Refused):
        access.check((), ["http://localhost", "https://evil.example"])


def test_preflight(api):
    asked = {
        "Origin": "http://localhost:5173",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization, content-type",
    }
    before = len(api.emulator.requests)
    reply = api.send("OPTIONS", "/realtime/calls", headers=asked, key=None)
    assert (reply.status, reply.text) == (204, "")
    assert reply.headers["access-control-allow-origin"] == asked["Origin"]
    assert reply.headers["access-control-allow-headers"] == asked["Access-Control-Request-Headers"]
    assert "POST" in reply.headers["access-control-allow-methods"]
    assert "access-control-allow-credentials" not in reply.headers
    foreign = api.send("OPTIONS", "/realtime/calls", headers={**asked, "Origin": "https://evil.example"}, key=None)
    assert foreign.error == (403, "origin_not_allowed", None)
    assert "access-control-allow-origin" not in foreign.headers
    assert len(api.emulator.requests) == before


def test_pages_can_read_errors(api):
    reply = api.post(SECRETS, {}, headers={"Origin": "http://localhost"}, key=None)
    assert reply.status == 401
    assert reply.headers["access-control-allow-origin"] == "http://localhost"
    assert "location" in reply.headers["access-control-expose-headers"]
