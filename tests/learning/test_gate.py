"""The gate over a few documents, with the model in use."""

import pytest

from extractor.ground.errors import SourceError
from extractor.learning.gate import run_gate
from extractor.measuring.gate import Floors, judge


@pytest.fixture(scope="module")
def reached(shipped):
    return run_gate(shipped, composed=5)


def test_a_level_under_where_the_model_stands_is_named(reached):
    name = "real field cusip"
    floors = Floors(reached.documents, {}, reached.model, {name: 1.1, "real all": 0.0})
    assert [f.name for f in judge(floors, reached)] == [name]


def test_floors_for_other_documents_say_so(reached):
    with pytest.raises(SourceError, match="others"):
        judge(Floors("0" * 64, {}), reached)
