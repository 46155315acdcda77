"""Pairs of texts, many at a time: what the folder above tells of one pair, told over arrays.

`texts` holds the words of many texts, `screening` lets most pairs go, `shared_runs` and
`stretches` find what two texts share, `alignments`, `comparisons` and `told` say what it proves, as
`alignment`, `comparison` and `relation` do; the others look at the words in between.
"""
