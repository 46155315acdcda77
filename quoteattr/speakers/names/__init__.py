"""Names of people in a text: detected, parsed into parts, compared."""
