"""The gate: the model in use reads what is held out, and nothing falls below where it stands.

When this fails, the names say what fell. Mend it; or, when the held-out documents themselves were changed,
take new floors with ``python -m extractor.learning.gate --anew`` and say in the commit why.
"""

from pathlib import Path

import pytest

import extractor
from extractor.learning.gate import run_gate
from extractor.measuring.gate import Floors, falls, judge
from extractor.measuring.slack import beyond_slack

FLOORS = Floors.load(Path(__file__).with_name("floors.json"))


@pytest.fixture(scope="module")
def reached():
    return run_gate(extractor.load())


def test_nothing_fell(reached):
    fallen = judge(FLOORS, reached)
    assert not fallen, "\n".join(map(str, fallen))


def test_the_model_that_stands_is_the_one_in_use(reached):
    assert reached.model == FLOORS.model


def test_it_stands_under_no_floor_by_more_than_learning_anew_moves(reached):
    assert not beyond_slack(falls(FLOORS.f1, FLOORS.standing), reached.sizes)


def test_everything_measured_has_a_floor(reached):
    assert reached.levels.keys() <= FLOORS.standing.keys() <= FLOORS.f1.keys()
