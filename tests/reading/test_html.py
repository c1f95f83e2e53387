"""HTML to block text and declared tables."""

import itertools
import time

import pytest

from extractor.reading.html import html_to_text


def rows(table, text):
    """The table's cells by row and column, empty ones too; each place must cut the text exactly."""
    out = {}
    for cell in table.cells:
        out[cell.row, cell.col] = cell.span.of(text)
    return out


def read_one(html):
    text, tables = html_to_text(html)
    assert len(tables) == 1
    return text, tables[0]


def test_blocks_and_paragraphs():
    text, tables = html_to_text(
        "<html><head><title>unseen</title></head><body><p>Ally&nbsp;Financial\n Inc.</p><p>One<br>two<br><br>three</p>"
        "<div>a</div><div>b <font>c</font>d</div><div><br></div><div>e</div><hr>f</body></html>"
    )
    assert text == "Ally Financial Inc.\n\nOne\ntwo\n\nthree\n\na\nb cd\n\ne\n\nf"
    assert tables == ()


def test_invisible_characters_go_and_entities_are_read():
    assert html_to_text("<p>a&#8203;b&shy;c &#8203; d &amp; &#147;e&#148; S&P</p>")[0] == "abc d & “e” S&P"


def test_table_is_one_line_a_row_and_one_tab_a_column():
    text, table = read_one(
        "<p>Before</p><table><tr><th>CUSIP<br>Number</th><th></th><th>Price</th></tr>"
        "<tr><td> 02006DUP4 </td><td>&nbsp;</td><td><p>100.00</p><p>%</p></td></tr></table>After"
    )
    assert text == "Before\n\nCUSIP Number\t\tPrice\n02006DUP4\t\t100.00 %\n\nAfter"
    assert rows(table, text) == {
        (0, 0): "CUSIP Number", (0, 1): "", (0, 2): "Price",
        (1, 0): "02006DUP4", (1, 1): "", (1, 2): "100.00 %",
    }  # fmt: skip
    assert [c.header for c in table.cells] == [True] * 3 + [False] * 3
    assert table.span.of(text) == "CUSIP Number\t\tPrice\n02006DUP4\t\t100.00 %"
    assert table.shape == (2, 3)


def test_empty_cells_stand_between_their_tabs():
    text, table = read_one("<table><tr><td>a<td><td><td>d<td></tr><tr><td><td>x</table>")
    assert text == "a\t\t\td\n\tx"
    assert [c.span.start for c in table.cells] == [0, 2, 3, 4, 5, 6, 7]


def test_colspan_and_rowspan_place_the_cells():
    text, table = read_one(
        "<table><tr><td rowspan=2>a<td colspan=2>b<td>c</tr><tr><td>d<td>e<td>f</tr><tr><td colspan='x'>g<td>h</table>"
    )
    assert text == "a\tb\t\tc\n\td\te\tf\ng\th"
    assert {k: v for k, v in rows(table, text).items() if v} == {
        (0, 0): "a", (0, 1): "b", (0, 3): "c", (1, 1): "d", (1, 2): "e", (1, 3): "f", (2, 0): "g", (2, 1): "h",
    }  # fmt: skip
    first, second = table.cells[:2]
    assert (first.rowspan, first.colspan, second.rowspan, second.colspan) == (2, 1, 1, 2)


def test_rowspan_ends_with_the_table():
    _, table = read_one("<table><tr><td rowspan=99>a<td>b</table>")
    assert table.shape == (1, 2)


def test_signs_in_cells_of_their_own_stay_there():
    text, table = read_one("<table><tr><td>$</td><td>485,000.00</td><td>1.000</td><td>%</td></tr></table>")
    assert list(rows(table, text).values()) == ["$", "485,000.00", "1.000", "%"]


def test_tables_that_hold_tables_are_blocks():
    text, tables = html_to_text(
        "<table><tr><td>left<table><tr><td>a<td>b</table>between<table><tr><td>c<td>d</table></td><td>right</table>"
    )
    assert text == "left\n\na\tb\n\nbetween\n\nc\td\n\nright"
    assert [[c.span.of(text) for c in t.cells] for t in tables] == [["a", "b"], ["c", "d"]]


def test_a_table_with_one_filled_cell_is_a_frame():
    text, tables = html_to_text(
        "<p>x</p><table><tr><td></td><td><p>One</p><p>Two<br>three</p></td></tr></table><p>y</p>"
    )
    assert text == "x\n\nOne\n\nTwo\nthree\n\ny"
    assert tables == ()


def test_header_rows_of_thead():
    _, table = read_one("<table><thead><tr><td>a<td>b</thead><tbody><tr><td>c<td>d</table>")
    assert [c.header for c in table.cells] == [True, True, False, False]


@pytest.mark.parametrize(
    "hidden",
    [
        "<div style='display:none'>no</div>",
        "<span style='COLOR:red; DISPLAY : NONE'>no<b>no</b></span>",
        "<p style='visibility: hidden'>no</p>",
        "<ix:header><ix:hidden>no</ix:hidden></ix:header>",
        "<script>if (a<b) no</script><style>no{}</style><!-- no <p>no</p> -->",
        "<template>no</template><noscript>no</noscript><iframe>no</iframe>",
    ],
)
def test_hidden_parts_are_left_out(hidden):
    assert html_to_text(f"<body><p>a</p>{hidden}<p>b</p></body>")[0] == "a\n\nb"


