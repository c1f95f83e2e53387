"""Markup mended before it is parsed."""

from extractor.reading.markup.repair import flatten_depth, quote_ascii_tables


def test_deep_nesting_is_cut_and_text_and_tables_stay():
    html = "<div>" * 30_000 + "a<table><tr><td>b</td></tr></table>" + "</div>" * 30_000
    flat = flatten_depth(html, html.encode())
    assert flat.count("<div>") == 1000
    assert abs(flat.count("</div>") - 1000) <= 1
    assert "a<table><tr><td>b</td></tr></table>" in flat


def test_long_flat_pages_are_left_alone():
    html = "<div><p>a<br></div>" * 20_000
    assert flatten_depth(html, html.encode()) is html


def test_only_tables_of_character_columns_are_quoted():
    html = "<table><tr><td>a<c>b</td></tr></table><TABLE>\n<S> <C>\nx  1\n</TABLE>"
    assert quote_ascii_tables(html) == (
        "<table><tr><td>a<c>b</td></tr></table><pre>&lt;TABLE&gt;\n&lt;S&gt; &lt;C&gt;\nx  1\n&lt;/TABLE&gt;</pre>"
    )
    assert quote_ascii_tables("<table><tr><td>a</table>") == "<table><tr><td>a</table>"


def test_what_opens_after_all_is_closed_counts_anew():
    html = "</div>" * 30_000 + "<div>" * 1_001 + "a" + "<p>b</p>" * 20_000
    assert flatten_depth(html, html.encode()).count("<div>") == 1000
