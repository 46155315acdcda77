"""What the rules know of a language, as data: word lists with their sources and licences."""
