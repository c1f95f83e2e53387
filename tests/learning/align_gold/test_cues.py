import pytest

from extractor.ground.places import Span
from extractor.ground.schema import retail_note
from extractor.learning.align_gold.cues import DECOY, CueIndex, Cues, cue_data


@pytest.fixture(scope="module")
def index():
    return CueIndex(retail_note())


def test_every_named_field_is_in_the_schema():
    names = retail_note().by_name.keys()
    data = cue_data()
    assert set(data["needs_cue"]) <= names
    for table in ("cues", "after", "not_after", "stated", "follows"):
        assert data[table].keys() <= names


def test_the_longest_label_counts(index):
    cues = index.find("Price to Purchasing\n| Agent (%): 98.9")
    assert next((c.span.of("Price to Purchasing\n| Agent (%): 98.9"), c.fields) for c in cues)[1] == {DECOY}


def test_the_nearest_cue_before_a_place(index):
    text = "Trade Date: x Settlement Date: y"
    cues = Cues(index.find(text), [])
    fields = frozenset({"trade_date", "settle_date"})
    assert cues.before(Span(text.index("y"), len(text)), fields).fields >= {"settle_date"}
    assert cues.before(Span(text.index("x"), text.index("x") + 1), fields).fields >= {"trade_date"}


def test_no_cue_reaches_over_a_code(index):
    text = "Maturity Date 111111AA7 05/15/2033"
    place = Span(text.index("05"), len(text))
    fields = frozenset({"maturity_date"})
    assert Cues(index.find(text), []).before(place, fields) is not None
    assert Cues(index.find(text), [Span(14, 23)]).before(place, fields) is None


def test_a_word_of_a_longer_label(index):
    text = "Callable by Issuer: No"
    cues = Cues(index.find(text), [])
    assert cues.around(Span(0, 8)) is not None
    assert cues.around(Span(text.index("No"), len(text))) is None
