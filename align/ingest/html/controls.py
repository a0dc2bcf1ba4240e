"""Buttons, tabs and summaries that open a part of a page: headings, and what they hide is text."""

from __future__ import annotations

import functools
import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.ingest.html.parts import HEADINGS, is_aside, sentences_in
from align.values.labels import read_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

#: Attributes that name the element a control opens.
_OPENS = ("aria-controls", "data-target", "data-bs-target", "href")
_TOGGLES = ("aria-expanded", "aria-controls", "data-toggle", "data-bs-toggle", "data-target")
_TOGGLE_CLASS = re.compile(r"accordion|collaps|expand|toggle|disclosure|tab\b", re.IGNORECASE)
_CONTROL_ROLES = frozenset(("button", "tab"))
#: A longer control is not a heading but holds text.
_LONGEST = 200
#: How far out of its wrappers a control may stand beside what it opens.
_MOST_WRAPPERS = 3
_PANELS = frozenset(("div", "section", "dd", "ul", "ol", "td", "article"))


@dataclass(frozen=True, slots=True)
class Controls:
    """The controls that head a part of the text, and the parts that controls open."""

    heads: frozenset[etree._Element]
    opened: frozenset[etree._Element]  # those that are hidden at first are text all the same


def find_controls(root: etree._Element) -> Controls:
    """The controls of a page, menus and other parts of its frame apart."""
    order = {element: place for place, element in enumerate(root.iter("*"))}
    by_id = {element.get("id"): element for element in order if element.get("id")}
    is_frame = functools.cache(is_aside)
    controls = [
        control
        for control in filter(is_control, order)
        if not any(map(is_frame, control.iterancestors()))
    ]
    panels = {
        control: [p for p in _panels(control, by_id) if sentences_in(p) and _is_part(p)]
        for control in controls
    }
    opened = {panel for each in panels.values() for panel in each}
    places = sorted({*controls, *opened}, key=order.__getitem__)
    # Tabs side by side head nothing where they stand: what they open comes later.
    following = dict(itertools.pairwise(places))
    heads = {
        control
        for control, each in panels.items()
        if _heads(control, opens_text=following.get(control) in each)
    }
    return Controls(frozenset(heads), frozenset(opened))


def is_control(element: etree._Element) -> bool:
    """Whether an element is there to be pressed: a button, a tab, a summary, a toggling link."""
    return (
        element.tag in ("button", "summary")
        or element.get("role") in _CONTROL_ROLES
        or any(element.get(name) is not None for name in _TOGGLES)
    )


def _heads(control: etree._Element, *, opens_text: bool) -> bool:
    text = "".join(control.itertext()).strip()
    if not text or len(text) > _LONGEST or next(control.iter(*HEADINGS), None) is not None:
        return False  # a heading in it speaks for itself
    if control.tag == "summary" or next(control.iterancestors(*HEADINGS), None) is not None:
        return True
    label = read_label(text)
    if label and not all(reading.weak or not reading.ordinal for reading in label.readings):
        return True
    return opens_text


def _panels(
    control: etree._Element, by_id: dict[str | None, etree._Element]
) -> Iterator[etree._Element]:
    """What a control opens: what it names, else what stands right after it."""
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
    """The outermost wrapper that holds nothing but a control."""
    for around in itertools.islice(control.iterancestors(), _MOST_WRAPPERS):
        words = (around.text or "") + (control.tail or "")
        if len(around) > 1 or words.strip():
            break
        control = around
    return control


def _is_toggle(control: etree._Element) -> bool:
    around = control.getparent()
    names = [control.get("class") or "", "" if around is None else around.get("class") or ""]
    return (
        control.tag == "summary"
        or any(control.get(name) is not None for name in _TOGGLES)
        or any(map(_TOGGLE_CLASS.search, names))
        or next(control.iterancestors(*HEADINGS), None) is not None
    )


def _is_repeated(beside: etree._Element) -> bool:
    """Whether two or more such elements stand side by side, each before a container."""
    around = beside.getparent()
    alike = 0
    for element in () if around is None else around.iterchildren(str(beside.tag)):
        following = element.getnext()
        alike += following is not None and following.tag in _PANELS
    return alike > 1


def _is_part(panel: etree._Element) -> bool:
    """Whether this is a part of the text, not the page itself."""
    return panel.find(".//h1") is None and panel.tag not in ("body", "main")
