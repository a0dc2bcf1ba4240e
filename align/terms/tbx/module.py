"""Our module of TBX: what a glossary says and no public data category holds.

Each field of a glossary file has one data category here, whose name is that of the element in the
style DCT. A field of several values is written once for each. ``schema/readout.tbxmd`` describes
the module for other programs.
"""

from __future__ import annotations

from align.terms.entry import values
from align.terms.entry.values import EntryField

#: A data category holds one value, where a cell of a table holds all of a field.
_CONCEPT_NAMES = {"approval": "approvalStatus", "offices": "office"}
_TERM_NAMES = {
    "combiningForms": "combiningForm", "context": "contextWord", "testsHit": "hit",
    "testsMiss": "miss",
}  # fmt: skip
_PUBLIC_CONCEPT = {"subjectField", "definition", "note", "source"}
_PUBLIC_TERM = {"lang", "term", "status", "termType"}

#: The data categories of a concept. The id is one only where XML cannot hold it.
CONCEPT_FIELDS = {"id": EntryField(("id",))} | {
    _CONCEPT_NAMES.get(name, name): field
    for name, field in values.CONCEPT_FIELDS.items()
    if name not in _PUBLIC_CONCEPT
}
#: The data categories of a term. Its position is one where the languages alternate.
TERM_FIELDS = {"position": EntryField(("position",))} | {
    _TERM_NAMES.get(name, name): field
    for name, field in values.TERM_FIELDS.items()
    if name not in _PUBLIC_TERM
}
