"""Doubled or fused words, and missing full stops."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.checks.fidelity.fused import (
    holds_grammar_word,
    is_common,
    is_fused,
    is_two_words,
)
from align.checks.fidelity.untranslated import ADDRESS
from align.model.check import CheckOptions, Problem, text_check
from align.model.finding import Span, Wording
from align.text.english_spelling import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.annotation import AnnotatedText
    from align.model.document import Segment

# ---------------------------------------------------------------- doubled and fused

_DOUBLED_EN = re.compile(
    r"(?<![-'’])\b(?P<word>[A-Za-z]+)(?P<gap>\s+)(?P=word)\b(?!-)", re.IGNORECASE
)
_DOUBLED_PHRASE = re.compile(r"\b((?:[A-Za-z]+\s+){1,3}[A-Za-z]+)\s+\1\b")
#: Words that may stand twice.
_MAY_DOUBLE = frozenset("that had very far many ha bye no so long long again more had her".split())
#: "That that had been agreed" is right, and "that that he agreed" is not.
_SUBJECT_FOLLOWS = re.compile(r"\s+(?:he|she|they|we|I)\b")
#: Particles that also belong to a verb: "the report he looked in in draft" has two of them.
_PARTICLES = frozenset("in on up off out over to for with at by through about after".split())
_TAKE_PARTICLES = frozenset(
    "look looks looked looking come comes came coming go goes went gone going hand handed turn turned turning bring"
    " brought put call called calling carry carried carrying work worked rely relied insist insisted focus focused"
    " decide decided agree agreed act acted depend depended report reported live lived sign signed join joined".split()
)
#: "What the problem is is not clear" has two verbs.
_WHAT_CLAUSE = re.compile(r"\b(?:what|who|how|where|when|which)\b[^.!?]{2,60}\s$", re.IGNORECASE)
_DOUBLED_MARK = {
    "en": re.compile(r"(?<![.,])(?:,,|\.\.)(?![.,])|;;|\?\?"),
    "ja": re.compile(r"、、|。。|，，|、，|，、|。、|、。"),
}
_DOUBLED_JA = re.compile(
    r"(?:をを|にに(?!ん)|がが(?!ん)|(?<![は母])はは(?!は|お|親|の)|(?<!も)のの(?!し)|(?<![もこ])とと(?![もので])|へへ|からから(?!い)|よりより(?!良|よ|強|高|多|広|深|一)"
    r"|でで(?![きはすあし])|ためため|ですです|ますます(?=。)|しました?しました|でした?でした|ましたました"
    r"|(?<=[しりいきちみびぎにえけせてねべめれ])ましました|(?<=[一-鿿ァ-ヺー])したした(?=[。、，])|ませんせん|(?<=て)いるいる|(?<=[しれべいえけめせっ])たた(?=[。」]|$)|(?<=[でま])すす(?=[。」]|$)|(?<=[^ぁ-ん])するる(?=[。」]|$)|(?:についてについて)|(?:に対しに対し)|(?:においてにおいて))"
    r"|(?P<phrase>[にをと][ぁ-ん一-鿿]{2,5})(?P=phrase)"
    r"|(?P<long>(?![をのにがはでと])(?![ァ-ヺー]+(?<=[ァ-ヺー])(?![ァ-ヺー]))[ぁ-んァ-ヺ一-鿿々ー]{3,12})(?P=long)|(?P<kanji>[一-鿿]{2})(?P=kanji)(?:(?![一-鿿々])|(?<=両国|政府|大臣|会談|関係|総理|首脳|日本|状況|情勢|問題|協力))"
    r"|(?P<subject>[一-鿿ァ-ヺー]{2,10}[はがをにの])[、，]?(?P=subject)"
    r"|(?P<joint>また|なお|更に|さらに|ただし|一方|しかし)[、，](?P=joint)(?!は)"
)
_MAY_DOUBLE_JA = re.compile(
    "ひとつ|ひとり|ふたり|まだまだ|いちいち|ところ|一歩|一人|一つ|一日|馬鹿|ー|[〇一二三四五六七八九十]+|それぞれ|ひとし"
)
_CAMEL = re.compile(
    r"(?<![\w./@-])(?P<first>[a-z]{2,})(?P<second>[A-Z][a-z]{1,})(?![A-Za-z]*[A-Z])\b|(?<![\w./@-])(?P<third>[A-Z]?[a-z]{2,})(?P<fourth>[A-Z][a-z]+)\b"
)
_NO_SPACE = re.compile(
    r"(?<![\w./@])(?P<before>[A-Za-z]?[a-z]{2,}|[a-z]{2,})(?P<mark>[.,;])(?P<after>[A-Z][a-z]+|(?<=[,;])[a-z]{3,})\b(?![./@])"
)
_INITIAL = re.compile(r"\b[A-Z][a-z]+\s[A-Z]\.(?=[A-Z][a-z]{2,})[A-Z][a-z]+")
_WORD_EN = re.compile(r"(?<![\w'’./@-])[A-Za-z][a-z]{4,}(?![\w'’@/])")
_BEGINNING = re.compile(
    r"(?<=[a-z])\s(?P<word>(?:He|She|They|It|We|This|These|Both|The"
    r"|In\s(?:response|addition|this|reply)|Also|Furthermore|Moreover|However|As|On|At|Regarding|With|Finally)\b(?=\s[a-z]|,\s)"
    r"|The\b(?=\s(?:[A-Z][\w-]+\s){1,2}(?:side|[Mm]inister|[Gg]overnment|[Dd]elegation|[Rr]epresentative|[Pp]resident)\b)"
    r"|The\b(?=\s[A-Z][a-z]+\s(?:\w+ly\s+)?(?:[a-z]+ed|said|told|met|also|then|has|had|is|was|will|would)\b))"
)
_PARTY = re.compile(r"The\s(?:[A-Z][\w-]+\s){1,2}(?:side|government|delegation)\b")
#: Words that begin a sentence even after a name: "the Minister The embassies have".
_SUBJECT = re.compile(r"(?:The|They|She|These|This|Both)\s[a-z]")
#: A few words without a verb before the first sentence: "Economic relations The ministers agreed".
_HEADING = re.compile(
    r"[^\w]*[A-Z][\w-]*(?:\s(?!\w+ed\b|(?:is|are|was|were|has|have|had|will|met|held)\b)[\w-]+){0,4}"
)
#: A noun with a capital and its verb, where another sentence has ended: "free of charge Visitors are".
_SECOND_SUBJECT = re.compile(
    r"(?<=[a-z])\s(?P<word>[A-Z][a-z]{3,}s)\s(?:are|were|have|will|must|should|may|can)\s(?!of\b)"
)
_FINITE_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|may|must|should)\b")
#: Nouns that are written with a capital inside a sentence.
_TITLES = frozenset(
    "ministers leaders members parties states governments sides presidents secretaries countries ambassadors nations"
    " heads representatives delegations forces affairs chairs ministries".split()
)
#: Endings of names of peoples and parties: Germans, Democrats.
_OF_PEOPLE = ("ans", "ists", "crats", "ims", "ives", "als")
_FUNCTION_BEFORE = re.compile(
    r"\b(?:the|a|an|of|and|or|to|in|on|at|by|for|with|from|as|that|than|his|her|their|its|this|titled|entitled|called"
    r"|named|film|movie|book|song|article|magazine|newspaper|programme|program|series|slogan|theme)\s*$",
    re.IGNORECASE,
)
_FUSED_JA = re.compile(
    r"(?:ました|ません|でした|ましょう|(?<![にてでりきしちいみえけせべめれげび])です|(?<=[しいきりみちびえけせべめれぎ])ます)"
    r"(?=(?:これ|この|その|また|さら|なお|同|両|双|我|一方|最後|冒頭|続|今|次|[ァ-ヺ]{2}|[一-鿿]{1,4}後[、，]|[一-鿿]{2,6}(?:大臣|外相|総理|首相|大統領|長官|は|から|より)))"
    r"|(?:した|った|れた|べた|いた|である)(?=また、|これに対し|さらに、|なお、|その上で、|最後に、|一方、|また，|さらに，|なお，)"
)


@text_check("D004", "Doubled or fused words", "語の重複・連結", "warning", CheckOptions)
def doubled_or_fused(text: AnnotatedText, _: CheckOptions) -> Iterator[Problem]:
    """A word stands twice, two words are written as one, or a full stop is missing.

    Why it matters: such slips come from editing, and a spelling checker passes most of them.

    Fails:

        The two ministers will workclosely on this itHe added.

    Passes:

        The two ministers said that that had been agreed. McDonald met LeMay on YouTube.

    In Japanese を in place of をを, and a sentence that ends in ました without 。, are told, too. To settle one:
    correct the text.
    """
    for segment, _annotation in text.segments():
        seen = -1
        find = _slips_en if text.lang == "en" else _slips_ja
        for start, end, en, ja in sorted(find(segment)):
            if start < seen:
                continue
            seen = end
            words = segment.text[start:end]
            yield Problem(
                Wording(f'"{words}": {en}', f"「{words}」：{ja}。"),
                (Span(text.lang, segment.anchor, start, end, words),),
            )


_Slip = tuple[int, int, str, str]
_TWICE = ("stands twice", "重複しています")
_ONE = ("is two words in one", "二語がつながっています")
_STOP = ("a full stop or a space is missing", "句点又は空白が抜けています")


def _slips_en(segment: Segment) -> Iterator[_Slip]:
    text = _without_addresses(segment.text)
    for match in _DOUBLED_EN.finditer(text):
        word = match["word"]
        if _has_both_places(word.lower(), text[: match.start()]):
            continue
        if word.lower() == "that" and _SUBJECT_FOLLOWS.match(text, match.end()):
            yield *match.span(), *_TWICE
            continue
        names = word[0].isupper() and text[match.end() - len(word)].isupper()
        if word.lower() in _MAY_DOUBLE or (names and not is_common(word)) or len(word) < 2:
            continue
        yield *match.span(), *_TWICE
    for match in _DOUBLED_PHRASE.finditer(text):
        if any(word[0].islower() for word in match[1].split()):
            yield *match.span(), *_TWICE
    for match in _DOUBLED_MARK["en"].finditer(text):
        yield *match.span(), *_TWICE
    yield from _fused_words(text)
    yield from _missing_stops(text)


def _has_both_places(word: str, before: str) -> bool:
    """Whether a doubled word belongs once to what stands before it, and once to what follows."""
    if word == "is":
        return bool(_WHAT_CLAUSE.search(before))
    last = before.split()[-1:]
    return word in _PARTICLES and bool(last) and last[0].lower() in _TAKE_PARTICLES


def _without_addresses(text: str) -> str:
    """The text with blanks in the place of addresses and names of files."""
    return ADDRESS.sub(lambda match: "_" * len(match[0]), text)


def _fused_words(text: str) -> Iterator[_Slip]:
    for match in _CAMEL.finditer(text):
        first = match["first"] or match["third"]
        second = match["second"] or match["fourth"]
        if is_fused(first.lower(), second.lower()):
            yield *match.span(), *_ONE
    for match in _WORD_EN.finditer(text):
        if (
            is_two_words(match[0].lower()) and not is_known(match[0].lower())
        ) or holds_grammar_word(match[0]):
            yield *match.span(), *_ONE


def _missing_stops(text: str) -> Iterator[_Slip]:
    for match in _NO_SPACE.finditer(text):
        if is_common(match["after"]) or is_common(match["before"]):
            yield *match.span(), *_STOP
    for match in _INITIAL.finditer(text):
        yield *match.span(), *_STOP
    if _is_title(text):
        return
    for match in _BEGINNING.finditer(text):
        if _FUNCTION_BEFORE.search(text[max(0, match.start() - 14) : match.start()]):
            continue
        if _HEADING.fullmatch(text, 0, match.start()):
            continue
        before = re.search(r"\S+$", text[: match.start()])
        start = before.start() if before else match.start()
        party = _PARTY.match(text, match.start("word"))
        subject = _begins_after_a_name(text, match.start("word"))
        if (party or subject or not text[start].isupper()) and not text.startswith(
            ("'", '"', "“"), match.end()
        ):
            yield start, match.end(), *_STOP
    yield from _second_subjects(text)


def _second_subjects(text: str) -> Iterator[_Slip]:
    """Where a sentence begins without a full stop before it, with another noun than a name."""
    for match in _SECOND_SUBJECT.finditer(text):
        word = match["word"].lower()
        before = re.split(r"[.!?:;]\s", text[: match.start()])[-1]
        if (
            word in _TITLES
            or word.endswith(_OF_PEOPLE)
            or not is_known(word)
            or not _FINITE_VERB.search(before)
        ):
            continue
        if not _FUNCTION_BEFORE.search(text[max(0, match.start() - 14) : match.start()]):
            last = re.search(r"\S+$", before)
            yield match.start() - len(last[0] if last else ""), match.end("word"), *_STOP


def _begins_after_a_name(text: str, start: int) -> bool:
    """Whether a sentence begins at ``start`` after another one, and not after a heading."""
    sentence = re.split(r"[.!?:;]\s", text[:start])[-1]
    lower = re.findall(r"\b[a-z]{4,}", sentence)
    return bool(_SUBJECT.match(text, start)) and len(lower) >= _LEAST_LOWER


#: A heading has hardly a word of four letters in small letters; a sentence has two.
_LEAST_LOWER = 2


def _slips_ja(segment: Segment) -> Iterator[_Slip]:
    text = segment.text
    for match in _DOUBLED_JA.finditer(text):
        unit = match["long"] or match["kanji"] or ""
        if unit and _MAY_DOUBLE_JA.match(unit):
            continue
        if match["kanji"] and re.search("[々]", match[0]):
            continue
        yield *match.span(), *_TWICE
    for match in _DOUBLED_MARK["ja"].finditer(text):
        yield *match.span(), *_TWICE
    for match in _FUSED_JA.finditer(text):
        end = min(match.end() + 4, len(text))
        yield match.start(), end, *_STOP
    for pattern in (_TWO_TOPICS, _SAME_TOPIC):
        for match in pattern.finditer(text):
            yield match.start("verb"), match.end("party"), *_STOP
    for match in _INITIAL.finditer(text):
        yield *match.span(), *_STOP


#: A second party as the topic of a sentence that has one already, directly after a verb's end:
#: 弔意を表した総理は、 is two sentences.
_TWO_TOPICS = re.compile(
    r"(?:^|。)[^。「」]{2,40}?(?:は|から|より)[、，][^。「」]*?(?P<verb>(?:した|った|れた|べた|えた|いた|けた|めた|せた|である|ました))"
    r"(?P<party>(?:両|同)[一-鿿]{1,4}|双方|先方|相手方|我が方|各国|参加者|出席者|代表団|一行|[一-鿿ァ-ヺー]{0,8}政府|[一-鿿ァ-ヺー]{1,10}側|[一-鿿ァ-ヺー]{0,8}(?:大臣|総理|首相|大統領|長官|外相|局長|次官|大使|代表|政務官|議長|市長|知事))(?:は|から|より)[、，]"
)
#: The same without commas: 協定は署名された同協定は. A sentence that begins with 訪日した同大臣は is one.
_SAME_TOPIC = re.compile(
    r"(?:^|。)[^。「」]{2,20}?は[^。「」]*?(?P<verb>(?:した|された|れた|った|である|ました))(?P<party>同[一-鿿]{1,4})は"
)


def _is_title(text: str) -> bool:
    """Whether most words have a capital, so that one says nothing."""
    words = re.findall("[A-Za-z]{4,}", text)
    return not words or 2 * sum(word[0].isupper() for word in words) > len(words)
