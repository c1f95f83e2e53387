"""The gate: the model in use reads what is held out, and nothing falls below its floor.

When this fails, the names say what fell. Mend it; or, when the held-out documents themselves were changed,
take new floors with ``python -m extractor.learning.gate --anew`` and say in the commit why.
"""

from pathlib import Path

import pytest

import extractor
from extractor.learning.gate import run_gate
from extractor.measuring.gate import Floors

FLOORS = Path(__file__).with_name("floors.json")


@pytest.fixture(scope="module")
def reached():
    return run_gate(extractor.load())


def test_nothing_fell(reached):
    fallen = reached.fallen(Floors.load(FLOORS))
    assert not fallen, "\n".join(map(str, fallen))


def test_everything_measured_has_a_floor(reached):
    assert reached.levels.keys() <= Floors.load(FLOORS).f1.keys()
