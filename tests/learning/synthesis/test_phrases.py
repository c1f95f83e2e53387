"""Every template names facts that there are."""

import re

import pytest

from extractor.ground.schema import retail_note
from extractor.learning.synthesis.phrases import phrases

SLOT = re.compile(r"\{([=!]?)([a-z_]+)(?::[^{}]*)?\}")
TEMPLATES = [
    pytest.param(template, id=f"{section}.{name}.{k}")
    for section, named in phrases().items()
    for name, templates in named.items()
    for k, template in enumerate(templates)
]


@pytest.mark.parametrize("template", TEMPLATES)
def test_slots_are_fields_or_asides(template, press):
    asides = press().facts.asides
    for kind, name in SLOT.findall(template):
        assert name in (asides if kind == "!" else retail_note().by_name)
    assert not set("{}") & set(SLOT.sub("", template))
