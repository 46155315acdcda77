"""Entities across articles: blocking, comparison, merging, and a knowledge base."""
