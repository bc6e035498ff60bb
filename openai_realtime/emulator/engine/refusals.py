"""The errors that client events can cause, with the codes that clients check. Each function returns the exception."""

from openai_realtime.emulator.engine.input_buffer import MAX_BUFFERED_MS
from openai_realtime.emulator.problems import Problem, Refused, missing_parameter


def refused(message: str, code: str | None, param: str | None = None) -> Refused:
    """Return the error for a client event that cannot be handled; it becomes an `error` event."""
    return Refused(Problem(400, message, code, param))


def invalid(param: str, expected: str, value: object) -> Refused:
    """Return the error for a field with an invalid value."""
    return refused(f"Invalid value for '{param}': expected {expected}, got {value!r:.60}.", "invalid_value", param)


def below_minimum(param: str, minimum: int, value: int) -> Refused:
    """Return the error for an integer that is too small."""
    message = f"Invalid value for '{param}': expected at least {minimum}, got {value}."
    return refused(message, "integer_below_min_value", param)


def missing(param: str) -> Refused:
    """Return the error for a missing field that the document cannot mark as required."""
    return Refused(missing_parameter(param))


def no_such_item(verb: str, item_id: str) -> Refused:
    """Return the error for an unknown item id; `verb` is `delete`, `retrieve` or `truncate`."""
    return refused(
        f"Cannot {verb} the item: there is no item with the id '{item_id:.60}'.",
        f"item_{verb}_invalid_item_id",
        "item_id",
    )


def no_previous_item(item_id: str) -> Refused:
    """Return the error for an unknown `previous_item_id`."""
    return refused(
        f"Cannot create the item: there is no item with the previous_item_id '{item_id:.60}'.",
        "item_create_invalid_previous_item_id",
        "previous_item_id",
    )


def duplicate_item(item_id: str) -> Refused:
    """Return the error for an item id of the client that is already in use."""
    return refused(
        f"Cannot create the item: an item with the id '{item_id:.60}' already exists.",
        "item_create_duplicate_item_id",
        "item.id",
    )


def item_not_found(param: str, item_id: str) -> Refused:
    """Return the error for a reference to an unknown item."""
    return refused(f"There is no item with the id '{item_id:.60}'.", "item_not_found", param)


def no_such_call(call_id: str) -> Refused:
    """Return the error for the output of an unknown function call."""
    return refused(
        f"No function call in the conversation has the call_id '{call_id:.60}'.", "invalid_tool_call_id", "item.call_id"
    )


def cannot_truncate(reason: str, param: str) -> Refused:
    """Return the error for a truncation that does not fit the item."""
    return refused(f"Cannot truncate the item: {reason}.", "invalid_value", param)


def commit_empty(ms: float) -> Refused:
    """Return the error for a commit of less audio than the API accepts."""
    return refused(
        f"The input audio buffer has {ms:.2f} ms of audio; a commit needs at least 100 ms.",
        "input_audio_buffer_commit_empty",
    )


def buffer_full() -> Refused:
    """Return the error for input audio that would exceed the limit of the emulator."""
    return refused(
        f"The input audio buffer is full: it holds up to {MAX_BUFFERED_MS // 60_000} minutes of audio that was not "
        "committed. Commit or clear it.",
        "input_audio_buffer_full",
        "audio",
    )


def active_response(response_id: str) -> Refused:
    """Return the error for a second response in the default conversation."""
    return refused(
        f"The conversation already has an active response, {response_id}; cancel it or wait for response.done.",
        "conversation_already_has_active_response",
    )


def nothing_to_cancel(response_id: str | None) -> Refused:
    """Return the error for a `response.cancel` that matches no active response."""
    which = "no response is active" if response_id is None else f"response '{response_id:.60}' is not active"
    return refused(f"Nothing to cancel: {which}.", "response_cancel_not_active", response_id and "response_id")


def cannot_update_voice() -> Refused:
    """Return the error for changing the voice after the model has spoken."""
    return refused(
        "The voice cannot be changed after the assistant has spoken.",
        "cannot_update_voice",
        "session.audio.output.voice",
    )


def not_in_this_session(type: str, session_type: str) -> Refused:
    """Return the error for an event that this session type does not accept."""
    return refused(f"'{type}' is not available in a {session_type} session.", "invalid_value", "type")
