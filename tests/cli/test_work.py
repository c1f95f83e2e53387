"""The work behind extract: failures named as they pass, results passed on untouched."""

import io
import subprocess
import sys
from pathlib import Path

from extractor.cli.work import Run, _to_file, failure_to_line
from extractor.ground.record import Extraction, Failure

SAMPLES = Path(__file__).parents[2] / "samples"


def test_failures_are_counted_and_named_while_results_pass(capsys):
    good = Extraction("a", "", "s", "m", "ok", 1.0)
    bad = Extraction("b", "", "s", "m", "failed", 0.0, error=Failure("SourceError", "is empty"))
    run = Run([good, bad, good], reader=None)
    assert list(run) == [good, bad, good]
    assert run.counts == {"ok": 2, "failed": 1}
    assert capsys.readouterr().err == "extractor: failed: b: is empty\n"


def test_a_failure_is_one_printable_line_that_names_its_document_once():
    assert failure_to_line("a.txt", "a.txt: is empty") == "extractor: failed: a.txt: is empty"
    assert failure_to_line("a.txt", "is\nempty\x1b[0m") == "extractor: failed: a.txt: is empty\ufffd[0m"


def test_a_loaded_model_is_left_out_of_the_search_for_cycles_and_blas_has_one_thread():
    code = (
        "import gc, threadpoolctl\n"
        "from extractor.cli.work import run_documents\n"
        f"run_documents([{str(SAMPLES / 'ally-2020-supp223.txt')!r}])\n"
        "print(gc.get_freeze_count(), *[pool['num_threads'] for pool in threadpoolctl.threadpool_info()])"
    )
    said = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    frozen, *threads = map(int, said.split())
    assert frozen > 10_000
    assert set(threads) == {1}


def test_how_far_a_run_is():
    good = Extraction("a", "", "s", "m", "ok", 1.0)
    bad = Extraction("b", "", "s", "m", "failed", 0.0, error=Failure("SourceError", "is empty"))
    run = Run([good, bad], reader=None)
    told = []
    run.say = told.append
    assert [run.far() for _ in run] == ["1 document read", "2 documents read, 1 failed"]
    assert told == ["extractor: failed: b: is empty"]


def test_a_file_is_out_of_sight_and_a_pipe_is_not(tmp_path):
    with (tmp_path / "out.jsonl").open("w") as file:
        assert _to_file(file)
    with subprocess.Popen([sys.executable, "-c", ""], stdout=subprocess.PIPE, text=True) as process:
        assert not _to_file(process.stdout)
    assert not _to_file(io.StringIO())
