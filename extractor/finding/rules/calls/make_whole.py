"""Make-whole calls: the spread over the Treasury rate, and the call at par that they turn into."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.patterns import BASIS_POINTS, DATE, NUMBER, printed_date, printed_rate
from extractor.finding.rules.text.proposing import candidate
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex

_OF_A_CALL = regex(r"make-? ?whole|greater of|\bmw|redempt|redeem")
_WORD_PAR = regex(
    rf"(?<![a-z\d])(?=[a-z\d])(?:(?:on or after|on and after|from|par call(?: date)?:?(?: on or after)?) ({DATE})"
    rf"|({DATE}) \([^()]{{0,140}}par call date)"
)
_ACCRUED = regex(r"accru|\binterest\b(?:[^.;]|\.\d){0,30}\Z")  # interest runs from a day, a call at par does not
_AT_PAR = regex(r"\bat par\b|100 ?%|par call")
_PAR_PRICE = regex(r"\bat (par)\b|at (100(?:\.0+)?) ?%|\b(par) call")
MAKE_WHOLE = regex(r"greater of|make-? ?whole")
_SPREAD = regex(
    rf"(?:treasury(?: (?:rate|spread|yield))?(?: \([^()]{{0,40}}\))?|\bt|\bmw|make-? ?whole|yield|discount rate),?:? ?"
    rf"(?:\+|plus|:)(?:,? plus)? ?({NUMBER}) ?{BASIS_POINTS}"
    # Behind a page's end, or in a list of several notes' spreads, the Treasury rate stands further up.
    rf"|(?<![\d.])({NUMBER}) ?{BASIS_POINTS},? (?:plus|together with),? (?:in (?:each|either) case,? )?(?:any )?accrued"
)
# "12.5 basis points in the case of the 2029 notes, 20 basis points in the case of the 2034 notes and ..."
_OF_NOTES = (
    r"(?:,? \(?(?:in the case of|with respect to|for) (?:the )?| \((?:the )?)"
    r"(?:19|20)\d\d (?:[a-z]+ )?(?:notes|bonds|series)\)?"
)
_NEXT_SPREAD = regex(rf"{_OF_NOTES},?(?: and| or)? (?:plus )?({NUMBER}) ?{BASIS_POINTS}(?={_OF_NOTES})")
# "Prior to November 1, 2032 (in the case of the 2033 notes) or August 1, 2052 (in the case of the 2053 notes)".
_WHOSE = r"(?: \([^()]{1,30}\))?"
_NEXT_DAY = regex(
    rf"{_WHOSE}{_OF_NOTES},?(?: and| or)?(?: (?:prior to|before|on or after))? ({DATE})(?={_WHOSE}{_OF_NOTES})"
)
# "Par Call Date" means (i) with respect to the 2029 Notes, May 15, 2029 (one month ...), and (ii) with respect to ...
_MEANT = regex(r"par call dates?[\"”]? (?:means|is|are|shall be|will be):?")
_MEANT_DAY = regex(
    rf"(?:with respect to|in the case of|for|as to)(?: each of)? the (?:19|20)\d\d (?:[a-z]+ )?(?:notes|bonds|series),?"
    rf" (?:is |to be )?({DATE})"
)
# Under a label of its own the unit may be left out: "Make-whole call: T+15", "Make-whole: UST + 25 bps".
_LABELLED = regex(
    rf"\bmake-? ?whole(?: (?:call|redemption|premium|spread))?(?: at)?:? ?"
    rf"(?P<over>(?:\bt|\bust|treasury(?: rate)?|treasuries)"
    rf" ?(?:\+|plus) ?(?P<spread>{NUMBER})(?: ?{BASIS_POINTS}|(?= ?(?:$|[;,.)/]|[a-z]{{3}}))"
    r"(?! ?(?:%|business|calendar|days))))"
)
_THAT = r"(?:that|such|those) (?:dates?|days?)"
_THAT_DAY = rf"(?:on (?:or|and) after (?:{_THAT}|it)|from {_THAT} on)\b"
# A make-whole call up to a day, and one at par from then on; of two series each has a day of its own.
_PAR_THEREAFTER = regex(
    rf"(?:prior to|before) (?P<date>{DATE}){_WHOSE}(?:,? and (?P<second>{DATE}){_WHOSE})?"
    r"(?:[^.;]|\.\d){0,240}?[.;]? ?(?:"
    rf"\b(?:thereafter|{_THAT_DAY}),?[^.;]{{0,40}}?\bat (?P<price>par\b|100 ?%)"
    r"|\bat (?P<then>par\b|100 ?%)(?: of [a-z ]{4,24})? (?:from then on|thereafter)\b"
    rf"|\b(?P<call>par) call\b(?: at any time| in whole or in part|,)* {_THAT_DAY})"
)
_AFTER_IT = ("thereafter", "from then on", "such date", "that date", "those dates", "after it ", "that day", "such day")
_PERIOD_PAR = regex(r"\b(?:\d{1,2}|one|two|three|six)[ -]?months?'? (par) call\b")
# The price of such a call, its spread perhaps torn off.
_GREATER = regex(r"greater of[^.]{0,40}? 100 ?%[^.]{0,80}? present values?\b")
_DEFINED = 900  # characters of such a sentence
_BENCHMARK = regex(r"spread to|re-? ?offer|(?:issue|pricing) spread|spread:? ?$")


def make_whole_candidates(flow: Flow) -> Iterator[Candidate]:
    """Propose spreads, par call dates, and what they say of calling."""
    yield from _make_whole(flow)
    yield from _labelled(flow)
    for found in flow.matches(_GREATER, "greater of", after=180):
        yield candidate(flow, "callable", found.span(), value=True, score=0.93)
    yield from _par_call(flow)
    yield from _par_calls_meant(flow)
    yield from _par_thereafter(flow)
    yield from _period_par(flow)


def _make_whole(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_SPREAD, "basis point", "bps", "bp ", before=60, after=60):
        if _BENCHMARK.search(flow.low, max(found.start() - 40, 0), found.start()):
            continue
        before = flow.low[max(found.start() - 400, 0) : found.end()]
        if not _OF_A_CALL.search(before):
            continue
        group = 1 if found[1] else 2
        yield candidate(flow, "make_whole_spread", found.span(group), printed_rate(found[group]), 0.93)
        yield candidate(flow, "callable", found.span(), value=True, score=0.95)
        further = _NEXT_SPREAD.match(flow.low, found.end())
        while further:
            yield candidate(flow, "make_whole_spread", further.span(1), printed_rate(further[1]), 0.93)
            further = _NEXT_SPREAD.match(flow.low, further.end())


def _labelled(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_LABELLED, "whole", before=6, after=50):
        yield candidate(flow, "make_whole_spread", found.span("spread"), printed_rate(found["spread"]), 0.92)
        # Without the label: in a sheet of several notes the cell alone says which of them.
        yield candidate(flow, "callable", found.span("over"), value=True, score=0.94)


def _par_call(flow: Flow) -> Iterator[Candidate]:
    """Read the date from which a make-whole call turns into a call at par."""
    for start, end in flow.view.windows(("greater of", "make-whole", "make whole", "makewhole"), 300, 1600):
        for dated in _WORD_PAR.finditer(flow.low, start, end):
            low, high = max(dated.start() - 90, 0), dated.end() + 300
            around = flow.low[low:high].split("greater of")[0]
            group = 1 if dated[1] else 2
            day = printed_date(flow, dated[group])
            if day is None or not _AT_PAR.search(around):
                continue
            if dated[0].startswith("from") and _ACCRUED.search(flow.low, max(dated.start() - 50, 0), dated.start()):
                continue
            yield candidate(flow, "par_call_date", dated.span(group), day, 0.9)
            prices = _PAR_PRICE.finditer(flow.low, low, dated.end() + 70)
            if par := min(prices, key=lambda p: abs(p.start() - dated.start()), default=None):
                place = par.span(next(g for g in (1, 2, 3) if par[g]))
                yield candidate(flow, "call_price", place, printed_rate("100"), 0.9)


def _par_calls_meant(flow: Flow) -> Iterator[Candidate]:
    """Read the par call date of each note from the sentence that says what these words mean."""
    for meant in flow.matches(_MEANT, "par call date", before=2, after=30):
        for found in _MEANT_DAY.finditer(flow.low, meant.end(), meant.end() + _DEFINED):
            if (day := printed_date(flow, found[1])) is not None:
                yield candidate(flow, "par_call_date", found.span(1), day, 0.93)


def _par_thereafter(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_PAR_THEREAFTER, *_AFTER_IT, before=360, after=60, needs=("prior to", "before")):
        if not MAKE_WHOLE.search(flow.low, max(found.start() - 200, 0), found.end()):
            continue
        for group in ("date", "second"):
            if found[group] and (day := printed_date(flow, found[group])) is not None:
                yield candidate(flow, "par_call_date", found.span(group), day, 0.9)
        further = _NEXT_DAY.match(flow.low, found.end("second") if found["second"] else found.end("date"))
        while further:
            if (day := printed_date(flow, further[1])) is not None:
                yield candidate(flow, "par_call_date", further.span(1), day, 0.9)
            further = _NEXT_DAY.match(flow.low, further.end())
        place = found.span(next(group for group in ("price", "then", "call") if found[group]))
        yield candidate(flow, "call_price", place, printed_rate("100"), 0.9)


def _period_par(flow: Flow) -> Iterator[Candidate]:
    """Read a call at par in a note's last months, told by their number."""
    for found in flow.matches(_PERIOD_PAR, "par call", before=20, after=10):
        yield candidate(flow, "call_price", found.span(1), printed_rate("100"), 0.9)
        yield candidate(flow, "callable", found.span(), value=True, score=0.93)
