"""The checks on pairs that are wrong on purpose."""

from __future__ import annotations

import json
import re
from importlib.metadata import EntryPoint
from typing import TYPE_CHECKING

import pytest

from align.checks.registry import GROUP, all_checks, gather
from align.checks.run import CheckRunner
from align.errors import AlignError
from align.model.settings import Checks
from align.pipeline.kept import KeptRecords
from align.report.findings import findings_as_json, findings_as_lines
from align.report.record import record_of_pair
from align.terms.annotate import TermsAndValues
from align.terms.glossary import read_glossary
from align.terms.matching import TermBase
from align.workspace import read_settings
from tests import conftest
from tests.conftest import PROJECT, bitext

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_regressions.file_regression import FileRegressionFixture

    from align.bitext.encoder import Encoder
    from align.model.finding import Finding, Severity

TERMS = TermBase(
    read_glossary((PROJECT / "glossaries/diplomacy.yaml").read_text(encoding="utf-8"), "g.yaml")
)

# Each side is wrong in its own way; 2 is right.
ENGLISH = """Talks on the Korean Peninsula

1. Both ministers hoped for an early resumption of the Six-Party Talks and discussed the abduction issue.

2. The Six-Party Talks are important, they agreed.

3. They also recalled the Six Party Talks of last year.
"""
JAPANESE = """朝鮮半島に関する会談

1. 両大臣は、六か国協議の早期再開を希望し、誘拐の件について議論した。

2. 両大臣は、六者会合が重要であることで一致した。

3. また、両大臣は、昨年の六者会合に触れた。
"""


def findings(
    english: str, japanese: str, encoder: Encoder, severities: dict[str, Severity] | None = None
) -> list[Finding]:
    pair = bitext(english, japanese, encoder)
    return conftest.findings(pair, TERMS, Checks.model_validate({"severity": severities or {}}))


def brief(found: list[Finding]) -> list[tuple[str, str, str, str, int, int, str]]:
    return [
        (f.check, f.severity, s.lang, str(s.anchor), s.start, s.end, s.text)
        for f in found
        for s in f.spans
    ]


def test_a_wrong_pair_shows_both_checks_at_the_exact_characters(encoder: Encoder) -> None:
    assert brief(findings(ENGLISH, JAPANESE, encoder)) == [
        ("T002", "info", "en", "p1.s1", 86, 101, "abduction issue"),
        ("T001", "error", "ja", "p1.s1", 5, 10, "六か国協議"),
        ("T001", "error", "en", "p3.s1", 23, 38, "Six Party Talks"),
    ]


@pytest.mark.golden
def test_findings_of_a_wrong_pair(encoder: Encoder, file_regression: FileRegressionFixture) -> None:
    found = findings(ENGLISH, JAPANESE, encoder)
    file_regression.check(findings_as_json(found), extension=".json", encoding="utf-8")


def test_findings_are_told_in_either_language(encoder: Encoder) -> None:
    found = findings(ENGLISH, JAPANESE, encoder)
    assert findings_as_lines(found, "en")[1] == (
        '2001-02-03-test:ja:p1.s1:6-10: error T001 "六か国協議" is deprecated (press usage);'
        ' write "六者会合"'
    )
    assert findings_as_lines(found, "ja")[1] == (
        "2001-02-03-test:ja:p1.s1:6-10: error T001 「六か国協議」は使用しない表記です"
        "（報道での呼称）。「六者会合」としてください。"
    )
    assert findings_as_lines(found, "ja")[0].endswith(
        "「abduction issue」の定訳が日本語版の1で使われていません。用語集の定訳は「拉致問題」です。"
    )


def test_a_finding_cites_the_labels_of_its_own_text(encoder: Encoder) -> None:
    english = (
        "T\n\nAs follows.\n\n1. A\n\n(1) B\n\n(a) Oil.\n\n(b) They discussed the Six Party Talks.\n"
    )
    japanese = "題\n\n次のとおり。\n\n１　あ\n\n（１）い\n\n（ア）油。\n\n（イ）六か国協議について議論した。\n"
    stored = json.loads(findings_as_json(findings(english, japanese, encoder)))["findings"]
    assert [s["citation"] for f in stored for s in f["spans"]] == ["1(1)(b)", "1(1)(イ)"]
    japanese = japanese.replace("六か国協議", "会合")
    (missing,) = findings(english.replace("Six Party", "Six-Party"), japanese, encoder)
    assert missing.message.en == (
        '"Six-Party Talks" has no approved rendering in the Japanese of 1(1)(イ);'
        ' expected "六者会合"'
    )


def test_a_record_is_kept_with_its_findings_for_the_inputs_it_was_made_from(
    encoder: Encoder, tmp_path: Path
) -> None:
    pair = bitext(ENGLISH, JAPANESE, encoder)
    record = record_of_pair(pair, findings(ENGLISH, JAPANESE, encoder))
    assert record.findings
    kept = KeptRecords(tmp_path)
    kept.keep(record, "one", ["its source is gone"])
    assert kept.find(record.readout, "one") == (record, ("its source is gone",))
    assert kept.find(record.readout, "two") is None
    assert kept.find("2001-02-03-other", "one") is None
    path = tmp_path / f"{record.readout}.json"
    for damaged in (b"{}", b"not json", b""):
        path.write_bytes(damaged)
        assert kept.find(record.readout, "one") is None
    kept.drop_others({"2001-02-03-other"})
    assert not path.exists()


