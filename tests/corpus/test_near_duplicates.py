import pytest

from extractor.corpus.near_duplicates import near_duplicates, similarity, text_to_shingles

SHEET = (
    "Issuer: Acme Corp. Coupon: 3.600 % a year, paid monthly. Maturity: May 15, 2023. CUSIP: 111111AA9. Callable: no."
)


def test_runs_of_words_ignore_case_breaks_and_pipes():
    assert text_to_shingles("| Net |\nProceeds of the Notes") == text_to_shingles("net proceeds OF the, notes")


@pytest.mark.parametrize(("text", "count"), [("", 0), ("one two", 1), ("a b c d e", 1), ("a b c d e f", 2)])
def test_counts(text, count):
    assert len(text_to_shingles(text)) == count


def test_similarity_bounds():
    shingles = text_to_shingles(SHEET)
    assert similarity(shingles, shingles) == 1
    assert similarity(shingles, frozenset()) == 0
    assert similarity(frozenset(), frozenset()) == 0


def test_a_copy_with_another_date_is_found():
    pairs = near_duplicates(
        {"a": SHEET}, {"b": SHEET.replace("2023", "2024"), "c": "Nothing of the kind stands in here."}
    )
    assert [(p.left, p.right) for p in pairs] == [("a", "b")]
    assert 0.3 <= pairs[0].similarity < 1


def test_the_most_alike_come_first():
    pairs = near_duplicates({"a": SHEET}, {"b": SHEET.replace("2023", "2024"), "c": SHEET})
    assert [p.right for p in pairs] == ["c", "b"]


def test_the_threshold_holds():
    assert near_duplicates({"a": SHEET}, {"b": SHEET.replace("2023", "2024")}, threshold=0.99) == []
