"""What several tests share: the sample corpus, workspaces to change at will, the command."""

from __future__ import annotations

import io
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest
from hypothesis import HealthCheck, settings

from align import cli
from align.bitext.encoder import Encoder, default_encoder
from align.bitext.levels import align_documents
from align.checks.registry import all_checks
from align.checks.run import CheckRunner
from align.ingest.read import read_source
from align.model.anchor import LANGUAGES
from align.model.annotation import AnnotatedText
from align.model.bitext import Bitext
from align.model.settings import Checks
from align.pipeline.run import run as run_all
from align.segment import sentences
from align.terms.annotate import TermsAndValues
from align.workspace import open_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.anchor import Lang
    from align.model.document import Document
    from align.model.finding import Finding
    from align.terms.matching import TermBase

# No test depends on the clock, hypothesis's own checks of speed included.
settings.register_profile("timeless", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("timeless")

PROJECT = Path(__file__).parent.parent
SHARED = PROJECT.parent / "shared"
RUSSIA = "2005-03-04-japan-russia-telephone-talks"
ITALY = "2016-09-13-japan-italy-telephone-talk"
SAMPLES = (RUSSIA, ITALY)
#: Every readout of the sample corpus; the two above are what small workspaces hold.
CORPUS = tuple(sorted(path.stem for path in (PROJECT / "corpus/en").glob("*.xml")))


def document(text: str, lang: Lang = "en", readout: str = "2001-02-03-test") -> Document:
    """A document made from plain text."""
    return read_source(text.encode("utf-8-sig"), "test.txt", readout, lang, sentences).document


def sample(readout: str, lang: Lang) -> Document:
    """A text of the sample corpus, read from its source."""
    path = open_workspace(PROJECT).source(readout, lang)
    return read_source(path.read_bytes(), path.name, readout, lang, sentences).document


@pytest.fixture(autouse=True, scope="session")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The cache of the user who runs the tests is left alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests, the command speaks English unless a test says otherwise."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    return default_encoder()


def bitext(english: str, japanese: str, encoder: Encoder) -> Bitext:
    """Two plain texts, aligned."""
    source, target = document(english, "en"), document(japanese, "ja")
    return Bitext(source, target, align_documents(source, target, encoder))


def findings(
    pair: Bitext, terms: TermBase | None = None, settings: Checks | None = None
) -> list[Finding]:
    """What the checks say of a pair."""
    runner = CheckRunner(all_checks(), settings or Checks())
    return runner.bitext(pair.annotated(TermsAndValues(terms)))


def findings_of_text(text: Document, *checks: str) -> list[Finding]:
    """What the checks of one text say, all or those named."""
    annotated = AnnotatedText(text, TermsAndValues().annotate(text))
    found = CheckRunner(all_checks(), Checks()).text(annotated)
    return [finding for finding in found if not checks or finding.check in checks]


def fresh(root: Path) -> Path:
    """A workspace with two readouts of the sample corpus and its glossary, not yet run."""
    for lang in LANGUAGES:
        (root / "corpus/sources" / lang).mkdir(parents=True)
        for readout in SAMPLES:
            source = open_workspace(PROJECT).source(readout, lang)
            shutil.copy(source, root / "corpus/sources" / lang / source.name)
    shutil.copytree(PROJECT / "glossaries", root / "glossaries")
    shutil.copy(PROJECT / "align.toml", root / "align.toml")
    return root


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A workspace that has not been run."""
    return fresh(tmp_path / "talks")


@pytest.fixture(scope="session")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace that has been run, to be copied."""
    root = fresh(tmp_path_factory.mktemp("finished") / "talks")
    assert not run_all(open_workspace(root)).errors
    return root


@pytest.fixture
def done(finished: Path, tmp_path: Path) -> Path:
    """A workspace that has been run, to be changed at will."""
    shutil.copytree(finished, tmp_path / "talks")
    return tmp_path / "talks"


@dataclass(frozen=True)
class Result:
    """What a command did."""

    code: int
    out: str
    err: str


class Align(Protocol):
    """Runs the command in this process."""

    def __call__(self, *arguments: object, stdin: bytes = b"") -> Result: ...


@pytest.fixture
def align(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Align:
    def run(*arguments: object, stdin: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "argv", ["align", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capfdbinary.readouterr()
        with pytest.raises(SystemExit) as exit_:
            cli.main()
        out, err = capfdbinary.readouterr()
        code = exit_.value.code
        return Result(code if isinstance(code, int) else 0, out.decode(), err.decode())

    return run
