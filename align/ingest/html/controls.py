"""Buttons, tabs and summaries that open a part of a page.

Such a control is read as the heading of the part it opens, and the part is text even if the page
hides it at first.
"""

from __future__ import annotations

import functools
import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.ingest.html.parts import HEADINGS, is_page_frame, sentences_in
from align.values.labels import read_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

#: Attributes that name the element a control opens.
_OPENS = ("aria-controls", "data-target", "data-bs-target", "href")
_TOGGLES = ("aria-expanded", "aria-controls", "data-toggle", "data-bs-toggle", "data-target")
_TOGGLE_CLASS = re.compile(r"accordion|collaps|expand|toggle|disclosure|tab\b", re.IGNORECASE)
_CONTROL_ROLES = frozenset(("button", "tab"))
#: A control with more characters than this is not a heading: it contains text.
_LONGEST = 200
#: A control may be inside at most this many wrapper elements that contain nothing else.
_MOST_WRAPPERS = 3
_PANELS = frozenset(("div", "section", "dd", "ul", "ol", "td", "article"))


@dataclass(frozen=True, slots=True)
class Controls:
    """The controls that are headings, and the parts of the text that controls open."""

    heading_controls: frozenset[etree._Element]
    opened: frozenset[etree._Element]  # they are text, also those that are hidden at first


def find_controls(root: etree._Element) -> Controls:
    """The controls of a page, except those in menus and other parts of the page frame."""
    order = {element: place for place, element in enumerate(root.iter("*"))}
    by_id = {element.get("id"): element for element in order if element.get("id")}
    is_frame = functools.cache(is_page_frame)
    controls = [
        control
        for control in filter(is_control, order)
        if not any(map(is_frame, control.iterancestors()))
    ]
    panels = {
        control: [p for p in _panels(control, by_id) if sentences_in(p) and _is_text_part(p)]
        for control in controls
    }
    opened = {panel for each in panels.values() for panel in each}
    places = sorted({*controls, *opened}, key=order.__getitem__)
    # A control is a heading only if the part it opens comes next. This is not so for a row of tabs.
    following = dict(itertools.pairwise(places))
    heading_controls = {
        control
        for control, each in panels.items()
        if _is_heading_control(control, opens_text=following.get(control) in each)
    }
    return Controls(frozenset(heading_controls), frozenset(opened))


def is_control(element: etree._Element) -> bool:
    """Whether an element can be pressed: a button, a tab, a summary, a link that opens a part."""
    return (
        element.tag in ("button", "summary")
        or element.get("role") in _CONTROL_ROLES
        or any(element.get(name) is not None for name in _TOGGLES)
    )


def _is_heading_control(control: etree._Element, *, opens_text: bool) -> bool:
    text = "".join(control.itertext()).strip()
    if not text or len(text) > _LONGEST or next(control.iter(*HEADINGS), None) is not None:
        return False  # the heading inside it is found as a heading anyway
    if control.tag == "summary" or next(control.iterancestors(*HEADINGS), None) is not None:
        return True
    label = read_label(text)
    if label and not all(reading.ambiguous or not reading.ordinal for reading in label.readings):
        return True
    return opens_text


def _panels(
    control: etree._Element, by_id: dict[str | None, etree._Element]
) -> Iterator[etree._Element]:
    """What a control opens: the element it names, else the element directly after it."""
    for name in _OPENS:
        target = (control.get(name) or "").strip()
        panel = by_id.get(target.removeprefix("#")) if target else None
        if panel is not None and control not in panel.iter(str(control.tag)):
            yield panel
            return
    beside = _outermost(control)
    following = beside.getnext()
    if following is None or following.tag not in _PANELS:
        return
    if _is_toggle(control) or _is_repeated(beside):
        yield following


def _outermost(control: etree._Element) -> etree._Element:
    """The outermost element that contains only this control."""
    for parent in itertools.islice(control.iterancestors(), _MOST_WRAPPERS):
        words = (parent.text or "") + (control.tail or "")
        if len(parent) > 1 or words.strip():
            break
        control = parent
    return control


def _is_toggle(control: etree._Element) -> bool:
    parent = control.getparent()
    names = [control.get("class") or "", "" if parent is None else parent.get("class") or ""]
    return (
        control.tag == "summary"
        or any(control.get(name) is not None for name in _TOGGLES)
        or any(map(_TOGGLE_CLASS.search, names))
        or next(control.iterancestors(*HEADINGS), None) is not None
    )


def _is_repeated(beside: etree._Element) -> bool:
    """Whether two or more such elements have the same parent, each followed by a container."""
    parent = beside.getparent()
    count = 0
    for element in () if parent is None else parent.iterchildren(str(beside.tag)):
        following = element.getnext()
        count += following is not None and following.tag in _PANELS
    return count > 1


def _is_text_part(panel: etree._Element) -> bool:
    """Whether this is a part of the text and not the whole page."""
    return panel.find(".//h1") is None and panel.tag not in ("body", "main")
