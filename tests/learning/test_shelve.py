"""Training to the shelf: numbered by month, never over another model, refused before the work."""

import datetime as dt

import pytest

from extractor.ground.errors import ModelError
from extractor.learning.shelve import next_version, train_to_shelf


@pytest.mark.parametrize(
    ("known", "version"),
    [
        ([], "2026.11.0"),
        (["2026.10.4"], "2026.11.0"),
        (["2026.11.0", "2026.11.9", "2026.11.10", "2026.11.rc"], "2026.11.11"),
    ],
)
def test_versions_count_within_the_month(known, version):
    assert next_version(known, dt.date(2026, 11, 21)) == version


def test_a_taken_place_is_refused_before_training(tmp_path):
    (tmp_path / "card.json").touch()
    said = []
    with pytest.raises(ModelError, match="never written over"):
        train_to_shelf(tmp_path, progress=said.append)
    assert said == []
