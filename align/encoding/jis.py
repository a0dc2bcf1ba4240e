"""The encodings of the JIS character sets, each with the characters of vendors.

Rows and cells are those of JIS X 0208 with NEC row 13 (①, ㈱, Ⅲ) and the IBM kanji that NEC
gave rows 89 to 92 (髙, 﨑), as in the index jis0208 of the WHATWG Encoding Standard, section
5. Python's ``euc_jp`` and ``iso2022_jp`` know neither, and map six signs otherwise than
``cp932``; here all three encodings give one character for one cell, the one of ``cp932``:

>>> shift_jis(b"\\x81\\x60"), euc_jp(b"\\xa1\\xc1"), iso_2022_jp(b"\\x1b$B!A\\x1b(B")
('～', '～', '～')

With ``errors="strict"`` they raise UnicodeDecodeError with the offset of the first byte that
means nothing. With "surrogateescape" such a byte becomes a lone surrogate (PEP 383).
"""

from __future__ import annotations

import codecs
import re
from functools import cache
from itertools import chain

#: Codec error handlers of euc_jp, by the name of what they do after the rows of vendors.
_HANDLERS = {"strict": "align.jis.strict", "surrogateescape": "align.jis.escaped"}

# Where Python's euc_jp differs from cp932; all other cells were found equal.
_AS_CP932 = tuple(zip("〜‖−¢£¬", "～∥－￠￡￢", strict=True))
_TILDE_0212 = b"\x8f\xa2\xb7"  # ～ in JIS X 0212, which Python reads as an ASCII tilde

_VENDOR_ROWS = re.compile(b"(?:[\xad\xf9-\xfc][\xa1-\xfe]){1,512}+")
_VENDOR_THIRD = re.compile(b"\x8f[\xf3\xf4][\xa1-\xfe]")

# What cp932 makes of bytes that are no Shift_JIS (Encoding Standard, section 12.3.1).
_STRAY = re.compile("[\x80\xa0\uf8f0-\uf8f3]")

_ASCII, _ROMAN, _KANA, _X0212 = b"(B", b"(J", b"(I", b"$(D"
_SWITCH = re.compile(rb"\x1b(?:\([BJI]|\$\(?[@B]|\$\(D)|\x1b|[\x0e\x0f]")
_PAIRS = re.compile(b"[\xa1-\xfe]*")
_HALF_WIDTH = re.compile(b"[\xa1-\xdf ]*")
_HIGH = bytes(range(0x80, 0x100)) * 2  # sets the eighth bit


def shift_jis(data: bytes, errors: str = "strict") -> str:
    """Shift_JIS as of the Encoding Standard, section 12.3.1: ``cp932`` less stray bytes."""
    text = data.decode("cp932", errors)
    if errors == "strict" and (found := _STRAY.search(text)):
        start = len(text[: found.start()].encode("cp932"))
        raise UnicodeDecodeError("shift_jis", data, start, start + 1, "no character")
    return text


def euc_jp(data: bytes, errors: str = "strict") -> str:
    """EUC-JP as of the Encoding Standard, section 12.1.1, and of eucJP-ms.

    Half-width kana stand after 8E and JIS X 0212 after 8F, as do, in rows 83 and 84, the IBM
    characters that neither set has (eucJP-ms).

    >>> euc_jp(b"\\xad\\xa1\\xfc\\xe2\\x8e\\xb1\\x8f\\xb0\\xa1")
    '①髙ｱ丂'
    """
    errors = _HANDLERS[errors]
    text = data.decode("euc_jp", errors)
    if _TILDE_0212 in data:  # 8F never stands second, so this cannot cut a character
        text = data.replace(_TILDE_0212, b"\xa1\xc1").decode("euc_jp", errors)
    for sign, as_cp932 in _AS_CP932:
        text = text.replace(sign, as_cp932)
    return text


