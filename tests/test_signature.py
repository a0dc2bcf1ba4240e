"""What a file is that is neither text nor a Word document."""

from __future__ import annotations

import gzip
import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from align.errors import AlignError
from align.ingest.formats import read_page
from tests.worddoc import docx, packed

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Align

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def named(name: str) -> bytes:
    """An OLE file with a stream of this name."""
    return OLE + name.encode("utf-16-le")


def typed(mimetype: str) -> bytes:
    """A zip that begins with its type, as OpenDocument and EPUB have it."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", mimetype)
        archive.writestr("content.xml", "<x/>")
    return stream.getvalue()


WORD = docx("<w:p><w:r><w:t>The harbour was opened.</w:t></w:r></w:p>")
MHTML = (
    b"From: <Saved>\r\nSubject: Harbour\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n"
)
KINDS = {
    "a PDF file": b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n",
    "a PDF file, its lines ended as on Windows": b"%PDF-1.7\r\n%\xb5\xb5\r\n",
    "a PDF file after a mark and blanks": b"\xef\xbb\xbf\n  %PDF-1.5\n1 0 obj",
    "a PDF file cut off": b"%PDF-1.6",
    "a PostScript file": b"%!PS-Adobe-3.0\n%%Title: x\n",
    "a Rich Text file": b"{\\rtf1\\ansi\\deff0 {\\fonttbl}}",
    "a saved e-mail or web archive": MHTML,
    "a document of Word before 2007": named("WordDocument"),
    "an Excel workbook": named("Workbook"),
    "an Ichitaro document": named("JSRV_SegmentInformation"),
    "a Word file with a password": named("EncryptedPackage"),
    "a file of Office before 2007": OLE[:40],
    "an Excel workbook (.xlsx)": packed({"[Content_Types].xml": "x", "xl/workbook.xml": "x"}),
    "a PowerPoint presentation": packed({"_rels/.rels": "x", "ppt/presentation.xml": "x"}),
    "an OpenDocument text": typed("application/vnd.oasis.opendocument.text"),
    "an e-book": typed("application/epub+zip"),
    "an archive (ZIP)": packed({"talks.txt": "The ministers met."}),
    "a Word or ZIP file that is cut off": WORD[: len(WORD) // 2],
    "a picture (PNG)": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "a picture (PNG) cut off": b"\x89PNG",
    "a picture (JPEG)": b"\xff\xd8\xff\xe0\0\x10JFIF\0",
    "a picture (GIF)": b"GIF89a\x10\0\x10\0\x80\0\0",
    "a compressed file (gzip)": gzip.compress(b"The ministers met."),
    "a database (SQLite)": b"SQLite format 3\0\x10\0",
    "a program (ELF)": b"\x7fELF\x02\x01\x01" + bytes(40),
    "a program (Mach-O)": b"\xcf\xfa\xed\xfe\x07\0\0\x01",
    "a program (Windows)": b"MZ\x90\0\x03\0\0\0\x04\0",
    "an archive (tar)": b"talks.txt" + bytes(248) + b"ustar\x0000",
    "an XML file": b"<?xml version='1.0'?>\n<TEI><text/></TEI>",
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["talks.txt", "talks.docx"])
def test_a_file_that_is_not_read_is_told_by_its_kind(kind: str, name: str) -> None:
    with pytest.raises(AlignError) as error:
        read_page(KINDS[kind], name, "ja")
    told = kind.removesuffix(" cut off") if "that is" not in kind else kind
    assert error.value.what.startswith(told.partition(",")[0].partition(" after")[0])
    assert error.value.where == name
    assert error.value.todo
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "text",
    [
        "%PDF-1.4 is what such files begin with, said the minister.",
        "The file begins with:\n%PDF-1.4\n",
        "MZ was the first to speak.",
        "BM Line, a shipping company, was named.",
        "PK of the harbour office took notes.",
        "GIF89a pictures will not be published.",
        "ID3 tags were discussed.",
        "Subject: the harbour. The ministers met.",
    ],
)
def test_a_text_that_begins_like_a_file_of_another_kind_is_read(text: str) -> None:
    blocks = read_page(text.encode(), "talks.txt", "en").blocks
    assert " ".join(block.text for block in blocks) == " ".join(text.split())


@pytest.mark.parametrize(
    "head",
    [
        "\ufeff\n  <!DOCTYPE html><html>",
        "<?xml version='1.0' encoding='utf-8'?>\n<!-- saved -->\n<!DOCTYPE html PUBLIC 'x'><html>",
        "<!-- a --> <!-- b -->\n<HTML>",
        "<head><title>x</title></head>",
        "\r\n<meta charset='utf-8'>",
    ],
)
def test_a_page_is_a_page_whatever_stands_before_it(head: str) -> None:
    page = f"{head}<body><p>The ministers met.</p></body>".encode()
    assert [b.text for b in read_page(page, "talks.txt", "en").blocks] == ["The ministers met."]


def test_one_line_tells_a_renamed_file(tmp_path: Path, align: Align) -> None:
    source = tmp_path / "2001-02-03-talks.txt"
    source.write_bytes(KINDS["a PDF file"])
    for language in (["--lang", "ja"], []):
        found = align("ingest", source, *language, "--stdout")
        assert (found.code, found.out) == (2, "")
        assert found.err == (
            f"error: {source}: a PDF file, which is not read;"
            " export it as Word (.docx) or plain text\n"
        )
