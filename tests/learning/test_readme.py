"""The card for people says what the card says."""

import pytest

from extractor.learning.readme import card_to_readme, table

CARD = {
    "name": "retail-note",
    "version": "1.0",
    "schema": "retail_note/1",
    "data": {"real": 12, "real_issuers": ["a", "b"], "synthetic": 300, "corrections": 0, "recipes": ["r"]},
}
FIGURES = {
    "documents": 20,
    "f1": 0.98,
    "precision": 0.99,
    "recall": 0.97,
    "notes": 23,
    "notes_exact": 21,
    "notes_invented": 1,
    "ece": 0.0123,
    "brier": 0.01,
    "coverage_at_999": 0.9,
    "silent_errors": 2,
    "values_at_99": 400,
}


def test_data_are_counted():
    text = card_to_readme(CARD)
    assert text.startswith("# retail-note 1.0\n")
    assert "documents with gold: 12, of 2 issuers (a, b)" in text
    assert "synthetic documents: 300, of 1 recipes" in text
    assert "## Limits" in text
    assert "## Scores" not in text


def test_scores_stand_in_tables():
    part = {
        "total": FIGURES,
        "f1_by_layout": {"wide_table": 0.9876},
        "ablation": {"rules": FIGURES | {"f1": 0.7}, "all": FIGURES},
    }
    text = card_to_readme(CARD | {"evaluation": {"internotes": part}})
    assert "| InterNotes-style tables, real | 20 | 0.9800 | 0.9900 | 0.9700 | 21 of 23 | 1 |" in text
    assert "| InterNotes-style tables, real | 0.0123 | 0.0100 | 90.0% | 2 of 400 |" in text
    assert "| InterNotes-style tables, real | 0.7000 (21/23) | 0.9800 (21/23) |" in text
    assert "| InterNotes-style tables, real | wide_table | 0.9876 |" in text


def test_a_table_is_markdown():
    assert table(["a", "b"], [["1", "2"]]) == "| a | b |\n|---|---|\n| 1 | 2 |"


@pytest.mark.parametrize(
    ("over", "said"),
    [
        ({"over": "written"}, "the tagger went on over the written documents, with 9 synthetic"),
        ({}, "alignment and tagger went on over the corrected documents, with 9 synthetic"),
    ],
)
def test_what_it_goes_on_from_is_said(over, said):
    base = {"model": "retail-note 0.9 abc", "replayed": {"synthetic": 9, "real": 8}, **over}
    assert f"It goes on from retail-note 0.9 abc: {said}" in card_to_readme(CARD | {"goes_on_from": base})
