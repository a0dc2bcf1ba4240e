"""The teiHeader of both kinds of file: the tool, its versions, and the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from lxml import etree
from lxml.builder import ElementMaker

from align import __version__
from align.files.disk import digest
from align.tei.xml import TEI, XML_ID, tag

if TYPE_CHECKING:
    from align.model.anchor import Lang
    from align.model.document import Document, TextStatus

E = ElementMaker(namespace=TEI, nsmap={None: TEI})

_LANGUAGE_NAMES: dict[Lang, str] = {"en": "English", "ja": "日本語"}


def application(signature: str) -> etree._Element:
    """The element that names the tool and the versions of the stages that made a file."""
    label = E.label(signature)
    return E.appInfo(E.application(label, ident="readout-align", version=__version__))


def text_header(document: Document, signature: str) -> etree._Element:
    """The header of a text: title, source with digest, encoding and language."""
    source = E.bibl()
    source.append(E.title(document.title or document.readout))
    if document.date:
        source.append(E.date(when=document.date))
    source.append(E.idno(document.readout, type="readout"))
    if document.source.path:
        source.append(E.ptr(target=document.source.path))
    source.set("n", document.source.digest)
    revision = E.revisionDesc(E.change("made from its source by the tool", n=""))
    if document.status != "published":  # as all texts were before there was a status
        revision.set("status", document.status)
    return E.teiHeader(
        E.fileDesc(
            E.titleStmt(E.title(document.title or document.readout)),
            E.publicationStmt(E.p("Encoded for alignment; not a publication of its source.")),
            E.sourceDesc(source),
        ),
        E.encodingDesc(
            E.editorialDecl(
                E.segmentation(
                    E.p(
                        "Each s is one sentence, heading or line. White space between s elements"
                        " is a word space in English and nothing in Japanese."
                    )
                )
            ),
            _citations(),
            application(signature),
        ),
        E.profileDesc(E.langUsage(E.language(_LANGUAGE_NAMES[document.lang], ident=document.lang))),
        revision,
    )


def _citations() -> etree._Element:
    """The citation structure: p1.2 is //body/div[@n=1]/div[@n=2]."""
    item = E.citeStructure(unit="item", match="div", use="@n", delim=".")
    paragraph = E.citeStructure(item, unit="paragraph", match="div", use="@n", delim=".")
    section = E.citeStructure(paragraph, unit="section", match="//body/div", use="@n")
    return E.refsDecl(section, default="true")


def alignment_header(
    readout: str, made_from: tuple[str, str], people: tuple[tuple[str, str], ...], signature: str
) -> etree._Element:
    """The header of an alignment: both files, everyone responsible, pointers, status values.

    Args:
        readout: the id of the readout.
        made_from: the digests of the English and the Japanese TEI file.
        people: id and name of everyone who is responsible for a link.
        signature: the versions of the stages that made the alignment.
    """
    title = E.titleStmt(E.title(f"Alignment en-ja of {readout}"))
    title.append(_responsible("auto", "automatic alignment", "readout-align"))
    for person, name in people:
        title.append(_responsible(person, "decided on links", name))
    bibls = [
        E.bibl(E.ptr(target=f"../{lang}/{readout}.xml"), n=version)
        for lang, version in zip(("en", "ja"), made_from, strict=True)
    ]
    prefixes = [
        E.prefixDef(
            E.p(side),
            ident=lang,
            matchPattern="(.+)",
            replacementPattern=f"../{lang}/{readout}.xml#{lang}.$1",
        )
        for lang, side in (("en", "English side"), ("ja", "Japanese side"))
    ]
    meanings = (
        ("auto", "proposed by the tool, which may propose otherwise when it runs again"),
        ("confirmed", "confirmed by a person; never changed by the tool"),
        ("disputed", "doubted by a person; never changed by the tool"),
        ("stale", "a person's decision whose text has changed since"),
    )
    categories = []
    for status, meaning in meanings:
        category = E.category(E.catDesc(meaning))
        category.set(XML_ID, f"st.{status}")
        categories.append(category)
    taxonomy = E.taxonomy(*categories)
    taxonomy.set(XML_ID, "status")
    return E.teiHeader(
        E.fileDesc(
            title,
            E.publicationStmt(E.p("Stand-off; holds no text.")),
            E.sourceDesc(E.listBibl(*bibls)),
        ),
        E.encodingDesc(E.listPrefixDef(*prefixes), E.classDecl(taxonomy), application(signature)),
    )


def _responsible(ident: str, what: str, name: str) -> etree._Element:
    statement = E.respStmt(E.resp(what), E.name(name))
    statement.set(XML_ID, ident)
    return statement


def text_status(root: etree._Element) -> TextStatus:
    """The status of a text; one whose header gives none is published."""
    revision = root.find(f"{tag('teiHeader')}/{tag('revisionDesc')}")
    found = "published" if revision is None else revision.get("status", "published")
    return cast("TextStatus", found)  # the schema knows no other


def recorded_digest(root: etree._Element) -> tuple[str, str]:
    """The digest recorded in the header, and the digest of the present content.

    They differ if a person has changed anything in the file but the status of the text, which is
    kept when the text is made again.
    """
    change = root.find(f".//{tag('revisionDesc')}/{tag('change')}[@n]")
    revision = None if change is None else change.getparent()
    if change is None or revision is None:
        return "", ""
    written, status = change.get("n", ""), revision.attrib.pop("status", None)
    change.set("n", "")
    present = digest(etree.tostring(root, method="c14n"))
    change.set("n", written)
    if status is not None:
        revision.set("status", status)
    return written, present


def record_digest(root: etree._Element) -> None:
    """Write the digest of the content into the header, for :func:`recorded_digest`."""
    change = root.find(f".//{tag('revisionDesc')}/{tag('change')}")
    if change is not None:
        change.set("n", recorded_digest(root)[1])
