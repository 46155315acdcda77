"""Attribution by rule: cues, contents, sources and layouts, in ordered tables."""
