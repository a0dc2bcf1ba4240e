"""Words, sentences and paragraphs left in the other language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.model.check import CheckOptions, Problem, text_check
from align.model.finding import Span, Wording
from align.text.english_spelling import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.anchor import Lang
    from align.model.annotation import AnnotatedText

_LATIN_RUN = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9 .,;:'’&/()\-–]*[A-Za-zÀ-ɏ.]|[A-Za-z]")
#: Addresses, and names of files.
ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]+@[\w.-]+\w|\b\w+(?:\.\w+)*\.(?:pdf|html?|docx?|xlsx?|csv|txt|jpg|png|zip)\b"
)
_BRACKETS = re.compile(
    r"（[^（）]*）|\([^()]*\)|「[^「」]*」|『[^『』]*』|“[^“”]*”|\"[^\"]*\"|《[^》]*》|【[^】]*】"
)
_JAPANESE_RUN = re.compile(
    r"[぀-ヿ㐀-鿿々〆〇。、「」『』・ー０-９Ａ-Ｚａ-ｚ]*[ぁ-んァ-ヺ一-鿿々][぀-ヿ㐀-鿿々〆〇。、「」『』・ー]*"
)
GRAMMAR_WORDS = frozenset(
    (
        "the of and to in for with on that was were is are be by at from which as his her their its has have had"
        " will would should they he she it this these both an a"
    ).split()
)
_PLAIN_WORD = re.compile(r"(?<![\w./@-])[a-z]{3,}(?![\w@/]|\.[a-z])")
#: Words in small letters that Japanese writes so, too.
_JAPANESE_TOO = frozenset(
    "http https www com org net html pdf via vs etc km kg mm cm ppm iphone ipad ebay de la von van der e-mail email"
    " et al al-qaeda bin ibn".split()
)
_OFFICES = re.compile(
    r"\b(?:Minister|Ministers|President|Secretary|Government|Ambassador|Prime|Foreign|Republic|Affairs|Agreement"
    r"|Treaty|Ministry|Department|Embassy|Consulate|Bureau|Envoy|Delegation|Chairman|Speaker|Director|Meeting|Talks|Summit|Statement|Council|Security|Cooperation|Relations|Issue|Issues)\b"
)
#: So many words in brackets are a sentence, not a name or a gloss; and a gloss of a title may be
#: long, so it must also have a verb.
_MANY_WORDS = 6
_VERB = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|would|should|said|stated|agreed|confirmed|met|held|discussed|welcomed"
    r"|expressed|explained)\b"
)


@text_check("D003", "Left in the other language", "未訳箇所", "error", CheckOptions)
def left_untranslated(text: AnnotatedText, _: CheckOptions) -> Iterator[Problem]:
    """Words, a sentence or a paragraph stand in the other language.

    Why it matters: what is left over from the source is published as a translation.

    Fails:

        両大臣は、peace treaty について議論した。

    Passes:

        両大臣は、G7及びASEANについて、ジョンソン外相（The Rt Hon Boris Johnson, Secretary of State）と議論した。

    Names of products and bodies, acronyms, addresses, and what stands in brackets or quotation marks as a
    name or a gloss may stay as they are. To settle one: translate the words.
    """
    for segment, _annotation in text.segments():
        for start, end in left_over(segment.text, text.lang):
            words = segment.text[start:end]
            yield Problem(
                Wording(
                    f'"{_short(words)}" is left in {"English" if text.lang == "ja" else "Japanese"}',
                    f"「{_short(words)}」が{'英語' if text.lang == 'ja' else '日本語'}のまま残っています。",
                ),
                (Span(text.lang, segment.anchor, start, end, words),),
            )


def left_over(text: str, lang: Lang) -> list[tuple[int, int]]:
    """Where words of the other language stand in a text, that are no names and no glosses."""
    return list(_english_left(text) if lang == "ja" else _japanese_left(text))


def _short(words: str) -> str:
    return words if len(words) <= 60 else words[:57] + "…"


def _english_left(text: str) -> Iterator[tuple[int, int]]:
    if not re.search("[A-Za-z]{2}", text):
        return
    if not re.search("[ぁ-んァ-ヺ一-鿿]", text):
        words = re.findall("[A-Za-z]+", text)
        if len(words) >= 4 and any(word in GRAMMAR_WORDS for word in words):
            yield 0, len(text)
        return
    bracketed = [m.span() for m in _BRACKETS.finditer(text)]
    text = ADDRESS.sub(lambda m: "_" * len(m[0]), text)
    for match in _LATIN_RUN.finditer(text):
        start, end = match.span()
        words = re.findall("[A-Za-z]+", match[0])
        inside = any(low <= start and end <= high for low, high in bracketed)
        if inside:
            if len(words) >= _MANY_WORDS and _VERB.search(match[0]) and match[0][-1] in ".!?":
                yield start, end
            continue
        if _is_left(match[0], words):
            yield start, end


def _is_name(words: list[str]) -> bool:
    """Whether a few words are a name: all but those of grammar have a capital."""
    return len(words) <= _LONGEST_NAME and all(
        word[0].isupper() or word in GRAMMAR_WORDS for word in words
    )


def _is_foreign(words: list[str]) -> bool:
    """Whether words are of a third language: Latin, French."""
    small = [word for word in words if word[0].islower()]
    return len(small) > 1 and 2 * sum(not is_known(word) for word in small) >= len(small)


_LONGEST_NAME = 5


#: Words of grammar that stand alone in no Japanese text.
_JOINTS = frozenset("and or of the with for on in to by from at".split())


def _is_left(run: str, words: list[str]) -> bool:
    if words[0] == "the" or (len(words) == 1 and run in _JOINTS):
        return True  # of 関税 and 銃器, the Planning Commissionの
    if _is_foreign(words) or (_is_name(words) and not _OFFICES.search(run)):
        return False
    plain = [w for w in _PLAIN_WORD.findall(run) if w not in _JAPANESE_TOO]
    if plain and any(word in GRAMMAR_WORDS for word in words) and len(words) >= 3:
        return True
    if len(plain) >= 2 or (plain and len(plain[0]) >= 4 and len(words) == 1):
        return True
    if plain and len(words) >= 2 and run.islower():
        return True
    return len(words) >= 2 and bool(_OFFICES.search(run)) and not run.isupper()


def _japanese_left(text: str) -> Iterator[tuple[int, int]]:
    if text.isascii():
        return
    bracketed = [m.span() for m in _BRACKETS.finditer(text)]
    for match in _JAPANESE_RUN.finditer(text):
        start, end = match.span()
        inside = any(low < start and end < high for low, high in bracketed)
        if inside and "。" not in match[0] and len(match[0]) <= 40:
            continue
        yield start, end
