"""What names a filing."""

import pytest

from extractor.ground.candidate import Status
from extractor.ground.schema import retail_note
from extractor.values.reading import read_value

FIELDS = retail_note().by_name


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("filing_rule", "Filed under Rule 424(b)(2)", "424(b)(2)"), ("filing_rule", "424B3", "424(b)(3)"), ("filing_rule", "Rule 433", "433"),
        ("filing_rule", "RULE 424 (B) (5)", "424(b)(5)"), ("filing_rule", "Rule 144A", None), ("filing_rule", "pursuant to Rule 424(b), one or more", None),
        ("registration_number", "333-112249 and 333-112249-01", "333-112249"), ("registration_number", "File No. 33-66082", "33-66082"),
        ("registration_number", "1-800-555-1234", None),
        ("supplement_number", "Pricing Supplement No. 13 (b) Dated Monday, April 15 2002", "13 (b)"), ("supplement_number", "17(a)", "17(a)"),
        ("supplement_number", "Nos. 278, 279 and 282", "278, 279, 282"),
        ("supplement_number", "No. 10,482", "10,482"), ("supplement_number", "No. 2023-ABCDE15512", "2023-ABCDE15512"),
        ("supplement_number", "27 Addendum", "27 Addendum"),
        ("supplement_number", "U1098", "U1098"), ("supplement_number", "No. 97-19", "97-19"), ("supplement_number", "No. 65/A", "65/A"),
        ("supplement_number", "dated today", None),
    ],
)  # fmt: skip
def test_filing(field, text, value):
    reading = read_value(FIELDS[field], text)
    assert reading.value == value
    assert reading.status is (Status.FOUND if value else Status.UNREADABLE)
