"""The public Python API: what the commands do, as typed functions on texts and workspaces.

Its names are those of the package: ``import align``, then ``align.read_source(…)``. Where a
source or a glossary is asked for, a ``str`` or a ``Path`` is the path of a file, and ``bytes``
are its content. Whatever goes wrong with a text, a file or a setting is an
:class:`~align.errors.AlignError`, one line that says where and what to do.
"""

from align.api import alignment, checking, documents, exchange, types, workspaces
from align.api.alignment import *
from align.api.checking import *
from align.api.documents import *
from align.api.exchange import *
from align.api.types import *
from align.api.workspaces import *

#: ``align/__init__.py`` has the same names, and resolves them when they are asked for.
__all__ = []
__all__ += alignment.__all__
__all__ += checking.__all__
__all__ += documents.__all__
__all__ += exchange.__all__
__all__ += types.__all__
__all__ += workspaces.__all__
