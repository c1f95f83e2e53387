from dataclasses import asdict

from extractor.learning.plan import Plan
from extractor.shelf.load import load_model_dir


def test_the_defaults_are_what_the_shipped_model_was_built_by():
    assert load_model_dir().card["plan"] == asdict(Plan())
