"""basedpyright's language server, asked as an editor asks it: a few messages of JSON-RPC over pipes."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

ROOT = Path(__file__).resolve().parents[2]
CURSOR = "|"


class LanguageServer:
    """A running server with `folder` as its workspace."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve().as_uri()
        self._asked = 0
        self._process = subprocess.Popen(
            [Path(sys.executable).parent / "basedpyright-langserver", "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def __enter__(self) -> Self:
        workspace = {"uri": self._folder, "name": "workspace"}
        able = {"workspace": {"configuration": True, "workspaceFolders": True}}
        self._ask(
            "initialize",
            {"processId": None, "rootUri": self._folder, "workspaceFolders": [workspace], "capabilities": able},
        )
        self._send({"method": "initialized", "params": {}})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ask("shutdown", {})
        self._send({"method": "exit"})
        self._process.communicate(timeout=30)

    def completions(self, name: str, code: str) -> set[str]:
        """Return what is offered where `|` stands in the code of a new file."""
        before, _, after = code.partition(CURSOR)
        uri = f"{self._folder}/{name}.py"
        document = {"uri": uri, "languageId": "python", "version": 1, "text": before + after}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        position = {"line": before.count("\n"), "character": len(before.rpartition("\n")[2])}
        result = self._ask("textDocument/completion", {"textDocument": {"uri": uri}, "position": position})
        return {item["label"].strip("\"'") for item in (result or {"items": []})["items"]}

    def _ask(self, method: str, params: Mapping[str, object]) -> Any:
        self._asked += 1
        self._send({"id": self._asked, "method": method, "params": params})
        while True:
            message = self._receive()
            if "method" not in message:
                if message["id"] == self._asked:
                    assert "error" not in message, message
                    return message["result"]
            elif "id" in message:
                configured = message["method"] == "workspace/configuration"
                result = [_settings(each.get("section")) for each in message["params"]["items"]] if configured else None
                self._send({"id": message["id"], "result": result})

    def _send(self, message: Mapping[str, object]) -> None:
        assert self._process.stdin is not None
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(data), data))
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        assert length, "the server is gone"
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return message


def _settings(section: str | None) -> dict[str, object]:
    if section == "python":
        return {"pythonPath": sys.executable}
    return {"analysis": {"extraPaths": [str(ROOT)], "diagnosticMode": "openFilesOnly"}}
