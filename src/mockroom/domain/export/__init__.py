"""Attempts as documents for reading: what they tell, and how Markdown and HTML say it."""
