"""The card of the model in use, measured on a handful of documents: no training here."""

from pathlib import Path

from extractor.corpus.splits import load_splits
from extractor.learning.card import folder_to_card, folder_to_extractor
from extractor.measuring.cases import split_to_cases
from extractor.measuring.newness import KNOWN_ISSUERS, NEW_ISSUERS, card_to_known

FACTS = {"schema": "retail_note/1", "data": {"real_issuers": sorted(load_splits().train), "synthetic": 1}}


def test_the_card_measures_what_was_held_out_and_is_the_same_each_time(shipped):
    card = folder_to_card(Path(shipped.path), FACTS, "1.0", generated=4)
    assert card == folder_to_card(Path(shipped.path), FACTS, "1.0", generated=4)
    assert set(card["evaluation"]) == {"internotes", "families", "generated"}
    assert card["evaluation"]["generated"]["total"]["documents"] == 4
    assert list(card["evaluation"]["internotes"]["ablation"]) == ["rules", "alignment", "tokens", "all"]
    assert not set(card["splits"]["evaluation_recipes"]) & set(card["data"]["recipes"])
    known = card_to_known(card)
    assert {known.newness(c) for c in split_to_cases("evaluation")} == {NEW_ISSUERS}
    assert {known.newness(c) for c in split_to_cases("train")} == {KNOWN_ISSUERS}


def test_a_folder_without_a_card_reads_like_the_model(shipped):
    text = "CUSIP Number\tCoupon Rate\tMaturity Date\n02006DUP4\t3.600%\t5/15/2023\n"
    bare = folder_to_extractor(Path(shipped.path), "bare")
    assert bare(text).values()["notes"] == shipped(text).values()["notes"]
