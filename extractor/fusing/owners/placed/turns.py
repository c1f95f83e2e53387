"""Turns: what is said below a table once a note, line after line, is said in lines of one make.

::

    Redemption: Callable at 100% on 05/15/2020.        Coupon Payment Dates: quarterly from September 11
    Redemption: Non-Callable.                          Callable quarterly on or after December 6

The two on the left are of two notes. As many lines as notes that speak of one thing by chance, as on the right, are of
all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.fusing.weighing.groups import value_key
from extractor.ground.candidate import Candidate, Status
from extractor.ground.places import Span
from extractor.ground.regex import regex

_MARGIN = " \t\r|*-="
_WRAPS = 2  # lines to which a clause goes on
_WORD = regex(r"[^\s|*]+")
_FIGURE = regex(r"[^\s]*\d[^\s]*|\([a-z]\)")  # a code, a year, a number or an item's letter opens each line


def follow_closely(text: str, places: Sequence[int]) -> bool:
    """Tell whether places stand on lines one below the other, wraps aside: so do clauses of a call, of any wording."""
    between = (text[a : text.rfind("\n", 0, b) + 1] for a, b in pairwise(places))
    return all(sum(bool(line.strip(_MARGIN)) for line in part.split("\n")[1:]) <= _WRAPS for part in between)


def take_turns(text: str, places: Sequence[int]) -> bool:
    """Tell whether places, each on a line of its own, open their lines, or the lines or their labels are alike.

    Lines are alike by their first word, labels by their last: ``6.75% Notes: ...``, ``Floating Rate Notes: ...``. A
    label that stands on a line of its own is the same above each.
    """
    if len({_line_above(text, at) for at in places}) == 1:
        return True
    before = [text[text.rfind("\n", 0, at) + 1 : at] for at in places]
    labels = {_last_word(led.partition(":")[0]) if ":" in led else "" for led in before}
    return len({_first_word(led) for led in before}) == 1 or (len(labels) == 1 and "" not in labels)


def go_round(places: Sequence[tuple[Span, list[Candidate]]], notes: int) -> bool:
    """Tell whether the places go round all notes, once or more often with the same values each time.

    One value that is told again and again goes to all of them.
    """
    if any(all(c.status is Status.UNREADABLE for c in found) for _, found in places):
        return False
    said = [{value_key(c.value) for c in found} for _, found in places]
    if len(set().union(*said)) == 1:
        return False
    return len(said) >= notes and not len(said) % notes and all(a & b for a, b in zip(said, said[notes:], strict=False))


def is_told_of_each(places: Sequence[tuple[Span, list[Candidate]]], notes: int) -> bool:
    """Tell whether the places tell one and the same value, once for each of the notes or more often."""
    said = {value_key(c.value) for _, found in places for c in found if c.status is Status.FOUND}
    return len(said) == 1 and len(places) >= notes and not len(places) % notes


def _line_above(text: str, at: int) -> str | int:
    """Return the line above that of a place; where there is none, or a blank one, the place, as like no other."""
    end = text.rfind("\n", 0, at)
    return text[text.rfind("\n", 0, max(end, 0)) + 1 : max(end, 0)].strip().casefold() or at


def _first_word(led: str) -> str:
    """Return the first word before a place on its line, whatever figure it is."""
    first = _WORD.search(led)
    return "" if first is None else _FIGURE.sub("#", first[0].casefold())


def _last_word(label: str) -> str:
    return label.rsplit(maxsplit=1)[-1].casefold() if label.strip() else ""
