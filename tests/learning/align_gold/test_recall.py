import subprocess
import sys

import pytest

from extractor.corpus.disk import load_documents
from extractor.ground.schema import retail_note
from extractor.learning.align_gold import label_recall
from extractor.learning.align_gold.recall import FieldRecall, recall_table


@pytest.fixture(scope="module")
def rows():
    return {r.field: r for r in label_recall(load_documents(), retail_note())}


@pytest.mark.parametrize(
    ("field", "floor"),
    [
        ("cusip", 0.99),
        ("maturity_date", 0.97),
        ("coupon_rate", 0.95),
        ("selling_price", 0.95),
        ("settle_date", 0.93),
    ],
)
def test_what_every_table_prints_is_found(rows, field, floor):
    assert rows[field].found / rows[field].values >= floor


def test_nine_of_ten_values_are_found(rows):
    assert sum(r.found for r in rows.values()) / sum(r.values for r in rows.values()) > 0.9


def test_the_table_adds_up():
    table = recall_table([FieldRecall("cusip", 4, 3, 0, 0), FieldRecall("isin", 0, 0, 2, 1)])
    assert table.splitlines()[1].split() == ["cusip", "4", "3", "75.0%", "0", "0"]
    assert table.splitlines()[-1].split() == ["all", "4", "3", "75.0%", "2", "1"]


def test_wrong_usage_exits_with_2():
    done = subprocess.run(
        [sys.executable, "-m", "extractor.learning.align_gold", "nowhere"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "unknown split 'nowhere'" in done.stderr
