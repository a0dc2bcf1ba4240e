"""Which encoding bytes are in: the one in which they are likeliest to be a text.

The bytes are read in each encoding, and each reading is scored: how likely such a text is
(likelihood.py), and how usual the encoding is. A reading in which some bytes mean nothing is
scored as well, since a damaged file must be reported as damaged and not read in another
encoding. Two more are scored: "no encoding that is known", and, where the best reading is not
clearly Japanese, the encodings of other languages (foreign.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
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
#: For an encoding that is reported and not read: the sources of a readout are rarely in one.
_FOREIGN = -8.0


def _utf_16(data: bytes, codec: str, errors: str) -> str:
    if errors == "strict":
        return data.decode(codec)
    # A byte too many is no character; half a pair of surrogates stands for itself.
    return data[: len(data) // 2 * 2].decode(codec, "surrogatepass")


#: What reads bytes in an encoding; ``errors`` is that of ``bytes.decode``.
_READERS: dict[str, Callable[[bytes, str], str]] = {
    "utf-8": lambda data, errors: data.decode("utf-8", errors),
    "shift_jis": jis.shift_jis,
    "euc-jp": jis.euc_jp,
    "windows-1252": lambda data, errors: data.decode("cp1252", errors),
    "utf-16le": lambda data, errors: _utf_16(data, "utf-16-le", errors),
    "utf-16be": lambda data, errors: _utf_16(data, "utf-16-be", errors),
    "": lambda data, errors: data.decode("ascii", errors),
}

_SAMPLE = 1200  # bytes by which a text is judged
#: The share of characters that UTF-16 must have in common with Shift_JIS. Misread bytes are
#: kanji that are in no JIS set.
_JAPANESE = 0.5

#: What is not ASCII, and its neighbours. Bytes below 40 are never part of a longer character.
_RUN = re.compile(b"[\\0-\x7f]{,2}[\x80-\xff][\x40-\xff]{,4000}[\\0-\x3f]?")
#: The share of hiragana in what is not ASCII. Prose has half; of the foreign texts in the tests,
#: traditional Chinese read as EUC-JP has a tenth, the others none.
_MUCH_HIRAGANA = 0.2
_HIRAGANA = re.compile("[ぁ-ん]")
_NOT_ASCII = re.compile("[^\x00-\x7f]")
_SURROGATE = re.compile("[\udc80-\udcff]")


@dataclass(frozen=True, slots=True)
class Candidate:
    """What bytes are under one encoding."""

    encoding: str  # "" for none that is known
    text: str
    error: UnicodeDecodeError | None
    log_probability: float  # natural, less a constant that all candidates share


def candidates(data: bytes, lang: Lang | None, declared: str) -> list[Candidate]:
    """All readings of bytes that are not pure ASCII text, the likeliest first."""
    wide = [name for name in ("utf-16le", "utf-16be") if _may_be_utf_16(data, name)]
    names = ["utf-8", "shift_jis", "euc-jp", "windows-1252", *wide]
    readings = {name: _read(data, name) for name in names}
    if not wide and [name for name in names if not readings[name][1]] == ["utf-8"]:
        return [Candidate("utf-8", readings["utf-8"][0], None, 0.0)]
    if readings["utf-8"][1]:  # what is UTF-8 is in a known encoding
        readings[""] = ("", None)
    sample = data[:_SAMPLE] if wide else _sample(data)
    samples = {name: _READERS[name](sample, "surrogateescape") for name in readings}
    found = []
    for name, (text, error) in readings.items():
        score = _PRIOR[name] + _BY_LANGUAGE.get(lang or "", {}).get(name, 0.0)
        score += _DECLARED * (name == declared) + (_DAMAGED if error else 0.0)
        found.append(Candidate(name, text, error, score + log_likelihood(samples[name])))
    best = max(found, key=lambda candidate: candidate.log_probability)
    if best.error or not _is_surely_japanese(samples[best.encoding]):
        found += _foreign_candidates(sample, declared)
    return sorted(found, key=lambda candidate: -candidate.log_probability)


def looks_like_utf_16(data: bytes) -> bool:
    """Whether bytes that may all be ASCII may be UTF-16 as well."""
    return _may_be_utf_16(data, "utf-16le") or _may_be_utf_16(data, "utf-16be")


def _foreign_candidates(sample: bytes, declared: str) -> Iterator[Candidate]:
    """The readings in encodings that are reported and not read, without their texts."""
    for name, foreign in FOREIGN.items():
        text = sample.decode(foreign.codec, "surrogateescape")
        if is_plausible(text, foreign.script):
            damaged = _DAMAGED if _SURROGATE.search(text) else 0.0
            score = _FOREIGN + _DECLARED * (name == declared) + damaged
            yield Candidate(name, "", None, score + log_likelihood(text, foreign.script))


def _is_surely_japanese(text: str) -> bool:
    """Whether a text has as much hiragana as Japanese: a misread one has none, or little."""
    return len(_HIRAGANA.findall(text)) >= _MUCH_HIRAGANA * len(_NOT_ASCII.findall(text)) > 0


def _read(data: bytes, name: str) -> tuple[str, UnicodeDecodeError | None]:
    try:
        return _READERS[name](data, "strict"), None
    except UnicodeDecodeError as error:
        return "", error


def _may_be_utf_16(data: bytes, name: str) -> bool:
    text = _READERS[name](data[:_SAMPLE], "surrogateescape")
    known = text.encode("cp932", "ignore").decode("cp932")
    return len(known) >= _JAPANESE * len(data[:_SAMPLE]) / 2


def _sample(data: bytes) -> bytes:
    """What is not ASCII in the first part of a text, in whole runs."""
    if len(data) <= _SAMPLE:
        return data
    runs, size = [], 0
    for match in _RUN.finditer(data):
        runs.append(match[0])
        size += len(match[0])
        if size >= _SAMPLE:
            break
    return b"".join(runs)
