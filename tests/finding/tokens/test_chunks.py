"""A long window is cut at lines; a chunk knows where it stands and what header it leaves behind."""

from extractor.finding.tokens.chunks import text_to_chunks
from extractor.finding.tokens.labels import LabelIndex
from extractor.ground.schema import retail_note

LABELS = LabelIndex(retail_note())


def test_long_windows_are_cut_at_lines_and_lose_nothing():
    text = "".join(f"Coupon {i} is 3.{i:03d} %\n" for i in range(200))
    chunks = text_to_chunks(text, LABELS, 60)
    assert all(len(c.tokens) <= 60 for c in chunks)
    assert all(c.tokens[0].text == "Coupon" for c in chunks)
    assert "".join(t.text for c in chunks for t in c.tokens) == "".join(text.split())
    for chunk in chunks:
        assert text[chunk.at :].startswith(chunk.text)
        assert all(chunk.text[t.start : t.end] == t.text for t in chunk.tokens)


def test_a_chunk_tells_whether_a_date_may_stand_in_it_and_which_header_ends_it():
    (plain,) = text_to_chunks("Callable: No\n", LABELS)
    assert not plain.dated
    assert plain.last_header == ()
    (header,) = text_to_chunks("CUSIP\tGross Concession\tCoupon Rate\tMaturity Date\n5/15/23\n", LABELS)
    assert header.dated
    assert header.last_header[0] == "cusip"
    assert header.last_header[-1] == "maturity_date"
