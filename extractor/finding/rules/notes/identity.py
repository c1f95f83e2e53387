"""CUSIP and ISIN: the offering's own, not those of underlyings or of notes bought back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.finding.codes import held_cusip
from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.patterns import NOT_THE_NOTES, NOT_THE_NOTES_AFTER
from extractor.finding.rules.text.proposing import candidate, propose
from extractor.finding.rules.text.view import is_one_line
from extractor.grids.text.regions import text_to_regions
from extractor.ground.candidate import Candidate, Status
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.schema import retail_note
from extractor.values.codes import cusip_checks, isin_checks, text_to_runs

_CODE = r"[0-9a-z]{6} ?[0-9a-z]{2} ?[0-9]"
_ISIN_CODE = r"[a-z]{2} ?[0-9a-z]{9} ?[0-9]"
_LABEL = regex(
    r"\bcusips?(?:\(s\))?(?: ?/ ?isin| or common code)?(?: numbers?| nos?\.?| ?#s?)?(?: ?/ ?isin)?"
    r"(?: ?(?:for|of) the (?:\w+ ){0,4}?notes)?(?: (?:is|are))? ?[:#=)]{0,2} ?(?=([^ ]))"
)
_LISTED = regex(rf"(?:[ ,/;(]|and |{_ISIN_CODE})*\b({_CODE})\b(?!-|/\d)")
# The look-behind stands after the first digit: it is tried there only, which is much faster.
_BARE = regex(r"[0-9](?<![0-9A-Za-z.,$/-][0-9])[0-9A-Z]{5} ?[0-9A-Z]{2} ?[0-9](?![0-9A-Za-z/-]|[.,][0-9])")
_OPENS_LINE = regex(r"(?:^|\n)[ \t|*\u200b]*\Z")
_OPENS_CELL = regex(r"(?:\t|\||  )[ *\u200b]*\Z")
_WORD = regex(r"[^\s|*]+")
_ENDS_CELL = regex(r"[ *]*(?:\t|\||  |\n|\Z)")
_ISIN_LENGTH = 12  # ISO 6166
_ISIN = regex(r"[A-Z]{2}[0-9A-Z]{9}[0-9](?![A-Z0-9]|\.[0-9])")
_CODE_BEFORE = regex(r"([0-9][0-9A-Z]{5} ?[0-9A-Z]{2} ?[0-9])[\s/|]{0,5}(?:\(?ISIN(?: No\.)?:? )?\Z")
_CODE_BEHIND = regex(r"[ \t\n]{0,3}[/|,;(][ \t\n]{0,3}([0-9][0-9A-Z]{5} ?[0-9A-Z]{2} ?[0-9])(?![0-9A-Za-z])")
_MASKED = regex(r"(0{3,}x{2,}\w*|x{6,}|_{3,}|\[[^\]\w]{0,3}\]|\[(?:tbd|tba|to come)\]|tbd\b)")


def _foreign(flow: Flow, at: int) -> bool:
    return NOT_THE_NOTES.search(flow.low, max(at - 160, 0), at) is not None


def _compact(printed: str) -> str:
    return printed.replace(" ", "").upper()


def _labelled(flow: Flow) -> Iterator[Candidate]:
    for label in flow.matches(_LABEL, "cusip", after=90):
        at = label.end()
        if _foreign(flow, label.start()):
            continue
        if masked := _MASKED.match(flow.low, at):
            yield candidate(flow, "cusip", masked.span(1), None, 0.9, label=label[0].strip(), status=Status.PLACEHOLDER)
            continue
        while listed := _LISTED.match(flow.low, at):
            at = listed.end()
            if NOT_THE_NOTES_AFTER.match(flow.low, at):
                break
            code = _compact(listed[1])
            if sum(c.isdigit() for c in code) < 3:
                break
            score = 0.98 if cusip_checks(code) else 0.6
            yield candidate(flow, "cusip", listed.span(1), code, score, label=label[0].strip())


def _standing_alone(flow: Flow) -> Iterator[Candidate]:
    """Find CUSIPs that open a row or fill a cell; only those whose check digit holds."""
    text = flow.source
    inline = is_one_line(text)
    regions = text_to_regions(text, retail_note())
    for found in (m for r in regions for m in _BARE.finditer(text, r.start, r.end)):
        code = _compact(found[0])
        start, end = found.span()
        if not cusip_checks(code):
            continue
        score = 0.93
        before = text[max(start - 40, 0) : start]
        opens = bool(_OPENS_LINE.search(before) or (_OPENS_CELL.search(before) and _ENDS_CELL.match(text, end)))
        if not opens and inline and not code.isdigit() and text[start - 1 : start] == " ":
            opens, score = True, 0.8
        around = " ".join(_WORD.findall(text[max(start - 160, 0) : start].lower()))
        after = NOT_THE_NOTES_AFTER.match(text[end : end + 120].lower())
        if opens and not after and not NOT_THE_NOTES.search(around):
            # A second code in the same row may be a stock's or another note's: its column decides.
            row = text.rfind("\n", 0, start) + 1
            alone = not any(cusip_checks(_compact(c[0])) for c in _BARE.finditer(text, row, start))
            yield propose(flow.source, "cusip", Span(start, end), code, score if alone or inline else 0.5)


def _isin_spots(flow: Flow) -> Iterator[re.Match[str]]:
    """Find what has an ISIN's make; where no label speaks of ISINs, only American ones."""
    text = flow.source
    if flow.view.places("isin"):
        for start, end in text_to_runs(text, _ISIN_LENGTH):
            yield from _ISIN.finditer(text, start, end + 2)  # what stands behind a run has a say
        return
    at = text.find("US")
    while at >= 0:
        if found := _ISIN.match(text, at):
            yield found
        at = text.find("US", at + 1)


def _isins(flow: Flow) -> Iterator[Candidate]:
    """Find ISINs, also glued to their CUSIP, which they then vouch for."""
    text = flow.source
    for found in _isin_spots(flow):
        start, held = found.start(), held_cusip(found[0])
        before = _CODE_BEFORE.search(text, max(start - 26, 0), start)
        if not isin_checks(found[0]) or (text[start - 1 : start].isalnum() and before is None):
            continue
        yield propose(text, "isin", Span(*found.span()), found[0], 0.95)
        for beside in (before, _CODE_BEHIND.match(text, found.end())):
            if beside and _compact(beside[1]) == held and cusip_checks(held):
                yield propose(text, "cusip", Span(*beside.span(1)), held, 0.97)


def find(flow: Flow) -> list[Candidate]:
    """Propose the CUSIPs and ISINs that name the offering's notes."""
    best: dict[tuple[str, int], Candidate] = {}
    for c in (*_labelled(flow), *_standing_alone(flow), *_isins(flow)):
        key = (c.field, c.span.start)
        if key not in best or best[key].score < c.score:
            best[key] = c
    return list(best.values())
