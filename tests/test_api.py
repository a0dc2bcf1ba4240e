"""What a program does with the package: `import align`."""

from __future__ import annotations

import datetime
import inspect
import io
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, assert_type

import numpy as np
import pytest
from lxml import etree

import align
import align.api
from tests.conftest import CORPUS, ITALY, PROJECT, RUSSIA, SAMPLES, sample

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.bitext.encoder import Vectors
    from tests.conftest import Align

ENGLISH = """Talks at Orta

May 4, 2005

1. The two ministers met by the lake.

2. They recalled the Lake Accord. It rained all day.
"""
JAPANESE = """オルタでの会談

平成17年5月4日

1　両大臣は、湖のほとりで会談した。

2　両大臣は、湖水合意に触れた。
"""
GLOSSARY = """
- id: lake-accord
  type: instrument
  terms:
    - {lang: en, term: Lake Accord, status: preferred}
    - {lang: ja, term: 湖水協定, status: preferred}
    - {lang: ja, term: 湖水合意, status: deprecated}
"""


def texts() -> tuple[align.Document, align.Document]:
    return align.document_from_text(ENGLISH), align.document_from_text(JAPANESE)


@pytest.fixture(scope="module")
def pair() -> align.Bitext:
    return align.align_documents(*texts())


# The package


def test_every_public_name_is_found_and_listed() -> None:
    assert sorted(align.__all__) == sorted(align.api.__all__)
    assert len(set(align.__all__)) == len(align.__all__)
    assert set(align.__all__) <= set(dir(align))
    for name in align.__all__:
        assert getattr(align, name) is getattr(align.api, name)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'align' has no attribute 'read_sauce'"):
        getattr(align, "read_sauce")  # noqa: B009 a type checker would see it


def test_importing_the_package_loads_nothing_else() -> None:
    program = (
        "import sys; before = set(sys.modules); import align\n"
        "print(*sorted(set(sys.modules) - before - {'align', 'typing'}))\n"
        "align.Anchor; print('numpy' in sys.modules)"
    )
    found = subprocess.run(
        [sys.executable, "-S", "-c", f"import typing, sys; sys.path[:0] = {sys.path!r}\n{program}"],
        capture_output=True, text=True, check=True, cwd=PROJECT,
    )  # fmt: skip
    # The API itself does without the extra "encoder".
    assert found.stdout.split("\n")[:2] == ["", "False"]


def test_every_public_function_says_what_it_takes_and_gives() -> None:
    functions = [getattr(align, n) for n in align.__all__ if inspect.isfunction(getattr(align, n))]
    assert len(functions) > 20
    for function in functions:
        assert inspect.getdoc(function), function
        signature = inspect.signature(function)
        assert signature.return_annotation is not inspect.Signature.empty
        for parameter in signature.parameters.values():
            assert parameter.annotation is not inspect.Parameter.empty


def test_type_checkers_are_told_that_the_package_is_typed() -> None:
    assert (PROJECT / "align/py.typed").is_file()
    english, _ = texts()
    assert_type(english, align.Document)
    assert_type(align.annotate(english), align.AnnotatedText)
    assert_type(align.check(english), list[align.Finding])
    assert_type(align.citations(english), dict[align.Anchor, str])


# Documents


def test_a_file_is_read_as_the_command_reads_it(align_command: Align) -> None:
    for readout in SAMPLES:
        for lang in ("en", "ja"):
            path = align.open_workspace(PROJECT).source(readout, lang)
            document = align.read_source(path)
            assert (document.readout, document.lang) == (readout, lang)
            assert document == align.read_source(str(path))
            printed = align_command("ingest", "--stdout", path).out
            assert align.read_tei(printed) == document


@pytest.fixture(name="align_command")
def _align_command(request: pytest.FixtureRequest) -> Align:
    command: Align = request.getfixturevalue("align")
    return command


def test_bytes_are_the_content_and_their_name_may_tell_the_rest() -> None:
    page = "<p>会談</p><p>1　両大臣は、会談した。</p>".encode("cp932")
    document = align.read_source(page, name="2005-05-04-orta.ja.html")
    assert (document.readout, document.lang, document.title) == ("2005-05-04-orta", "ja", "会談")


