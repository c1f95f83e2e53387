"""What reading takes over of a trained tagger is what spaCy has of it."""

from __future__ import annotations

import shutil
import subprocess
import sys

import numpy as np
import pytest
import spacy

from extractor.finding.tokens.tagger import load_pipeline
from extractor.finding.tokens.trained import NAME, folder_to_trained, pipeline_to_trained
from extractor.ground.errors import ModelError


def test_labels_and_weights_are_the_pipelines(shipped):
    folder = shipped.path / "tokens"
    nlp = load_pipeline(folder)
    read, taken = folder_to_trained(folder), pipeline_to_trained(nlp)
    assert read.labels == taken.labels == nlp.get_pipe(NAME).labels
    assert read.layers.keys() == taken.layers.keys()
    for layer, own in (
        (k, o) for name in read.layers for k, o in zip(read.layers[name], taken.layers[name], strict=True)
    ):
        assert layer.seed == own.seed
        for name, values in layer.params.items():
            np.testing.assert_array_equal(values, own.params[name])


@pytest.mark.parametrize("name", ["cfg", "model"])
def test_a_damaged_model_is_named(shipped, tmp_path, name):
    shutil.copytree(shipped.path / "tokens", tmp_path / "half")
    with (tmp_path / "half" / NAME / name).open("r+b") as file:
        file.truncate(100)
    with pytest.raises(ModelError, match="half"):
        folder_to_trained(tmp_path / "half")


def test_another_pipeline_is_no_token_model():
    with pytest.raises(ModelError, match="no token model"):
        pipeline_to_trained(spacy.blank("xx"))


def test_reading_needs_no_library_of_training():
    code = (
        "import sys, extractor\n"
        "extractor.load()(b'Coupon Rate: 3.600% Maturity Date: 05/15/2023')\n"
        "print({'scipy', 'sklearn', 'spacy', 'sqlalchemy', 'srsly', 'thinc'} & sys.modules.keys())"
    )
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert ran.stdout == "set()\n"
