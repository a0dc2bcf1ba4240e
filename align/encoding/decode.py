"""Bytes of a source to text, without loss or not at all."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.encoding import jis
from align.encoding.candidates import Candidate, candidates, looks_like_utf_16
from align.encoding.declared import declared_encoding, encoding_of
from align.encoding.foreign import FOREIGN
from align.errors import AlignError

if TYPE_CHECKING:
    from align.model.anchor import Lang

__all__ = ["Decoded", "declared_encoding", "decode"]

_LIMIT = 20_000_000  # bytes; a long novel has one million

_MARKS = (  # byte order marks, the longer first: UTF-32's begins like UTF-16's
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32le"),
    (codecs.BOM_UTF32_BE, "utf-32be"),
    (codecs.BOM_UTF16_LE, "utf-16le"),
    (codecs.BOM_UTF16_BE, "utf-16be"),
)
_DESIGNATION = re.compile(rb"\x1b[$(]|\x0e[!-_ ]+\x0f")
# RFC 1557, 1922, 1843 and 2152: these are ASCII, byte for byte.
_OTHER_SEVEN_BIT = (
    (re.compile(rb"\x1b\$\)C"), "ISO-2022-KR"),
    (re.compile(rb"\x1b\$[)*][AGH]"), "ISO-2022-CN"),
    (re.compile(rb"~\{(?:[!-}]{2})+~\}"), "HZ"),
    (re.compile(rb"(?<![A-Za-z0-9+/])\+[A-Za-z0-9/][A-Za-z0-9+/]{2,}-?(?![A-Za-z0-9+/])"), "UTF-7"),
)
_JAPANESE = re.compile("[\u3001-\u30ff\u4e00-\u9fff\uff01-\uff9f]")

_SHORT = 20  # bytes
_HEAD = 4096  # bytes in which control characters are counted
_MOST_CONTROLS = 0.02  # their share in a text that is damaged; a program has 0.3
_MOSTLY = 0.9

# The logarithm of how much likelier the best reading must be than the next: 20 to 1.
_MARGIN = 3.0

# XML 1.0 section 2.2: what a document can hold, less the white space read below as such.
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_NOT_ASCII = re.compile("[^\x00-\x7f]")
_USER_DEFINED = re.compile("[\ue000-\uf8ff]")  # F040 to F9FC
_CUT_OFF = re.compile("incomplete|unexpected end|truncated|half")
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\v\f\r")
_BYTE_LINE_END = re.compile(b"\r\n|[\r\n\v\f]")

_NAMES = {
    "utf-8": "UTF-8",
    "shift_jis": "Shift_JIS",
    "euc-jp": "EUC-JP",
    "iso-2022-jp": "ISO-2022-JP",
    "windows-1252": "windows-1252",
    "utf-16le": "UTF-16LE",
    "utf-16be": "UTF-16BE",
    "utf-32le": "UTF-32LE",
    "utf-32be": "UTF-32BE",
}
_ICONV = {"shift_jis": "CP932", "windows-1252": "CP1252"}


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a source and the encoding it was in."""

    text: str  # line ends are line feeds
    encoding: str  # by the lower-case name of the WHATWG Encoding Standard


def decode(data: bytes, name: str, lang: Lang | None = None, declared: str = "") -> Decoded:
    """The text of a source in UTF-8, UTF-16, a JIS encoding or windows-1252.

    The bytes tell which it is; ``lang`` and the encoding that a page or a server has declared
    weigh in mildly. Line ends become line feeds. What is broken, what may as well be another
    encoding, and any character that XML cannot hold is refused with its place.

    >>> decode("会談は①大阪".encode("cp932"), "talks.txt", declared="utf-8")
    Decoded(text='会談は①大阪', encoding='shift_jis')
    """
    if len(data) > _LIMIT:
        raise AlignError(
            name,
            f"{len(data):,} bytes are no readout; the limit is {_LIMIT:,}",
            "check that this is the right file, or split it",
        )
    encoding, text = _decoded(data, name, lang, encoding_of(declared or declared_encoding(data)))
    text = _LINE_END.sub("\n", text)
    if len(_FORBIDDEN.findall(text)) > 1 and _is_binary(data):
        raise _no_text(name)
    _check_characters(text, name, encoding)
    return Decoded(text, encoding)


def _decoded(data: bytes, name: str, lang: Lang | None, declared: str) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, _marked(data, len(mark), encoding, name)
    if data.isascii():
        _check_seven_bit(data, name)
        if _DESIGNATION.search(data):
            try:
                return "iso-2022-jp", jis.iso_2022_jp(data)
            except UnicodeDecodeError as error:
                raise _broken(data, name, "iso-2022-jp", error) from None
        # A few characters of ASCII may be kana in UTF-16 too: too few to tell, and unlikely.
        short = len(data) < _SHORT and b"\0" not in data
        if short or not looks_like_utf_16(data):
            return "utf-8", data.decode("ascii")
    best, *others = candidates(data, lang, declared)
    if best.encoding in FOREIGN:
        raise _foreign(name, best.encoding)
    if best.error:
        if _is_binary(data) and not _is_cut_off(data, best.error):
            raise _no_text(name)
        raise _broken(data, name, best.encoding, best.error)
    floor = best.log_probability - _MARGIN
    close = [
        other for other in others if other.log_probability > floor and other.encoding not in FOREIGN
    ]
    rivals = [other for other in close if other.text != best.text]
    if not best.encoding or any(not rival.encoding for rival in rivals):
        raise _no_text(name) if _is_binary(data) else _unknown(data, name)
    if rivals:
        raise _ambiguous(name, best, rivals[0])
    return best.encoding, best.text


