"""The container of a .docx: a zip of XML parts. The file may be malicious."""

from __future__ import annotations

import codecs
import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

from align.errors import AlignError
from align.files.xml import safe_parse
from align.ingest.docx.xml import to_transitional

if TYPE_CHECKING:
    from lxml import etree

#: A readout with pictures has some megabytes; its text without compression, less than one.
_LARGEST_FILE = 100_000_000
_MOST_PARTS = 10_000
_LARGEST_TEXT = 20_000_000  # of all parts that are read
#: XML is compressed to a tenth or a thirtieth, a zip bomb to a thousandth. The limit of Apache
#: POI (ZipSecureFile) is 100, for parts above 100 kB; long tables come near that.
_HIGHEST_RATIO, _NO_RATIO_BELOW = 200, 100_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DIRECTORY_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship of a part: the last word of its type, and the name of the other part."""

    id: str
    kind: str
    target: str


class Package:
    """The parts of a .docx. Each is read when it is needed.

    Parts are named as in the zip: ``word/document.xml``.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        _check_kind(data, name)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise AlignError(name, f"damaged .docx file ({error})", "save it again") from None
        self._parts: dict[str, list[zipfile.ZipInfo]] = {}
        for info in self._zip.infolist():
            path = info.filename.replace("\\", "/").lstrip("/")
            self._parts.setdefault(path.lower(), []).append(info)
        self._bytes_left = _LARGEST_TEXT

    def __contains__(self, part: str) -> bool:
        return part.lower() in self._parts

    def main(self) -> str:
        """The name of the part that holds the text; AlignError if there is none."""
        for relation in self.relations(""):
            if relation.kind == "officeDocument" and relation.target in self:
                return relation.target
        raise AlignError(self.name, "no Word document in it", "check that it is a .docx file")

    def relations(self, part: str) -> list[Relation]:
        """The relationships of a part ("" for those of the package itself)."""
        folder, base = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{base}.rels")
        if path not in self:
            return []
        return [
            Relation(
                element.get("Id", ""),
                element.get("Type", "").rpartition("/")[2],
                posixpath.normpath(posixpath.join("/", folder, element.get("Target", ""))).lstrip(
                    "/"
                ),
            )
            for element in self.parse(path).iter(_RELATIONSHIP)
            if element.get("TargetMode") != "External"
        ]

    def parse(self, part: str) -> etree._Element:
        """The XML of one part; AlignError if it is damaged or too large."""
        where = f"{self.name} ({part})"
        data = self._read(part)
        encoding = "utf-8-sig"  # ISO/IEC 29500-2 allows UTF-8 and UTF-16 only
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            encoding = "utf-16"
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError as error:
            raise AlignError(where, f"not UTF-8 (offset {error.start})", "save it again") from None
        try:
            root = safe_parse(text, where)
        except AlignError as error:
            if "depth" not in error.what:
                raise
            message = "nests elements more deeply than any text needs"
            raise AlignError(error.where, message, "save it again from Word") from None
        to_transitional(root)
        return root

    def _read(self, part: str) -> bytes:
        """The bytes of a part, after both the declared and the real size have been checked."""
        entries = self._parts[part.lower()]
        if len(entries) > 1:
            self._refuse(part, "stands twice in the file")
        info = entries[0]
        if info.flag_bits & _ENCRYPTED:
            self._refuse(part, "is encrypted", "save it without a password")
        if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            self._refuse(part, "is packed in a way no .docx may be")
        self._check_size(part, info.file_size, info.compress_size)
        try:
            with self._zip.open(info) as stream:
                data = stream.read(self._bytes_left + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError) as error:
            self._refuse(part, f"is damaged ({error})")
        self._check_size(part, len(data), info.compress_size)
        self._bytes_left -= len(data)
        return data

    def _check_size(self, part: str, size: int, packed: int) -> None:
        if size > self._bytes_left:
            self._refuse(part, f"makes more than {_LARGEST_TEXT:,} bytes of text", "split it")
        if size > _NO_RATIO_BELOW and size > packed * _HIGHEST_RATIO:
            self._refuse(part, f"expands more than {_HIGHEST_RATIO} times: no real text does")

    def _refuse(self, part: str, what: str, todo: str = "save it again from Word") -> NoReturn:
        raise AlignError(f"{self.name} ({part})", what, todo) from None


def _check_kind(data: bytes, name: str) -> None:
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise AlignError(name, "encrypted", "save it in Word without a password")
        raise AlignError(name, "in the format of Word before 2007", "save it as .docx")
    if len(data) > _LARGEST_FILE:
        raise AlignError(name, f"larger than {_LARGEST_FILE:,} bytes", "remove its pictures")
    if not zipfile.is_zipfile(io.BytesIO(data)):
        raise AlignError(name, "no .docx file", "open it in Word and save it as .docx")
    if data.count(_DIRECTORY_ENTRY) > _MOST_PARTS:
        raise AlignError(name, f"of more than {_MOST_PARTS:,} parts", "save it again from Word")
