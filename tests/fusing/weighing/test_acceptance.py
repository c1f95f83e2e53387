import pytest

from extractor.fusing.weighing.acceptance import FILE, Acceptance
from extractor.ground.errors import ModelError, UsageError

BOUNDS = Acceptance(
    {"0.99": 0.9, "0.999": 0.995, "0.9999": None},
    {"method": "a test", "certainty": 0.9},
    {"values": 10, "documents": 2, "of": "made up"},
)


@pytest.mark.parametrize(
    ("target", "threshold"), [(0.5, 0.9), (0.99, 0.9), (0.995, 0.995), (0.9999, None), (0.99999, None)]
)
def test_the_next_stricter_target_decides(target, threshold):
    assert BOUNDS.threshold(target) == threshold


def test_the_statement_names_bound_and_set():
    assert "0.9950" in BOUNDS.statement(0.999)
    assert "10 values of 2 documents (made up)" in BOUNDS.statement(0.999)
    assert "no threshold reaches it" in BOUNDS.statement(0.9999)


@pytest.mark.parametrize("target", [0.0, 1.0, 99.9])
def test_a_target_is_a_share(target):
    with pytest.raises(UsageError, match=r"0\.999"):
        BOUNDS.threshold(target)


def test_they_survive_a_model_folder(tmp_path):
    assert Acceptance.load(tmp_path) is None
    BOUNDS.save(tmp_path)
    assert Acceptance.load(tmp_path) == BOUNDS
    (tmp_path / FILE).write_text("{}")
    with pytest.raises(ModelError, match="bounds"):
        Acceptance.load(tmp_path)
