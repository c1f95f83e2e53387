"""A module whose first line begins with a name holds what that name says."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "extractor"
MODULES = [p for p in sorted(ROOT.rglob("*.py")) if p.stem != "__init__"]
_NAMES = re.compile(r"([A-Za-z]\w*(?:, [A-Za-z]\w*)*):")


def headings(tree):
    """The function's or class's names before the first colon; one capitalised word alone may be plain English."""
    found = _NAMES.match(ast.get_docstring(tree) or "")
    names = found[1].split(", ") if found else []
    return [n for n in names if "_" in n or n.islower()]


@pytest.mark.parametrize("module", MODULES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_what_a_module_is_headed_by_stands_in_it(module):
    tree = ast.parse(module.read_text("utf-8"))
    held = {n.name for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.ClassDef)}
    assert set(headings(tree)) <= held


@pytest.mark.parametrize("guide", sorted(ROOT.rglob("__init__.py")), ids=lambda p: p.relative_to(ROOT).as_posix())
def test_what_a_folders_guide_names_stands_in_it(guide):
    named = set(re.findall(r"``(\w+)``", ast.get_docstring(ast.parse(guide.read_text("utf-8"))) or ""))
    files = {p.stem for p in guide.parent.iterdir()}
    said = "\n".join(p.read_text("utf-8") for p in guide.parent.rglob("*.py") if p != guide)
    assert {name for name in named - files if not re.search(rf"\b(?:def|class|import) {name}\b", said)} == set()
