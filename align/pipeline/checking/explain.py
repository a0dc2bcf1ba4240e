"""Why each place of a corpus was taken for a term or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.checks.terminology.explain import explained
from align.model.anchor import LANGUAGES
from align.pipeline.attempt import attempt
from align.pipeline.corpus import load_bitext, load_text
from align.pipeline.inputs import own_glossary
from align.pipeline.run import open_tools

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from align.errors import AlignError
    from align.model.anchor import Lang
    from align.model.annotation import AnnotatedText, TermExplanation
    from align.model.bitext import Bitext
    from align.pipeline.tools import Tools
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
                found += explained(_content(workspace, readout, languages, own), own.terms)
        yield from found


def _content(
    workspace: Workspace, readout: str, languages: Sequence[Lang], tools: Tools
) -> Bitext | AnnotatedText:
    if len(languages) == len(LANGUAGES):
        return tools.annotated(load_bitext(workspace, readout))
    return tools.annotated_text(load_text(workspace, readout, languages[0]).document)
