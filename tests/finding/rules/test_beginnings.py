"""The words that a pattern is told to begin with are those that it can begin with."""

import importlib
import pkgutil
import re
from re import _constants as codes
from re import _parser as parser

import pytest

from extractor.finding import rules
from extractor.finding.rules.text.flat import flatten
from extractor.finding.rules.text.flow import text_to_flow
from extractor.ground.regex import beginnings, regex

LONGEST = 14


def openings(pattern):
    """Return how all that a pattern finds can begin: its literals up to the first place that is open."""
    found = set()
    _follow(list(parser.parse(pattern.pattern, pattern.asked)), "", found.add, found.add)
    return found


def _follow(items, so_far, then, stop):
    """Follow a parsed pattern's literals: ``then`` takes them where it ends, ``stop`` where something is open."""
    if not items or len(so_far) >= LONGEST:
        then(so_far)
        return
    (code, what), rest = items[0], items[1:]

    def go_on(text):
        _follow(rest, text, then, stop)

    if code in {codes.ASSERT, codes.ASSERT_NOT, codes.AT}:
        go_on(so_far)
    elif code is codes.LITERAL:
        go_on(so_far + chr(what).lower())
    elif code in {codes.SUBPATTERN, codes.BRANCH}:
        for branch in what[1] if code is codes.BRANCH else [what[3]]:
            _follow(list(branch), so_far, go_on, stop)
    elif code in {codes.MAX_REPEAT, codes.MIN_REPEAT}:
        least, most, body = what
        if not least:
            go_on(so_far)
        _follow(list(body), so_far, go_on if most == 1 else stop, stop)
    else:
        stop(so_far)


def anchored():
    for module in pkgutil.walk_packages(rules.__path__, rules.__name__ + "."):
        for name, thing in vars(importlib.import_module(module.name)).items():
            if beginnings(thing):
                yield pytest.param(thing, id=f"{module.name.removeprefix(rules.__name__)}.{name}")


@pytest.mark.parametrize("pattern", list(anchored()))
def test_all_that_a_pattern_finds_begins_with_one_of_its_words(pattern):
    begins = beginnings(pattern)
    assert [opening for opening in openings(pattern) if not opening.startswith(begins)] == []
    assert [word for word in begins if word != word.lower()] == []


def test_an_opening_that_no_word_begins_is_seen():
    assert openings(regex(r"\b(?:pays?|with) (?:an? )?coupon|(?=x)\d")) == {"pay coupon", "pay a coupon", "pay an coupon",
        "pays coupon", "pays a coupon", "pays an coupon", "with coupon", "with a coupon", "with an coupon", ""}  # fmt: skip


TEXT = "Trade date May 1. The trade dates, trade by trade; no TRADE Trades. Issue trade"


@pytest.mark.parametrize("source", [r"trade(?: dates?)?", r"\btrades?\b", r"(?<!no )(?:trade\b|issue trade)"])
def test_a_pattern_finds_the_same_with_and_without_its_words(source):
    plain, told = regex(source, re.IGNORECASE), regex(source, re.IGNORECASE, begins=("trade", "issue"))
    flow, flat = text_to_flow(TEXT), flatten(TEXT)
    for search in (flow.matches, flat.near):
        places = [[m.span() for m in search(pattern, "trade", "no ", before=5, after=9)] for pattern in (plain, told)]
        assert places[0] == places[1] != []


def test_windows_without_a_needed_word_are_passed_over():
    flow = text_to_flow("Rate: 5% from May. " + "Nothing here. " * 9 + "Rate: from June.")
    rate = regex(r"rate: ")
    assert len(list(flow.matches(rate, "rate", after=12))) == 2
    assert len(list(flow.matches(rate, "rate", after=12, needs=("%", "basis")))) == 1
    assert not list(flow.matches(rate, "rate", after=12, needs=("basis",)))
