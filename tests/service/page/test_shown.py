"""What the page shows of a document's name."""

import pytest

from extractor.service.page.shown import source_to_name


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("a.txt", ("", "a.txt")),
        ("in/2020/a.txt", ("in/2020", "a.txt")),
        ("C:\\in\\a.txt", ("C:\\in", "a.txt")),
        ("in/all.zip!a.txt", ("in/all.zip", "a.txt")),
        ("all.tar.gz!./2020/a.txt", ("all.tar.gz!./2020", "a.txt")),
        ("all.ZIP!in.tgz!a.txt", ("all.ZIP!in.tgz", "a.txt")),
        ("in/Yahoo!.txt", ("in", "Yahoo!.txt")),
    ],
)
def test_where_a_document_stands_and_what_it_is_called(source, told):
    assert source_to_name(source) == told