def _marked(data: bytes, start: int, encoding: str, name: str) -> str:
    """The text after a byte order mark, which decides (Encoding Standard, section 6.1)."""
    try:
        return data[start:].decode(encoding)
    except UnicodeDecodeError as error:
        wrong = UnicodeDecodeError(
            encoding, data, start + error.start, start + error.end, error.reason
        )
        raise _broken(data, name, encoding, wrong) from None


def _check_characters(text: str, name: str, encoding: str) -> None:
    if found := _FORBIDDEN.search(text):
        raise AlignError(
            f"{name}:{_line(text, found.start())}",
            f"control character U+{ord(found[0]):04X}",
            "remove it; if the whole file looks garbled, it is not plain text",
        )
    if encoding == "shift_jis" and (found := _USER_DEFINED.search(text)):
        pair = found[0].encode("cp932").hex().upper()
        raise AlignError(
            f"{name}:{_line(text, found.start())}",
            f"user-defined character {pair} of Shift_JIS: its shape is known to one machine only",
            "put the character that is meant in its place, or 〓",
        )


def _line(text: str, end: int) -> int:
    return text.count("\n", 0, end) + 1


def _broken(data: bytes, name: str, encoding: str, error: UnicodeDecodeError) -> AlignError:
    before = data[: error.start]
    if encoding.startswith(("utf-16", "utf-32")):
        line = len(_LINE_END.findall(before.decode(encoding, "ignore"))) + 1
    else:
        line = len(_BYTE_LINE_END.findall(before)) + 1
    cut = _is_cut_off(data, error)
    return AlignError(
        f"{name}:{line}",
        f"broken {_NAMES[encoding]}: "
        + ("the text ends amid a character" if cut else f"{error.reason}")
        + f" (byte 0x{data[error.start]:02X} at offset {error.start})",
        "get the file anew, or mend it there",
    )


def _is_cut_off(data: bytes, error: UnicodeDecodeError) -> bool:
    return error.end >= len(data) and bool(_CUT_OFF.search(error.reason))


def _is_binary(data: bytes) -> bool:
    """Whether bytes that are no sound text were none to begin with."""
    controls = sum(byte in _CONTROLS for byte in data[:_HEAD])
    return controls > _MOST_CONTROLS * min(len(data), _HEAD)


def _no_text(name: str) -> AlignError:
    return AlignError(
        name, "no text: it holds bytes that no text has", "check that this is the right file"
    )


def _check_seven_bit(data: bytes, name: str) -> None:
    """Raise AlignError for encodings that look like ASCII and are not read."""
    for pattern, encoding in _OTHER_SEVEN_BIT:
        found = pattern.findall(data)
        if not found or (encoding == "UTF-7" and not _is_utf_7(b" ".join(found))):
            continue
        raise AlignError(
            name,
            f"seems to be in the encoding {encoding}, which is not read",
            f"save it as UTF-8 with iconv -f {encoding} -t UTF-8",
        )


def _is_utf_7(runs: bytes) -> bool:
    """Whether runs of letters and digits after a plus sign are Japanese in UTF-7."""
    try:
        text = runs.decode("utf-7").replace(" ", "")
    except UnicodeDecodeError:
        return False
    return len(text) > 1 and len(_JAPANESE.findall(text)) >= _MOSTLY * len(text)


def _unknown(data: bytes, name: str) -> AlignError:
    start = next(i for i, byte in enumerate(data) if byte > 0x7F or byte in _CONTROLS)
    line = len(_BYTE_LINE_END.findall(data[:start])) + 1
    return AlignError(
        f"{name}:{line}",
        f"unknown encoding (byte 0x{data[start]:02X} at offset {start})",
        "save it as UTF-8, for example: iconv -f ITS-ENCODING -t UTF-8",
    )


def _foreign(name: str, encoding: str) -> AlignError:
    found = FOREIGN[encoding]
    of = f" of texts in {found.language}" if found.language else ""
    unless = "if it is in Japanese or English, " if found.language else ""
    return AlignError(
        name,
        f"seems to be in {found.name}, an encoding{of} which is not read",
        f"{unless}save it as UTF-8 with iconv -f {found.codec.upper()} -t UTF-8",
    )


def _ambiguous(name: str, *readings: Candidate) -> AlignError:
    names = " or ".join(
        f'{_NAMES[reading.encoding]} ("{_glimpse(reading)}")' for reading in readings
    )
    iconv = _ICONV.get(readings[0].encoding, readings[0].encoding.upper())
    return AlignError(
        name,
        f"may be {names}",
        f"declare the encoding, or save the file as UTF-8, for example: iconv -f {iconv} -t UTF-8",
    )


def _glimpse(reading: Candidate) -> str:
    """The first words of a reading that are not ASCII."""
    found = _NOT_ASCII.search(reading.text)
    start = max(0, found.start() - 4) if found else 0
    return " ".join(reading.text[start : start + 16].split()) if reading.text else "damaged"
