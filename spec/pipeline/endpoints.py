"""Mark each operation with the Python of its method, which spec/templates/api.mustache prints.

The generator knows neither all kinds of parameters and bodies nor our own types, so the decisions are made here: what
the arguments are and where they go, how the body is encoded, and how the response is parsed.
"""

import json
import keyword
import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from .operations import method_name
from .tree import METHODS, NULL, Schema, members, referred, union_key

MARK: Final = "x-python"
_REPEATABLE: Final = ("get", "head", "put", "delete", "options")
_OPTIONS: Final = frozenset(
    "timeout total_timeout max_retries extra_headers extra_query extra_body idempotency_key options self body"
    " content_type t models params answers request sensitive".split()
)
"""Names that an argument must not have: options of every method, and what the generated module imports."""
_TEXT: Final = re.compile(r"text/.*|application/(sdp|trickle-ice-sdpfrag|xml|yaml|.*\+xml)")
_JSON: Final = re.compile(r"application/(.*\+)?json")
_FORM: Final = "application/x-www-form-urlencoded"
_EVENTS: Final = "text/event-stream"
_LINES: Final = ("application/x-ndjson", "application/jsonl", "application/json-lines")
_SEPARATORS: Final = {"spaceDelimited": " ", "pipeDelimited": "|"}
_SIMPLE: Final = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}


class _Argument(NamedTuple):
    name: str
    type: str
    required: bool
    schema: Schema
    source: Schema
    """The node whose description is that of the argument."""


class _Body(NamedTuple):
    arguments: list[_Argument]
    line: str
    content_type: str
    alternatives: list[str]


class _Answer(NamedTuple):
    returns: str
    parse: str
    accept: str


def mark(document: Schema) -> list[str]:
    """Mark all operations, in place, and return the notes for a maintainer."""
    notes: list[str] = []
    schemas = document["components"]["schemas"]
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                _Endpoint(item[method], method, path, schemas, notes).mark()
    return notes


