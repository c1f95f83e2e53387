"""All refusals together: each is asked, and what is left are candidates that were proposed."""

import inspect
import pkgutil
from importlib import import_module

import extractor.finding.refusals as package
from extractor.finding.refusals import refuse as together
from extractor.finding.rules.finder import RulesFinder
from extractor.grids.recover import document_to_grids
from extractor.ground.schema import retail_note
from extractor.reading.open import read

PAGE = (
    "Pricing Supplement dated May 11, 2020\n\nCUSIP: 02006DUP4\nCoupon Rate: 3.600%\nMaturity Date: May 15, 2023\n\n"
    "For example, a hypothetical note would pay interest at a rate of 9.500% per annum.\n\n"
    "The notes may not be redeemed before May 15, 2021.\n"
)


def test_every_refusal_of_the_package_is_asked():
    source = inspect.getsource(together)
    modules = [m.name for m in pkgutil.walk_packages(package.__path__, f"{package.__name__}.") if not m.ispkg]
    for path in modules:
        if path == together.__name__:
            continue
        module, name = import_module(path), path.rpartition(".")[2]
        refusals = [n for n, f in vars(module).items() if n.startswith("without_") and f.__module__ == module.__name__]
        assert refusals == [f"without_{name}"]
        assert source.count(f"{refusals[0]}(") == 1, name


def test_what_is_left_was_proposed_and_stands_in_the_same_order():
    document = read(PAGE.encode(), "a.txt")
    grids = document_to_grids(document, retail_note())
    proposed = list(RulesFinder(retail_note()).find(document, grids))
    left = together.refuse(document, grids, proposed, retail_note())
    places = [next(k for k, p in enumerate(proposed) if p is c) for c in left]
    assert places == sorted(places)
    assert 0 < len(left) < len(proposed)
    assert "9.500" not in {c.raw.strip("%") for c in left if c.field == "coupon_rate"}
