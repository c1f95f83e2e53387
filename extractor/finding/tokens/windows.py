"""Windows: the stretches of a text that the token model reads.

The model is a hundred times slower than a table reader, so it reads what grids left open, and of that only lines where
something can stand: with a digit, or with a label or a choice of the schema. Sentences whose words tell that they state
nothing are passed over (``tokens.silence``).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from extractor.finding.tokens.focus import Focus
from extractor.finding.tokens.silence import Silence
from extractor.ground.document import Document
from extractor.ground.grid import Grid, GridCell
from extractor.ground.places import Span
from extractor.ground.regex import regex

_LONG_LINE = 320  # characters from which a line is cut into sentences
_SHORT = 40  # characters of a part that is always read
_LEAD = 200  # characters of one that a single sign opens
_BRIDGE = 400  # characters between two parts that are read as one
_VALUE = 30  # characters of a cell that holds one value
_SEVERAL = regex(r"\$[^$]*\$|%[^%]*%|[A-Za-z]\d?[+-]? ?/ ?[A-Z]")
_LINE = regex(r"[^\n]+")
_SIGN = regex(r"[^\W_]")  # a letter or digit
_SENTENCE = regex(r"[.;](?<=[a-z)].)\s+(?=[A-Z(])")  # a stop is looked for first: that is much faster
# These read small letters: to ignore case costs several times as much.
_FIGURE = regex(r"[\d:\[]")
_TELLING = (
    *("callable", "redeem", "redemption", "option", "rating", "rank", "fixed", "float", "month", "quarter", "annual"),
    *("cusip", "maturity", "coupon", "price", "proceeds", "agent", "issuer", "notes", "corp", "company", "trust"),
    *("llc", "bank", "l.p."),
)
_INCORPORATED = regex(r"inc\b")
# What a sentence of a paragraph must speak of, and the figures it must state, to be worth reading.
_FIGURES = regex(r"\d\d|\[ ?\]|\d%|callable|redeem|redempt|monthly|quarterly|annual")
_TOPIC = regex(
    r"dated|\bdue\b|matur|redeem|redempt|callable|cusip|interest|coupon|per annum|registration"
    r"|rule 4|notice|price|commenc|beginning|denominat|proceeds|discount|concession|commission|principal"
    r"|rating|dtc|agent|settle|issue|trade|offer|rank|supplement|prospectus|option|notes|%"
)


def _settled(cell: GridCell) -> bool:
    """Tell whether a cell holds one value; a clause or two values in one cell are still to be read."""
    return len(cell.text) <= _VALUE and _SEVERAL.search(cell.text) is None


def covered_spans(grids: Iterable[Grid]) -> list[Span]:
    """Return the merged places of the grids' headers and of the cells that hold one value, in order."""
    spans = [c.span for g in grids for c in g.filled if _settled(c)]
    spans += [s for g in grids for c in g.columns for s in c.header_spans]
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out


def _open_part(text: str, line: Span, covered: Sequence[Span], starts: Sequence[int]) -> bool:
    """Tell whether a line holds a letter or digit that no grid cell covers."""
    at = line.start
    position = max(bisect_right(starts, line.start) - 1, 0)
    while position < len(covered) and covered[position].start < line.end:
        if _SIGN.search(text, at, max(at, covered[position].start)):
            return True
        at = max(at, covered[position].end)
        position += 1
    return _SIGN.search(text, at, line.end) is not None


def _pieces(text: str, line: Span) -> list[Span]:
    """Cut a long line at sentence ends; a short one stays whole."""
    if len(line) <= _LONG_LINE:
        return [line]
    cuts = [m.end() for m in _SENTENCE.finditer(text, line.start, line.end)]
    edges = [line.start, *cuts, line.end]
    return [Span(a, b) for a, b in pairwise(edges) if a < b]


def _telling(text: str, piece: Span) -> bool:
    """Tell whether something can stand here: cheap, and meant to err on the side of reading."""
    if len(piece) <= _SHORT:
        return True
    low = piece.of(text).lower()
    if len(piece) <= _LEAD:
        if _FIGURE.search(low) or any(word in low for word in _TELLING):
            return True
        return "inc" in low and _INCORPORATED.search(low) is not None
    return _FIGURES.search(low) is not None and _TOPIC.search(low) is not None


def document_to_windows(
    document: Document,
    grids: Sequence[Grid] = (),
    regions: Sequence[Span] | None = None,
    silence: Silence | None = None,
) -> list[Span]:
    """Return the places to read: runs of neighbouring telling parts, in order, not overlapping.

    Only lines of ``regions`` are looked at, where these are given, and what ``silence`` holds is passed over.
    """
    text = document.text
    out: list[Span] = []
    for part in telling_parts(text, grids, regions):
        if silence is not None and silence.holds(part.of(text)):
            continue
        near = bool(out) and part.start - out[-1].end <= _BRIDGE
        if near and not _SIGN.search(text, out[-1].end, part.start):
            out[-1] = Span(out[-1].start, part.end)
        else:
            out.append(part)
    return out


def telling_parts(text: str, grids: Sequence[Grid] = (), regions: Sequence[Span] | None = None) -> Iterator[Span]:
    """Yield the lines, of long lines the sentences, that no grid holds and where something can stand."""
    covered = covered_spans(grids)
    starts = [s.start for s in covered]
    focus = Focus(text, regions)
    for line in _lines(text, regions):
        if covered and not _open_part(text, line, covered, starts):
            continue
        for piece in _pieces(text, line):
            if _telling(text, piece) if focus.holds(piece) else focus.reads(piece):
                yield piece


def _lines(text: str, regions: Sequence[Span] | None) -> Iterator[Span]:
    for region in (Span(0, len(text)),) if regions is None else regions:
        for match in _LINE.finditer(text, region.start, region.end):
            yield Span(match.start(), match.end())