class _Endpoint:
    """One operation."""

    def __init__(self, operation: Schema, method: str, path: str, schemas: dict[str, Any], notes: list[str]) -> None:
        self._operation, self._method, self._path = operation, method, path
        self._schemas, self._notes = schemas, notes

    def mark(self) -> None:
        """Mark the operation."""
        taken: set[str] = set()
        places: dict[str, list[str]] = {"path": [], "query": [], "header": []}
        arguments, checks = [], []
        for parameter in self._operation.get("parameters") or []:
            argument = self._parameter(parameter, taken)
            arguments.append(argument)
            places[parameter["in"]].append(f"{json.dumps(parameter['name'])}: {_sent_value(parameter, argument.name)}")
            rule = _rule(argument.schema, self._schemas)
            checks += [f"request.Check({json.dumps(argument.name)}, {argument.name}, {rule})"] if rule else []
        body = self._body(taken)
        answer = self._answer()
        lines = [
            f"{key}={{{', '.join(places[place])}}}"
            for key, place in (("path_params", "path"), ("query", "query"), ("headers", "header"))
            if places[place]
        ]
        lines += [f"checks=({', '.join(checks)},)"] if checks else []
        lines += [body.line] if body else []
        is_json = body is None or _JSON.fullmatch(body.content_type)
        lines += [f"accept={json.dumps(answer.accept)}"] if answer.accept != "application/json" or not is_json else []
        lines += ["repeatable=True"] if self._method in _REPEATABLE or self._operation.get("x-repeatable") else []
        arguments += body.arguments if body else []
        arguments.sort(key=lambda argument: not argument.required)
        choice = _choice(body)
        endpoint = f"{self._method.upper()} {self._path}"
        self._operation[MARK] = {
            "method": method_name(self._operation["operationId"]),
            "endpoint": endpoint,
            "description": self._operation.get("description", ""),
            "summary": self._operation.get("summary") or f"Call `{endpoint}`.",
            "arguments": [*map(_shown, arguments), *choice],
            "passed": ", ".join([argument.name for argument in arguments] + [each["name"] for each in choice]),
            "returns": answer.returns,
            "result": re.sub(r"\b(models|request|t)\.", "", answer.returns),
            "parse": answer.parse,
            "lines": lines,
        }
        if self._operation.get("deprecated"):
            retired = "It is not in this revision of the official document; other servers may still have it."
            self._operation[MARK]["deprecated"] = (
                retired if self._operation.get("x-retired") else "The API may drop it."
            )

    def _parameter(self, parameter: Schema, taken: set[str]) -> _Argument:
        name = _identifier(parameter["name"], taken)
        schema = parameter.get("schema") or {}
        required = bool(parameter.get("required")) or parameter["in"] == "path"
        return _Argument(name, _type(schema, self._schemas, sent=True), required, schema, parameter)

    def _body(self, taken: set[str]) -> _Body | None:
        """Return how the body is sent; None if there is none."""
        holder = self._operation.get("requestBody") or {}
        content: dict[str, Schema] = holder.get("content") or {}
        if not content:
            return None
        kind = min(content, key=_preference)
        required = bool(holder.get("required"))
        others = [other for other in content if other != kind]
        schema = content[kind].get("schema") or {}
        if kind.startswith("multipart/") or kind == _FORM:
            body = self._form(kind, content[kind], required, taken, others)
            others = [other for other in others if other not in body.alternatives]
        else:
            body = self._whole(kind, schema, required, holder)
        self._notes += [f"{self._shown_path()}: the body is sent as {kind}, never as {other}" for other in others]
        return body

    def _whole(self, kind: str, schema: Schema, required: bool, holder: Schema) -> _Body:
        """Return a body that is one value."""
        none = "" if required else "None if body is None else "
        if _JSON.fullmatch(kind):
            name = referred(schema)
            media = "" if kind == "application/json" else f", {json.dumps(kind)}"
            line = f"body={none}request.JsonBody({_literal(name)}, body{media})"
            type_ = _type(schema, self._schemas, sent=True)
        elif _TEXT.fullmatch(kind) and not _is_binary(schema):
            line, type_ = f"body={none}request.TextBody({json.dumps(kind)}, body)", "str"
        else:
            line, type_ = f"body={none}request.BytesBody({json.dumps(kind)}, body)", "bytes"
        return _Body([_Argument("body", type_, required, schema, holder)], line, kind, [])

    def _form(self, kind: str, media: Schema, required: bool, taken: set[str], others: list[str]) -> _Body:
        """Return a body whose fields are arguments of their own."""
        schema = _target(media.get("schema") or {}, self._schemas)
        wanted = (schema.get("required") or []) if required else []
        arguments, parts = [], []
        types: list[str] = []
        for field, inner in (schema.get("properties") or {}).items():
            name = _identifier(field, taken)
            arguments.append(_Argument(name, _type(inner, self._schemas, sent=True), field in wanted, inner, inner))
            encoding = ((media.get("encoding") or {}).get(field) or {}).get("contentType")
            types.append(self._part_type(inner, encoding))
            checked = _reference(inner) if types[-1] == "application/json" else None
            named = f", {json.dumps(checked)}" if checked else ""
            parts.append(f"request.Part({json.dumps(field)}, {json.dumps(types[-1])}, {name}{named})")
        if kind == _FORM:
            fields = zip(schema.get("properties") or {}, arguments, strict=True)
            pairs = ", ".join(f"{json.dumps(field)}: {argument.name}" for field, argument in fields)
            return _Body(arguments, f"body=request.UrlencodedBody({{{pairs}}})", kind, [])
        alternatives = [other for other in others if types.count(other) == 1]
        chosen = "content_type" if alternatives else json.dumps(kind)
        line = f"body=request.form_body({', '.join([chosen, *parts])})"
        return _Body(arguments, line, kind, alternatives)

    def _part_type(self, schema: Schema, encoding: str | None) -> str:
        if encoding:
            return encoding.split(",")[0].strip()
        inner = _not_null(schema)
        if inner.get("type") == "array" and isinstance(inner.get("items"), dict):
            inner = _not_null(inner["items"])  # each item is a part
        if _is_binary(inner):
            return "application/octet-stream"
        target = _target(inner, self._schemas)
        is_plain = target.get("type") in _SIMPLE or "enum" in target
        return "text/plain" if is_plain else "application/json"

    def _answer(self) -> _Answer:
        """Return how the response is parsed, by its first success that has a body."""
        responses = self._operation["responses"]
        good = [status for status in responses if re.fullmatch(r"2\d\d|2XX", str(status).upper())]
        good = good or [status for status in responses if status == "default"]
        full = [status for status in good if responses[status].get("content")]
        if not full or self._method == "head":
            return _Answer("None", "answers.no_answer", "application/json")
        content = responses[full[0]]["content"]
        kind = min(content, key=_preference)
        self._notes += [
            f"{self._shown_path()}: asks for {kind}, never for {other}" for other in content if other != kind
        ]
        answer = self._parsed(kind, content[kind] or {})
        if len(full) < len(good):
            return _Answer(f"{answer.returns} | None", f"answers.empty_or({answer.parse})", answer.accept)
        return answer

    def _parsed(self, kind: str, media: Schema) -> _Answer:
        schema = media.get("schema") or media.get("itemSchema") or {}
        name = referred(schema)
        if kind == _EVENTS:
            if name:
                return _Answer(f"t.Iterator[models.{name}]", f"answers.model_events({json.dumps(name)})", kind)
            return _Answer("t.Iterator[request.ServerSentEvent]", "answers.event_stream", kind)
        if _JSON.fullmatch(kind):
            if name:
                return _Answer(f"models.{name}", f"answers.model_answer({json.dumps(name)})", kind)
            type_ = _type(schema, self._schemas, sent=False)
            element = referred(_not_null(schema).get("items")) if _not_null(schema).get("type") == "array" else None
            parse = f"answers.list_answer({json.dumps(element)})" if element else "answers.json_answer"
            return _Answer(type_, parse, kind)
        if _TEXT.fullmatch(kind) and not _is_binary(schema):
            return _Answer("request.TextAnswer", "answers.text_answer", kind)
        return _Answer("request.BytesAnswer", "answers.bytes_answer", kind)

    def _shown_path(self) -> str:
        return f"{self._method.upper()} {self._path}"


