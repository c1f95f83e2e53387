from extractor.reading.digest import sha256_of
from extractor.reading.markdown import read_markdown

TEXT = "# Notes\n\n| CUSIP | Rate |\n|---|---|\n| 02006DUP4 | 3.600% |\n"


def test_the_text_is_the_file_itself_and_pipes_declare_nothing():
    document = read_markdown(TEXT, "a.md", TEXT.encode())
    assert (document.text, document.tables, document.media_type) == (TEXT, (), "text/markdown")
    assert (document.source, document.sha256) == ("a.md", sha256_of(TEXT.encode()))
