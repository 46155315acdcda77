"""One module a format: articles in, gold, extractions in and out."""
