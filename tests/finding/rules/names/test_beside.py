"""Lists of agents that wrap in the right one of two columns."""

import pytest

from extractor.finding.rules.names import agents
from extractor.finding.rules.names.beside import column_list
from extractor.reading.open import read

LEFT = ["Lead Managers: Banc of Dale", "Securities LLC and Oak LLC", "Book-entry only"]


def page(*right, left=LEFT):
    return "".join(f" {a:40}{b}\n" for a, b in zip(left, (*right, "", ""), strict=False))


def test_a_list_goes_on_in_its_own_column():
    text = page("Agents: Ames & Cole, Inc., Edward D.", "Jones & Co., L.P., Elm Services Inc.", "Trustee: Bank of Dale")
    (found,) = agents.find(read(text.encode()))
    assert found.value == ("Ames & Cole, Inc.", "Edward D. Jones & Co., L.P.", "Elm Services Inc.")
    assert text[found.span.start : found.span.end].startswith("Ames")
    assert text[found.span.start : found.span.end].endswith("Elm Services Inc.")


@pytest.mark.parametrize(
    "text",
    [
        page("Agents: Ames & Cole, Inc.", "Elm Services Inc. keeps the books"),  # it ends on its line
        page("Agents: Ames & Cole,", "Redemption: none"),
        page("Agents: Ames & Cole,", "Elm Services Inc.", left=["", "", ""]),  # nothing stands beside it
        page("Agents: Ames & Cole,", "Elm Services Inc.", left=["Form: book-entry", "", ""]),
        "Selling Agents: Ames & Cole,\nElm Services Inc.  Trustee\n",
    ],
)
def test_other_lists_are_read_as_ever(text):
    assert column_list(text) is None
