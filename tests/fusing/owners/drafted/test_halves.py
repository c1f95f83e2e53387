"""Parts of tables: which of them print the same notes."""

from __future__ import annotations

from extractor.fusing.owners.drafted.halves import Part, parts_to_rounds, parts_to_uppers

UPPER, LOWER = frozenset({"maturity_date", "net_proceeds"}), frozenset({"cusip", "coupon_rate"})


def parts(*made):
    """Make one part of each (fields, named), one below the other."""
    return [Part(k, (k * 10,), fields, named) for k, (fields, named) in enumerate(made)]


def grids(rounds):
    return [[part.grid for part in each] for each in rounds]


def test_a_part_over_each_identifier_opens_its_note():
    uppers = parts_to_uppers(parts((UPPER, False), (LOWER, True), (UPPER, False), (LOWER, True)))
    assert {below: above.grid for below, above in uppers.items()} == {1: 0, 3: 2}


def test_a_part_below_each_identifier_is_no_upper_one():
    assert parts_to_uppers(parts((LOWER, True), (UPPER, False), (LOWER, True), (UPPER, False))) == {}


def test_a_table_that_states_the_same_is_no_part():
    assert parts_to_uppers(parts((LOWER, False), (LOWER, True), (LOWER, False), (LOWER, True))) == {}


def test_a_table_over_a_single_note_is_left_to_its_place():
    assert parts_to_uppers(parts((UPPER, False), (LOWER, True))) == {}


def test_a_round_ends_where_a_part_repeats():
    open_cusips = [(UPPER, False), (LOWER, False)]
    assert grids(parts_to_rounds(parts(*open_cusips, *open_cusips))) == [[0, 1], [2, 3]]


def test_parts_of_several_rows_are_one_round():
    two = [Part(0, (0, 1), UPPER, named=False), Part(1, (5, 6), LOWER, named=False)]
    assert grids(parts_to_rounds(two)) == [[0, 1]]


def test_rounds_that_differ_are_none():
    odd = frozenset({"issuer"})
    assert parts_to_rounds(parts((odd, False), (UPPER, False), (LOWER, False), (UPPER, False), (LOWER, False))) == []
    assert parts_to_rounds(parts((UPPER, False), (UPPER, False))) == []
    assert parts_to_rounds([]) == []
