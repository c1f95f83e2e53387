"""The only sum on a note's line is its principal."""

from decimal import Decimal

import pytest

from extractor.finding.refusals.by_words.lone_amounts import without_lone_amounts
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.reading.open import read


def left(text, *fields, method=Method.TOKENS):
    at = text.index("$1")
    place = Span(at, at + len("$1,204,000.00"))
    said = [Candidate(f, None, place, place.of(text), Decimal(1_204_000), Status.FOUND, 0.5, method) for f in fields]
    return [c.field for c in without_lone_amounts(read(text.encode()), said)]


def test_the_one_sum_of_a_line_is_no_proceeds():
    text = "62\n  $1,204,000.00   1.300% concession   5.500%   SEMI-ANNUAL\n"
    assert left(text, "principal_amount", "net_proceeds") == ["principal_amount"]
    assert left(text, "net_proceeds") == ["net_proceeds"]
    assert left(text, "principal_amount", "net_proceeds", method=Method.RULES) == ["principal_amount", "net_proceeds"]


@pytest.mark.parametrize(
    "text",
    [
        "  $1,204,000.00   1.300%   net\n",
        "  $1,204,000.00   $1,188,348.00   1.300%\n",
        "Proceeds\n$1,204,000.00\n",
        "we get $1,204,000.00 or 98.7%\n",
        "A $1,204,000.00   1.300% 5%\n",
    ],
)
def test_other_lines_may_state_proceeds(text):
    assert left(text, "principal_amount", "net_proceeds") == ["principal_amount", "net_proceeds"]
