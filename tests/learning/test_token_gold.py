"""Gold falls on whole tokens; nested labels give way to the outer one; doubt is not learnt."""

from decimal import Decimal

from extractor.corpus.samples import Label
from extractor.finding.tokens.layout_tokens import text_to_tokens
from extractor.ground.places import Span
from extractor.ground.schema import retail_note
from extractor.learning.token_gold import UNKNOWN, gold_to_places, tokens_to_gold

SCHEMA = retail_note()
NUMBERS = {f.name: i for i, f in enumerate(SCHEMA.fields)}


def test_gold_marks_only_tokens_wholly_inside_a_label():
    tokens = text_to_tokens("due May 11, 2020 at")
    gold = tokens_to_gold(tokens, [Label(Span(4, 16), "maturity_date", 0)], NUMBERS)
    begin = 1 + 2 * NUMBERS["maturity_date"]
    assert gold == [0, begin, begin + 1, begin + 1, begin + 1, 0]


def test_a_weekday_is_no_part_of_its_date():
    tokens = text_to_tokens("Monday, May 11, 2020")
    gold = tokens_to_gold(tokens, [Label(Span(0, 20), "trade_date", None)], NUMBERS)
    assert gold[:3] == [0, 0, 1 + 2 * NUMBERS["trade_date"]]


def test_an_outer_label_outweighs_what_it_holds():
    text = "3.5% Notes due 2031"
    labels = [Label(Span(0, 4), "coupon_rate", 0), Label(Span(0, 19), "title", 0)]
    begin = 1 + 2 * NUMBERS["title"]
    assert tokens_to_gold(text_to_tokens(text), labels, NUMBERS) == [begin, *[begin + 1] * 4]


def test_an_unlabelled_value_is_unknown():
    text = "Issue Date 05/15/2023 matures 05/15/2033 at 3.5%"
    record = {"offering": {"settle_date": "2023-05-15"}, "notes": [{"coupon_rate": Decimal("3.5")}]}
    places = gold_to_places(text, record, SCHEMA)
    gold = tokens_to_gold(text_to_tokens(text), [], NUMBERS, places)
    assert gold[2] == UNKNOWN
    assert gold[:2] == [0, 0]
    assert gold[3:6] == [0, 0, 0]
    assert gold[6] == UNKNOWN
