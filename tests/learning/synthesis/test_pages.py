from random import Random

import pytest

from extractor.learning.synthesis.blocks import Paragraph, TableBlock, TableRow
from extractor.learning.synthesis.pages import blocks_to_pdf
from extractor.learning.synthesis.runs import plain
from extractor.reading.open import read

BLOCKS = [
    Paragraph([plain("Smith & Sons <LLC>")]),
    TableBlock(
        [
            TableRow([plain("CUSIP"), plain("Rate")], "header"),
            TableRow([plain("02006DUP4"), plain("3.600%")]),
            TableRow([plain("Callable at par")], "span"),
        ]
    ),
]


@pytest.mark.parametrize("seed", range(4))
def test_words_come_back_whole_and_in_order(seed):
    text = read(blocks_to_pdf(BLOCKS, Random(seed)), "a.pdf").text
    assert text.split() == [
        "Smith",
        "&",
        "Sons",
        "<LLC>",
        "CUSIP",
        "Rate",
        "02006DUP4",
        "3.600%",
        "Callable",
        "at",
        "par",
    ]


def test_the_same_blocks_and_seed_give_the_same_bytes():
    assert blocks_to_pdf(BLOCKS, Random(3)) == blocks_to_pdf(BLOCKS, Random(3))