def _shown(argument: _Argument) -> dict[str, str]:
    """Return an argument as the templates print it."""
    type_ = argument.type if argument.required or argument.type.endswith("| None") else f"{argument.type} | None"
    page = _reference(argument.schema)
    return {
        "name": argument.name,
        "type": type_,
        "default": "" if argument.required else " = None",
        "text": argument.source.get("description") or "Not described in the official document.",
        "page": f"[**{page}**]({page}.md) or dict" if page else f"**{argument.type}**".replace("|", "\\|"),
        "notes": "[required]" if argument.required else "[optional]",
    }


def _choice(body: _Body | None) -> list[dict[str, str]]:
    """Return the argument that chooses between media types of the body, if there is a choice."""
    if body is None or not body.alternatives:
        return []
    kinds = [body.content_type, *body.alternatives]
    alone = " or ".join(f"`{kind}`" for kind in body.alternatives)
    return [
        {
            "name": "content_type",
            "type": f"t.Literal[{', '.join(map(json.dumps, kinds))}]",
            "default": f" = {json.dumps(body.content_type)}",
            "page": ", ".join(f'`"{kind}"`' for kind in kinds),
            "notes": f"[optional] [default `{body.content_type}`]",
            "text": f"Media type of the body; {alone} sends that part alone.",
        }
    ]


def _preference(kind: str) -> tuple[int, str]:
    """Return the rank of a media type: what this package can express best comes first."""
    if kind.startswith("multipart/"):
        return (0, kind)
    if _JSON.fullmatch(kind):
        return (1 if kind == "application/json" else 2, kind)
    return ([_FORM, _EVENTS].index(kind) + 3 if kind in (_FORM, _EVENTS) else 5, kind)


def _identifier(name: str, taken: set[str]) -> str:
    """Return a Python name for a parameter or a field, and add it to `taken`."""
    words = re.sub(r"\W+", "_", name).strip("_") or "value"
    found = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", words).lower()
    found = found if not found[0].isdigit() else f"n{found}"
    while found in taken or found in _OPTIONS or keyword.iskeyword(found):
        found += "_"
    taken.add(found)
    return found


