from random import Random

import pytest

from extractor.learning.synthesis.blocks import Paragraph, TableBlock, TableRow
from extractor.learning.synthesis.runs import Mark, plain, stated
from extractor.learning.synthesis.serializations import TABLES, write_text
from extractor.learning.synthesis.writer import Writer


def _table():
    cells = [
        stated("123994AA1", Mark("cusip", 0, "123994AA1")),
        plain(""),
        stated("$2.40", Mark("first_coupon_amount", 0, 2)),
    ]
    return TableBlock([TableRow([plain("CUSIP"), plain("Gap"), plain("1st Coupon")], "header"), TableRow(cells)])


def _text(serialization, seed=1):
    writer = Writer()
    write_text(writer, [Paragraph([plain("Above")]), _table()], serialization, Random(seed))
    return writer.finish()


@pytest.mark.parametrize("serialization", sorted(TABLES))
@pytest.mark.parametrize("seed", range(6))
def test_every_serialization_keeps_cells_and_their_labels(serialization, seed):
    done = _text(serialization, seed)
    assert [label.span.of(done.text) for label in done.labels] == ["123994AA1", "$2.40"]
    assert done.text.startswith(("Above", " " * 20 + "Above"))


@pytest.mark.parametrize(
    ("serialization", "line"),
    [
        ("tsv", "123994AA1\t\t$2.40"),
        ("markdown", "| 123994AA1 |  | $2.40 |"),
        ("pipe_before", "| $2.40\n"),
        ("pipe_after", "123994AA1 |\n"),
        ("pipe_alone", "123994AA1\n|\n"),
        ("cell_lines", "123994AA1\n"),
        ("cell_paragraphs", "123994AA1\n\n"),
        ("glued", "123994AA1$2.40"),
        ("fixed", "123994AA1"),
    ],
)
def test_forms_of_a_row(serialization, line):
    assert line in _text(serialization).text


def test_fixed_width_columns_stand_below_each_other():
    lines = _text("fixed").text.splitlines()
    header = next(line for line in lines if "1st Coupon" in line)
    row = next(line for line in lines if "$2.40" in line)
    assert header.index("1st Coupon") == row.index("$2.40")
