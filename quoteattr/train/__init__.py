"""From annotated articles to weights, in one seeded command."""
