"""Where the texts of a readout come from, as its files tell."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from align.errors import AlignError
from align.fetch.sidecar import SUFFIX, read_provenance
from align.files.disk import read_text
from align.files.limits import SIDECAR
from align.model.anchor import LANGUAGES
from align.model.unit import Origin, TextOrigin

if TYPE_CHECKING:
    from pathlib import Path

    from align.model.anchor import Lang
    from align.model.bitext import Bitext
    from align.workspace import Workspace


def origin_of(workspace: Workspace, pair: Bitext) -> Origin:
    """The origin of both texts: URLs from the notes beside the sources, digests from the TEI.

    The time of change is that of the newest of the readout's three files on disk.
    """
    english, japanese = (_text_origin(workspace, pair, lang) for lang in LANGUAGES)
    readout = pair.readout
    files = (workspace.alignment(readout), *(workspace.text(readout, lang) for lang in LANGUAGES))
    return Origin(
        english,
        japanese,
        workspace.settings.export.licence,
        pair.alignment.signature,
        max(map(_changed, files)),
    )


def _text_origin(workspace: Workspace, pair: Bitext, lang: Lang) -> TextOrigin:
    document = pair.source if lang == "en" else pair.target
    source = workspace.source(pair.readout, lang)
    note = source.with_name(source.name + SUFFIX)
    url = ""
    if note.exists():
        try:
            found = read_provenance(read_text(note, SIDECAR), workspace.name(note))
        except AlignError:
            pass  # a fetch or a run tells what is wrong with the note
        else:
            url = found.final_url or found.url
    return TextOrigin(url, document.source.digest)


def _changed(path: Path) -> str:
    """When a file was last written, in ISO 8601, UTC; "" for one that is gone."""
    try:
        seconds = int(path.stat().st_mtime)
    except OSError:
        return ""
    moment = datetime.datetime.fromtimestamp(seconds, datetime.UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
