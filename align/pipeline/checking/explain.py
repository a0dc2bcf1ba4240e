"""Why each place of a corpus was taken for a term or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.checks.terminology.explain import explained
from align.pipeline.attempt import attempt
from align.pipeline.corpus import load_annotated
from align.pipeline.inputs import own_glossary
from align.pipeline.run import open_tools

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from align.errors import AlignError
    from align.model.annotation import TermExplanation
    from align.workspace import Workspace


def explain_terms(
    workspace: Workspace, glossaries: Sequence[Path], errors: list[AlignError]
) -> Iterator[TermExplanation]:
    """The explanations of all readouts that can be checked, in their order.

    Args:
        workspace: where.
        glossaries: files in place of the workspace's own, and of those of single readouts.
        errors: what keeps readouts back is added to these, each message once.
    """
    tools = open_tools(workspace, errors, glossaries)
    readouts, _ = workspace.readouts()
    for readout, languages in readouts.items() if tools.terms else ():
        found: list[TermExplanation] = []
        with attempt(errors, readout):
            own = tools if glossaries else tools.of_readout(own_glossary(workspace, readout))
            if own.terms:
                content = load_annotated(workspace, readout, languages, own)
                found += explained(content, own.terms)
        yield from found
