"""What a piece of code loads, in a process of its own."""

import json
import os
import subprocess
import sys

HEAVY = {"pydantic", "pydantic_core", "urllib3", "aiohttp", "websockets", "ssl", "dateutil"}


def loaded_by(code: str, base_url: str = "https://127.0.0.1:9/v1") -> set[str]:
    """Run code in a process of its own and give the names of the top-level modules that it loaded."""
    kept = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    environment = {**kept, "OPENAI_API_KEY": "sk-test-0123456789", "OPENAI_BASE_URL": base_url}
    tell = "\nimport json, sys\nprint(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))"
    path = [path for path in sys.path if path]
    environment["PYTHONPATH"] = os.pathsep.join([os.getcwd(), *path])
    command = [sys.executable, "-W", "error", "-c", code + tell]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 0, run.stderr
    return set(json.loads(run.stdout))
