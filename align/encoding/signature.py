"""What a file is that is neither text nor a Word document, told by how its bytes begin.

A table of our own. puremagic 1.30 and filetype 1.2.0 (both MIT) take a text that begins with
"MZ" or "BM" for a program or a picture, and know nothing of Ichitaro. Here a signature of
letters alone counts only where control characters follow it, as no text has them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from align.errors import AlignError

_EXPORT = "export it as Word (.docx) or plain text"
_SAVE = "open it in its program and save it as Word (.docx)"
_UNPACK = "unpack it first"
_TYPE = "put its text into a .txt or .docx file"
_CHECK = "check that this is the right file"
_AGAIN = "get the file anew"

_ZIP, _ZIP_END, _OLE = b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0"
_ZIP_TAIL = 66_000  # bytes in which a ZIP ends: 22, and a comment of up to 65,535


@dataclass(frozen=True, slots=True)
class FileSignature:
    """What a file is, and what to do with it."""

    name: str  # as in "a PDF file"
    todo: str


# Signatures that hold a byte which no text begins with (Wikipedia, "List of file signatures").
_SIGNATURES = (
    (b"\x7fELF", "a program (ELF)", _CHECK),
    (b"\xcf\xfa\xed\xfe", "a program (Mach-O)", _CHECK),
    (b"\xce\xfa\xed\xfe", "a program (Mach-O)", _CHECK),
    (b"\xfe\xed\xfa\xcf", "a program (Mach-O)", _CHECK),
    (b"\xca\xfe\xba\xbe\0", "a program (Mach-O or Java)", _CHECK),
    (b"\0asm\x01\0\0\0", "a program (WebAssembly)", _CHECK),
    (b"\x89PNG", "a picture (PNG)", _TYPE),
    (b"\xff\xd8\xff", "a picture (JPEG)", _TYPE),
    (b"II*\0", "a picture (TIFF)", _TYPE),
    (b"MM\0*", "a picture (TIFF)", _TYPE),
    (b"\x1f\x8b\x08", "a compressed file (gzip)", _UNPACK),
    (b"\xfd7zXZ\0", "a compressed file (xz)", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "a compressed file (zstd)", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "an archive (7z)", _UNPACK),
    (b"Rar!\x1a\x07", "an archive (RAR)", _UNPACK),
    (b"SQLite format 3\0", "a database (SQLite)", _CHECK),
    (b"bplist0", "a property list of macOS", _CHECK),
    (b"\0\0\1\0", "a picture (icon)", _TYPE),
)
# Signatures that a text could begin with: they count where control characters follow.
_LETTERS = (
    (0, b"MZ", "a program (Windows)", _CHECK),
    (0, b"GIF8", "a picture (GIF)", _TYPE),
    (0, b"BM", "a picture (BMP)", _TYPE),
    (0, b"RIFF", "a picture or a recording (RIFF)", _TYPE),
    (0, b"8BPS", "a picture (Photoshop)", _TYPE),
    (0, b"BZh", "a compressed file (bzip2)", _UNPACK),
    (0, b"OggS", "a recording (Ogg)", _TYPE),
    (0, b"ID3", "a recording (MP3)", _TYPE),
    (0, b"MSCF", "an archive (CAB)", _UNPACK),
    (0, b"wOF", "a font", _CHECK),
    (0, b"OTTO", "a font", _CHECK),
    (4, b"ftyp", "a picture or a film (HEIC or MP4)", _TYPE),
    (2, b"-lh", "an archive (LZH)", _UNPACK),
    (257, b"ustar", "an archive (tar)", _UNPACK),
)
_NEAR = 48  # bytes after a signature in which a control character is looked for
_CONTROL = re.compile(rb"[\0-\x08\x0e-\x1a\x1c-\x1f]")

# Formats whose files are text. What is said about them in a sentence is none of them.
_PATTERNS = (
    (re.compile(rb"%PDF-(?:\d\.\d[ \t]*(?:[\r\n%]|\Z)|\Z)"), "a PDF file", _EXPORT),
    (re.compile(rb"%!PS(?:-Adobe-\d\.\d[^\r\n]*)?[ \t]*[\r\n]"), "a PostScript file", _EXPORT),
    (re.compile(rb"\{\\rtf\d?[\\{}\s]"), "a Rich Text file (RTF)", _SAVE),
    (
        re.compile(
            rb"(?:[A-Z][\w-]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){0,30}?MIME-Version:[ \t]*1",
            re.IGNORECASE,
        ),
        "a saved e-mail or web archive (MIME)",
        "save the page as HTML, or its text as .txt",
    ),
    (
        re.compile(rb"<\?xml[^>]*\?>\s*<\?mso-application\s+progid=\"Word\.Document\"\?>"),
        "a Word document in XML",
        "open it in Word and save it as .docx",
    ),
)
_BEFORE_PATTERN = re.compile(rb"(?:\xef\xbb\xbf)?\s*")

# What the names of the parts in a ZIP say; they stand in it as they are.
_IN_ZIP = (
    (b"xl/workbook.", "an Excel workbook (.xlsx)", _EXPORT),
    (b"ppt/presentation.", "a PowerPoint presentation (.pptx)", _EXPORT),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text (.odt)", _SAVE),
    (b"mimetypeapplication/vnd.oasis.opendocument.", "an OpenDocument file", _EXPORT),
    (b"mimetypeapplication/epub+zip", "an e-book (EPUB)", _EXPORT),
    (b"mimetypeapplication/hwp+zip", "a Hangul document (.hwpx)", _SAVE),
    (b"META-INF/MANIFEST.MF", "a program (Java)", _CHECK),
    (b"Index/Document.iwa", "a Pages document", _EXPORT),
)
_IN_WORD = (b"[Content_Types].xml", b"_rels/.rels")
# What the names of the streams in an OLE file say; these stand in UTF-16.
_IN_OLE = (
    ("EncryptedPackage", "a Word file with a password", "save it in Word without a password"),
    ("WordDocument", "a document of Word before 2007 (.doc)", _SAVE),
    ("JSRV_", "an Ichitaro document (.jtd)", _SAVE),
    ("HwpSummary", "a Hangul document (.hwp)", _SAVE),
    ("Workbook", "an Excel workbook (.xls)", _EXPORT),
    ("PowerPoint Document", "a PowerPoint presentation (.ppt)", _EXPORT),
    ("__properties_version", "an Outlook message (.msg)", _EXPORT),
    ("", "a file of Office before 2007 (.doc, .xls, .ppt)", _SAVE),
)


def check_kind(data: bytes, name: str) -> None:
    """Raise AlignError for the bytes of a file that is neither text nor a Word document.

    >>> check_kind(b"\\x1f\\x8b\\x08", "x")
    Traceback (most recent call last):
    align.errors.AlignError: x: a compressed file (gzip), which is not read; unpack it first
    """
    if kind := kind_of(data):
        what = kind.name if kind.todo == _AGAIN else f"{kind.name}, which is not read"
        raise AlignError(name, what, kind.todo)


def kind_of(data: bytes) -> FileSignature | None:
    """What a file is; None for text, a Word document, and what is not known.

    >>> kind_of(b"\\x89PNG\\r\\n").name, kind_of(b"BM, the shipping line, was named.")
    ('a picture (PNG)', None)
    """
    if data.startswith((_ZIP, _ZIP_END)):
        return _kind_of_zip(data)
    if data.startswith(_OLE):
        streams = ((name.encode("utf-16-le"), what, todo) for name, what, todo in _IN_OLE)
        return next(FileSignature(what, todo) for name, what, todo in streams if name in data)
    for start, what, todo in _SIGNATURES:
        if data.startswith(start):
            return FileSignature(what, todo)
    for offset, letters, what, todo in _LETTERS:
        end = offset + len(letters)
        if data[offset:end] == letters and _CONTROL.search(data, 0, end + _NEAR):
            return FileSignature(what, todo)
    begin = _BEFORE_PATTERN.match(data)
    for pattern, what, todo in _PATTERNS:
        if pattern.match(data, begin.end() if begin else 0):
            return FileSignature(what, todo)
    return None


def is_word(data: bytes) -> bool:
    """Whether bytes that are of no kind known here are to be read as a Word document."""
    return data.startswith(_ZIP)


def _kind_of_zip(data: bytes) -> FileSignature | None:
    for part, what, todo in _IN_ZIP:
        if part in data:
            return FileSignature(what, todo)
    if _ZIP_END not in data[-_ZIP_TAIL:]:
        return FileSignature("a Word or ZIP file that is cut off", _AGAIN)
    if not any(part in data for part in _IN_WORD):
        return FileSignature("an archive (ZIP)", _UNPACK)
    return None
