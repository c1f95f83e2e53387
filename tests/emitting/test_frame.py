"""Data frames: exact types, missing where nothing is stated, and pyarrow where pandas is not there."""

from decimal import Decimal

import pandas as pd
import pyarrow as pa
import pytest
from builders import extraction, failed, note

from extractor.emitting import frame
from extractor.ground.errors import UsageError


def test_types_are_exact():
    data = frame.to_frame([extraction(note(), note("02006DUQ2")), failed()])
    assert len(data) == 3
    assert data["coupon_rate"][0] == Decimal("3.600")
    assert isinstance(data["coupon_rate"][0], Decimal)
    assert data["maturity_date"][0] == pd.Timestamp(2023, 5, 15)
    assert data["call_notice_days"].dtype == "Int64"
    assert data["survivors_option"].dtype == "boolean"
    assert pd.isna(data["survivors_option"][2])
    assert pd.isna(data["maturity_date"][2])
    assert data["principal_amount"].isna().all()


def test_one_result_is_asked_for_in_a_list():
    with pytest.raises(UsageError, match="put this one into a list"):
        frame.to_frame(extraction(note()))


def test_confidences_on_request_and_an_empty_frame_keeps_its_columns():
    data = frame.to_frame([extraction(note())], confidences=True)
    assert data["coupon_rate_confidence"][0] == pytest.approx(0.72)
    assert list(frame.to_frame([]).columns) == [c for c in data.columns if not c.endswith("_confidence")]


@pytest.mark.parametrize(("missing", "kind"), [({"pandas"}, pa.Table), ({"pandas", "pyarrow"}, None)])
def test_without_pandas(monkeypatch, missing, kind):
    monkeypatch.setattr(frame, "find_spec", lambda name: None if name in missing else name)
    if kind is None:
        with pytest.raises(UsageError, match="pip install pandas"):
            frame.to_frame([])
    else:
        table = frame.to_frame([extraction(note())])
        assert isinstance(table, kind)
        assert table["cusip"].to_pylist() == ["02006DUP4"]
