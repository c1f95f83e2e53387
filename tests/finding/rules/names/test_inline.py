import pytest

from extractor.finding.rules.names.inline import inline_name
from extractor.finding.rules.text.flat import flatten


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("YES Example Realty Corp. Trade Date: x. Example Realty Corp. Page 2", "Example Realty Corp."),
        ("to May 3, 2004 Example Funding Trust 2004-6 Example IncomeNotes", "Example Funding Trust 2004-6"),
        ("through Example Realty Corp. as agent of Example Realty Corp.", None),
        ("YES Example Realty Corp. Trade Date: x", None),
        ("", None),
    ],
)
def test_a_name_that_recurs_or_heads_a_programme(text, name):
    flat = flatten(text)
    place = inline_name(flat)
    assert (flat.text[slice(*place)] if place else None) == name
