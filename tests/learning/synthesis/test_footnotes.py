from extractor.learning.synthesis.footnotes import footnote_lines, mark_items
from extractor.learning.synthesis.items import Item
from extractor.learning.synthesis.runs import Mark, plain, stated, text_of


def items():
    return [
        Item("cusip", plain("CUSIP"), [stated("02006DUP4", Mark("cusip", 0, "02006DUP4"))]),
        Item("coupon_rate", plain("Rate"), [stated("3.600%", Mark("coupon_rate", 0, "3.6"))]),
    ]


def test_each_marker_has_its_text_and_none_hangs_on_an_identifier(press):
    for seed in range(60):
        one, marked = press(seed=seed, footnotes=1), items()
        mark_items(one, marked)
        texts = [text_of(line) for line in footnote_lines(one)]
        assert 1 <= len(texts) <= 3
        assert text_of(marked[0].values[0]) == "02006DUP4"
        grown = sum(len(text_of(i.label)) + len(text_of(i.values[0])) for i in marked)
        assert grown > len("CUSIP02006DUP4Rate3.600%")


def test_a_marker_states_nothing_and_texts_are_told_once(press):
    one, marked = press(footnotes=1), items()
    mark_items(one, marked)
    assert [run.text for run in marked[1].values[0] if run.mark is not None] == ["3.600%"]
    assert footnote_lines(one)
    assert footnote_lines(one) == []


def test_no_hazard_no_footnote(press):
    one, marked = press(), items()
    mark_items(one, marked)
    assert [(text_of(i.label), text_of(i.values[0])) for i in marked] == [("CUSIP", "02006DUP4"), ("Rate", "3.600%")]
