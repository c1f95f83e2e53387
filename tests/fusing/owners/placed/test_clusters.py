"""What several finders read at one place is one mention of it."""

from extractor.fusing.owners.placed.clusters import candidates_to_clusters
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span


def reading(value, start, end, method=Method.TOKENS):
    return Candidate("title", None, Span(start, end), "xx", value, Status.FOUND, 0.9, method)


def test_readings_of_one_place_are_one_cluster():
    one, again, apart = reading("a", 0, 5), reading("b", 3, 7, Method.RULES), reading("c", 9, 12)
    assert candidates_to_clusters([apart, one, again]) == [(Span(0, 7), [one, again]), (Span(9, 12), [apart])]


def test_what_was_read_over_the_places_of_two_is_neithers():
    one, other = reading("a", 0, 2), reading("b", 3, 5)
    wide = reading("a b", 0, 5, Method.ALIGNMENT)
    assert candidates_to_clusters([wide, one, other]) == [(Span(0, 2), [one]), (Span(3, 5), [other])]
