"""Sets of gold: folders of ladders, and the sample corpus as bare text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from align.bitext.evaluate import Rung, read_ladder
from align.model.anchor import LANGUAGES
from align.pipeline.corpus import load_text
from align.workspace import open_workspace

if TYPE_CHECKING:
    from align.model.document import Document as TextDocument

PROJECT = Path(__file__).resolve().parent.parent
#: Names the sample corpus where a folder of gold may stand.
SAMPLES = "samples"
#: A bead by anchors, as people have set it.
AnchorBead = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Document:
    """English and Japanese segments, and their gold beads."""

    english: list[str]
    japanese: list[str]
    gold: list[Rung]

    @property
    def size(self) -> int:
        """How many segments both sides have."""
        return len(self.english) + len(self.japanese)


def gold_set(name: str) -> list[Document]:
    """The documents of a folder (X.en, X.ja, X.gold), or of the sample corpus."""
    if name == SAMPLES:
        return [_bare(*texts, beads) for _, texts, beads in samples()]
    found = []
    for gold in sorted(Path(name).glob("*.gold")):
        sides = [
            gold.with_suffix(s).read_text(encoding="utf-8").splitlines() for s in (".en", ".ja")
        ]
        found.append(Document(*sides, read_ladder(gold.read_text(encoding="utf-8"))))
    return found


def samples() -> list[tuple[str, tuple[TextDocument, TextDocument], list[AnchorBead]]]:
    """The readouts of the sample corpus with the beads that people have set (tests/gold)."""
    workspace = open_workspace(PROJECT)
    found = []
    for path in sorted((PROJECT / "tests/gold").glob("*.txt")):
        english, japanese = (load_text(workspace, path.stem, lang).document for lang in LANGUAGES)
        lines = path.read_text(encoding="utf-8").splitlines()
        parted = (line.partition(":") for line in lines if line and not line.startswith("#"))
        beads = [(tuple(one.split()), tuple(other.split())) for one, _, other in parted]
        found.append((path.stem, (english, japanese), beads))
    return found


def _bare(english: TextDocument, japanese: TextDocument, beads: list[AnchorBead]) -> Document:
    """The segments in the order of the page, without anchors."""
    sides = [list(document.segments()) for document in (english, japanese)]
    place = [{str(s.anchor): n for n, s in enumerate(side)} for side in sides]
    gold = [(tuple(place[0][a] for a in s), tuple(place[1][a] for a in t)) for s, t in beads]
    texts = [[" ".join(s.text.split()) for s in side] for side in sides]
    return Document(texts[0], texts[1], gold)
