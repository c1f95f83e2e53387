from dataclasses import replace

from extractor.corpus.samples import Sample

WHOLE = Sample("a", "real", "acme", "acme/wide", "tsv", "a.txt", b"x", {"offering": {}, "notes": [{}]})


def test_gold_speaks_of_everything_unless_it_says_of_what():
    assert WHOLE.tells(0, "cusip")
    assert WHOLE.tells(None, "issuer")
    part = replace(WHOLE, told=frozenset({(0, "cusip")}))
    assert part.tells(0, "cusip")
    assert not part.tells(1, "cusip")
    assert not part.tells(None, "issuer")
