import itertools

from hypothesis import given
from hypothesis import strategies as st
from pdf_pages import row, texts, word

from extractor.reading.pdf.lines import cut_at_gaps, words_to_lines


def shown(words):
    return [texts(line.words) for line in words_to_lines(words)]


def test_one_baseline_is_one_line_from_left_to_right():
    assert shown([word("b", 50, 100), word("a", 10, 101), word("c", 10, 112)]) == [["a", "b"], ["c"]]


def test_a_raised_word_belongs_to_the_line_below_its_feet():
    assert shown([word("100.00%", 10, 100), word("(1)", 46, 95, size=6)]) == [["100.00%", "(1)"]]


def test_a_small_line_of_its_own_stays_one():
    assert shown([word("small", 200, 95, size=6), word("Below", 10, 100)]) == [["small"], ["Below"]]


def test_segments_are_cut_at_gaps_as_wide_as_half_the_size():
    (line,) = words_to_lines(row([10, 200], 100, ["Sen Un Not", "3.600%"]))
    assert [texts(s) for s in line.segments()] == [["Sen", "Un", "Not"], ["3.600%"]]
    assert (line.x0, line.x1) == (10, 230)


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 20)), min_size=1, max_size=20, unique=True))
def test_no_word_is_lost_and_lines_go_down(places):
    words = [word(f"w{k}", 12 * x, 30 * y) for k, (x, y) in enumerate(places)]
    found = words_to_lines(words)
    assert sorted(texts(w for line in found for w in line.words)) == sorted(texts(words))
    assert [line.base for line in found] == sorted({w.base for w in words})
    assert all([w.x0 for w in line.words] == sorted(w.x0 for w in line.words) for line in found)


@given(st.lists(st.floats(0, 30), min_size=1, max_size=8), st.floats(1, 20))
def test_cutting_keeps_every_word_in_order(gaps, least):
    words, x = [], 0.0
    for k, gap in enumerate(gaps):
        words.append(word(f"w{k}", x := x + gap, 100))
        x += 10
    parts = cut_at_gaps(words, least)
    assert [w for part in parts for w in part] == words
    assert all(part[0].x0 - before[-1].x1 >= least for before, part in itertools.pairwise(parts))


def test_small_words_over_others_are_a_line_of_their_own():
    below = [word("TITLE", 10, 102, size=13), word("Monday,", 100, 104, size=8), word("June", 150, 104, size=8)]
    above = [word("For", 104, 95, size=8), word("the", 146, 95, size=8)]
    assert shown([*above, *below]) == [["For", "the"], ["TITLE", "Monday,", "June"]]
