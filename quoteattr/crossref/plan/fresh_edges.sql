-- What is related, told of at once or compared.
SELECT * FROM sifted_pairs WHERE kind IS NOT NULL
UNION ALL
SELECT * FROM compared_edges
