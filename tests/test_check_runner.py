"""From problems to findings: order, severity, and the sentences that answer to a place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from align.checks.dates import date_against_other
from align.checks.links import stale_link
from align.checks.registry import all_checks
from align.checks.run import CheckRunner
from align.checks.structure import doubtful, gap, invented, nesting
from align.model.alignment import Alignment, Bead
from align.model.anchor import Anchor
from align.model.annotation import AnnotatedText, Annotation
from align.model.bitext import Bitext
from align.model.check import Check, CheckOptions, Problem
from align.model.document import Document, Paragraph, Segment, Source, Unit
from align.model.finding import Finding, Span, Wording
from align.model.settings import Checks
from tests import conftest
from tests.conftest import findings_of_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from align.model.alignment import Status
    from align.model.anchor import Lang
    from align.model.check import AnyCheck, Scope
    from align.model.finding import Severity

WORDS = Wording("seen", "見た")


def text(lang: Lang, *paragraphs: str) -> Document:
    """A document of numbered paragraphs, each of one sentence."""
    units = []
    for n, words in enumerate(paragraphs, 1):
        anchor = Anchor.parse(f"p{n}")
        segments = (Segment(anchor.segment("s", 1), words),)
        units.append(Unit(anchor, "section", f"{n}. ", content=(Paragraph(segments),)))
    return Document("2001-02-03-test", lang, Source("", ""), tuple(units))


def span(lang: Lang, anchor: str, start: int = 0) -> Span:
    return Span(lang, Anchor.parse(anchor), start, start + 1, "x")


def check(
    ident: str,
    find: Callable[[Any], Iterable[Any]],
    severity: Severity = "warning",
    scope: Scope = "bitext",
) -> AnyCheck:
    return Check(ident, Wording(ident, ident), severity, scope, lambda read, _: find(read), CheckOptions)  # fmt: skip


class NothingFound:
    """An annotator of texts without terms and values."""

    def annotate(self, document: Document) -> dict[Anchor, Annotation]:
        return {segment.anchor: Annotation() for segment in document.segments()}


def pair(status: Status = "auto") -> Bitext:
    """Two sentences a side; the first English one answers to the second Japanese one."""
    one, two = Anchor.parse("p1.s1"), Anchor.parse("p2.s1")
    beads = (Bead((one,), (two,), 1.0, status), Bead((two,), (), 1.0), Bead((), (one,), 1.0))
    alignment = Alignment("2001-02-03-test", (), beads)
    english, japanese = text("en", "One.", "Two."), text("ja", "一。", "二。")
    return Bitext(english, japanese, alignment).annotated(NothingFound())


def run(*checks: AnyCheck, status: Status = "auto", **severity: Severity) -> list[Finding]:
    settings = Checks.model_validate({"severity": severity})
    return CheckRunner({c.id: c for c in checks}, settings).bitext(pair(status))


def ends(finding: Finding) -> tuple[str, str]:
    return " ".join(map(str, finding.source)), " ".join(map(str, finding.target))


def test_findings_come_in_the_order_of_the_text_whatever_found_them() -> None:
    places = [
        span("ja", "p1.s1"), span("en", "p2.s1"), span("en", "p1.s1", 9), span("en", "p1.s1", 2),
    ]  # fmt: skip
    later = check("X002", lambda _: [Problem(WORDS, (place,)) for place in places])
    first = check("X001", lambda _: [Problem(WORDS, (span("en", "p1.s1", 2),))])
    found = [(f.check, f.spans[0].lang, str(f.place[1]), f.spans[0].start) for f in run(later, first)]  # fmt: skip
    assert found == [
        ("X001", "en", "p1.s1", 2),
        ("X002", "en", "p1.s1", 2),
        ("X002", "en", "p1.s1", 9),
        ("X002", "ja", "p1.s1", 0),
        ("X002", "en", "p2.s1", 0),
    ]


def test_of_several_places_the_first_gives_the_order() -> None:
    two = Problem(WORDS, (span("en", "p1.s1", 2), span("en", "p1.s1", 9)))
    one = Problem(WORDS, (span("en", "p1.s1", 5),))
    bare = Problem(WORDS, (), (Anchor.parse("p1.s1"),))
    at_once = Problem(WORDS, (span("en", "p1.s1"),))
    found = run(
        check("X001", lambda _: [one, at_once]),
        check("X002", lambda _: [two]),
        check("X003", lambda _: [bare]),
    )
    assert [f.check for f in found] == ["X001", "X003", "X002", "X001"]


def test_a_place_that_is_in_neither_text_comes_last() -> None:
    gone = Problem(WORDS, (), (Anchor.parse("p9.s1"),), ())
    here = Problem(WORDS, (span("ja", "p2.s1"),))
    assert [str(f.place[1]) for f in run(check("X001", lambda _: [gone, here]))] == [
        "p2.s1",
        "p9.s1",
    ]


def test_a_finding_of_one_text_names_the_sentence_that_answers_to_it() -> None:
    both = check("X001", lambda _: [Problem(WORDS, (span("en", "p1.s1"),))])
    alone = check("X001", lambda _: [Problem(WORDS, (span("en", "p2.s1"),))])
    other = check("X001", lambda _: [Problem(WORDS, (span("ja", "p2.s1"),))])
    assert [ends(run(c)[0]) for c in (both, alone, other)] == [
        ("p1.s1", "p2.s1"),
        ("p2.s1", ""),
        ("p1.s1", "p2.s1"),
    ]


def test_only_a_link_in_force_says_what_answers() -> None:
    one = check("X001", lambda _: [Problem(WORDS, (span("en", "p1.s1"),))])
    assert ends(run(one, status="confirmed")[0]) == ("p1.s1", "p2.s1")
    assert ends(run(one, status="disputed")[0]) == ("p1.s1", "")


def test_a_check_may_name_the_places_itself() -> None:
    two = Problem(WORDS, (span("en", "p1.s1"), span("ja", "p1.s1")))
    named = Problem(WORDS, (span("en", "p1.s1"),), (Anchor.parse("p2.s1"),), ())
    assert [ends(f) for f in run(check("X001", lambda _: [two]))] == [("p1.s1", "p1.s1")]
    assert [ends(f) for f in run(check("X001", lambda _: [named]))] == [("p2.s1", "")]


@pytest.mark.parametrize(
    ("severity", "milder"), [("error", "warning"), ("warning", "info"), ("info", "info")]
)
def test_what_is_advisory_is_one_step_milder(severity: Severity, milder: Severity) -> None:
    hint = check("X001", lambda _: [Problem(WORDS, (span("en", "p1.s1"),), advisory=True)])
    assert [f.severity for f in run(hint, X001=severity)] == [milder]
    firm = check("X001", lambda _: [Problem(WORDS, (span("en", "p1.s1"),))], severity)
    assert [f.severity for f in run(firm)] == [severity]


def test_each_check_reads_what_its_scope_says() -> None:
    seen: list[tuple[str, str]] = []

    def note(scope: Scope) -> AnyCheck:
        def find(read: Any) -> list[Problem]:
            seen.append((scope, type(read).__name__))
            return []

        return check(f"X-{scope}", find, scope=scope)

    scopes: tuple[Scope, ...] = ("text", "unit", "bitext", "corpus")
    runner = CheckRunner({scope: note(scope) for scope in scopes}, Checks())
    runner.bitext(pair())
    assert seen == [
        *[("text", "AnnotatedText")] * 2, *[("unit", "TranslationUnit")] * 3, ("bitext", "Bitext"),
    ]  # fmt: skip
    seen.clear()
    runner.corpus([])
    assert seen == [("corpus", "list")]


def test_the_settings_judge_the_findings_of_the_corpus() -> None:
    finding = Finding("X001", "info", "r", WORDS, WORDS, (span("en", "p1.s1"),), (), (), "", "")
    corpus = check("X001", lambda _: [finding], "warning", "corpus")
    for settings, severity in (({}, "warning"), ({"X001": "error"}, "error")):
        runner = CheckRunner({"X001": corpus}, Checks.model_validate({"severity": settings}))
        assert [f.severity for f in runner.corpus([])] == [severity]


# What the checks of one text say


def said(words: str, ident: str, lang: Lang = "en", readout: str = "2001-02-03-test") -> list[str]:
    found = findings_of_text(conftest.document(words, lang, readout), ident)
    return [f"{finding.place[1]}: {finding.message.en}" for finding in found]


def test_a_label_at_another_depth_is_told_once_for_each_depth() -> None:
    text = "T\n\nLead.\n\n1. H\n\n(1) X\n\n(a) A.\n\n(b) B.\n\n2. H\n\n(a) A.\n\n(b) B.\n\n3. H\n\n(a) C.\n"
    assert said(text, nesting.id) == ['p2.1.s1: "(a)" stands at depth 2, its like at depth 3']


def test_the_numbers_of_each_list_begin_anew() -> None:
    assert said("T\n\nLead.\n\n1. H\n\n(1) A.\n\n(2) B.\n\n2. H\n\n(2) C.\n", gap.id) == [
        'p2.2.s1: "(2)" follows nothing: is 1 missing?'
    ]


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        (["i. ", "ii. ", "iv. "], '"iv." follows ii: is iii missing?'),
        (["(1) ", "(12) "], '"(12)" follows 1: are 2 to 11 missing?'),
        (["一　", "二　", "五　"], '"五" follows 二: are 三 and 四 missing?'),
        (["ア　", "イ　", "エ　"], '"エ" follows イ: is ウ missing?'),
        (["イ　", "ロ　", "ニ　"], '"ニ" follows ロ: is ハ missing?'),
    ],
)
def test_what_is_missing_is_told_in_the_signs_of_its_list(labels: list[str], told: str) -> None:
    ordinals = {"ii. ": 2, "iv. ": 4, "(12) ": 12, "二　": 2, "五　": 5, "イ　": 2, "エ　": 4,
                "ロ　": 2, "ニ　": 4}  # fmt: skip
    units = []
    for n, label in enumerate(labels):
        anchor = Anchor((str(ordinals.get(label, 1) if n else 1),))
        segments = (Segment(anchor.segment("s", 1), "A."),)
        units.append(Unit(anchor, "section", label, content=(Paragraph(segments),)))
    document = Document("2001-02-03-test", "ja", Source("", ""), tuple(units))
    assert [f.message.en for f in findings_of_text(document, gap.id)] == [told]


def test_a_label_with_nothing_after_it_is_named_by_its_unit() -> None:
    for lang in ("en", "ja"):
        units = tuple(Unit(Anchor((n,)), "section", f"{n}. ") for n in ("1", "3"))
        (found,) = findings_of_text(
            Document("2001-02-03-test", lang, Source("", ""), units), gap.id
        )
        assert (found.place, found.spans) == ((lang, Anchor(("3",))), ())


def test_a_unit_made_for_a_list_says_which_list() -> None:
    text = "T\n\nLead.\n\n(1) A.\n\n(2) B.\n\n(1) C.\n\n(2) D.\n"
    assert said(text, invented.id) == [
        "p1.1.s1: the list at p1.1 stands under nothing printed; p1 was made for it"
    ]


def test_only_a_figure_may_be_a_label_taken_for_text() -> None:
    assert said("T\n\nLead.\n\n1. A.\n\n2 ships left.\n", doubtful.id) == [
        'p2.s1: "2" at the beginning was taken for text, not for a label'
    ]
    assert said("T\n\nLead.\n\n1. A.\n\na) ships left.\n\nMany left.\n", doubtful.id) == []


def test_a_decimal_at_the_beginning_may_be_a_label_too() -> None:
    assert said("T\n\nThey met.\n\n2.5 million came.\n", doubtful.id) == [
        'p1.s1: "2.5" at the beginning was taken for text, not for a label'
    ]


# Date lines and stale links


def dated(lang: Lang, date: str, *lines: str) -> Document:
    anchor = Anchor.parse("date")
    segments = tuple(Segment(anchor.segment("s", n), line) for n, line in enumerate(lines, 1))
    unit = Unit(anchor, "date", content=(Paragraph(segments),))
    return Document("2001-02-03-test", lang, Source("", ""), (unit,), date)


def test_of_a_date_line_of_two_parts_the_first_is_told() -> None:
    english = dated("en", "2001-02-03", "February 3, 2001", "Orta")
    japanese = dated("ja", "2001-02-04", "平成13年2月4日")
    bitext = Bitext(english, japanese, Alignment("2001-02-03-test", (), ()))
    (problem,) = date_against_other.find(bitext, CheckOptions())
    assert [s.text for s in problem.spans] == ["February 3, 2001", "平成13年2月4日"]
    assert [(s.start, s.end) for s in problem.spans] == [(0, 16), (0, 9)]
    (alone,) = findings_of_text(dated("en", "2001-03-03", "March 3, 2001", "Orta"), "A016")
    assert [s.text for s in alone.spans] == ["March 3, 2001"]


@pytest.mark.parametrize(
    ("before", "changed"),
    [
        (("old", "same"), "its English has"),
        (("same", "old"), "its Japanese has"),
        (("old", "old"), "both texts have"),
    ],
)
def test_a_stale_link_says_which_text_has_changed(before: tuple[str, str], changed: str) -> None:
    anchor = Anchor.parse("p1.s1")
    stale = Bead((anchor,), (anchor,), 1.0, "stale", "kt", before, ("same", "same"))
    alignment = Alignment("2001-02-03-test", (), (stale,))
    bitext = Bitext(text("en", "One."), text("ja", "一。"), alignment)
    (problem,) = stale_link.find(bitext, CheckOptions())
    assert f"en:p1.s1 ja:p1.s1, decided by kt, is stale: {changed} changed" in problem.message.en
    assert [(s.lang, s.start, s.end, s.text) for s in problem.spans] == [
        ("en", 0, 4, "One."),
        ("ja", 0, 2, "一。"),
    ]


# Weekdays


def test_the_bracket_that_closes_is_that_of_the_weekday() -> None:
    text = "題\n\n平成22年6月9日\n\n平成22年(2010年)6月9日［木］に会談した。\n"
    (found,) = findings_of_text(conftest.document(text, "ja", "2010-06-09-talk"), "A014")
    assert found.spans[0].text == "平成22年(2010年)6月9日［木］"
    (bare,) = findings_of_text(
        conftest.document(text.replace("［木］", "木曜日"), "ja", "2010-06-09-talk"), "A014"
    )
    assert bare.spans[0].text == "平成22年(2010年)6月9日木曜日"


def test_a_day_that_the_text_states_in_full_keeps_its_year() -> None:
    text = "T\n\nJune 9, 2011\n\nThey met on June 9 (Wed). They meet on June 9, 2011 (Thu).\n"
    assert said(text, "A014", readout="2010-06-09-talk") == [
        'date.s1: "June 9, 2011": the weekdays of this text are those of 2010'
    ]


def test_a_note_of_up_to_16_characters_belongs_to_its_weekday() -> None:
    for note, end in ((", " + "a" * 13, ")"), (", " + "a" * 14, "Thu")):
        words = f"T\n\nJune 9, 2010\n\nThey met on June 9 (Thu{note}).\n"
        (found,) = findings_of_text(conftest.document(words, "en", "2010-06-09-talk"), "A014")
        assert found.spans[0].text.endswith(end)


def test_the_year_of_the_id_needs_one_weekday_only() -> None:
    text = "T\n\nJune 9, 2011\n\nThey met on June 9 (Wed).\n"
    assert said(text, "A014", readout="2010-06-09-talk") == [
        'date.s1: "June 9, 2011": the weekdays of this text are those of 2010'
    ]
    assert said(text, "A014", readout="2011-06-09-talk") == [
        'p0.s1: "June 9 (Wed)": 2011-06-09 was a Thursday'
    ]


def test_the_year_after_may_be_meant_too() -> None:
    text = "T\n\nJune 9, 2009\n\nThey met on June 9 (Wed) and again on June 11 (Fri).\n"
    assert said(text, "A014", readout="2009-06-09-talk") == [
        'date.s1: "June 9, 2009": the weekdays of this text are those of 2010'
    ]


def test_one_weekday_that_fits_no_other_year_keeps_the_year_of_the_date_line() -> None:
    text = "T\n\nJune 9, 2011\n\nThey met on June 9 (Wed), June 11 (Fri) and June 12 (Mon).\n"
    assert len(said(text, "A014", readout="2011-06-09-talk")) == 3


def test_the_checks_of_this_package_are_in_the_order_of_their_ids() -> None:
    assert list(all_checks()) == sorted(all_checks())
    annotated = AnnotatedText(text("en", "One."), {})
    assert CheckRunner(all_checks(), Checks()).text(annotated) == []
