"""A page's texts: what stands between backticks is code, everything else is escaped."""

from extractor.service.page.render import _templates


def test_backticks_become_code_and_nothing_else_becomes_markup():
    shown = _templates().from_string("{{ text|code }}").render(text="says `failed` & <b>why</b>; `a<b`")
    assert shown == "says <code>failed</code> &amp; &lt;b&gt;why&lt;/b&gt;; <code>a&lt;b</code>"
