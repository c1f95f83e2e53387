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
        assert again.offering.get("settle_date", None) is None or (
            again.offering.settle_date.value == result.offering.settle_date.value
        )
