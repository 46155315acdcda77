"""How two printings relate: candidate pairs, their alignment, and the rules over it."""
