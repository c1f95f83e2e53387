"""DuckDB views over a run's tables, the golden record of each CUSIP among them.

``documents``, ``offerings``, ``notes``, ``fields``, ``findings`` are the finished shards, as written.
``notes_latest`` has one row a CUSIP: of all documents that state it, the final supplement comes before the
preliminary one, the younger before the older; a value that the first leaves open or does not state is taken
from the next, and ``filled`` names those fields. Where two documents state different values nothing is
hidden: ``conflicts`` holds a finding for each such field, one that says so where a preliminary supplement's terms
were changed by the final one, and ``findings_all`` the document's own as well.
``layouts`` groups documents by their layout, with how new it is to the model and how sure its values are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from extractor.archive.accepting import accepted_column, store_to_promise
from extractor.archive.ledger import Ledger
from extractor.archive.resume import missing_files
from extractor.archive.store import Store
from extractor.archive.tables import TABLES, file_name
from extractor.ground.errors import UsageError
from extractor.ground.schema import Schema, retail_note
from extractor.reading.files import first_line

if TYPE_CHECKING:
    import duckdb

# What a supplement says of the note, and not of itself: these must agree wherever a CUSIP is stated.
_OFFERING_COMPARED = ("issuer", "trade_date", "settle_date")

_RANKED = """
CREATE VIEW notes_ranked AS
SELECT *, row_number() OVER (
    PARTITION BY cusip
    ORDER BY CASE supplement_status WHEN 'final' THEN 0 WHEN 'preliminary' THEN 2 ELSE 1 END,
             supplement_date DESC NULLS LAST, confidence DESC, source, note
) AS place
FROM notes WHERE cusip IS NOT NULL
"""

_SUPPLEMENT_ORDER = """
CREATE VIEW supplement_order AS
SELECT late.source, any_value(d.sha256) AS sha256, late.note, 'supplement_date' AS field,
       'final_before_preliminary' AS code, 'warning' AS severity,
       late.cusip || ': the final supplement is dated ' || late.supplement_date || ', before the preliminary one of '
           || max(early.supplement_date) || ' ('
           || arg_max(early.source, (early.supplement_date, early.source)) || ')' AS message,
       late.cusip
FROM notes_ranked late JOIN notes_ranked early USING (cusip) LEFT JOIN documents d ON d.source = late.source
WHERE late.supplement_status = 'final' AND early.supplement_status = 'preliminary'
  AND late.supplement_date < early.supplement_date
GROUP BY late.source, late.note, late.cusip, late.supplement_date
"""

_LAYOUTS = """
CREATE VIEW layouts AS
SELECT d.layout, count(*) AS documents, count(DISTINCT issuer) AS issuers, sum(d.notes) AS notes,
       avg(d.layout_novelty) AS novelty, avg(d.confidence) AS confidence,
       avg((d.status = 'review')::INT) AS review, min(d.source) AS example
