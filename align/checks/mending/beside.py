"""What stands beside words may not fit those that are put in their place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from align.model.finding import Wording

if TYPE_CHECKING:
    from align.model.anchor import Lang
    from align.model.term import Concept

_WORDS_NEAR, _CHARACTERS_NEAR, _STEM, _SHORTEST = 4, 14, 5, 3
_EN_WORD = re.compile(r"[^\W\d_]+")
_JA_WORD = re.compile(r"[一-鿿々]{2,}|[ァ-ヺー]{2,}|[A-Za-zＡ-Ｚａ-ｚ]{2,}")
#: A part of a name must be as like as this to the word that it replaces.
_LIKE = 0.6


def said_beside(surface: str, words: str, before: str, after: str, lang: Lang) -> Wording | None:
    """Why new words would say again what stands beside them; None where they do not.

    "Ukrainian refugees" is not "Ukrainian evacuees from Ukraine".
    """
    if lang == "en":
        near = [*_stems(before)[-_WORDS_NEAR:], *_stems(after)[:_WORDS_NEAR]]
        added = [stem for stem in _stems(words) if stem not in _stems(surface)]
        again = [stem for stem in added if len(stem) > _SHORTEST and stem in near]
    else:
        beside = before[-_CHARACTERS_NEAR:] + "\n" + after[:_CHARACTERS_NEAR]
        added = [word for word in _JA_WORD.findall(words) if word not in surface]
        again = [word for word in added if word in beside]
    if not again:
        return None
    return Wording(
        f'"{words}" says again what stands beside it', f"「{words}」とすると前後の語と重複する"
    )


def _stems(text: str) -> list[str]:
    """The beginnings of words: Ukraine and Ukrainian begin alike."""
    return [word[:_STEM].lower() for word in _EN_WORD.findall(text)]


def name_part(concept: Concept, surface: str, better: str, lang: Lang) -> str | None:
    """The form of a person's name that has as many parts as the words of the text.

    The surname of the preferred form where the text has a surname: Gemba, not Koichiro Gemba.

    Returns:
        The form; None where no one part of the name is like the words.
    """
    wanted = len(_parts(surface, lang))
    if len(_parts(better, lang)) == wanted:
        return better
    forms = [t.text for t in concept.terms if t.lang == lang and t.approved]
    parts = {part for form in (better, *forms) for part in (form, *_parts(form, lang))}
    like = {
        part: OSA.normalized_similarity(surface.lower(), part.lower())
        for part in parts
        if len(_parts(part, lang)) == wanted and part[:1].isupper() == surface[:1].isupper()
    }
    best = max(like.values(), default=0.0)
    found = [part for part, likeness in like.items() if likeness == best]
    return found[0] if best >= _LIKE and len(found) == 1 else None


def _parts(name: str, lang: Lang) -> list[str]:
    return re.split(r"\s+" if lang == "en" else r"[・＝\s]+", name.strip())
