from decimal import Decimal

from extractor.measuring.tally import BY, Fields, fields_by_name, tally, tally_by

A = "02006DUP4"


def test_shares_of_nothing_are_whole():
    nothing = Fields()
    assert (nothing.precision, nothing.recall, nothing.f1) == (1.0, 1.0, 1.0)
    assert Fields(missed=1).f1 == 0.0


def test_documents_group_by_what_is_asked(scored):
    good = scored(({}, {"cusip": A}), ({}, {"cusip": A}), issuer="x", collection="internotes")
    bad = scored(({}, {"cusip": A}), ({},), id="b", issuer="y", collection="internotes")
    by_issuer = tally_by([good, bad], BY["issuer"])
    assert {name: t.fields.f1 for name, t in by_issuer.items()} == {"x": 1.0, "y": 0.0}
    (whole,) = tally_by([good, bad], BY["collection"]).values()
    assert (whole.documents, whole.documents_exact, whole.notes, whole.notes_found) == (2, 1, 2, 1)


def test_fields_with_the_most_faults_come_first(scored):
    score = scored(({}, {"cusip": A, "coupon_rate": Decimal(3)}), ({}, {"cusip": A, "coupon_rate": Decimal(4)}))
    assert list(fields_by_name([score])) == ["coupon_rate", "cusip"]
    assert tally([score]).to_dict()["wrong"] == 1
