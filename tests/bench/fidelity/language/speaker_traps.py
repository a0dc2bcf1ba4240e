"""Traps of S001: the speaker is the same, though the words or the order are others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.fidelity.language.made import Made, joined, made
from tests.bench.fidelity.language.said_what import (
    CONTENTS,
    FROM,
    JAPAN,
    OFFICES,
    PASSIVE,
    PEOPLE,
    SIDES,
    VERBS,
    said,
)
from tests.bench.fidelity.language.speaker_sentences import (
    FORMER_LATTER,
    NESTED,
    PRONOUNS,
    SEVERAL,
    TITLES,
)
from tests.bench.fidelity.language.stock_said import STOCK

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

    from tests.bench.fidelity.language.stock_events import Pair

_TURNS = 14
_ALL = (JAPAN, *SIDES, *OFFICES, *PEOPLE)

#: Japanese needs no subject.
_DROPPED: tuple[Pair, ...] = (
    ("In response, {who} stated that {what}.", "これに対し、{what}と述べ[た|ました]。"),
    ("{who} also said that {what}.", "また、{what}と述べ[た|ました]。"),
    ("{who} explained that {what}.", "{what}旨説明があ[った|りました]。"),
    ("{who} further pointed out that {what}.", "さらに、{what}と指摘し[た|ました]。"),
    ("{who} went on to say that {what}.", "続けて、{what}旨述べ[た|ました]。"),
    ("{who} stated that {what}.", "その上で、{what}との発言があ[った|りました]。"),
)
#: Places of those that go on from a sentence before.
_GO_ON = frozenset({1, 3, 4, 5})
#: One office, or one side, in words that answer each other.
_TITLES_ALIKE: tuple[Pair, ...] = (
    ("the Foreign Minister", "大臣"), ("the Foreign Minister", "外相"),
    ("the Minister", "外務大臣"), ("the Minister for Foreign Affairs", "外相"),
    ("the Prime Minister", "総理"), ("the Premier", "首相"), ("our side", "当方"),
    ("the other side", "先方"), ("the head of the delegation", "団長"),
    ("the Vice-Minister for Foreign Affairs", "外務次官"), ("the Japanese side", "我が方"),
)  # fmt: skip
#: Titles without a name, the longer ones first.
_BARE = ("総理大臣", "大統領", "首席代表", "大臣", "外相", "首相", "総理", "次官", "大使", "長官")
_ACTIVE = (*VERBS, *FROM)
_BOTH: tuple[Pair, ...] = (
    ("Both sides stated that {what}.", "双方は、{what}と述べ[た|ました]。"),
    ("The two sides noted that {what}.", "双方から、{what}との発言があ[った|りました]。"),
    ("Both said that {what}.", "両者は、{what}と述べ[た|ました]。"),
    ("Both Ministers pointed out that {what}.", "両大臣は、{what}と指摘し[た|ました]。"),
    ("The two leaders said that {what}.", "両首脳は、{what}と述べ[た|ました]。"),
    ("Each side explained that {what}.", "双方は、それぞれ、{what}と説明し[た|ました]。"),
    ("The two Foreign Ministers stated that {what}.", "両外相は、{what}旨述べ[た|ました]。"),
)
_TWO: tuple[Pair, ...] = (
    ("The Japanese side stated that {one}, to which {who} replied that {two}.",
     "日本側が{ichi}と述べたのに対し、{ja}は、{ni}と応じ[た|ました]。"),
    ("While {who} explained that {two}, the Japanese side pointed out that {one}.",
     "{ja}が{ni}と説明する一方、日本側は、{ichi}と指摘し[た|ました]。"),
    ("The Japanese side stated that {one}. In reply, {who} said that {two}.",
     "日本側は、{ichi}と述べ[た|ました]。これに対し、先方は、{ni}と述べ[た|ました]。"),
    ("{who} stated that {two}, and the Japanese side replied that {one}.",
     "{ja}より{ni}との発言があり、日本側から{ichi}旨応じ[た|ました]。"),
    ("{who} stated that {two}. Our side replied that {one}.",
     "先方は、{ni}と述べ[た|ました]。当方からは、{ichi}旨述べ[た|ました]。"),
)  # fmt: skip


def _one_who(frames: tuple[Pair, ...]) -> Callable[[random.Random], Iterator[Made]]:
    def maker(chance: random.Random) -> Iterator[Made]:
        for turn in range(_TURNS):
            who = chance.choice(chance.choice(_ALL).en)
            yield Made(*said(frames[turn % len(frames)], who, "", chance.choice(CONTENTS)))

    return maker


def same_word(chance: random.Random) -> Iterator[Made]:
    """The plain words for one speaker on either side."""
    for turn in range(_TURNS):
        who = _ALL[(turn * 3) % len(_ALL)]
        frame = (*VERBS, *FROM, *PASSIVE)[turn]
        yield Made(*said(frame, who.en[0], who.ja[0], chance.choice(CONTENTS)))


def dropped_subject(chance: random.Random) -> Iterator[Made]:
    """Japanese has no subject, at the start of a row or after a sentence of the same speaker."""
    for turn in range(_TURNS):
        who = chance.choice(_ALL)
        first, second = chance.sample(CONTENTS, 2)
        frame = _DROPPED[turn % len(_DROPPED)]
        en, ja = said(frame, who.en[0], "", second)
        if turn % len(_DROPPED) in _GO_ON:
            before = said(VERBS[turn % len(VERBS)], who.en[0], who.ja[0], first)
            en, ja = f"{before[0]} {en}", before[1] + ja
        yield Made(en, ja, alone=True)


def other_words(chance: random.Random) -> Iterator[Made]:
    """The Foreign Minister is 大臣 and 外相, Japan is 我が方 and 当方."""
    for who_en, who_ja in _TITLES_ALIKE:
        yield Made(*said(chance.choice(_ACTIVE), who_en, who_ja, chance.choice(CONTENTS)))
    for who in (JAPAN, *SIDES[:5], *PEOPLE[:5]):
        who_ja = chance.choice(who.ja[1:] or who.ja)
        yield Made(*said(chance.choice(_ACTIVE), who.en[-1], who_ja, chance.choice(CONTENTS)))


def title_after_name(chance: random.Random) -> Iterator[Made]:
    """A person is named, and then Japanese has the title alone."""
    for turn in range(_TURNS):
        who = PEOPLE[turn % len(PEOPLE)]
        title = next(t for t in _BARE if who.ja[0].endswith(t))
        place = chance.choice((("Sapporo", "札幌"), ("Geneva", "ジュネーブ"), ("Nara", "奈良")))
        frame = _ACTIVE[turn % len(_ACTIVE)]
        ja = title if turn % 2 or title == "首席代表" else f"同{title}"
        two = said(frame, who.en[-1], ja, chance.choice(CONTENTS))
        en = f"{who.en[0]} was in {place[0]} on that day. {two[0]}"
        yield Made(en, f"{who.ja[0]}は、当日、{place[1]}に滞在してい[た|ました]。{two[1]}")


def spelling_of_names(chance: random.Random) -> Iterator[Made]:
    """ヴ or バ, long or short: two writings of one name."""
    varied = [one for one in PEOPLE if len(one.ja) > 1 and one.other]
    for turn in range(_TURNS):
        who = varied[turn % len(varied)]
        first, second = chance.sample(CONTENTS, 2)
        one = said(VERBS[turn % 6], who.en[0], who.ja[turn // 5 % 2], first)
        two = said(VERBS[(turn + 1) % 6], who.en[-1], who.ja[1 - turn // 5 % 2], second)
        if turn % 3:
            yield Made(*one)
        else:
            yield Made(f"{one[0]} {two[0]}", one[1] + two[1])


def other_side(chance: random.Random) -> Iterator[Made]:
    """The side was named, and then it is 先方, or the answer comes from the other."""
    for turn in range(_TURNS):
        side = chance.choice(SIDES)
        (one, ichi), (two, ni) = chance.sample(CONTENTS, 2)
        en, ja = _TWO[turn % len(_TWO)]
        words = {"one": one, "two": two, "ichi": ichi, "ni": ni, "who": side.en[0]}
        text = en.format(**words)
        yield Made(text[0].upper() + text[1:], ja.format(**words, ja=side.ja[0]))


def senpou_alone(chance: random.Random) -> Iterator[Made]:
    """先方 is the side of the other country, or its minister."""
    for turn in range(_TURNS):
        who = chance.choice(SIDES) if turn % 3 else chance.choice([p for p in PEOPLE if p.other])
        met = who.en[0][0].upper() + who.en[0][1:]
        first = (
            f"{met} was received at the Iikura Guest House.",
            f"{who.ja[0]}との会談は、飯倉公館において行われ[た|ました]。",
        )
        if turn % 3:
            first = ("The talks with " + who.en[0] + " took place in Tokyo.",
                     f"{who.ja[0]}との協議は、東京において行われ[た|ました]。")  # fmt: skip
        frame = (*VERBS, *FROM)[turn % 11]
        two = said(frame, who.en[0], "先方", chance.choice(CONTENTS))
        yield Made(f"{first[0]} {two[0]}", first[1] + two[1])


def right(chance: random.Random) -> Iterator[Made]:
    """Right pairs of the stock in a row."""
    for _ in range(_TURNS):
        yield joined(chance.sample(STOCK, chance.randint(1, 4)))


GROUPS = {
    "right": right,
    "dropped-subject": dropped_subject,
    "both-sides": _one_who(_BOTH),
    "same-word": same_word,
    "other-words": other_words,
    "title-after-name": title_after_name,
    "spelling-of-names": spelling_of_names,
    "two-speakers": other_side,
    "senpou": senpou_alone,
    "former-latter": lambda _: made(FORMER_LATTER),
    "pronouns": lambda _: made(PRONOUNS),
    "several-verbs": lambda _: made(SEVERAL),
    "reported-in-reported": lambda _: made(NESTED),
    "order-of-title": lambda _: made(TITLES),
}
