"""code_to_place: the reasons for and against the note of a code in running text being this page's."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.fusing.offered.cues import ADDED, AS_OF, BEFORE, BEHIND, HEADING
from extractor.fusing.offered.places import Place, Reason
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.sentences import sentence_begin, sentence_end

_TOLD, _AS_OF, _HEADED = -4, -4, -3  # points
_TREASURIES = ("9127", "9128")  # begin the codes of the United States' own debt
_SENTENCE = 320  # characters, either way
_FARTHEST, _HEADING, _LEAD = 600, 90, 60  # characters: up to a heading, of one, and of what opens a paragraph
_STOPS = regex(
    r"[.\n](?:(?<=[a-z)\d%]\.)\s+(?=[A-Z(“\"])|(?<=\n)\s*\n|(?<=\n)(?=[^\n:.]{1,40}(?::|\t|\.{3}))|(?<=\n)(?=\W*CUSIP\S*\s+(?:No\.?\s+)?\w{9}\W*\n))"
)
_LEADS = regex(r"[^.:\n]{3,60}[.:]\s")
_PARAGRAPH = regex(r"\n\s*\n")


def code_to_place(text: str, code: str, at: Span) -> Place:
    """Weigh one mention of a code."""
    begin, end = sentence_begin(text, at.start, _SENTENCE, _STOPS), sentence_end(text, at.end, _SENTENCE, _STOPS)
    sentence = Span(begin, end)
    reasons = list(_by_words(text, sentence, at))
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


def _over(text: str, at: int) -> Iterator[str]:
    """Yield the words that open the paragraph, and the heading over it."""
    low = max(at - _FARTHEST, 0)
    paragraph = text.rfind("\n\n", low, at)
    if paragraph < 0:
        return
    begins = paragraph + 2
    if lead := _LEADS.match(text, begins, min(begins + _LEAD, at)):
        yield lead[0]
        return  # a paragraph with a heading of its own is under none
    above = text[low:paragraph].rstrip()
    heading = above[above.rfind("\n\n") + 2 :] if "\n\n" in above else above
    if len(heading) <= _HEADING and "\n" not in heading and not heading.endswith((".", ";", ",")):
        yield heading
