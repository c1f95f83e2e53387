"""without_other_notes: terms of notes that are outstanding already are none of these notes'.

``At December 31 the Company had $2.4 billion of notes outstanding, including $150,000,000 of 7.00% Senior Notes due
January 15, 2003``: a title with all that belongs to one, in a sentence about others. So is what the notes rank with,
what their proceeds repay, and what is no part of this offering. A reopening speaks of these. ``The 7.75% Senior Notes
due April 2, 2012 quoted 118.40``: who quotes a price quotes that of notes that trade.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.finding.cues import MORE_OF_THE_SAME
from extractor.finding.outside import outside
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.sentences import sentence_begin, sentence_end

_FIELDS = frozenset(
    {"title", "maturity_date", "coupon_rate", "coupon_type", "principal_amount", "product_ranking", "settle_date"}
)
_TITLE = "title"
_SENTENCE = 320  # characters before
_BEGINS = regex(r"[.\n](?:(?<=[a-z)\d]\.)\s+(?=[A-Z])|(?<=\n)\s*\n)")
_OUTSTANDING = regex(
    r"\boutstanding\b[^.;]{0,80}?\b(?:including|among\s+(?:them|which|others)|of\s+which|consisting\s+of|comprising)\b"
    r"|\b(?:had|has|have)\s+(?:\w+\s+){0,2}outstanding\s+(?:(?:about|approximately|some)\s+)?(?:u\.?s\.?\s?)?(?:\$|\Z)"
    # "Through the agents we have issued" tells by whom, not until when.
    r"|\b(?:since|as\s+of|through(?!\s+(?:our|its|an?)\b|\s+the\s+(?!date|end|close))|to\s+date)\b"
    r"[^.;]{0,60}\b(?:had|has|have)\s+(?:\w+\s+){0,2}(?:issued|sold)\b"
    # A report to the commission, or another supplement, tells of notes of its own.
    r"|\b(?:8-k|6-k|10-q|10-k)\b[^.;]{0,60}\b(?:with\s+respect\s+to|relating\s+to|concerning|regarding)\b"
    r"|\bunder\s+(?:a\s+)?(?:separate\s+|another\s+)?pricing\s+supplement\b[^;]{0,60}\b(?:are|is)\s+(?:also\s+)?"
    r"(?:selling|offering|issuing)\b"
    # What the proceeds are for: to repay notes is to repay others.
    r"|(?:\b(?:us(?:e|ed|ing)|appl(?:y|ied))\b[^.;]{0,80}\bproceeds\b|\bproceeds\b[^.;]{0,60}\bbe\s+(?:used|applied)\b)"
    r"[^.;]{0,120}\b(?:repay|redeem|refinance|retire|refund|repurchase|pay\s+off)\b"
)
# "The notes rank equally with our 6.875% Senior Notes due 2021": what stands behind is beside them. A label is no verb.
_RANKS_WITH = regex(r"\branks?[ \n]+(?:\w+[ \n]+){0,6}(?:with|to)\b")
# Of two series that are sold side by side each is "a separate series".
_NO_PART = regex(
    r"\bnot\s+(?:a\s+)?part\s+of\s+th(?:is|e)\s+offer|\ba\s+separate\s+(?:issue|offering)\b(?!\s+of\s+(?:our|its)\b)"
    r"|\bunder\s+(?:another|a\s+separate)\s+(?:pricing\s+|prospectus\s+)?supplement\b"
)
# What is said ends with its cell or column, before a label, also one on a line of its own, and where a list of what the
# notes do goes on: ", and mature on".
_GOES_ON = regex(
    r"[\t|]|(?<=\S) {3,}|\n *[A-Z][^\n.,;:%$\d]{2,38}\n"
    r"|\b[A-Z][\w'’-]*(?:\s\([^()\n]{1,30}\))?:\s|(?:,|\band)\s+(?:will\s+)?(?:bear|mature|pay)s?\b"
)
_REOPENED = regex(rf"\b(?:{MORE_OF_THE_SAME}|same\s+terms|consolidated)")
_AGAIN = ("open", "single", "same", "fungible", "consolidated")  # one of these stands in what the pattern finds
# "A further issuance of, and a single series with, our $300,000,000 4.50% Notes": that amount is theirs alone.
_ADDED_TO = regex(
    r"\b(?:further\s+issu\w+\s+(?:of|to)|(?:series|fungible|consolidated)\s+with|re-?opening\s+of)\b[^.;$]{0,90}"
    r"(?:u\.?s\.?\s?)?\$?\s*\Z"
)
# "After giving effect to this offering, $7,000,000 will be outstanding, including the notes offered hereby".
_OF_THIS = regex(
    r"\bgiving\s+effect|\bpro\s+forma|\bthis\s+offering|\boffered\s+(?:hereby|by\s+this)|\bhereby\s+offered"
)
_BEHIND = 100  # characters
# One of these stands in whatever tells of others; most sentences hold none, and plain words are found quickly.
_TELLING = ("outstanding", "issued", "sold", "proceeds", "rank", "8-k", "6-k", "10-q", "10-k", "supplement")
_PARTS = (" part", "separate", "another")
_OF_A_PART = ("part", "separate", "another")
# "It has 4.75% convertible notes due 2029 (CUSIP 24802EAB5) outstanding".
_LEFT_OUT = regex(r"[\s,]*\([^()\n]{3,40}\)\s+(?:\w+\s)?outstanding\b(?!\s+(?:after|upon|following))")
_QUOTED = regex(
    r"[^.;\n]{0,60}?\b(?:quoted|(?:last\s)?traded|trades|trading|(?:last\s)?closed|bid)(?:\sat)?\s\$?[0-9]{2,3}\.[0-9]",
    re.IGNORECASE,
)


def without_other_notes(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without what a sentence lists of notes outstanding, in the same order."""
    text = document.text
    told: dict[tuple[str, int, int], bool] = {}  # finders read the same places

    def is_anothers(c: Candidate) -> bool:
        if c.field not in _FIELDS or c.value is None:
            return False
        key = c.field, c.span.start, c.span.end
        if key not in told:
            behind = _QUOTED.match(text, c.span.end) or _LEFT_OUT.match(text, c.span.end)
            told[key] = behind is not None or _is_told_of_others(text, c)
        return told[key]

    titles = [c.span for c in candidates if c.field == _TITLE and is_anothers(c)]
    named = [Span(*behind.span()) for title in titles if (behind := _LEFT_OUT.match(text, title.end))]
    left = outside(named, [c for c in candidates if not is_anothers(c)])
    # What stands in another's title is another's.
    return outside(titles, left, _FIELDS)


