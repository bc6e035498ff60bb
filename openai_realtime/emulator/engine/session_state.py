"""The state that the handlers of a session share."""

from dataclasses import dataclass
from types import EllipsisType

from openai_realtime.emulator.engine.ids import Ids
from openai_realtime.emulator.engine.items import Conversation, Item
from openai_realtime.emulator.engine.peers import Peers
from openai_realtime.emulator.engine.tasks import Tasks


@dataclass(frozen=True, slots=True)
class SessionState:
    """The peers, tasks, conversation and ids of one session. `pace` is the time between two steps in seconds."""

    peers: Peers
    tasks: Tasks
    conversation: Conversation
    ids: Ids
    pace: float

    def add(self, item: Item, after: str | None = None) -> None:
        """Insert an item, see `Conversation.insert`, and send `conversation.item.added`."""
        self.conversation.insert(item, after)
        previous = self.conversation.previous_id(item.id)
        self.peers.send("conversation.item.added", previous_item_id=previous, item=item.as_event())

    def done(self, item: Item, *, previous: str | EllipsisType | None = ...) -> None:
        """Send `conversation.item.done`, unless the item was deleted meanwhile.

        Args:
            item: the item.
            previous: the `previous_item_id`; by default the id of the item before it in the conversation.
        """
        if self.conversation.find(item.id) is item:
            if isinstance(previous, EllipsisType):
                previous = self.conversation.previous_id(item.id)
            self.peers.send("conversation.item.done", previous_item_id=previous, item=item.as_event())
