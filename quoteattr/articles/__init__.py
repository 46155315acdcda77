"""Articles as people hold them: fields under many names, rows, data frames."""
