"""Pages from the web to sources of the corpus, each with a note of where it came from."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from align.errors import AlignError
from align.fetch.fetcher import ENDINGS, Fetched, Fetcher
from align.fetch.naming import Glance, date_of_address, glance_at, slug_of_address, slug_of_title
from align.fetch.sidecar import SUFFIX, check_unchanged, read_provenance, write_provenance
from align.files.disk import digest, read_bytes, read_text, write_atomic
from align.files.limits import SIDECAR, source_kind
from align.model.anchor import LANGUAGES, Lang
from align.model.provenance import Provenance
from align.pipeline.language import check_foreign, check_language, language_of_source
from align.pipeline.text import readout_id

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from align.pipeline.run import Progress
    from align.workspace import Workspace


def _silent(stage: str, done: int, total: int) -> None:
    """No progress."""


@dataclass(frozen=True, slots=True)
class Filed:
    """One page among the sources."""

    url: str
    path: Path
    changed: bool


@dataclass(slots=True)
class FetchOutcome:
    """What was filed and what could not be."""

    pages: list[Filed] = field(default_factory=list)
    errors: list[AlignError] = field(default_factory=list)


def open_fetcher(workspace: Workspace, *, refresh: bool = False) -> Fetcher:
    """A fetcher with the cache of a workspace; ``refresh`` passes over what that holds."""
    return Fetcher(workspace.inside(workspace.cache / "fetch"), refresh=refresh)


def fetch_into(
    workspace: Workspace,
    fetcher: Fetcher,
    urls: Sequence[str],
    lang: Lang | None = None,
    ident: str = "",
    *,
    force: bool = False,
    progress: Progress = _silent,
) -> FetchOutcome:
    """File each page as ``{sources}/{lang}/{ID}.{html|txt|docx}`` with a sidecar beside it.

    A language or an id that is not given is taken from the page. One bad page never stops
    the others. A file that holds something else is replaced only by force.
    """
    addresses = list(dict.fromkeys(urls))
    if ident:
        readout_id(ident, "", b"", "en")  # refused before anything is fetched
        if len(addresses) > (1 if lang else len(LANGUAGES)):
            raise AlignError("--id", f"names one readout, not {len(addresses)} pages", "leave it")
    outcome = FetchOutcome()
    for count, url in enumerate(addresses):
        progress("fetch", count, len(addresses))
        try:
            page = fetcher.fetch(url)
            seen = glance_at(page.data, page.media_type, page.charset)
            spoken = _language(seen, page, lang)
            readout = ident or _readout(seen, page)
            outcome.pages.append(_file(workspace, page, readout, spoken, force=force))
        except AlignError as error:
            outcome.errors.append(error)
    return outcome


def provenance_of(workspace: Workspace, source: Path) -> Provenance | None:
    """Where a source was fetched from; None for one that was not.

    AlignError where the source is no longer what was fetched.
    """
    sidecar = workspace.inside(_sidecar(source))
    if not sidecar.exists():
        return None
    found = read_provenance(read_text(sidecar, SIDECAR), workspace.name(sidecar))
    check_unchanged(found, read_bytes(source, source_kind(source.name)), workspace.name(source))
    return found


def _language(seen: Glance, page: Fetched, given: Lang | None) -> Lang:
    """The language given, which the text may not contradict, else that of the text.

    Where there is too little text to be sure, what the page declares must not contradict it.
    """
    try:
        found = language_of_source(page.data, f"page{ENDINGS[page.media_type]}")
    except AlignError as error:
        if given:
            return given  # what cannot be read is kept as it is asked for
        raise AlignError(page.url, error.what, error.todo) from None
    if given:
        check_language(found, given, page.url)
        return given
    check_foreign(found, page.url)
    if found.lang and found.sure:
        return found.lang
    declared = next((lang for lang in LANGUAGES if lang == seen.declared), None)
    if seen.declared and not declared:
        raise AlignError(
            page.url, f'is in "{seen.declared}", not in en or ja', "if that is wrong, give --lang"
        )
    if declared and found.lang and declared != found.lang:
        raise AlignError(
            page.url, f"says it is in {declared} but looks like {found.lang}", "give --lang"
        )
    told = declared or found.lang
    if not told:
        raise AlignError(page.url, "does not tell its language", "give --lang en or --lang ja")
    return told


def _readout(seen: Glance, page: Fetched) -> str:
    """An id from the date in the address, or else the text, and the words of either."""
    day = date_of_address(page.url) or seen.date
    slug = slug_of_address(page.url) or slug_of_title(seen.title)
    if not (day and slug):
        missing = "words for an id" if day else "one date" if slug else "a date and words for an id"
        raise AlignError(
            page.url, f"has not {missing} in its address or text", "give --id YYYY-MM-DD-slug"
        )
    return f"{day}-{slug}"


def _file(workspace: Workspace, page: Fetched, readout: str, lang: Lang, *, force: bool) -> Filed:
    folder = workspace.source(readout, lang).parent
    path = workspace.inside(folder / f"{readout}{ENDINGS[page.media_type]}")
    for ending in {*ENDINGS.values(), ".htm"}:
        other = folder / f"{readout}{ending}"
        if other != path and other.exists():
            raise AlignError(
                workspace.name(other),
                f"is the source of this readout already, not {path.name}",
                "delete it, or give another --id",
            )
    before = read_bytes(path, source_kind(path.name)) if path.exists() else None
    if before is not None and before != page.data and not force:
        raise AlignError(
            workspace.name(path),
            f"is there already and is not what {page.url} holds now",
            "to replace it: --force",
        )
    provenance = _provenance(page)
    sidecar = workspace.inside(_sidecar(path))
    if before == page.data and not force and sidecar.exists():
        stored = read_provenance(read_text(sidecar, SIDECAR), workspace.name(sidecar))
        if stored.url != provenance.url:
            raise AlignError(
                workspace.name(path),
                f"was fetched from {stored.url}",
                f"to note {provenance.url} instead: --force",
            )
        if dataclasses.replace(stored, retrieved=provenance.retrieved) == provenance:
            return Filed(page.url, path, changed=False)  # the earlier retrieval is as true
    changed = write_atomic(path, page.data, None if before is None else digest(before))
    over = digest(read_bytes(sidecar, SIDECAR)) if sidecar.exists() else None
    noted = write_atomic(sidecar, write_provenance(provenance), over)
    return Filed(page.url, path, changed or noted)


def _provenance(page: Fetched) -> Provenance:
    final = page.final_url if page.final_url != page.url else ""
    return Provenance(page.url, page.retrieved, digest(page.data), page.charset, final)


def _sidecar(source: Path) -> Path:
    return source.with_name(source.name + SUFFIX)
