"""Which encoding bytes are in: the one under which they are likeliest to be a text.

P(encoding | bytes) is proportional to P(encoding) x P(text), the text being what the bytes
are under that encoding. Every encoding stands to be judged, also one in which some byte
means nothing: a damaged file is to be told as damaged, not read as something else. So does
"none of these", under which bytes above 7F are noise, and so do the encodings of other
languages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from align.encoding import jis
from align.encoding.foreign import FOREIGN, is_plausible
from align.encoding.likelihood import log_likelihood

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from align.model.anchor import Lang

# Natural logarithms of P(encoding): rough, since a few characters outweigh them.
_PRIOR = {
    "utf-8": 0.0,
    "shift_jis": -1.5,
    "euc-jp": -3.5,
    "windows-1252": -2.5,
    "utf-16le": -5.0,
    "utf-16be": -5.0,
    "": -2.0,
}
_BY_LANGUAGE = {
    "en": {"windows-1252": 1.0, "shift_jis": -1.0, "euc-jp": -1.0},
    "ja": {"windows-1252": -2.0},
}
_DECLARED = 3.0
_DAMAGED = -10.0
#: Of an encoding that is told and not read: the sources of a readout are rarely in one.
_FOREIGN = -8.0

_STRICT: dict[str, Callable[[bytes], str]] = {
    "utf-8": lambda data: data.decode("utf-8"),
    "shift_jis": jis.shift_jis,
    "euc-jp": jis.euc_jp,
    "windows-1252": lambda data: data.decode("cp1252"),
    "utf-16le": lambda data: data.decode("utf-16-le"),
    "utf-16be": lambda data: data.decode("utf-16-be"),
}
_ESCAPED: dict[str, Callable[[bytes], str]] = {
    "utf-8": lambda data: data.decode("utf-8", "surrogateescape"),
    "shift_jis": jis.shift_jis_escaped,
    "euc-jp": jis.euc_jp_escaped,
    "windows-1252": lambda data: data.decode("cp1252", "surrogateescape"),
    "utf-16le": lambda data: _even(data).decode("utf-16-le", "surrogatepass"),
    "utf-16be": lambda data: _even(data).decode("utf-16-be", "surrogatepass"),
    "": lambda data: data.decode("ascii", "surrogateescape"),
}

_SAMPLE, _PLACES = 640, 4  # a text is judged by so many of its bytes, from so many places

_JAPANESE = 0.5  # the share of characters that UTF-16 must have in common with Shift_JIS

_SAFE = re.compile(b"[\\0-\x3f]")  # never part of a longer character
_RUN = re.compile(b"[\x80-\xff][\x40-\xff]*")
#: The share of hiragana in what is not ASCII. Prose has half; of the foreign texts in the tests,
#: traditional Chinese read as EUC-JP has a tenth, the others none.
_MUCH_HIRAGANA = 0.2
_HIRAGANA = re.compile("[ぁ-ん]")
_NOT_ASCII = re.compile("[^\x00-\x7f]")
_SURROGATE = re.compile("[\udc80-\udcff]")
_CUT = re.compile("[\udc80-\udcff]{1,3}(?:\n|\\Z)")


@dataclass(frozen=True, slots=True)
class Candidate:
    """What bytes are under one encoding."""

    encoding: str  # "" for none that is known
    text: str
    error: UnicodeDecodeError | None
    log_probability: float  # natural, less a constant that all candidates share


def candidates(data: bytes, lang: Lang | None, declared: str) -> list[Candidate]:
    """All readings of bytes that are not pure ASCII text, the likeliest first."""
    units = [name for name in ("utf-16le", "utf-16be") if _utf_16(data, name)]
    names = ["utf-8", "shift_jis", "euc-jp", "windows-1252", *units]
    readings = {name: _read(data, name) for name in names}
    if not units and [name for name in names if not readings[name][1]] == ["utf-8"]:
        return [Candidate("utf-8", readings["utf-8"][0], None, 0.0)]
    pieces = list(_pieces(data)) if len(data) > _SAMPLE and not units else [data[:_SAMPLE]]
    if readings["utf-8"][1]:  # noise is no UTF-8
        readings[""] = ("", None)
    found = []
    samples = {name: _sample(pieces, _ESCAPED[name], len(data)) for name in readings}
    for name, (text, error) in readings.items():
        score = _PRIOR[name] + _BY_LANGUAGE.get(lang or "", {}).get(name, 0.0)
        score += _DECLARED * (name == declared) + (_DAMAGED if error else 0.0)
        found.append(Candidate(name, text, error, score + log_likelihood(samples[name])))
    best = max(found, key=lambda candidate: candidate.log_probability)
    if best.error or not _is_surely_japanese(samples[best.encoding]):
        found += _foreign_candidates(data, pieces, declared)
    return sorted(found, key=lambda candidate: -candidate.log_probability)


def _foreign_candidates(data: bytes, pieces: list[bytes], declared: str) -> Iterator[Candidate]:
    """The readings in encodings that are told and not read, without their texts."""
    for name, foreign in FOREIGN.items():
        as_text = partial(str, encoding=foreign.codec, errors="surrogateescape")
        sample = _sample(pieces, as_text, len(data))
        if not is_plausible(sample, foreign.script):
            continue
        damaged = _DAMAGED if _SURROGATE.search(sample) else 0.0
        score = _FOREIGN + _DECLARED * (name == declared) + damaged
        yield Candidate(name, "", None, score + log_likelihood(sample, foreign.script))


def _sample(pieces: list[bytes], decode: Callable[[bytes], str], size: int) -> str:
    """Pieces of bytes of a certain size as text."""
    sample = "\n".join(map(decode, pieces))
    # Pieces end amid a character, the whole does not.
    return _CUT.sub("\n", sample) if size > _SAMPLE else sample


def _is_surely_japanese(text: str) -> bool:
    """Whether a text has as much hiragana as Japanese: what is misread has none, or little."""
    return len(_HIRAGANA.findall(text)) >= _MUCH_HIRAGANA * len(_NOT_ASCII.findall(text)) > 0


def looks_like_utf_16(data: bytes) -> bool:
    """Whether bytes that may all be ASCII are worth a look as UTF-16."""
    return _utf_16(data, "utf-16le") or _utf_16(data, "utf-16be")


def _read(data: bytes, name: str) -> tuple[str, UnicodeDecodeError | None]:
    try:
        return _STRICT[name](data), None
    except UnicodeDecodeError as error:
        return "", error


def _even(data: bytes) -> bytes:
    return data[: len(data) // 2 * 2]


def _utf_16(data: bytes, codec: str) -> bool:
    """Whether bytes are worth a look as UTF-16: noise is kanji, but of no JIS set."""
    text = _even(data[:_SAMPLE]).decode(codec, "ignore")
    known = text.encode("cp932", "ignore").decode("cp932")
    return len(known) >= _JAPANESE * len(data[:_SAMPLE]) / 2


def _pieces(data: bytes) -> Iterator[bytes]:
    """What is not ASCII, with its neighbours, from several places of a text."""
    end = 0
    for place in range(_PLACES):
        start = max(end, len(data) * place // _PLACES)
        if start and (safe := _SAFE.search(data, start)):
            start = safe.end()
        elif start:
            return
        length = 0
        for run in _RUN.finditer(data, start):
            end = min(run.end() + 1, run.start() + _SAMPLE // _PLACES - length)
            yield data[max(start, run.start() - 2) : end]
            length += end - run.start()
            if length >= _SAMPLE // _PLACES:
                break
        else:
            return
