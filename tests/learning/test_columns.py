from dataclasses import replace
from decimal import Decimal

from extractor.corpus.samples import Label, Sample
from extractor.finding.alignment.model import NONE
from extractor.ground.places import Span
from extractor.ground.schema import retail_note
from extractor.learning.columns import samples_to_columns


def test_of_a_corrected_document_only_what_was_said_teaches():
    text = "Paper Ref\tPrincipal Amount\tCoupon Rate\tMaturity Date\n17275RAA0\t$1,000\t3.6%\t05/15/2031\n"
    at = text.index("3.6%")
    gold = {"offering": {}, "notes": [{"coupon_rate": Decimal("3.6")}]}
    label = Label(Span(at, at + 4), "coupon_rate", 0)
    sample = Sample("c", "correction", "c", "c", "txt", "c.txt", text.encode(), gold, (label,))
    told = replace(sample, told=frozenset({(0, "coupon_rate")}))
    assert {e.field for e in samples_to_columns([told], retail_note())} == {"coupon_rate"}
    assert NONE in {e.field for e in samples_to_columns([sample], retail_note())}
