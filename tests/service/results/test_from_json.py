"""A result comes back from its JSON: the same fields, places, alternatives and findings."""

from __future__ import annotations

import json

from extractor.ground.schema import retail_note
from extractor.service.results.from_json import dict_to_extraction

SCHEMA = retail_note()


def test_a_result_comes_back_from_its_json_as_it_was(results):
    for result in results:
        again = dict_to_extraction(json.loads(json.dumps(result.to_dict())), SCHEMA, "here")
        assert again.to_dict() == result.to_dict()
        assert [values_of(record) for record in (again.offering, *again.notes)] == [
            values_of(record) for record in (result.offering, *result.notes)
        ]


def values_of(record):
    """A record's typed values: in JSON a date and a text, or a number and a text, look alike."""
    return {name: (type(field.value), field.value) for name, field in record.items()}
