"""CUSIP and ISIN: the offering's own, not those of underlyings or of notes bought back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.finding.rules.flow import Flow, text_to_flow
from extractor.finding.rules.patterns import NOT_THE_NOTES, candidate, placed
from extractor.ground.candidate import Candidate, Status
from extractor.ground.document import Document
from extractor.ground.schema import Schema
from extractor.values.codes import cusip_checks, isin_checks

_CODE = r"[0-9a-z]{6} ?[0-9a-z]{2} ?[0-9]"
_ISIN_CODE = r"[a-z]{2} ?[0-9a-z]{9} ?[0-9]"
_LABEL = re.compile(
    r"\bcusips?(?:\(s\))?(?: ?/ ?isin| or common code)?(?: numbers?| nos?\.?| ?#s?)?(?: ?/ ?isin)?"
    r"(?: ?(?:for|of) the (?:\w+ ){0,4}?notes)?(?: (?:is|are))? ?[:#=)]{0,2} ?(?=([^ ]))"
)
_LISTED = re.compile(rf"(?:[ ,/;(]|and |{_ISIN_CODE})*\b({_CODE})\b(?![-/])")
_LINE_START = re.compile(
    r"^[ \t|*\u200b]*([0-9][0-9A-Z]{4}[0-9A-Z] ?[0-9A-Z]{2} ?[0-9])(?![\w/-])", re.MULTILINE
)
_CELL = re.compile(r"(?:\t|\||  )[ *\u200b]*([0-9][0-9A-Z]{7}[0-9])(?=[ *]*(?:\t|\||  |$))", re.MULTILINE)
_ISIN = re.compile(r"(?<![A-Z0-9])([A-Z]{2}[0-9A-Z]{9}[0-9])(?![A-Z0-9])")
_GLUED = re.compile(r"([0-9][0-9A-Z]{7}[0-9])([A-Z]{2}\1[0-9])")
_MASKED = re.compile(r"(0{3,}x{2,}\w*|x{6,}|_{3,}|\[[^\]\w]{0,3}\]|tbd\b)")


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
            yield candidate(
                flow, "cusip", masked.span(1), None, 0.9, label=label[0].strip(), status=Status.PLACEHOLDER
            )
            continue
        while listed := _LISTED.match(flow.low, at):
            at = listed.end()
            code = _compact(listed[1])
            if sum(c.isdigit() for c in code) < 3:
                break
            score = 0.98 if cusip_checks(code) else 0.6
            yield candidate(flow, "cusip", listed.span(1), code, score, label=label[0].strip())


def _standing_alone(flow: Flow) -> Iterator[Candidate]:
    for pattern, score in ((_LINE_START, 0.95), (_CELL, 0.9)):
        for found in pattern.finditer(flow.source):
            code = _compact(found[1])
            if cusip_checks(code) and not NOT_THE_NOTES.search(
                flow.source[max(found.start() - 160, 0) : found.start()].lower()
            ):
                yield placed(flow, "cusip", found.span(1), code, score)


def _isins(flow: Flow) -> Iterator[Candidate]:
    for found in _ISIN.finditer(flow.source):
        if isin_checks(found[1]):
            yield placed(flow, "isin", found.span(1), found[1], 0.95)
    for found in _GLUED.finditer(flow.source):
        if cusip_checks(found[1]):
            yield placed(flow, "cusip", found.span(1), found[1], 0.97)
            yield placed(flow, "isin", found.span(2), found[2], 0.97)


def find(document: Document, schema: Schema) -> list[Candidate]:
    """Propose the CUSIPs and ISINs that name the offering's notes."""
    flow = text_to_flow(document.text)
    best: dict[tuple[str, int], Candidate] = {}
    for c in (*_labelled(flow), *_standing_alone(flow), *_isins(flow)):
        key = (c.field, c.span.start)
        if c.field in schema.by_name and (key not in best or best[key].score < c.score):
            best[key] = c
    return list(best.values())
