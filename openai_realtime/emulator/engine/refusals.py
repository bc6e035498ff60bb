"""What the engine refuses, with the codes that clients look for. Each function gives the exception to raise."""

from openai_realtime.emulator.problems import Problem, Refused, missing_parameter


def refused(message: str, code: str | None, param: str | None = None) -> Refused:
    """A client event that cannot be met; it becomes an `error` event."""
    return Refused(Problem(400, message, code, param))


def invalid(param: str, expected: str, value: object) -> Refused:
    """A field whose value cannot be accepted."""
    return refused(f"Invalid value for '{param}': expected {expected}, got {value!r:.60}.", "invalid_value", param)


def missing(param: str) -> Refused:
    """A field that is not there, though the document cannot say that it must be."""
    return Refused(missing_parameter(param))


def no_such_item(verb: str, item_id: str) -> Refused:
    """An item id that the conversation does not have; `verb` is `delete`, `retrieve` or `truncate`."""
    return refused(
        f"Cannot {verb} the item: no item has the id '{item_id:.60}'.", f"item_{verb}_invalid_item_id", "item_id"
    )


def no_previous_item(item_id: str) -> Refused:
    """A `previous_item_id` that the conversation does not have."""
    return refused(
        f"Cannot create the item: no item has the previous_item_id '{item_id:.60}'.",
        "item_create_invalid_previous_item_id",
        "previous_item_id",
    )


def duplicate_item(item_id: str) -> Refused:
    """An id chosen by the client that is taken."""
    return refused(
        f"Cannot create the item: an item with the id '{item_id:.60}' exists already.",
        "item_create_duplicate_item_id",
        "item.id",
    )


def item_not_found(param: str, item_id: str) -> Refused:
    """A reference to an item that does not exist."""
    return refused(f"No item has the id '{item_id:.60}'.", "item_not_found", param)


def no_such_call(call_id: str) -> Refused:
    """The output of a function call that never was."""
    return refused(
        f"No function call in the conversation has the call_id '{call_id:.60}'.", "invalid_tool_call_id", "item.call_id"
    )


def cannot_truncate(reason: str, param: str) -> Refused:
    """A truncation that does not fit the item."""
    return refused(f"Cannot truncate the item: {reason}.", "invalid_value", param)


def commit_empty(ms: float) -> Refused:
    """A commit of less audio than the API accepts."""
    return refused(
        f"The input audio buffer holds {ms:.2f} ms of audio; at least 100 ms are needed to commit it.",
        "input_audio_buffer_commit_empty",
    )


def active_response(response_id: str) -> Refused:
    """A second response in the default conversation."""
    return refused(
        f"The conversation already has an active response, {response_id}; wait for response.done or cancel it.",
        "conversation_already_has_active_response",
    )


def nothing_to_cancel(response_id: str | None) -> Refused:
    """`response.cancel` without a response that it could mean."""
    which = "no response is active" if response_id is None else f"response '{response_id:.60}' is not active"
    return refused(f"Nothing to cancel: {which}.", "response_cancel_not_active", response_id and "response_id")


def cannot_update_voice() -> Refused:
    """Another voice after the model has spoken."""
    return refused(
        "The voice cannot be changed once the conversation holds assistant audio.",
        "cannot_update_voice",
        "session.audio.output.voice",
    )


def not_in_this_session(type: str, kind: str) -> Refused:
    """An event that this kind of session does not take."""
    return refused(f"'{type}' is not available in a {kind} session.", "invalid_value", "type")
