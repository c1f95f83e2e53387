"""Memory: the findings are of whole windows with every worker at work, also while the run goes on."""

from benchmarks.scale.memory import _findings
from benchmarks.scale.watch import Reading


def reading(documents, *sizes):
    return Reading(float(documents), documents, dict(enumerate(sizes)), {}, 0.0)


def told(readings):
    return [line for line in _findings(readings).splitlines() if line.startswith("| ") and " to " in line]


def test_what_stands_after_the_last_document_belongs_to_the_last_window():
    readings = [reading(d, 100.0, 200.0) for d in range(1, 101)]
    assert told([*readings, reading(100, 300.0, 200.0)])[-1] == "| 90 to 100 | 118, 100–300, 300 | 200, 200–200, 200 |"


def test_part_of_a_window_and_readings_without_every_worker_do_not_count():
    readings = [reading(d, 100.0, 200.0) for d in range(1, 100)]
    lines = told([*readings, reading(99, 300.0), reading(100, 100.0, 200.0), reading(104, 900.0, 900.0)])
    assert len(lines) == 10
    assert not any("900" in line or "300" in line for line in lines)


def test_the_spread_is_that_of_the_means_once_settled():
    readings = [reading(d, 500.0 if d <= 50 else 90.0 if d <= 60 else 110.0, 200.0) for d in range(1, 101)]
    assert "From document 50 to 100 the means stay within: worker 1 ±10.0%, worker 2 ±0.0%." in _findings(readings)


def test_a_run_of_which_nothing_is_whole_yet_has_findings():
    assert _findings([reading(25, 100.0, 200.0)]) == "No window of documents is whole yet."
    begun = _findings([reading(1, 100.0, 200.0), reading(25, 100.0, 200.0)])
    assert "| 0 to 2 |" in begun
    assert "From document 0 to 25" in begun
