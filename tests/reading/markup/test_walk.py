"""The walk over a parsed page."""

from selectolax.lexbor import LexborHTMLParser

from extractor.reading.markup.page import Page
from extractor.reading.markup.walk import walk


def test_every_text_is_met_once_in_order_at_any_depth():
    html = "a" + "".join(f"<i>{i} " for i in range(5000)) + "b" + "</i>c" * 5000
    page = Page(set())
    root = LexborHTMLParser(html).root
    assert root is not None
    walk(root, page, {})
    assert page.writer.text().split("b") == ["a" + " ".join(map(str, range(5000))) + " ", "c" * 5000]


def test_roles_take_the_place_of_tags():
    parser = LexborHTMLParser("<p>a<b>no</b>5<u>1</u></p>")
    page = Page(set())
    hidden, raised = parser.css_first("b"), parser.css_first("u")
    walk(parser.root, page, {hidden.mem_id: "head", raised.mem_id: "sup"})
    assert page.writer.text() == "a5¹"
