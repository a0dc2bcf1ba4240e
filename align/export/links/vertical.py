"""Vertical files for Sketch Engine and NoSketch Engine, one token a line; written only.

``readouts_en.vert`` and ``readouts_ja.vert`` hold the texts, ``readouts_en-ja.map`` and
``readouts_ja-en.map`` which of their structures ``align`` translate each other, and
``registry/readouts_en`` and ``registry/readouts_ja`` the configuration, in which the paths are to
be set for the place of use. Manuals: "Preparing corpus text", "m:n mapping" (Manatee 2.67 and
higher) and "Corpus configuration file: all features" of sketchengine.eu.

English has the column word: tokens of sacremoses. Japanese has word, lemma and tag: SudachiPy's
mode A, its shortest units, which come nearest to the short unit words of other Japanese corpora;
a longer word is found as a sequence. The lemma is the dictionary form. ``<g/>`` stands where no
space is between two tokens. Texts cannot be read back from tokens, so nothing is.

A link is one structure ``align`` around its segments, or one for each paragraph that it reaches
into; the mapping ties them. The manual's mapping lists the structures of both corpora in rising
order, and its helper scripts fill gaps by it, so it is given no links that cross: they are left
out as of a ladder (:func:`align.export.links.hunalign.not_held`). Their segments, and all others
without a link, are structures of their own with an empty side in the mapping.

``&``, ``<``, ``>`` and quotation marks are written as in XML, so that no token looks like a tag.
"""

from __future__ import annotations

import functools
import re
from contextlib import ExitStack
from typing import TYPE_CHECKING, NamedTuple

from align.export.contract import DEFAULTS, ExportOptions, Format
from align.export.links.hunalign import not_held
from align.export.links.linked_texts import LinkedTexts
from align.export.links.text_files import pictured, xml_objection
from align.files.xml_text import escaped
from align.model.anchor import LANGUAGES, other_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from sudachipy import Tokenizer

    from align.export.contract import Creator, LinkedPair
    from align.export.links.linked_texts import Position
    from align.model.anchor import Lang
    from align.model.document import Document, Segment

_NAME = "readouts"
_LANGUAGES: dict[Lang, str] = {"en": "English", "ja": "Japanese"}
_COLUMNS: dict[Lang, tuple[str, ...]] = {"en": ("word",), "ja": ("word", "lemma", "tag")}
#: The structures and their attributes.
_STRUCTURES = {
    "doc": ("id", "date", "title", "url"),
    "p": ("id",),
    "align": ("id", "type", "status", "probability"),
    "s": ("id",),
    "g": (),
}
#: Characters that Sudachi looks at together; it takes 49,149 bytes at most.
_LONGEST = 10_000
#: Tokens where those of the tokenizer are not in the text as they are.
_PLAIN_TOKEN = re.compile(r"\w+|[^\w\s]")


class Token(NamedTuple):
    """A token, what else is known of it, and whether it stands without a space before it."""

    word: str
    glued: bool
    lemma: str = ""
    tag: str = ""


def write_vertical(
    pairs: Iterable[LinkedPair],
    create: Creator,
    options: ExportOptions = DEFAULTS,  # noqa: ARG001 nothing of them applies here
) -> None:
    """Write both corpora, the mappings between them and their configurations."""
    for lang in LANGUAGES:
        with create(f"registry/{_NAME}_{lang}") as stream:
            stream.write(_registry(lang).encode())
    with ExitStack() as opened:
        texts = {lang: opened.enter_context(create(f"{_NAME}_{lang}.vert")) for lang in LANGUAGES}
        maps = {lang: opened.enter_context(create(_map_name(lang))) for lang in LANGUAGES}
        counts: dict[Lang, int] = dict.fromkeys(LANGUAGES, 0)
        for pair in pairs:
            found = LinkedTexts(pair)
            positions = found.positions(found.monotone())
            spans: dict[Lang, dict[int, tuple[int, int]]] = {}
            documents = {"en": pair.bitext.source, "ja": pair.bitext.target}
            urls = {"en": pair.bitext.origin.english.url, "ja": pair.bitext.origin.japanese.url}
            for lang in LANGUAGES:
                writer = _Writer(found, positions, lang, counts[lang])
                head = _document_head(documents[lang], urls[lang])
                texts[lang].write("".join(f"{line}\n" for line in writer.lines(head)).encode())
                counts[lang], spans[lang] = writer.count, writer.spans
            for lang in LANGUAGES:
                told = _mapping(positions, spans, lang)
                maps[lang].write("".join(f"{line}\n" for line in told).encode())