def _sent_value(parameter: Schema, name: str) -> str:
    """Return the Python expression for the value of a parameter."""
    schema = _not_null(parameter.get("schema") or {})
    is_number = parameter["in"] == "path" and schema.get("type") in ("integer", "number", "boolean")
    if parameter.get("x-json") or is_number:
        return f"request.json_text({name})"
    if schema.get("type") != "array":
        return name
    style = parameter.get("style", "form" if parameter["in"] == "query" else "simple")
    separator = _SEPARATORS.get(style, ",")
    if parameter["in"] == "query" and parameter.get("explode", style == "form"):
        return name
    return f"request.joined({name}, {json.dumps(separator)})"


def _rule(schema: Schema, schemas: dict[str, Any]) -> str:
    """Return the bounds of a parameter as a rule for `schema.bounds`; empty if it has none."""
    inner = _target(_not_null(schema), schemas)
    rule = dict(_limits(inner))
    if inner.get("type") == "array" and isinstance(inner.get("items"), dict):
        items = dict(_limits(_not_null(inner["items"])))
        rule |= {"items": items} if items else {}
    return json.dumps({"kind": inner.get("type", "string"), **rule}) if rule else ""


def _limits(schema: Schema) -> Iterator[tuple[str, Any]]:
    whole = schema.get("type") == "integer"
    names = {
        "minimum": "minimum", "maximum": "maximum", "minLength": "shortest", "maxLength": "longest",
        "minItems": "shortest", "maxItems": "longest", "pattern": "pattern",
    }  # fmt: skip
    for key, name in names.items():
        if key in schema:
            yield name, schema[key]
    if whole and "exclusiveMinimum" in schema:
        yield "minimum", schema["exclusiveMinimum"] + 1
    if whole and "exclusiveMaximum" in schema:
        yield "maximum", schema["exclusiveMaximum"] - 1


def _type(schema: Any, schemas: dict[str, Any], *, sent: bool) -> str:
    """Return the Python type of a schema."""
    name = referred(schema)
    if name is not None:
        return f"models.{name} | params.{name}Param" if sent and "x-param" in schemas[name] else f"models.{name}"
    if not isinstance(schema, dict) or _is_binary(schema):
        return "bytes" if isinstance(schema, dict) else "t.Any"
    if union_key(schema):
        return " | ".join(dict.fromkeys(_type(part, schemas, sent=sent) for part in members(schema)))
    base = _SIMPLE.get(str(schema.get("type")), "t.Any")
    if schema == NULL:
        return "None"
    if "enum" in schema:
        listed = ", ".join(json.dumps(value) if isinstance(value, str) else repr(value) for value in schema["enum"])
        return f"t.Literal[{listed}]" + (f" | {base}" if base != "t.Any" else "")
    if schema.get("type") == "array":
        items = _type(schema.get("items"), schemas, sent=sent)
        return f"t.Sequence[{items}]" if sent else f"list[{items}]"
    if schema.get("type") == "object":
        values = schema.get("additionalProperties")
        of = _type(values, schemas, sent=sent) if isinstance(values, dict) else "t.Any"
        return f"t.Mapping[str, {of}]" if sent else f"dict[str, {of}]"
    return base


def _is_binary(schema: Any) -> bool:
    return isinstance(schema, dict) and (
        schema.get("format") == "binary" or ("contentMediaType" in schema and "contentEncoding" not in schema)
    )


def _not_null(schema: Schema) -> Schema:
    rest = [part for part in members(schema) if part != NULL]
    return rest[0] if len(rest) == 1 else schema


def _literal(name: str | None) -> str:
    return "None" if name is None else json.dumps(name)


def _target(schema: Schema, schemas: dict[str, Any]) -> Schema:
    """Return the schema, or the one that it refers to."""
    name = referred(schema)
    found: Schema = schema if name is None else schemas[name]
    return found


def _reference(schema: Schema) -> str | None:
    return referred(_not_null(schema))
