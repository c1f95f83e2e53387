import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from extractor.checking.supplements import compare_supplements
from extractor.ground.candidate import Status
from extractor.ground.errors import UsageError
from extractor.ground.record import Extraction, Record


def extraction(offering, notes, source):
    return Extraction(source, "", "retail_note/1", "test", "ok", 1.0, offering, notes)


def test_a_changed_term_is_told_with_both_values(offering, note):
    early = extraction(offering(supplement_status="preliminary"), (note(),), "early.txt")
    late = extraction(offering(supplement_status="final"), (note(coupon_rate=Decimal("3.750")),), "late.txt")
    ((result, finding),) = compare_supplements([late, early])
    assert result is late
    assert (finding.code, finding.field, finding.note) == ("changed_since_preliminary", "coupon_rate", 0)
    assert "3.600" in finding.message
    assert "3.750" in finding.message
    assert "early.txt" in finding.message


def test_what_was_left_open_is_no_change(offering, note):
    draft = note()
    left_open = replace(draft["principal_amount"], value=None, status=Status.PLACEHOLDER)
    early = extraction(
        offering(supplement_status="preliminary"), (Record({**draft, "principal_amount": left_open}),), "a"
    )
    late = extraction(offering(supplement_status="final"), (note(),), "b")
    assert compare_supplements([early, late]) == []


def test_other_notes_and_plain_supplements_are_not_compared(offering, note):
    early = extraction(offering(supplement_status="preliminary"), (note(cusip="74348GUU2"),), "a")
    plain = extraction(offering(), (note(cusip="74348GUU2", coupon_rate=Decimal(9)),), "b")
    late = extraction(offering(supplement_status="final"), (note(),), "c")
    assert compare_supplements([early, plain, late]) == []


def test_a_final_supplement_dated_before_its_preliminary(offering, note):
    early = extraction(offering(supplement_status="preliminary"), (note(),), "a")
    late = extraction(offering(supplement_status="final", supplement_date=dt.date(2020, 5, 1)), (note(),), "b")
    assert [f.code for _, f in compare_supplements([early, late])] == ["final_before_preliminary"]


def test_a_result_alone_has_nothing_to_be_compared_with(offering, note):
    result = extraction(offering(), (note(),), "a")
    with pytest.raises(UsageError, match="put this one into a list"):
        compare_supplements(result)
