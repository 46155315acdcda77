"""Named rules that resolve a source to whom it means, in one ordered table."""
