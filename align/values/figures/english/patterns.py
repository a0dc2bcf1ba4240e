"""Patterns and tables of English figures: see :mod:`align.values.figures.english`."""

from __future__ import annotations

import re

from align.values.figures.units import PREFIXES, UNITS_EN

SMALL = dict(
    zip(
        (
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
            " fifteen sixteen seventeen eighteen nineteen"
        ).split(),
        range(20),
        strict=True,
    )
)
TENS = {
    word: 10 * n
    for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
SCALES = {
    "hundred": 1e2, "dozen": 12.0, "thousand": 1e3, "million": 1e6, "billion": 1e9,
    "trillion": 1e12, "bn": 1e9, "mn": 1e6, "tn": 1e12, "m": 1e6, "k": 1e3, "b": 1e9,
}  # fmt: skip
ORDINALS = {
    word: n
    for n, word in enumerate(
        (
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
            " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
            " twentieth"
        ).split(),
        1,
    )
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70,
     "eightieth": 80, "ninetieth": 90, "hundredth": 100}  # fmt: skip
PARTS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "fourth": 0.25, "fifth": 0.2, "sixth": 1 / 6,
         "seventh": 1 / 7, "eighth": 0.125, "ninth": 1 / 9, "tenth": 0.1}  # fmt: skip

CARDINAL = "|".join(sorted([*SMALL, *TENS, "hundred", "thousand", "million", "billion",
                             "trillion", "dozen"], key=len, reverse=True))  # fmt: skip
ORDINAL = "|".join(sorted(ORDINALS, key=len, reverse=True))
PREFIX = "|".join(map(re.escape, sorted(PREFIXES, key=len, reverse=True)))
DIGITS = re.compile(
    r"(?<![\w.])(?:(?<![A-Za-z]-)|(?<=[a-z]-))"
    r"(?P<digits>(?>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?))(?!\.[0-9])"
    r"(?:(?P<suffix>st|nd|rd|th)\b|(?:[\s-]?(?P<scale>hundred|thousand|million|billion|trillion|dozen|bn|mn"
    r"|tn|[mkb](?![\w²]))s?\b)?)",
    re.IGNORECASE,
)
WORDS = re.compile(
    rf"(?P<words>(?:(?:{CARDINAL})(?:[\s-]|\sand\s)?)*?(?:(?P<ordinal>{ORDINAL})|(?:{CARDINAL})))"
    rf"(?![\w])(?!-way\b)(?!-(?:{CARDINAL}|{ORDINAL})\b)(?!(?:\sand)?\s(?:{CARDINAL})\b)"
    r"|(?P<pair>both|bilateral|trilateral|quadrilateral|triangular|(?:two|three|four|five)-way|twice|twofold|threefold|fourfold|fivefold|tenfold|pair|couple|half"
    r"|duo|trio|halv(?:e[ds]?|ing)|doubl(?:e[ds]?|ing)|tripl(?:e[ds]?|ing)|trebl(?:e[ds]?|ing)|quadrupl(?:e[ds]?|ing))\b",
    re.IGNORECASE,
)
PREFIX_BEFORE = re.compile(rf"(?<![A-Za-z])(?:{PREFIX})\s?$")
WORD = re.compile("[A-Za-z]+")
BEGINNINGS = frozenset(
    [*SMALL, *TENS, *ORDINALS, "hundred", "thousand", "million", "billion", "trillion", "dozen", *"both bilateral trilateral quadrilateral triangular twice twofold threefold fourfold fivefold tenfold pair couple".split(),
     *"half halve halves halved halving duo trio".split(),
     *(stem + end for stem in ("doubl", "tripl", "trebl", "quadrupl") for end in ("e", "es", "ed", "ing"))]
)  # fmt: skip
WORDED_AMOUNTS = {
    "both": 2, "bilateral": 2, "twice": 2, "twofold": 2, "pair": 2, "couple": 2, "duo": 2,
    "trilateral": 3, "triangular": 3, "trio": 3, "quadrilateral": 4, "half": 0.5,
    "two-way": 2, "three-way": 3, "four-way": 4, "five-way": 5,
}  # fmt: skip
#: Verbs and adjectives that say how many times as much: by their first letters.
FOLDS = {"doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "twofold": 2, "threefold": 3,
         "fourfold": 4, "fivefold": 5, "tenfold": 10, "halv": 0.5}  # fmt: skip
