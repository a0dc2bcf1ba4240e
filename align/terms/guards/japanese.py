"""Rules of Japanese words: where kanji stands beside kanji."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.terms.forms.titles import BEFORE_ROLE, TITLE_AFTER
from align.terms.guards.place import KANJI, KATAKANA
from align.text.morphology import words_of

if TYPE_CHECKING:
    from align.terms.guards.place import Place

#: Behind a term in kanji: these make it another word (大使館, 中国地方).
_OTHER_WORD = ("館", "地方", "山地", "街道")
_CHANGING = frozenset(word[0] for word in _OTHER_WORD)
#: Behind a title: what belongs to the office, or is another office: 大統領府, 大臣政務官.
_OFFICE_OF = frozenset("館府官室選令公夫制職権候庁省補政次副秘級")
#: Before a body: one of a town or a province, not of the state.
_LOCAL = frozenset("県市町村都区州郡")
#: Behind the name of a place: the name of something else, which need not render the place.
_NAMED_AFTER_PLACE = re.compile(
    "橋|石|溝|財団|電力|ガス|製鉄|生命|商工|学術|赤十字|相撲|将棋|大学|銀行|新聞|航空|放送|テレビ|酒|語|海|町|村|市|郡|寺|神社|城|家屋|料理|史|文学|製|産"
)
_DIRECTION = re.compile("(?:[東西南北]|中央|赤道|ラテン・?)$")
#: Suffixes that leave a word what it is.
_OPEN_SUFFIX = frozenset("側等間中後前時上内外達的下別毎化性")
#: Longer terms are not met by chance where two words meet.
SHORT = 4


def may_be_other_word(folded: str, start: int, end: int) -> bool:
    """Whether a rule of this module may apply to a match; a quick look at its neighbours."""
    return folded[end : end + 1] in _CHANGING or (
        end - start <= SHORT and _beside_kanji(folded, start, end)
    )


def has_other_ending(place: Place) -> bool:
    """大使館 is not 大使."""
    ends = KANJI.match(place.folded, place.folded_end - 1)
    return bool(ends) and place.folded.startswith(_OTHER_WORD, place.folded_end)


def crosses_words(place: Place) -> bool:
    """両国連絡 holds no 国連.

    A dictionary may divide a compound wrongly, so a term of three characters or more must be off
    at both its ends.
    """
    off = _ends_off(place)
    return off == 2 or (off == 1 and place.folded_end - place.folded_start < 3)


def is_off_at_an_end(place: Place) -> bool:
    """日本海溝 holds no 日本海: the name of a place is off at one end."""
    return _ends_off(place) > 0


def _ends_off(place: Place) -> int:
    folded, start, end = place.folded, place.folded_start, place.folded_end
    if end - start > SHORT or not _beside_kanji(folded, start, end):
        return 0
    edges = words_of(folded).edges
    return (start not in edges) + (end not in edges)


def _beside_kanji(folded: str, start: int, end: int) -> bool:
    if KANJI.match(folded[start - 1 : start]) and KANJI.match(folded, start):
        return True
    if not KANJI.match(folded, end):
        return False
    return bool(KANJI.match(folded, end - 1) or KATAKANA.match(folded, end - 1))


def follows_direction(place: Place) -> bool:
    """南アメリカ is not アメリカ."""
    return bool(_DIRECTION.search(place.folded_before))


def is_no_name(place: Place) -> bool:
    """A listed surname may be another word: 町村 is also "towns and villages"."""
    start, end = place.folded_start, place.folded_end
    if end - start > 2 or not KANJI.match(place.folded, start) or has_title(place):
        return False
    return start not in words_of(place.folded).names


def is_bare_kanji(place: Place) -> bool:
    """A surname in kanji is too short to be told without its title."""
    return bool(KANJI.match(place.folded, place.folded_start)) and not has_title(place)


def follows_kanji(place: Place) -> bool:
    """Whether a surname in kanji is the end of another word."""
    if not KANJI.match(place.folded, place.folded_start):
        return False
    return bool(KANJI.match(place.last_folded)) and place.last_folded not in "元前新故現"


def follows_given_name(place: Place) -> bool:
    """リチャード・ベイカー is not トーマス・ベイカー."""
    return place.last_folded == "・" and bool(KATAKANA.match(place.folded_before[-2:-1]))


def has_title(place: Place) -> bool:
    """Whether a title stands behind a name."""
    return bool(TITLE_AFTER.match(place.folded, place.folded_end))


def belongs_to_office(place: Place) -> bool:
    """大統領府 and 大臣政務官 are not the office itself."""
    return bool(place.next_folded) and place.next_folded in _OFFICE_OF


def is_lesser_office(place: Place) -> bool:
    """副首相 is not 首相."""
    return place.last_folded == "副"


def is_in_name_of_body(place: Place) -> bool:
    """国連人口基金 need not be rendered by the United Nations."""
    short = place.folded_end - place.folded_start < 3
    kanji = KANJI.match(place.folded, place.folded_start)
    return bool(short and kanji and KANJI.match(place.next_folded))


def is_of_titled_person(place: Place) -> bool:
    """ラヴロフ・ロシア外相: the country of an office that stands beside its holder's name."""
    if not TITLE_AFTER.match(place.folded, place.folded_end):
        return False
    before = place.folded_before
    return before.endswith("・") and bool(KATAKANA.match(before[-2:-1]))


def is_of_several(place: Place) -> bool:
    """同大臣, 両外相, 前首相: no one country's office."""
    return not place.follows_place and place.last_folded in BEFORE_ROLE and bool(place.last_folded)


def follows_name(place: Place) -> bool:
    """Whether a title belongs to the name before it: 町村外務大臣, but not 韓国外交部長官."""
    before = place.last_folded
    return not place.follows_place and bool(KATAKANA.match(before) or KANJI.match(before))


def names_something_else(place: Place) -> bool:
    """日本橋 need not be rendered by Japan."""
    return bool(_NAMED_AFTER_PLACE.match(place.folded, place.folded_end))


def is_local(place: Place) -> bool:
    """県議会 is no parliament."""
    kanji = KANJI.match(place.folded, place.folded_start)
    return bool(kanji) and bool(place.last_folded) and place.last_folded in _LOCAL


def has_suffix(place: Place) -> bool:
    """Whether a suffix makes another word of a term: 制裁金 is no 制裁."""
    after = place.next_folded
    if not after or not KANJI.match(after) or after in _OPEN_SUFFIX:
        return False
    return place.folded_end in words_of(place.folded).suffixes
