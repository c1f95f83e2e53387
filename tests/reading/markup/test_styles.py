"""What style makes of elements."""

from selectolax.lexbor import LexborHTMLParser

from extractor.reading.markup.styles import find_layouts, find_roles


def roles(html):
    page = LexborHTMLParser(html)
    found = find_roles(page, html)
    return {node.text(): found[node.mem_id] for node in page.css("*") if node.mem_id in found}


def test_roles():
    assert roles(
        "<p style='display:none'>a</p><td><b style='VERTICAL-ALIGN: super'>b</b><p style='vertical-align:super'>c</p>"
        "<font face='Wingdings 2'>d</font><span style='font-family:WINGDINGS'>e</span><i style='text-decoration:none'>f</i>"
    ) == {"a": "head", "b": "sup", "d": "wingdings-2", "e": "wingdings"}


def test_layouts_are_the_tables_right_around_tables():
    page = LexborHTMLParser(
        "<table id=a><td><table id=b><td><table id=c><td>x</table><table id=d><td>y</table></table></table><table id=e>"
    )
    found = find_layouts(page)
    assert {t.id for t in page.css("table") if t.mem_id in found} == {"a", "b"}