def _map_name(lang: Lang) -> str:
    return f"{_NAME}_{lang}-{other_language(lang)}.map"


def _mapping(
    positions: Sequence[Position], spans: dict[Lang, dict[int, tuple[int, int]]], lang: Lang
) -> Iterator[str]:
    """The lines of a mapping from one language; a span is a range, -1 stands for nothing."""
    for number in range(len(positions)):
        cells = (spans[one].get(number) for one in (lang, other_language(lang)))
        yield "\t".join("-1" if span is None else _range(*span) for span in cells)


def _range(first: int, last: int) -> str:
    return str(first) if first == last else f"{first},{last}"


def _document_head(document: Document, url: str) -> str:
    values = {"id": document.readout, "date": document.date, "title": document.title, "url": url}
    return _tag("doc", values)


def _tag(name: str, values: dict[str, str]) -> str:
    """A tag with the attributes that have a value, on one line."""
    told = (
        f' {attribute}="{escaped(" ".join(pictured(value).split()))}"'
        for attribute, value in values.items()
        if value
    )
    return f"<{name}{''.join(told)}>"


class _Writer:
    """Writes one text of a readout, and counts its structures ``align``.

    Attributes:
        count: how many of them there are, in the readouts before this one too.
        spans: by the number of a position, the first and the last of its structures.
    """

    def __init__(
        self, found: LinkedTexts, positions: Sequence[Position], lang: Lang, count: int
    ) -> None:
        self.count = count
        self.spans: dict[int, tuple[int, int]] = {}
        self._found = found
        self._lang = lang
        self._positions = positions
        self._number_of = {
            place: number
            for number, position in enumerate(positions)
            for place in (position.source if lang == "en" else position.target)
        }

    def lines(self, head: str) -> Iterator[str]:
        if not self._found.segments[self._lang]:  # a text that nobody has yet
            return
        yield head
        place = 0
        for number, paragraph in enumerate(self._found.paragraphs[self._lang], start=1):
            yield _tag("p", {"id": f"{self._found.readout}/{number}"})
            current: int | None = None
            for segment in paragraph:
                own = self._number_of[place]
                place += 1
                if own != current:
                    if current is not None:
                        yield "</align>"
                    yield self._begin(own)
                    current = own
                yield from self._segment(segment)
            yield "</align>"
            yield "</p>"
        yield "</doc>"

    def _begin(self, number: int) -> str:
        first, _ = self.spans.get(number, (self.count, self.count))
        self.spans[number] = (first, self.count)
        self.count += 1
        position = self._positions[number]
        unit = position.unit
        values = {
            "id": unit.id if unit else "",
            "type": position.type,
            "status": unit.status if unit else "",
            "probability": f"{unit.probability:.2f}" if unit else "",
        }
        return _tag("align", values)

    def _segment(self, segment: Segment) -> Iterator[str]:
        yield _tag("s", {"id": f"{self._found.readout}#{segment.anchor}"})
        text = pictured(segment.text)
        found = english_tokens(text) if self._lang == "en" else japanese_tokens(text)
        for token in found:
            if token.glued:
                yield "<g/>"
            cells = token[:1] if self._lang == "en" else (token.word, token.lemma, token.tag)
            yield "\t".join(map(escaped, map(str, cells)))
        yield "</s>"


