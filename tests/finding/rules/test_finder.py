from extractor.corpus.disk import load_documents
from extractor.finding.rules.finder import OF_LABELS, OF_THE_NAMES, OF_THE_NOTES, OF_THE_OFFERING, RulesFinder
from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.view import View
from extractor.ground.candidate import Method
from extractor.ground.document import Document
from extractor.ground.schema import parse_schema, retail_note
from extractor.learning.opened import sample_to_document

TEXT = """Filed under Rule 424(b)(2), Registration Statement No. 333-100001
Pricing Supplement No. 7 - Dated Monday, May 3, 2004 (To: Prospectus dated June 1, 2001)

Example Financial Inc.

Offering Date: Monday, May 3, 2004 through Monday, May 10, 2004
Trade Date: Monday, May 10, 2004 @ 12:00 PM ET
Settle Date: Thursday, May 13, 2004
Minimum Denomination/Increments: $1,000.00/$1,000.00
DTC Number 0235 via Example Dain Inc
Agents: First LLC, Second

Example Financial Term Notes, Series A
"""


def test_each_family_is_listed_once():
    families = [*OF_THE_NAMES, *OF_THE_OFFERING, *OF_THE_NOTES, *OF_LABELS]
    assert len(families) == len(set(families))


def test_every_offering_field_is_found_where_it_stands():
    schema = retail_note()
    found = RulesFinder(schema).find(Document("a", "0", "text/plain", TEXT), ())
    assert {f.name for f in schema.offering_fields} <= {c.field for c in found}
    assert all(c.span.of(TEXT) == c.raw and c.method is Method.RULES for c in found)


def test_a_schema_without_these_fields_gets_none_of_them():
    schema = parse_schema('name = "own"\n[offering.issuer]\ntype = "text"\n')
    text = f"{TEXT}CUSIP: 637432NC5 Callable at 100% on 11/15/2020, 3-month LIBOR plus 2%, 4% Notes due 2020 (A1 / A)"
    found = RulesFinder(schema).find(Document("a", "0", "text/plain", text), ())
    assert {c.field for c in found} == {"issuer"}


def test_an_empty_text_has_no_candidates():
    assert RulesFinder(retail_note()).find(Document("a", "0", "text/plain", ""), ()) == []


def test_what_patterns_need_hides_nothing_that_they_find(monkeypatch):
    schema = retail_note()
    documents = [sample_to_document(sample) for sample in load_documents()]
    screened = [RulesFinder(schema).find(document, ()) for document in documents]
    for view, search in ((Flow, Flow.matches), (View, View.near)):

        def anywhere(self, pattern, *triggers, search=search, **reach):
            reach.pop("needs", None)
            return search(self, pattern, *triggers, **reach)

        monkeypatch.setattr(view, search.__name__, anywhere)
    assert [RulesFinder(schema).find(document, ()) for document in documents] == screened
