"""Legal forms as names print them, and words that only begin like one."""

import pytest

from extractor.ground.regex import regex
from extractor.values.legal_forms import CAPITAL_FORM, ISSUERS_FORM, LEGAL_FORM

FORM = regex(LEGAL_FORM)


@pytest.mark.parametrize(
    "form", ["Inc.", "L.P", "L.L.C.", "L.P.", "LLC", "Co.", "Corporation", "N.A.", "plc", "Limited"]
)
def test_a_form_is_taken_with_its_full_stop(form):
    assert FORM.fullmatch(form)


@pytest.mark.parametrize("word", ["Income", "Corporate", "Companies", "inc", "company", "Coupon", "Limit"])
def test_a_word_that_begins_alike_is_none(word):
    assert FORM.match(word) is None


def test_of_a_name_in_capitals_they_are_in_capitals():
    assert regex(CAPITAL_FORM).fullmatch("CORP.")
    assert FORM.match("CORP.") is None


def test_those_of_issuers_are_among_all():
    assert all(FORM.fullmatch(form) for form in ("Inc.", "Corp.", "Corporation", "Company", "LLC"))
    assert regex(ISSUERS_FORM).match("plc") is None
