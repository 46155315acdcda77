"""Sorted batches cut anew, so that rows which belong together come together."""

from collections.abc import Iterator

import pyarrow as pa


def keep_groups(batches: Iterator[pa.RecordBatch], group: str) -> Iterator[pa.RecordBatch]:
    """Yield batches that are sorted by ``group`` cut anew, so that none ends inside a group."""
    held: list[pa.RecordBatch] = []
    for batch in batches:
        start = find_last_group(batch, group)
        if start:
            yield pa.concat_batches([*held, batch.slice(0, start)])
            held = []
        held.append(batch.slice(start))
    if held:
        yield pa.concat_batches(held)


def find_last_group(batch: pa.RecordBatch, group: str) -> int:
    """Return the row at which the last group of a sorted batch begins, 0 if it is the only one.

    What was held back before may be the beginning of the first group.
    """
    values = batch[group].to_numpy(zero_copy_only=False)
    return int(values.searchsorted(values[-1])) if len(values) else 0