FROM documents d JOIN offerings USING (source) WHERE d.layout IS NOT NULL
GROUP BY d.layout
"""


def open_views(
    output: str, database: str = ":memory:", target_precision: float | None = None, model: str | None = None
) -> duckdb.DuckDBPyConnection:
    """Return a DuckDB connection with the views over a run's finished shards.

    ``database`` may name a file to keep the views in, for a run on a local disk. With a
    ``target_precision`` the view ``fields`` says of each value whether it is accepted, by the bounds of the run's
    model (``model`` is its folder, where it stands on no shelf). Raises UsageError when there is no run or DuckDB is
    not installed, ModelError as ``store_to_promise`` does, RunStopped when a shard's file is gone or cannot be read.
    """
    try:
        import duckdb
    except ImportError as error:
        raise UsageError("views need DuckDB; pip install 'retail-note-extractor[archive]'") from error
    store = Store(output)
    names = finished_shards(store)
    promise = None if target_precision is None else store_to_promise(store, target_precision, model)
    try:
        connection = duckdb.connect(database)
    except duckdb.IOException as error:
        msg = f"{database}: cannot be opened as a DuckDB file ({first_line(error)}); give another place"
        raise UsageError(msg) from error
    if store.folder is None:
        connection.register_filesystem(store.fs)
    for table in TABLES:
        files = ", ".join(_quoted(_address(store, file_name(table, name))) for name in names)
        more = f", {accepted_column(promise)}" if promise is not None and table == "fields" else ""
        rows = f"SELECT *{more} FROM read_parquet([{files}])"  # noqa: S608 - our own names, quoted
        connection.execute(f"CREATE OR REPLACE VIEW {table} AS {rows}")
    for statement in golden_views(retail_note()):
        connection.execute(statement.replace("CREATE VIEW", "CREATE OR REPLACE VIEW", 1))
    return connection


def finished_shards(store: Store) -> list[str]:
    """Name the shards in the ledger, their files checked. Raises UsageError when there is none yet."""
    from extractor.archive.errors import RunStopped

    ledger = Ledger(store)
    _, shards = ledger.read_plan()
    entries = ledger.entries()
    if not entries:
        msg = f"{store.url}: no shard is finished yet; go on with `extractor run --resume`"
        raise UsageError(msg)
    for number, entry in entries.items():
        missing = missing_files(store, shards[number].name, entry)
        if missing:
            msg = f"{store.place(missing[0])}: is gone; `extractor run --resume` does its shard again"
            raise RunStopped(msg)
    return [shards[number].name for number in entries]


def golden_views(schema: Schema) -> list[str]:
    """Return the statements that make the views beyond the five tables, in their order."""
    names = [f.name for f in (*schema.note_fields, *schema.offering_fields) if f.name != "cusip"]
    note_fields = [f.name for f in schema.note_fields if f.name != "cusip"]
    compared = [*note_fields, *(n for n in _OFFERING_COMPARED if n in schema.by_name)]
    findings = "SELECT source, sha256, note, field, code, severity, message"
    return [
        _RANKED,
        _latest(names),
        _readings_compared(compared),
        _SUPPLEMENT_ORDER,
        f"CREATE VIEW conflicts AS {findings}, cusip FROM readings_compared UNION ALL FROM supplement_order",
        f"CREATE VIEW findings_all AS {findings} FROM findings UNION ALL {findings} FROM conflicts",
        _LAYOUTS,
    ]


def _latest(names: Sequence[str]) -> str:
    chosen = ",\n       ".join(f"arg_min({name}, place) AS {name}" for name in names)
    filled = ", ".join(
        f"CASE WHEN max({name} IS NOT NULL AND place = 1) OR count({name}) = 0 THEN NULL ELSE '{name}' END"
        for name in names
    )
    return f"""
CREATE VIEW notes_latest AS
SELECT cusip, {chosen},
       count(DISTINCT source) AS documents,
       arg_min(source, place) AS source,
       arg_min(note, place) AS note,
       arg_min(confidence, place) AS confidence,
       arg_min(status, place) AS status,
       bool_or(coalesce(supplement_status = 'preliminary', false)) AS preliminary_seen,
       bool_or(coalesce(supplement_status = 'final', false)) AS final_seen,
       list_filter([{filled}], lambda name: name IS NOT NULL) AS filled
FROM notes_ranked GROUP BY cusip
"""  # noqa: S608 - the names are the schema's


def _readings_compared(names: Sequence[str]) -> str:
    # Texts that differ in case or blanks alone say the same; numbers are compared at their column's scale.
    texts = ", ".join(f"trim({name}::VARCHAR) AS {name}" for name in names)
    return f"""
CREATE VIEW readings_compared AS
WITH said AS (
    UNPIVOT (SELECT cusip, source, note AS note_no, place, supplement_status AS standing, {texts} FROM notes_ranked)
    ON {", ".join(names)} INTO NAME field VALUE value
), readings AS (
    SELECT cusip, field, lower(value) AS reading, min(place) AS place,
           CASE WHEN regexp_matches(reading, '^-?\\d+\\.\\d+$') THEN rtrim(rtrim(reading, '0'), '.')
                ELSE arg_min(value, place) END AS shown,
           arg_min(source, place) AS source, arg_min(note_no, place) AS note_no,
           bool_or(coalesce(standing = 'preliminary', false)) AS early,
           bool_or(coalesce(standing = 'final', false)) AS late,
           bool_or(coalesce(standing NOT IN ('preliminary', 'final'), true)) AS other
    FROM said GROUP BY cusip, field, lower(value)
)
SELECT arg_min(r.source, r.place) AS source, arg_min(d.sha256, r.place) AS sha256,
       arg_min(r.note_no, r.place) AS note, field,
       -- One reading in all preliminary supplements and another in all final ones: the terms were fixed since.
       bool_or(other) OR count(*) FILTER (early) != 1 OR count(*) FILTER (late) != 1 AS disputed,
       CASE WHEN disputed THEN 'cusip_conflict' ELSE 'changed_since_preliminary' END AS code,
       CASE WHEN disputed THEN 'warning' ELSE 'info' END AS severity,
       cusip || ': ' || field || ' is '
           || string_agg(r.shown || ' in ' || r.source, ', ' ORDER BY r.place) AS message,
       cusip
FROM readings r LEFT JOIN documents d ON d.source = r.source
GROUP BY cusip, field HAVING count(*) > 1
"""  # noqa: S608 - the names are the schema's


def _address(store: Store, name: str) -> str:
    if store.folder is not None:
        return str((store.folder / name).resolve())
    return store.place(name)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
