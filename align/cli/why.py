"""The command that tells why a segment is linked as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from align.cli.console import Root, print_line, workspace_of
from align.errors import AlignError

if TYPE_CHECKING:
    from align.bitext.why import Reasons
    from align.model.bitext import Bitext
    from align.model.unit import TranslationUnit


def why(
    readout: Annotated[str, typer.Argument(metavar="ID", help="A readout of the corpus.")],
    anchor: Annotated[
        str, typer.Argument(metavar="ANCHOR", help="A segment: p1.2.s1 in English, ja:p1.2.s1.")
    ],
    root: Root = None,
) -> None:
    """Print why a segment is linked as it is: the evidence, and how much each part weighs.

    Weights are natural logarithms; a bead is taken where it weighs more than what it stands for.
    """
    from align.bitext.why import reasons
    from align.pipeline.corpus import load_bitext
    from align.pipeline.run import open_tools

    workspace = workspace_of(None, root)
    pair = load_bitext(workspace, readout)
    unit = _unit_at(pair, anchor)
    crossing = " crossing" if unit.bead.crossing else ""
    print_line(f"{unit.bead.type} {unit.status}{crossing}, probability {unit.probability:.2f}")
    for side in unit.sides:
        if side.anchors:
            print_line(f"{side.lang} {' '.join(map(str, side.anchors))}: {side.text}")
    if unit.two_sided:
        tools = open_tools(workspace, [])
        found = reasons(pair.source, pair.target, unit.bead, tools.encoder, tools.lexicon)
        if found is not None:
            _print_evidence(found, unit.bead.type)


def _unit_at(pair: Bitext, wanted: str) -> TranslationUnit:
    """The unit that holds a segment; AlignError for an anchor that there is not."""
    lang, colon, name = wanted.partition(":")
    place = (lang, name) if colon else ("en", wanted)
    for unit in pair.units():
        if place in [(lang, str(anchor)) for lang, anchor in unit.bead.anchors]:
            return unit
    what = f"{pair.readout} has no segment {place[0]}:{place[1]}"
    raise AlignError("ANCHOR", what, "align show lists those of a text")


def _print_evidence(found: Reasons, size: str) -> None:
    english, japanese = found.lengths
    if found.cosine is None or found.chance is None:
        print_line("similarity    none  without an encoder")
    else:
        print_line(
            f"similarity {found.similarity:+7.2f}  cosine {found.cosine:.2f},"
            f" by chance {found.chance:.2f}"
        )
    print_line(f"length     {found.length:+7.2f}  {english} against {japanese} characters")
    print_line(f"tokens     {found.tokens:+7.2f}  numbers and Latin words on one side only")
    print_line(
        f"words      {found.words:+7.2f}  {found.found:.1f} with their counterpart,"
        f" {found.missing:.1f} without"
    )
    print_line(f"size       {found.prior:+7.2f}  {size}")
    print_line(f"together   {found.total:+7.2f}  left alone {found.alone:+.2f}")
