"""Extract the Realtime part of an official OpenAPI document, with pure functions."""

import copy
import hashlib
import re
from collections.abc import Iterator
from functools import partial
from typing import Any, Final, TypeVar
from urllib.parse import unquote

from .grammar import DATA, PARTS, NodeType, child_path, child_type, children, is_prose, map_children, operation_name
from .source import AREA, DocumentError
from .tree import METHODS

ROOTS: Final = (
    "RealtimeSession",
    "RealtimeClientEvent",
    "RealtimeServerEvent",
    "RealtimeTranslationClientEvent",
    "RealtimeTranslationServerEvent",
    "WebhookRealtimeCallIncoming",
)
_LEFT_OUT: Final = ("RealtimeBetaClientEvent", "RealtimeBetaServerEvent")
_INFO: Final = ("title", "version", "license")
_KEPT: Final = ("openapi", "jsonSchemaDialect", "servers", "security")
_COMPONENT: Final = re.compile(r"#/components/([^/]+)/([^/]+)((?:/[^/]*)*)")
_NAMED: Final = {key for keywords in PARTS.values() for key, (shape, _) in keywords.items() if shape == "map"} | {
    "callbacks"
}

Tree = dict[str, Any]
_Form = TypeVar("_Form", list[Any], dict[str, Any])


def trim(document: Tree) -> Tree:
    """Return the Realtime part of `document`: operations under /realtime, root schemas, and all they reference.

    Beta events are omitted, also from unions. The upstream order of keys is kept.

    Raises:
        DocumentError: A reference has no target in the document.
    """
    paths = {path: _without_beta(item) for path, item in document["paths"].items() if path.startswith(AREA)}
    operations = list(_operations(paths))
    components = _reachable_components(document, paths, operations)
    tags = [tag for _, operation in operations for tag in _as_type(list, operation.get("tags"))]
    result: Tree = {}
    for key, value in document.items():
        if key == "info" and isinstance(value, dict):
            result[key] = {name: copy.deepcopy(value[name]) for name in value if name in _INFO}
        elif key == "tags" and isinstance(value, list):
            result[key] = [copy.deepcopy(tag) for tag in value if isinstance(tag, dict) and tag.get("name") in tags]
        elif key == "paths":
            result[key] = paths
        elif key == "components":
            result[key] = components
        elif key in _KEPT:
            result[key] = copy.deepcopy(value)
    return result


def notes(document: Tree) -> list[str]:
    """Return a line for each expected root schema that the document lacks; trimming works without them."""
    schemas = document["components"]["schemas"]
    return [f"the schema {root} is not in the official document" for root in ROOTS if root not in schemas]


def strip_prose(tree: Tree) -> Tree:
    """Return a document without descriptions, summaries, schema titles, examples and vendor keys.

    Properties with such names are kept, and so are extension keys that are not documentation.
    """
    stripped: Tree = _stripped(tree, "document")
    return stripped


def description_hashes(trimmed: Tree) -> dict[str, str]:
    """Return the first 12 hex digits of the SHA-256 of each official text, by dotted path.

    Paths are like `RealtimeSession.voice`, `RealtimeTurnDetection.|server_vad.threshold`, `create-realtime-call.201`.
    Texts with the same path (summary and description; a value and its union with null) share a hash. White space is
    ignored.
    """
    texts: dict[str, list[str]] = {}
    for path, item in trimmed.get("paths", {}).items():
        if not isinstance(item, dict):
            continue
        _collect(item, "path", path, texts, skip=METHODS)
        for name, operation in _operations({path: item}):
            _collect(operation, "operation", name, texts)
    for section, named in trimmed.get("components", {}).items():
        node_type = child_type("components", section)[1]
        for name, part in named.items():
            _collect(part, node_type, child_path("", named, "components", section, name), texts)
    return {path: hashlib.sha256("\n".join(found).encode()).hexdigest()[:12] for path, found in texts.items()}


def _collect(
    node: Any, node_type: NodeType, path: str, texts: dict[str, list[str]], skip: tuple[str, ...] = ()
) -> None:
    if not isinstance(node, dict):
        return
    for key in ("summary", "description"):
        if isinstance(node.get(key), str):
            texts.setdefault(path, []).append(" ".join(node[key].split()))
    for key, name, inner, part in children(node, node_type):
        if key not in skip:
            _collect(part, inner, child_path(path, node, node_type, key, name), texts)


def _as_type(form: type[_Form], value: Any) -> _Form:
    """Return the value if it is a `form`, else an empty one."""
    return value if isinstance(value, form) else form()


