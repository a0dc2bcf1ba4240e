"""Encodings that are known only to be told: those of other languages, and two old Western ones.

Their bytes mean something in the encodings that are read, too: Korean in EUC-KR is kanji in
EUC-JP, Russian in windows-1251 is accented letters in windows-1252. So each competes with
those by the likelihood of what it makes of the bytes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from align.encoding.likelihood import Script

# Orders of frequency: common knowledge, as are those of likelihood.py.
_HANGUL = (
    "이의다는에을하가고로지한은를기사인대도어시자리정서나해장아일주제과부전그와국수보상민조회적구"
    "비으원있게동들만성화내여공선명된연유소경안위세방되치무오중신재우관면거법라생합용까교모실계"
    "영개문물두간업진결외통니련것호할반당임러양협정력약때던체바말후년월북미러각려또등저더질권합"
)
_SIMPLIFIED = (
    "的国一在和是中人会了大有对为不方这我外们长部关于年日双与合作上发展系交表来时地到作出等政"
    "两将要以平经及同个问题议行成多进示过区家面全和加安重事所新强话生动实工现美高共本定后力领"
    "之他下相就主用理学也前开分自天电通当努势继续共识支持愿朝核半岛稳定维护解决见访总理席"
)
_TRADITIONAL = (
    "的國一在和是中人會了大有對為不方這我外們長部關於年日雙與合作上發展係交表來時地到出等政兩"
    "將要以平經及同個問題議行成多進示過區家面全加安重事所新強話生動實工現美高共本定後力領之他"
    "下相就主用理學也前開分自天電通當努勢繼續識支持願朝核半島穩維護解決見訪總席"
)
_CYRILLIC = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґў"
_GREEK = "αοιετσνηυρπκμλςωίδγέάόχήθφύώβζξψϊΰΐ"
_THAI = "านรอกเงมยลวดทตสบ่ั้ปคไิีุ็พหชจะแใขำโซถธณศึืูผฟฝภญษฐฉ"
_HEBREW = "יוהלאמרתבשנםדקעחפגצטכסזןךףץ"
_ARABIC = "اليمنوترةبعدسفهكحقجشطصخأغئزضثذىءظإؤآ"

_ALPHABET = "sqjx"  # what words set apart by spaces are next to


def _alphabet(first: str, last: str, order: str) -> Script:
    return Script(first, last, order, shift=2, rest=0.06, size=60, least=0.8, follow=_ALPHABET)


def _han(order: str) -> Script:
    seen = "".join(dict.fromkeys(order))
    return Script("\u4e00", "\u9fff", seen, shift=15, rest=0.5, size=4000, least=0.3, follow="j")


def _hangul(order: str) -> Script:
    seen = "".join(dict.fromkeys(order))
    return Script("가", "힣", seen, shift=10, rest=0.35, size=1500, least=0.4, follow="sj")


_OF_RUSSIA = _alphabet("\u0400", "\u04ff", _CYRILLIC)
_OF_GREECE = _alphabet("\u0370", "\u03ff", _GREEK)
_OF_THAILAND = _alphabet("\u0e00", "\u0e7f", _THAI)
_OF_ISRAEL = _alphabet("\u05b0", "\u05ea", _HEBREW)
_OF_ARABIA = _alphabet("\u0600", "\u06ff", _ARABIC)


@dataclass(frozen=True, slots=True)
class ForeignEncoding:
    """An encoding that is told and not read."""

    name: str  # as people write it
    language: str  # or its letters, as in "texts in Korean"; "" for Western ones
    codec: str  # Python's
    script: Script | None  # None for Latin letters


#: By the lower-case name of the WHATWG Encoding Standard.
FOREIGN: dict[str, ForeignEncoding] = {
    "euc-kr": ForeignEncoding("EUC-KR", "Korean", "cp949", _hangul(_HANGUL)),
    "gb18030": ForeignEncoding("GB18030", "Chinese", "gb18030", _han(_SIMPLIFIED)),
    "big5": ForeignEncoding("Big5", "Chinese", "cp950", _han(_TRADITIONAL)),
    "windows-1251": ForeignEncoding("windows-1251", "Cyrillic letters", "cp1251", _OF_RUSSIA),
    "koi8-r": ForeignEncoding("KOI8-R", "Cyrillic letters", "koi8_u", _OF_RUSSIA),
    "iso-8859-5": ForeignEncoding("ISO-8859-5", "Cyrillic letters", "iso8859_5", _OF_RUSSIA),
    "ibm866": ForeignEncoding("IBM866", "Cyrillic letters", "cp866", _OF_RUSSIA),
    "windows-1253": ForeignEncoding("ISO-8859-7", "Greek", "cp1253", _OF_GREECE),
    "windows-874": ForeignEncoding("TIS-620", "Thai", "cp874", _OF_THAILAND),
    "windows-1255": ForeignEncoding("windows-1255", "Hebrew", "cp1255", _OF_ISRAEL),
    "windows-1256": ForeignEncoding("windows-1256", "Arabic letters", "cp1256", _OF_ARABIA),
    "iso-8859-6": ForeignEncoding("ISO-8859-6", "Arabic letters", "iso8859_6", _OF_ARABIA),
    "macintosh": ForeignEncoding("Mac OS Roman", "", "macintosh", None),
    "ibm850": ForeignEncoding("IBM850, of MS-DOS", "", "cp850", None),
}

#: The labels of these that pages declare (Encoding Standard, section 4.2).
FOREIGN_LABELS = {
    "euc-kr": "ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 cp949 ms949 windows-949 uhc euckr",
    "gb18030": "gb2312 gb_2312-80 gbk x-gbk cp936 windows-936 euc-cn hz-gb-2312 chinese",
    "big5": "big5-hkscs cn-big5 x-x-big5 csbig5 cp950 windows-950",
    "windows-1251": "cp1251 x-cp1251",
    "koi8-r": "koi8 koi koi8_r koi8-u koi8-ru cskoi8r",
    "iso-8859-5": "iso8859-5 iso_8859-5 cyrillic csisolatincyrillic",
    "ibm866": "866 cp866 csibm866",
    "windows-1253": "cp1253 iso-8859-7 iso8859-7 iso_8859-7 greek greek8 elot_928",
    "windows-874": "tis-620 tis620 iso-8859-11 dos-874",
    "windows-1255": "cp1255 iso-8859-8 iso-8859-8-i iso8859-8 hebrew visual logical",
    "windows-1256": "cp1256 x-cp1256",
    "iso-8859-6": "iso8859-6 iso_8859-6 arabic asmo-708 ecma-114",
    "macintosh": "mac x-mac-roman csmacintosh",
    "ibm850": "cp850 850 cp437 ibm437",
}

#: Letters by which a language can be told. Kanji that are rare in Japanese are, byte for byte,
#: common ones of Korean or Chinese; a few of them are a list of names.
_FEWEST = 24
_ENGLISH_SIGNS = re.compile("[\0-\x7f“”‘’—–…·°]*")
_WESTERN = re.compile("[\0-\x7f“”‘’—–…·°£§«»¿¡Æ-ÏÑ-ÖØ-Üß-ïñ-öø-üÿŒœŸ]*")


def is_plausible(text: str, script: Script | None) -> bool:
    """Whether a text holds enough letters of a script, and most of them frequent ones.

    Without a script, whether it holds no signs but those of English, and accented letters.
    English of Korea or China, too, whose quotation marks and dashes are in two bytes each.
    """
    if script is None:
        return bool(_WESTERN.fullmatch(text))
    letters = [c for c in text if script.first <= c <= script.last]
    if not letters:
        return bool(_ENGLISH_SIGNS.fullmatch(text))
    known = sum(c in script.order for c in letters)
    return len(letters) >= _FEWEST and known >= script.least * len(letters)
