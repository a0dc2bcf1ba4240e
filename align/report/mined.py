"""Proposed concepts as blocks of a glossary with their evidence, or as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from align.terms.entry.form import ConceptEntry
from align.terms.entry.written import entry_as_yaml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.terms.mining.proposals import Proposal

#: So many places are named.
_PLACES = 5


def proposal_as_yaml(proposal: Proposal, origins: Sequence[tuple[str, str]]) -> str:
    """The block of a proposal, its evidence before it as comments.

    Args:
        proposal: what is proposed.
        origins: the id and the date of each bead.
    """
    data = proposal_data(proposal, origins)
    dates = " to ".join(dict.fromkeys((data["first"], data["last"]))) if data["first"] else ""
    figures = (
        f"beads {data['beads']} (English {data['englishBeads']}, Japanese {data['japaneseBeads']}),"
        f" log-likelihood {data['logLikelihood']}, strength {data['strength']}"
    )
    lines = [figures + (f", {dates}" if dates else "")]
    lines += [f"in {place}" for place in data["places"]]
    for other in data["others"]:
        lines.append(f"also {other['term']}, {other['beads']} times: {other['places'][0]}")
    comments = "".join(f"# {_in_one_line(line)}\n" for line in lines)
    return comments + entry_as_yaml(_entry(proposal))


def proposal_data(proposal: Proposal, origins: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """A proposal with its evidence, for JSON."""
    dates = sorted(filter(None, (origins[bead][1] for bead in proposal.beads)))
    return {
        "id": proposal.ident,
        "type": proposal.type,
        "en": proposal.english,
        "ja": proposal.japanese,
        "beads": len(proposal.beads),
        "englishBeads": proposal.english_beads,
        "japaneseBeads": proposal.japanese_beads,
        "logLikelihood": round(proposal.ratio, 1),
        "strength": round(proposal.strength, 2),
        "first": dates[0] if dates else "",
        "last": dates[-1] if dates else "",
        "places": [origins[bead][0] for bead in proposal.beads[:_PLACES]],
        "others": [
            {
                "term": other.text,
                "beads": len(other.beads),
                "places": [origins[bead][0] for bead in other.beads[:_PLACES]],
            }
            for other in proposal.renderings[1:]
        ],
    }


def proposals_as_json(found: Sequence[Proposal], origins: Sequence[tuple[str, str]]) -> str:
    """All proposals as a JSON list."""
    listed = [proposal_data(each, origins) for each in found]
    return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"


def _entry(proposal: Proposal) -> ConceptEntry:
    terms = [
        {"lang": "en", "term": proposal.english, "status": "preferred"},
        {"lang": "ja", "term": proposal.japanese, "status": "preferred"},
    ]
    return ConceptEntry.model_validate(
        {"id": proposal.ident, "type": proposal.type, "terms": terms}
    )


def _in_one_line(text: str) -> str:
    return " ".join(text.split())
