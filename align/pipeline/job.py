"""The job of one readout: a pure function from the bytes of its files to what becomes of them.

It reads no file and writes none, so it runs alike in this process, in a child process, or on
another machine.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from align.bitext.decisions import is_current
from align.errors import AlignError
from align.files.disk import decode_utf8, digest
from align.model.anchor import LANGUAGES, Lang, other_language
from align.model.bitext import Bitext
from align.model.revision import renumbered
from align.pipeline.attempt import attempt
from align.pipeline.checking.waivers import with_reasons
from align.pipeline.decisions import changed_decisions, with_digests
from align.pipeline.text import SIGNATURE as TEXT_SIGNATURE
from align.pipeline.text import remarks_of, tei_of
from align.report.page import write_page
from align.report.record import record_of_text
from align.tei.alignment import read_alignment_file, write_alignment
from align.tei.read import TeiText, read_tei

if TYPE_CHECKING:
    from align.model.alignment import Alignment
    from align.model.document import Document
    from align.model.finding import Wording
    from align.model.record import ReadoutRecord
    from align.pipeline.inputs import JobInputs
    from align.pipeline.tools import Tools
    from align.tei.alignment import AlignmentFile


@dataclass(slots=True)
class JobResult:
    """What became of one readout.

    ``texts`` and ``alignment`` are the files to be written, where they have changed. ``record``
    and ``page`` are None where nothing could be checked, which ``errors`` tell. ``notices`` tell
    what happened now, ``standing`` what is so until somebody changes it.
    """

    readout: str
    texts: dict[Lang, str] = field(default_factory=dict)
    alignment: str | None = None
    page: str | None = None
    record: ReadoutRecord | None = None
    notices: list[str | Wording] = field(default_factory=list)
    standing: list[str] = field(default_factory=list)
    errors: list[AlignError] = field(default_factory=list)


def run_job(inputs: JobInputs, tools: Tools) -> JobResult:
    """Ingest what changed, align, check and draw one readout.

    Raises nothing: what goes wrong is in the result's ``errors``, and the rest is done.
    """
    job = _Job(inputs, tools)
    with attempt(job.result.errors, inputs.readout):
        job.run()
    return job.result


class _Job:
    """One readout while it is brought up to date."""

    def __init__(self, inputs: JobInputs, tools: Tools) -> None:
        self.inputs = inputs
        self.tools = tools
        self.result = JobResult(inputs.readout, errors=list(inputs.errors))
        self._texts: dict[Lang, TeiText] = {}
        self._versions: dict[Lang, str] = {}

    def run(self) -> None:
        errors = self.result.errors
        unread = set(self.inputs.unread)
        for lang in LANGUAGES:
            before = len(errors)
            with attempt(errors, self.inputs.texts[lang].name):
                self._read_text(lang)
            if len(errors) > before:
                unread.add(lang)
        before_ingest = dict(self._texts)
        stored = self._stored_alignment()
        for lang in LANGUAGES:
            before = len(errors)
            with attempt(errors, self.inputs.sources[lang].name):
                self._ingest_if_needed(lang, before_ingest.get(lang))
            if len(errors) > before:
                unread.add(lang)
        self._tell_lost_sources()
        pair = None
        if len(self._texts) == len(LANGUAGES):
            with attempt(errors, self.inputs.readout):
                pair = self._aligned(stored)
        elif self._texts and not unread:
            errors.append(self._without_counterpart())
        if pair is not None or len(self._texts) == 1:
            self._check(pair)

    # Texts

    def _read_text(self, lang: Lang) -> None:
        file = self.inputs.texts[lang]
        if file.data is None:
            return
        text = read_tei(decode_utf8(file.data, file.name), file.name)
        self._keep(lang, text, digest(file.data))

    def _keep(self, lang: Lang, text: TeiText, version: str) -> None:
        """Take a text for the readout's, which it must say it is."""
        found = text.document
        if (found.readout, found.lang) != (self.inputs.readout, lang):
            raise AlignError(
                self.inputs.texts[lang].name,
                f"its xml:id is r{found.readout}.{found.lang}",
                "rename the file or correct the xml:id",
            )
        self._texts[lang] = text
        self._versions[lang] = version

    def _ingest_if_needed(self, lang: Lang, stored: TeiText | None) -> None:
        source, file = self.inputs.sources[lang], self.inputs.texts[lang]
        if source.data is None:
            return
        if file.data is not None and not self.inputs.remake:
            if stored is None:
                return  # the text is there and cannot be read, which has been told
            same = stored.document.source.digest == digest(source.data)
            if same and (stored.edited or stored.signature == TEXT_SIGNATURE):
                return
            if stored.edited:
                self.result.standing.append(
                    f"{file.name}: edited by hand, so its changed source was not read;"
                    f" to lose the edits: align run --remake {self.inputs.readout}"
                )
                return
        beside = self.inputs.sources[other_language(lang)]
        status = stored.document.status if stored else "published"
        text, reading = tei_of(source, self.inputs.readout, lang, beside, status)
        self.result.notices += remarks_of(source.name, reading)
        data = text.encode()
        if data != file.data:
            self.result.texts[lang] = text
        self._keep(lang, read_tei(text, file.name), digest(data))
        if stored is not None and lang in self.result.texts:
            self._tell_moves(file.name, stored.document, self._texts[lang].document)

    def _tell_moves(self, name: str, old: Document, new: Document) -> None:
        if moved := renumbered(old, new):
            places = ", ".join(f"{before} -> {after}" for before, after in moved)
            self.result.notices.append(f"{name}: texts now at other anchors: {places}")

    def _tell_lost_sources(self) -> None:
        for lang, text in self._texts.items():
            lost = self.inputs.sources[lang].data is None and lang not in self.inputs.unread
            if lost and text.document.source.path:
                name = self.inputs.texts[lang].name
                self.result.standing.append(f"{name}: its source is gone; the text is kept")

    def _without_counterpart(self) -> AlignError:
        (lang,) = self._texts
        other = other_language(lang)
        there, wanted = self.inputs.texts[lang].name, self.inputs.sources[other].name
        return AlignError(there, f"has no counterpart in {other}", f"add {wanted}")

    # Links

    def _stored_alignment(self) -> AlignmentFile | None:
        """The alignment as it was, each decision with the texts it was made for.

        This is asked before a source is read: a decision is about the texts its person saw.
        """
        file = self.inputs.alignment
        if file.data is None:
            return None
        with attempt(self.result.errors, file.name):
            stored = read_alignment_file(decode_utf8(file.data, file.name), file.name)
            if stored.alignment.readout != self.inputs.readout:
                what = f"aligns {stored.alignment.readout}"
                raise AlignError(file.name, what, "rename it to that id")
            if len(self._texts) < len(LANGUAGES):
                return stored
            return with_digests(stored, *self._documents(), self._made_from())
        return None

    def _aligned(self, stored: AlignmentFile | None) -> Bitext | None:
        """The pair with an alignment that fits its texts, made anew where it does not."""
        file = self.inputs.alignment
        if file.data is not None and stored is None:
            return None  # it cannot be read, which has been told
        source, target = self._documents()
        before = stored.alignment if stored else None
        fits = (
            stored is not None
            and not stored.problems
            and stored.alignment.made_from == self._made_from()
            and is_current(stored.alignment, source, target)
        )
        # What fits can be used without the encoder, whose lack is told.
        alignment = before if fits else None
        with attempt(self.result.errors, "encoder"):
            if before is None or not fits or before.signature != self.tools.aligner_signature():
                alignment = self.tools.align(source, target, self._made_from(), before)
        if alignment is None:
            return None
        if alignment is not before or (stored and stored.digests_added):
            self._write_alignment(alignment, source, target, before)
        return Bitext(source, target, alignment)

    def _write_alignment(
        self, alignment: Alignment, source: Document, target: Document, before: Alignment | None
    ) -> None:
        file = self.inputs.alignment
        written = write_alignment(alignment)
        if written.encode() == file.data:
            return
        self.result.alignment = written
        if before is not None:
            self.result.notices += changed_decisions(file.name, before, source, target)

    def _documents(self) -> tuple[Document, Document]:
        source, target = (self._texts[lang].document for lang in LANGUAGES)
        return source, target

    def _made_from(self) -> tuple[str, str]:
        source, target = (self._versions[lang] for lang in LANGUAGES)
        return source, target

    # Findings

    def _check(self, pair: Bitext | None) -> None:
        if self.tools.runner is None:
            return  # the glossaries cannot be read, which has been told
        tools = self.tools.of_readout(self.inputs.glossary)
        if pair is not None:
            self.result.record = tools.record(pair)
        else:
            (text,) = self._texts.values()
            pair = Bitext.alone(text.document)
            findings = tools.findings_of_text(text.document)
            self.result.record = record_of_text(text.document, findings)
        texts = self.result.record.texts
        judged = with_reasons(self.result.record.findings, self.inputs.waivers, texts)
        self.result.page = write_page(pair, judged)
