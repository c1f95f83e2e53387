"""What each element does to the text."""

import gc

import pytest

from extractor.reading.open import read


def text_of(body):
    return read(f"<html><body>{body}</body></html>".encode(), "a.htm").text.strip()


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("<div>one</div><div>two</div>", "one\ntwo"),
        ("one<br>two", "one\ntwo"),
        ("one <b>two</b> three", "one two three"),
        ("<pre>a   b\n c</pre>", "a   b\n c"),
        ("seen<script>unseen()</script><style>p {}</style>", "seen"),
        ("a<select><option>unseen</select>b", "ab"),
        ("100.00%<sup>(1)</sup>", "100.00%(1)"),
        ('<input type="checkbox" checked> Yes <input type="radio"> No', "☒ Yes ☐ No"),
        ('<input type="text" value="unseen">seen', "seen"),
        ('<font face="Wingdings">x</font> Fixed', "☒ Fixed"),
        ("<ul><li>one<li>two</ul>", "one\ntwo"),
    ],
)
def test_elements(body, text):
    assert text_of(body) == text


def test_a_table_of_one_cell_is_a_frame_and_its_text_stays():
    document = read(b"<table><tr><td><p>one</p><p>two</p></td></tr></table>", "a.htm")
    assert document.tables == ()
    assert document.text.split() == ["one", "two"]


def test_a_table_within_a_table_is_the_table():
    inner = "<table><tr><td>CUSIP<td>Rate<tr><td>02006DUP4<td>3.6%</table>"
    document = read(f"<table><tr><td>{inner}</td><td>aside</td></tr></table>".encode(), "a.htm")
    shapes = [t.shape for t in document.tables]
    assert (2, 2) in shapes
    assert "aside" in document.text


def test_a_page_that_was_read_leaves_no_cycles():
    cells = "".join(f"<tr><td>{k}</td><td>x</td></tr>" for k in range(5))
    text_of(f"<table>{cells}</table>")  # what the first page makes once
    gc.collect()
    gc.disable()
    try:
        text_of(f"<table>{cells}</table>")
        assert gc.collect() == 0
    finally:
        gc.enable()
