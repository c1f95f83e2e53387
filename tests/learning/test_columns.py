from dataclasses import replace
from decimal import Decimal

from extractor.corpus.samples import Label, Sample
from extractor.finding.alignment.model import NONE
from extractor.ground.places import Span
from extractor.ground.schema import retail_note
from extractor.learning.columns import samples_to_columns
from extractor.learning.opened import samples_to_opened


def columns(sample):
    schema = retail_note()
    return list(samples_to_columns(samples_to_opened([sample], schema), schema))


def test_of_a_corrected_document_only_what_was_said_teaches():
    text = "Paper Ref\tPrincipal Amount\tCoupon Rate\tMaturity Date\n17275RAA0\t$1,000\t3.6%\t05/15/2031\n"
    at = text.index("3.6%")
    gold = {"offering": {}, "notes": [{"coupon_rate": Decimal("3.6")}]}
    label = Label(Span(at, at + 4), "coupon_rate", 0)
    sample = Sample("c", "correction", "c", "c", "txt", "c.txt", text.encode(), gold, (label,))
    told = replace(sample, told=frozenset({(0, "coupon_rate")}))
    assert {e.field for e in columns(told)} == {"coupon_rate"}
    assert NONE in {e.field for e in columns(sample)}


TEXT = "CUSIP\tDealer Price\tCoupon Rate\tNet Proceeds\n02006DUP4\t99.500%\t3.600%\t\n02006DUQ2\t99.400%\t3.900%\t\n"


def sample(*labelled):
    labels = tuple(Label(Span(TEXT.index(raw), TEXT.index(raw) + len(raw)), field, 0) for raw, field in labelled)
    return Sample(
        "s", "synthetic", "issuer", "recipe", "tsv", "s.txt", TEXT.encode(), {"offering": {}, "notes": []}, labels
    )


def test_columns_take_the_field_of_the_labels_in_their_cells():
    made = columns(sample(("02006DUP4", "cusip"), ("3.600%", "coupon_rate")))
    fields = {next(f for f in e.features if f.startswith("h=")): e.field for e in made}
    assert fields == {"h=cusip": "cusip", "h=dealer price": NONE, "h=coupon rate": "coupon_rate"}


def test_a_column_without_a_filled_cell_teaches_nothing():
    made = columns(sample(("02006DUP4", "cusip")))
    assert not any("h=net proceeds" in e.features for e in made)
