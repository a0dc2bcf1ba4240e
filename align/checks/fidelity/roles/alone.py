"""The only office that a text names, which does something: another office does it in the other text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.checks.fidelity.roles.exchanged import clauses
from align.checks.fidelity.roles.named import parties
from align.checks.fidelity.roles.speakers import same_speaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.checks.fidelity.roles.speakers import Speaker
    from align.model.anchor import Lang

#: An ambassador may be sent as a delegate or as an envoy.
_ENVOYS = frozenset(("envoy.ambassador", "envoy.delegate", "envoy.special"))


def other_office(english: str, japanese: str) -> Iterator[tuple[Speaker, Speaker]]:
    """The offices that do something, where each text names one office, no person, and these differ.

    >>> found = other_office("The Consul-General visited the crew.", "大使は、乗組員を見舞った。")
    >>> [(one.office, other.office) for one, other in found]
    [('envoy.consul', 'envoy.ambassador')]
    >>> list(other_office("The Consul-General visited the crew.", "総領事は、乗組員を見舞った。"))
    []
    """
    theirs = _only_office(japanese, "ja")
    ours = theirs and _only_office(english, "en")
    if not ours or not theirs:
        return
    if ours.office != theirs.office and {ours.office, theirs.office} <= _ENVOYS:
        return
    if same_speaker(ours, theirs) is False:
        yield ours, theirs


def _only_office(text: str, lang: Lang) -> Speaker | None:
    """The office that acts; None where it does not, or where the text names another party."""
    named = [party for party in parties(text, lang) if party.kind != "bare"]
    if len(named) != 1 or named[0].kind or named[0].who.name or not named[0].who.office:
        return None
    acting = [clause.who for clause in clauses(text, lang)]
    return named[0].who if named[0].who in acting else None
