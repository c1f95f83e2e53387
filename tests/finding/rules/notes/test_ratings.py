import pytest

from extractor.finding.rules.notes import ratings


@pytest.mark.parametrize(
    ("text", "moodys", "sp", "fitch"),
    [
        ("A3 (Moody\u2019s) / A- (Standard & Poor\u2019s) / A (Fitch) / A (R&I)", "A3", "A-", "A"),
        ("Issuer Ratings:\nA2 / A / A (Moodys / S&P / Fitch)", "A2", "A", "A"),
        ("(Moody\u2019s / S&P)*:\nBaa1 (Stable) / BBB+ (Stable)", "Baa1", "BBB+", None),
        ("Moody\u2019s A1/ S&P A+/ Fitch A+", "A1", "A+", "A+"),
        ("Expected Ratings: A1 (Stable) / A (Stable) (Moody\u2019s / S&P)", "A1", "A", None),
        ("Debt Ratings:\n|\nAa3 (stable outlook) / AA- (negative outlook)\n|\nCusip:", "Aa3", "AA-", None),
        ("Expected Ratings*:\tA1 / AA-, Moody\u2019s / S&P", "A1", "AA-", None),
        ("Ratings (Moody\u2019s/S&P): Baa1/BBB+", "Baa1", "BBB+", None),
        ("Moody\u2019s / S&P / Fitch: A2 / A / A-", "A2", "A", "A-"),
        ("Ratings: Aaa (stable) / AAA (stable)", "Aaa", "AAA", None),
        ("Expected ratings: Aaa/AAA/AAA", "Aaa", "AAA", "AAA"),
        ("RATINGS: AAA / AAA", "AAA", "AAA", None),
        ("Rated A2 by Moody\u2019s and A by Standard & Poor\u2019s", "A2", "A", None),
        ("Holdings (A1, A+, A+)", "A1", "A+", "A+"),
        ("Senior Notes; A1 Moody's, A+ S&P, A Fitch; $1,000", "A1", "A+", "A"),
        ("Rated: A1 Moody's and A+ S&P.", "A1", "A+", None),
        ("Moody's: A1 S&P: A+, Fitch: A", "A1", "A+", "A"),
        ("Moody\u2019s Rating: A2\n|\nS&P\u2019s Rating: BBB", "A2", "BBB", None),
    ],
)
def test_ratings(values, text, moodys, sp, fitch):
    assert values(ratings, text, "moodys_rating") == [moodys]
    assert values(ratings, text, "sp_rating") == [sp]
    assert values(ratings, text, "fitch_rating") == ([] if fitch is None else [fitch])


@pytest.mark.parametrize(
    "text",
    [
        "credit rating of a company",
        "(a, b)",
        "Ratings: see below",
        "Moody's and S&P",
        "S&P a company",
        "Fitch: A2",
    ],
)
def test_no_ratings(values, text):
    assert values(ratings, text, "moodys_rating") == []
    assert values(ratings, text, "sp_rating") == []


def test_each_column_has_a_list_behind_one_label(values):
    text = "Ratings (Moody's / S&P / Fitch): | Baa1 / BBB+ / BBB | Baa2 / BBB / BBB- |\nSize | $5 |"
    assert values(ratings, text, "moodys_rating") == ["Baa1", "Baa2"]
    assert values(ratings, text, "sp_rating") == ["BBB+", "BBB"]
    assert values(ratings, text, "fitch_rating") == ["BBB", "BBB-"]
    assert values(ratings, "Moody's / S&P: A1 / A+ and then A2 / A", "sp_rating") == ["A+"]
