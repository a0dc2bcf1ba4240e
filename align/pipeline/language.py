"""The language of a source: told by its text, and held to what its folder says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.errors import AlignError
from align.ingest.formats import read_page
from align.ingest.outline.boilerplate import boilerplate_of
from align.model.anchor import other_language
from align.text.language import TextLanguage, language_of_text

if TYPE_CHECKING:
    from align.ingest.block import Page
    from align.model.anchor import Lang
    from align.model.document import Document
    from align.pipeline.inputs import StoredFile

_NAMES: dict[Lang, str] = {"en": "English", "ja": "Japanese"}


def language_of_source(data: bytes, name: str) -> TextLanguage:
    """The language of the main text of a source: menus, links and captions do not count."""
    return language_of_page(read_page(data, name, None))


def language_of_page(page: Page) -> TextLanguage:
    """The language of the main text of a source that has been read already."""
    texts = [block.text for block in page.blocks if boilerplate_of(block) is None]
    return language_of_text("\n".join(texts) if texts else page.printed)


def told_language(data: bytes, name: str) -> Lang:
    """The language of a source; AlignError where it is neither or cannot be told."""
    found = language_of_source(data, name)
    check_foreign(found, name)
    if found.lang is None:
        raise AlignError(name, "does not tell its language", "give --lang en or --lang ja")
    return found.lang


def check_foreign(found: TextLanguage, name: str) -> None:
    """Raise AlignError for a text that is neither Japanese nor English."""
    if found.foreign:
        raise AlignError(
            name,
            f"seems to be in {found.foreign}, not in Japanese or English",
            "give the Japanese or English text",
        )


def check_language(found: TextLanguage, lang: Lang, name: str) -> None:
    """Raise AlignError for a text that is clearly not in the language it is said to be in."""
    check_foreign(found, name)
    if is_other(found, lang):
        right = other_language(lang)
        raise AlignError(
            name,
            f"is in {_NAMES[right]}, not in {_NAMES[lang]}",
            f"if that is right, put it into a folder {right} or give --lang {right}",
        )


def check_document(document: Document, source: StoredFile, beside: StoredFile | None) -> None:
    """Raise AlignError for a text that is clearly not in its document's language.

    Where the other language's source is swapped with it, the error names both, and is the same
    for either.
    """
    found = language_of_text("\n".join(segment.text for segment in document.segments()))
    if beside and beside.data is not None and is_other(found, document.lang):
        _check_swapped(document.lang, source, beside)
    check_language(found, document.lang, source.name)


def is_other(found: TextLanguage, lang: Lang) -> bool:
    """Whether a text is clearly in the other of the two languages."""
    return found.sure and found.lang == other_language(lang)


def _check_swapped(lang: Lang, source: StoredFile, beside: StoredFile) -> None:
    try:
        found = language_of_source(beside.data or b"", beside.name)
    except AlignError:  # told when that source is read
        return
    if is_other(found, other_language(lang)):
        english, japanese = (source, beside) if lang == "en" else (beside, source)
        raise AlignError(
            english.name,
            f"is in Japanese, and {japanese.name} in English",
            "exchange the two files",
        )
