"""English: how it reports, names people, spells one word in two ways, and uses marks."""
