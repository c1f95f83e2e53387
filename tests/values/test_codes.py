"""CUSIPs and ISINs: joined, checked, and told from amounts."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import cusip

from extractor.values.codes import (
    code_places,
    find_cusips,
    find_isins,
    is_glued_isin,
    isin_checks,
    parse_cusip,
    parse_isin,
    text_to_runs,
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("02006DUP4", "02006DUP4"), ("59018S P73", "59018SP73"), ("654106 AE3", "654106AE3"), ("53217V AD1", "53217VAD1"),
        ("**02006DUP4**", "02006DUP4"), ("912810314", "912810314"), ("02006DUP5", None), ("00000XXX0", None), ("CUSIP", None), ("", None),
        ("02006D-UP-4", "02006DUP4"), ("02006DUP-4", "02006DUP4"), ("02006 DUP 4", "02006DUP4"), ("91281-03-14", None),
    ],
)  # fmt: skip
def test_cusip(text, code):
    assert parse_cusip(text) == code


def test_isin():
    assert parse_isin("US637432NC57") == "US637432NC57"
    assert parse_isin("US637432NC58") is None
    assert [c.code for c in find_isins("CUSIP: 637432NC5 / US637432NC57")] == ["US637432NC57"]
    assert [c.valid for c in find_isins("ISIN US637432NC58")] == [False]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("637432NC5 / US637432NC57", [("637432NC5", True)]),
        ("number 02006DUP5.", [("02006DUP5", False)]),
        ("59018S P73 due", [("59018SP73", True)]),
        ("$912,810,314 or $912810314", []),
        ("call 800-555-1234 or 123456789", []),
        ("912810314", [("912810314", True)]),
        ("PROSPECTUS1 SECURITY8", []),
        ("CUSIP No. 02006DUP-4", [("02006DUP4", True)]),
        ("CUSIP: 02006 DUP 4", [("02006DUP4", True)]),
        ("of 02006DUP 4 notes", []),  # as any figure behind eight characters, where nothing calls it a code
        ("15MAY2031", []),
        ("000000000", []),
    ],
)
def test_find(text, codes):
    found = find_cusips(text)
    assert [(c.code, c.valid) for c in found] == codes
    assert all(re.sub("[ -]", "", text[c.start : c.end]) == c.code for c in found)


BASES = st.text("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ", min_size=5, max_size=5).map(lambda t: "1" + t)


@given(BASES, st.sampled_from(["AA", "B7", "2C"]))
def test_round_trip(base, issue):
    code = base + issue
    code += cusip.calc_check_digit(code)
    if sum(c.isdigit() for c in code) >= 3:
        assert parse_cusip(f"{code[:6]} {code[6:]}") == code
        assert [c.code for c in find_cusips(f"CUSIP: {code},")] == [code]


@given(st.text())
def test_never_raises(text):
    assert parse_cusip(text) is None or len(parse_cusip(text)) == 9
    find_cusips(text)
    find_isins(text)
    parse_isin(text)


@given(st.text("aA9. \n", max_size=80), st.integers(2, 12), st.integers(0, 40))
def test_runs_are_those_that_a_pattern_finds(text, least, start):
    found = re.compile(f"[0-9A-Z]{{{least},}}").finditer(text, start)
    assert list(text_to_runs(text, least, start)) == [m.span() for m in found]


@pytest.mark.parametrize("code", ["02006DUP4", "02006DU*4", "DUP4", "Q"])
def test_code_places_are_all_that_a_search_finds(code):
    text = f"{code} A {code}{code},x{code}y 02006 DUP4 ABCDEFGH{code}9"
    assert list(code_places(text, code)) == [m.start() for m in re.finditer(re.escape(code), text)]
    assert list(code_places("nothing here", code)) == []


@pytest.mark.parametrize(
    ("code", "glued"),
    [("YES02105DUP4", True), ("NO02100DUP98", True), ("US02006DUP40", False), ("NO0010096985", False)],
)
def test_a_word_glued_to_a_cusip_is_no_isin(code, glued):
    assert isin_checks(code)
    assert is_glued_isin(code) is glued
