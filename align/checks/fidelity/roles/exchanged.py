"""Two parties who have changed places: what one does in English, the other does in Japanese."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from align.checks.fidelity.compared.unit import figures_of
from align.checks.fidelity.evidence.passages import encoder_if_there
from align.checks.fidelity.evidence.swapped import shared_by
from align.checks.fidelity.roles.named import certainly_one, parties
from align.checks.fidelity.roles.speakers import same_speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.checks.fidelity.roles.named import NamedParty
    from align.checks.fidelity.roles.speakers import Speaker
    from align.model.anchor import Lang
    from align.model.unit import TranslationUnit


class Clause(NamedTuple):
    """What a party does, in the characters from ``start`` to ``end``."""

    who: Speaker
    start: int
    end: int


#: A verb behind its subject, which is not done to it ("was asked").
_VERB_EN = re.compile(
    r"(?:,\s+who|,[^,.;]{1,60},)?(?:\s+(?:also|then|in\s+(?:turn|response|reply)|for\s+(?:his|her|its)\s+part|\w+ly),?){0,2}\s+"
    r"(?:will|would|shall|should|is\s+to|has|had|have|intends?|plans?|(?!(?:and|of)\b)\w+(?:ed|id|ade|ve|ook|ent|old|oke|elt|ought)|put|set|read|led|met|sat|won|ran|began|went|came|drew|got|lent|sent|took|gave|made|held)\b"
)
_MARK_JA = re.compile("(?:から(?:は)?|より(?:は)?|は|が)(?:[、，])?")
#: What joins a clause to the next one, and says nothing of what is done.
_JOINT: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(r"[\s,;.]*(?:\b(?:while|whereas|and|but|to\s+which|as|meanwhile|in\s+(?:response|reply|turn))\b)?[\s,]*$", re.IGNORECASE),
    "ja": re.compile("(?:のに対し(?:て)?|一方(?:で)?|これに対し(?:て)?|また|他方(?:で)?)?[、，。]*(?:これに対し(?:て)?[、，])?$"),
}  # fmt: skip
#: Clauses of one rank: a comma or a new sentence, or such a word, between them.
_APART_EN = re.compile(r"[,;.]|\b(?:while|whereas)\b")
_GOVERNS_EN = re.compile(r"\b(?:that|which|whether|how|said|what)\s*$")
_TWO = 2
#: What a clause is about, before its subject, and where a clause ends.
_TOPIC_JA = re.compile("[はをも][、，]?$|(?:ついて|つき|関し(?:て)?)は?[、，]?$")
_BOUNDARY_JA = re.compile(
    "[しりちきいえけせべめげねれてたるだ][、，]|対し[、，]|一方(?:で)?[、，]?|[るた]が[、，]|(?:及び|並びに|と)[、，]"
    "|のに対し[、，]?|。(?:これに対し[、，]|また[、，]|一方[、，])?"
)
#: How much a shared word weighs beside the cosine of two clauses; and alone, without an encoder.
_WORD, _WORD_ALONE = 0.2, 0.4
#: How much more two clauses must agree with each other than crosswise, and the least where it is the
#: other way round; much more where parties stand in one order, which one more party may disturb.
_AGREE, _DISAGREE, _DISAGREE_BY_FAR = 0.6, -0.3, -1.1


def clauses(text: str, lang: Lang) -> list[Clause]:
    """The parties that do something in a text, each with what it does.

    >>> text = "Japan will send nurses, while Chad will build a hospital."
    >>> [(c.who.country, text[c.start : c.end]) for c in clauses(text, "en")]
    [('JP', ' will send nurses'), ('TD', ' will build a hospital')]
    >>> text = "チャドは病院を建設し、日本は看護師を派遣する。"
    >>> [(c.who.country, text[c.start : c.end]) for c in clauses(text, "ja")]
    [('TD', '病院を建設し'), ('JP', '看護師を派遣する')]
    """
    named = [
        (party, after)
        for party in parties(text, lang)
        if party.kind != "several" and (after := _acts(text, party, lang))
    ]
    found = []
    for place, (party, start) in enumerate(named):
        stop = named[place + 1][0].who.start if place + 1 < len(named) else len(text)
        joint = _JOINT[lang].search(text, start, stop)
        found.append(Clause(party.who, start, joint.start() if joint else stop))
    return found


def _acts(text: str, party: NamedParty, lang: Lang) -> int | None:
    """Where what a party does begins; None where it is no subject."""
    if lang == "en":
        return party.end if _VERB_EN.match(text, party.end) else None
    mark = _MARK_JA.match(text, party.end)
    return mark.end() if mark else None


class Exchange(NamedTuple):
    """Two parties who stand in another order.

    Attributes:
        parties: whether they have changed places; False where their clauses have with them, None
            where that cannot be told.
        english: the first one.
        japanese: who does the same in Japanese.
    """

    parties: bool | None
    english: Speaker
    japanese: Speaker


def exchanged(unit: TranslationUnit) -> Exchange | None:
    """Two parties or two clauses that have changed places; None where there are none."""
    return unit.once("exchanged parties", _exchanged)


def _exchanged(unit: TranslationUnit) -> Exchange | None:
    japanese = clauses(unit.target.text, "ja")
    english = clauses(unit.source.text, "en") if len(japanese) == _TWO else []
    if len(english) != _TWO:
        return None
    along, across = _answer(english, japanese), _answer(english, japanese[::-1])
    if along and across:  # the Minister is also the Danish Minister, but not so certainly
        along, across = _certainly(english, japanese), _certainly(english, japanese[::-1])
    if along == across:
        return None
    if along:
        return _contents_exchanged(unit, english, japanese)
    decided: bool | None = None
    if whole := _whole(unit.target.text, japanese):
        agreement = _agreement(unit, english, whole)
        if agreement >= _AGREE:
            decided = True
        elif agreement <= _DISAGREE:
            decided = False
    return Exchange(decided, english[0].who, japanese[0].who)


def _contents_exchanged(
    unit: TranslationUnit, english: Sequence[Clause], japanese: Sequence[Clause]
) -> Exchange | None:
    """Parties that stand in one order, of whom each does what the other one does in English."""
    whole = _whole(unit.target.text, japanese)
    if not whole or not _stand_apart(unit, english, japanese):
        return None
    if _agreement(unit, english, whole) <= _DISAGREE_BY_FAR:
        return Exchange(parties=True, english=english[0].who, japanese=japanese[1].who)
    return None


def _answer(english: Sequence[Clause], japanese: Sequence[Clause]) -> bool:
    """Whether the parties answer each other in this order."""
    answers = [
        same_speaker(one.who, other.who) for one, other in zip(english, japanese, strict=True)
    ]
    return True in answers and False not in answers


def _certainly(english: Sequence[Clause], japanese: Sequence[Clause]) -> bool:
    pairs = zip(english, japanese, strict=True)
    return any(certainly_one(one.who, other.who) for one, other in pairs)


def _whole(text: str, japanese: Sequence[Clause]) -> list[Clause] | None:
    """The Japanese clauses with what they are about before their parties: 予算については大使が説明した.

    None where what stands between the parties may belong to either.
    """
    one, two = japanese
    start = text.rfind("。", 0, one.who.start) + 1
    cut = [match.end() for match in _BOUNDARY_JA.finditer(text, one.start, two.who.start)]
    topics = (
        _TOPIC_JA.search(text, start, one.who.start),
        _TOPIC_JA.search(text, cut[-1] if cut else one.start, two.who.start),
    )
    if not any(topics):
        return [one, two] if cut and cut[-1] == two.who.start else None
    if not topics[0] and not cut and text.startswith("を、", two.who.start - 2):
        return [one, two]  # 日本が船舶を、英国が乗組員を提供する
    if not all(topics):
        return None
    after = cut[-1] if cut else one.start
    return [Clause(one.who, start, after), Clause(two.who, after, two.end)]


def _stand_apart(
    unit: TranslationUnit, english: Sequence[Clause], japanese: Sequence[Clause]
) -> bool:
    """Whether neither clause is part of the other: "the measures that Japan had taken"."""
    between = unit.source.text[english[0].end : english[1].who.start]
    first = unit.source.text[english[0].start : english[0].end]
    marks = [unit.target.text[c.who.end : c.start] for c in japanese]
    return (
        _APART_EN.search(between) is not None
        and not _GOVERNS_EN.search(first)
        and all("が" not in mark for mark in marks)
        and japanese[0].end - japanese[0].start > _TWO
    )


def _agreement(
    unit: TranslationUnit, english: Sequence[Clause], japanese: Sequence[Clause]
) -> float:
    """How much more the clauses say the same in this order than crosswise."""
    figures = figures_of(unit)
    ours = [unit.source.text[c.start : c.end] for c in english]
    theirs = [unit.target.text[c.start : c.end] for c in japanese]
    shared = shared_by(
        ours,
        theirs,
        [figures[0].between(c.start, c.end) for c in english],
        [figures[1].between(c.start, c.end) for c in japanese],
    )
    words = shared[0][0] + shared[1][1] - shared[0][1] - shared[1][0]
    encoder = encoder_if_there()
    if encoder is None:
        return words * _WORD_ALONE
    alike = encoder.encode(ours) @ encoder.encode(theirs).T
    return words * _WORD + float(alike[0, 0] + alike[1, 1] - alike[0, 1] - alike[1, 0])
