from dataclasses import replace
from decimal import Decimal

import pytest

from extractor.ground.candidate import Method, Status
from extractor.ground.fields import Alternative, Field
from extractor.learning.active import Need, is_disputed, rank_needs

PLAIN = Need(0, "a", disputed=0, doubted=1.0, stated=20, novelty=0.0, like=4)


def test_the_least_believed_comes_first_and_layouts_take_turns():
    doubted = {0: 0.0, 1: 0.6, 2: 0.5}
    needs = [replace(PLAIN, number=k, doubted=d) for k, d in doubted.items()]
    other = [replace(PLAIN, number=3, layout="b", doubted=0.0), replace(PLAIN, number=4, layout="b", doubted=0.1)]
    assert [n.number for n in rank_needs([*needs, *other])] == [1, 4, 2, 3, 0]


def test_a_dispute_a_new_layout_and_company_are_worth_a_look():
    new, rare, disputed = (
        replace(PLAIN, number=1, layout="b", novelty=1.0),
        replace(PLAIN, number=2, layout="c", like=1),
        replace(PLAIN, number=3, layout="d", disputed=2),
    )
    ranked = rank_needs([PLAIN, new, rare, disputed])
    assert [n.number for n in ranked] == [1, 3, 0, 2]
    assert [n.number for n in rank_needs([new, replace(new, number=4), rare])] == [1, 2, 4]


@pytest.mark.parametrize(
    ("method", "agreed", "status", "disputed"),
    [
        (Method.RULES, (), Status.FOUND, True),
        (Method.RULES, (Method.ALIGNMENT,), Status.FOUND, False),
        (Method.TOKENS, (), Status.FOUND, False),
        (Method.RULES, (), Status.ABSENT, False),
    ],
)
def test_a_field_is_disputed_where_another_finder_stands_alone_against_it(method, agreed, status, disputed):
    rival = Alternative(Decimal(4), 0.3, "4%", method)
    rate = Field(Decimal("3.6"), status, 0.8, "3.6%", Method.TOKENS, agreed=agreed, alternatives=(rival,))
    assert is_disputed(rate) is disputed
