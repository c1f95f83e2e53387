"""The issuer's right to redeem, from clauses and one-line statements; a holder's put is none."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.finding.rules.calls.frequency import call_frequency, frequency_before
from extractor.finding.rules.calls.make_whole import MAKE_WHOLE, make_whole_candidates
from extractor.finding.rules.calls.notices import notice_candidates, notice_of_clause
from extractor.finding.rules.calls.schedule import call_schedules
from extractor.finding.rules.text.boxes import box_before
from extractor.finding.rules.text.flow import Flow, text_to_flow
from extractor.finding.rules.text.patterns import (
    DATE,
    MONTH,
    NUMBER,
    candidate,
    printed_date,
    printed_rate,
)
from extractor.finding.rules.text.view import BREAK
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.regex import regex
from extractor.ground.schema import Schema

_HOLDER_NAMED = (
    r"(?:(?:an?|any|the) )?(?:(?:note)?holder|beneficial|owner|survivor|representative|estate|investor|deceased)"
)
# An answer, and no count of days ("no fewer than 30") or first day ("none until March 15, 2016").
_NO_RIGHT = (
    rf"(?:none\b(?! (?:until|before|prior to) {DATE})|no\b(?! (?:earlier|sooner|later|more|less|fewer)\b)"
    r"|not applicable|n/a\b)"
)
_NEVER = regex(
    r"non-? ?call(?:able)?\b(?! ?(?:\d|for|until|before|prior))(?! life)"
    r"|not callable\b|not redeemable\b|(?:may|can|shall) ?not be (?:redeemed|called)\b"
    r"(?! in part)"
    r"|\b(?:we|issuer|company|corporation|trust|bank) (?:may|can|will) ?not (?:redeem|call)"
    r" (?:the |these |any )?(?:notes?|bonds|them)\b"
    r"(?! in part| held| owned| of (?:a|any) holder)"
    r"|not (?:be )?subject to (?:any )?(?:(?:optional|early) )?redemption|not be (?:redeemable|callable)"
    r"|\bno (?:(?:early|optional) )?redemption (?:by|at the option of)"
    r" (?:us|(?:the )?(?:issuer|company|corporation|bank))\b"
    r"(?! (?:before|prior to|until))"
    r"|\b(?:none of (?:the|these|our)|no) notes (?:may|can) be (?:redeemed|called)"
    r"(?=[.;]| (?:before|prior to) (?:(?:its|their|the) )?(?:stated |final )?maturity)"
    r"|(?:redemption information|redemption dates?|redemption|callable by (?:the )?issuer"
    r"|redeemable on or after"
    r"|call option|call dates?|optional redemption|redemption provisions?|callable|call provisions?"
    rf"|redemption ?/ ?repayment|redemption at (?:the )?option of (?!{_HOLDER_NAMED})[\w.&', -]{{2,40}}?)"
    r" ?: (?:none\b|not applicable|n/a\b)"
    # In a form without colons: "Redemption at the Company's option   None before maturity".
    r"|(?:redemption|redeemable|callable) (?:at|by) (?:the (?:issuer|company|corporation|bank)'s|our|its) option ?:? "
    + _NO_RIGHT
)
_OUR = r"(?:our|the (?:issuer|company|corporation|bank)'s|its)"
_CALL = r"(?:redeemable|redemption|redeemed|redeem the notes|callable|call the notes)"
_PAR_OR_MORE = r"(?:par\b|1\d\d(?:\.\d+)? ?%?)"
_RIGHTS = (
    r"\bcallable ?: ?(?=\d)|\bredeemable at (?=\d)|\bcallable (?:at|by us|in|on|quarterly|monthly|annually"
    r"|semi)"
    rf"|{_CALL}(?: \w+){{0,3}}? (?:at|by) {_OUR} (?:sole )?option"
    r"|(?:at|by) (?:our|the (?:issuer|company|corporation|bank)'s|\w+'s) option,? (?:be )?(?:redeem\w*|call\w*)"
    r"|(?:we|issuer|company|corporation) (?:may|can|ha(?:s|ve) the right to)"
    r"(?:,? (?:at|in) (?:our|its) (?:sole )?(?:option|discretion),?)?"
    r" (?:redeem|call)\b(?! (?:from |on |after )?(?:no|none|n/a)\b)"
    r"|may redeem (?:the |these )?(?:notes|bonds|debentures)\b"
    r"|(?:notes?|bonds|series) may be (?:redeemed|called)"
    r"|notes? (?:may be|are|will be) (?:redeemable|callable|subject to redemption)"
    r"|redeemable (?:in whole|once|at any time|by (?:us|the (?:issuer|company|corporation|bank)))"
    rf"|(?:redeemable|\b(?:it|they) may be (?:called|redeemed)) by (?!{_HOLDER_NAMED})[a-z]{{2,12}},?"
    rf" (?:(?:at (?:par|1\d\d)|in whole)\b|(?=on (?:or after )?{DATE}))"
    rf"|redeemable on(?: or after)? ?:? (?={DATE})"
    r"|subject to redemption (?:at|by)"
    r"|(?:our|issuer's|company's) redemption right"
    r"|call dates?: (?!none|not|n/a|-)"
    rf"|(?:redemption|call) dates?(?:\(s\))? ?:? ?(?={DATE},? and (?:on )?(?:each|every|any) )"
    rf"|(?:redemption|call) dates?(?:\(s\))? ?: (?=(?:each|every|any) (?:{MONTH} \d|interest|coupon))"
    r"|redemption ?: (?=\w+ \w+,? in whole)"
    r"|redemption at the option of (?:the )?(?:issuer|company|corporation|bank|trust) ?: (?=in whole\b)"
    rf"|(?:redemption|call)(?: \w+)? ?: (?=(?:in whole[\w, ]{{0,20}} )?at {_OUR} (?:sole )?option)"
    r"|(?:optional|issuer'?s?) redemption(?: right)?: (?!none|not|n/a|no\b|\[|/|[xo] )"
)
# A label, and the terms that stand at once behind it: "Call: at par from May 1, 2015", "Call 5/1/15 @ 100".
_LABELLED_TERMS = (
    r"(?:early |optional |issuer'?s? )?(?:call(?:able)?|redemption|redeemable)"
    r"(?: (?:information|option|provisions?|terms))?(?: ?:\** ?| ?\.{3,} ?| )"
    r"(?=(?:yes,? )?(?:by (?:us|the issuer) )?"
    rf"(?:(?:(?:at|@) )?{_PAR_OR_MORE}(?:,? in whole(?:,? (?:or|but not) in part)?,?)?"
    r" (?:from|on|after|beginning|starting)\b"
    rf"|{DATE},? (?:at|@) {_PAR_OR_MORE}"
    rf"|(?:on )?{DATE},? (?:and|then) (?:(?:on )?(?:every|each|any)|monthly|quarterly|semi|annual)"
    rf"|(?:monthly|quarterly|semi-?annually|annually),? (?:at|@) (?:{_PAR_OR_MORE}|the accreted)"
    rf"|(?:from|on or after) {DATE}))"
)
_NAMES = (
    r"\(callable\)"
    r"|\b\d{1,2} ?y(?:ea)?rs?\.? ?nc ?-?\d{1,2} ?(?:y(?:ea)?rs?|m(?:o(?:nths?|s)?)?)\b"
    r"|subject to (?:the )?issuer'?s call option"
    r"|(?<!\w)(?<!non-)(?<!non )(?<!not )(?:redeemable|callable)(?: [a-z-]+){0,3} notes\b"
)
# All of them begin a word: looking at its first letter spares most attempts.
_CALLABLE_WORD = regex(
    rf"(?<![a-z])(?=[abcimnorstw\d(])(?:(?P<terms>{_LABELLED_TERMS})|(?:{_RIGHTS})|(?P<title>{_NAMES}))"
)
_CALL_WORD = regex(r"redeemable|callable")
_CALLING = ("callable", "call ", "call:", "call date", "called", "redeem", "redemption", " nc", "option")
_END = regex(
    r"(?<!\.)(?<!\. )\.\)? (?=[a-z(]|\d[0-9a-z]{8}\b)(?!inc|co\b)|redemption information|\bnote:|joint lead|agents?:"
    r"|(?:offering|trade|settle) date"
    r"|\bcusip(?: (?:number|no\.?))? ?:? (?=\d[0-9a-z]{8}\b)"  # the next sheet
)
# The next footnote of a page whose footnotes open with bare numbers: "notice.\n4 Step-up: 3% from May 9".
_NEXT_NOTE = regex(rf"\.\)?{BREAK}\d{{1,2}} (?=[A-Z])(?!(?:Calendar|Business|Days?)\b)")
_HOLDER = regex(r"holder'?s?[^.;]{0,40}(?:option|redeem|redemption|repay)|option of the holder|repay|survivor|death")
_HOLDERS = regex(r"(?:holder'?s?|repayment|\bput)[^.:]{0,20}$")
# A call that an index triggers is nobody's right, though desks do speak of callable notes.
_AUTOMATIC = regex(r"auto(?:matically)?[- ]$")
_ANSWERED = regex(
    r"(?P<label>callable(?: by (?:the )?issuer)?|(?:redeemable|redemption)(?: at (?:the )?option of (?:the )?"
    r"(?:company|issuer|corporation|bank|trust))?|optional redemption) ?: ?"
    r"(?P<answer>(?:[^\s\w]{0,4}|\[ ?[xv_]? ?\]|/ ?[xv]? ?/|[xo]) ?(?:yes|no)\b(?:,? ?(?:[^\s\w]{0,4}"
    r"|\[ ?[xv_]? ?\]|[xo]) ?(?:yes|no)\b)?)"
)
# "[X] Yes [ ] No", and the terms in words below: "In whole, on 30 days' notice, on May 15, 2001 and each May 15 after".
_TOLD_BEHIND = regex(r"[ .]*(?=(?:in whole|in part|on|at|from|beginning|commencing)\b)")
# A label glued to its answer: "CallableNo", before a line's end.
_GLUED = regex(r"(?<![\w-])callable(no|yes)\b")
_YES_NO = regex(r"\b(?:yes|no)\b")
_STYLE = regex(r"call (?:type|style) ?: ?(american|european)\b")
_ANSWERED_NO = regex(r" ?:? ?" + _NO_RIGHT)
_DENIED = regex(
    r"\b(?:not|non-?|cannot|no|none of (?:the|these|our)) ?(?:be )?(?:notes )?$"
    r"|\b(?:you|owners?|investors?|estate|representatives?|survivors?|persons?|trustees?) (?:who [^.;]{1,20} )?$"
    # "Where we may call a note we will tend to", "In the event that we may redeem".
    r"|\b(?:where|if|(?<!, )when|whenever|whether|because|should|in case|(?:in the event|to the extent)(?: that)?)"
    r" (?:the )?$"
)
_NAME = regex(r"(?:[A-Z][\w.&'-]*|[)\"]) \Z")  # of the issuer, before what it may do
_SUBJECT = regex(r"the notes? $")
_TAX = regex(r"(?:tax|additional amounts)")
_PRICE = regex(
    rf"(?:at|callable ?:|price (?:of|equal to)|equal to|plus|for(?= 1\d\d(?:\.\d+)? ?% of))"
    rf"(?: a (?:redemption )?price)?(?: of| equal to)? "
    rf"({NUMBER}) ?%"
    rf"|@ (1\d\d(?:\.\d+)?)(?![\d/,])"
)
_PAR = regex(
    r"(?:\bat|\bfor|@|:) (par)\b"
    r"|\bat (?:their |its |the )((?:full )?principal(?: amount)?)\b"
    r"(?!(?: amount)? (?:plus (?:a|any|the) |together with a )premium)"
)
_SINCE = regex(
    rf"(?:call dates? ?:|\bon(?: or after:?| and after)?|after|commencing|beginning|starting|from)(?: on)?"
    rf"(?: or after)?(?:,? and including,?)? ({DATE})"
)
_SINCE_AT_ONCE = regex(rf"[a-z' ]{{4,30}}:?\** ?(?:yes,? )?({DATE})")
_SINCE_BEFORE = regex(
    rf"(?:beginning|commencing|starting|after|from and including)(?: on)? ({DATE}), (?:the notes are )?\Z"
)
# "On April 19 and October 19 of each year, from October 19, 2024 to and including April 19, 2026, we may redeem".
_SPAN_BEFORE = regex(
    rf"\b(?:from(?: and including)?|beginning|commencing|starting)(?: on)? ({DATE}),? (?:to|through|until|and ending)"
    rf"(?: on| (?:and|but) (?:including|excluding))? {DATE},?(?: \([^()]{{0,60}}\),?)? \Z"
)
_ONWARDS = ("beginning", "commencing", "starting", "after", "from and including")
_DATE_ABOVE = regex(rf"({DATE})(?= callable [^.]{{0,60}} above)")
_SPAN = 160  # characters
_FIRST_OF_YEARS = regex(rf"\bon ({MONTH} \d{{1,2}}) (?:of|in) (\d{{4}})(?=,| and|\b)")


def _never(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_NEVER, "call", "redem", "redeem", before=34, after=60):
        start, end = found.span()
        subject = _SUBJECT.search(flow.low, max(start - 14, 0), start)
        if box_before(flow, subject.start() if subject else start) is False:
            continue
        if _HOLDERS.search(flow.low[max(start - 30, 0) : start]) or flow.low[max(start - 2, 0) : start].strip() == "=":
            continue  # a holder's right, or the legend of a short form
        yield candidate(flow, "callable", (start, end), value=False, score=0.97)


def _clause_end(flow: Flow, start: int) -> int:
    stop = min(start + 500, len(flow.low))
    ended = _END.search(flow.low, start + 12, stop)
    stop = ended.start() if ended else stop
    noted = _NEXT_NOTE.search(flow.view.text, start, stop)
    return noted.start() if noted else stop


def _clauses(flow: Flow) -> Iterator[Candidate]:
    seen = 0
    for found in flow.matches(_CALLABLE_WORD, *_CALLING, before=40, after=110):
        start = found.start()
        if found["title"]:
            automatic = _AUTOMATIC.search(flow.low, max(start - 15, 0), start) is not None
            # The words behind it are the title's own.
            place = _CALL_WORD.match(flow.low, start) or found
            yield candidate(flow, "callable", place.span(), value=True, score=0.6 if automatic else 0.93)
            continue
        if start < seen or _refused(flow, start, found.end(), labelled=found["terms"] is not None):
            continue
        seen = _clause_end(flow, start)
        yield candidate(flow, "callable", found.span(), value=True, score=0.95)
        yield from _terms(flow, start, seen)


def _answers(flow: Flow) -> Iterator[Candidate]:
    """Read a callable label that is answered by yes or no, ticked or plain, or by a style of call."""
    for found in flow.matches(_ANSWERED, "callable", "redeemable", "redemption", after=90):
        ticked = [
            m for m in _YES_NO.finditer(flow.low, *found.span("answer")) if box_before(flow, m.start()) is not False
        ]
        if len({m[0] for m in ticked}) == 1:
            place = ticked[0].span()
            yield candidate(flow, "callable", place, ticked[0][0] == "yes", 0.93, label=found["label"])
            if ticked[0][0] == "yes" and (behind := _TOLD_BEHIND.match(flow.low, found.end())):
                yield from _terms(flow, behind.end(), _clause_end(flow, behind.end()))
    for found in flow.matches(_GLUED, "callableno", "callableyes", before=2, after=16):
        yield candidate(flow, "callable", found.span(1), found[1] == "yes", 0.93, label="callable")
    for found in flow.matches(_STYLE, "call ", after=40):
        often = "once" if found[1] == "european" else "any_time"
        yield candidate(flow, "call_frequency", found.span(1), often, 0.9)


def _refused(flow: Flow, start: int, end: int, *, labelled: bool) -> bool:
    """Tell whether a clause denies a call or is the holder's; behind a label's terms the next label may be his."""
    before = flow.low[max(start - 40, 0) : start]
    if _DENIED.search(before) or "holder" in before:
        return True
    if flow.low.startswith("may redeem", start) and not _NAME.search(flow.text, max(start - 40, 0), start):
        return True
    # The box may stand before "the"; before another question's "no" it is that one's.
    word = max(start - 4, 0)
    another = flow.low[word:start].strip() in {"no", "yes"}
    if box_before(flow, start) is False or (not another and box_before(flow, word) is False):
        return True
    if labelled:
        return False
    if _ANSWERED_NO.match(flow.low, end):
        return True
    after = flow.low[start : _clause_end(flow, start)]
    return bool(_HOLDER.search(after[: end - start + 40])) or bool(_TAX.search(after) and not _SINCE.search(after))


def _terms(flow: Flow, start: int, end: int) -> Iterator[Candidate]:
    if not MAKE_WHOLE.search(flow.low, max(start - 100, 0), end + 250):
        yield from _price(flow, start, end)
        yield from _first_date(flow, start, end)
    yield from call_frequency(flow, start, end) or frequency_before(flow, start)
    yield from notice_of_clause(flow, start, end)


def _price(flow: Flow, start: int, end: int) -> Iterator[Candidate]:
    if found := _PRICE.search(flow.low, start, end):
        group = 1 if found[1] else 2
        yield candidate(flow, "call_price", found.span(group), printed_rate(found[group]), 0.96)
    elif found := _PAR.search(flow.low, start, end):
        yield candidate(flow, "call_price", found.span(found.lastindex or 0), printed_rate("100"), 0.9)


def _first_date(flow: Flow, start: int, end: int) -> Iterator[Candidate]:
    before = max(start - 50, 0)
    found = (
        (
            any(flow.low.find(word, before, start) >= 0 for word in _ONWARDS)
            and _SINCE_BEFORE.search(flow.low, before, start)
        )
        or _SPAN_BEFORE.search(flow.low, max(start - _SPAN, 0), start)
        or _SINCE_AT_ONCE.match(flow.low, start, end)
        or _SINCE.search(flow.low, start, end)
        or _DATE_ABOVE.search(flow.low, max(start - 24, 0), end)
    )
    if found:
        if (day := printed_date(flow, found[1])) is not None:
            yield candidate(flow, "first_call_date", found.span(1), day, 0.95)
        return
    found = _FIRST_OF_YEARS.search(flow.low, start, end)
    if found and (day := printed_date(flow, f"{found[1]}, {found[2]}")) is not None:
        yield candidate(flow, "first_call_date", (found.start(1), found.end(2)), day, 0.9)


def find(document: Document, schema: Schema) -> list[Candidate]:
    """Propose the call fields of the notes."""
    flow = text_to_flow(document.text)
    found = (
        *_answers(flow),
        *_never(flow),
        *_clauses(flow),
        *notice_candidates(flow),
        *call_schedules(flow),
        *make_whole_candidates(flow),
    )
    best: dict[tuple[str, int], Candidate] = {}
    for c in found:
        if c.field in schema.by_name:
            best.setdefault((c.field, c.span.start), c)
    return list(best.values())
