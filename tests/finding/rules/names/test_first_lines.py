"""Names that only their place at the head of the page tells."""

import pytest

from extractor.finding.rules.names import issuer


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Example Regional Airports Finance\nPreliminary terms", "Example Regional Airports Finance"),
        ("Example Auto Funding,,,,\nDriveNotes,,,,\n", "Example Auto Funding"),
        ("# Example Cooperative Bank\n\nNotes", "Example Cooperative Bank"),
        ("Completed terms\n\nA sheet\n\nOf June\n\nRule 424(b)(2)\n\n# Bank of Lakeland\n\nUS$[●]", "Bank of Lakeland"),
        ("Example Plains Bank, National Association\nBank Notes", "Example Plains Bank, National Association"),
    ],
)
def test_the_first_line_names_the_issuer(values, printed, name):
    assert values(issuer, printed, "issuer") == [name]


@pytest.mark.parametrize(
    "printed",
    [
        "Rule 424(b)(2)\n\nCUSIP\n\nRate\n\nPrice\n\nExample Consumer Credit\n",
        "Pricing Supplement\nUses of Our Capital Markets\n",
        "Pricing Supplement\nBank of Lakeland sells these notes\n",
        "Pricing Supplement\nDealer Manager:\nBank of Lakeland\nNotes\n",
        "Term sheet\nTrustee\n\nBank of Lakeland\nNotes\n",
    ],
)
def test_such_words_further_down_or_of_markets_are_no_name(values, printed):
    assert values(issuer, printed, "issuer") == []


@pytest.mark.parametrize("name", ["FANNIE MAE", "Farmer Mac"])
def test_agencies_are_known_by_their_short_names(values, name):
    assert values(issuer, f"{name}\nMedium-Term Notes\n", "issuer") == [name]
