import pytest

from extractor.finding.rules.names.torn import is_spaced, mend


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        ("F A R M  C R E D I T  C O M P A N Y", "FARM CREDIT COMPANY"),
        ("EXAMPLE CAPITAL COR PORATION", "EXAMPLE CAPITAL CORPORATION"),
        ("MEDIUM-TERM NOTES, SER IES B", "MEDIUM-TERM NOTES, SERIES B"),
        ("Example Bank of the West", "Example Bank of the West"),
    ],
)
def test_mend(torn, whole):
    assert mend(torn) == whole


def test_plain_words_are_not_spaced():
    assert is_spaced("F A R M C R E D I T")
    assert not is_spaced("A B C Corp of X Y Z")
