"""EDGAR's spelling of an issuer's name, and its own."""

import pytest

from extractor.finding.refusals.by_words.conformed_names import without_conformed_names
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.reading.open import read


def issuers(header, printed, method=Method.RULES):
    text = f"COMPANY CONFORMED NAME:\t{header}\n\nPricing Supplement\n{printed}\nNotes\n"
    found = []
    for name, by, at in ((header, Method.TOKENS, text.index(header)), (printed, method, text.rindex(printed))):
        found.append(Candidate("issuer", None, Span(at, at + len(name)), name, name, Status.FOUND, 0.9, by))
    return [c.value for c in without_conformed_names(read(text.encode()), found)]


@pytest.mark.parametrize(
    ("header", "printed"),
    [
        ("EXAMPLE STEARNS COMPANIES INC", "THE EXAMPLE STEARNS COMPANIES INC."),
        ("EXAMPLE MOTORS ACCEPTANCE CORP /DE/", "Example Motors Acceptance Corporation"),
    ],
)
def test_the_pages_spelling_is_the_issuers_own(header, printed):
    assert issuers(header, printed) == [printed]


def test_another_name_leaves_the_headers():
    assert issuers("EXAMPLE FINANCE LLC", "Harbor Securities, Inc.") == [
        "EXAMPLE FINANCE LLC",
        "Harbor Securities, Inc.",
    ]


def test_what_no_rule_names_leaves_it_too():
    assert "EXAMPLE FINANCE LLC" in issuers("EXAMPLE FINANCE LLC", "Example Finance", Method.TOKENS)


def test_a_short_name_in_prose_leaves_the_headers():
    assert issuers("EXAMPLE FINANCE LLC", "Example Finance") == ["EXAMPLE FINANCE LLC", "Example Finance"]


def test_the_same_spelling_bears_it_out():
    assert len(issuers("EXAMPLE FINANCE LLC", "Example Finance, LLC")) == 2
