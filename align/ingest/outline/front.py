"""The front of a page, before the text of the readout: title lines, date line, links."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from align.ingest.outline.boilerplate import boilerplate_of
from align.ingest.outline.headings import is_annex_heading
from align.text.script import width
from align.values.date_line import read_date
from align.values.labels import read_label

if TYPE_CHECKING:
    from align.ingest.block import Block
    from align.model.document import BoilerplateKind

#: A first line without a full stop that is wider than this (in columns) is a sentence.
_LONGEST_TITLE = 240
#: A line with more characters than this is not a date line.
_LONGEST_DATE = 120
#: Words that only titles have, not the breadcrumbs above them ("Ukraine", "Press Releases").
_EVENT = re.compile(
    r"会談|会合|会議|協議|対話|訪問|訪日|表敬|電話|首脳|声明|談話|会見|発表|出席|署名|"
    r"\b(?:talks?|meetings?|calls?|conversations?|consultations?|visits?|conferences?|dialogues?|"
    r"summits?|statements?|remarks|readouts?|courtesy|luncheon|dinner|signing|attend\w*|overview|"
    r"summary|outcome)\b",
    re.IGNORECASE,
)

#: A date whose order of day and month is unknown is a date line, too.
_UNORDERED = re.compile(
    r"(?:[A-Z][\w .'-]{1,30}, )?[0-9]{1,2}([./-])[0-9]{1,2}\1[12][0-9]{3}"
    r"(?:[\s,–-]{1,3}[0-9]{1,2}:[0-9]{2})?"
)
#: A line that introduces the text below it is not a title, although it ends in a colon.
_ANNOUNCES = re.compile(
    r"(?:以下|次|下記)の|[とど]おり|通り|概要は|\b(?:follow(?:s|ing)|below|attributable|stated?|said)\b"
)
#: Names of sites and of their sections. They are printed above a title and are not part of it.
_SECTION = re.compile(
    r"(?:(?:press|media|news) (?:conferences|releases?|briefings|statements|room|centre|center)"
    r"|(?:latest )?news(?:room)?|speeches|statements|readouts|remarks|announcements|interviews"
    r"|briefings|publications|documents|topics|events|foreign policy|countries (?:&|and) regions"
    r"|media note|press statement|readout|fact sheet"
    r"|(?:大臣|外務大臣|報道官|副大臣|官房長官)?(?:記者)?会見(?:記録|録|等)?|報道発表(?:資料)?|会談・訪問"
    r"|談話・コメント|演説|国・地域|外交政策|各国・地域情勢|新着情報|トピックス|お知らせ|プレスリリース)",
    re.IGNORECASE,
)
_SITE = re.compile(
    r"(?:the )?(?:[A-Z][\w.'’-]*,? ){0,5}(?:(?:Ministry|Department|Embassy|Office|Bureau|Mission|"
    r"Secretariat|Council|Service)\b(?: (?:of|for|to|in|and|the|on|[A-Z][\w.'’&-]*),?){0,10}"
    r"(?: ?\([A-Z]{2,6}\))?)"
    r"|[^\s。、]{0,10}(?:外務省|首相官邸|内閣府|内閣官房|総領事館|大使館|代表部)(?:ホームページ|報道室)?"
    r"|OFFICE OF [A-Z ]{3,60}"
)
# The fields of a database page: "[Title] …", "[年月日] …".
_FIELD = re.compile(
    r"[\[［【](?P<name>title|document|date|place|venue|source|notes?|remarks|language|full ?text"
    r"|text|文書名|題名|標題|年月日|日付|場所|出典|備考|注記|全文|本文)[\]］】]\s*",
    re.IGNORECASE,
)
_TITLE_FIELDS = frozenset(("title", "文書名", "題名", "標題"))
_DATE_FIELDS = frozenset(("date", "年月日", "日付"))
_TEXT_FIELDS = frozenset(("full text", "fulltext", "text", "全文", "本文"))
#: A database page has its title within this many blocks.
_FIRST_FIELDS = 12

Role = Literal["title", "date", "boilerplate"]


@dataclass(frozen=True, slots=True)
class FrontPart:
    """One block of the front and its role."""

    role: Role
    block: Block
    boilerplate: BoilerplateKind = "frame"


def split_front(blocks: list[Block]) -> tuple[list[FrontPart], list[Block]]:
    """Divide the blocks of a page into its front and its text.

    The title is what is above the date line. Without a date line, the title is the first
    lines that have no blank line between them. A page may have neither title nor date.

    Args:
        blocks: all blocks of the page.

    Returns:
        The parts of the front with their roles, and the blocks of the text.
    """
    if fields := _split_fields(blocks):
        return fields
    parts = _without_site_names(_front_run(blocks))
    run = [part.block for part in parts]
    end = _front_length(run, parts)
    while end < len(run) and (parts[end].role == "boilerplate" or _is_site(run[end])):
        parts[end] = _as_boilerplate(parts[end])
        end += 1
    return _without_breadcrumbs(_with_one_date(parts[:end], "title")), blocks[end:]


def _with_one_date(parts: list[FrontPart], other: Role) -> list[FrontPart]:
    """The parts, with date lines behind the first one in another role."""
    dates = [i for i, part in enumerate(parts) if part.role == "date"]
    return [FrontPart(other, p.block) if i in dates[1:] else p for i, p in enumerate(parts)]


def _split_fields(blocks: list[Block]) -> tuple[list[FrontPart], list[Block]] | None:
    """The front of a database page, whose parts have names; None where no part is named title.

    The blocks above the named parts are the head of the site.
    """
    names = [m and m["name"].lower() for m in (_FIELD.match(b.text) for b in blocks)]
    first = next((i for i, name in enumerate(names[:_FIRST_FIELDS]) if name), None)
    if first is None or not _TITLE_FIELDS.intersection(names[:_FIRST_FIELDS]):
        return None
    parts = [FrontPart("boilerplate", block) for block in blocks[:first]]
    end = first
    while end < len(blocks) and (name := names[end]):
        parts += _field(blocks[end], name)
        end += 1
        if name in _TEXT_FIELDS:
            break
        is_bare = parts[-1].block is blocks[end - 1]
        if is_bare and end < len(blocks) and not names[end]:
            parts += _field_value(name, blocks[end])  # the value is on the next line
            end += 1
    return _with_one_date(parts, "boilerplate"), blocks[end:]


def _field(block: Block, name: str) -> list[FrontPart]:
    """The name of a field, and its value if it is on the same line."""
    match = _FIELD.match(block.text)
    value = block.text[match.end() :] if match else ""
    if not value or name in _TEXT_FIELDS:
        return [FrontPart("boilerplate", block)]
    printed = replace(block, text=block.text[: -len(value)].rstrip())
    return [FrontPart("boilerplate", printed), *_field_value(name, replace(block, text=value))]


def _field_value(name: str, block: Block) -> list[FrontPart]:
    if name in _TITLE_FIELDS:
        return [FrontPart("title", block)]
    return [FrontPart("date" if name in _DATE_FIELDS else "boilerplate", block)]


def _front_run(blocks: list[Block]) -> list[FrontPart]:
    parts = []
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        part = _part(block, following)
        if part is None:
            break
        parts.append(part)
    return parts


def _front_length(run: list[Block], parts: list[FrontPart]) -> int:
    """How many of the blocks belong to the front, without boilerplate at its end."""
    dates = [i for i, part in enumerate(parts) if part.role == "date"]
    first = next((i for i, part in enumerate(parts) if part.role == "title"), None)
    if dates and first is not None and first < dates[0]:
        return dates[0] + 1
    if first is None:
        return dates[0] + 1 if dates else 0
    end = first + sum(1 for block in run[first:] if block.group == run[first].group)
    # A heading by markup is the title; the lines above it are breadcrumbs.
    headings = [i for i, block in enumerate(run) if block.place == "heading"]
    if headings:
        end = max(end, headings[0] + 1)
    return dates[0] + 1 if dates and dates[0] >= end else end


def _without_breadcrumbs(parts: list[FrontPart]) -> list[FrontPart]:
    """The parts, with the lines above the title (a section of the site) as boilerplate."""
    titles = [i for i, part in enumerate(parts) if part.role == "title"]
    headings = [i for i in titles if parts[i].block.place == "heading"]
    events = [i for i in titles if _EVENT.search(parts[i].block.text)]
    first = (headings or events or titles or [0])[0]
    # If no markup shows the title, the lines directly above it may be part of it.
    group = parts[first].block.group if titles and not headings else -1
    return [
        _as_boilerplate(part)
        if part.role == "title" and i < first and part.block.group != group
        else part
        for i, part in enumerate(parts)
    ]


def _without_site_names(parts: list[FrontPart]) -> list[FrontPart]:
    """The parts, with names of sites and sections as boilerplate, unless no title would be left."""
    titles = [i for i, part in enumerate(parts) if part.role == "title"]
    date = next((i for i, part in enumerate(parts) if part.role == "date"), -1)
    above = [i for i in titles if i < date] or titles
    dated = above != titles or date > max(titles, default=0)
    named = {i for i in above if _is_site(parts[i].block)}
    if dated:  # without a date, the next lines may be headings of the text
        named |= {i for i in above if _SECTION.fullmatch(parts[i].block.text)}
    if len(named) == len(above):
        return parts
    return [_as_boilerplate(part) if i in named else part for i, part in enumerate(parts)]


def _is_site(block: Block) -> bool:
    """Whether a line is the name of a site, of the issuing body, or of an annex."""
    text = block.text
    if not any(character.isascii() and character.isalpha() for character in text):
        text = "".join(text.split())  # 外　務　省
    return bool(_SITE.fullmatch(text)) or is_annex_heading(text)


def _as_boilerplate(part: FrontPart) -> FrontPart:
    return part if part.role == "boilerplate" else FrontPart("boilerplate", part.block)


def _part(block: Block, following: Block | None) -> FrontPart | None:
    """The role of a block in the front; None for a block that cannot be part of a front."""
    if block.cell or block.list_label:
        return None
    if kind := boilerplate_of(block):
        return FrontPart("boilerplate", block, kind)
    if _is_date(block.text):
        return FrontPart("date", block)
    if width(block.text) > _LONGEST_TITLE or read_label(block.text):
        return None
    ends = block.ends_sentence and not _goes_on_below(block, following)
    return None if ends else FrontPart("title", block)


def _is_date(text: str) -> bool:
    if len(text) > _LONGEST_DATE:
        return False
    return read_date(text) is not None or _UNORDERED.fullmatch(text) is not None


def _goes_on_below(block: Block, following: Block | None) -> bool:
    """Whether a line that ends in a colon is the first line of a title."""
    if block.text[-1] not in ":：" or following is None or following.ends_sentence:
        return False
    if _ANNOUNCES.search(block.text) or read_label(following.text):
        return False
    return following.place == "heading" or following.group == block.group
