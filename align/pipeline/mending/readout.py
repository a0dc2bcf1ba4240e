"""Mending the texts of one readout: what is planned, checked again, and would be written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from align.checks.mending.mend import Mend, Unmended
from align.checks.mending.plan import MENDED_CHECKS, plan
from align.errors import AlignError
from align.files.disk import decode_utf8, digest
from align.model.anchor import LANGUAGES, Lang
from align.model.bitext import Bitext
from align.model.finding import Wording
from align.pipeline.decisions import with_digests
from align.pipeline.mending.again import worse_than
from align.pipeline.mending.links import renewed
from align.tei.alignment import read_alignment_file, write_alignment
from align.tei.read import read_tei
from align.tei.spans import SegmentPlaces, place_of, segment_places, with_spans

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from align.model.anchor import Anchor
    from align.model.document import Document
    from align.model.finding import Finding
    from align.pipeline.inputs import StoredFile
    from align.pipeline.tools import Tools

_MARK = "\ufeff"
_MARKUP = Wording(
    "markup or a line break stands inside the words; mend it in the file",
    "語の途中にマークアップ又は改行がある（ファイル上で修正してください）",
)
_PUBLISHED = Wording(
    "the text is published; to mend it too: --published",
    "公表済みの本文である（これも修正する場合：--published）",
)
_WAIVED = Wording(
    "a waiver covers this sentence as it stands; mend it by hand",
    "この文には容認の記録があり、書き換えると無効になる（手作業で修正してください）",
)


@dataclass(frozen=True, slots=True)
class MendedFile:
    """A file that would be written: its name, and its content before and after.

    ``links`` is whether it is an alignment, in which digests are renewed.
    """

    name: str
    before: bytes
    after: bytes
    links: bool = False


@dataclass(frozen=True, slots=True)
class MendedReadout:
    """What becomes of a readout: its mends, what is left and why, its files in order of writing."""

    mends: tuple[Mend, ...]
    unmended: tuple[Unmended, ...]
    files: tuple[MendedFile, ...]


@dataclass(frozen=True, slots=True)
class _Text:
    """One text: its file, what stands in it but for the byte order mark, and the document."""

    file: StoredFile
    content: str
    document: Document

    @property
    def data(self) -> bytes:
        """The bytes of the file before."""
        return self.file.data or b""

    def with_mends(self, mends: Iterable[Mend]) -> _Text:
        """The text with new words."""
        lang = self.document.lang
        edits = [(mend.span, mend.words) for mend in mends if mend.span.lang == lang]
        if not edits:
            return self
        content = with_spans(self.content, edits, self.file.name)
        return replace(self, content=content, document=read_tei(content, self.file.name).document)

    def encoded(self) -> bytes:
        """The bytes of the file now, with the mark that it had."""
        mark = _MARK if self.data.startswith(_MARK.encode()) else ""
        return (mark + self.content).encode()


def mend_readout(
    texts: Mapping[Lang, StoredFile],
    alignment: StoredFile | None,
    findings: Sequence[Finding],
    tools: Tools,
    wanted: Collection[str] = MENDED_CHECKS,
    *,
    published: bool,
) -> MendedReadout:
    """Mend what can be mended of one readout.

    A mend is kept only if the checks, run again, find nothing new in the sentences it changes,
    and nothing that they refused before.

    Args:
        texts: the files of its texts: both, or one that has no counterpart.
        alignment: the file of its links; None where there is one text only.
        findings: all of its findings, those that are waived with their reason.
        tools: the checks in force.
        wanted: the ids of the checks whose findings are mended.
        published: whether texts that are published are mended too.

    Raises:
        AlignError: a file cannot be read, or the links do not fit the texts.
    """
    read = {lang: _read(file) for lang, file in texts.items()}
    pair = _pair(read, alignment) if alignment is not None else None
    if pair is not None:
        annotated = {t.document.lang: t for t in tools.annotated(pair).texts or ()}
    else:
        annotated = {lang: tools.annotated_text(t.document) for lang, t in read.items()}
    mends, unmended = plan([f for f in findings if f.check in wanted], annotated)
    mends, left = _allowed(mends, read, findings, published=published)
    unmended += left
    while mends:
        after = {lang: text.with_mends(mends) for lang, text in read.items()}
        worse = worse_than(findings, _findings(after, pair, tools), mends)
        if not worse:
            break
        mends = [mend for mend in mends if mend not in worse]
        unmended += [Unmended(mend.finding, why) for mend, why in worse.items()]
    if not mends:
        return MendedReadout((), tuple(unmended), ())
    return MendedReadout(tuple(mends), tuple(unmended), tuple(_files(read, after, pair, alignment)))


def _read(file: StoredFile) -> _Text:
    content = decode_utf8(file.data or b"", file.name)
    return _Text(file, content, read_tei(content, file.name).document)


def _pair(texts: Mapping[Lang, _Text], file: StoredFile) -> Bitext:
    """The pair, each decision with the texts that it is about; AlignError for links of others."""
    stored = read_alignment_file(decode_utf8(file.data or b"", file.name), file.name)
    source, target = (texts[lang] for lang in LANGUAGES)
    versions = digest(source.data), digest(target.data)
    if stored.problems or stored.alignment.made_from != versions:
        raise AlignError(file.name, "its texts have changed since it was made", "run: align run")
    stored = with_digests(stored, source.document, target.document, versions)
    return Bitext(source.document, target.document, stored.alignment)


def _allowed(
    mends: Sequence[Mend],
    texts: Mapping[Lang, _Text],
    findings: Sequence[Finding],
    *,
    published: bool,
) -> tuple[list[Mend], list[Unmended]]:
    """The mends that may be made, and the others with the reason."""
    waived = {finding.place for finding in findings if finding.waived}
    kept: list[Mend] = []
    left: list[Unmended] = []
    where = {lang: _places(text, mends) for lang, text in texts.items()}
    for mend in mends:
        text = texts[mend.span.lang]
        if text.document.status == "published" and not published:
            left.append(Unmended(mend.finding, _PUBLISHED))
        elif (mend.span.lang, mend.span.anchor) in waived:
            left.append(Unmended(mend.finding, _WAIVED))
        elif place_of(mend.span, *where[mend.span.lang]) is None:
            left.append(Unmended(mend.finding, _MARKUP))
        else:
            kept.append(mend)
    return kept, left


def _places(
    text: _Text, mends: Iterable[Mend]
) -> tuple[dict[Anchor, SegmentPlaces], dict[Anchor, str]]:
    """Where the segments of some mends stand in a file, and the texts of all segments."""
    lang = text.document.lang
    anchors = {mend.span.anchor for mend in mends if mend.span.lang == lang}
    segments = {s.anchor: s.text for s in text.document.segments()}
    return segment_places(text.content, anchors, lang) if anchors else {}, segments


def _findings(texts: Mapping[Lang, _Text], pair: Bitext | None, tools: Tools) -> list[Finding]:
    if pair is not None:
        source, target = (texts[lang].document for lang in LANGUAGES)
        return tools.findings(Bitext(source, target, pair.alignment))
    return [f for text in texts.values() for f in tools.findings_of_text(text.document)]


def _files(
    before: Mapping[Lang, _Text],
    after: Mapping[Lang, _Text],
    pair: Bitext | None,
    alignment: StoredFile | None,
) -> Iterable[MendedFile]:
    """The files that change: the texts, then the links that are about them."""
    changed = {lang: text.encoded() for lang, text in after.items()}
    for lang, text in before.items():
        if changed[lang] != text.data:
            yield MendedFile(text.file.name, text.data, changed[lang])
    if pair is not None and alignment is not None:
        source, target = (after[lang].document for lang in LANGUAGES)
        versions = digest(changed["en"]), digest(changed["ja"])
        links = write_alignment(renewed(pair, source, target, versions))
        yield MendedFile(alignment.name, alignment.data or b"", links.encode(), links=True)
