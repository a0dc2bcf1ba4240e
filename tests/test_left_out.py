"""What a source holds besides its readout is told at ingest."""

from __future__ import annotations

from align.ingest.read import read_source
from align.pipeline.text import counts_of, remarks_of
from align.segment import sentences
from tests.worddoc import docx, p, run

TOP = "<h1>Talks in Orta</h1>\n<p>May 8, 2014</p>\n<p>The ministers met.</p>\n"


def told(source: str | bytes, name: str = "x.html") -> tuple[list[str], list[str]]:
    data = source.encode() if isinstance(source, str) else source
    reading = read_source(data, name, "2014-05-08-orta", "en", sentences)
    remarks, counts = remarks_of(name, reading), counts_of(name, reading)
    return [each.en for each in remarks], [each.en for each in counts]


def test_a_sentence_that_is_set_aside_is_named_with_its_line() -> None:
    aside = "<aside>The accord was drafted in 1999.</aside><p>They left. They came back. They slept.</p>"
    assert told(TOP + aside) == (
        ['x.html:4: not of the readout (frame): "The accord was drafted in 1999."'],
        ["x.html: not of the readout: 1 frame"],
    )


def test_a_hidden_sentence_is_named_and_hidden_words_are_counted() -> None:
    hidden = (
        "<p hidden>The <b>press</b> was not told.</p><i hidden>Draft</i><script>var a = 1.</script>"
    )
    assert told(TOP + hidden) == (
        ['x.html:4: not printed (hidden): "The press was not told."'],
        ["x.html: not printed: 2 hidden, 1 script"],
    )


def test_menus_are_counted_only() -> None:
    menu = "<nav><ul><li><a href=x>Home</a></li><li><a href=y>Press</a></li></ul></nav>"
    assert told(menu + TOP) == ([], ["x.html: not of the readout: 2 frame"])


def test_nothing_is_told_where_nothing_is_set_aside() -> None:
    assert told(TOP) == ([], [])


def test_long_sentences_are_cut_and_named_in_japanese_too() -> None:
    data = (
        TOP + f"<p hidden>{'The reef is long and the bay is wide, ' * 4}they said.</p>"
    ).encode()
    reading = read_source(data, "x.html", "2014-05-08-orta", "en", sentences)
    (remark,) = remarks_of("x.html", reading)
    assert remark.en.endswith('The reef is long and t…"')
    assert remark.ja.startswith("x.html:4: 印刷されない部分（非表示）：「The reef is long")
    (counts,) = counts_of("x.html", reading)
    assert counts.ja == "x.html: 印刷されない部分：非表示1件"


def test_what_word_does_not_print_is_told() -> None:
    body = p("Talks in Orta") + p("May 8, 2014") + p("They met in the port.")
    body += p(run("Only for us to know.", "<w:vanish/>") + run("They left the port."))
    body += p(f"<w:del>{run('They quarrelled over fish.')}</w:del>{run('They slept well.')}")
    unused = '<w:footnote w:id="3">' + p("Nobody refers to it.") + "</w:footnote>"
    assert told(docx(body, footnotes=unused, header1=p("Old head")), "x.docx") == (
        [
            'x.docx:1: not printed (unused note): "Nobody refers to it."',
            'x.docx:4: not printed (hidden): "Only for us to know."',
            'x.docx:5: not printed (deleted): "They quarrelled over fish."',
        ],
        ["x.docx: not printed: 1 deleted, 1 hidden, 1 unused note, 1 unused page head"],
    )


def test_the_note_of_deleted_words_and_a_comment_are_told() -> None:
    reference = '<w:r><w:footnoteReference w:id="3"/></w:r>'
    body = p("Talks in Orta") + p("May 8, 2014") + p("They met in the port.")
    body += p(f"<w:del>{run('At night.')}{reference}</w:del>{run('They slept well.')}")
    note = '<w:footnote w:id="3">' + p("Of the old port.") + "</w:footnote>"
    comment = '<w:comment w:id="1">' + p("Is this right at all?") + "</w:comment>"
    remarks, counts = told(docx(body, footnotes=note, comments=comment), "x.docx")
    assert remarks == [
        'x.docx:1: not printed (deleted): "Of the old port."',
        'x.docx:1: not printed (comment): "Is this right at all?"',
    ]
    assert counts == ["x.docx: not printed: 1 comment, 2 deleted"]