def test_inline_xbrl_facts_are_text():
    assert html_to_text("<p>Rate <ix:nonFraction name='r'>3.600</ix:nonFraction>%</p>")[0] == "Rate 3.600%"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("Price<sup>1</sup> 100%", "Price¹ 100%"),
        ("5.25<sup>1</sup>%", "5.25¹%"),
        ("$1,000,000<font style='vertical-align: super; font-size:6pt'>2</font>", "$1,000,000²"),
        ("Selling Price<sup>(1)</sup>", "Selling Price(1)"),
        ("1<sup>st</sup> Coupon", "1st Coupon"),
        ("5<sup>3</sup>/<sub>8</sub>% Notes", "5 3/8% Notes"),
        ("5 <sup>3</sup>/8%", "5 3/8%"),
        ("Price<sup>1,2</sup>", "Price¹,²"),
        ("5.25%<sup>1</sup> / year", "5.25%¹ / year"),
        ("<sup>1</sup>The footnote", "1The footnote"),
    ],
)
def test_raised_digits_never_join_a_number(html, text):
    assert html_to_text(f"<p>{html}</p>")[0] == text


def test_fraction_in_a_cell_keeps_places_exact():
    text, table = read_one("<table><tr><td>5<sup>3</sup>/<sub>8</sub>%<td>100<sup>1</sup><td>Yes</table>")
    assert list(rows(table, text).values()) == ["5 3/8%", "100¹", "Yes"]


def test_preformatted_text_keeps_its_columns():
    text, tables = html_to_text("<p>x</p><pre>\nCUSIP      Price\n02006DUP4  100%&nbsp; Yes\n</pre><p>y</p>")
    assert text == "x\n\nCUSIP      Price\n02006DUP4  100%  Yes\n\ny"
    assert tables == ()


def test_ascii_tables_in_html_keep_their_lines():
    table = "<TABLE>\n<CAPTION>\nCUSIP      Price\n<S>        <C>\n02006DUP4  100%\n</TABLE>"
    text, tables = html_to_text(f"<HTML><BODY><P>x</P>{table}<P>y</P></BODY></HTML>")
    assert text == f"x\n\n{table}\n\ny"
    assert tables == ()


def test_broken_markup():
    text, tables = html_to_text(
        '<table><tr><td width=5%">CUSIP<td>Price<tr><td>02006DUP4<td>100%</p></div></table></b>'
        "<p>stray & <<b>bold</i> text<table><tr><td>a<td>b"
    )
    assert [[c.span.of(text) for c in t.cells] for t in tables] == [
        ["CUSIP", "Price", "02006DUP4", "100%"],
        ["a", "b"],
    ]
    assert "stray & <bold text" in text


def test_text_directly_in_a_table_is_kept():
    assert "lost?" in html_to_text("<table>lost?<tr>lost too?<td>a<td>b</table>")[0]
    assert "lost too?" in html_to_text("<table>lost?<tr>lost too?<td>a<td>b</table>")[0]


def test_offset_moves_every_place():
    html = "<p>x</p><table><tr><td>a<td><td>b</table>"
    text, (table,) = html_to_text(html)
    shifted, (moved,) = html_to_text(html, 100)
    assert shifted == text
    assert [(c.span.start - 100, c.span.end - 100) for c in moved.cells] == [
        (c.span.start, c.span.end) for c in table.cells
    ]


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 60_000 + "x",
        "<div>" * 60_000 + "x" + "</div>" * 60_000,
        "<font>" * 60_000 + "x",
        "<table><tr><td>" * 20_000 + "x",
        "<table>" + "<tr><td rowspan=60000 colspan=1000>x<td>y" * 5_000,
        "<p>" * 100_000 + "x",
        "<" * 200_000 + " x",
        "<b>" * 3_000 + "<p>x" * 3_000,
    ],
)
def test_hostile_markup_takes_bounded_time(html):
    start = time.process_time()
    text, _ = html_to_text(html)
    assert time.process_time() - start < 10
    assert "x" in text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<font face='Wingdings'>x</font> Yes <font face=WINGDINGS>&#168;</font> No", "☒ Yes ☐ No"),
        (
            "<font style='font-family: wingdings'>&#254;</font> Yes <span style='font-family:Wingdings'>o</span> No",
            "☑ Yes ☐ No",
        ),
        (
            "<font style=\"font-family:'Wingdings 2'\">R</font> Yes <font face='Wingdings 2'>&#163;</font> No",
            "☑ Yes ☐ No",
        ),
        ("<font face=wingdings>n</font> no fixed rate", "• no fixed rate"),
        ("<font face=wingdings>x <font face=times>notes</font></font>", "☒ notes"),
        ("<input type=checkbox checked> Yes <input type=RADIO> No <input type=text value=x>", "☒ Yes ☐ No"),
    ],
)
def test_boxes(html, text):
    assert html_to_text(f"<p>{html}</p>")[0] == text


def test_a_cell_knows_where_its_lines_ended():
    html = "<p>x</p><table><tr><td>Price to<br>Public<td><p>100%</p><div>of par</div><td><br>one line<br></table>"
    text, (table,) = html_to_text(html)
    lines = [
        [text[a:b].strip() for a, b in itertools.pairwise((c.span.start, *c.cuts, c.span.end))] for c in table.cells
    ]
    assert lines == [["Price to", "Public"], ["100%", "of par"], ["one line"]]
    assert [c.cuts for c in html_to_text(html, 50)[1][0].cells] == [
        tuple(at + 50 for at in c.cuts) for c in table.cells
    ]