# Tokens


def english_tokens(text: str) -> list[Token]:
    """The tokens of an English text.

    >>> [token.word for token in english_tokens("Japan's aim (G7).")]
    ['Japan', "'s", 'aim', '(', 'G7', ')', '.']
    >>> [token.word for token in english_tokens("Japan's aim (G7).") if token.glued]
    ["'s", 'G7', ')', '.']
    """
    found: list[Token] = []
    end = 0
    for word in _english()(text):
        start = text.find(word, end)
        if start < 0 or text[end:start].strip():
            return _plain_tokens(text)
        found.append(Token(word, bool(found) and start == end))
        end = start + len(word)
    return _plain_tokens(text) if text[end:].strip() else found


def _plain_tokens(text: str) -> list[Token]:
    """Runs of letters and single other characters: for texts that the tokenizer changes."""
    found: list[Token] = []
    end = 0
    for match in _PLAIN_TOKEN.finditer(text):
        found.append(Token(match[0], bool(found) and match.start() == end))
        end = match.end()
    return found


@functools.cache
def _english() -> Callable[[str], list[str]]:
    from sacremoses import MosesTokenizer

    return functools.partial(MosesTokenizer(lang="en").tokenize, escape=False)


def japanese_tokens(text: str) -> list[Token]:
    """The tokens of a Japanese text.

    >>> [(token.word, token.lemma) for token in japanese_tokens("会談した")]
    [('会談', '会談'), ('し', 'する'), ('た', 'た')]
    >>> japanese_tokens("会談した")[1].tag
    '動詞-非自立可能'
    """
    from sudachipy import SplitMode

    found: list[Token] = []
    spaced = True
    for start in range(0, len(text), _LONGEST):
        for word in _japanese().tokenize(text[start : start + _LONGEST], SplitMode.A):
            surface = word.surface()
            tag = "-".join(part for part in word.part_of_speech()[:4] if part != "*")
            # A word may hold a space or begin with one, as nothing else does in a column.
            for piece in re.split(r"(\s+)", surface):
                if piece and not piece.isspace():
                    lemma = word.dictionary_form() if piece == surface else piece
                    found.append(Token(piece, not spaced, "_".join(lemma.split()), tag))
                spaced = piece.isspace() if piece else spaced
    return found


@functools.cache
def _japanese() -> Tokenizer:
    from sudachipy import Dictionary

    return Dictionary(dict="small").tokenizer()


# Configuration


def _registry(lang: Lang) -> str:
    """The configuration of one corpus: options, then attributes and structures."""
    other = other_language(lang)
    lines = [
        f'NAME "Readouts ({_LANGUAGES[lang]})"',
        f'PATH "manatee/{_NAME}_{lang}"',
        f'VERTICAL "{_NAME}_{lang}.vert"',
        'ENCODING "UTF-8"',
        f'LANGUAGE "{_LANGUAGES[lang]}"',
        *(['NOLETTERCASE "1"'] if lang == "ja" else []),
        f'ALIGNED "{_NAME}_{other}"',
        'ALIGNSTRUCT "align"',
        f'ALIGNDEF "{_map_name(lang)}"',
        *(f"ATTRIBUTE {column}" for column in _COLUMNS[lang]),
    ]
    for name, attributes in _STRUCTURES.items():
        if attributes:
            inner = (f"    ATTRIBUTE {attribute}" for attribute in attributes)
            lines += [f"STRUCTURE {name} {{", *inner, "}"]
        else:
            shown = ['    DISPLAYTAG "0"', '    DISPLAYBEGIN "_EMPTY_"']
            lines += [f"STRUCTURE {name} {{", *shown, "}"]
    return "\n".join(lines) + "\n"


VERTICAL = Format(
    "vertical",
    (".vert",),
    write_pairs=write_vertical,
    one_sided=True,
    objection=xml_objection,
    not_held=not_held,
)
