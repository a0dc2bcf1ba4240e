"""Our module of TBX: what a glossary says and no public data category holds.

Each field of a glossary file has one data category here, whose name is that of the element in the
style DCT. A field of several values is written once for each. ``schema/readout.tbxmd`` describes
the module for other programs.
"""

from __future__ import annotations

from align.terms.entry.values import EntryField

CONCEPT_FIELDS = {
    "id": EntryField(("id",)),
    "type": EntryField(("type",)),
    "approvalStatus": EntryField(("approval", "status")),
    "approvedBy": EntryField(("approval", "by")),
    "approvalDate": EntryField(("approval", "date")),
    "enforcement": EntryField(("enforcement",)),
    "translate": EntryField(("translate",), "flag"),
    "broader": EntryField(("broader",), "list"),
    "related": EntryField(("related",), "list"),
    "office": EntryField(("offices",), "office"),
}
TERM_FIELDS = {
    "position": EntryField(("position",)),
    "partOfSpeech": EntryField(("partOfSpeech",)),
    "reasonEn": EntryField(("reason", "en")),
    "reasonJa": EntryField(("reason", "ja")),
    "reading": EntryField(("reading",)),
    "romanization": EntryField(("romanization",)),
    "caseSensitivity": EntryField(("caseSensitivity",)),
    "boundary": EntryField(("boundary",)),
    "inflects": EntryField(("inflects",), "flag"),
    "mentionScope": EntryField(("mentionScope",)),
    "satisfiesOnly": EntryField(("satisfiesOnly",), "flag"),
    "combiningForm": EntryField(("combiningForms",), "list"),
    "notInside": EntryField(("notInside",), "list"),
    "contextWord": EntryField(("context",), "list"),
    "validFrom": EntryField(("validFrom",)),
    "validTo": EntryField(("validTo",)),
    "hit": EntryField(("tests", "hit"), "list"),
    "miss": EntryField(("tests", "miss"), "list"),
}
