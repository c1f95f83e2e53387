"""without_other_lists: a table of notes that are not for sale states nothing of those that are.

Supplements list what their issuer sold before, bought back or will repay, with codes and terms in columns like those
of an offer. What such a table is stands over it (``Previously Issued Notes``, "the following notes are outstanding:"),
over some of its rows, over their names as the header of that column, or beside each in a column of its own. A caption
that also speaks of this offer, or of the notes that it adds to, tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from extractor.finding.codes import found_cusips
from extractor.finding.cues import MORE_OF_THE_SAME
from extractor.finding.outside import outside
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.grid import Grid, Row
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.sentences import sentence_begin
from extractor.values.shapes import is_code

_NAMES = frozenset({"program", "title"})
_REACH = 320  # characters over a table in which its caption stands
_HEADING = 90  # characters of a heading, which is no sentence
_NOTES = (
    r"(?:\w+\s+){0,2}?(?:\w*notes|securities|debentures|bonds|series|tranches|issues|issuances|offerings)"
    r"(?:\s+of\s+notes)?"
)
_BEFORE = r"(?:previous|already|earlier|prior)(?:ly)?"
_ENDED = r"(?:outstanding|repurchased|bought\s+back|redeemed|retired|repaid|matured|cancell?ed)"
_FOLLOW = rf"(?:following|these)\s+{_NOTES}|{_NOTES}\s+(?:listed|set\s+forth|described|shown)\s+below"
# A heading that is nothing but such notes' name: what a longer one says of other notes may be said of this offer.
_HEADS_OTHERS = regex(
    r"(?:(?:(?:list|summary|schedule|table|details)|cusips?(?:\s+(?:nos?\b\.?|numbers?|codes?))?)\s+of\s+)?"
    r"(?:(?:the|our|all)\s+)*"
    rf"(?:(?:previous|prior|earlier|past|existing|other|outstanding|{_BEFORE}\s+(?:issued|sold|offered))\s+{_NOTES}"
    rf"|{_NOTES}\s+(?:{_BEFORE}\s+(?:issued|sold|offered)|issued\s+(?:previously|earlier|to\s+date)"
    rf"|(?:to\s+be\s+)?(?:{_ENDED}|called)"
    r"|of\s+(?:the\s+)?(?:earlier|previous|prior|past|preceding)\s+(?:weeks?|months?|years?|series|offerings?"
    r"|supplements?))"
    r"|(?:concurrent\s+)?(?:tender|exchange)\s+offers?)"
    r"(?:\s*[(,:–-]?\s*\b(?:under|of|as\s+of|at|to\s+date|since|in|during|by|from|with|for|this|last|called"
    r"|issued\s+under"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d+)\b.*)?[\s):]*",
    re.IGNORECASE | re.DOTALL,
)
# A sentence whose subject or object are the notes that it introduces.
_TELLS_OF_OTHERS = regex(
    rf"\b(?:{_FOLLOW})\s+(?:(?!will|would|shall|may|when|once)\w+\s+){{0,6}}?(?:are|remain|were|have\s+been|had\s+been)\s+"
    rf"(?:(?:currently|still|now)\s+)?(?:{_ENDED}|{_BEFORE}\s+(?:issued|sold|offered))\b"
    rf"|\b(?:{_BEFORE}\s+(?:issued|sold|offered)|repurchased|bought\s+back|redeemed|retired)\s+(?:the\s+)?(?:{_FOLLOW})"
    r"|\b(?:used?|appl(?:y|ied)|proceeds)\b[^.]*\b(?:redeem|repay|retire|refinanc|refund|repurchas|exchang)\w*\s+"
    rf"(?:of\s+)?(?:the\s+|all\s+)*(?:{_FOLLOW})"
    rf"|\b(?:existing|outstanding|other|{_BEFORE}\s+(?:issued|sold|offered))\s+{_NOTES}\s+(?:(?:are|were)\s+)?"
    r"(?:listed|set\s+forth|shown|described|as\s+follows)\b"
    r"(?!\s+(?:in|on|under)\s+(?!(?:the|this)\s+(?:following|table)\b)|\s+elsewhere)"  # than below
    r"|\b(?:lists?|shows?|sets\s+forth|summari[sz]es|describes)\s+(?:(?:the|our|all|of)\s+)*"
    rf"(?:existing|outstanding|{_BEFORE}\s+(?:issued|sold|offered))\s+{_NOTES}\b"
    # Sold in a time that is over: "sets forth the notes sold under this program during the last quarter".
    rf"|\b(?:lists?|shows?|sets\s+forth|summari[sz]es|describes)\s+(?:(?:the|our|all|of)\s+)*{_NOTES}\s+"
    r"(?:(?:that|which|we|it|were|was|have|has|been)\s+)*(?:issued|sold)\b[^.;]{0,60}?"
    r"\b(?:(?:in|during|over)\s+the\s+(?:last|prior|previous|past|preceding)|since|to\s+date|before|prior\s+to)\b",
    re.IGNORECASE,
)
# A note's own terms of repayment, this offer, and notes of which these are more.
_OWN = regex(
    r"\b(?:may|can|cannot|will|shall|not)\s+(?:\w+\s+){0,2}?(?:be\s+)?(?:redeemed|repaid|retired)\b"
    r"|\boffer(?:ed|ing|s)?\s+(?:hereby|by\s+(?:this|means))|\b(?:this|the|current)\s+offer(?:ing)?\b|\bhereby\b"
    r"|\bgiving\s+effect|\bpro\s+forma|\bupon\s+(?:issuance|completion|closing|settlement)"
    rf"|\b(?:{MORE_OF_THE_SAME}|same\s+terms|additional\b|further\s+issu|consolidate)"
    r"|\bother\s+than\b|\bpreliminary\b|\b(?:sale|sold|priced|issued)\s+(?:today|this\s+week)\b",
    re.IGNORECASE,
)
_STATE = regex(
    r"(?:(?:previously|already|currently)\s+)?(?:issued|outstanding|repurchased|redeemed|retired|repaid|matured|called)",
    re.IGNORECASE,
)
_OFFERED = regex(r"\b(?:offered|offering|new)\b|\bhereby\b", re.IGNORECASE)
_AROUND = " \t\r\n|*#_=-"  # what a caption has around it
_LETTER = regex(r"[A-Za-z]")
_NAME = regex(r"[A-Za-z]{3}")


def without_other_lists(document: Document, grids: Sequence[Grid], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without those in tables and rows that list other notes, in the same order."""
    tables = [grid for grid in grids if not grid.is_sheet and _holds_codes(grid)]
    sheets = [grid for grid in grids if grid.is_sheet and _holds_codes(grid)]
    others = [*_under_captions(document.text, tables), *chain.from_iterable(map(_told_beside, tables))]
    headed = [grid for grid in grids if grid.kind == "table" and heads_others(grid.columns[0].header)]
    headed = [grid for grid in headed if _holds_names(grid) or _has_rivals(grid, candidates)]
    others += [span for grid in headed for span in (*(row.span for row in grid.rows), *grid.columns[0].header_spans)]
    if len(tables) + len(sheets) > 1:
        others += [sheet.span for sheet in sheets if _is_headed(document.text, sheet.span.start)]
    return outside(others, [c for c in candidates if not _is_caption(c)])


