"""Text without a model: quotation marks, paragraphs, what may be given and what is wrong."""
