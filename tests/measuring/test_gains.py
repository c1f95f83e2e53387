from decimal import Decimal

import pytest

from extractor.ground.errors import UsageError
from extractor.measuring.gains import INVENTED, compare

A, B = "02006DUP4", "02006DUQ2"
GOLD = ({}, {"cusip": A, "coupon_rate": Decimal(3)})


def test_gains_and_losses_are_named_by_document_and_field(scored):
    before = scored(GOLD, ({}, {"cusip": A, "coupon_rate": Decimal(4)}))
    after = scored(GOLD, ({"issuer": "X"}, {"cusip": A, "coupon_rate": Decimal(3)}))
    changes = compare([before], [after])
    assert [c.to_line() for c in changes.gains] == ["a | note 1 | coupon_rate | wrong 4 -> right 3"]
    assert [c.to_line() for c in changes.losses] == ["a | offering | issuer | silent None -> extra X"]


def test_one_fault_for_another_is_no_change(scored):
    before = scored(GOLD, ({}, {"cusip": A, "coupon_rate": Decimal(4)}))
    after = scored(GOLD, ({}, {"cusip": A}))
    assert compare([before], [after]) == compare([after], [before])
    assert not compare([before], [after]).gains


def test_an_invented_note_is_a_loss(scored):
    fine = scored(GOLD, ({}, {"cusip": A, "coupon_rate": Decimal(3)}))
    more = scored(GOLD, ({}, {"cusip": A, "coupon_rate": Decimal(3)}, {"cusip": B}))
    (loss,) = compare([fine], [more]).losses
    assert (loss.field, loss.before, loss.after) == (INVENTED, "0", "1")
    assert compare([more], [fine]).gains


def test_readings_of_other_documents_are_refused(scored):
    with pytest.raises(UsageError, match="different documents"):
        compare([scored(GOLD, ({},))], [scored(GOLD, ({},), id="b")])