def iso_2022_jp(data: bytes) -> str:
    """ISO-2022-JP as of the Encoding Standard, section 12.2.1, and of CP50221.

    Beyond the standard: JIS X 0212 (``ESC $ ( D``), and half-width kana between SO and SI. A
    line that ends before the return to ASCII is refused, as in the standard: software
    disagrees on what follows it.

    >>> iso_2022_jp(b"\\x1b$B-!\\x1b(I1\\x1b$(D0!\\x1b(B \\x0e1\\x0f")
    '①ｱ丂 ｱ'
    """
    parts: list[str] = []
    charset, kana, start = _ASCII, False, 0
    for match in chain(_SWITCH.finditer(data), [None]):
        end = match.start() if match else len(data)
        parts.append(_run(data, start, end, _KANA if kana else charset))
        if match is None:
            break
        start, switch = match.end(), match[0]
        if switch == b"\x1b":
            raise _wrong(data, end, "unknown escape sequence")
        if switch in b"\x0e\x0f":
            kana = switch == b"\x0e"
        else:
            charset = switch[1:]
    return "".join(parts)


def _run(data: bytes, start: int, end: int, charset: bytes) -> str:
    """The characters between two escape sequences."""
    run = data[start:end]
    if charset == _ASCII:
        return run.decode("ascii")
    if charset == _ROMAN:
        return run.decode("ascii").replace("\\", "¥").replace("~", "‾")
    run = run.translate(_HIGH)
    if charset == _KANA:
        run = run.replace(b"\xa0", b" ")
        _check(data, start, run, _HALF_WIDTH)
        return run.decode("cp932")
    _check(data, start, run, _PAIRS)
    if len(run) % 2:
        raise _wrong(data, end - 1, "half a character")
    try:
        return euc_jp(re.sub(b"(..)", b"\x8f\\1", run) if charset == _X0212 else run)
    except UnicodeDecodeError as error:
        pairs = error.start // (3 if charset == _X0212 else 2)
        raise _wrong(data, start + 2 * pairs, "no character") from None


def _check(data: bytes, start: int, run: bytes, allowed: re.Pattern[bytes]) -> None:
    match = allowed.match(run)
    if match and match.end() < len(run):
        raise _wrong(data, start + match.end(), "no character of the set in force")


def _wrong(data: bytes, start: int, reason: str) -> UnicodeDecodeError:
    return UnicodeDecodeError("iso-2022-jp", data, start, start + 1, reason)


def _cell(pair: bytes) -> bytes:
    """The Shift_JIS bytes of an EUC-JP pair (Encoding Standard, section 12.3.2)."""
    row, cell = pair[0] - 0xA1, pair[1] - 0xA1
    lead, trail = row // 2, cell + (94 if row % 2 else 0)
    return bytes([lead + (0x81 if lead < 31 else 0xC1), trail + (0x40 if trail < 63 else 0x41)])


@cache
def _ibm() -> str:
    """The characters of eucJP-ms from 8FF3F3 to 8FF4FE.

    These are the IBM characters in the order of Shift_JIS (FA40 to FC4B) that EUC-JP has
    nowhere else, less ￢ and ￤, which stand in other rows, but with № (compared with the
    table EUC-JP-MS of glibc).
    """
    pairs = [bytes([lead, trail]) for lead in (0xFA, 0xFB, 0xFC) for trail in range(0x40, 0xFD)]
    found = "".join(pair.decode("cp932", "ignore") for pair in pairs if pair <= b"\xfc\x4b")
    elsewhere = {c for c in found if c.encode("euc_jp", "ignore")} - {"№"} | {"￢", "￤"}
    return "".join(c for c in found if c not in elsewhere)


def _vendor(error: UnicodeError) -> tuple[str, int]:
    """Codec error handler: the rows of vendors, which Python's euc_jp lacks."""
    if isinstance(error, UnicodeDecodeError):
        data, start = error.object, error.start
        if run := _VENDOR_ROWS.match(data, start):
            pairs = (run[0][i : i + 2] for i in range(0, len(run[0]), 2))
            try:
                return b"".join(map(_cell, pairs)).decode("cp932"), run.end()
            except UnicodeDecodeError as wrong:
                error.start, error.end = start + wrong.start, start + wrong.start + 2
        elif third := _VENDOR_THIRD.match(data, start):
            place = (third[0][1] - 0xF3) * 94 + third[0][2] - 0xF3
            if place >= 0:
                return _ibm()[place], third.end()
    raise error


def _vendor_or_escaped(error: UnicodeError) -> tuple[str | bytes, int]:
    try:
        return _vendor(error)
    except UnicodeDecodeError as wrong:
        return codecs.lookup_error("surrogateescape")(wrong)


codecs.register_error(_HANDLERS["strict"], _vendor)
codecs.register_error(_HANDLERS["surrogateescape"], _vendor_or_escaped)
