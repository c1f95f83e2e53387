import re
from random import Random

import pytest
from stdnum import cusip, isin

from extractor.ground.schema import retail_note
from extractor.learning.synthesis.identity import (
    draw_cusip,
    draw_houses,
    draw_issuer,
    draw_program,
    draw_registration,
    draw_supplement_number,
    isin_of,
)
from extractor.values.reading import read_value

SEEDS = [Random(k) for k in range(300)]


def test_pools_share_neither_families_nor_bases():
    train, held = ([draw_issuer(Random(k), pool) for k in range(300)] for pool in ("train", "evaluation"))
    assert not {i.base for i in train} & {i.base for i in held}
    assert not {i.brand for i in train} & {i.brand for i in held}


@pytest.mark.parametrize("seed", range(20))
def test_numbers_obey_their_check_digits(seed):
    code = draw_cusip(Random(seed), "12399A")
    assert cusip.is_valid(code)
    assert isin.is_valid(isin_of(code))
    assert code.startswith("12399A")


def test_a_programme_names_its_issuer_unless_it_is_one_of_medium_term_notes():
    named = 0
    for seed in range(50):
        rng = Random(seed)
        issuer = draw_issuer(rng, "train")
        program = draw_program(rng, issuer)
        assert "{" not in program
        named += issuer.brand in program  # it begins the short name, too
        assert issuer.brand in program or re.search(r"Medium[- ]Term Notes, Series [A-Z]\Z", program)
    assert 0 < named < 50


def test_houses_are_distinct_and_as_many_as_asked_at_most():
    for seed in range(50):
        houses = draw_houses(Random(seed), 2, 5)
        assert 1 <= len(houses) == len(set(houses)) <= 5


@pytest.mark.parametrize(("year", "head"), [(1994, "33-"), (1996, "33-"), (1997, "333-"), (2020, "333-")])
def test_a_registration_number_has_the_form_of_its_time(year, head):
    assert all(draw_registration(rng, year).startswith(head) for rng in SEEDS)


@pytest.mark.parametrize(
    ("field", "draw"), [("registration_number", draw_registration), ("supplement_number", draw_supplement_number)]
)
def test_the_readers_read_what_is_drawn(field, draw):
    spec = retail_note().by_name[field]
    for rng in SEEDS:
        drawn = draw(rng, 2015)
        assert read_value(spec, drawn).value == drawn
