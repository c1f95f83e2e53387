"""open_results: from what a person names to the results in it."""

from __future__ import annotations

from pathlib import Path

from extractor.ground.errors import SourceError, UsageError
from extractor.ground.schema import Schema
from extractor.service.results.book import Results
from extractor.service.results.jsonl import JsonResults


def open_results(name: str, schema: Schema) -> Results:
    """Open a results file (``.jsonl``, ``.json``, ``.parquet``) or the folder or URL of a run.

    Raises UsageError when nothing is there, SourceError when it is none of these, or does not hold every field's
    evidence.
    """
    from extractor.reading.files import is_url

    path = Path(name)
    if not is_url(name) and not path.exists():
        msg = f"{name}: there is no such file; give a results file, or the folder of a run"
        raise UsageError(msg)
    if is_url(name) or path.is_dir() or path.suffix.lower() == ".parquet":
        from extractor.service.results.parquet import ParquetResults

        return ParquetResults(name, schema)
    if path.suffix.lower() == ".csv":
        msg = f"{name}: CSV holds no evidence to review; extract to .jsonl or .parquet"
        raise SourceError(msg)
    return JsonResults(path, schema)
