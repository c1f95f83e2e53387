"""How much speaks for a place stating a field."""

import pytest

from extractor.grids.recover import document_to_grids
from extractor.ground.places import Span
from extractor.ground.schema import retail_note
from extractor.learning.align_gold.evidence import ENOUGH, Evidence
from extractor.learning.align_gold.places import Text
from extractor.reading.open import read

SCHEMA = retail_note()


def weighed(text, field, printed, codes=()):
    document = read(text.encode(), "a.txt")
    spans = [Span(text.index(c), text.index(c) + len(c)) for c in codes]
    evidence = Evidence(Text(text), document_to_grids(document, SCHEMA), SCHEMA, spans)
    place = Span(text.index(printed), text.index(printed) + len(printed))
    return evidence.weigh(SCHEMA.by_name[field], place).score


@pytest.mark.parametrize(
    ("text", "field", "printed", "enough"),
    [
        ("Trade Date: May 18, 2020\nSettle Date: May 21, 2020\n", "trade_date", "May 18, 2020", True),
        ("Trade Date: May 18, 2020\nSettle Date: May 21, 2020\n", "settle_date", "May 18, 2020", False),
        ("the notes of May 18, 2020 and others\n", "trade_date", "May 18, 2020", False),
        ("Type: /x/ Fixed Rate  / / Floating Rate\n", "coupon_type", "Fixed Rate", True),
        ("Type: /x/ Fixed Rate  / / Floating Rate\n", "coupon_type", "Floating Rate", False),
    ],
)
def test_labels_and_boxes(text, field, printed, enough):
    assert (weighed(text, field, printed) >= ENOUGH) is enough


def test_a_column_names_its_cells():
    table = "CUSIP\tSelling Price\tCoupon Rate\tMaturity Date\n111111AA7\t100.00%\t3.600%\t05/15/2033\n"
    code = ["111111AA7"]
    assert weighed(table, "coupon_rate", "3.600%", code) >= ENOUGH
    assert weighed(table, "selling_price", "3.600%", code) < ENOUGH


@pytest.mark.parametrize(
    ("field", "printed", "says"),
    [
        ("principal_amount", "$1,000", True),
        ("principal_amount", "1000", False),
        ("callable", "Non-Callable", True),
        ("callable", "No", False),
        ("coupon_rate", "3.625%", True),
        ("coupon_rate", "3%", False),
    ],
)
def test_what_says_it_alone(field, printed, says):
    evidence = Evidence(Text(printed), (), SCHEMA, ())
    spec = SCHEMA.by_name[field]
    if spec.name in evidence._needs_cue:
        says = False
    assert evidence.says_it(spec, Span(0, len(printed))) is says


def test_a_row_reaches_from_its_code_over_values_but_not_over_sentences():
    text = "111111AA7 100.00% 3.600% 05/15/2033\nThe trustee for the notes that we offer here will be one bank 4.5%\n"
    evidence = Evidence(Text(text), (), SCHEMA, [Span(0, 9)])
    at = text.index
    assert evidence.in_row(Span(at("3.600%"), at("3.600%") + 6))
    assert not evidence.in_row(Span(at("4.5%"), at("4.5%") + 4))
