"""What letters, words, a label or a box right beside a value say that it is.

Where a list of such words is enough it stands in ``other_meanings.toml``; each other file needs to look at more.

Whose note it is, is asked by ``other_codes`` (is it a CUSIP at all?) and ``other_securities`` (a stock's, or that of a
note which is repaid).
"""
