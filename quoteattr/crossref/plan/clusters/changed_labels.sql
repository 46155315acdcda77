-- What the round changed.
SELECT n.node FROM next_labels n JOIN labels o ON o.node = n.node WHERE n.label <> o.label
