"""grids_to_rate_kinds: a rate's own cell that holds an index and a spread, and nothing else, tells a floating coupon.

Of two tranches side by side one bears ``5.80%`` and the other ``LIBOR plus .25%``: no word says fixed or floating.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.finding.rules.coupons.floating import INDEX, INDEX_WORDS
from extractor.finding.rules.text.patterns import BASIS_POINTS, RATE
from extractor.grids.labels.lexicon import lexicon_of
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.grid import Grid
from extractor.ground.regex import regex
from extractor.ground.schema import Schema

_RATE, _KIND, _FLOATING = "coupon_rate", "coupon_type", "floating"
_SUM = regex(rf"(?:the )?{INDEX} ?(?:plus|minus|\+|-|–) ?{RATE} ?(?:%|{BASIS_POINTS})(?: per annum| a year)?[*.]?")
_SIGNS = ("plus", "minus", "+", "-", "–")
_SCORE = 0.93
_OF_SHEET = 0.75  # a sheet may tell one rate after another, and in words of what kind its coupon is


def grids_to_rate_kinds(grids: Sequence[Grid], schema: Schema) -> Iterator[Candidate]:
    """Propose floating for the notes whose rate, under its label, is an index and a spread alone."""
    lexicon = lexicon_of(schema)
    for grid in grids:
        for k, column in enumerate(grid.columns):
            sums = [(row, cell) for row, cell in grid.column(k) if _is_sum(cell.text)]
            named = lexicon.exact(column.header) if sums and column.header else None
            if named is None or _RATE not in named.fields:
                continue
            for row, cell in sums:
                note, score = (None, _OF_SHEET) if grid.is_sheet else (row, _SCORE)
                span, text, label = cell.span, cell.text, column.header
                yield Candidate(_KIND, note, span, text, _FLOATING, Status.FOUND, score, Method.RULES, label)


def _is_sum(cell: str) -> bool:
    low = cell.casefold()
    likely = any(sign in low for sign in _SIGNS) and any(word in low for word in INDEX_WORDS)
    return likely and _SUM.fullmatch(" ".join(low.split())) is not None