@pytest.mark.parametrize(
    ("english", "japanese", "expected"),
    [
        # a missing rendering, in either direction
        ("They discussed the Six-Party Talks.", "両大臣は協議について議論した。", [("T002", "en")]),
        ("They discussed the consultations.", "六者会合について議論した。", [("T002", "ja")]),
        # a deprecated rendering is told once, not also as missing
        ("They discussed the Six-Party Talks.", "六者協議について議論した。", [("T001", "ja")]),
        # the rendering stands in another sentence of the paragraph
        (
            "They met. They discussed the Six-Party Talks.",
            "六者会合について議論した。両者は会った。",
            [],
        ),
        # inside a longer term of the other side
        ("The Six-Party Talks led to a text.", "六者会合共同声明が出た。", [("T002", "ja")]),
        # an admitted form
        ("North Korea (DPRK) was discussed.", "北朝鮮について議論した。", []),
    ],
)
def test_terminology(
    english: str, japanese: str, expected: list[tuple[str, str]], encoder: Encoder
) -> None:
    found = findings(f"T\n\n{english}\n", f"題\n\n{japanese}\n", encoder)
    assert [(f.check, f.spans[0].lang) for f in found if f.check[0] == "T"] == expected


def test_severities_are_the_settings(encoder: Encoder) -> None:
    found = findings(ENGLISH, JAPANESE, encoder, {"T001": "info", "T002": "error"})
    assert {(f.check, f.severity) for f in found} == {("T001", "info"), ("T002", "warning")}


def test_a_term_repeated_in_a_paragraph_is_one_finding_with_all_its_places(
    encoder: Encoder,
) -> None:
    found = findings(
        "T\n\nNorth Korea spoke. They answered North Korea.\n",
        "題\n\n発言があった。答えた。\n",
        encoder,
    )
    assert [[(str(s.anchor), s.start) for s in f.spans] for f in found] == [
        [("p0.s1", 0), ("p0.s2", 14)]
    ]


# The contract, as a package of somebody else's would use it

THEIRS = """
from align.model.check import CheckOptions, Problem, text_check, unit_check
from align.model.finding import Span, Wording

class LengthOptions(CheckOptions):
    longest_word: int = 20

@text_check("X001", "Long word", "長い単語", "info", LengthOptions)
def long_word(text, options):
    for segment, _ in text.segments():
        for word in segment.text.split():
            if len(word) > options.longest_word:
                start = segment.text.index(word)
                span = Span(text.lang, segment.anchor, start, start + len(word), word)
                yield Problem(Wording("long", "長い"), (span,))

@unit_check("X002", "Echo", "繰返し", "warning", CheckOptions, level="sentence")
def echo(unit, _):
    if unit.two_sided and unit.source.text == unit.target.text:
        span = Span("ja", unit.target.segments[0].anchor, 0, 1, unit.target.text[0])
        yield Problem(Wording("echo", "繰返し"), (span,))
"""


def offered(tmp_path: Path, name: str, code: str) -> EntryPoint:
    """The entry point of a package that lies on the path."""
    (tmp_path / f"{name}.py").write_text(code, encoding="utf-8")
    return EntryPoint(name, name, GROUP)


@pytest.fixture
def on_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.syspath_prepend(str(tmp_path))
    return tmp_path


def test_another_package_can_add_checks_with_options_of_their_own(
    on_path: Path, encoder: Encoder
) -> None:
    checks = gather([offered(on_path, "their_checks", THEIRS)])
    assert list(checks) == ["X001", "X002"]
    settings = Checks.model_validate(
        {"severity": {"X002": "error"}, "options": {"X001": {"longest-word": 9}}}
    )
    pair = bitext("T\n\nNothing extraordinary.\n", "題\n\n特になし。\n", encoder)
    runner = CheckRunner(checks, settings)
    (found,) = runner.bitext(pair.annotated(TermsAndValues()))
    assert (found.check, found.severity, found.spans[0].text) == ("X001", "info", "extraordinary.")
    # The sentence that answers to it is named as well.
    assert [str(a) for a in (*found.source, *found.target)] == ["p0.s1", "p0.s1"]
    echo = bitext("T\n\nOK.\n", "T\n\nOK.\n", encoder)
    assert ("X002", "error") in [
        (f.check, f.severity) for f in runner.bitext(echo.annotated(TermsAndValues()))
    ]


def test_the_checks_of_this_package_are_found_in_the_same_way() -> None:
    assert {"A010", "A014", "A016", "A020", "T001", "T002"} <= set(all_checks())
    assert list(all_checks()) == sorted(all_checks())


def test_an_id_is_never_given_twice(on_path: Path) -> None:
    points = [offered(on_path, f"checks_{n}", THEIRS) for n in (1, 2)]
    with pytest.raises(AlignError, match="checks_2: check X001 is in checks_1 already"):
        gather(points)


def test_a_package_whose_checks_cannot_be_loaded_is_named(on_path: Path) -> None:
    with pytest.raises(AlignError, match=r"broken_checks: its checks cannot be loaded \(ZeroDiv"):
        gather([offered(on_path, "broken_checks", "1 / 0")])
    with pytest.raises(AlignError, match="no check is installed"):
        gather([])


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("most-days-befor = 2", 'align.toml:5: unknown option "most-days-befor" of A016; did you mean "most-days-before"?'),
        ('most-days-before = "x"', 'align.toml:5: "A016.most-days-before": Input should be a valid integer'),
    ],
)  # fmt: skip
def test_a_wrong_option_is_told_with_its_line(line: str, told: str) -> None:
    text = f"# settings\n[checks]\nfail-at = 'error'\n[checks.options.A016]\n{line}\n"
    with pytest.raises(AlignError, match=re.escape(told)):
        read_settings(text, "align.toml")


def test_an_option_of_a_check_without_options_is_told() -> None:
    with pytest.raises(AlignError, match="this check has no options"):
        read_settings("[checks.options.T001]\nx = 1\n", "align.toml")
