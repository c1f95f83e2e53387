"""A page of several separate offerings adds up their amounts."""

from decimal import Decimal

import pytest

from extractor.finding.refusals.by_words.joint_amounts import without_joint_amounts
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.reading.open import read


def kept(text, raw="$1,000,000", note=None, field="principal_amount"):
    at = text.index(raw)
    place = Span(at, at + len(raw))
    said = Candidate(field, note, place, raw, Decimal(1_000_000), Status.FOUND, 0.9, Method.RULES)
    return bool(without_joint_amounts(read(text.encode()), [said]))


PAGE = "$1,000,000 Convertible Notes due 2009\nGeneral: {}.\n1495 $500,000 17.05% 1496 $500,000 12.15%\n"


@pytest.mark.parametrize("words", ["two (2) separate Convertible Notes offerings", "3 separate offerings of notes"])
def test_the_sum_over_separate_offerings_is_of_none(words):
    text = PAGE.format(words)
    assert not kept(text)
    assert kept(text, "$500,000")
    assert kept(text, note=7)
    assert kept(text, field="net_proceeds")


@pytest.mark.parametrize("words", ["a separate offering", "separate offerings", "two offerings", "two separate trusts"])
def test_other_pages_state_their_amount_first(words):
    assert kept(PAGE.format(words))