def _is_caption(c: Candidate) -> bool:
    """Tell whether what is read as a name only says that other notes are listed."""
    return c.field in _NAMES and isinstance(c.value, str) and _HEADS_OTHERS.fullmatch(c.value) is not None


def _holds_codes(grid: Grid) -> bool:
    return any(is_code(cell.text) for cell in grid.filled)


def _under_captions(text: str, tables: Sequence[Grid]) -> Iterator[Span]:
    """Yield the rows over which stands what lists other notes; what stands over them last is what counts."""
    other, end = False, 0
    for grid in sorted(tables, key=lambda g: g.span):
        first = True
        for row in grid.rows:
            begins = _header_start(text, grid) if first else row.span.start
            above = text[max(end, begins - _REACH) : begins]
            if _LETTER.search(above):
                other = _is_of_others(above) or (not first and _STATE.fullmatch(above.strip(_AROUND)) is not None)
            end, first = max(end, _end_of(grid, row)), False
            if other:
                yield row.span


def _header_start(text: str, grid: Grid) -> int:
    """Return where the line begins that heads the codes: a caption over it may be folded into the header."""
    coded = (k for row in grid.rows for k, cell in enumerate(row.cells) if cell and is_code(cell.text))
    spans = grid.columns[next(coded)].header_spans
    return text.rfind("\n", 0, spans[0].start) + 1 if spans else min(grid.span.start, grid.rows[0].span.start)


def _end_of(grid: Grid, row: Row) -> int:
    """Return where a row ends; a last cell of no column may be the caption of what comes next."""
    headed = zip(grid.columns, row.cells, strict=True)
    return max((cell.span.end for column, cell in headed if cell and column.header), default=row.span.end)


def _is_of_others(above: str) -> bool:
    """Tell whether the words over a table end in a heading, or in a sentence, that introduces other notes."""
    said = above.rstrip(_AROUND)
    if _is_headed(said, len(said)):
        return True
    sentence = said[sentence_begin(said, len(said), len(said)) :]
    return _TELLS_OF_OTHERS.search(sentence) is not None and _OWN.search(sentence) is None


def _is_headed(text: str, at: int) -> bool:
    """Tell whether the line over a place is a heading that names other notes, and nothing else."""
    above = text[max(at - _REACH, 0) : at].rstrip(_AROUND)
    heading = above[above.rfind("\n") + 1 :].strip(_AROUND)
    return heads_others(heading)


def heads_others(heading: str) -> bool:
    """Tell whether a heading, or what leads to a list, names notes that are not for sale, and nothing else."""
    named = len(heading) <= _HEADING and _HEADS_OTHERS.fullmatch(heading) is not None
    return named and _OWN.search(heading) is None


def _holds_names(grid: Grid) -> bool:
    return all(_NAME.search(cell.text) for _, cell in grid.column(0))


def _has_rivals(grid: Grid, candidates: Sequence[Candidate]) -> bool:
    """Tell whether other codes stand outside: with amounts in its first column a table alone may be the offer's."""
    codes = found_cusips(candidates)
    inside = {c.value for c in codes if any(row.span.holds(c.span) for row in grid.rows)}
    return bool(inside) and not inside.issuperset(c.value for c in codes)


def _told_beside(grid: Grid) -> Iterator[Span]:
    """Yield the rows that a column says are of other notes, where it says of others that they are offered."""
    for k in range(len(grid.columns)):
        told = [(row, cell.text) for row in grid.rows if (cell := row.cells[k]) is not None]
        others = [row for row, said in told if _STATE.fullmatch(said)]
        if others and any(_OFFERED.search(said) for _, said in told):
            yield from (row.span for row in others)
