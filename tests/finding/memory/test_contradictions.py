import pytest
from taught_filing import SCHEMA, place

from extractor.finding.memory.contradictions import Stated, contradicted
from extractor.finding.memory.printed import document_to_printed
from extractor.reading.open import read

TEXT = "100.000%  0.950%  2.125%  Zero Coupon  $1,000\nBaa1  BBB+\n"


@pytest.fixture
def astray():
    printed = document_to_printed(read(TEXT.encode(), "one.txt"), SCHEMA)

    def of(*stated):
        return contradicted([Stated(key, field, place(TEXT, raw)) for key, field, raw in stated], printed, SCHEMA)

    return of


def test_a_heading_over_two_fields_by_turns_names_neither(astray):
    told = [("toll", "selling_price", "100.000%"), ("toll", "gross_concession", "0.950%")]
    assert astray(*told) == {("toll", "selling_price"), ("toll", "gross_concession")}


def test_two_thirds_of_the_cells_are_enough(astray):
    told = [("toll", "gross_concession", "0.950%"), ("toll", "gross_concession", "2.125%")]
    assert astray(*told, ("toll", "selling_price", "100.000%")) == {("toll", "selling_price")}


def test_two_fields_of_one_cell_are_no_rivals(astray):
    assert astray(("range", "min_denomination", "$1,000"), ("range", "denomination_increment", "$1,000")) == set()


def test_a_zero_coupon_under_the_heading_of_the_rate_is_no_rival(astray):
    assert astray(("fare", "coupon_rate", "2.125%"), ("fare", "coupon_type", "Zero Coupon")) == set()


def test_words_rival_nothing(astray):
    assert astray(("class", "moodys_rating", "Baa1"), ("class", "sp_rating", "BBB+")) == set()
