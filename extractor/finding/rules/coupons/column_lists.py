"""Days of payment that wrap in their own column: of a page of two columns, or of a table whose columns are notes.

::

    Interest payment dates:  17th of          Interest reset dates:  17th of
       February, May, August, and                February, May, August, and
       November, commencing 2/17/99              November, commencing 2/17/99

Read line by line the list breaks off, and the days of the other column follow.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.finding.rules.coupons.frequency import DAY, months_to_frequency
from extractor.finding.rules.text.flow import Flow, text_to_flow
from extractor.finding.rules.text.patterns import DATE, MONTH, month_number, printed_date
from extractor.grids.labels.lexicon import label_key
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.document import Document
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.ground.regex import regex

_LABEL = regex(r"(?i:interest[ ]payment)(?i:[ ]dates?)?(?:[ ]?:[ ]{0,20}|[ ]{2,30})(?=\S)")
_GAP = regex(r"[ ]{2,}")
_ENDS = regex(r"(?i:,|;|&|\b(?:and|of|on|commencing|beginning|starting|from))\Z")
_GOES_ON = regex(r"(?i:and|&|commencing|beginning|starting|from)\b")
_REST = regex(r"(?i:dates?)[ ]?:?(?:[ ]{2,}|\Z)")  # of the label
_PAID = regex(r"(?:interest|coupon)s? (?:payments?|payable|paid)(?: dates?)?")
_ONE_MONTH = regex(MONTH)
_MONTH_DAY = rf"{MONTH}(?: {DAY}(?!\d))?"
# "Each February 21, May 21 and August 21", "the 17th of January and July, from July 17, 1998", and nothing else.
_LIST = regex(
    rf"(?:(?:on|each|every|the) ){{0,2}}(?:{DAY}(?: day)? of (?:each )?)?"
    rf"(?P<days>{_MONTH_DAY}(?:(?:,? and|,|;| &) {_MONTH_DAY}){{1,11}})(?:,? (?:of|in) (?:each|every) year)?"
    rf"(?:,? (?:commencing|beginning|starting|from)(?: on)? (?P<first>{DATE}))?\.?"
)
_MOST_LINES = 6
_LONGEST = 200  # characters of a line
_SCORE = 0.93


def find(flow: Flow) -> Iterator[Candidate]:
    """Propose how often interest is paid by a list that goes on below in its column."""
    text = flow.source
    for at in flow.view.places("interest payment"):
        label = _LABEL.match(text, flow.origin(at))
        if label is None:
            continue
        start = text.rfind("\n", 0, label.start()) + 1
        line = _line(text, start)
        gap = _GAP.search(line, label.end() - start)
        first = line[label.end() - start : gap.start() if gap else len(line)].rstrip()
        beside = gap is not None or line[: label.start() - start].strip() != ""
        if not beside or not _ENDS.search(first):
            continue
        words, end = _column(text, start, label.start() - start, gap.end() if gap else None, first)
        place = Span(label.end(), end)
        for c in _told(flow, words, place, None) if end else ():
            yield replace(c, raw=place.of(text))


def grids_to_wrapped_days(document: Document, grids: Sequence[Grid]) -> Iterator[Candidate]:
    """Propose the same, and the first of the days, by cells that wrap beside those of other notes."""
    for grid in grids:
        paid = [k for k, c in enumerate(grid.columns) if grid.kind == "transposed" and _is_of_payments(c.header)]
        for k in paid:
            for row in grid.rows:
                cell = row.cells[k]
                if cell is not None and cell.torn:
                    yield from _told(text_to_flow(document.text), cell.text, cell.span, row.span.start)


def _is_of_payments(header: str) -> bool:
    return _PAID.fullmatch(label_key(header)) is not None


def _told(flow: Flow, words: str, place: Span, note: int | None) -> Iterator[Candidate]:
    found = _LIST.fullmatch(words.lower())
    often = months_to_frequency([month_number(m) for m in _ONE_MONTH.findall(found["days"])]) if found else None
    if found is None or often is None:
        return
    yield Candidate("coupon_frequency", note, place, words, often, Status.FOUND, _SCORE, Method.RULES)
    day = printed_date(flow, found["first"]) if found["first"] else None
    if day is not None:
        yield Candidate("first_coupon_date", note, place, words, day, Status.FOUND, _SCORE, Method.RULES)


def _column(text: str, start: int, left: int, right: int | None, first: str) -> tuple[str, int]:
    """Return what the column says from its first line on, and where that ends: 0 where nothing goes on below."""
    words, end = first, 0
    at = start + len(_line(text, start)) + 1
    for _ in range(_MOST_LINES):
        line = _line(text, at)
        if line[max(left - 1, 0) : left].strip() or (right is not None and line[right - 1 : right].strip()):
            break
        part = line[left:right].rstrip()
        said = part.lstrip()
        if rest := _REST.match(said):
            said = said[rest.end() :]
        elif not part.startswith(" "):
            break  # the next label of the column, or nothing
        if ":" in said or not (_ENDS.search(words) or _GOES_ON.match(said)):
            break
        if said:
            words = f"{words} {said}"
            end = at + left + len(part)
        at += len(line) + 1
    return words, end


def _line(text: str, start: int) -> str:
    end = text.find("\n", start, start + _LONGEST)
    return text[start : end if end >= 0 else min(start + _LONGEST, len(text))].rstrip("\r")
