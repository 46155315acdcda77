"""Who the sources of one article are: mentions, chains, and what resolves them."""
