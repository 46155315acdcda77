"""An utterance for people: its text once, and every printing as it is, compared with it."""

from quoteattr.views.utterance.card import Articles, render_utterance_card

__all__ = ["Articles", "render_utterance_card"]
