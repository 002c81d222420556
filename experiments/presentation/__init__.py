"""A run in words and looks for people: names and numbers of a language, the story of a run, colours of strategies."""
