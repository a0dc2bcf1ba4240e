"""Pages from the web to sources of the corpus, each with a note of where it came from."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from align.errors import AlignError
from align.fetch.fetcher import ENDINGS, Fetched, Fetcher
from align.fetch.naming import date_of_address, slug_of_address, slug_of_title
from align.fetch.sidecar import SUFFIX, Provenance, read_provenance, write_provenance
from align.files.disk import digest, read_bytes, read_text, write_atomic
from align.files.limits import SIDECAR, source_kind
from align.ingest.account import Account
from align.ingest.block import Page
from align.ingest.formats import read_page
from align.ingest.outline.boilerplate import boilerplate_of
from align.ingest.outline.front import split_front
from align.model.anchor import LANGUAGES, Lang
from align.pipeline.language import check_foreign, check_language, language_of_page
from align.pipeline.text import readout_id
from align.values.date_line import read_date

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from align.pipeline.run import Progress
    from align.workspace import Workspace


#: Characters from which on a line with a date is a sentence about it.
_LONGEST_DATE_LINE = 60


def _no_progress(stage: str, done: int, total: int) -> None:
    """Show nothing."""


@dataclass(frozen=True, slots=True)
class Filed:
    """One page that is now among the sources."""

    url: str
    path: Path
    changed: bool


@dataclass(slots=True)
class FetchOutcome:
    """The pages that were filed, and the errors of those that could not be."""

    pages: list[Filed] = field(default_factory=list)
    errors: list[AlignError] = field(default_factory=list)


def open_fetcher(workspace: Workspace, *, refresh: bool = False) -> Fetcher:
    """A fetcher with the cache of a workspace; with ``refresh`` it ignores what that holds."""
    return Fetcher(workspace.inside(workspace.cache / "fetch"), refresh=refresh)


def fetch_into(
    workspace: Workspace,
    fetcher: Fetcher,
    urls: Sequence[str],
    lang: Lang | None = None,
    ident: str = "",
    *,
    force: bool = False,
    progress: Progress = _no_progress,
) -> FetchOutcome:
    """Write each page to ``{sources}/{lang}/{ID}.{html|txt|docx}`` with a sidecar beside it.

    Args:
        workspace: Where the pages go.
        fetcher: An open fetcher.
        urls: The addresses; a repeated one is fetched once.
        lang: The language of the pages; None to tell it from each page.
        ident: The readout id; "" to take it from each page's address and text.
        force: Whether to replace a source that differs from the page.
        progress: Called before each page.

    Returns:
        The pages written, and an error for each of the others.

    Raises:
        AlignError: The id cannot be that of all these pages; nothing has been fetched.
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
            fetched = fetcher.fetch(url)
            page = _read(fetched, lang)
            language = _language(page, fetched.url, lang)
            readout = ident or _readout(page, fetched.url)
            outcome.pages.append(_file(workspace, fetched, readout, language, force=force))
        except AlignError as error:
            outcome.errors.append(error)
    return outcome


def _read(fetched: Fetched, given: Lang | None) -> Page:
    """The blocks of a page. One that cannot be read is empty where its language is given."""
    try:
        return read_page(fetched.data, f"page{ENDINGS[fetched.media_type]}", None)
    except AlignError as error:
        if given:
            return Page([], Account(()))
        raise AlignError(fetched.url, error.what, error.todo) from None


def _language(page: Page, url: str, given: Lang | None) -> Lang:
    """The language given, which the text may not contradict, else that of the text.

    A short text decides only where the language that the page declares does not contradict it.
    """
    found = language_of_page(page)
    if given:
        check_language(found, given, url)
        return given
    check_foreign(found, url)
    if found.lang and found.sure:
        return found.lang
    code = page.lang.strip().lower().replace("_", "-").partition("-")[0]
    declared = next((lang for lang in LANGUAGES if lang == code), None)
    if code and not declared:
        raise AlignError(url, f'is in "{code}", not in en or ja', "if that is wrong, give --lang")
    if declared and found.lang and declared != found.lang:
        raise AlignError(
            url, f"says it is in {declared} but looks like {found.lang}", "give --lang"
        )
    lang = declared or found.lang
    if not lang:
        raise AlignError(url, "does not tell its language", "give --lang en or --lang ja")
    return lang


def _readout(page: Page, url: str) -> str:
    """A readout id: date and words of the address, or else of the page."""
    date = date_of_address(url) or _date(page)
    slug = slug_of_address(url) or slug_of_title(_title(page))
    if not (date and slug):
        missing = (
            "words for an id" if date else "one date" if slug else "a date and words for an id"
        )
        raise AlignError(
            url, f"has not {missing} in its address or text", "give --id YYYY-MM-DD-slug"
        )
    return f"{date}-{slug}"


def _title(page: Page) -> str:
    """The title printed above the text, or else that of the browser window."""
    front, _ = split_front(page.blocks)
    printed = " ".join(part.block.text for part in front if part.role == "title")
    return printed or page.title.split(" | ")[0]


def _date(page: Page) -> str:
    """The date of the date line, or else the only one in a line of its own; in ISO form or ""."""
    front, text = split_front(page.blocks)
    lines = [part.block for part in front if part.role == "date"][:1] or [
        block
        for block in text
        if len(block.text) < _LONGEST_DATE_LINE and boilerplate_of(block) is None
    ]
    dates = {date for block in lines if (date := read_date(block.text))}
    return dates.pop().isoformat() if len(dates) == 1 else ""


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
            return Filed(page.url, path, changed=False)  # the note of the first retrieval stays
    changed = write_atomic(path, page.data, None if before is None else digest(before))
    over = digest(read_bytes(sidecar, SIDECAR)) if sidecar.exists() else None
    noted = write_atomic(sidecar, write_provenance(provenance), over)
    return Filed(page.url, path, changed or noted)


def _provenance(page: Fetched) -> Provenance:
    final = page.final_url if page.final_url != page.url else ""
    return Provenance(page.url, page.retrieved, digest(page.data), page.charset, final)


def _sidecar(source: Path) -> Path:
    return source.with_name(source.name + SUFFIX)
