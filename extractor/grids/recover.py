"""document_to_grids: every table and label/value sheet of a document, whatever its serialization."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import chain, zip_longest

from extractor.grids.fixed_width.fixed import lines_to_fixed_blocks
from extractor.grids.labels.lexicon import lexicon_of
from extractor.grids.pairs.columns import runs_to_transposed, segments_to_runs
from extractor.grids.pairs.one_blank import part_sheet
from extractor.grids.pairs.pairs import Pair, PairReader
from extractor.grids.pairs.sheets import pairs_to_grids
from extractor.grids.pairs.wrapped_columns import lines_to_whole
from extractor.grids.streams.items import lines_to_items
from extractor.grids.streams.prose import prose_to_grids
from extractor.grids.streams.streams import StreamReader
from extractor.grids.tables.adopting import rows_to_adopted
from extractor.grids.tables.apart import join_headers_apart
from extractor.grids.tables.counted import recount
from extractor.grids.tables.going_on import with_headers_above
from extractor.grids.tables.shifted import unshift
from extractor.grids.tables.slashed import split_slashed
from extractor.grids.tables.spanned import fill_spanned
from extractor.grids.tables.stacked_columns import split_stacked_columns
from extractor.grids.tables.stacked_rows import split_stacked
from extractor.grids.tables.tables import rows_to_grids
from extractor.grids.tables.unsettled import leave_unsettled
from extractor.grids.text.lines import Line, document_to_lines, text_to_lines
from extractor.grids.text.regions import text_to_regions
from extractor.grids.text.rows import lines_to_blocks, table_to_rows
from extractor.grids.text.ruled import block_to_rows
from extractor.grids.text.signs import join_line_signs
from extractor.ground.document import Document, Table
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.ground.schema import Schema

_APART = 100  # more lines than any reader looks ahead


def document_to_grids(document: Document, schema: Schema) -> list[Grid]:
    """Recover the grids of ``document`` in reading order.

    Declared tables come first, then tabbed, piped and aligned blocks, then streams of cells, then single rows of
    prose, then label/value pairs; each step reads only what the ones before it left.
    """
    lexicon = lexicon_of(schema)
    regions = text_to_regions(document.text, schema)
    lines = _lines(document, regions)
    grids, pairs, taken = _tables(document, regions, lines, schema)
    free = join_line_signs(lines_to_whole(document.text, lines, taken))
    free = part_sheet(free, lexicon)
    grids += (sideways := runs_to_transposed(segments_to_runs(free, lexicon), free, document.text))
    taken |= _taken(sideways, lines)
    streams = list(StreamReader(document.text, lines_to_items(lines, taken), schema, lexicon).grids())
    grids += streams
    taken |= _taken(streams, lines)
    adopted = rows_to_adopted(document.text, lines, taken, grids)
    grids += adopted
    taken |= _taken(adopted, lines)
    rows = prose_to_grids(document.text, lines, taken, grids=grids, schema=schema)
    grids += rows
    taken |= {line.span.start for line in lines if any(r.span.overlaps(line.span) for g in rows for r in g.rows)}
    pairs += PairReader(document.text, lines, taken, schema, lexicon).pairs()
    pairs.sort(key=lambda p: p.label_span)
    grids += pairs_to_grids(pairs, document.text, schema)
    settled = (leave_unsettled(split_slashed(grid, document.text, schema), schema) for grid in grids)
    return sorted(settled, key=lambda g: g.span)


def _lines(document: Document, regions: Sequence[Span]) -> Sequence[Line]:
    """Return the lines of all regions; a gap in their numbers parts the regions."""
    text = document.text
    if regions == (Span(0, len(text)),):
        return document_to_lines(document)
    lines: list[Line] = []
    for region in regions:
        first = lines[-1].index + _APART if lines else 0
        lines += text_to_lines(text, region.start, region.end, first)
    return lines


def _tables(
    document: Document, regions: Sequence[Span], lines: Sequence[Line], schema: Schema
) -> tuple[list[Grid], list[Pair], set[int]]:
    lexicon = lexicon_of(schema)
    grids: list[Grid] = []
    pairs: list[Pair] = []
    taken: set[int] = set()
    tables = [t for t in document.tables if any(t.span.overlaps(r) for r in regions)]
    blocks = [split_stacked(table_to_rows(document, t), document.text) for t in tables]
    blocks = [split_stacked_columns(rows, document.text, lexicon) for rows in blocks]
    blocks = join_headers_apart(blocks, document.text, lexicon)
    held = _outermost(tables)
    free = _outside(lines, held)
    blocks += [block_to_rows(block, document.text) for block in lines_to_blocks(free)]
    blocks += lines_to_fixed_blocks(document.text, free, lexicon)
    for rows, table in zip_longest(blocks, tables):
        reading = rows_to_grids(rows, document.text, lexicon, schema)
        read = (unshift(recount(grid, schema), schema) for grid in reading.grids)
        grids += read if table is None else (fill_spanned(grid, table, document.text) for grid in read)
        pairs += reading.pairs
        taken |= reading.taken
    grids = with_headers_above(grids, document.text)
    taken |= _taken(grids, lines)
    return grids, pairs, taken


def _taken(grids: Sequence[Grid], lines: Sequence[Line]) -> set[int]:
    """Return where the segments begin that cells and headers reach into: also all that one cell was joined from."""
    if not grids:  # as mostly, after the first step
        return set()
    starts = sorted(s.span.start for line in lines for s in line.filled)
    held = [c.span for g in grids for c in g.filled]
    held += [s for g in grids for c in g.columns for s in c.header_spans]
    within = (starts[bisect_left(starts, span.start) : bisect_left(starts, span.end)] for span in held)
    return {span.start for span in held} | set(chain.from_iterable(within))


def _outermost(tables: Sequence[Table]) -> list[Span]:
    """Return the places of the tables that stand in no other, in order."""
    held: list[Span] = []
    for span in sorted((t.span for t in tables), key=lambda s: (s.start, -s.end)):
        if not held or span.end > held[-1].end:
            held.append(span)
    return held


def _outside(lines: Sequence[Line], held: Sequence[Span]) -> list[Line]:
    """Return the lines that stand in none of the places, which are in order and apart."""
    starts = [span.start for span in held]
    before = (bisect_right(starts, line.span.start) for line in lines)
    return [line for line, k in zip(lines, before, strict=True) if not (k and held[k - 1].holds(line.span))]
