"""Printed text that knows what it states: no cut, break or joint loses a letter or a mark."""

from hypothesis import given
from hypothesis import strategies as st

from extractor.learning.synthesis.runs import (
    Mark,
    Run,
    altered,
    joined,
    plain,
    spaced,
    stated,
    text_of,
    words,
    wrapped,
)

MARKS = [Mark("cusip", 0, "x"), Mark("coupon_rate", 0, "y")]
RUNS = st.builds(Run, st.text("ab 1\n", max_size=8), st.sampled_from([None, *MARKS]))
RICH = st.lists(RUNS, max_size=5).map(tuple)


def letters(rich):
    """Return each letter with what it states."""
    return [(c, run.mark) for run in rich for c in run.text if not c.isspace()]


@given(RICH)
def test_words_are_what_blanks_part_and_keep_what_they_state(rich):
    assert [t for w in words(rich) if (t := text_of(w))] == text_of(rich).split()
    assert [x for w in words(rich) for x in letters(w)] == letters(rich)


@given(RICH, st.integers(1, 12))
def test_wrapping_keeps_letters_and_marks(rich, width):
    broken = wrapped(rich, width)
    assert letters(broken) == letters(rich)
    longest = max(map(len, text_of(rich).split()), default=0)
    assert all(len(line) <= max(width, longest) for line in text_of(broken).split("\n"))


@given(st.lists(RICH, max_size=4), st.sampled_from(["", ", "]))
def test_joining_is_concatenation(parts, separator):
    assert text_of(joined(parts, separator)) == separator.join(map(text_of, parts))


def test_a_blank_within_a_value_belongs_to_it():
    rate = Mark("coupon_rate", 0, "3.6")
    assert spaced([stated("3.600", rate), stated("%", rate), plain("fixed")]) == (
        Run("3.600", rate), Run(" ", rate), Run("%", rate), Run(" "), Run("fixed"),
    )  # fmt: skip


def test_nothing_states_nothing_but_a_blank_may_state_something():
    assert plain("") == ()
    assert stated("", MARKS[0]) == (Run("", MARKS[0]),)


def test_altering_changes_the_text_alone():
    assert altered((Run("abc", MARKS[0]),), str.upper) == (Run("ABC", MARKS[0]),)
