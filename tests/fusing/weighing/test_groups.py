from decimal import Decimal

from extractor.fusing.weighing.groups import candidates_to_groups, groups_to_leaders, value_key
from extractor.ground.candidate import Method
from extractor.ground.schema import retail_note


def test_the_same_number_is_the_same_value():
    assert value_key(Decimal("3.600")) == value_key(Decimal("3.6"))
    assert value_key("Ally Financial Inc.") == value_key("ALLY FINANCIAL, INC")
    assert value_key(Decimal("3.6")) != value_key(Decimal(36))


def test_candidates_of_one_value_are_a_group_the_surest_first(propose):
    said = [
        propose("coupon_rate", "3.6", Decimal("3.6"), score=0.5, method=Method.TOKENS),
        propose("coupon_rate", "3.600%", Decimal("3.600"), score=0.9),
        propose("coupon_rate", "1.125%", Decimal("1.125"), score=0.97),
    ]
    groups = candidates_to_groups(said, retail_note().note_fields)
    assert [[c.raw for c in g] for g in groups["coupon_rate"]] == [["3.600%", "3.6"], ["1.125%"]]
    assert groups["maturity_date"] == []


def test_what_most_finders_came_to_leads(propose):
    said = [
        propose("coupon_rate", "1.125%", Decimal("1.125"), score=0.97),
        propose("coupon_rate", "3.600%", Decimal("3.600"), score=0.9),
        propose("coupon_rate", "3.6", Decimal("3.6"), score=0.5, method=Method.TOKENS),
    ]
    leaders = groups_to_leaders(candidates_to_groups(said, retail_note().note_fields))
    assert leaders == {"coupon_rate": (Decimal("3.6"), Decimal("1.125"))}
