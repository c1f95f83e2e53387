"""Noise changes words and gaps, never which value is which."""

import random

from extractor.finding.tokens.layout_tokens import text_to_tokens
from extractor.finding.tokens.pieces import Piece
from extractor.ground.schema import retail_note
from extractor.learning.token_noise import made_up_word, name_fields, noisy

SCHEMA = retail_note()
NAMES = name_fields(SCHEMA)
NUMBERS = {f.name: i for i, f in enumerate(SCHEMA.fields)}


def damaged(text, gold, count=200):
    piece = Piece(text, tuple(text_to_tokens(text)), None, ("cusip",) * 4)
    return [noisy((piece, gold), NAMES, random.Random(s)) for s in range(count)]


def test_a_lost_sign_leaves_the_value_begun():
    begin = 1 + 2 * NUMBERS["first_coupon_amount"]
    short = [(p, gold) for p, gold in damaged("a $2.40 b", [0, begin, begin + 1, 0]) if len(gold) == 3]
    assert short
    assert all(gold == [0, begin, 0] and p.tokens[1].gap == 1 for p, gold in short)


def test_names_are_renamed_alike_and_nothing_else_is():
    issuer = 1 + 2 * NUMBERS["issuer"]
    gold = [issuer, issuer + 1, 0, issuer, issuer + 1, 0, 0]
    seen = set()
    for piece, labels in damaged("Sample Bank or Sample Bank pays Fixed", gold):
        words = [t.text.lower() for t in piece.tokens]
        assert labels == gold
        assert words[:2] == words[3:5]
        assert (words[2], words[5:]) == ("or", ["pays", "fixed"])
        seen.add(words[0])
    assert len(seen) > 20


def test_the_header_above_is_sometimes_lost():
    headers = {piece.header for piece, _ in damaged("Fixed", [0])}
    assert headers == {(), ("cusip",) * 4}


def test_only_offering_names_are_names():
    assert {"issuer", "agents"} <= {SCHEMA.fields[n].name for n in NAMES}
    assert NUMBERS["product_ranking"] not in NAMES
    assert made_up_word(random.Random(1)).isalpha()
