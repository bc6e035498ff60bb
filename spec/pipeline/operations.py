"""Normalize operations to one form: every part in its place, and a name for each.

- References to path items, parameters, request bodies, responses and headers are replaced by what they refer to.
- Parameters of a path belong to each of its operations. Path parameters that nobody declares are strings.
- Operations without an identifier are named after method and path. Known endpoints keep the name that hand-written
  code calls them by, whatever the document calls them. All operations form one group, so a renamed tag changes nothing.
"""

import copy
import re
from typing import Any, Final

from .errors import SpecError
from .tree import METHODS, Schema

GROUP: Final = "Realtime"
_SHARED: Final = ("parameters", "requestBodies", "responses", "headers", "pathItems", "examples", "links", "callbacks")
_IGNORED: Final = ("accept", "content-type", "authorization")  # OpenAPI describes them elsewhere
_DEEPEST: Final = 20


def normalize(document: Schema, names: dict[str, str]) -> list[str]:
    """Normalize all operations, in place, and return the notes for a maintainer.

    Args:
        document: the document.
        names: the names of known operations, by `METHOD path`.

    Raises:
        SpecError: a reference leads nowhere.
    """
    notes: list[str] = []
    taken: dict[str, str] = {}
    for path, item in document["paths"].items():
        item = document["paths"][path] = _resolved(item, document, path)
        shared = item.pop("parameters", None) or []
        for key in [key for key in item if key not in METHODS]:
            if key == "servers":
                notes.append(f"{path}: has a server of its own, which is ignored")
            del item[key]
        for method in [method for method in METHODS if method in item]:
            at = f"{method.upper()} {path}"
            operation = item[method]
            _normalize_operation(operation, shared, document, at, notes)
            operation["operationId"] = _operation_id(operation, method, path, names, taken, notes)
            taken[method_name(operation["operationId"])] = at
    for section in _SHARED:
        document["components"].pop(section, None)
    document["tags"] = [{"name": GROUP}]
    return notes


def method_name(operation_id: str) -> str:
    """Return the name of the Python method for an operation."""
    words = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", operation_id)
    name = re.sub(r"\W+", "_", words).strip("_").lower()
    return name if name[:1].isalpha() else f"call_{name}"


def _normalize_operation(operation: Schema, shared: list[Any], document: Schema, at: str, notes: list[str]) -> None:
    operation["tags"] = [GROUP]
    operation.pop("callbacks", None)
    if operation.pop("servers", None):
        notes.append(f"{at}: has a server of its own, which is ignored")
    own = [_resolved(part, document, at) for part in [*shared, *(operation.get("parameters") or [])]]
    by_name = {(part.get("name"), part.get("in")): part for part in own}
    parameters = []
    for (name, place), part in by_name.items():
        if place == "cookie":
            notes.append(f"{at}: the cookie {name} is not sent")
        elif not (place == "header" and str(name).lower() in _IGNORED):
            parameters.append(_with_schema(part))
    path = at.partition(" ")[2]
    for name in re.findall(r"{([^{}]+)}", path):
        if (name, "path") not in by_name:
            notes.append(f"{at}: the path parameter {name} is not declared; taken as a string")
            parameters.append({"in": "path", "name": name, "required": True, "schema": {"type": "string"}})
    parameters = [part for part in parameters if part["in"] != "path" or f"{{{part['name']}}}" in path]
    operation.pop("parameters", None)
    if parameters:
        operation["parameters"] = parameters
    if operation.get("requestBody") is not None:
        operation["requestBody"] = _resolved(operation["requestBody"], document, at)
        if not operation["requestBody"].get("content"):
            del operation["requestBody"]
            notes.append(f"{at}: has a body without a media type, which is never sent")
    responses = operation.get("responses") or {"200": {}}
    operation["responses"] = {str(status): _resolved(part, document, at) for status, part in responses.items()}
    for response in operation["responses"].values():
        if response.get("headers"):
            response["headers"] = {name: _resolved(part, document, at) for name, part in response["headers"].items()}


def _with_schema(parameter: Schema) -> Schema:
    """Return the parameter with its schema where the generator looks for it; its `content` becomes a mark."""
    content = parameter.get("content")
    if not content:
        return {**parameter, "schema": parameter.get("schema", {})}
    media = next(iter(content.values()))
    rest = {key: value for key, value in parameter.items() if key != "content"}
    return {**rest, "schema": (media or {}).get("schema", {}), "x-json": True}


def _operation_id(
    operation: Schema, method: str, path: str, names: dict[str, str], taken: dict[str, str], notes: list[str]
) -> str:
    known = names.get(f"{method.upper()} {path}")
    name = known or operation.get("operationId")
    derived = "-".join([method, *re.findall(r"[A-Za-z0-9]+", path)]).lower()
    if not name or not re.search(r"[A-Za-z]", str(name)):
        notes.append(f"{method.upper()} {path}: has no operationId; named {derived}")
        return derived
    holder = taken.get(method_name(name))
    if holder is not None:
        notes.append(f"{method.upper()} {path}: has the operationId of {holder}; named {derived}")
        return derived
    if name in names.values() and not known:
        notes.append(f"{method.upper()} {path}: has the name of another endpoint, {name}; named {derived}")
        return derived
    return str(name)


def _resolved(node: Any, document: Schema, at: str) -> Schema:
    """Return a copy of the node, or of what it refers to."""
    for _ in range(_DEEPEST):
        if not isinstance(node, dict) or "$ref" not in node:
            break
        rest = {key: value for key, value in node.items() if key != "$ref"}
        node = pointed(document, node["$ref"], at)
        node = {**node, **rest} if isinstance(node, dict) else node
    if not isinstance(node, dict) or "$ref" in node:
        raise SpecError(f"{at}: a part must be a mapping, or refer to one")
    return copy.deepcopy(node)


def pointed(document: Schema, reference: str, at: str) -> Any:
    """Return the node that a reference such as `#/components/responses/Gone` points to.

    Raises:
        SpecError: there is none.
    """
    node: Any = document
    for step in reference.removeprefix("#/").split("/"):
        step = step.replace("~1", "/").replace("~0", "~")
        if isinstance(node, list) and step.isdecimal() and int(step) < len(node):
            node = node[int(step)]
        elif isinstance(node, dict) and step in node:
            node = node[step]
        else:
            raise SpecError(f"{at} refers to {reference!r}, which does not exist")
    return node
