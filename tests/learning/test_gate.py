"""The gate over a few documents, with the model in use."""

import pytest

from extractor.ground.errors import SourceError
from extractor.learning.gate import run_gate
from extractor.measuring.gate import Floors


@pytest.fixture(scope="module")
def reached(shipped):
    return run_gate(shipped, composed=5)


def test_a_level_under_its_floor_is_named(reached):
    name = "real field cusip"
    fallen = reached.fallen(Floors(reached.documents, {name: 1.1, "real all": 0.0}))
    assert [f.name for f in fallen] == [name]


def test_floors_for_other_documents_say_so(reached):
    with pytest.raises(SourceError, match="others"):
        reached.fallen(Floors("0" * 64, {}))
