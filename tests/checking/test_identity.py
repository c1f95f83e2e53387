from extractor.checking.identity import check_identity


def test_clean(note):
    assert check_identity([note()]) == []


def test_check_digits(note):
    codes = {(f.code, f.severity) for f in check_identity([note(cusip="02006DUP5", isin="US02006DUP41")])}
    assert codes == {
        ("cusip_check_digit", "error"),
        ("isin_check_digit", "error"),
        ("isin_without_cusip", "error"),
    }


def test_the_isin_of_another_note(note):
    (finding,) = check_identity([note(isin="US637432NC57")])
    assert finding.code == "isin_without_cusip"
    assert "637432NC5" in finding.message
    assert "02006DUP4" in finding.message


def test_foreign_isins_hold_no_cusip(note):
    assert check_identity([note(isin="DE000A1EWWW0")]) == []


def test_twice_the_same_cusip(note):
    (finding,) = check_identity([note(), note()])
    assert (finding.code, finding.note) == ("duplicate_cusip", 1)