UNIT = re.compile(
    r"(?:\s|-)?(?P<unit>"
    + "|".join(
        re.escape(w).replace(r"\ ", r"[\s-]") for w in sorted(UNITS_EN, key=len, reverse=True)
    )
    + r")(?![\w])",
    re.IGNORECASE,
)
MONEY_AFTER = re.compile(
    r"\s(?P<unit>" + "|".join(w for w, u in UNITS_EN.items() if u.kind == "money" and w[-1].isalpha())
    + r")\b"
)  # fmt: skip
#: Words that may stand between a figure and its length of time.
LENGTH_ADJECTIVE = re.compile(
    r"(?:\s|-)(?:consecutive|full|whole|happy|long|short|busy|working|calendar|additional|more|good|further)\b"
)
ADJECTIVE = re.compile(
    r"(?:\s|-)(?!of\b|and\b|or\b|in\b|to\b|at\b|on\b|the\b|(?:is|are|was|were|has|have|had|will)\b)[A-Za-z][\w'-]*"
)
RANGE = re.compile(r"\s?(?:-|to|and|or)\s?$")
HOURS_AND_MINUTES = re.compile(
    r"[\s-]hours?,?(?:\s+and)?[\s-]+(?P<minutes>[0-9]{1,2}|"
    + CARDINAL
    + r"(?:-(?:"
    + CARDINAL
    + r"))?)[\s-]minutes?\b|[\s-]hours\s+and\s+a\s+half\b",
    re.IGNORECASE,
)
#: 3 1/2 percent.
MIXED_NUMBER = re.compile(
    r"(?<![\w.,/])(?P<whole>[0-9]{1,3})[\s-](?P<part>[1-7])/(?P<of>[2-8])(?![0-9/])(?=[\s-]*(?:%|[a-z]))"
)
#: Half a trillion, a quarter of a million, half-percent; seven out of ten.
PART_OF_SCALE = re.compile(
    r"\b(?<!and\sa\s)(?P<part>half|(?:a|one)?\s?quarter|three[\s-]quarters)(?:\s+of)?(?:\s+an?\s+|\s+|-)"
    r"(?P<scale>hundred|thousand|million|billion|trillion|dozen|percent|per\s+cent|percentage\s+point)\b",
    re.IGNORECASE,
)
OUT_OF = re.compile(
    rf"(?<![0-9.,])\b(?P<low>[0-9]+|{CARDINAL})\s+(?P<of>out\s+of|in|of)\s+(?:every\s+)?(?P<high>[0-9]+|{CARDINAL})\b(?![.,]?[0-9])"
    r"(?!\s+(?:years|months|days|weeks|hours|minutes)\b)",
    re.IGNORECASE,
)
#: Seven of every ten, said the other way round, or with what they are between.
OUT_OF_NAMED = re.compile(
    rf"\bof\s+every\s+(?P<high>[0-9]+|{CARDINAL})\s+[a-z]+,?\s+(?P<low>[0-9]+|{CARDINAL})\b"
    rf"|\b(?P<few>one|two|three)\s+[a-z]+\s+in\s+(?:every\s+)?(?P<many>three|four|five|ten)\b(?!\s+(?!(?:is|was|has)\b)[a-z]*s\b)",
    re.IGNORECASE,
)
#: 上旬, 中旬, 下旬: the ten days are a part of the month.
PART_OF_MONTH = re.compile(
    r"\b(?:first|second|middle|last|final)\s+ten\s+days(?=\s+(?:of|in)\b)", re.IGNORECASE
)
#: The sixth consecutive year, six years in a row: 6年連続.
IN_A_ROW = re.compile(
    r"(?:[\s-](?:consecutive|successive|straight)\b|\s+\w+\s+(?:in\s+a\s+row|running|in\s+succession)\b)"
)
#: Hundreds, tens of thousands, dozens: a figure of which only the size is said.
SIZE = re.compile(
    r"(?<![\w,.-])(?:(?P<times>tens|dozens|hundreds|scores|several\s+(?:hundred|thousand|ten)|a\s+few\s+(?:hundred|thousand))\s+(?:of\s+)?(?P<of>thousand|million|billion)s?"
    r"|(?:a\s+)?(?P<some>dozen)(?=\s+or\s+so\b)|(?P<alone>tens|dozens|scores|hundreds|thousands|millions|billions|trillions)(?=\s+of\b)"
    r"|(?:several|a\s+few|many)\s+(?P<few>dozen|hundred|thousand|million|billion|trillion)|(?P<several>several|a\s+few))\b",
    re.IGNORECASE,
)
SIZES = {"ten": 1e1, "dozen": 1e1, "score": 1e1, "hundred": 1e2, "thousand": 1e3, "million": 1e6,
         "billion": 1e9, "trillion": 1e12}  # fmt: skip
#: Article 25, paragraph 3: a place in a document.
PROVISION = re.compile(
    r"\b(?P<name>[Aa]rticle|[Pp]aragraph|[Pp]ara\.?|[Ss]ection|[Cc]hapter|Annex|Appendix|Attachment)s?\s+(?P<number>[0-9]{1,3}|[IVX]{1,5}\b)(?![0-9,.]?[0-9])"
)
PROVISIONS = {"article": "article", "paragraph": "paragraph", "para": "paragraph", "para.": "paragraph",
              "section": "section", "chapter": "chapter", "annex": "annex", "appendix": "annex",
              "attachment": "annex"}  # fmt: skip
