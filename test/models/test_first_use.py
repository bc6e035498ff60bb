"""First use: lazy, and safe from many threads at once."""

import subprocess
import sys

import pytest

HAMMER = """
import sys, threading
import openai_realtime.models as models
sys.setswitchinterval(1e-6)
TEXT = '{"type":"message","role":"user","content":[{"type":"input_text","text":"hi"}]}'
SESSION = '{"type":"realtime","id":"s","object":"realtime.session","audio":{"input":{"turn_detection":{"type":"server_vad"}}}}'
wrong, gate = [], threading.Barrier(16)

def work(position):
    gate.wait()
    try:
        if position % 2:
            item = models.RealtimeConversationItemMessageUser.from_json(TEXT)
            assert type(item.content[0])(type="input_text", text="x").text == "x"
        else:
            session = models.RealtimeSessionCreateResponseGA.from_json(SESSION)
            vad = session.audio.input.turn_detection
            assert type(vad)(threshold=0.5).to_dict() == {"type": "server_vad", "threshold": 0.5}
            assert session.to_dict()["audio"]["input"]["turn_detection"] == {"type": "server_vad"}
    except BaseException as error:
        wrong.append(repr(error))

threads = [threading.Thread(target=work, args=(i,)) for i in range(16)]
[thread.start() for thread in threads]
[thread.join(60) for thread in threads]
sys.exit("\\n".join(wrong) or 0)
"""


@pytest.mark.parametrize("attempt", range(4))
def test_first_use_from_many_threads(attempt: int) -> None:
    done = subprocess.run([sys.executable, "-W", "error", "-c", HAMMER], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr


def test_using_one_model_loads_no_other_than_it_needs() -> None:
    code = (
        "import sys\nfrom openai_realtime.models import RealtimeCallReferRequest\n"
        "loaded = [name for name in sys.modules if name.startswith('openai_realtime.models.')]\n"
        "assert loaded == ['openai_realtime.models.realtime_call_refer_request'], loaded"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


def test_the_package_knows_its_models() -> None:
    from openai_realtime import models

    assert "RealtimeSession" in dir(models)
    assert "RealtimeSession" in models.__all__
    with pytest.raises(AttributeError, match="RealtimeSesion"):
        models.RealtimeSesion  # noqa: B018
