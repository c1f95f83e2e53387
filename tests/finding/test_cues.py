"""Words that tell of something else than the notes."""

import pytest

from extractor.finding.cues import FIGURES, OTHER_NOTICE, pays_contingently, tells_aside
from extractor.ground.schema import retail_note


@pytest.mark.parametrize(
    "header",
    [
        *("Amount of registration fee", "Hypothetical level", "You would receive", "What you get", "Illustration"),
        *("Maximum aggregate offering price", "Amount to be registered", "CHANGE IN INTEREST RATES", "Moves in rates"),
        *("A fall in yields", "Rise in price", "Adjusted issue price", "Accrued OID", "OID accrued"),
    ],
)
def test_headers_of_tables_that_do_not_speak_of_the_notes(header):
    assert tells_aside(header)


@pytest.mark.parametrize("header", ["Principal amount", "The proceeds we would receive", "Interest rate"])
def test_headers_of_the_notes_own_tables(header):
    assert not tells_aside(header)


def test_figures_are_fields_of_notes():
    assert {f.name for f in retail_note().note_fields} >= FIGURES


def test_a_trustee_that_resigns_gives_another_notice():
    assert OTHER_NOTICE.search("the trustee may resign on 30 days' notice")
    assert not OTHER_NOTICE.search("callable on 30 days' notice")


@pytest.mark.parametrize(
    ("said", "contingent"),
    [
        ("The notes pay a contingent monthly coupon.", True),
        ("CONTINGENT INTEREST PAYMENTS are made each quarter", True),
        ("They pay a coupon that is contingent on the index.", True),
        ("The sale is contingent on approval.", False),
        ("The notes pay contingent interest each month.", True),
        ("no tax is withheld unless it is contingent interest within the meaning of Section 871(h)(4)", False),
        ("contingent liabilities", False),
    ],
)
def test_a_coupon_that_is_paid_on_a_condition(said, contingent):
    assert pays_contingently(said) == contingent
