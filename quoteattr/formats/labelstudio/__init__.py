"""Label Studio tasks: articles to check and correct there, and gold on the way back.

Offsets are code points, as Label Studio counts now; exports of its early versions, in UTF-16 units,
are told by the regions' words and read as well.
"""

from quoteattr.formats.labelstudio.read import ENDING, read_tasks
from quoteattr.formats.labelstudio.write import CONFIG, extraction_to_task, write_tasks

__all__ = ["CONFIG", "ENDING", "extraction_to_task", "read_tasks", "write_tasks"]
