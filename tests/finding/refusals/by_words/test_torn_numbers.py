"""What a blank cut off a number is no value."""

from decimal import Decimal

from extractor.finding.refusals.by_words.torn_numbers import without_torn_numbers
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.reading.open import read
from tests.finding.refusals.printed import printed

TEXT = "Agent's Commission : 1 .250 %\nPrice : 99.50 %\n"


def candidate(raw):
    value = Decimal(raw.rstrip(" %"))
    return printed(TEXT, "gross_concession", raw, value)


def test_the_rest_of_a_torn_number_goes():
    kept = candidate("99.50 %")
    assert without_torn_numbers(read(TEXT), [candidate(".250 %"), kept]) == [kept]


def test_a_sign_before_the_first_group_goes_with_it():
    text = "Principal Amount: $5 000 000\n"
    at = text.index("$5")
    begun = Candidate("principal_amount", None, Span(at, at + 2), "$5", Decimal(5), Status.FOUND, 0.9, Method.TOKENS)
    assert without_torn_numbers(read(text), [begun]) == []


def test_the_first_group_of_a_number_with_blanks_goes():
    text = "Montant : 7 000 000 USD, notice of 30 100 days\n"
    first, whole = ((text.index(raw), raw) for raw in ("7", "30"))
    read_as = [
        Candidate(
            "principal_amount", None, Span(at, at + len(raw)), raw, Decimal(raw), Status.FOUND, 0.9, Method.TOKENS
        )
        for at, raw in (first, whole)
    ]
    assert without_torn_numbers(read(text), read_as) == read_as[1:]


def test_years_are_no_amount():
    text = "02006DUP4  5y  03/15/2024  4.25%\n02006DUQ2  10 yr  03/15/2029  4.50%\n"
    document = read(text.encode(), "list.txt")
    terms = [
        Candidate("principal_amount", None, Span(a, a + len(n)), n, Decimal(n), Status.FOUND, 0.5, Method.TOKENS)
        for n in ("5", "10")
        for a in [text.index(f"  {n}") + 2]
    ]
    assert without_torn_numbers(document, terms) == []
    rate = Candidate(
        "coupon_rate",
        None,
        Span(text.index("4.25"), text.index("4.25") + 5),
        "4.25%",
        Decimal("4.25"),
        Status.FOUND,
        0.5,
        Method.TOKENS,
    )
    assert without_torn_numbers(document, [rate]) == [rate]


def test_a_title_that_begins_with_the_rest_of_its_rate_goes():
    def kept(text):
        raw = ".375% Senior Notes due 2011"
        place = Span(text.index(raw), text.index(raw) + len(raw))
        said = [Candidate("title", None, place, raw, raw, Status.FOUND, 0.9, Method.TOKENS)]
        return without_torn_numbers(read(text.encode()), said) == said

    assert not kept("6 .375% Senior Notes due 2011")
    assert kept("Our .375% Senior Notes due 2011")


def test_a_day_is_no_supplements_number():
    text = "Pricing Supplement No. 17-2, prospectus dated 17-OCT-03\n"
    read_as = [
        Candidate("supplement_number", None, Span(at, at + 2), "17", "17", Status.FOUND, 0.4, Method.TOKENS)
        for at in (text.index("17-2"), text.index("17-OCT"))
    ]
    assert without_torn_numbers(read(text), read_as) == read_as[:1]


def test_a_day_of_a_date_numbers_no_supplement():
    text = "Pricing Supplement No. 7 dated the 22nd day of May, 2023, to the prospectus of 6 / 11 / 2021\n"
    numbers = [
        Candidate("supplement_number", None, Span(at, at + len(raw)), raw, raw, Status.FOUND, 0.9, Method.TOKENS)
        for raw in ("7", "22", "6")
        for at in [text.index(raw)]
    ]
    assert without_torn_numbers(read(text), numbers) == numbers[:1]


def test_what_an_amount_counts_belongs_to_it():
    text = "Size: $25MM, $40 mil.; coupon 3.1 M; increments of $1,000 million"
    raws = {"$25": 25, "$40": 40, "3.1": Decimal("3.1"), "$1,000 million": 1_000_000_000}
    read_as = [
        Candidate(
            "principal_amount", None, Span(at, at + len(raw)), raw, Decimal(value), Status.FOUND, 0.9, Method.TOKENS
        )
        for raw, value in raws.items()
        for at in [text.index(raw)]
    ]
    assert [c.raw for c in without_torn_numbers(read(text), read_as)] == ["3.1", "$1,000 million"]
