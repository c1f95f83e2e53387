import pytest

from extractor.finding.refusals.by_sentences.periodic_reports import without_periodic_reports
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.reading.open import read


def kept(text, word, field="coupon_frequency"):
    at = text.index(word)
    said = Candidate(field, None, Span(at, at + len(word)), word, word, Status.FOUND, 0.9, Method.TOKENS)
    return without_periodic_reports(read(text.encode()), [said]) == [said]


@pytest.mark.parametrize("word", ["annual", "quarterly"])
def test_how_often_a_company_reports_is_no_coupons_frequency(word):
    assert not kept("The Company files annual, quarterly and\nspecial reports with the SEC.", word)
    assert kept("The Company files annual, quarterly and special reports.", word, "title")


@pytest.mark.parametrize(
    "text",
    [
        "Interest is paid: quarterly\nReports can be read",
        "Paid\tquarterly\nFinancial Statements\tsee below",
        "interest is paid quarterly, as reports say",
        "Paid quarterly\nReports: none",
        "quarterly",
    ],
)
def test_other_frequencies_stay(text):
    assert kept(text, "quarterly")
