"""Extractions as a data frame: one row a note, exact types."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from extractor.emitting.rows import columns, result_to_rows
from extractor.ground.errors import UsageError
from extractor.ground.record import Extraction
from extractor.ground.schema import Schema, retail_note

if TYPE_CHECKING:
    import pandas as pd

# pandas column types by schema type; decimals, lists and steps stay Python objects, exact as they are.
_DTYPES = {"date": "datetime64[s]", "bool": "boolean", "callable": "boolean", "int": "Int64"}
_OBJECTS = frozenset({"money", "percent", "basis_points", "list", "steps"})


def to_frame(results: Iterable[Extraction], *, schema: Schema | None = None, confidences: bool = False) -> Any:
    """Return a pandas DataFrame, or a pyarrow Table where pandas is not installed.

    Numbers stay ``Decimal`` objects, dates become ``datetime64[s]``, and what is not stated is
    missing (never zero or empty text). Raises UsageError when neither library is installed.
    """
    if isinstance(results, Extraction):
        raise UsageError("to_frame takes many results: put this one into a list")
    known = schema or retail_note()
    if find_spec("pandas") is not None:
        return _to_pandas(results, known, confidences)
    if find_spec("pyarrow") is not None:
        from extractor.emitting.arrow import results_to_notes

        return results_to_notes(results, known)
    raise UsageError("to_frame needs pandas or pyarrow; install one: pip install pandas")


def _to_pandas(results: Iterable[Extraction], schema: Schema, confidences: bool) -> pd.DataFrame:
    import pandas as pd

    rows = [row for result in results for row in result_to_rows(result, confidences=confidences)]
    data: dict[str, pd.Series[Any]] = {}
    for name in columns(schema, confidences=confidences):
        spec = schema.by_name.get(name)
        values = [row.get(name) for row in rows]
        data[name] = pd.Series(values, dtype=_dtype(name, None if spec is None else spec.type))
    return pd.DataFrame(data)


def _dtype(name: str, kind: str | None) -> Any:
    if kind is None:
        number = name in {"confidence", "layout_novelty"} or name.endswith("_confidence")
        return "float64" if number else "Int64" if name == "note" else "string"
    return "object" if kind in _OBJECTS else _DTYPES.get(kind, "string")