#: Anniversaries that have a name.
JUBILEE = re.compile(
    r"\b(?P<name>(?:silver|golden|diamond|platinum)\s+jubilee|centenary|centennial|bicentenary|bicentennial"
    r"|sesquicentennial|tercentenary)\b",
    re.IGNORECASE,
)
JUBILEES = {"silver": 25, "golden": 50, "diamond": 60, "platinum": 70, "centenary": 100, "centennial": 100,
            "bicentenary": 200, "bicentennial": 200, "sesquicentennial": 150, "tercentenary": 300}  # fmt: skip
#: Half as much again, twice as long: how many times another figure.
TIMES_AS_MUCH = re.compile(
    r"\b(?:(?P<again>half)\s+as\s+(?:much|many|long|large|big|high|far)\s+again"
    r"|(?:twice|double)\s+as\s+(?:much|many|long|large|big|high|far))\b",
    re.IGNORECASE,
)
#: Two visits in as many years.
AS_MANY = re.compile(r"\bas\s+many\s+(?P<unit>minutes|hours|days|weeks|months|years)\b")
#: A page and a half.
ONE_AND_A_HALF = re.compile(r"\b(?:an?|one)\s+(?P<unit>[a-z]+)\s+and\s+a\s+half\b", re.IGNORECASE)
#: From nine hours to four: the unit of the first holds for the second.
UNIT_UNDERSTOOD = re.compile(r"\s+to\s+(?:about\s+|some\s+|just\s+|only\s+)?$")
#: Lengths of time with a name of their own, in years.
NAMED_YEARS = re.compile(r"\b(?P<name>biennium|triennium|quinquennium)\b", re.IGNORECASE)
YEARS_NAMED = {"biennium": 2, "triennium": 3, "quinquennium": 5}
#: All day and all night: 24時間.
ROUND_THE_CLOCK = re.compile(r"\b(?:a?round[\s-]the[\s-]clock|day\s+and\s+night)\b", re.IGNORECASE)
VAGUE = re.compile(r"\b(?:several|few|many|some|couple\s+of)\s+$", re.IGNORECASE)
HALF_MORE = re.compile(r"\s+and\s+a\s+half\b")
#: A figure that is part of a name: Article 5, No. 3, F-35, a score, a version, a section.
OF_A_NAME = re.compile(r"(?:[A-Z][A-Za-z]*-|[A-Za-z]/|[#§]\s?|\b(?:Note|Tel))\s?$")
FRACTION = re.compile(
    r"(?P<amount>a|one|two|three|four|five|seven|nine)(?:\s|-)(?P<part>half|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)"
    r"(?=\s+(?:of|the|its|their|that|as|more|less|to|from|by|below|above)\b|[,.;)]|$)",
    re.IGNORECASE,
)
SPELT = re.compile(
    r"\b(?:(?P<half>half\s+an?\s+hour|(?:a\s+)?half[\s-]hour)|(?P<quarter>(?:a|three)\s+quarters?\s+of\s+an"
    r"\s+hour)|(?:an|one)\s+hour(?P<more>\s+and\s+a\s+(?:half|quarter))|(?:an|one)\s+hour,?\s+(?:and\s+)?(?P<minutes>[0-9]{1,2}|"
    rf"(?:{CARDINAL})(?:-(?:{CARDINAL}))?"
    r")\s+minutes|(?:an?(?:\s+(?:further|full|whole|additional|extra))?|(?:past|last|next|coming|this|the)(?=\sdecade))\s+(?P<unit>hour|day|week|month|year|decade)|(?P<decades>decades))\b",
    re.IGNORECASE,
)
#: Half a century, a year and a half, a fortnight.
PART_OF_TIME = re.compile(
    r"\b(?:(?P<part>half|(?:a\s+)?quarter\s+of)\s+an?\s+(?P<of>year|decade|century)|half[\s-](?P<half>decade|century)"
    r"|(?:an?|one)\s+(?:(?P<more>year|month|week|decade)\s+and\s+a\s+half|(?P<two>fortnight)))\b",
    re.IGNORECASE,
)
MAY_BE_SPELT = re.compile("hour|decade|day|week|month|year|century|fortnight")
LABEL = re.compile(
    r"^\s*(?:(?:Item|Point|Section|Part)\s(?=[0-9]{1,2}[.:]\s))?(?:[0-9]{1,2}\.?\s?)?(?:\(?[0-9]{1,2}\)(?:\([a-z]{1,3}\))*|[0-9]{1,2}[.:]|[0-9]-[0-9]{1,2}(?=\s[A-Z]))\s"
)
ROMAN = re.compile(r"(?<=[A-Za-z]\s)[IVX]{1,5}\b(?!\.)|(?<=-)[IVX]{1,5}\b")
ROMAN_VALUES = {
    "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11,
    "XII": 12, "XIII": 13, "XIV": 14, "XV": 15,
}  # fmt: skip
INLINE_LABEL = re.compile(r"\([0-9]{1,2}\)|(?<=[.!?:;]\s)[0-9]{1,2}\.(?=\s+[A-Z])")
CODE = re.compile(
    r"(?<![\w-])(?:(?P<letters>[A-Z]{1,4})-?(?P<digits>[0-9]{1,3})|(?P<number>[0-9]{1,2})(?P<after>G|D|K))(?![\w-])"
)
