"""code_to_place: the reasons for and against the note of a code in running text being this page's."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from extractor.fusing.offered.cues import ADDED, AS_OF, BEFORE, BEHIND, HEADING
from extractor.fusing.offered.places import Place
from extractor.ground.places import Span
from extractor.ground.reasons import Reason
from extractor.ground.regex import regex
from extractor.ground.sentences import sentence_begin, sentence_end

_TOLD, _AS_OF, _HEADED, _IN_PROSE, _IN_LINE, _BELOW = -4, -4, -3, -4, -3, -1  # points
_TREASURIES = ("9127", "9128")  # begin the codes of the United States' own debt
_SENTENCE, _CLOSE = 320, 120  # characters, either way
_FARTHEST, _HEADING, _LEAD = 600, 90, 60  # characters: up to a heading, of one, and of what opens a paragraph
_STOPS = regex(
    r"[.\n](?:(?<=[a-z)\d%]\.)\s+(?=[A-Z(“\"])|(?<=\n)\s*\n|(?<=\n)(?=[^\n:.]{1,40}(?::|\t|\.{3}))|(?<=\n)(?=\W*CUSIP\S*\s+(?:No\.?\s+)?\w{9}\W*\n))"
)
_LINE = regex(r"\n")
_LABELLED = regex(r"[^\n.,;(%]{0,40}\bCUSIPs?\b[^\n,;%]{0,40}|\W*\w{6} ?\w{2} ?\w\W*", re.IGNORECASE)
_TITLE = regex(r"\d ?%|\bdue\b")
_SALE = regex(
    r"\bcusips?\b[^.]{0,30}\b(?:for|of)\s+(?:the|these)\s+notes\b|\b(?:the|these)\s+notes\s+(?:carry|bear|have|trade)\b"
    r"|\b(?:concession|discount|commission|price|sell|hereby|this\s+(?:pricing\s+|prospectus\s+)?supplement)\b",
    re.IGNORECASE,
)
_PROSE = regex(r"(?:\b[A-Za-z][a-z'’-]*,?\s+){4}")  # so many words in a row
_CODED = regex(r"\d")
_LEADS = regex(r"[^.:\n]{3,60}[.:]\s")
_PARAGRAPH = regex(r"\n\s*\n")


def code_to_place(text: str, code: str, at: Span, sold: Collection[Span] | None, *, titled: bool = False) -> Place:
    """Weigh one mention of a code.

    ``sold`` are the places of what tells a sale, and of the notes' own codes, where these are told in rows or sheets.
    Where a code may be the missing one of such a row, it has to be ``titled``, by a rate or a year, to be another's.
    """
    begin, end = sentence_begin(text, at.start, _SENTENCE, _STOPS), sentence_end(text, at.end, _SENTENCE, _STOPS)
    # Where no stop is near, what is told of the code is close to it.
    begin = begin if begin > at.start - _SENTENCE else max(at.start - _CLOSE, 0)
    sentence = Span(begin, end if end < at.end + _SENTENCE else min(at.end + _CLOSE, len(text)))
    reasons = list(_by_words(text, sentence, at))
    if sold is not None and not (titled and not _TITLE.search(sentence.of(text))):
        reasons += _by_likeness(text, sentence, at, sold)
    over = next(_over(text, at.start), "")
    if HEADING.search(over) and not ADDED.search(over):
        dated = AS_OF.search(over) is not None
        reasons.append(Reason(f"it stands below {' '.join(over.split())!r}", _AS_OF if dated else _HEADED))
        if dated:  # all that is listed there
            sentence = Span(text.rfind("\n\n", 0, at.start) + 2, sentence_end(text, at.end, _FARTHEST, _PARAGRAPH))
    if code.startswith(_TREASURIES):
        reasons.append(Reason("it is a Treasury's, that yields are held against", _TOLD))
        sentence = at  # of a sheet, which tells the notes' own terms around it
    return Place((sentence,), {code: None}, tuple(reasons))


def _by_words(text: str, sentence: Span, at: Span) -> Iterator[Reason]:
    if ADDED.search(sentence.of(text)):
        return
    found = BEFORE.search(text[sentence.start : at.start]) or BEHIND.match(text[at.end : sentence.end])
    if found:
        yield Reason(f"its sentence tells of others ({' '.join(found[0].split())[:60]})", _TOLD)


def _by_likeness(text: str, sentence: Span, at: Span, sold: Collection[Span]) -> Iterator[Reason]:
    """Yield that nothing of a sale is told beside a code, as the notes' own rows do; a label alone tells of none."""
    line = Span(text.rfind("\n", 0, at.start) + 1, sentence_end(text, at.end, _SENTENCE, _LINE))
    if any(sentence.overlaps(span) or line.overlaps(span) for span in sold) or _LABELLED.fullmatch(line.of(text)):
        return
    if _SALE.search(sentence.of(text)):
        return
    if _PROSE.search(sentence.of(text)):
        yield Reason("its sentence tells nothing of a sale, as the notes' own rows do", _IN_PROSE)
    else:
        yield Reason("its line tells nothing of a sale, as the notes' own rows do", _IN_LINE)
        if any(span.end < line.start for span in sold):
            yield Reason("it stands below these", _BELOW)


def _over(text: str, at: int) -> Iterator[str]:
    """Yield the words that open the paragraph, and the heading over it."""
    low = max(at - _FARTHEST, 0)
    paragraph = text.rfind("\n\n", low, at)
    if paragraph < 0:
        return
    begins = paragraph + 2
    first = text[begins : max(text.find("\n", begins, at), begins)]
    if first and len(first) <= _HEADING and not _CODED.search(first):
        yield first
        return
    if lead := _LEADS.match(text, begins, min(begins + _LEAD, at)):
        yield lead[0]
        return  # a paragraph with a heading of its own is under none
    above = text[low:paragraph].rstrip()
    heading = above[above.rfind("\n\n") + 2 :] if "\n\n" in above else above
    if len(heading) <= _HEADING and "\n" not in heading and not heading.endswith((".", ";", ",")):
        yield heading
