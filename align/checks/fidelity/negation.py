"""Polarity: what one language says where the other one denies it or says the opposite."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.checks.fidelity.evidence.denials import without_answered
from align.checks.fidelity.evidence.opposites import opposite_words
from align.checks.fidelity.place import span_at
from align.checks.fidelity.untranslated import left_over
from align.model.check import CheckOptions, Problem, unit_check
from align.model.finding import Wording
from align.text.english_spelling import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.unit import Side, TranslationUnit

#: What denies in so many words.
_NOT_EN = re.compile(
    r"\b(?:not|never|cannot|neither|nor|unable)\b|n['’]t\b|\bwithout\s+(?:any\s+)?(?:pre)?condition"
    r"|\bno\s+(?:longer|change|intention|plan|progress|agreement|reason|need|room|evidence|date|objection|basis)\b",
    re.IGNORECASE,
)
#: Where such a word denies nothing.
_IDIOM_EN = re.compile(
    r"\bnot\s+only\b|\bwhether\s+or\s+not\b|\bnot\s+least\b|\b(?:no|not)\s+(?:less|fewer|later|more|sooner|doubt|longer\s+than)\b"
    r"|\bif\s+not\b|\bno\s+one\s+but\b|\bno\s+other\s+than\b|\bnot\s+to\s+mention\b|\b(?:not|never)\b[^.;:]{0,90}?\buntil\b|\bnot\s+look(?:ed|ing)?\s+back\b|\bnot\s+(?:be\s+)?(?:left\s+|remain\s+|go\s+)?(?:un|in|im)\w+",
    re.IGNORECASE,
)
#: Words that deny by what they mean.
_DENIES_EN = re.compile(
    r"\b(?:un(?!der|i|til)[a-z-]{3,}|(?:lack|fail|refus|reject|den(?:y|ied|ies)|oppos|prevent|avoid|stop|ceas"
    r"|halt|refrain|absen|ban(?:ned|s)?\b|prohibit|only\b|unless\b|until\b|difficult|impossib|free\s+(?:of|from)|end(?:ed|ing)?\b"
    r"|lift|remain|beyond|instead|rather|except|far\s+from|short\s+of|resist|withh|declin|postpon|rul(?:ed?|ing)\s+out|yet\b"
    r"|without|hardly|scarcely|barely|none|no\b|nothing|nobody|nowhere|before\b|less\b|few|little|doubt|miss|cancel|abandon"
    r"|withdr|suspend|block|forbid|forbad|exclud|limit|too\b|abol|eliminat|remov|loss|lost|void|empty|minus|contrary|against"
    r"|but\b|although|despite|nevertheless|other\s+than|anything|any\b|zero|break|broke|violat|regret|sorry|hard\b"
    r"|ignor|forget|forgot|overlook|neglect|spare|secret|still\b|stay(?:ed|s)?\s+(?:out|away)|keep|kept|maintain|must\b|have\s+to\b|same\b|as\s+(?:before|ever|usual|they\s+are|it\s+is)\b))",
    re.IGNORECASE,
)
#: Words that a beginning turns into their opposite: incomplete, disagreement.
_OPPOSITE = re.compile(
    r"\b(?:in(?!tend|vest|form|spect|struct|volv|creas|dicat|tens|sist|stal|stanc|sight|voice|bound)|im(?!port|pli|press|prov|migra|prison|part)|ir|il|dis(?!cuss|cover|play|pos|trib|charg|patch|trict|ease|aster|course|tanc)|non-?)(?P<rest>[a-z]{5,})\b",
    re.IGNORECASE,
)
#: What denies at the end of a Japanese verb or adjective.
_NOT_JA = re.compile(
    r"(?<=[あかさたなはまやらわがざだばぱいきしちにひみりぎじびえけせてねへめれげぜべでは出見来得着経])(?:ない|なかった|なかっ|ません|ざる|(?<!ら)ず(?=[、，に]))"
    r"|[ではがもは](?:ない(?!し)|なかった|ありません)|ことはな[いく]|ことなく"
)
#: Idioms in which nothing is denied, or the English has another word.
_IDIOM_JA = re.compile(
    r"(?:なけれ|なくて|ねば)[^。]{0,3}(?:な[らり]|いけ)|しか[^。]{1,12}ない|(?:だけ|のみ)(?:で|なら?)[なずく]|だけでなく|のみならず|ではなく|でなく|限らず|問わず|[関係]わらず|かかわらず"
    r"|少なくな|(?:^|[。、，もはがにを])まず(?=[、，])|やむを得|必ず|絶えず|思わず|間もなく|程なく|少なくとも|かもしれ|違いな|他な[らり]|ほかな[らり]|過ぎな|すぎな|ざるを得|欠かせな|計り知れな"
    r"|揺るぎな|切れ目な|隙のな|弛まぬ|惜しま|絶え間な|限りな|例外なく|しかな|ほどなく|まもなく|それにもかかわらず|相違な|余すことなく|問題[はも]?(?:な|あり)|たゆま"
    r"|一つな|これまでにな|かつてな|類を見な|に及ば|言うまでも(?:な|あり)|に先立|禁じ得|禁じえ|大差[はが]?な|どうにもなら|[如い]何?かんともし"
)
_DENIES_JA = re.compile(
    r"不|無|非(?!常)|未(?!満|来|明)|(?<!安)否|拒|反対|防[ぎぐ止]|避け|回避|禁|阻|欠|失[敗効わい]|除[いきくけ外]|廃止|撤|絶|破|断[ちつ念]|免"
    r"|控え|困難|停止|中止|見送|延期|延ば|先送|のみ|だけ|しか|以外|ほか|ない|[かきさせたてなねばべまめらられわえけげ]ず(?![つらかれ])(?<![はもがにを、。]まず)|ません|なく|なかっ|ざる|なき|なし|まい|限り|難[しい]|にくい|ぬ|終[わえ了]"
)


@unit_check(
    "S003",
    "Negation differs",
    "否定の有無の相違",
    "warning",
    CheckOptions,
    "sentence",
    ("D001", "D003"),
)
def negation_differs(unit: TranslationUnit, _: CheckOptions) -> Iterator[Problem]:
    """One language denies what the other one says.

    Why it matters: a position is turned into its opposite, and both texts read well.

    Fails:

        The Minister stated that the opening of the office would be delayed further.
        大臣は、事務所の開設をこれ以上遅らせることはない旨述べた。

    Passes:

        The Minister stated that the opening of the office would not be delayed further.
        大臣は、事務所の開設をこれ以上遅らせることはない旨述べた。

    A text that denies in so many words (not, never, ない, ません) is told where the other one has no word
    at all that denies, refuses, lacks, limits or the like. "Increased" beside 減少 is told, too, and the other
    opposites of `data/opposites.toml` of the package, where neither text has another word of the two, nor
    one that denies. A word that denies by its meaning answers its counterpart ("prevent" and 防止), and then no
    plain "not" or ない of the other text. To settle one: compare the source.
    """
    if not unit.two_sided:
        return
    if left_over(unit.source.text, "en") or left_over(unit.target.text, "ja"):
        return  # D003 tells the passage
    english, japanese = _without_without(unit.source.text, unit.target.text)
    found = _denial_en(english), _denial_ja(japanese)
    rest = without_answered(english, japanese) if found[0] or found[1] else ("", "")
    if found[0] and not _DENIES_JA.search(rest[1]):
        yield _problem(unit, unit.source, *found[0])
        return
    if found[1] and not _denies_at_all(rest[0]):
        yield _problem(unit, unit.target, *found[1])
        return
    yield from _opposites(unit)


#: "Without" and its counterpart deny what follows them in both languages, and nothing else.
_WITHOUT_EN = re.compile(r"\bwithout\b", re.IGNORECASE)
_WITHOUT_JA = re.compile("(?:なし|無し)[でに](?!は)")


def _without_without(english: str, japanese: str) -> tuple[str, str]:
    """Both texts, a "without" and a なしで that render each other being blank."""
    here, there = _WITHOUT_EN.findall(english), _WITHOUT_JA.findall(japanese)
    if len(here) != 1 or len(there) != 1:
        return english, japanese
    return _WITHOUT_EN.sub("_" * len(here[0]), english), _WITHOUT_JA.sub("___", japanese)


#: In a longer passage the two words may belong to different statements.
_MOST_WORDS = 40
#: What stops a movement or turns it round.
_TURNS_EN = re.compile(
    r"\b(?:curb|stem|rever|check|combat|counter|offset|turn|fight|tackl|address|contrast|oppos|former)",
    re.IGNORECASE,
)
_TURNS_JA = re.compile("歯止|抑|転じ|逆|食い止|打ち?消|脱却|克服|一方|対策|相殺")


def _opposites(unit: TranslationUnit) -> Iterator[Problem]:
    """The first word whose opposite stands in the other text, where nothing denies or turns it."""
    english, japanese = unit.source.text, unit.target.text
    if len(english.split()) > _MOST_WORDS:
        return
    for here, there, beside_denial in opposite_words(english, japanese):
        rest = _blank(english, *here), _blank(japanese, *there)
        if not beside_denial and (_denies_at_all(rest[0]) or _DENIES_JA.search(rest[1])):
            continue
        if _TURNS_EN.search(rest[0]) or _TURNS_JA.search(rest[1]):
            continue
        spans = span_at(unit.source, *here), span_at(unit.target, *there)
        yield Problem(
            Wording(
                f'"{spans[0].text}" is the opposite of 「{spans[1].text}」',
                f"「{spans[0].text}」は「{spans[1].text}」と反対の意味です。",
            ),
            spans,
            unit.bead.source,
            unit.bead.target,
        )
        return


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + "_" * (end - start) + text[end:]


def _denies_at_all(text: str) -> bool:
    """Whether an English text has any word that denies, refuses, lacks or limits."""
    if _NOT_EN.search(text) or _DENIES_EN.search(text):
        return True
    return any(is_known(match["rest"].lower()) for match in _OPPOSITE.finditer(text))


def _denial_en(text: str) -> tuple[int, int] | None:
    if (
        "n't" not in text
        and "n’t" not in text
        and not re.search("(?i)no|cannot|nei|unable|without|never", text)
    ):
        return None
    bare = _IDIOM_EN.sub(lambda match: "_" * len(match[0]), text)
    match = _NOT_EN.search(bare)
    return match.span() if match else None


def _denial_ja(text: str) -> tuple[int, int] | None:
    bare = _IDIOM_JA.sub(lambda match: "_" * len(match[0]), text)
    match = _NOT_JA.search(bare)
    return match.span() if match else None


def _problem(unit: TranslationUnit, side: Side, start: int, end: int) -> Problem:
    span = span_at(side, start, end)
    if side.lang == "en":
        wording = Wording(
            f'"{span.text}": the Japanese denies nothing',
            f"「{span.text}」：日本語版に否定がありません。",
        )
    else:
        wording = Wording(
            f"「{span.text}」: the English denies nothing",
            f"「{span.text}」：英語版に否定がありません。",
        )
    return Problem(wording, (span,), unit.bead.source, unit.bead.target)
