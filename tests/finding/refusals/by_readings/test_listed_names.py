from extractor.finding.refusals.by_readings.listed_names import without_listed_names
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span


def agents(names, start, end, method=Method.RULES):
    return Candidate("agents", None, Span(start, end), "x", tuple(names), Status.FOUND, 0.9, method)


def issuer(name, start):
    return Candidate("issuer", None, Span(start, start + len(name)), name, name, Status.FOUND, 0.9, Method.TOKENS)


LIST = agents(["Leading LLC", "First Bank", "Second Securities Inc."], 10, 60)


def test_an_issuer_in_the_middle_of_a_list_of_agents_goes():
    assert without_listed_names([issuer("Securities Inc.", 45), LIST]) == [LIST]


def test_the_first_name_and_names_elsewhere_stay():
    kept = [issuer("Leading LLC", 10), issuer("Example Corp.", 0), issuer("Example Corp.", 70), LIST]
    assert without_listed_names(kept) == kept


def test_two_names_or_another_finders_list_are_no_proof():
    for names in (agents(["Leading LLC", "First Bank"], 10, 60), agents(LIST.value, 10, 60, Method.TOKENS)):
        kept = [issuer("First Bank", 30), names]
        assert without_listed_names(kept) == kept
