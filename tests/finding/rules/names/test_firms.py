import pytest

from extractor.finding.rules.names.firms import NAME, OTHERS


@pytest.mark.parametrize(
    "name",
    [
        "Example Financial Inc.",
        "EXAMPLE TRUST 2004-6",
        "First Bank of Example",
        "Example Power & Light Co.",
        "Example Markets Holdings",
    ],
)
def test_names(name):
    assert NAME.fullmatch(name)
    assert OTHERS.search(name) is None


@pytest.mark.parametrize(
    "name",
    [
        "Example Securities Inc.",
        "NET PROCEEDS TO THE COMPANY",
        "NET PRO CEEDS TO THE TRUST",
        "AMOUNT RECEIVED BY OUR COMPANY",
        "Net Paid to Issuer",
        "Example Trust Company",
        "Smith Incorporated",
        "Description of the Bank",
    ],
)
def test_somebody_else(name):
    assert OTHERS.search(name)


def test_a_company_cut_short_in_capitals():
    assert NAME.fullmatch("TRI-COUNTY EXAMPLE CO")
    assert NAME.fullmatch("DENVER, CO") is None
