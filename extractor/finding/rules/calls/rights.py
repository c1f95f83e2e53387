"""rights: clauses, labels and titles that give the issuer a right to call, with the terms that they tell of it."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.finding.rules.calls.denials import HOLDER_NAMED, NO_RIGHT
from extractor.finding.rules.calls.terms import SINCE, call_terms, clause_end
from extractor.finding.rules.text.boxes import box_before
from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.patterns import DATE, MONTH
from extractor.finding.rules.text.proposing import candidate
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex

_ISSUER = r"(?:issuer|company|corporation|bank|trust)\b"
_OUR = r"(?:our|the (?:issuer|company|corporation|bank|trust)'s|its)"
_CALL = r"(?:redeemable|redemption|redeemed|redeem the notes|callable|call the notes)"
_PAR_OR_MORE = r"(?:par\b|1\d\d(?:\.\d+)? ?%?)"
_RIGHTS = (
    r"\bcallable ?: ?(?=\d)|\bredeemable at (?=\d)|\bcallable (?:at|by us|in|on|quarterly|monthly|annually"
    rf"|semi|by the {_ISSUER})"
    rf"|{_CALL}(?: \w+){{0,3}}? (?:at|by) {_OUR} (?:sole )?option"
    # "They may be redeemed, in whole or from time to time in part, at our option".
    rf"|{_CALL},? in whole,?(?: (?:or|but|and)(?: from time to time)?(?: not)? in part)?,?"
    rf"(?: (?:at any|from) time(?: (?:or from time )?to time)?,?)? (?:at|by) {_OUR} (?:sole )?option"
    r"|(?:at|by) (?:our|the (?:issuer|company|corporation|bank)'s|\w+'s) option,? (?:be )?(?:redeem\w*|call\w*)"
    r"|(?:we|issuer|company|corporation) (?:may|can|ha(?:s|ve) the right to)"
    r"(?:,? (?:at|in) (?:our|its) (?:sole )?(?:option|discretion),?)?"
    r" (?:redeem|call)\b(?! (?:from |on |after )?(?:no|none|n/a)\b)"
    # A bank may call a loan, too.
    r"|(?:bank|trust) (?:may|can|ha(?:s|ve) the right to)(?:,? at its (?:sole )?(?:option|discretion),?)?"
    r" (?:redeem|call) (?:all |some )?(?:of )?(?:the |these )?(?:notes|bonds|debentures)\b"
    # By name: "Example may, at its option, redeem the notes".
    r"|(?:may,? at its (?:sole )?(?:option|discretion),?|has the (?:right|option) to) (?:redeem|call)"
    r" (?:all |any |some )?(?:of )?(?:the|these) "
    r"|may redeem (?:the |these )?(?:notes|bonds|debentures)\b"
    r"|(?:notes?|bonds|series|tranche)(?: (?:[a-z]|(?:[a-z]-)?\d{1,2}[a-z]?))? may be (?:redeemed|called)"
    rf"(?! by {HOLDER_NAMED})"
    # "The note due November 15, 2011 may be redeemed": the day before it is no call's.
    r"|(?<=\d\d )(?:may be (?:redeemed|called)|(?:is|are|will be) (?:redeemable|callable|subject to redemption))"
    rf"(?! by {HOLDER_NAMED})"
    r"|notes? (?:may be|are|will be) (?:redeemable|callable|subject to redemption)"
    rf"|redeemable (?:in whole|once|at any time|by (?:us|the {_ISSUER}))"
    rf"|(?:redeemable|\b(?:it|they) may be (?:called|redeemed)) by (?!{HOLDER_NAMED})[a-z]{{2,12}},?"
    rf" (?:(?:at (?:par|1\d\d)|in whole)\b|(?=on (?:or after )?{DATE}))"
    rf"|redeemable on(?: or after)? ?:? (?={DATE})"
    r"|subject to redemption (?:at|by)"
    r"|(?:our|issuer's|company's) redemption right"
    r"|call dates?: (?!none|not|n/a|-)"
    rf"|(?:redemption|call) dates?(?:\(s\))? ?:? ?(?={DATE},? and (?:on )?(?:each|every|any) )"
    rf"|(?:redemption|call) dates?(?:\(s\))?(?: after that| thereafter)? ?(?::|(?:\. ?){{3,}}) ?"
    rf"(?=(?:each|every|any) (?:{MONTH} \d|interest|coupon))"
    r"|redemption ?: (?=\w+ \w+,? in whole)"
    # A column of labels, without a colon.
    r"|(?<!to )(?<!no )(?<!any )optional redemption "
    rf"(?=in whole,? (?:or in part,? |(?:but )?not in part,? )?on (?:or after )?{DATE})"
    r"|redemption(?: at the option of (?:the )?(?:issuer|company|corporation|bank|trust)"
    r"| (?:at|by) (?:the )?(?:issuer|company|corporation|bank|trust)'s option)? ?: (?=in whole\b)"
    # "Call dates   Annually, each October 30, beginning on October 30, 2017".
    # A sinking fund's days, and the holder's, are none.
    r"|(?<!mandatory )(?<!sinking fund )(?<!holder )(?<!holders )(?<!holder's )"
    r"(?:redemption|call) dates?(?:\(s\))? ?:? ?"
    r"(?=(?:monthly|quarterly|semi-?annually|annually),? (?:on )?(?:each|every|any|the) )"
    rf"|(?:redemption|call)(?: \w+)? ?: (?=(?:in whole[\w, ]{{0,20}} )?at {_OUR} (?:sole )?option)"
    r"|(?:optional|issuer'?s?) redemption(?: right)?: (?!none|not|n/a|no\b|\[|/|[xo] )"
)
# A label, and the terms that stand at once behind it: "Call: at par from May 1, 2015", "Call 5/1/15 @ 100".
_LABELLED_TERMS = (
    r"(?:early |optional |issuer'?s? )?(?:call(?:able)?|redemption|redeemable)"
    r"(?: (?:information|option|provisions?|terms|features?|rights?))?"
    r"(?:,? (?:of |for )?\(?[0-9][0-9a-z]{8}\)?(?= ?[:.]))?(?: ?:\** ?| ?\.{3,} ?| )"  # of one note, by its code
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
    # "Callable notes may be redeemed on the call date": a clause begins with a kind of notes.
    r"|(?<!\w)(?<!non-)(?<!non )(?<!not )(?:redeemable|callable)(?: [a-z-]+){0,3} notes\b(?! may be (?:call|redeem))"
)
# All of them begin a word: looking at its first letter spares most attempts.
_CALLABLE_WORD = regex(
    rf"(?<![a-z])(?=[abchimnorstw\d(])(?:(?P<terms>{_LABELLED_TERMS})|(?:{_RIGHTS})|(?P<title>{_NAMES}))"
)
_CALL_WORD = regex(r"redeemable|callable")
_CALLING = ("callable", "call ", "call:", "call date", "called", "redeem", "redemption", " nc", "option")
_HOLDER = regex(r"holder'?s?[^.;]{0,40}(?:option|redeem|redemption|repay)|option of the holder|repay|survivor|death")
# A call that an index triggers is nobody's right, though desks do speak of callable notes.
_AUTOMATIC = regex(r"auto(?:matically)?[- ]$")
_ANSWERED_NO = regex(r" ?:? ?" + NO_RIGHT)
_DENIED = regex(
    r"\b(?:not|non-?|cannot|no|neither|(?:none|neither) of (?:the|these|our)) ?(?:two )?(?:be )?(?:notes |series )?$"
    r"|\b(?:you|owners?|investors?|estate|representatives?|survivors?|persons?|trustees?) (?:who [^.;]{1,20} )?$"
    # "Where we may call a note we will tend to", "In the event that we may redeem".
    r"|\b(?:where|if|(?<!, )when|whenever|whether|because|should|in case|(?:in the event|to the extent)(?: that)?)"
    r" (?:the )?$"
)
# What falls due, where a clause begins behind its day.
_DUE = regex(rf"\b(?:notes?|bonds?|series|debentures?),? (?:due|maturing)(?: on| in)? (?:{DATE}|(?:19|20)\d\d),? \Z")
# Nor are notes of before what is for sale: "Our 7.25% notes due October 15, 2012 may be redeemed".
_OLD = regex(r"\b(?:our|its|their|outstanding|existing)\b(?:[^.;:]|\.(?=\d)){0,40}\Z")
_DAY, _BEHIND_DAY = regex(r"\d\d \Z"), ("may be", "is ", "are ", "will be")
_NAME = regex(r"(?:[A-Z][\w.&'-]*|[)\"]) \Z")  # of the issuer, before what it may do
_TAX = regex(r"(?:tax|additional amounts)")


def rights(flow: Flow) -> Iterator[Candidate]:
    """Propose True for what gives a right, and the terms of its clause; a clause within another is not read again."""
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
        seen = clause_end(flow, start)
        yield candidate(flow, "callable", found.span(), value=True, score=0.95)
        yield from call_terms(flow, start, seen)


def _refused(flow: Flow, start: int, end: int, *, labelled: bool) -> bool:
    """Tell whether a clause denies a call or is the holder's; behind a label's terms the next label may be his."""
    before = flow.low[max(start - 40, 0) : start]
    if _DENIED.search(before) or "holder" in before or _is_no_due_day(flow, start):
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
    after = flow.low[start : clause_end(flow, start)]
    return bool(_HOLDER.search(after[: end - start + 40])) or bool(_TAX.search(after) and not SINCE.search(after))


def _is_no_due_day(flow: Flow, start: int) -> bool:
    """Tell whether a clause begins behind a day that is not when its notes fall due."""
    behind = flow.low.startswith(_BEHIND_DAY, start) and _DAY.search(flow.low, max(start - 4, 0), start) is not None
    if not behind:
        return False
    due = _DUE.search(flow.low, max(start - 60, 0), start)
    return due is None or _OLD.search(flow.low, max(due.start() - 60, 0), due.start()) is not None
