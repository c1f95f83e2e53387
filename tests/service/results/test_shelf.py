"""Whatever holds results is opened by what it is; what cannot hold evidence is refused with a reason."""

from __future__ import annotations

import json

import pytest

from extractor.emitting.parquet import write_parquet
from extractor.ground.errors import SourceError, UsageError
from extractor.ground.schema import retail_note
from extractor.service.results.jsonl import JsonResults
from extractor.service.results.parquet import ParquetResults
from extractor.service.results.shelf import open_results

SCHEMA = retail_note()


def test_the_ending_and_the_content_tell_the_kind(results, tmp_path):
    (tmp_path / "r.jsonl").write_text("".join(json.dumps(r.to_dict()) + "\n" for r in results))
    write_parquet(results[:2], tmp_path / "r.parquet")
    assert isinstance(open_results(str(tmp_path / "r.jsonl"), SCHEMA), JsonResults)
    assert isinstance(open_results(str(tmp_path / "r.parquet"), SCHEMA), ParquetResults)


def test_what_holds_no_evidence_is_refused(tmp_path):
    with pytest.raises(UsageError, match="no such file"):
        open_results(str(tmp_path / "none.jsonl"), SCHEMA)
    (tmp_path / "r.csv").write_text("a,b\n")
    with pytest.raises(SourceError, match="CSV"):
        open_results(str(tmp_path / "r.csv"), SCHEMA)
    (tmp_path / "empty").mkdir()
    with pytest.raises(SourceError, match="no table"):
        open_results(str(tmp_path / "empty"), SCHEMA)
