"""From an answer's text to a scorecard: which signals it shows, at what level, and where."""
