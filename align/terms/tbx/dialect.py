"""The dialects of TBX, their namespaces, and the public data categories and values we use.

ISO 30042:2019 is TBX 3, in two styles: a data category is the tag of an element (DCT) or its
attribute ``type`` (DCA). ISO 30042:2008 is what older tools read. The categories are those of the
public modules Min and Basic (https://www.tbxinfo.net).
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

#: The namespace of TBX 3 in the schemas of its dialects.
CORE = "urn:iso:std:iso:30042:ed-2"
MIN = "http://www.tbxinfo.net/ns/min"
BASIC = "http://www.tbxinfo.net/ns/basic"
#: The namespace of our own module; the number changes when what is read changes.
READOUT = "urn:readout-align:tbx:1"
#: What begins the name of a category of ours where categories are attributes.
PRIVATE = "x-readout-"


class TbxDialect(StrEnum):
    """The forms of TBX that are written; the reader sees by itself which one it has."""

    v3_dct = "tbx-dct"
    v3_dca = "tbx-dca"
    v2008 = "tbx-2008"


class PublicCategory(NamedTuple):
    """Where a public data category stands."""

    element: str  #: of TBX 2008 and of the style DCA
    module: str  #: the prefix of its namespace in the style DCT


PUBLIC = {
    "subjectField": PublicCategory("descrip", "min"),
    "definition": PublicCategory("descrip", "basic"),
    "source": PublicCategory("admin", "basic"),
    "crossReference": PublicCategory("ref", "basic"),
    "administrativeStatus": PublicCategory("termNote", "min"),
    "partOfSpeech": PublicCategory("termNote", "min"),
    "termType": PublicCategory("termNote", "basic"),
}

#: The category that translate-toolkit and Weblate read, in TBX 2008 only.
TRANSLATE = "Translation needed"


def public_status(status: str) -> str:
    """A status as the picklist of administrativeStatus has it.

    >>> public_status("preferred")
    'preferredTerm-admn-sts'
    """
    return f"{status}Term-admn-sts"
