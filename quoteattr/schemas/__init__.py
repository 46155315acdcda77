"""JSON Schemas (draft 2020-12) of what quoteattr reads and writes, a file a format and version."""

import json
from importlib.resources import files
from typing import Any


def load_schema(name: str) -> dict[str, Any]:
    """Return a schema by its name: "extraction/1", "utterance/1" or "article/1".

    Raises:
        FileNotFoundError: there is no schema of that name and version.
    """
    file = files(__name__) / f"{name.replace('/', '-')}.schema.json"
    schema: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return schema
