"""Ratings in a line: the agencies named before, after or in the order of the grades."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.proposing import candidate, first_at_each_place
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex

_MOODYS_GRADE = r"(?:aaa|aa-?[123]|a-?[123]|baa[123]|ba[123]|b[123]|caa[123]|aa|a|ca)"
_LETTER_GRADE = r"(?:aaa|aa|a|bbb|bb|b|ccc)(?:\+|-|(?![a-z0-9+-]))"
_GRADE = rf"(?:{_MOODYS_GRADE}(?![a-z0-9+-])|{_LETTER_GRADE})"
_OUTLOOK = r"(?: ?\([^()]{0,30}(?:outlook|stable|negative|positive|watch|developing)[^()]{0,20}\))?"
_AGENCY = (
    r"(?:moody'?s?(?: investors? services?(?:,? inc\.?)?)?|s ?& ?p(?: global)?|standard (?:&|and) poor'?s?"
    r"(?: ratings? (?:services?|group))?|fitch(?: ratings?)?(?:,? inc\.?)?)"
)
_AFTER = regex(rf"(?<![a-z0-9])({_GRADE}){_OUTLOOK} (?:\(({_AGENCY})\)|by ({_AGENCY}))")
# "A1 Moody's, A+ S&P": where agencies stand before their grades, none is followed by a comma.
_BESIDE = regex(rf"(?:(?<=[;,(:])|(?<=\band)) ?({_GRADE}) ({_AGENCY})(?= ?(?:[,;.)]|\Z)| and (?:{_GRADE}) )")
_AGENCY_BEFORE = regex(rf"{_AGENCY}(?:'s)? ?[:(]? ?\Z")
_BEFORE = regex(rf"({_AGENCY})(?:'s)?(?: (?:ratings?|ranking))?:? ({_GRADE})(?![a-z(])")
_ORDERED = regex(
    rf"(?<![a-z0-9])({_GRADE}{_OUTLOOK}(?: ?/ ?{_GRADE}{_OUTLOOK}){{1,2}}),? ?\(?({_AGENCY}"
    rf"(?: ?/ ?{_AGENCY}){{1,2}})"
)
_ORDERED_BEFORE = regex(
    rf"({_AGENCY}(?: ?/ ?{_AGENCY}){{1,2}})\)? ?:? ?({_GRADE}{_OUTLOOK}(?: ?/ ?{_GRADE}{_OUTLOOK}){{1,2}})"
)
# A list for each column of a sheet, behind one label: "Moody's / S&P: A1 / A+ | A2 / A".
_NEXT_LIST = regex(rf" ?({_GRADE}{_OUTLOOK}(?: ?/ ?{_GRADE}{_OUTLOOK}){{1,2}})(?! ?/)")
_UNNAMED = regex(
    rf"(?:ratings?:?|(?P<open>\()) ?({_GRADE}{_OUTLOOK}(?: ?[/,] ?{_GRADE}{_OUTLOOK}){{1,2}})(?P<then> ?\(?"
    rf"(?:{_AGENCY}|/|[a-z0-9]))?"
)
_ONE_GRADE = regex(rf"({_GRADE}){_OUTLOOK}")
_MOODYS = regex(r"(?:aa|a|baa|ba|b|caa)-?[123]|aaa")
_LETTERS = regex(r"(?:AAA|AA|A|BBB|BB|B|CCC)[+-]?")
_FIELDS = (("m", "moodys_rating"), ("s", "sp_rating"), ("f", "fitch_rating"))
_AGENCIES = ("moody", "& p", "&p", "standard", "fitch")
_WATCH = ("moody", "s&p", "s & p", "standard & poor", "fitch", "rating")


def _field(agency: str) -> str:
    return next(field for start, field in _FIELDS if agency.startswith(start))


def _graded(flow: Flow, field: str, place: tuple[int, int], score: float) -> Iterator[Candidate]:
    """Propose a grade if it is one that this agency gives (``A2`` is Moody's, ``A-`` the others')."""
    printed = flow.text[place[0] : place[1]]
    own = _MOODYS.fullmatch(printed.lower()) if field == "moodys_rating" else _LETTERS.fullmatch(printed)
    if own and printed[0].isupper():
        yield candidate(flow, field, place, printed, score)


def _named(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_AFTER, *_WATCH, before=60, after=60, needs=_AGENCIES):
        yield from _graded(flow, _field(found[2] or found[3]), found.span(1), 0.97)
    for found in flow.matches(_BESIDE, *_WATCH, before=30, after=60, needs=_AGENCIES):
        if not _AGENCY_BEFORE.search(flow.low, max(found.start(1) - 40, 0), found.start(1)):
            yield from _graded(flow, _field(found[2]), found.span(1), 0.95)
    for found in flow.matches(_BEFORE, *_WATCH, after=60, needs=_AGENCIES):
        yield from _graded(flow, _field(found[1]), found.span(2), 0.9)


def _in_order(flow: Flow) -> Iterator[Candidate]:
    for pattern, names, given in ((_ORDERED, 2, 1), (_ORDERED_BEFORE, 1, 2)):
        for found in flow.matches(pattern, *_WATCH, before=80, after=80, needs=_AGENCIES):
            agencies = [_field(a.strip()) for a in found[names].split("/")]
            lists = [found.span(given)]
            while names < given and (more := _NEXT_LIST.match(flow.low, lists[-1][1])):
                lists.append(more.span(1))
            for place in lists:
                grades = list(_ONE_GRADE.finditer(flow.low, *place))
                if len(agencies) == len(grades):
                    for agency, grade in zip(agencies, grades, strict=True):
                        yield from _graded(flow, agency, grade.span(1), 0.97)


def _unnamed(flow: Flow) -> Iterator[Candidate]:
    """Read grades without agencies: they are printed in the order Moody's, S&P, Fitch."""
    for found in flow.matches(_UNNAMED, "rating", "(a", "(b", after=90):
        grades = list(_ONE_GRADE.finditer(flow.low, *found.span(2)))
        if found["then"] and (found["open"] or not found["then"].startswith(" ") or "(" in found["then"]):
            continue
        if len(grades) < 2 or not _MOODYS.fullmatch(grades[0][1]):
            continue
        second = flow.text[slice(*grades[1].span(1))]
        if _MOODYS.fullmatch(second.lower()) and second != "AAA":
            continue
        for (_, field), grade in zip(_FIELDS, grades, strict=False):
            yield from _graded(flow, field, grade.span(1), 0.8)


def find(flow: Flow) -> list[Candidate]:
    """Propose Moody's, S&P and Fitch ratings; outlooks are left out."""
    return first_at_each_place([*_in_order(flow), *_named(flow), *_unnamed(flow)])
