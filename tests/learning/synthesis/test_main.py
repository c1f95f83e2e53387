import subprocess
import sys
from pathlib import Path

from extractor.learning.synthesis.__main__ import documents_per_second

ROOT = Path(__file__).parents[3]


def _run(*arguments):
    command = [sys.executable, "-m", "extractor.learning.synthesis", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_one_document_is_printed_with_its_labels():
    done = _run("--recipe", "wide-tsv-clean", "--seed", "3")
    assert done.returncode == 0
    text, labels = done.stdout.split("--- labels")
    assert "\t" in text
    assert "principal_amount" in labels


def test_names_are_listed_and_an_unknown_one_is_refused():
    assert "wide-tsv-clean" in _run().stdout
    assert _run("--recipe", "unheard-of").returncode == 2


def test_the_speed_is_a_rate(recipes):
    assert documents_per_second(recipes[:2], count=4) > 0
