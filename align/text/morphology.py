"""Where Japanese words end, as a dictionary tells: needed where kanji stands beside kanji."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sudachipy import Dictionary, Morpheme, Tokenizer
    from sudachipy.sudachipy import PosMatcher


#: Characters that are looked at together; Sudachi takes 49,149 bytes at most.
_LONGEST = 10_000
#: Parts of speech, as UniDic names them.
_CONTENT = frozenset(("名詞", "動詞", "形容詞", "形状詞", "副詞"))
_NO_CONTENT = frozenset(("数詞", "非自立可能"))
_INFLECTED = frozenset(("動詞", "形容詞"))
_KANJI = re.compile(r"[\u3400-\u9fff々]")
_IDEOGRAPH = re.compile(r"[\u3400-\u9fffァ-ヺ々]")


@dataclass(frozen=True, slots=True)
class Words:
    """The shortest words of a text: offsets between them, and which are names and suffixes."""

    edges: frozenset[int]
    names: frozenset[int]  # where names of persons begin
    suffixes: frozenset[int]  # where suffixes and nouns of one character begin
    places: frozenset[int]  # where names of places begin


@functools.lru_cache(maxsize=1024)
def words_of(text: str) -> Words:
    """The words of a Japanese text.

    >>> sorted(words_of("両国連絡事務所").edges)  # 両国, 連絡, 事務, 所: there is no 国連
    [0, 2, 4, 6, 7]
    >>> words_of("町村大臣").names, words_of("制裁金").suffixes
    (frozenset({0}), frozenset({2}))
    """
    edges, names, suffixes, places, offset = {0}, set(), set(), set(), 0
    for word in _shortest_words(text):
        kinds = word.part_of_speech()
        if "人名" in kinds:
            names.add(offset)
        if "地名" in kinds:
            places.add(offset)
        single = len(word.surface()) == 1 and kinds[0] == "名詞"
        if kinds[0] == "接尾辞" or single:
            suffixes.add(offset)
        offset += len(word.surface())
        edges.add(offset)
    return Words(*map(frozenset, (edges, names, suffixes, places)))


def longest_words(text: str) -> list[str]:
    """The longest words of a Japanese text (SudachiPy's mode C); together they are the text.

    >>> longest_words("外務大臣は六者会合に触れた。")
    ['外務', '大臣', 'は', '六', '者', '会合', 'に', '触れ', 'た', '。']
    """
    from sudachipy import SplitMode

    tokenizer = _tokenizer()
    return [
        word.surface()
        for start in range(0, len(text), _LONGEST)
        for word in tokenizer.tokenize(text[start : start + _LONGEST], SplitMode.C)
    ]


def tagged_words(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    """The shortest words of a Japanese text; together they are the text.

    Returns:
        Each as it stands, its parts of speech as UniDic names them, and its dictionary form.

    >>> [(word, tags[0], base) for word, tags, base in tagged_words("会談した")]
    [('会談', '名詞', '会談'), ('し', '動詞', 'する'), ('た', '助動詞', 'た')]
    """
    return [
        (word.surface(), tuple(word.part_of_speech()), word.dictionary_form())
        for start in range(0, len(text), _LONGEST)
        for word in _tokenizer().tokenize(text[start : start + _LONGEST], _shortest())
    ]


def content_words(text: str) -> frozenset[str]:
    """The words of a Japanese text that carry its meaning, in the form of a dictionary.

    These are nouns, verbs, adjectives and adverbs with a kanji or katakana; no numerals.

    >>> sorted(content_words("外務大臣は、六者会合に触れた。"))
    ['会合', '外務', '大臣', '触れる']
    """
    found = set()
    tokenizer, has_meaning, is_inflected = _content_tokenizer()
    for start in range(0, len(text), _LONGEST):
        for word in tokenizer.tokenize(text[start : start + _LONGEST]):
            if has_meaning(word) and _IDEOGRAPH.search(surface := word.surface()):
                found.add(word.dictionary_form() if is_inflected(word) else surface)
    return frozenset(found)


@functools.lru_cache(maxsize=256)
def readings(text: str) -> tuple[tuple[int, int, str], ...]:
    """How the words of a Japanese text with kanji sound, and each two of them side by side.

    Returns:
        Where each begins and ends, and its reading in katakana. Names are left out, and words of
        one character that stand alone.

    >>> readings("核実権を")
    ((1, 3, 'ジッケン'), (0, 3, 'カクジッケン'))
    """
    found = []
    before: tuple[int, int, str] | None = None
    offset = 0
    for word in _shortest_words(text[:_LONGEST]):
        surface, kinds = word.surface(), word.part_of_speech()
        here = (offset, offset + len(surface), str(word.reading_form()))
        offset += len(surface)
        if not _KANJI.search(surface) or "固有名詞" in kinds:
            before = None
            continue
        if len(surface) > 1:
            found.append(here)
        if before and before[1] == here[0]:
            found.append((before[0], here[1], before[2] + here[2]))
        before = here
    return tuple(found)


def place_readings(text: str) -> tuple[tuple[int, str], ...]:
    """Where the names of places in kanji begin, countries left out, and their readings in katakana.

    >>> place_readings("長崎で会談した")
    ((0, 'ナガサキ'),)
    """
    if not _KANJI.search(text):
        return ()
    found, offset = [], 0
    for word in _shortest_words(text[:_LONGEST]):
        kinds, surface = word.part_of_speech(), word.surface()
        if "地名" in kinds and "国" not in kinds and len(surface) > 1 and _KANJI.search(surface):
            found.append((offset, str(word.reading_form())))
        offset += len(surface)
    return tuple(found)


@functools.lru_cache(maxsize=16)  # several checks ask for the words of one text
def _shortest_words(text: str) -> tuple[Morpheme, ...]:
    return tuple(_tokenizer().tokenize(text, _shortest()))


@functools.cache
def _tokenizer() -> Tokenizer:
    return _dictionary().tokenizer()


@functools.cache
def _content_tokenizer() -> tuple[Tokenizer, PosMatcher, PosMatcher]:
    """Gives the longest words; and tells which have a meaning, and which of those are inflected.

    It loads of each word only what is asked for, which takes a fifth less time.
    """
    dictionary = _dictionary()
    return (
        dictionary.tokenizer(mode="C", fields={"pos", "dictionary_form"}),
        dictionary.pos_matcher(lambda tags: tags[0] in _CONTENT and tags[1] not in _NO_CONTENT),
        dictionary.pos_matcher(lambda tags: tags[0] in _INFLECTED),
    )


@functools.cache
def _dictionary() -> Dictionary:
    # Sudachi, Takaoka et al. (2018): a dictionary of 1.5 million words, 20 ms to open.
    from sudachipy import Dictionary

    return Dictionary(dict="small")


@functools.cache
def _shortest() -> Any:
    from sudachipy import SplitMode

    return SplitMode.A


@functools.lru_cache(maxsize=1024)
def kana_of_surname(text: str) -> str:
    """The reading in katakana of a Japanese surname; "" for what the dictionary does not call one.

    >>> kana_of_surname("岸田"), kana_of_surname("会談"), kana_of_surname("王毅")
    ('キシダ', '', '')
    """
    words = list(_tokenizer().tokenize(text + "外務大臣", _shortest()))
    kinds = words[0].part_of_speech()
    is_one = words[0].surface() == text and ("姓" in kinds or "地名" in kinds)
    return str(words[0].reading_form()) if is_one else ""