def test_what_is_told_goes_before_what_the_name_says(tmp_path: Path) -> None:
    path = tmp_path / "2001-01-01-other.txt"
    path.write_text(ENGLISH, encoding="utf-8")
    assert align.read_source(path, readout="2005-05-04-orta").readout == "2005-05-04-orta"
    with pytest.raises(align.AlignError, match=r"other.txt: is in English, not in Japanese"):
        align.read_source(path, lang="ja")


def test_a_text_without_name_is_called_by_its_date_line() -> None:
    assert [text.readout for text in texts()] == ["2005-05-04-text"] * 2
    undated = align.document_from_text("Talks\n\n1. They met.\n", lang="en")
    assert undated.readout == "undated-text"
    named = align.document_from_text("Talks\n\n1. They met.\n", lang="en", readout="undated-orta")
    assert named.readout == "undated-orta"


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (lambda: align.read_source("no/such/file.txt"), "no/such/file.txt: no such file"),
        (lambda: align.read_source("a\0b.txt"), r"a\\x00b.txt: no file can have this name"),
        (lambda: align.read_source("/"), "/: is a folder"),
        (lambda: align.read_source(b""), "<bytes>: "),
        (lambda: align.read_source(b"\xff\xfe\xfd", lang="en"), "<bytes>"),
        (lambda: align.document_from_text("12345"), "<text>: does not tell its language"),
        (lambda: align.document_from_text("one\ntwo \ud800"), "<text>:2: holds half of"),
        (lambda: align.document_from_text(ENGLISH, readout="orta"), "readout: .*YYYY-MM-DD-slug"),
        (lambda: align.document_from_text(ENGLISH, readout="undated-Or ta"), "readout: "),
        (lambda: align.document_from_text(ENGLISH, lang="fr"), 'lang: "fr" is no language'),  # type: ignore[arg-type]
        (lambda: align.read_tei("corpus/en/x.xml"), "<text>"),
        (lambda: align.read_tei(Path("corpus/en/x.xml")), "corpus/en/x.xml: no such file"),
        (lambda: align.read_tei(b"\xff"), "<bytes>:1: not UTF-8"),
        (lambda: align.open_workspace("a\0b"), "no file can have this name"),
        (lambda: align.load_glossaries("no/such.yaml"), "no/such.yaml: no such file"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_in_one_line(call: object, told: str) -> None:
    assert callable(call)
    with pytest.raises(align.AlignError, match=told) as error:
        call()
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("readout", CORPUS)
def test_tei_that_is_written_and_read_is_the_same_document(readout: str) -> None:
    for lang in ("en", "ja"):
        document = sample(readout, lang)
        assert align.read_tei(align.write_tei(document)) == document


def test_a_document_that_tei_cannot_hold_is_told() -> None:
    segment = align.Segment(align.Anchor.parse("p1.s1"), "They\x01met.")
    unit = align.Unit(segment.anchor.unit, "paragraph", content=(align.Paragraph((segment,)),))
    made = align.Document("2005-05-04-made", "en", align.Source("", ""), (unit,))
    with pytest.raises(align.AlignError, match="2005-05-04-made: cannot be written as TEI"):
        align.write_tei(made)


def test_no_run_replaces_the_tei_a_program_has_written(done: Path) -> None:
    workspace = align.open_workspace(done)
    path = workspace.text(RUSSIA, "en")
    changed = align.write_tei(align.read_tei(path)).replace("Russia", "Ruritania")
    path.write_text(changed, encoding="utf-8")
    source = workspace.source(RUSSIA, "en")
    source.write_text(source.read_text(encoding="utf-8") + "\nOne more line.\n", encoding="utf-8")
    outcome = align.run_workspace(workspace)
    assert any("edited by hand" in str(notice) for notice in outcome.notices)
    assert path.read_text(encoding="utf-8") == changed


def test_units_are_cited_by_their_printed_labels() -> None:
    document = align.document_from_text(
        "会談\n\n１．貿易\n\n（ア）協議した。\n\n（イ）合意した。\n"
    )
    assert list(align.citations(document, "ja").values()) == ["件名", "1", "1(ア)", "1(イ)"]
    assert list(align.citations(document))[3] == align.Anchor.parse("p1.2")


# Alignment


def test_documents_are_aligned_as_a_run_aligns_them(done: Path) -> None:
    workspace = align.open_workspace(done)
    for readout in SAMPLES:
        english, japanese = (
            align.read_source(workspace.source(readout, "en")),
            align.read_source(workspace.source(readout, "ja")),
        )
        found = align.align_documents(english, japanese).alignment
        there = align.load_bitext(workspace, readout).alignment
        assert (found.paragraphs, found.sentences) == (there.paragraphs, there.sentences)
        assert found.signature == there.signature


def test_what_a_program_writes_is_a_corpus_that_is_up_to_date(
    pair: align.Bitext, tmp_path: Path
) -> None:
    workspace = align.init_workspace(tmp_path / "talks")
    for document in (pair.source, pair.target):
        path = workspace.text(pair.readout, document.lang)
        path.write_text(align.write_tei(document), encoding="utf-8")
    workspace.alignment(pair.readout).write_text(align.write_alignment(pair), encoding="utf-8")
    assert align.validate_workspace(workspace) == []
    assert align.load_bitext(workspace, pair.readout) == pair_as_stored(pair)
    assert align.load_document(workspace, pair.readout, "ja") == pair.target
    outcome = align.run_workspace(workspace)
    assert (outcome.ingested, outcome.aligned, outcome.errors) == ([], [], [])


def pair_as_stored(pair: align.Bitext) -> align.Bitext:
    """A pair as its files hold it: probabilities have two decimals there."""
    return align.read_alignment(align.write_alignment(pair), pair.source, pair.target)


def test_an_alignment_that_is_written_and_read_is_the_same(pair: align.Bitext) -> None:
    once = pair_as_stored(pair)
    assert [bead.anchors for bead in once.alignment.sentences] == [
        bead.anchors for bead in pair.alignment.sentences
    ]
    assert pair_as_stored(once) == once


def test_texts_without_a_date_are_aligned_and_written_too() -> None:
    sides = ("Talks\n\nThey met.\n", "会談\n\n両者は会った。\n")
    pair = align.align_documents(*map(align.document_from_text, sides))
    assert pair.readout == "undated-text"
    assert pair_as_stored(pair).readout == "undated-text"


def test_an_alignment_of_other_texts_is_refused(pair: align.Bitext) -> None:
    longer = align.document_from_text(ENGLISH + "\n3. They left.\n")
    with pytest.raises(align.AlignError, match="is not of these two texts; align them again"):
        align.read_alignment(align.write_alignment(pair), longer, pair.target)
    other = align.document_from_text(ENGLISH, readout="2005-05-04-other")
    with pytest.raises(align.AlignError, match="is not of these two texts"):
        align.read_alignment(align.write_alignment(pair), other, pair.target)


def test_only_english_and_japanese_of_one_readout_are_aligned() -> None:
    english, japanese = texts()
    with pytest.raises(align.AlignError, match="is in ja and stands where en must"):
        align.align_documents(japanese, english)
    other = align.document_from_text(JAPANESE, readout="2005-05-04-orta")
    with pytest.raises(align.AlignError, match="with 2005-05-04-orta, another readout"):
        align.align_documents(english, other)


def test_what_people_have_confirmed_stays(pair: align.Bitext) -> None:
    from dataclasses import replace

    title = pair.alignment.sentences[0]
    confirmed = replace(title, status="confirmed", responsible="kt")
    before = replace(
        pair.alignment,
        sentences=(confirmed, *pair.alignment.sentences[1:]),
        people=(("kt", "K. Tanaka"),),
    )
    after = align.align_documents(*texts(), before=before).alignment
    assert after.sentences[0] == confirmed
    assert after.people == before.people


class ByInitials:
    """Vectors that are alike for texts whose words begin with the same letters."""

    signature = "enc:initials/1"

    def encode(self, texts: Sequence[str]) -> Vectors:
        found = np.zeros((len(texts), 26), dtype=np.float32)
        for index, text in enumerate(texts):
            for word in text.split():
                found[index, ord(word[0]) - ord("a")] += 1.0
        return np.asarray(found / np.linalg.norm(found, axis=1, keepdims=True))


def test_another_encoder_may_be_given() -> None:
    beads = align.align_segments(["apple", "bread", "cheese"], ["a", "c", ""], encoder=ByInitials())
    assert_type(beads, list[align.SegmentBead])
    found = [(bead.source, bead.target) for bead in beads]
    assert found == [((0,), (0,)), ((1,), ()), ((2,), (1,)), ((), (2,))]
    assert all(0 <= bead.probability <= 1 for bead in beads)


def test_lists_are_aligned_as_the_command_aligns_files(tmp_path: Path, align_command: Align) -> None:  # fmt: skip
    sides = ["They met.", "It rained all day."], ["両者は会った。", "一日中雨が降った。"]
    for name, lines in zip(("en.txt", "ja.txt"), sides, strict=True):
        (tmp_path / name).write_text("\n".join(lines), encoding="utf-8")
    printed = align_command("sentences", tmp_path / "en.txt", tmp_path / "ja.txt").out
    beads = align.align_segments(*sides)
    assert printed == "".join(
        f"{list(bead.source)}:{list(bead.target)}:{bead.probability:.2f}\n" for bead in beads
    )


# Terms and checks


def test_glossaries_are_files_or_bytes(tmp_path: Path) -> None:
    path = tmp_path / "lake.yaml"
    path.write_text(GLOSSARY, encoding="utf-8")
    other = GLOSSARY.replace("lake-accord", "lake-treaty").encode()
    terms = align.load_glossaries(path, other)
    assert [concept.id for concept in terms.concepts] == ["lake-accord", "lake-treaty"]
    assert len(align.load_glossaries().concepts) == 0
    later = align.load_glossaries(str(path), GLOSSARY.encode())
    assert [concept.place.rpartition(":")[0] for concept in later.concepts] == ["<glossary>"]
    with pytest.raises(align.AlignError, match=r"<glossary>:1"):
        align.load_glossaries(b"not: [a list")


def test_a_pair_is_checked_against_a_glossary(pair: align.Bitext) -> None:
    terms = align.load_glossaries(GLOSSARY.encode())
    (found,) = align.check(pair, terms)
    assert_type(found, align.Finding)
    assert (found.check, found.severity, found.suggestion) == ("T001", "error", "湖水協定")
    assert [span.text for span in found.spans] == ["湖水合意"]
    assert align.check(pair) == []
    assert align.check(align.annotate(pair, terms)) == [found]


def test_settings_judge_the_findings(pair: align.Bitext) -> None:
    terms = align.load_glossaries(GLOSSARY.encode())
    milder = align.read_settings('[checks.severity]\nT001 = "info"\n')
    assert [found.severity for found in align.check(pair, terms, milder)] == ["info"]


@pytest.mark.parametrize(
    ("checks", "told"),
    [
        ({"severity": {"T01": "info"}}, 'settings: unknown check "T01"; did you mean "T001"'),
        ({"options": {"A016": {"most-days-befor": 1}}}, 'unknown option "most-days-befor"'),
        ({"options": {"A016": {"most-days-before": "x"}}}, '"A016.most-days-before": '),
        ({"options": {"T001": {"x": 1}}}, "this check has no options"),
    ],
)
def test_settings_of_no_check_are_told(pair: align.Bitext, checks: object, told: str) -> None:
    settings = align.Settings.model_validate({"checks": checks})
    with pytest.raises(align.AlignError, match=told):
        align.check(pair, settings=settings)


def test_settings_are_read_as_in_a_workspace() -> None:
    with pytest.raises(align.AlignError, match=r'<settings>:2: unknown key "fail"'):
        align.read_settings("[checks]\nfail = 'error'\n")


def test_one_text_is_checked_alone() -> None:
    document = align.document_from_text("Talks\n\nMay 4, 2005 (Fri)\n\n1. They met.\n")
    assert [found.check for found in align.check(document)] == ["A014"]


def test_units_of_an_annotated_pair_hold_terms_and_dates(pair: align.Bitext) -> None:
    annotated = align.annotate(pair, align.load_glossaries(GLOSSARY.encode()))
    assert_type(annotated, align.Bitext)
    found = [
        (side.lang, str(segment.anchor), occurrence.readings[0].concept.id)
        for unit in annotated.units()
        for side in unit.sides
        for segment, annotation in side.annotated()
        for occurrence in annotation.occurrences()
    ]
    assert found == [("en", "p2.s1", "lake-accord"), ("ja", "p2.s1", "lake-accord")]
    values = [v for _, a in align.annotate(pair.source).segments() for v in a.values]
    assert [value.resolved for value in values if isinstance(value, align.DateMention)] == [
        datetime.date(2005, 5, 4)
    ]


def test_a_check_is_explained_in_the_readers_language() -> None:
    assert align.explain_check("t001").startswith("T001 Deprecated term")
    assert align.explain_check("T001", "ja").startswith("T001 使用しない表記")
    with pytest.raises(align.AlignError, match="T01: no such check"):
        align.explain_check("T01")


# Workspaces


def test_a_workspace_is_made_run_checked_and_read(corpus: Path) -> None:
    workspace = align.open_workspace(str(corpus))
    told: list[str] = []
    outcome = align.run_workspace(workspace, progress=lambda stage, *_: told.append(stage))
    assert outcome.done == "4 ingested, 2 aligned, 2 checked"
    assert told == ["readout", "readout", "report"]
    assert outcome.summary is not None
    assert outcome.summary.readouts == 2
    found = align.check_workspace(workspace)
    assert found.errors == []
    assert sum(outcome.summary.findings.values()) == len(found.findings)
    assert [pair.readout for pair in align.load_bitexts(workspace)] == list(SAMPLES)
    assert align.validate_workspace(workspace) == []


def test_the_findings_of_a_workspace_are_those_of_its_pairs(done: Path) -> None:
    workspace = align.open_workspace(done)
    terms = align.load_glossaries(*workspace.glossaries())
    pairs = align.load_bitexts(workspace)
    found = [f for pair in pairs for f in align.check(pair, terms, workspace.settings)]
    assert found == align.check_workspace(workspace).findings


def test_a_run_needs_at_least_one_process(done: Path) -> None:
    with pytest.raises(align.AlignError, match="jobs: 0 processes can do no work"):
        align.run_workspace(align.open_workspace(done), jobs=0)


def test_what_is_no_workspace_is_told(tmp_path: Path) -> None:
    with pytest.raises(align.AlignError, match=r"no align\.toml here"):
        align.open_workspace(tmp_path)
    align.init_workspace(str(tmp_path))
    with pytest.raises(align.AlignError, match="is there already"):
        align.init_workspace(tmp_path)


def test_a_pair_that_cannot_be_loaded_stops_the_others_unless_errors_are_gathered(
    done: Path,
) -> None:
    workspace = align.open_workspace(done)
    workspace.text(RUSSIA, "ja").unlink()
    with pytest.raises(align.AlignError, match="has no counterpart in ja"):
        next(align.load_bitexts(workspace))
    errors: list[align.AlignError] = []
    units = align.translation_units(workspace, errors=errors)
    assert {unit.readout for unit in units} == {ITALY}
    assert len(errors) == 1


def test_an_error_after_the_last_pair_is_raised_too(done: Path) -> None:
    workspace = align.open_workspace(done)
    workspace.text(ITALY, "ja").unlink()
    pairs: Iterator[align.Bitext] = align.load_bitexts(workspace)
    assert next(pairs).readout == RUSSIA
    with pytest.raises(align.AlignError, match="has no counterpart in ja"):
        next(pairs)


def test_tmx_of_a_workspace_is_that_of_the_command(
    done: Path, align_command: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    stream = io.BytesIO()
    outcome = align.export_workspace(align.open_workspace(done), "tmx", stream)
    assert stream.getvalue().decode() == align_command("export", "tmx", done).out
    units = etree.fromstring(stream.getvalue()).findall("body/tu")
    assert len(units) == outcome.units > 10


def test_units_may_be_of_paragraphs_and_of_any_status(pair: align.Bitext) -> None:
    units = list(align.translation_units(pair, level="paragraph"))
    assert [str(unit.source.anchors[0]) for unit in units if unit.two_sided] == [
        "title", "date", "p1", "p2",
    ]  # fmt: skip
    assert list(align.translation_units(pair, statuses=["disputed"])) == []


def test_findings_are_written_as_the_command_writes_them(done: Path, align_command: Align) -> None:
    found = align.check_workspace(align.open_workspace(done)).findings
    assert align.findings_as_json(found) == align_command("check", done, "--format", "json").out


def test_two_versions_of_a_text_are_compared() -> None:
    before, _ = texts()
    after = align.document_from_text(ENGLISH.replace("It rained all day.", "It snowed all day."))
    (change,) = align.changes(before, after)
    assert (change.kind, str(change.new and change.new.anchor)) == ("changed", "p2.s2")
