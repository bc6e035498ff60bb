"""Models are copied and pickled whole: what was set, what was unknown, and what was null."""

import copy
import pickle

import pytest
from pydantic import PrivateAttr

from openai_realtime import models

TEXT = '{"id":"s","turn_detection":null,"speed":1,"tools":[{"type":"function","name":"f"}],"hologram":{"rays":[1,2.0]}}'


@pytest.mark.parametrize(
    "duplicate",
    [copy.copy, copy.deepcopy, lambda model: pickle.loads(pickle.dumps(model)), lambda model: model.model_copy()],
    ids=["copy", "deepcopy", "pickle", "model_copy"],
)
def test_a_copy_is_the_same(duplicate) -> None:
    session = models.RealtimeSession.from_json(TEXT)
    same = duplicate(session)
    assert same == session
    assert same is not session
    assert same.to_json() == session.to_json()


def test_models_of_unknown_things_are_copied_too() -> None:
    event = models.UnknownEvent.from_dict({"type": "x", "rays": [1]})
    assert pickle.loads(pickle.dumps(event)).to_dict() == {"type": "x", "rays": [1]}


def test_a_model_of_the_users_own_may_have_private_attributes() -> None:
    class Mine(models.RealtimeSession):
        _note: str = PrivateAttr("x")

    mine = Mine(instructions="Hi")
    assert (mine.deviations, mine.to_dict(), mine._note) == ((), {"instructions": "Hi"}, "x")
    assert copy.copy(mine) == mine
