"""The only party that a text names, which does something: another one does it in the other text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.checks.fidelity.roles.exchanged import clauses
from align.checks.fidelity.roles.named import parties
from align.checks.fidelity.roles.speakers import OTHER_SIDE, OWN_SIDE, same_speaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.checks.fidelity.roles.speakers import Speaker
    from align.model.anchor import Lang

#: An ambassador may be sent as a delegate or as an envoy.
_ENVOYS = frozenset(("envoy.ambassador", "envoy.delegate", "envoy.special"))


def other_actor(english: str, japanese: str) -> Iterator[tuple[Speaker, Speaker]]:
    """The parties that do something, where each text names one office or one side, and these differ.

    >>> found = other_actor("The Consul-General visited the crew.", "大使は、乗組員を見舞った。")
    >>> [(one.office, other.office) for one, other in found]
    [('envoy.consul', 'envoy.ambassador')]
    >>> list(other_actor("The Consul-General visited the crew.", "総領事は、乗組員を見舞った。"))
    []
    >>> found = other_actor("The Brazilian side presented a draft.", "日本側が案文を提示した。")
    >>> [(one.country, other.country) for one, other in found]
    [('BR', 'JP')]
    """
    if sides := _other_side(english, japanese):
        yield sides
        return
    theirs = _only_office(japanese, "ja")
    ours = theirs and _only_office(english, "en")
    if not ours or not theirs:
        return
    if ours.office != theirs.office and {ours.office, theirs.office} <= _ENVOYS:
        return
    if same_speaker(ours, theirs) is False:
        yield ours, theirs


def _other_side(english: str, japanese: str) -> tuple[Speaker, Speaker] | None:
    """The sides that do something, where each text names one country and these differ."""
    theirs = _only_side(japanese, "ja")
    ours = theirs and _only_side(english, "en")
    if not ours or not theirs or theirs.country == OTHER_SIDE:
        return None
    if theirs.country == OWN_SIDE and "日本" not in japanese:
        return None  # 当方 is whoever writes
    return (ours, theirs) if ours.country != theirs.country else None


def _only_side(text: str, lang: Lang) -> Speaker | None:
    """The side that acts; None where it does not, or where the text names anybody else."""
    named = parties(text, lang)
    if len(named) != 1 or named[0].kind or named[0].who.office or not named[0].who.country:
        return None
    return named[0].who if named[0].who in [c.who for c in clauses(text, lang)] else None


def _only_office(text: str, lang: Lang) -> Speaker | None:
    """The office that acts; None where it does not, or where the text names another party."""
    named = [party for party in parties(text, lang) if party.kind != "bare"]
    if len(named) != 1 or named[0].kind or named[0].who.name or not named[0].who.office:
        return None
    acting = [clause.who for clause in clauses(text, lang)]
    return named[0].who if named[0].who in acting else None
