# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from pydantic import Field

from openai_realtime.models.realtime_conversation_item_message_assistant import RealtimeConversationItemMessageAssistant
from openai_realtime.models.realtime_conversation_item_message_system import RealtimeConversationItemMessageSystem
from openai_realtime.models.realtime_conversation_item_message_user import RealtimeConversationItemMessageUser

RealtimeConversationItemMessage = t.Annotated[
    t.Union[
        RealtimeConversationItemMessageSystem,
        RealtimeConversationItemMessageUser,
        RealtimeConversationItemMessageAssistant,
    ],
    Field(discriminator="role"),
]
"""Conversation message, discriminated by `role`."""
