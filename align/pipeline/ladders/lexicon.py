"""The lexicon of a workspace: what its glossaries pair, and what its beads teach."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.bitext.lexical.word_table import WordPair, write_word_table
from align.files.disk import write_over
from align.model.anchor import LANGUAGES
from align.pipeline.checking.terms import glossary_files, term_base
from align.pipeline.corpus import load_bitexts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.errors import AlignError
    from align.terms.matching import TermBase
    from align.workspace import Workspace

#: Beads less probable than this teach nothing.
_SURE = 0.9


@dataclass(frozen=True, slots=True)
class LexiconOutcome:
    """How many pairs were written, by origin, and what kept texts back."""

    glossary: int
    learned: int
    beads: int
    errors: tuple[AlignError, ...]


def make_lexicon(workspace: Workspace) -> LexiconOutcome:
    """Write the lexicon that the aligner reads; it is changed by nothing else.

    So a change of a glossary or of a link aligns no text again before it is wanted.

    Raises:
        AlignError: a glossary is wrong.
    """
    from align.bitext.lexical.learn import learn

    errors: list[AlignError] = []
    beads = [
        (unit.source.text, unit.target.text)
        for pair in load_bitexts(workspace, errors)
        for unit in pair.units()
        if unit.two_sided and unit.probability >= _SURE and unit.status != "disputed"
    ]
    known = {(p.english, p.japanese): p for p in learn(beads)}
    terms = list(_of_glossary(term_base(glossary_files(workspace, ()), workspace.cache)))
    known.update({(pair.english, pair.japanese): pair for pair in terms})
    write_over(workspace.lexicon, write_word_table(known.values()))
    named = sum(pair.origin == "glossary" for pair in known.values())
    return LexiconOutcome(named, len(known) - named, len(beads), tuple(errors))


def _of_glossary(terms: TermBase) -> Iterator[WordPair]:
    """Each English term of a concept with each Japanese one, right or wrong: texts hold both."""
    for concept in terms.concepts:
        english, japanese = (
            [term.text for term in concept.terms if term.lang == lang] for lang in LANGUAGES
        )
        for one in english:
            for other in japanese:
                yield WordPair(one.lower(), other, 1.0, "glossary")
