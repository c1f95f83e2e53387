"""The flow as a whole: places, order, failures, workers."""

from __future__ import annotations

import hashlib
import io
import json
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

import extractor
from extractor.corpus.disk import load_documents
from extractor.finding.finders import Finders
from extractor.finding.rules.finder import RulesFinder
from extractor.fusing.weighing.weigh import FusionModel
from extractor.ground.candidate import Status
from extractor.ground.errors import ModelError, SourceError, UsageError
from extractor.ground.schema import retail_note
from extractor.pipeline import Extractor
from extractor.reading.containers import Input
from tests.conftest import CASES, case_folders, source_of

SAMPLES = sorted((Path(__file__).parent.parent / "samples").glob("*.txt"))


def places_of(result):
    for record in (result.offering, *result.notes):
        for name, field in record.items():
            if field.status is Status.FOUND and field.method != "derived":
                yield name, field


def test_results_tell_their_layout_and_the_json_keeps_its_keys(shipped):
    first, again, other = shipped.pipe([SAMPLES[0], SAMPLES[0], SAMPLES[-1]])
    assert first.layout == again.layout
    assert first.layout.id != other.layout.id
    assert 0.0 <= first.layout.novelty <= 1.0
    assert "layout" not in first.to_dict()


def test_every_value_is_cut_from_the_text_where_it_is_said_to_stand(shipped):
    documents = load_documents()
    results = shipped.pipe(Input(s.filename, s.content) for s in documents)
    checked = 0
    for sample, result in zip(documents, results, strict=True):
        text = sample.content.decode("utf-8")
        for name, field in places_of(result):
            assert field.evidence, (sample.id, name)
            span = field.evidence[0].span
            assert text[span.start : span.end] == field.raw, (sample.id, name)
            checked += 1
    assert checked > 2000


def test_all_kinds_of_sources_give_the_same(shipped):
    path = SAMPLES[0]
    data = path.read_bytes()
    results = [shipped(path), shipped(str(path)), shipped(data), shipped(io.BytesIO(data)), shipped(data.decode())]
    assert len({json.dumps(r.values() | {"source": ""}, sort_keys=True) for r in results}) == 1


def test_one_line_out_for_each_input_in_order(shipped, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_text("")
    noise = tmp_path / "noise.bin"
    noise.write_bytes(bytes(range(256)) * 20)
    sources = [SAMPLES[0], tmp_path / "missing.txt", SAMPLES[1], empty, noise, SAMPLES[2]]
    results = list(shipped.pipe([str(s) for s in sources], batch_size=2))
    assert [r.source for r in results] == [str(s) for s in sources]
    assert [r.status == "failed" for r in results] == [False, True, False, True, True, False]
    assert all(r.error is not None and "\n" not in r.error.message for r in results if r.status == "failed")


@pytest.mark.parametrize("terms", [{"workers": 0}, {"batch_size": 0}, {"workers": -1}], ids=str)
def test_no_worker_or_no_document_a_batch_is_refused(shipped, terms):
    with pytest.raises(UsageError, match="at least"):
        list(shipped.pipe([SAMPLES[0]], **terms))


@pytest.mark.parametrize("alone", [str(SAMPLES[0]), SAMPLES[0], b"text"])
def test_one_source_alone_is_no_iterable_of_them(shipped, alone):
    with pytest.raises(UsageError, match="put this one into a list"):
        list(shipped.pipe(alone))


def test_what_is_no_source_fails_in_its_place(shipped):
    nothing, read = shipped.pipe([None, SAMPLES[0]])
    assert (nothing.source, nothing.status) == ("<NoneType>", "failed")
    assert nothing.error.message == "NoneType is no source of a pipe; pass a path, a URL or an Input"
    assert read.status == "ok"


def test_workers_give_the_same_results_in_the_same_order(shipped):
    paths = [str(s) for s in SAMPLES]
    alone = [r.to_dict() for r in shipped.pipe(paths)]
    together = [r.to_dict() for r in shipped.pipe(paths, batch_size=2, workers=2)]
    assert alone == together


class Breaks(RulesFinder):
    """A finder that breaks on one document, as a bug would."""

    def find(self, document, grids):
        if "BREAK HERE" in document.text:
            raise ZeroDivisionError("by a document")
        return super().find(document, grids)


def test_a_document_that_cannot_be_read_is_still_known_by_its_digest():
    alone = Extractor(Finders(RulesFinder(retail_note())), FusionModel(), retail_note(), "rules")
    noise, missing = alone.pipe([Input("noise", b"\0\1" * 9), Input("gone", SourceError("gone: no such file"))])
    assert (noise.status, noise.sha256) == ("failed", hashlib.sha256(b"\0\1" * 9).hexdigest())
    assert (missing.status, missing.sha256) == ("failed", "")


def test_a_document_that_breaks_the_extraction_is_one_failed_line():
    fragile = Extractor(Finders(Breaks(retail_note())), FusionModel(), retail_note(), "rules", path=None)
    good = SAMPLES[0].read_bytes()
    results = list(fragile.pipe([Input("a", good), Input("b", good + b"\nBREAK HERE"), Input("c", good)]))
    assert [r.status == "failed" for r in results] == [False, True, False]
    assert results[1].error.type == "ZeroDivisionError"
    assert "b:" in results[1].error.message


def test_rules_stand_alone_without_a_model():
    alone = Extractor(Finders(RulesFinder(retail_note())), FusionModel(), retail_note(), "rules")
    result = alone(SAMPLES[0])
    assert result.offering.registration_number.value
    assert {str(f.method) for _, f in places_of(result)} == {"rules"}


def test_results_survive_pickling(shipped):
    result = shipped(SAMPLES[0])
    assert pickle.loads(pickle.dumps(result)).to_dict() == result.to_dict()


def test_errors_say_what_to_do():
    with pytest.raises(ModelError, match="unknown-model"):
        extractor.load("unknown-model")
    with pytest.raises(SourceError, match=r"nowhere\.txt"):
        extractor.load()("nowhere.txt")


def test_a_repeated_fragment_is_not_read_twice(shipped):
    folder = next(f for f in case_folders("in_the_wild") if f.name == "ally-2019-supp213")
    result = shipped(source_of(folder))
    assert [n.cusip.value for n in result.notes] == ["02006DTT8", "02006DTU5"]
    assert CASES.is_dir()


SCRIPT = """
import extractor
print("once")
paths = {paths!r}
results = list(extractor.load().pipe(paths, batch_size=1, workers=2))
assert [r.source for r in results] == paths
print(__file__, [len(r.notes) for r in results])
"""


def test_a_script_needs_no_guard_and_is_run_once(tmp_path):
    script = tmp_path / "script.py"
    paths = [str(p) for p in SAMPLES[:3]]
    script.write_text(SCRIPT.format(paths=paths), "utf-8")
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    first, last = done.stdout.splitlines()
    assert first == "once"
    assert last.startswith(f"{script} [")
