"""What style makes of elements."""

from selectolax.lexbor import LexborHTMLParser

from extractor.reading.markup.styles import find_layouts, find_roles, find_spanning, text_to_source


def roles(html):
    page = LexborHTMLParser(html)
    found = find_roles(page, text_to_source(html))
    return {node.text(): found[node.mem_id] for node in page.css("*") if node.mem_id in found}


def test_roles():
    assert roles(
        "<p style='display:none'>a</p><td><b style='VERTICAL-ALIGN: super'>b</b><p style='vertical-align:super'>c</p>"
        "<font face='Wingdings 2'>d</font><span style='font-family:WINGDINGS'>e</span><i style='text-decoration:none'>f</i>"
    ) == {"a": "head", "b": "sup", "d": "wingdings-2", "e": "wingdings"}


def test_layouts_are_the_tables_right_around_tables():
    html = (
        "<table id=a><td><TABLE id=b><td><table id=c><td>x</table><table id=d><td>y</table></table></table><table id=e>"
    )
    page = LexborHTMLParser(html)
    found = find_layouts(page, text_to_source(html))
    assert {t.id for t in page.css("table") if t.mem_id in found} == {"a", "b"}


def test_cells_that_cover_several_are_found_however_that_is_written():
    html = "<table><td id=a COLSPAN=2>x<td id=b rowSpan='3'>y<td id=c>z</table>"
    page = LexborHTMLParser(html)
    found = find_spanning(page, text_to_source(html))
    assert {t.id for t in page.css("td") if t.mem_id in found} == {"a", "b"}
    assert not find_spanning(page, b"<table><td>x</table>")
