"""Word documents for tests, written part by part where python-docx has no words for them."""

from __future__ import annotations

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{_OFFICE}" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"


def part(root: str, content: str) -> str:
    """One part of a document, with all the namespaces."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {_NAMESPACES}>{content}</w:{root}>'


def relations(*each: tuple[str, str, str]) -> str:
    """A relationships part: id, kind and target of each."""
    lines = "".join(
        f'<Relationship Id="{i}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for i, kind, target in each
    )
    return f'<Relationships xmlns="{_RELATIONSHIPS}">{lines}</Relationships>'


def parts(body: str, **others: str) -> dict[str, str]:
    """The parts of a document: its body, and the content of styles, numbering, header1 …"""
    found = {
        "_rels/.rels": relations(("rId1", "officeDocument", "word/document.xml")),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
    }
    links = []
    for name, content in others.items():
        kind = name.rstrip("0123456789")
        root = {"header": "hdr", "footer": "ftr"}.get(kind, kind)
        found[f"word/{name}.xml"] = part(root, content)
        links.append((name, kind, f"{name}.xml"))
    found["word/_rels/document.xml.rels"] = relations(*links)
    return found


def packed(found: dict[str, str] | dict[str, bytes]) -> bytes:
    """Parts in a zip."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in found.items():
            archive.writestr(name, content)
    return stream.getvalue()


def docx(body: str, **others: str) -> bytes:
    """A document with this body and these other parts."""
    return packed(parts(body, **others))


def run(text: str, properties: str = "") -> str:
    """Text with properties."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(content: str, properties: str = "") -> str:
    """A paragraph: bare text, or its runs in XML."""
    inner = content if content.startswith("<") or not content else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def style(
    identity: str, name: str, content: str = "", based_on: str = "", kind: str = "paragraph"
) -> str:
    """A style; ``content`` holds its properties."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{identity}">'
        f'<w:name w:val="{name}"/>{base}{content}</w:style>'
    )


def item(text: str, num: int | None = 1, level: int | None = 0, more: str = "") -> str:
    """A list paragraph."""
    index = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    identity = "" if num is None else f'<w:numId w:val="{num}"/>'
    return p(text, f"{more}<w:numPr>{index}{identity}</w:numPr>")


def level(index: int, text: str, form: str = "decimal", start: int = 1, more: str = "") -> str:
    """One level of a list definition."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def definition(identity: int, *levels: str) -> str:
    """A list definition."""
    return f'<w:abstractNum w:abstractNumId="{identity}">{"".join(levels)}</w:abstractNum>'


def num(identity: int, defined: int, overrides: str = "") -> str:
    """A list of that definition."""
    return f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{defined}"/>{overrides}</w:num>'


def restart(index: int, start: int) -> str:
    """An override that starts a level anew."""
    return f'<w:lvlOverride w:ilvl="{index}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def table(*rows: list[str], header: str = "") -> str:
    """A table of cells, each its text or its paragraphs in XML."""
    lines = "".join(
        f"<w:tr>{header if not index else ''}"
        + "".join(f"<w:tc>{cell if cell.startswith('<') else p(cell)}</w:tc>" for cell in row)
        + "</w:tr>"
        for index, row in enumerate(rows)
    )
    return f"<w:tbl>{lines}</w:tbl>"