def _is_told_of_others(text: str, c: Candidate) -> bool:
    start = max(c.span.start - _SENTENCE, 0)
    if c.field != "principal_amount" and not _may_tell(text, start, c.span.start, c.span.end):
        return False
    begin = sentence_begin(text, c.span.start, _SENTENCE, _BEGINS)
    printed = text[begin : c.span.start]
    sentence = printed.lower()
    if any(word in sentence for word in _AGAIN) and _REOPENED.search(sentence) is not None:
        return c.field == "principal_amount" and _ADDED_TO.search(sentence) is not None
    rest = _rest(text, c.span.end)
    if any(word in rest for word in _OF_A_PART) and _NO_PART.search(rest):
        return True
    if "rank" in printed and _reaches(_RANKS_WITH, printed, printed) and _REOPENED.search(rest) is None:
        # "equally with all our other senior notes" says of these that they are senior, too.
        return c.field != "product_ranking" or sentence.rstrip().endswith("%")
    if not any(word in sentence for word in _TELLING) or not _reaches(_OUTSTANDING, sentence, printed):
        return False
    return _OF_THIS.search(sentence + text[c.span.start : c.span.end + _BEHIND].lower()) is None


def _may_tell(text: str, start: int, at: int, end: int) -> bool:
    before, behind = text[start:at].lower(), text[end : end + _SENTENCE].lower()
    return any(word in before for word in _TELLING) or any(word in behind for word in _PARTS)


def _reaches(cue: re.Pattern[str], sentence: str, printed: str) -> bool:
    """Tell whether what a cue tells of is still told at the sentence's end."""
    told = max([found.end() for found in cue.finditer(sentence)], default=0)
    return told > 0 and told > max([found.end() for found in _GOES_ON.finditer(printed)], default=0)


def _rest(text: str, at: int) -> str:
    """Return the rest of the sentence behind a place, in lower case."""
    return text[at : sentence_end(text, at, _SENTENCE)].lower()