def _operations(paths: Tree) -> Iterator[tuple[str, Tree]]:
    for path, item in paths.items():
        for method, operation in item.items() if isinstance(item, dict) else ():
            if method in METHODS and isinstance(operation, dict):
                yield operation_name(operation, method, path), operation


def _stripped(node: Any, node_type: NodeType) -> Any:
    if not isinstance(node, dict):
        return copy.deepcopy(node)
    result: Tree = {}
    for key, value in node.items():
        shape, inner = child_type(node_type, key)
        if shape:
            result[key] = map_children(value, shape, partial(_stripped, node_type=inner))
        elif not is_prose(node_type, key, value):
            result[key] = copy.deepcopy(value)
    return result


def _reachable_components(document: Tree, paths: Tree, operations: list[tuple[str, Tree]]) -> Tree:
    """Return the components reachable from paths, security requirements and roots, in upstream order."""
    components: Tree = document["components"]
    waiting = [target for path, item in paths.items() for target in _targets(item, path, components)]
    waiting += [("schemas", root, "the roots") for root in ROOTS if root in components["schemas"]]
    holders = [("the document", document), *operations]
    for where, holder in holders:
        for requirement in _as_type(list, holder.get("security")):
            waiting += [("securitySchemes", scheme, f"security of {where}") for scheme in _as_type(dict, requirement)]
    kept: dict[tuple[str, str], Any] = {}
    while waiting:
        section, name, user = waiting.pop()
        if (section, name) in kept:
            continue
        part = _as_type(dict, components.get(section)).get(name)
        if not isinstance(part, (dict, bool)):
            raise _dangling_error(user, f"#/components/{section}/{name}")
        kept[section, name] = _without_beta(part)
        waiting += _targets(kept[section, name], name, components)
    return {
        section: {name: kept[section, name] for name in named if (section, name) in kept}
        for section, named in components.items()
        if any(found == section for found, _ in kept)
    }


def _targets(node: Any, user: str, components: Tree) -> Iterator[tuple[str, str, str]]:
    """Yield section, name and user of each component that `node` references or maps in a discriminator."""
    for reference in _references(node):
        section, name, rest = _parsed(reference, user)
        if rest:
            _resolve(_as_type(dict, components.get(section)).get(name), rest, user, reference)
        yield section, name, user


def _references(node: Any, key: str = "") -> Iterator[str]:
    if isinstance(node, list):
        for part in node:
            yield from _references(part, key)
    elif isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        mapping = node.get("mapping") if key == "discriminator" else None
        if isinstance(mapping, dict):
            yield from (target for target in mapping.values() if isinstance(target, str) and target.startswith("#/"))
        for name, part in node.items():
            named = key in _NAMED
            if named or not (name in DATA or name.startswith("x-")):
                yield from _references(part, "" if named else name)


def _parsed(reference: str, user: str) -> tuple[str, str, list[str]]:
    found = _COMPONENT.fullmatch(reference)
    if not found:
        raise DocumentError(f"{user} refers to {reference!r}, which is not a component of the document")
    section, name = (_unescaped(part) for part in found.group(1, 2))
    return section, name, [_unescaped(part) for part in found[3].split("/")[1:]]


def _resolve(node: Any, steps: list[str], user: str, reference: str) -> None:
    for name in steps:
        if isinstance(node, list) and name.isdecimal() and int(name) < len(node):
            node = node[int(name)]
        elif isinstance(node, dict) and name in node:
            node = node[name]
        else:
            raise _dangling_error(user, reference)


def _unescaped(part: str) -> str:
    return unquote(part).replace("~1", "/").replace("~0", "~")


def _dangling_error(user: str, reference: str) -> DocumentError:
    return DocumentError(f"{user} refers to {reference!r}, which does not exist; is the document truncated?")


def _without_beta(node: Any, key: str = "") -> Any:
    """Return a copy without beta events in unions and discriminator mappings."""
    if isinstance(node, list):
        kept = [part for part in node if not (key in ("anyOf", "oneOf") and _is_beta(part))]
        return [_without_beta(part) for part in kept]
    if isinstance(node, dict):
        if key == "mapping":
            node = {name: target for name, target in node.items() if not _is_beta({"$ref": target})}
        return {name: _without_beta(part, name) for name, part in node.items()}
    return node


def _is_beta(schema: Any) -> bool:
    target = schema.get("$ref") if isinstance(schema, dict) else None
    return isinstance(target, str) and target.rpartition("/")[2].startswith(_LEFT_OUT)
