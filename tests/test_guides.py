"""The guide at the head of a folder names every file and folder beside it, so that a newcomer finds each."""

import ast
import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "extractor"
# CONTRIBUTING has the packages, and the command line has one file a command.
ELSEWHERE = {PACKAGE, PACKAGE / "cli", PACKAGE / "corpus/migrations", PACKAGE / "corpus/migrations/versions"}
FOLDERS = sorted({init.parent for init in PACKAGE.rglob("__init__.py")} - ELSEWHERE)


def not_named(folder, guide):
    files = {p.stem for p in folder.glob("*.py")} | {p.parent.name for p in folder.glob("*/__init__.py")}
    return {name for name in files if not name.startswith("__") and not re.search(rf"``{name}[`.(]", guide)}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.relative_to(PACKAGE).as_posix())
def test_a_guide_names_all_that_stands_beside_it(folder):
    guide = ast.get_docstring(ast.parse((folder / "__init__.py").read_text("utf-8")))
    assert not_named(folder, guide) == set()


def test_a_file_that_a_guide_leaves_out_is_told():
    assert not_named(PACKAGE / "shelf", "``places``, ``load``, ``sums``, ``parts`` and ``store``") == {"current"}
